"""Lets programs that are not ours read what tl writes for them.

The timeline of the sample pages in data/pages is exported in every format, and so are the snapshots of the
tests, hostile text among them. icalendar, jsonschema and markdown-it (from PyPI, in an environment of their
own below .build) read theirs, Python's csv and LibreOffice, where it is installed, the tables; for Markwhen and
Mermaid, which have no reader there, the rules of their grammars are checked. A line says what was read.

With --peer, the importer of Timesketch itself (from PyPI too) reads what is written for it.
"""
import csv
import glob
import io
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import bench

PEERS = ['timesketch==20261014', 'pandas', 'flask', 'pyyaml', 'python-dateutil']
PACKAGES = ['icalendar==7.3.0', 'jsonschema==4.26.0', 'markdown-it-py==4.3.0']
TIMELINEJS = ('Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,Media Credit,'
              'Media Caption,Media Thumbnail,Alt Text,Type,Group,Background').split(',')


def into_environment():
    """Starts this program again with the packages it needs."""
    folder = os.path.join(bench.ROOT, '.build', 'formats')
    python = os.path.join(folder, 'bin', 'python')
    if os.path.abspath(sys.prefix) == folder:
        return
    if not os.path.exists(os.path.join(folder, 'ready')):
        subprocess.run([sys.executable, '-m', 'venv', folder], check=True)
        subprocess.run([python, '-m', 'pip', '--quiet', 'install', *PACKAGES], check=True)
        open(os.path.join(folder, 'ready'), 'w').close()
    os.execv(python, [python, '-B', *sys.argv])


def schema(name):
    return json.load(open(os.path.join(bench.ROOT, 'docs', 'schema', f'{name}.json'), encoding='utf8'))


def validate(value, described):
    import jsonschema
    jsonschema.Draft202012Validator(described).validate(value)


def read_calendar(text):
    import icalendar
    assert all(len(line) <= 75 for line in text.encode().split(b'\r\n')), 'a line is too long'
    assert '\n' not in text.replace('\r\n', ''), 'a line ends otherwise'
    events = icalendar.Calendar.from_ical(text).walk('VEVENT')
    assert len({event['UID'] for event in events}) == len(events), 'an event comes twice'
    for event in events:
        start, end = event.decoded('DTSTART'), event.decoded('DTEND', None)
        assert end is None or end > start, f'{event["UID"]} ends before it begins'
        assert event['SUMMARY'] and event['DESCRIPTION'] and event.decoded('DTSTAMP')
    return len(events)


def table(text):
    rows = list(csv.reader(io.StringIO(text, newline=''), strict=True))
    assert all(len(row) == len(rows[0]) for row in rows), 'a row has other cells than the first'
    for row in rows[1:]:
        for cell in row:
            assert not re.match(r'\s*[=+@＝＋＠]|\s*-(?!\d+$)', cell), f'a formula: {cell}'
    return rows


def read_csv(text):
    return len(table(text)) - 1


def read_timelinejs_sheet(text):
    rows = table(text)
    assert rows[0] == TIMELINEJS, 'other columns'
    for row in rows[1:]:
        cells = dict(zip(TIMELINEJS, row))
        for name in ('Year', 'Month', 'Day', 'End Year', 'End Month', 'End Day'):
            assert re.fullmatch(r'(-?\d+)?', cells[name]), f'no number: {cells[name]}'
        assert cells['Year'] or cells['Type'] == 'title', 'no year'
        assert '<script' not in row, 'a script'
    return len(rows) - 1


def read_timelinejs(text):
    sheet = json.loads(text)
    validate(sheet, schema('timelinejs'))
    return len(sheet['events'])


def read_timesketch_table(text):
    from datetime import datetime
    rows = table(text)
    for row in rows[1:]:
        record = dict(zip(rows[0], row))
        assert record['message'] and record['timestamp_desc'] and isinstance(json.loads(record['tag']), list)
        assert 1700 <= datetime.fromisoformat(record['datetime']).year <= 9999
    return len(rows) - 1


def read_timesketch(text):
    lines = [json.loads(line) for line in text.splitlines()]
    for line in lines:
        validate(line, schema('timesketch-event'))
    return len(lines)


def read_json(text):
    timeline = json.loads(text)
    validate(timeline, schema('timeline-1'))
    return len(timeline['events']) + len(timeline['undated'])


def read_json_lines(text):
    described = schema('timeline-1')
    lines = [json.loads(line) for line in text.split('\n')[:-1]]
    for line in lines:
        validate(line, {'$ref': '#/$defs/event', '$defs': described['$defs']})
    return len(lines)


def read_markdown(text):
    import markdown_it
    tokens = markdown_it.MarkdownIt('commonmark').parse(text)
    inner = [child for token in tokens for child in token.children or []]
    kinds = {token.type for token in tokens + inner}
    wanted = {'heading_open', 'heading_close', 'inline', 'bullet_list_open', 'bullet_list_close', 'list_item_open',
              'list_item_close', 'paragraph_open', 'paragraph_close', 'text', 'strong_open', 'strong_close',
              'em_open', 'em_close', 'link_open', 'link_close', 'text_special'}
    assert kinds <= wanted, f'marks of others: {kinds - wanted}'
    assert all(re.match('https?:|file:', child.attrs['href']) for child in inner if child.type == 'link_open')
    events = text.split('\n## Sources\n')[0]
    return sum(line.startswith('- ') for line in events.split('\n'))


