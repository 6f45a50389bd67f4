"""Measures how fast time expressions are found, without reading and writing JSON.

Compiles Sources/Temporal with Benchmarks/FinderSpeed.swift, optimised as the release is, and lets it
read the annotated news of TL_BENCH, or the sample pages of data/ where that is not there.
"""
import argparse
import glob
import json
import os
import subprocess
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import bench

FLAGS = [
    '-O', '-wmo', '-swift-version', '6', '-package-name', 'tl', '-parse-as-library',
    '-enable-upcoming-feature', 'ExistentialAny',
    '-enable-upcoming-feature', 'InternalImportsByDefault',
    '-enable-upcoming-feature', 'MemberImportVisibility',
    '-enable-upcoming-feature', 'NonisolatedNonsendingByDefault',
]


def build():
    program = os.path.join(bench.ROOT, '.build', 'finder-speed')
    os.makedirs(os.path.dirname(program), exist_ok=True)
    sources = sorted(glob.glob(os.path.join(bench.ROOT, 'Sources/Temporal/**/*.swift'),
                               recursive=True))
    main = os.path.join(bench.ROOT, 'Benchmarks', 'FinderSpeed.swift')
    subprocess.run(['swiftc', *FLAGS, '-module-name', 'FinderSpeed', *sources, main,
                    '-lm', '-o', program], check=True)
    return program


def texts(folder):
    gold = sorted(glob.glob(os.path.join(folder, 'temporal', 'gold', '*', '*.json')))
    if gold:
        return [json.load(open(path, encoding='utf8'))['text'] for path in gold]
    pages = sorted(glob.glob(os.path.join(bench.ROOT, 'data', 'pages', '*', 'source.html')))
    return [open(path, encoding='utf8', errors='replace').read() for path in pages]


def main():
    options = bench.Parser(prog='scripts/bench finder', description=__doc__,
                           formatter_class=argparse.RawDescriptionHelpFormatter)
    beside = os.path.join(os.path.dirname(bench.ROOT), 'shared', 'bench')
    options.add_argument('--bench', default=os.environ.get('TL_BENCH', beside),
                         help='the folder of test data (default: TL_BENCH)')
    folder = options.parse_args().bench
    subprocess.run([build()], input='\0'.join(texts(folder)).encode(), check=True)


main()
