"""Measures whether statements of one event are brought together, against the stories of data/clusters.

All articles go into one store, in the order in which they were published, each with its day. B³
precision and recall (Bagga and Baldwin 1998, https://aclanthology.org/P98-1012) are averages over the
annotated sentences: of the sentences that stand with one in its event the share that tell of the same,
and of those that tell of the same the share that stand with it. A sentence that is in no event stands
alone. The stories that were not read while the thresholds were found are marked.
"""
import glob
import json
import os
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import bench

FOLDER = os.path.join(bench.ROOT, 'data', 'clusters')
HELD_OUT = ['election', 'flood', 'rocket', 'trial', 'wildfire']


def stories():
    """Story → articles as (site, day, [(event, sentence)])."""
    found = {}
    for path in sorted(glob.glob(os.path.join(FOLDER, '*.txt'))):
        articles = []
        for line in open(path, encoding='utf8').read().splitlines():
            if line.startswith('== '):
                site, day = line[3:].rsplit(', ', 1)
                articles.append((site, day, []))
            else:
                event, sentence = line[1:].split('] ', 1)
                articles[-1][2].append((event, sentence))
        found[os.path.basename(path)[:-4]] = articles
    return found


def events(tl, stories, folder):
    """(article, sentence) → event, as tl brings them together; an article is story and number."""
    store = os.path.join(folder, 'timeline.db')
    articles = sorted((day, story, number)
                      for story, found in stories.items() for number, (_, day, _) in enumerate(found))
    for day, story, number in articles:
        site, _, lines = stories[story][number]
        path = os.path.join(folder, f'{story}-{number}.txt')
        with open(path, 'w', encoding='utf8') as file:
            file.write(f'Report\n\n{site}\n\n' + '\n\n'.join(text for _, text in lines) + '\n')
        subprocess.run([tl, 'add-source', path, '--published', day, '--db', store],
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
    shown = json.loads(subprocess.run([tl, 'show', '--json', '--undated', '--db', store],
                                      stdout=subprocess.PIPE, check=True).stdout)
    places, sizes = {}, {}
    for event in shown['events'] + shown['undated']:
        urls = {source['id']: os.path.basename(source['url'])[:-4] for source in event['sources']}
        sizes[event['id']] = len(event['mentions'])
        for mention in event['mentions']:
            key = (urls[mention['source']], mention['sentence'])
            # Of a sentence that tells of two things, the one that most tell of.
            if key not in places or sizes[places[key]] < sizes[event['id']]:
                places[key] = event['id']
    return places


def items(stories, places):
    """The annotated sentences as (story, event that is meant, event that was found, article, text)."""
    found = []
    for story, articles in stories.items():
        for number, (_, _, lines) in enumerate(articles):
            for place, (event, text) in enumerate(lines):
                name = f'{story}-{number}'
                alone = f'alone {name} {place}'
                found.append((story, f'{story} {event}', places.get((name, text), alone), name, text))
    return found


def b_cubed(chosen, everything):
    """Precision, recall and F1 of some sentences, in per cent."""
    precision = recall = 0.0
    for _, meant, found, _, _ in chosen:
        together = [item for item in everything if item[2] == found]
        same = [item for item in everything if item[1] == meant]
        both = sum(item[1] == meant for item in together)
        precision += both / len(together)
        recall += both / len(same)
    precision, recall = precision / len(chosen), recall / len(chosen)
    return 100 * precision, 100 * recall, 200 * precision * recall / (precision + recall)


def misses(everything):
    """Prints the pairs that stand together though they tell of two things, and the other way round."""
    for index, one in enumerate(everything):
        for other in everything[index + 1:]:
            meant, found = one[1] == other[1], one[2] == other[2]
            if meant != found:
                print('apart   ' if meant else 'together', f'{one[1]} / {other[1]}')
                print(f'          {one[3]}: {one[4]}\n          {other[3]}: {other[4]}')


def main():
    options = bench.parser(__doc__)
    options.add_argument('--misses', action='store_true', help='list the pairs that are wrong')
    options = options.parse_args()
    tl = bench.program(options)
    annotated = stories()
    with tempfile.TemporaryDirectory() as folder:
        everything = items(annotated, events(tl, annotated, folder))
    rows = []
    for name in annotated:
        chosen = [item for item in everything if item[0] == name]
        rows.append([name, 'held out' if name in HELD_OUT else '', len(chosen), *b_cubed(chosen, everything)])
    for name, isHeld in [('tuned', False), ('held out', True)]:
        chosen = [item for item in everything if (item[0] in HELD_OUT) == isHeld]
        rows.append([name, '', len(chosen), *b_cubed(chosen, everything)])
    rows.append(['all', '', len(everything), *b_cubed(everything, everything)])
    bench.table(['story', '', 'sentences', 'precision', 'recall', 'F1'], rows)
    if options.misses:
        misses([item for item in everything if item[0] not in HELD_OUT])


main()
