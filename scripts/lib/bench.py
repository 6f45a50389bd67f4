"""What the evaluations share: where the test data are, the released program, and tables."""
import argparse
import json
import os
import shutil
import socket
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


class Parser(argparse.ArgumentParser):
    """Ends with the exit code of the house where the command line is wrong."""

    def error(self, message):
        self.exit(64, f'evaluate: {message}; --help tells more.\n')


def parser(description):
    """The options every evaluation has."""
    options = Parser(
        prog='scripts/evaluate',
        description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    beside = os.path.join(os.path.dirname(ROOT), 'shared', 'bench')
    options.add_argument('--bench', default=os.environ.get('TL_BENCH', beside),
                         help='the folder of test data (default: TL_BENCH)')
    options.add_argument('--out', default=os.path.join(ROOT, '.build', 'evaluation'),
                         help='where the outputs of the system go (default: .build/evaluation)')
    options.add_argument('--tl', help='the program to measure (default: build the release)')
    return options


def require(folder):
    """Ends the run, in peace, where the test data are not there."""
    if not os.path.isdir(folder):
        print(f'evaluate: skipped, there is no folder {folder}; name one by --bench or TL_BENCH.')
        sys.exit(0)


def program(options):
    """The released program, built where it is not given."""
    if options.tl:
        return os.path.abspath(options.tl)
    built = subprocess.run([os.path.join(ROOT, 'scripts', 'build')],
                           stdout=subprocess.PIPE, text=True, check=True)
    return built.stdout.split()[-1]


def build_benchmark(product, is_static=False):
    """A program of Benchmarks, optimised as the release is; where that matters, linked as the release is."""
    scratch = os.path.join(ROOT, '.build', 'bench-static' if is_static else 'bench')
    linked = ['--static-swift-stdlib'] if is_static else []
    command = ['swift', 'build', '-c', 'release', *linked, '--scratch-path', scratch, '--product', product]
    environment = {**os.environ, 'TL_BENCHMARK': '1'}
    subprocess.run(command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, check=True)
    shown = subprocess.run([*command, '--show-bin-path'], cwd=ROOT, env=environment, stdout=subprocess.PIPE,
                           text=True, check=True)
    return os.path.join(shown.stdout.strip(), product)


def nginx():
    """The web server, installed where it is missing."""
    found = shutil.which('nginx', path=os.environ['PATH'] + ':/usr/sbin')
    if not found:
        subprocess.run([os.path.join(ROOT, 'scripts', 'setup'), 'nginx-light'], check=True)
    return found or '/usr/sbin/nginx'


def free_port():
    """A port of this machine that nobody listens at."""
    with socket.socket() as probe:
        probe.bind(('127.0.0.1', 0))
        return probe.getsockname()[1]


def filter_lines(command, rows):
    """Sends rows through a filter of JSON Lines and returns what comes out."""
    lines = ''.join(json.dumps(row) + '\n' for row in rows)
    run = subprocess.run(command, input=lines.encode(), stdout=subprocess.PIPE, check=True)
    return [json.loads(line) for line in run.stdout.decode().splitlines()]


def limit(name, found, most=None, least=None, shown=None):
    """A row of a table: what was found beside what is wanted, and whether that is reached; where it is a ratio,
    what is shown is the figure."""
    wanted = f'≤ {most}' if most is not None else f'≥ {least}' if least is not None else ''
    missed = most is not None and found > most or least is not None and found < least
    ratio = '' if shown is None else f'{found:.2f}'
    figure = found if shown is None else shown
    return [name, wanted, f'{figure:.2f}' if isinstance(figure, float) else str(figure), ratio,
            'MISSED' if missed else '']


def end(rows):
    """Prints rows that `limit` made, and ends the run: with 1 where a limit is missed."""
    table(['', 'wanted', 'found', 'ratio', ''], rows)
    missed = [row[0] for row in rows if row[-1]]
    if missed:
        print(f'missed: {"; ".join(missed)}', file=sys.stderr)
    sys.exit(1 if missed else 0)


def write_lines(path, rows):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, 'w', encoding='utf8') as file:
        for row in rows:
            file.write(json.dumps(row, ensure_ascii=False) + '\n')


def table(header, rows):
    """Prints rows in columns, texts to the left and numbers to the right."""
    cells = [[f'{c:.1f}' if isinstance(c, float) else str(c) for c in row] for row in rows]
    widths = [max(map(len, column)) for column in zip(header, *cells)]
    for source, row in zip([header] + rows, [list(header)] + cells):
        aligned = [text.ljust(width) if index < 2 else text.rjust(width)
                   for index, (text, width) in enumerate(zip(row, widths))]
        print('  '.join(aligned).rstrip())
