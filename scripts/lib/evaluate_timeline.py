"""Measures the days that `tl show --top` chooses, and what it says happened on them.

For each task the articles published in its span (seven days more on either side for Entities, as
PROTOCOL.md of the test data says) are added to a store of their own with `tl add-source`, as pages that
hold nothing but their text and their day. `tl show WORDS --any --top L --per-day K --from --to --json` gives
the timeline; the text of an entry is its `statement`. score_tls.py of the test data scores it: AR-1
and AR-2 are ROUGE aligned by date, date F1 counts the days hit.

Nothing in the choice is learnt from timelines. Its few constants were chosen by hand with these topics in
sight, and so each topic is also given by itself.
"""
import collections
import datetime
import gzip
import html
import json
import os
import subprocess
import sys
import tempfile

import bench

# The days around the span of a task whose articles are read as well.
SETS = {'t17': 0, 'entities': 7}
MEASURES = ['ar1', 'ar2', 'date']

# What others reach on the same tasks, as the README of the test data gives it.
OTHERS = {
    't17': {'DATEWISE': (.122, .038, .567), 'mix': (.128, .044, .586)},
    'entities': {'DATEWISE': (.053, .020, .172), 'mix': (.060, .022, .189)},
}
HEADER = ['set', 'system', 'AR-1', 'AR-2', 'date F1']
REPORT = os.path.join(bench.ROOT, 'docs', 'measured-timeline.md')


def read_json(*path):
    with open(os.path.join(*path), encoding='utf8') as file:
        return json.load(file)


def articles(folder):
    """The articles of a topic: day of publication and text."""
    with gzip.open(os.path.join(folder, 'articles.jsonl.gz'), 'rt', encoding='utf8') as lines:
        for line in lines:
            article = json.loads(line)
            yield datetime.date.fromisoformat(article['date'][:10]), article['text']


def write_pages(folder, found, first, last):
    """Writes the articles published from one day to another as pages; returns their paths."""
    paths = []
    for number, (day, text) in enumerate(found):
        if not first <= day <= last:
            continue
        body = ''.join(f'<p>{html.escape(line)}</p>\n' for line in text.split('\n') if line.strip())
        paths.append(os.path.join(folder, f'{number:05}.html'))
        with open(paths[-1], 'w', encoding='utf8') as file:
            file.write(f'<!doctype html>\n<html lang="en"><meta charset="utf-8"><title></title>\n'
                       f'<meta property="article:published_time" content="{day}">\n'
                       f'<article>\n{body}</article>\n')
    return paths


def timeline(tl, found, words, task, margin):
    """The timeline of a task: texts by day."""
    first, last = (datetime.date.fromisoformat(task[end]) for end in ('start', 'end'))
    around = datetime.timedelta(days=margin)
    with tempfile.TemporaryDirectory() as folder:
        pages = write_pages(folder, found, first - around, last + around)
        store = ['--db', os.path.join(folder, 'timeline.db')]
        subprocess.run([tl, 'add-source', '--quiet', *store, *pages],
                       stderr=subprocess.DEVNULL, check=False)
        shown = subprocess.run(
            [tl, 'show', *(word + '*' for word in words), '--any', '--top', str(task['l']),
             '--per-day', str(task['k']), '--from', str(first), '--to', str(last), '--json', *store],
            stdout=subprocess.PIPE, check=True)
    days = collections.defaultdict(list)
    for event in json.loads(shown.stdout)['events']:
        days[event['earliest']].append(event['statement'])
    return [{'date': day, 'sentences': days[day]} for day in sorted(days)]


def write_outputs(tl, options, corpus, out):
    """Leaves a timeline for each task of a set in the form the scorer reads."""
    folder = os.path.join(options.bench, 'timeline', corpus)
    for name, task in sorted(read_json(folder, 'tasks.json').items()):
        topic = name.split('/')[0]
        words = read_json(folder, topic, 'keywords.json')
        path = os.path.join(out, name + '.json')
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, 'w', encoding='utf8') as file:
            found = list(articles(os.path.join(folder, topic)))
            json.dump(timeline(tl, found, words, task, SETS[corpus]), file, ensure_ascii=False, indent=1)


def scores(options, corpus, out):
    """What the scorer says of the outputs of a set."""
    path = out + '-scores.json'
    scorer = os.path.join(options.bench, 'timeline', 'score_tls.py')
    subprocess.run([sys.executable, '-B', scorer, 'dataset',
                    os.path.join(options.bench, 'timeline', corpus), out, '--json', path, '--quiet'],
                   stdout=subprocess.DEVNULL, check=True)
    return read_json(path)


def cells(values):
    return [f'{values[measure][2]:.4f}' for measure in MEASURES]


def set_rows(tl, options, corpus):
    """The rows of the tables for a set: the average, and the tasks."""
    out = os.path.join(options.out, 'timeline', corpus)
    write_outputs(tl, options, corpus, out)
    found = scores(options, corpus, out)
    rows = [[corpus, 'tl', *cells(found['average'])]]
    rows += [[corpus, system, *(f'{value:.3f}' for value in values)]
             for system, values in OTHERS[corpus].items()]
    return rows, [[corpus, task, *cells(values)] for task, values in found['tasks'].items()]


def markdown(header, rows):
    lines = ['| ' + ' | '.join(header) + ' |', '|' + ' --- |' * len(header)]
    return lines + ['| ' + ' | '.join(map(str, row)) + ' |' for row in rows]


def write_report(rows, tasks):
    """Writes the tables where the documentation has them."""
    lines = ['# The days that `tl show --top` chooses, measured', '',
             'Written by `scripts/evaluate timeline --write`. How it is measured is said at the head of',
             '`scripts/lib/evaluate_timeline.py`; the test data are not part of the project.', '']
    lines += markdown(HEADER, rows) + ['', 'Each task by itself:', '']
    lines += markdown(['set', 'task', *HEADER[2:]], tasks)
    with open(REPORT, 'w', encoding='utf8') as file:
        file.write('\n'.join(lines) + '\n')


def main():
    parser = bench.parser(__doc__)
    parser.add_argument('--tasks', action='store_true', help='print each task by itself as well')
    parser.add_argument('--write', action='store_true', help='write docs/measured-timeline.md as well')
    options = parser.parse_args()
    bench.require(os.path.join(options.bench, 'timeline'))
    tl = bench.program(options)
    there = [c for c in SETS if os.path.isdir(os.path.join(options.bench, 'timeline', c))]
    found = [set_rows(tl, options, corpus) for corpus in there]
    rows = [row for averages, _ in found for row in averages]
    tasks = [row for _, each in found for row in each]
    bench.table(HEADER, rows)
    if options.tasks:
        print()
        bench.table(['set', 'task', *HEADER[2:]], tasks)
    if options.write:
        write_report(rows, tasks)


main()
