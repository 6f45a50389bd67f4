"""Measures the time expressions that `tl times` finds.

Without --cases: TimeBank, AQUAINT and WikiWars, scored by the test data's own score_timex.py
(TempEval-3, micro-averaged F1), over all documents and split in two. A document is held out where
the MD5 of its name, read as a number, is divisible by three; rules are tuned on the others.

With --cases: the test cases of other libraries; see temporal_cases.py for what counts as a pass.
"""
import hashlib
import json
import os
import resource
import subprocess
import sys
import tempfile

import bench
import temporal_cases

CORPORA = ['timebank', 'aquaint', 'wikiwars']

# Strict, relaxed and value F1 that other systems reach on the same documents, as the README of the
# test data gives them; for WikiWars it gives those on the whole corpus, of which this is a part.
OTHERS = {
    'timebank': {'HeidelTime': (85.3, 91.9, 79.6), 'SUTime': (84.5, 91.0, 70.1)},
    'aquaint': {'HeidelTime': (81.3, 92.5, 73.1), 'SUTime': (77.3, 89.1, 67.4)},
    'wikiwars': {'HeidelTime': (85.5, 91.9, 82.7)},
}

BYTES_TO_TIME = 20_000_000


def is_held_out(name):
    return int(hashlib.md5(name.encode()).hexdigest(), 16) % 3 == 0


def documents(folder):
    for name in sorted(os.listdir(folder)):
        if name.endswith('.json'):
            with open(os.path.join(folder, name), encoding='utf8') as file:
                yield name, json.load(file)


def score(scorer, folder, names, output):
    """Runs the scorer on some documents of a folder, by links to them."""
    with tempfile.TemporaryDirectory() as part:
        for name in names:
            os.symlink(os.path.join(folder, name), os.path.join(part, name))
        run = subprocess.run([sys.executable, '-B', scorer, part, output, '--json'],
                             stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, check=True)
    for line in run.stderr.splitlines():
        if 'not in gold' not in line:  # expected: the output has the documents of both parts
            print(line, file=sys.stderr)
    return json.loads(run.stdout)['summary']


def corpus_rows(tl, options, corpus, texts):
    """The rows of the table for one corpus; leaves the output of the system behind."""
    folder = os.path.abspath(os.path.join(options.bench, 'temporal', 'gold', corpus))
    gold = dict(documents(folder))
    texts += gold.values()
    output = os.path.join(options.out, 'temporal', corpus + '.jsonl')
    bench.write_lines(output, bench.filter_lines(
        [tl, 'times', '--jsonl'],
        [{'doc': d['doc'], 'dct': d['dct'], 'text': d['text']} for d in gold.values()]))
    parts = {
        'all': list(gold),
        'tuning': [name for name in gold if not is_held_out(gold[name]['doc'])],
        'held-out': [name for name in gold if is_held_out(gold[name]['doc'])],
    }
    scorer = os.path.join(options.bench, 'temporal', 'score_timex.py')
    for part, names in parts.items():
        s = score(scorer, folder, names, output)
        yield [corpus, f'tl, {part}', len(names), s['gold'], s['strict_F1'], s['relaxed_F1'],
               s['type_F1'], s['value_F1']]
    for system, (strict, relaxed, value) in OTHERS[corpus].items():
        size = ['whole', '-'] if corpus == 'wikiwars' else [
            len(gold), sum(len(d['timexes']) for d in gold.values())]
        yield [corpus, system, *size, strict, relaxed, '-', value]


def cpu_seconds(command, path):
    def used():
        usage = resource.getrusage(resource.RUSAGE_CHILDREN)
        return usage.ru_utime + usage.ru_stime
    before = used()
    with open(path, 'rb') as file:
        subprocess.run(command, stdin=file, stdout=subprocess.DEVNULL, check=True)
    return used() - before


def speed(tl, texts):
    """Megabytes of text per second of CPU time, JSON in and out included, start-up left out."""
    size = sum(len(d['text'].encode()) for d in texts)
    rounds = max(1, BYTES_TO_TIME // size)
    with tempfile.TemporaryDirectory() as folder:
        full, empty = os.path.join(folder, 'full'), os.path.join(folder, 'empty')
        bench.write_lines(full, [{k: d[k] for k in ('doc', 'dct', 'text')} for d in texts] * rounds)
        open(empty, 'w').close()
        command = [tl, 'times', '--jsonl']
        start_up = min(cpu_seconds(command, empty) for _ in range(5))
        return size * rounds / 1e6 / (min(cpu_seconds(command, full) for _ in range(3)) - start_up)


def main():
    parser = bench.parser(__doc__)
    parser.add_argument('--cases', action='store_true', help="run other libraries' test cases")
    parser.add_argument('--show-misses', choices=temporal_cases.SUITES,
                        help='list the misses of one suite: text | reference | expected | got')
    options = parser.parse_args()
    if options.cases or options.show_misses:
        bench.require(os.path.join(options.bench, 'temporal', 'cases'))
        return temporal_cases.run(bench.program(options), options)
    bench.require(os.path.join(options.bench, 'temporal', 'gold'))
    tl = bench.program(options)
    texts = []
    rows = [row for corpus in CORPORA for row in corpus_rows(tl, options, corpus, texts)]
    bench.table(['corpus', 'system', 'documents', 'expressions', 'strict', 'relaxed', 'type',
                 'value'], rows)
    print(f'\n{speed(tl, texts):.1f} MB/s on one core '
          '(CPU time, start-up subtracted, JSON included)')


main()
