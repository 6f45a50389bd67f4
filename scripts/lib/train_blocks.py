"""Learns the weights of BlockVote from the tuning half of the annotated pages.

A block is the article's where at least half of its four-word sequences stand in the annotated text
(in trafilatura990: where it holds a segment that must be there, and not where it holds one that must
not). The weights are those of a logistic regression in which each page counts once, drawn by an L2
penalty to a prior that trusts the choice by names alone; see docs/decisions/0004. Prints the rows of
the table in Sources/Extract/Body/Vote/BlockVote.swift. Needs numpy.
"""
import argparse
import gzip
import hashlib
import json
import os
import re
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import bench

# How much the pages of each set count.
SETS = {'scrapinghub': 3, 'newspaper424': 1, 'fundus80': 3, 'trafilatura990': 0.5}
PENALTY = 0.3
PRIOR = {'bias': -2.0, 'inCascade': 4.0}
# In doubt a block is kept.
DOUBT = 0.2
# A page of which the annotation has so little that the choice by names does worse teaches wrongly.
WORST_PAGE = 0.7
SMALLEST_WEIGHT = 0.05
WORDS = re.compile(r'\w+')


def is_held_out(page):
    return int(hashlib.sha256(page.encode()).hexdigest(), 16) % 2 == 0


def program():
    """The program that writes the features of blocks, built from the sources as they are."""
    scratch = os.path.join(bench.ROOT, '.build', 'train')
    build = ['swift', 'build', '-c', 'release', '--scratch-path', scratch,
             '--product', 'BlockFeatures', '-Xswiftc', '-enable-testing']
    environment = {**os.environ, 'TL_TRAIN': '1'}
    subprocess.run(build, cwd=bench.ROOT, env=environment, check=True, stdout=sys.stderr)
    path = subprocess.run([*build, '--show-bin-path'], cwd=bench.ROOT, env=environment, check=True,
                          stdout=subprocess.PIPE, text=True).stdout.split()[-1]
    return os.path.join(path, 'BlockFeatures')


def features(tool, folder, gold):
    """The blocks of the pages of a set that are not held out."""
    with tempfile.TemporaryDirectory() as scratch:
        lines = []
        for page in gold:
            packed = os.path.join(folder, 'html', page + '.html.gz')
            if is_held_out(page) or not os.path.exists(packed):
                continue
            path = os.path.join(scratch, f'{len(lines)}.html')
            with gzip.open(packed) as source, open(path, 'wb') as target:
                target.write(source.read())
            lines.append(f'{page}\t{path}\t{gold[page].get("url") or ""}')
        output = subprocess.run([tool], input='\n'.join(lines) + '\n', stdout=subprocess.PIPE,
                                text=True, check=True).stdout
    return [json.loads(line) for line in output.splitlines()]


def sequences(words):
    return set(zip(*(words[shift:] for shift in range(4))))


def labels_by_segments(texts, gold):
    """1, 0 or -1 (not known) for each block, and its weight, by segments."""
    texts = [' '.join(text.split()) for text in texts]
    with_, without = ([' '.join(s.split()) for s in gold[key]] for key in ('with', 'without'))
    labels = [1 if any(s in text for s in with_) else 0 if any(s in text for s in without) else -1
              for text in texts]
    weight = 2 / max(1, len(with_) + len(without))
    return labels, [weight if label >= 0 else 0 for label in labels]


def labels_by_text(texts, gold):
    """The same by the annotated text."""
    body = gold['articleBody'] or ''
    lines = {' '.join(WORDS.findall(line)) for line in body.split('\n')}
    words = WORDS.findall(body)
    wanted, total = sequences(words), max(len(words), 60)
    labels, weights = [], []
    for text in texts:
        own = WORDS.findall(text)
        if len(own) < 4:
            labels.append(int(' '.join(own) in lines) if own else -1)
            weights.append(0.3 * len(own) / total)
        else:
            found = sequences(own)
            labels.append(int(2 * len(found & wanted) >= len(found)))
            weights.append(min(len(own) / total, 0.5))
    return labels, weights


def examples(np, tool, folder):
    """The features, labels and weights of all blocks to learn from, and the names of the features."""
    rows = []
    for name, importance in SETS.items():
        place = os.path.join(folder, 'article', name)
        with open(os.path.join(place, 'gold.json'), encoding='utf8') as file:
            gold = json.load(file)
        for page in features(tool, place, gold):
            names, texts = page['names'], [block['text'] for block in page['blocks']]
            label = labels_by_segments if name == 'trafilatura990' else labels_by_text
            y, w = (np.array(values, float) for values in label(texts, gold[page['id']]))
            x = np.array([block['features'] for block in page['blocks']], float)
            if not len(x):
                continue
            taken = x[:, names.index('inCascade')] > 0
            hit, vain, lost = (w[m].sum() for m in (
                (y == 1) & taken, (y == 0) & taken, (y == 1) & ~taken))
            is_sound = hit > 0 and 2 * hit / (2 * hit + vain + lost) > WORST_PAGE
            if name == 'trafilatura990' or is_sound:
                known = y >= 0
                rows.append((x[known], y[known], w[known] * importance))
    return names, *(np.concatenate(column) for column in zip(*rows))


def fit(np, names, x, y, w):
    """Newton's method."""
    prior = np.zeros(len(names))
    prior[0] = PRIOR['bias']
    prior[names.index('inCascade')] = PRIOR['inCascade']
    weights = prior.copy()
    for _ in range(60):
        p = 1 / (1 + np.exp(-np.clip(x @ weights, -30, 30)))
        gradient = x.T @ (w * (p - y)) + PENALTY * (weights - prior)
        curvature = (x * (w * p * (1 - p))[:, None]).T @ x + np.diag(np.full(len(names), PENALTY))
        step = np.linalg.solve(curvature, gradient)
        weights -= step
        if np.abs(step).max() < 1e-5:
            break
    weights[0] += DOUBT
    return weights


def main():
    options = bench.Parser(prog='scripts/train blocks', description=__doc__,
                           formatter_class=argparse.RawDescriptionHelpFormatter)
    beside = os.path.join(os.path.dirname(bench.ROOT), 'shared', 'bench')
    options.add_argument('--bench', default=os.environ.get('TL_BENCH', beside),
                         help='the folder of test data (default: TL_BENCH)')
    folder = options.parse_args().bench
    bench.require(os.path.join(folder, 'article'))
    try:
        import numpy as np
    except ImportError:
        sys.exit('train: numpy is missing; pip install numpy brings it.')
    names, x, y, w = examples(np, program(), folder)
    print(f'{len(y)} blocks', file=sys.stderr)
    for name, weight in zip(names, fit(np, names, x, y, w)):
        if abs(weight) >= SMALLEST_WEIGHT:
            print(f'    .{name}: {weight:.2f},')


main()
