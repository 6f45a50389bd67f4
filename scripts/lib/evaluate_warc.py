"""Measures how web archives are read, against the records that warcio finds in 25 files of several makers.

A record counts as right where its place in the file, type, address, date, length and status are those
expected, and of responses the body without its codings. The status of requests is left out. ARC, which
WARC has replaced, is not read.

With --peer, warcio (from PyPI, in an environment of its own below .build) reads what tl writes of the
pages of data/pages, and checks every digest.
"""
import base64
import glob
import hashlib
import json
import os
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import bench
import source_reading


def differences(wanted, found):
    """Which of the facts of a record differ."""
    status = int(wanted['status']) if wanted['status'] and wanted['type'] != 'request' else None
    facts = {'offset': wanted['offset'], 'type': wanted['type'], 'uri': wanted['uri'], 'date': wanted['date'],
             'length': wanted['length'], 'status': status}
    differing = [name for name, value in facts.items() if found.get(name) != value]
    if wanted['type'] != 'request':
        body = base64.b64decode(found['body'])
        if base64.b32encode(hashlib.sha1(body).digest()).decode() != wanted['body_sha1_b32']:
            differing.append('body')
    return differing


def check_written(tl):
    """Lets warcio check an archive of the sample pages, plain and packed."""
    folder = os.path.join(bench.ROOT, '.build', 'warcio')
    if not os.path.exists(os.path.join(folder, 'bin', 'warcio')):
        subprocess.run([sys.executable, '-m', 'venv', folder], check=True)
        subprocess.run([os.path.join(folder, 'bin', 'pip'), '--quiet', 'install', 'warcio==1.7.4'], check=True)
    pages = glob.glob(os.path.join(bench.ROOT, 'data', 'pages', '*', 'source.*'))
    with tempfile.TemporaryDirectory() as scratch:
        store = ['--db', os.path.join(scratch, 'timeline.db')]
        subprocess.run([tl, 'add-source', *sorted(pages), *store], stdout=subprocess.DEVNULL,
                       stderr=subprocess.DEVNULL)
        for name in ('all.warc', 'all.warc.gz'):
            path = os.path.join(scratch, name)
            subprocess.run([tl, 'export', '--format', 'warc', '-o', path, *store], check=True)
            run = subprocess.run([os.path.join(folder, 'bin', 'warcio'), 'check', '-v', path],
                                 stdout=subprocess.PIPE, text=True)
            good = run.stdout.count('digest pass')
            print(f'warcio finds {good} records in {name}, ' +
                  ('every digest right' if run.returncode == 0 else 'not all of them right'))


def main():
    options = bench.parser(__doc__)
    options.add_argument('--peer', action='store_true', help='let warcio read what tl writes')
    options = options.parse_args()
    folder = os.path.join(options.bench, 'fetch', 'warc')
    bench.require(folder)
    files = {}
    for line in open(os.path.join(folder, 'expected_records.jsonl'), encoding='utf8'):
        record = json.loads(line)
        if not record['file'].removesuffix('.gz').endswith('.arc'):
            files.setdefault(record['file'], []).append(record)
    rows = [{'path': os.path.join(folder, name)} for name in files]
    answers = bench.filter_lines([source_reading.build(), 'warc'], rows)
    right = 0
    for (name, wanted), answer in zip(files.items(), answers):
        found = answer['records'] + [None] * len(wanted)
        for one, other in zip(wanted, found):
            differing = differences(one, other) if other else ['missing']
            right += not differing
            if differing:
                print(f'{name} {one["n"]} {one["type"]}: {", ".join(differing)}')
    total = sum(map(len, files.values()))
    print(f'{right} of {total} records in {len(files)} files')
    if options.peer:
        check_written(bench.program(options))


main()
