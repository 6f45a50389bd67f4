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


def client():
    """The client, built where it is not."""
    environment = dict(os.environ, TL_BENCHMARK='1')
    command = ['swift', 'build', '-c', 'release', '--product', 'CacheClient',
               '--scratch-path', os.path.join(bench.ROOT, '.build', 'benchmark')]
    subprocess.run(command, env=environment, cwd=bench.ROOT, check=True, stdout=sys.stderr)
    folder = subprocess.run(command + ['--show-bin-path'], env=environment, cwd=bench.ROOT, check=True,
                            stdout=subprocess.PIPE, text=True).stdout.strip()
    return os.path.join(folder, 'CacheClient')


def main():
    options = bench.parser(__doc__)
    options.add_argument('--client', help='the client to measure (default: build it)')
    options.add_argument('--verbose', action='store_true', help='list the cases that fail')
    options = options.parse_args()
    fetch = os.path.join(options.bench, 'fetch')
    bench.require(os.path.join(fetch, 'cache-tests'))
    program = options.client or client()
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
