"""Measures how feeds are read, against what feedparser reads in its own test files, and dates against those
its peers read.

A file counts as right where its entries, the link of each and its two dates are those expected. Links that
are no addresses (identifiers that feedparser takes for links) are left out. Files that other tests of
feedparser are about, such as cleaning of HTML, count all the same. feedparser gives the date of publication where
there is none of a change. Dates of fetch/feeds/dates.jsonl count
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


def is_right(case, found):
    """Which of entries, links and dates are as expected."""
    wanted, items = case['entries'], found.get('items') or []
    same = len(wanted) == len(items)
    pairs = list(zip(wanted, items))
    return (same,
            same and all(item.get('link') == entry.get('link') for entry, item in pairs
                         if is_address(entry.get('link'))),
            same and all(entry.get(key) in (None, item.get(key), item.get('published')) for entry, item in pairs
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
        share = [100 * sum(column) / len(judged) for column in zip(*judged)]
        whole = 100 * sum(map(all, judged)) / len(judged)
        table.append((f'feedparser {name}', len(group), *share, whole))
        if options.verbose:
            for (case, answer), right in zip(group, judged):
                if not all(right):
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
