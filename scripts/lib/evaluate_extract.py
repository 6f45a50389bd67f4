"""Measures what `tl article` reads in pages.

The pages go through `tl article --jsonl` and are scored by the test data's own score_article.py and
score_date.py: the body by the F1 of its set (4-word shingles; ROUGE-LSum for fundus80; segments that
must and must not be there for trafilatura990), the title by normalised equality, the authors by set
F1, the date by the right day. All pages of a set are scored, and two halves of them: a page is held
out where the SHA-256 of its id, read as a number, is even; rules are tuned on the others.

Pages per second are those of one core: the CPU time of the filter from packed file to JSON line,
the start of the program left out.
"""
import hashlib
import json
import os
import resource
import subprocess
import sys
import tempfile

import bench

# The sets and the measure of the body in each, none where there are dates only.
SETS = {
    'scrapinghub': 'shingle',
    'newspaper424': 'shingle',
    'fundus80': 'rouge',
    'trafilatura990': 'segments',
    'htmldate1000': None,
}

# What other systems reach on the same pages: body F1, title exact, author F1, date accuracy. Body
# and date are as the README of the test data gives them.
OTHERS = {
    'scrapinghub': {'trafilatura, precision': (97.05, '-', '-', '-'),
                    'trafilatura': (96.0, '-', '-', '-')},
    'newspaper424': {'trafilatura, fast': (92.2, '-', '-', '-'),
                     'trafilatura': (90.9, 65.0, 78.0, '-'),
                     'newspaper4k': ('-', 85.0, 67.0, '-')},
    'fundus80': {'trafilatura, precision': (91.15, '-', '-', '-')},
    'trafilatura990': {'trafilatura': (92.4, '-', '-', '-')},
    'htmldate1000': {'htmldate, extensive': ('-', '-', '-', 90.3),
                     'htmldate, fast': ('-', '-', '-', 85.9)},
}

HEADER = ['set', 'system', 'pages', 'body F1', 'title', 'author F1', 'date']
REPORT = os.path.join(bench.ROOT, 'docs', 'measured-extract.md')


def is_held_out(page):
    return int(hashlib.sha256(page.encode()).hexdigest(), 16) % 2 == 0


def parts(gold):
    """The pages of a set: all of them, and the two halves."""
    yield 'all', gold
    yield 'tuning', {page: gold[page] for page in gold if not is_held_out(page)}
    yield 'held-out', {page: gold[page] for page in gold if is_held_out(page)}


def cpu_seconds():
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def articles(tl, rows):
    """What the filter reads in pages, by id, and the CPU time it took."""
    before = cpu_seconds()
    lines = ''.join(json.dumps(row) + '\n' for row in rows)
    run = subprocess.run([tl, 'article', '--jsonl'], input=lines.encode(), stdout=subprocess.PIPE)
    if run.returncode not in (0, 1):  # 1: a page without an article has a reason
        sys.exit(f'evaluate: {tl} article ended with {run.returncode}.')
    read = [json.loads(line) for line in run.stdout.decode().splitlines()]
    return {article['id']: article for article in read}, cpu_seconds() - before


def score(options, name, arguments, gold):
    """The measures of one scorer over some pages of a set."""
    with tempfile.TemporaryDirectory() as folder:
        part, result = os.path.join(folder, 'gold.json'), os.path.join(folder, 'score.json')
        with open(part, 'w', encoding='utf8') as file:
            json.dump(gold, file)
        scorer = os.path.join(options.bench, 'article', name)
        subprocess.run([sys.executable, '-B', scorer, arguments[0], part, *arguments[1:],
                        '--json', result], stdout=subprocess.DEVNULL, check=True)
        with open(result, encoding='utf8') as file:
            return json.load(file)


def row(options, corpus, part, gold, output):
    """The row of the table for a part of a set."""
    measure = SETS[corpus]
    if measure is None:
        scores = score(options, 'score_date.py', [output], gold)
        cells = [None, None, None, scores.get('protocol', scores)['accuracy']]
    else:
        scores = score(options, 'score_article.py', [output, '--metric', measure + ',meta'], gold)
        meta = scores['meta']
        cells = [scores[measure]['f1'], meta.get('title_exact'), meta.get('author_f1'),
                 meta.get('date_exact')]
    return [corpus, f'tl, {part}', len(gold)] + [percent(cell) for cell in cells]


def percent(value):
    return '-' if value is None else f'{100 * value:.2f}'


def set_rows(tl, options, corpus, usage):
    """The rows of the table for a set; leaves what the system read behind."""
    folder = os.path.abspath(os.path.join(options.bench, 'article', corpus))
    with open(os.path.join(folder, 'gold.json'), encoding='utf8') as file:
        gold = json.load(file)
    pages = [{'id': page, 'url': gold[page]['url'],
              'path': os.path.join(folder, 'html', page + '.html.gz')} for page in sorted(gold)]
    read, seconds = articles(tl, pages)
    usage.append((len(pages), seconds))
    output = os.path.join(options.out, 'extract', corpus + '.json')
    os.makedirs(os.path.dirname(output), exist_ok=True)
    with open(output, 'w', encoding='utf8') as file:
        json.dump(read, file, ensure_ascii=False, indent=1)
    for part, chosen in parts(gold):
        yield row(options, corpus, part, chosen, output)
    for system, values in OTHERS[corpus].items():
        yield [corpus, system, len(gold)] + [
            value if value == '-' else f'{value:.2f}' for value in values]


def pages_per_second(tl, usage):
    """The speed over all sets, the start of the program subtracted once for each."""
    start_up = min(articles(tl, [])[1] for _ in range(5))
    return sum(pages for pages, _ in usage) / sum(seconds - start_up for _, seconds in usage)


def write_report(rows, speed):
    """Writes the table where the documentation has it."""
    lines = ['# What `tl article` reads, measured', '']
    lines += ['Written by `scripts/evaluate extract --write`; all figures but the pages in per cent.']
    lines += ['']
    lines += [line for line in __doc__.strip().splitlines()[2:]] + ['']
    lines += ['| ' + ' | '.join(HEADER) + ' |', '| --- | --- |' + ' ---: |' * (len(HEADER) - 2)]
    lines += ['| ' + ' | '.join(map(str, row)) + ' |' for row in rows]
    lines += ['', f'{speed:.0f} pages per second on one core of the machine it was measured on.']
    with open(REPORT, 'w', encoding='utf8') as file:
        file.write('\n'.join(lines) + '\n')


def main():
    parser = bench.parser(__doc__)
    parser.add_argument('--write', action='store_true', help='write docs/measured-extract.md too')
    options = parser.parse_args()
    bench.require(os.path.join(options.bench, 'article'))
    tl = bench.program(options)
    usage = []
    there = [c for c in SETS if os.path.isdir(os.path.join(options.bench, 'article', c))]
    rows = [row for corpus in there for row in set_rows(tl, options, corpus, usage)]
    speed = pages_per_second(tl, usage)
    bench.table(HEADER, rows)
    print(f'\n{speed:.0f} pages per second on one core (CPU time, start-up subtracted)')
    if options.write:
        write_report(rows, speed)


main()
