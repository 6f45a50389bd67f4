"""Measures the rules of the cache against the cases of cache-tests.fyi: fetch/cachetests.py.

The client is Benchmarks/CacheClient: a private cache in memory that decides by Fetch/Cache. What the rules
decide step by step is tested by the tests of Fetch. Failed cases are listed by --verbose. Takes a minute.
"""
import json
import os
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import bench


def main():
    options = bench.parser(__doc__)
    options.add_argument('--client', help='the client to measure (default: build it)')
    options.add_argument('--verbose', action='store_true', help='list the cases that fail')
    options = options.parse_args()
    fetch = os.path.join(options.bench, 'fetch')
    bench.require(os.path.join(fetch, 'cache-tests'))
    program = options.client or bench.build_benchmark('CacheClient')
    os.makedirs(options.out, exist_ok=True)
    results = os.path.join(options.out, 'caching.json')
    with tempfile.TemporaryDirectory() as folder:
        # The program looks for its cases in a folder beside itself.
        shutil.copy(os.path.join(fetch, 'cachetests.py'), folder)
        os.makedirs(os.path.join(folder, 'data'))
        os.symlink(os.path.join(fetch, 'cache-tests'), os.path.join(folder, 'data', 'cache-tests'))
        subprocess.run([sys.executable, '-B', os.path.join(folder, 'cachetests.py'), '--json', results,
                        '--', program], check=True, stdout=subprocess.DEVNULL)
    with open(results, encoding='utf8') as file:
        cases = json.load(file)
    rows = []
    for kind, wanted in [('required', '≥ 130'), ('optimal', ''), ('check', '')]:
        verdicts = [verdict for _, of, verdict, _ in cases.values() if of == kind]
        rows.append([kind, wanted, len(verdicts), verdicts.count('pass'), verdicts.count('fail'),
                     verdicts.count('setup')])
    bench.table(['kind', 'wanted', 'cases', 'pass', 'fail', 'no verdict'], rows)
    if options.verbose:
        for name, (suite, kind, verdict, reason) in sorted(cases.items()):
            if kind == 'required' and verdict != 'pass':
                print(f'{verdict:5}  {suite:16}  {name}: {reason}')


main()
