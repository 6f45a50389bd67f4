"""Measures how the time to read hostile text grows with its length, in each language.

A text is some words again and again, so many that reading it takes a while; it is read at that
length and at twice that length. The ratio of the CPU times is 2 where reading is linear. What the
rules do with such text is counted exactly in Tests/TemporalTests/HostileTextTests.swift; this takes
in what comes behind the rules. Exits with 1 where a ratio is above the limit.
"""
import argparse
import json
import os
import resource
import subprocess
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import bench

HOSTILE = {
    'en': ['monday ', 'the ', '1-1-', '1,111,', 'twenty ', 'last ', 'one hundred thousand hundred ',
           '(', 'a, ', 'within ', '2025 ', 'the end of ', 'no more than ', 'two years and ',
           'from monday to ', 'between 3 and ', 'two days before ', '9 p.m. (', '3 March - ', 'x',
           '7', '\n\n', '\U0001f600'],
    'de': ['Montagabend ', 'der ', '24.2.', 'vor ', 'ein halbes ', 'Anfang der ', 'am Abend des ',
           'zwischen 3. und ', 'in der Nacht zum ', '1990er '],
}
SHORTEST = 0.15  # seconds of CPU time, below which a ratio says nothing
LONGEST = 64_000_000  # bytes


def cpu_time(tl, language, words, size):
    """The CPU seconds of reading a text of about so many bytes, the lesser of two."""
    text = words * (size // len(words.encode()))
    line = json.dumps({'doc': 'd', 'dct': '2025-02-25', 'text': text}, ensure_ascii=False)
    seconds = []
    for _ in range(2):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([tl, 'times', '--jsonl', '--language', language],
                       input=line.encode() + b'\n', stdout=subprocess.DEVNULL, check=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        seconds.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return min(seconds)


def growth(tl, language, words, start):
    """Megabytes a second, and the time for twice a text over the time for it."""
    size = 250_000
    while (once := cpu_time(tl, language, words, size) - start) < SHORTEST and size < LONGEST:
        size *= 4
    twice = cpu_time(tl, language, words, 2 * size) - start
    return 2 * size / 1e6 / twice, twice / once


def main():
    options = bench.Parser(
        prog='scripts/bench temporal', description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument('--tl', help='the program to measure (default: build the release)')
    options.add_argument('--limit', type=float, default=2.6,
                         help='the largest ratio that passes (default: 2.6)')
    options = options.parse_args()
    tl = bench.program(options)
    rows = []
    for language, texts in HOSTILE.items():
        start = cpu_time(tl, language, ' ', 1)
        for words in texts:
            speed, ratio = growth(tl, language, words, start)
            rows.append([language, json.dumps(words), speed, f'{ratio:.2f}'])
    bench.table(['language', 'words', 'MB/s', 'ratio'], rows)
    worst = max(float(row[-1]) for row in rows)
    print(f'\nThe largest ratio is {worst:.2f}.')
    sys.exit(1 if worst > options.limit else 0)


main()
