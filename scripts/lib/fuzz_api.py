"""Asks the API of tl serve whatever schemathesis thinks of: fuzz_api.py [SECONDS].

The answers are held to docs/schema/openapi.json. What it found is in .build-fuzz/api/report.
"""
import glob
import os
import signal
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
WORK = os.path.join(ROOT, '.build-fuzz', 'api')
VERSION = '4.32.5'
# What the description cannot say in the words of JSON Schema: which texts are dates, which ids there are.
UNSAYABLE = 'positive_data_acceptance'


def schemathesis():
    """Where it is, installed beside what it finds."""
    folder = os.path.join(WORK, 'venv')
    program = os.path.join(folder, 'bin', 'schemathesis')
    if not os.path.exists(program):
        subprocess.run([sys.executable, '-m', 'venv', folder], check=True)
        subprocess.run([os.path.join(folder, 'bin', 'pip'), '--quiet', 'install', f'schemathesis=={VERSION}'],
                       check=True)
    return program


def build():
    """The program, built as tests build it."""
    subprocess.run(['swift', 'build', '--product', 'tl'], cwd=ROOT, check=True)
    shown = subprocess.run(['swift', 'build', '--show-bin-path'], cwd=ROOT, check=True, text=True,
                           stdout=subprocess.PIPE)
    return os.path.join(shown.stdout.strip(), 'tl')


def main():
    seconds = sys.argv[1] if len(sys.argv) > 1 else '60'
    os.makedirs(WORK, exist_ok=True)
    program, tl = schemathesis(), build()
    with tempfile.TemporaryDirectory() as scratch:
        store = ['--db', os.path.join(scratch, 'timeline.db')]
        pages = sorted(glob.glob(os.path.join(ROOT, 'data', 'pages', '*', 'source.*')))
        subprocess.run([tl, 'add-source', '--quiet', *pages, *store], check=False)
        server = subprocess.Popen([tl, 'serve', '--port', '0', *store], stdout=subprocess.PIPE, text=True)
        try:
            address, token = server.stdout.readline().strip().split('#token=')
            run = subprocess.run(
                [program, 'run', os.path.join(ROOT, 'docs', 'schema', 'openapi.json'),
                 '--url', address.rstrip('/'), '--header', f'Tl-Token: {token}', '--max-time', seconds,
                 '--checks', 'all', '--exclude-checks', UNSAYABLE, '--seed', '1',
                 '--report', 'junit', '--report-dir', os.path.join(WORK, 'report')],
                cwd=WORK, check=False)
            status = run.returncode
            if server.poll() is not None:
                print(f'tl serve has ended with {server.returncode}', file=sys.stderr)
                status = 1
        finally:
            server.send_signal(signal.SIGINT)
            server.wait()
    sys.exit(status)


if __name__ == '__main__':
    main()
