"""Adds every route of the server of faults by tl itself, and compares what comes of it with what is written down.

Each route is added by a run of its own, with a store of its own, from a host of its own: the server is asked as a
proxy; a route that begins with two slashes names its host, by which the server chooses a robots.txt. A line of fault_routes.tsv says for a route the exit code, what is said (the outcome of each source, and what
stands in the reason), and how many sources of which kind are stored.
"""
import collections
import concurrent.futures
import json
import os
import re
import sqlite3
import subprocess
import tempfile

TABLE = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'fault_routes.tsv')
# Longer than a page and its robots.txt may take in all, and the waits between four attempts.
LONGEST = 240
AT_ONCE = 24
# What is told apart by more is not told apart.
LONGEST_REASON = 80


def rows():
    with open(TABLE, encoding='utf8') as file:
        return [line.rstrip('\n').split('\t') for line in file if line.strip()]


def reason(text):
    """What a reason begins with, without addresses."""
    text = re.sub(r'https?://[^ ]*?(?=[,.:;)]*( |$))', 'URL', text)
    return text[:LONGEST_REASON].strip()


def kinds(store):
    """How many sources there are of each kind."""
    if not os.path.exists(store):
        return '-'
    with sqlite3.connect(store) as database:
        counts = collections.Counter(kind for kind, in database.execute('SELECT kind FROM source'))
    return ' '.join(f'{count} {kind}' for kind, count in sorted(counts.items())) or '-'


def outcome(tl, port, path, number):
    """The exit code, what is said of the route itself and of what it lists, and what is stored."""
    with tempfile.TemporaryDirectory() as folder:
        store = os.path.join(folder, 'tl.db')
        environment = {**os.environ, 'http_proxy': f'http://127.0.0.1:{port}', 'HOME': folder}
        for name in ('TL_ALLOW_PRIVATE', 'TL_USER_AGENT', 'no_proxy', 'NO_PROXY'):
            environment.pop(name, None)
        url = f'http:{path}' if path.startswith('//') else f'http://n{number}.example{path}'
        command = [tl, 'add-source', '--json', '--limit', '2', '--db', store, url]
        try:
            run = subprocess.run(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                 timeout=LONGEST, text=True)
        except subprocess.TimeoutExpired:
            return ['hangs', '', kinds(store)]
        try:
            sources = json.loads(run.stdout)['sources']
        except ValueError:
            return [str(run.returncode), 'no JSON', kinds(store)]
        said = sources[0]['outcome'] + (': ' + reason(sources[0]['reason']) if sources[0].get('reason') else '')
        others = collections.Counter(source['outcome'] for source in sources[1:])
        said += ''.join(f', {count} {name}' for name, count in sorted(others.items()))
        return [str(run.returncode), said, kinds(store)]


def outcomes(tl, port):
    """What comes of each route that is written down."""
    paths = [row[0] for row in rows()]
    with concurrent.futures.ThreadPoolExecutor(AT_ONCE) as pool:
        return list(pool.map(lambda entry: outcome(tl, port, entry[1], entry[0]), enumerate(paths)))


def missing(script):
    """The routes of the server that no line is about."""
    listing = subprocess.run(['python3', '-B', script, '--list'], stdout=subprocess.PIPE, text=True, check=True).stdout
    paths = [row[0] for row in rows()]
    routes = [line.split()[0] for line in listing.splitlines()]
    return [route for route in routes if not route.startswith('/_admin/')
            and not any(re.fullmatch(route + r'(\?.*)?', path) for path in paths)]
