"""Measures a store of a million statements: filling it, asking it, and the size of its file.

Builds Benchmarks/StoreSpeed, optimised as the release is, and lets it fill two stores with the articles of
TL_BENCH, 10,000 and 100,000 of them: the articles of the topics one after the other, and again eleven years later
where they run out. `save` is the processor time of saving what was read in them, `raw` that of inserting the same
rows into the same tables, of the same indexes, with prepared statements of SQLite and nothing else; each source is
a transaction in both. Then the program itself answers questions on both stores; a time is the processor time of
the whole process, the least of five runs, in milliseconds, and `start` is what it takes to do nothing. The last
line compares the file of a store of real pages with the sum of those pages in gzip.
"""
import glob
import gzip
import json
import os
import resource
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import bench
import timeline_articles

RUNS = 5
QUESTIONS = [
    ('start', ['--version']),
    ('show, a month', ['show', '--from', '2011-02', '--to', '2011-02']),
    ('show, a tag', ['show', '--tag', 'topic-50']),
    ('show, a source', ['show', '--source', '5000']),
    ('show --min-sources 3, a month', ['show', '--min-sources', '3', '--from', '2011-02', '--to', '2011-02']),
    ('show --min-sources 3, all', ['show', '--min-sources', '3']),
    ('show --min-sources 10, all', ['show', '--min-sources', '10']),
    ('show --top 20 --per-day 3, first time', ['show', '--top', '20', '--per-day', '3']),
    ('show --top 20 --per-day 3', ['show', '--top', '20', '--per-day', '3']),
    ('show, two words', ['show', 'rebels', 'Tripoli', '--from', '2011', '--to', '2011']),
    ('search, two words', ['search', 'rebels', 'Tripoli', '--from', '2011', '--to', '2011']),
    ('search, two words, all', ['search', 'rebels', 'Tripoli']),
    ('stats', ['stats']),
]


def fill(program, articles, count, store):
    """Fills a store with so many articles and returns what was measured."""
    process = subprocess.Popen([program, store], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    for _, row in zip(range(count), articles):
        process.stdin.write(json.dumps(row) + '\n')
    process.stdin.close()
    return json.loads(process.stdout.read())


def ask(tl, store, question, runs=RUNS):
    """The least processor time of a question, in milliseconds, and the lines of its answer."""
    times = []
    for _ in range(runs):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        done = subprocess.run([tl, *question], env={**os.environ, 'TL_DB': store}, stdout=subprocess.PIPE,
                              stderr=subprocess.DEVNULL, check=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        times.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return 1000 * min(times), done.stdout.count(b'\n')


def page_ratio(tl, folder, scratch):
    """The file of a store of pages, in units of those pages in gzip."""
    paths, packed = [], 0
    for number, path in enumerate(sorted(glob.glob(os.path.join(folder, 'article', '*', 'html', '*.html.gz')))):
        page = gzip.open(path).read()
        packed += len(gzip.compress(page, mtime=0))
        paths.append(os.path.join(scratch, f'{number}.html'))
        with open(paths[-1], 'wb') as file:
            file.write(page)
    store = os.path.join(scratch, 'pages.db')
    subprocess.run([tl, 'add-source', '-q', '--db', store, *paths], stdout=subprocess.DEVNULL,
                   stderr=subprocess.DEVNULL, check=False)
    subprocess.run([tl, 'stats', '--db', store], stdout=subprocess.DEVNULL, check=True)
    return len(paths), packed, os.path.getsize(store)


def main():
    options = bench.Parser(prog='scripts/bench store', description=__doc__)
    beside = os.path.join(os.path.dirname(bench.ROOT), 'shared', 'bench')
    options.add_argument('--bench', default=os.environ.get('TL_BENCH', beside),
                         help='the folder of test data (default: TL_BENCH)')
    options.add_argument('--tl', help='a built program (default: scripts/build makes one)')
    options.add_argument('--counts', default='10000,100000', help='how many articles, smaller first')
    options.add_argument('--keep', metavar='FOLDER', help='leave the stores in a folder')
    options = options.parse_args()
    bench.require(os.path.join(options.bench, 'timeline'))
    tl = bench.program(options)
    program = bench.build_benchmark('StoreSpeed')
    with tempfile.TemporaryDirectory() as scratch:
        counts = [int(count) for count in options.counts.split(',')]
        stores = [os.path.join(options.keep or scratch, f'{count}.db') for count in counts]
        rows = []
        for count, store in zip(counts, stores):
            found = fill(program, timeline_articles.all(options.bench), count, store)
            os.remove(store + '-raw')
            rows.append([count, found['mentions'], found['events'],
                         *(f"{found[step]:.1f}" for step in ('reading', 'saving', 'raw', 'matching')),
                         f"{found['saving'] / found['raw']:.2f}", os.path.getsize(store) // 1_000_000])
        bench.table(['articles', 'statements', 'events', 'read s', 'save s', 'raw s', 'match s', 'save/raw', 'MB'],
                    rows)
        print()
        answers = []
        for name, question in QUESTIONS:
            runs = 1 if 'first time' in name else RUNS
            found = [ask(tl, store, question, runs) for store in stores]
            answers.append([name, *(cell for time, lines in found for cell in (f'{time:.0f}', lines)),
                            f'{found[-1][0] / found[0][0]:.1f}'])
        bench.table(['question', *(cell for count in counts for cell in (f'{count} ms', 'lines')), 'ratio'], answers)
        print()
        pages, packed, size = page_ratio(tl, options.bench, scratch)
        print(f'{pages} real pages: {packed / 1e6:.1f} MB in gzip, store {size / 1e6:.1f} MB, '
              f'ratio {size / packed:.2f}')


main()
