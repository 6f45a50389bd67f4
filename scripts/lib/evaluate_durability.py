"""Kills tl at random instants, lets many of them work at once, and fills the disk.

Each round runs one command (add-source of a page that is new or has changed, rebuild, edit, hide, pin, merge, split,
tag, add-event, undo, remove-source) on a store and kills it with SIGKILL after a random time. Then `PRAGMA
integrity_check` must say ok, every source that was said to be added must be there with all it says unless it was to be
removed, every decision that was told must be in the log, and `tl show` must work. At the end `tl rebuild` must leave the
timeline as it is. Then eight processes add, decide and
read at once, and none may fail or see half a source. Last, a store on a full disk must say so and lose nothing
(needs the right to mount a tmpfs; left out, and said so, where that is missing).
"""
import argparse
import json
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import bench

WORKERS = 8
DECIDING = {'edit', 'hide', 'pin', 'merge', 'split', 'tag', 'add-event'}


def story(number, version=0):
    """A page of its own that tells two dated things, the day by its version."""
    day = (number + version) % 27 + 1
    return (f'{day + 1} March 2024\n\nThe council of Ward {number} in Linden shut bridge {number % 40} on {day} March. '
            f'Mayor Ann Berg said on {day} March that ward {number} would pay.\n')


def statements(timeline):
    """How many statements of each source stand in a timeline."""
    counts = {}
    for event in timeline['events'] + timeline['undated']:
        for mention in event['mentions']:
            counts[mention['source']] = counts.get(mention['source'], 0) + 1
    return counts


