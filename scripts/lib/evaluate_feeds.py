"""Measures how feeds are read, against what feedparser reads in its own test files, and dates against those
its peers read.

A file counts as right where its entries, the link of each and its two dates are those expected. Links that
are no addresses (identifiers that feedparser takes for links) are left out. Files that other tests of
feedparser are about, such as cleaning of HTML, count all the same; behind each share stands of how many files it is. feedparser gives the date of publication where
there is none of a change. In four files it does not give the link that its own test asks for, and tl does. Dates of fetch/feeds/dates.jsonl count
as right to the second; where only `parses` is given, where a date is found.
"""
import json
import os
import sys
import tarfile
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import bench
import source_reading


def lines(path):
    return [json.loads(line) for line in open(path, encoding='utf8')]


def is_address(link):
    return bool(link) and link.startswith(('http://', 'https://', '/'))


def folded(link):
    """An address with its host in small letters, which mean the same."""
    parts = (link or '').split('/')
    return '/'.join([part.lower() for part in parts[:3]] + parts[3:])


def is_right(case, found):
    """Which of entries, links and dates are as expected; None where there is nothing to expect."""
    wanted, items = case['entries'], found.get('items') or []
    same = len(wanted) == len(items)
    pairs = list(zip(wanted, items))
    links = any(is_address(entry.get('link')) for entry in wanted)
    dates = any(entry.get(key) for entry in wanted for key in ('published', 'updated'))
    return (same,
            None if not links else same and all(folded(item.get('link')) == folded(entry.get('link')) for entry, item in pairs
                         if is_address(entry.get('link'))),
            None if not dates else same and all(entry.get(key) in (None, item.get(key), item.get('published')) for entry, item in pairs
                         for key in ('published', 'updated')))


def charset(headers):
    words = headers.get('content-type', '').lower().split('charset=')
    return words[1].strip(' "\'') if len(words) > 1 else None


def measure_feeds(program, folder, options):
    cases = lines(os.path.join(folder, 'feedparser_expected.jsonl'))
    with tempfile.TemporaryDirectory() as files:
        tarfile.open(os.path.join(folder, 'feedparser_tests.tar.xz')).extractall(files, filter='data')
        rows = [{'path': os.path.join(files, 'feedparser_tests', case['file']),
                 'url': case['headers'].get('content-location'), 'charset': charset(case['headers'])}
                for case in cases]
        found = bench.filter_lines([program, 'feeds'], rows)
    groups = {}
    for case, answer in zip(cases, found):
        groups.setdefault(case['file'].split('/')[0], []).append((case, answer))
    table = []
    for name, group in sorted(groups.items()):
        if name == 'json':  # feedparser read nothing in it
            continue
        judged = [is_right(case, answer) for case, answer in group]
        columns = [[right for right in column if right is not None] for column in zip(*judged)]
        share = [f'{100 * sum(column) / len(column):.1f} of {len(column)}' if column else '-' for column in columns]
        whole = 100 * sum(False not in right for right in judged) / len(judged)
        table.append((f'feedparser {name}', len(group), *share, whole))
        if options.verbose:
            for (case, answer), right in zip(group, judged):
                if False in right:
                    print(case['file'], right, json.dumps(case['entries'])[:300], json.dumps(answer)[:300])
    bench.table(('files', 'count', 'entries', 'links', 'dates', 'all %'), table)
    return [{'file': case['file'], **answer} for case, answer in zip(cases, found)]


def measure_dates(program, folder, options):
    cases = lines(os.path.join(folder, 'dates.jsonl'))
    found = bench.filter_lines([program, 'dates'], [{'in': case['in']} for case in cases])

    def right(case, answer):
        if case.get('error'):
            return answer.get('unix') is None
        return answer.get('unix') is not None and case['unix'] in (None, answer.get('unix'))
    missed = [(case, answer) for case, answer in zip(cases, found) if not right(case, answer)]
    print(f'\ndates: {len(cases) - len(missed)} of {len(cases)}')
    for case, answer in missed:
        print(f'  {case["in"]!r}: expected {case.get("unix")}, found {answer.get("unix")}')


def main():
    options = bench.parser(__doc__)
    options.add_argument('--verbose', action='store_true', help='show every file that differs')
    options = options.parse_args()
    folder = os.path.join(options.bench, 'fetch', 'feeds')
    bench.require(folder)
    program = source_reading.build()
    found = measure_feeds(program, folder, options)
    measure_dates(program, folder, options)
    bench.write_lines(os.path.join(options.out, 'feeds.jsonl'), found)


main()
