"""Writes the inputs that a fuzzer starts from: fuzz_seeds.py NAME FOLDER."""
import glob
import hashlib
import os
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


def temporal():
    """Phrases and sentences, each behind the byte that chooses a language and a style."""
    lines = []
    for path in glob.glob(os.path.join(ROOT, 'data', 'times', '*.txt')):
        with open(path, encoding='utf8') as file:
            lines += [(2, line.rsplit(' =', 1)[0].replace('[', '').replace(']', ''))
                      for line in file if line.strip() and not line.startswith('#')]
    for path in glob.glob(os.path.join(ROOT, 'data', 'pages', '*', 'source.txt')):
        with open(path, encoding='utf8') as file:
            lines += [(0, line.strip()) for line in file if line.strip()]
    rules = os.path.join(ROOT, 'Sources', 'Temporal', 'Rules', 'English', '*.swift')
    for path in glob.glob(rules):
        with open(path, encoding='utf8') as file:
            style = 1 if 'Message' in os.path.basename(path) else 0
            lines += [(style, line.split('"')[1]) for line in file if '("' in line]
    return [bytes([choice]) + text.encode() for choice, text in lines]


def page():
    """The sample pages."""
    paths = glob.glob(os.path.join(ROOT, 'data', 'pages', '*', 'source.*'))
    return [open(path, 'rb').read() for path in paths]


SEEDS = {'temporal': temporal, 'page': page}


def main():
    name, folder = sys.argv[1:]
    for seed in SEEDS[name]() if name in SEEDS else []:
        with open(os.path.join(folder, hashlib.sha1(seed).hexdigest()), 'wb') as file:
            file.write(seed)


main()