class Store:
    """A store, and what tl has said of it."""

    def __init__(self, tl, folder):
        self.tl = tl
        self.folder = folder
        self.path = os.path.join(folder, 'store.db')
        self.added = set()
        self.unsure = set()
        self.decided = 0
        self.environment = {**os.environ, 'TL_DB': self.path}

    def page(self, number, version=0):
        path = os.path.join(self.folder, f'{number}.txt')
        with open(path, 'w', encoding='utf8') as file:
            file.write(story(number, version))
        return path

    def run(self, *arguments):
        return subprocess.run([self.tl, *arguments], env=self.environment, text=True,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE)

    def killed(self, arguments, seconds):
        """Runs a command, kills it after a while, and returns what it had printed."""
        process = subprocess.Popen([self.tl, *arguments], env=self.environment, text=True,
                                   stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        time.sleep(seconds)
        process.send_signal(signal.SIGKILL)
        return process.communicate()[0]

    def sources(self):
        """The names of the sources that are there with all they say."""
        listed = json.loads(self.run('sources', '--json').stdout)
        told = statements(json.loads(self.run('show', '--json', '--hidden').stdout))
        return {os.path.basename(source['url']) for source in listed['sources'] if told.get(source['id'], 0) >= 2}

    def faults(self):
        """What is wrong with the store; empty where all is well."""
        if not os.path.exists(self.path):
            return []
        database = sqlite3.connect(self.path)
        try:
            verdict = database.execute('PRAGMA integrity_check').fetchone()[0]
        finally:
            database.close()
        faults = [] if verdict == 'ok' else [verdict]
        shown = self.run('show', '--json')
        if shown.returncode != 0:
            faults.append(shown.stderr.strip())
        missing = self.added - self.sources()
        decisions = len(json.loads(self.run('log', '--json').stdout)['decisions'])
        if decisions < self.decided:
            faults.append(f'{self.decided - decisions} decisions are gone')
        self.decided = max(self.decided, decisions)
        return faults + [f'{name} is gone' for name in sorted(missing)]


def command(store, chance, number):
    """A random command, and the source it adds or removes."""
    kind = chance.choice(['add', 'add', 'add', 'edit', 'hide', 'pin', 'merge', 'split', 'tag', 'own', 'undo', 'change',
                          'rebuild', 'remove'])
    events = json.loads(store.run('show', '--json').stdout)['events']
    if kind == 'add' or len(events) < 4:
        return ['add-source', store.page(number)], f'{number}.txt', None
    one, other = (event['id'] for event in chance.sample(events, 2))
    if kind == 'change':
        name = chance.choice(sorted(store.added) or ['0.txt'])
        return ['add-source', store.page(int(name.removesuffix('.txt')), number)], None, None
    if kind == 'remove':
        name = chance.choice(sorted(store.added | store.unsure) or ['0.txt'])
        return ['remove-source', os.path.join(store.folder, name)], None, name
    return {
        'edit': ['edit', one, '--headline', f'line {number}', '--date', '2024-03-05'],
        'hide': ['hide', one],
        'merge': ['merge', one, other],
        'pin': ['pin', one],
        'split': ['split', max(events, key=lambda event: len(event['mentions']))['id'], '1'],
        'tag': ['tag', one, 'x'],
        'own': ['add-event', '2024-03-07', f'Ward {number} was told', '--tag', 'own'],
        'undo': ['undo'],
        'rebuild': ['rebuild'],
    }[kind], None, None


def kills(tl, rounds, seed):
    """Kills commands at random instants; returns what went wrong."""
    chance = random.Random(seed)
    wrong = []
    with tempfile.TemporaryDirectory() as folder:
        store = Store(tl, folder)
        store.run('add-source', *[store.page(number) for number in range(-3, 0)], '-q')
        store.added = {f'{number}.txt' for number in range(-3, 0)}
        started = time.time()
        store.run('show')
        usual = max(0.02, time.time() - started)
        for number in range(rounds):
            arguments, adds, removes = command(store, chance, number)
            printed = store.killed(arguments, chance.random() * 2.5 * usual)
            if adds:
                (store.added if printed.startswith('added') else store.unsure).add(adds)
            if removes:
                store.added.discard(removes)
                store.unsure.add(removes)
            if printed and arguments[0] in DECIDING:
                store.decided += 1
            wrong += [f'round {number} ({" ".join(arguments[:2])}): {fault}' for fault in store.faults()]
        told = store.run('show', '--json', '--hidden').stdout
        store.run('rebuild')
        if store.run('show', '--json', '--hidden').stdout != told:
            wrong.append('rebuild tells another timeline')
        check = store.run('check')
        if check.returncode != 0:
            wrong.append(check.stdout)
    return wrong


def together(tl, rounds):
    """Lets many processes work on one store at once; returns what went wrong."""
    with tempfile.TemporaryDirectory() as folder:
        store = Store(tl, folder)
        store.run('add-source', store.page(0), '-q')
        wrong = []
        for turn in range(rounds):
            commands = [['add-source', store.page(1 + turn * WORKERS + number)]
                        for number in range(WORKERS // 2)]
            commands += [['show', '--json'], ['search', 'bridge', '--json'], ['stats'], ['tag', 'none', 'x']]
            running = [subprocess.Popen([tl, *arguments], env=store.environment, text=True,
                                        stdout=subprocess.PIPE, stderr=subprocess.PIPE)
                       for arguments in commands]
            for arguments, process in zip(commands, running):
                output, errors = process.communicate()
                expected = 66 if arguments[0] == 'tag' else 0
                if process.returncode != expected:
                    wrong.append(f'{arguments[0]}: {errors.strip()}')
                if arguments[:2] == ['show', '--json'] and process.returncode == 0:
                    counts = statements(json.loads(output))
                    wrong += [f'source {number} is there by half' for number, count in counts.items() if count < 2]
        return wrong


def full_disk(tl):
    """Fills the disk under a store; returns what went wrong, or None where it cannot be tried."""
    folder = tempfile.mkdtemp()
    mount = subprocess.run(['mount', '-t', 'tmpfs', '-o', 'size=3m', 'none', folder],
                           stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    if mount.returncode != 0:
        shutil.rmtree(folder)
        return None
    wrong = []
    try:
        with tempfile.TemporaryDirectory() as pages:
            store = Store(tl, pages)
            store.path = os.path.join(folder, 'store.db')
            store.environment['TL_DB'] = store.path
            for number in range(3000):
                run = store.run('add-source', store.page(number))
                if run.returncode == 0:
                    store.added.add(f'{number}.txt')
                    continue
                if 'no room' not in run.stderr:
                    wrong.append(f'it says: {run.stderr.strip()}')
                break
            else:
                wrong.append('the disk was never full')
            wrong += store.faults()
    finally:
        subprocess.run(['umount', folder], check=False)
        shutil.rmtree(folder, ignore_errors=True)
    return wrong


def main():
    options = bench.Parser(prog='scripts/evaluate durability', description=__doc__,
                           formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument('--tl', help='the program to measure (default: build the release)')
    options.add_argument('--rounds', type=int, default=500, help='how often to kill (default: 500)')
    options.add_argument('--seed', type=int, default=1)
    options = options.parse_args()
    tl = bench.program(options)
    results = {
        f'killed {options.rounds} times': kills(tl, options.rounds, options.seed),
        f'{WORKERS} at once, 20 times': together(tl, 20),
        'a full disk': full_disk(tl),
    }
    failed = False
    for name, wrong in results.items():
        verdict = 'not tried: needs the right to mount' if wrong is None else f'{len(wrong)} faults'
        print(f'{name:24}{verdict}')
        for fault in (wrong or [])[:10]:
            print(f'  {fault}')
        failed = failed or bool(wrong)
    sys.exit(1 if failed else 0)


main()
