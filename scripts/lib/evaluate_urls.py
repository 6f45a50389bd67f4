"""Measures how URLs are read, against the URL Standard's own cases.

The cases are those of fetch/url/urltestdata.json of the test data in which http or https is read, or is to
be refused where http or https was asked for. tl leaves fragments out, since servers never see them, so both
sides are compared without. Cases that differ are counted by what differs.
"""
import collections
import json
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import bench
import source_reading

WEB = ('http:', 'https:')


def is_web(case):
    """Whether a case reads http or https, or refuses it."""
    if 'href' in case:
        return case['href'].startswith(WEB)
    text = case['input'].strip().lower()
    scheme = text.split(':')[0] + ':' if ':' in text else ''
    return scheme in WEB or (not scheme and (case['base'] or '').startswith(WEB))


def without_fragment(url):
    return url and url.split('#')[0]


def kind(case, found):
    """What a difference is about."""
    wanted = without_fragment(case.get('href'))
    text = case['input']
    if found is None:
        if '\0' in text:
            return 'refused: a NUL'
        return 'refused, though browsers read it'
    if wanted is None:
        return 'read, though browsers refuse it'
    if found.lower() == wanted.lower():
        return 'letters of escapes in the other case'
    if '@' in wanted or '@' in found:
        return 'user and password written otherwise'
    host = wanted.split('/')[2]
    if found.split('/')[2] != host:
        return 'host written otherwise'
    return 'path or query written otherwise'


def main():
    options = bench.parser(__doc__)
    options.add_argument('--verbose', action='store_true', help='show every case that differs')
    options = options.parse_args()
    folder = os.path.join(options.bench, 'fetch', 'url')
    bench.require(folder)
    cases = [case for case in json.load(open(os.path.join(folder, 'urltestdata.json'), encoding='utf8'))
             if isinstance(case, dict) and is_web(case)]
    rows = [{'input': case['input'], 'base': case['base']} for case in cases]
    answers = bench.filter_lines([source_reading.build(), 'urls'], rows)
    differing = collections.defaultdict(list)
    for case, answer in zip(cases, answers):
        found = answer.get('url')
        if found != without_fragment(case.get('href')):
            differing[kind(case, found)].append((case, found))
    count = sum(map(len, differing.values()))
    print(f'{len(cases) - count} of {len(cases)} agree ({100 * (1 - count / len(cases)):.1f} %)\n')
    bench.table(('difference', 'example', 'cases'),
                [(name, json.dumps(found[0][0]['input']), len(found))
                 for name, found in sorted(differing.items())])
    if options.verbose:
        for name, found in sorted(differing.items()):
            for case, answer in found:
                print(json.dumps([name, case['input'], case['base'], case.get('href'), answer]))
    bench.write_lines(os.path.join(options.out, 'urls.jsonl'),
                      [{**row, **answer} for row, answer in zip(rows, answers)])


main()