def read_markwhen(text):
    head, *events = re.split(r'\n\n(?=(?:\d{4}|\d+ BCE)[^\n]*: )', text.rstrip('\n'))
    assert head.startswith('title: "') and 'timezone: UTC' in head
    for event in events:
        first, *rest = event.split('\n')
        date, words = first.split(': ', 1)
        assert re.fullmatch(r'\d+ BCE|\d{4}(-\d\d){0,2}(/\d{4}(-\d\d){0,2})?|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ', date), date
        properties = rest[:rest.index('')]
        assert all(re.match(r'[a-z]+: "', line) and json.loads(line.split(': ', 1)[1]) for line in properties), event
        assert all(line.startswith('- ') for line in rest[len(properties) + 1:]), event
        assert all(re.match(r'[\w-]', tag) for tag in words.split('#')[1:]), words
    return len(events)


def read_mermaid(text):
    lines = text.rstrip('\n').split('\n')
    assert lines[0] == 'timeline' and lines[1].startswith('    title ') and '#' not in text
    events = [line for line in lines[2:] if not line.startswith(('%% [', '    section '))]
    for line in events:
        period, event = line.split(': ', 1)
        assert ':' not in period and ': ' not in event and '%%' not in line and ';' not in line, line
    return len(events)


READERS = {
    'csv': read_csv, 'json': read_json, 'jsonl': read_json_lines, 'md': read_markdown, 'ics': read_calendar,
    'timelinejs.csv': read_timelinejs_sheet, 'timelinejs.json': read_timelinejs, 'mw': read_markwhen,
    'mmd': read_mermaid, 'timesketch.csv': read_timesketch_table, 'timesketch.jsonl': read_timesketch,
}


def check_timesketch(paths):
    """Lets Timesketch's importer read files and counts what it keeps."""
    # It brings a whole server along, of which its importer needs little.
    for package, option in [(PEERS[0], '--no-deps')] + [(peer, '--quiet') for peer in PEERS[1:]]:
        subprocess.run([sys.executable, '-m', 'pip', '--quiet', 'install', package, option], check=True)
    import flask
    kept = []
    with flask.Flask('importer').app_context():
        from timesketch.lib import utils
        for path in paths:
            read = utils.read_and_validate_csv if path.endswith('csv') else utils.read_and_validate_jsonl
            kept.append(len(list(read(open(path, encoding='utf8', newline='')))))
    print(f'{"by Timesketch":17} events read: {", ".join(map(str, kept))}')


def spreadsheet_cells(path):
    """The cells of a table as LibreOffice shows them."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(['soffice', '--headless', f'-env:UserInstallation=file://{folder}/profile', '--convert-to',
                        'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false', '--infilter=CSV:44,34,76,1',
                        '--outdir', folder, path], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        [written] = glob.glob(os.path.join(folder, '*.csv'))
        return list(csv.reader(open(written, encoding='utf8', newline='')))


def check_spreadsheet(path):
    wanted = list(csv.reader(open(path, encoding='utf8', newline='')))
    found = spreadsheet_cells(path)
    assert len(found) == len(wanted), f'LibreOffice finds {len(found)} rows of {len(wanted)}'
    for row, other in zip(wanted, found):
        for cell, shown in zip(row, other):
            # Numbers and dates it writes in its own way.
            assert cell == shown or not re.search(r'[^-\d:.TZX/]', cell), f'LibreOffice makes {shown!r} of {cell!r}'


def export(tl, folder):
    """The timeline of the sample pages in every format, by the ending of the name."""
    store = ['--db', os.path.join(folder, 'timeline.db')]
    pages = sorted(glob.glob(os.path.join(bench.ROOT, 'data', 'pages', '*', 'source.*')))
    subprocess.run([tl, 'add-source', '--quiet', *pages, *store], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    for ending in READERS:
        path = os.path.join(folder, f'pages.{ending}')
        if ending == 'jsonl':
            with open(path, 'w') as file:
                subprocess.run([tl, 'show', '--format', 'jsonl', *store], check=True, stdout=file)
        else:
            subprocess.run([tl, 'export', '-o', path, *store], check=True, stderr=subprocess.DEVNULL)


def main():
    into_environment()
    options = bench.parser(__doc__)
    options.add_argument('--peer', action='store_true', help="let Timesketch's importer read its files")
    options = options.parse_args()
    faults = 0
    with tempfile.TemporaryDirectory() as folder:
        export(bench.program(options), folder)
        snapshots = os.path.join(bench.ROOT, 'Tests', 'RenderTests', 'Snapshots')
        for ending, read in READERS.items():
            paths = [os.path.join(folder, f'pages.{ending}')]
            paths += [os.path.join(snapshots, f'{name}.{ending}')
                      for name in ('empty', 'one-entry', 'uncertain', 'several-sources', 'hostile')]
            counts = []
            for path in paths:
                try:
                    counts.append(read(open(path, encoding='utf8', newline='').read()))
                    # What Timesketch takes in is not for a spreadsheet.
                    if ending in ('csv', 'timelinejs.csv') and shutil.which('soffice'):
                        check_spreadsheet(path)
                except Exception as fault:
                    faults += 1
                    print(f'{os.path.basename(path)}: {type(fault).__name__}: {str(fault)[:300]}')
            print(f'{ending:17} events read: {", ".join(map(str, counts))}')
            if options.peer and ending.startswith('timesketch'):
                check_timesketch(paths)
    if not shutil.which('soffice'):
        print('LibreOffice is not installed (apt-get install libreoffice-calc-nogui): tables were read by Python alone.')
    print('all read' if faults == 0 else f'{faults} not read')
    return 1 if faults else 0


if __name__ == '__main__':
    sys.exit(main())
