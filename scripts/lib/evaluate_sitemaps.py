"""Measures how sitemaps are followed, against the tests of ultimate-sitemap-parser.

Each test is a site of a few answers: robots.txt, sitemaps, redirects. A test counts as right where the
pages found are those expected, whatever their order. Tests that leave pages out by a filter of the
caller's are compared without it.
"""
import base64
import json
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import bench
import source_reading

SITE = 'http://test_ultimate-sitemap-parser.com'


def question(case):
    """A test as SourceReading reads it."""
    answers = []
    for answer in case['responses']:
        body = answer.get('content_b64') or base64.b64encode((answer.get('text') or '').encode()).decode()
        status = answer.get('status_code') or 200
        answers.append({'url': answer['url'], 'to': answer.get('headers', {}).get('Location'),
                        'body': body if status == 200 else None})
    start = [SITE + '/robots.txt', SITE + '/sitemap.xml', SITE + '/sitemap_index.xml']
    if case['fn'] == 'sitemap_from_str':
        text = SITE + '/given.xml'
        answers.append({'url': text, 'body': base64.b64encode(case['args'][0].encode()).decode()})
        start = [text]
    return {'start': start, 'answers': answers}


def main():
    options = bench.parser(__doc__).parse_args()
    folder = os.path.join(options.bench, 'fetch', 'sitemaps')
    bench.require(folder)
    cases = [json.loads(line) for line in open(os.path.join(folder, 'usp_tests.jsonl'), encoding='utf8')]
    cases = [case for case in cases if 'filter' not in case['test']]
    found = bench.filter_lines([source_reading.build(), 'sitemaps'], map(question, cases))
    right = 0
    for case, answer in zip(cases, found):
        pages = [page['url'] for page in answer['pages']]
        if set(pages) == set(case['pages']):
            right += 1
        else:
            print(case['test'].split('::')[-1], sorted(case['pages'])[:3], sorted(pages)[:3])
    print(f'{right} of {len(cases)} sites')
    bench.write_lines(os.path.join(options.out, 'sitemaps.jsonl'), found)


main()
