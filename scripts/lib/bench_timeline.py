"""Measures what it costs to bring articles into a timeline, from text to events in a store.

Builds Benchmarks/TimelineSpeed, optimised as the release is, and lets it read the articles of TL_BENCH:
1,000, 3,000 and 10,000 of them at once, and then twenty more one by one, each matched by itself. The
articles are those of the topics one after the other; where they run out, they come again eleven years
later. The last row is one day that 400 sources tell of in 20,000 alike sentences. Times are processor
time in milliseconds an article, `more` the median of the twenty; memory is the peak in megabytes.
"""
import json
import os
import statistics
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import bench
import timeline_articles

MORE = 20


def crowded_day(sources=400, sentences=50):
    """One day of which many sources tell much the same."""
    for source in range(sources + MORE):
        text = '\n'.join(f'The council of Ward {source % 40}x{number} in Linden shut bridge {number + 10} '
                         f'on Monday because of the flood.' for number in range(sentences))
        yield {'id': f'day/{source}', 'date': '2025-02-25', 'text': text}


def measure(program, rows, count):
    """Sends so many articles and some more through the program and returns what it says."""
    with tempfile.TemporaryDirectory() as folder:
        command = [program, os.path.join(folder, 'timeline.db'), str(count), str(MORE)]
        process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        for _, row in zip(range(count + MORE), rows):
            process.stdin.write(json.dumps(row) + '\n')
        process.stdin.close()
        return json.loads(process.stdout.read())


def row(name, count, found):
    steps = [found[step] for step in ('reading', 'saving', 'matching')]
    return [name, '', found['mentions'], found['events'],
            *(1000 * seconds / count for seconds in steps), 1000 * sum(steps) / count,
            f'{sum(steps):.0f}', 1000 * statistics.median(found['oneMore']), found['peakMegabytes']]


def main():
    options = bench.Parser(prog='scripts/bench timeline', description=__doc__)
    beside = os.path.join(os.path.dirname(bench.ROOT), 'shared', 'bench')
    options.add_argument('--bench', default=os.environ.get('TL_BENCH', beside),
                         help='the folder of test data (default: TL_BENCH)')
    options.add_argument('--counts', default='100,1000,3000,10000', help='how many articles')
    options = options.parse_args()
    bench.require(os.path.join(options.bench, 'timeline'))
    program = bench.build_benchmark('TimelineSpeed')
    rows = [row(count, int(count), measure(program, timeline_articles.all(options.bench), int(count)))
            for count in options.counts.split(',')]
    rows.append(row('one day', 400, measure(program, crowded_day(), 400)))
    bench.table(['articles', '', 'mentions', 'events', 'read', 'save', 'match', 'all', 'seconds', 'more',
                 'MB'], rows)


main()
