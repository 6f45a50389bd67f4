"""Runs the test cases of other libraries through `tl times`.

What counts as a pass:
  - A case without expected expressions passes when nothing is found.
  - Any other passes when every expected expression is found: in its place, or covering the whole
    text where the case is a phrase; and with its meaning, where the case gives one.
  - Places agree when they do so without white space and punctuation at their ends and without the
    words in FUNCTION_WORDS in front: libraries differ in whether "on" is a part of "on Monday".
  - Meanings agree when they are the same day, span of days, clock time, length or repetition. Where
    a library gives several readings, or an end with and without its last day, each will do; a part
    of a day agrees with hours that overlap with it. Modifiers are not compared: a third of a period
    that "early" or "late" means passes for all of it. Other expressions in the text do no harm.
  - A time zone behind a time may be a part of it or not. A part of a longer length passes for one
    of the lengths it is made of. Times that a library tells in the zone of its reference are
    compared in that zone.
  - SUTime's pages are read as articles; the other suites, which assistants and prompts are tested
    by, as messages (`--style message`), chrono's with the nearest day, timenorm's with the last.
  - Left out, and counted so: options `tl` has not (British order of day and month, modes), time
    zones as expressions, and values the libraries write in formulas.
The unit is a case; for SUTime, whose cases are whole pages, an expression. The misses are counted
by class, with a line for each that says why (temporal_misses.py).
"""
import collections
import datetime
import json
import os
import re

import bench
import meaning
import temporal_misses
from temporal_suites import SUITES, Case

FUNCTION_WORDS = {
    'the', 'on', 'in', 'at', 'of', 'by', 'for', 'during', 'from', 'since', 'until', 'till',
    'before', 'after', 'about', 'around', 'between', 'within', 'through', 'past',
}
# The hours of the parts of a day, generously: two people's evenings are not the same.
PARTS = {
    'DA': (3, 8), 'MO': (4, 12), 'MI': (10, 15), 'AF': (12, 19), 'EV': (16, 24), 'NI': (17, 30),
}


def trimmed(text, start, end):
    """A place without white space and punctuation at its ends and function words in front."""
    def is_bare(character):
        return not (character.isalnum() or character in '%$')
    while True:
        while start < end and is_bare(text[start]):
            start += 1
        while start < end and is_bare(text[end - 1]):
            end -= 1
        words = text[start:end].split(None, 1)
        if len(words) < 2 or words[0].lower() not in FUNCTION_WORDS:
            return start, end
        start += len(words[0])


def agrees(wanted, got, reference):
    """Whether what was found means one thing that is wanted."""
    if wanted == got:
        return True
    kind = wanted[0]
    if kind == 'clock' and got[0] == 'clock':
        return wanted[2] == got[2] and wanted[1] is None and got[1] in (None, reference)
    if kind == 'part' and got[0] == 'part':
        return wanted[2] == got[2] and wanted[1] is None and got[1] in (None, reference)
    if kind == 'span' and got[0] == 'part':
        # The day alone, to a library that knows no parts of it.
        return wanted[1] == wanted[2] == got[1]
    if kind == 'around' and got[0] == 'span':
        length = datetime.date.fromisoformat(got[2]) - datetime.date.fromisoformat(got[1])
        return got[1] <= wanted[1] <= got[2] and length.days < wanted[2]
    if kind == 'edge' and got[0] == 'span':
        return wanted[1] in got[1:]
    if kind == 'hours' and got[0] == 'part' and got[2] in PARTS:
        begin, end = PARTS[got[2]]
        return wanted[1] in (None, got[1]) and wanted[2] < end and begin < wanted[2] + wanted[3]
    if kind == 'hours' and got[0] == 'hours':
        # An end is exclusive to some: "3 to 4 p.m." ends with the hour or the minute of 4.
        return wanted[1] in (None, got[1]) and got[1] in (wanted[1], None, reference) \
            and wanted[2] == got[2] and round(wanted[3] - got[3], 2) in (0, 0.01, 0.02, 1)
    if kind == 'duration' and got[0] == 'duration' and wanted[1] == 0:
        return wanted[2] in (got[2] + got[1] * 30 * 86400, got[2] + got[1] / 12 * 365 * 86400)
    return False


def in_zone(row, zone):
    """The time of a row in a zone, in minutes from UTC, where it says its own."""
    match = re.fullmatch(r'(\d{4}-\d\d-\d\dT\d\d:\d\d)(?::\d\d)?(Z|[+-]\d\d:\d\d)', row.get('edtf') or '')
    if zone is None or not match:
        return set()
    moment = datetime.datetime.fromisoformat(
        match[1] + match[2].replace('Z', '+00:00')).astimezone(
            datetime.timezone(datetime.timedelta(minutes=zone)))
    return {('clock', moment.date().isoformat(), moment.strftime('%H:%M'))}


def is_part_of(wanted, got, row):
    """Whether a part of a period was found where the whole is wanted: modifiers are not compared."""
    return row.get('mod') in ('START', 'MID', 'END') and wanted[0] == got[0] == 'span' \
        and wanted[1] <= got[1] and got[2] <= wanted[2]


ZONE_AT_END = re.compile(r'\s+(?:(?:[A-Z]\w+\s+){1,2}[Tt]ime|[A-Z]{2,4}|[A-Z]\w+/\w+)$')


def same_place(text, row, start, end):
    """Whether words found are those wanted, with or without a time zone behind them."""
    got, wanted = trimmed(text, row['start'], row['end']), trimmed(text, start, end)
    if got == wanted:
        return True
    zones = [text[a:b] for a, b in (got, wanted)]
    return got[0] == wanted[0] and len({ZONE_AT_END.sub('', words) for words in zones}) == 1


def is_part_of_length(case, start, end, wanted, rows):
    """Whether a length was found as a part of a longer one: "two years and three months"."""
    return bool(wanted) and all(w[0] == 'duration' for w in wanted) and any(
        row['type'] == 'DURATION' and row['start'] <= start and end <= row['end']
        and any(agrees(w, g, None) for w in wanted for g in lengths_in(row['value']))
        for row in rows)


def lengths_in(value):
    """The single lengths of which a TIMEX3 duration is made."""
    date, _, time = value[1:].partition('T')
    parts = [f'P{part}' for part in re.findall(r'[\d.]+[A-Z]{1,2}', date)]
    parts += [f'PT{part}' for part in re.findall(r'[\d.]+[HMS]', time)]
    return {meaning.duration(part) for part in parts if len(parts) > 1} - {None}


def passes(case, rows):
    if not case.expected:
        return not [row for row in rows if not case.kinds or row['type'] in case.kinds]
    return all(
        is_part_of_length(case, start, end, wanted, rows)
        or any(same_place(case.text, row, start, end)
            and (not wanted or any(agrees(w, g, (case.reference or '')[:10] or None)
                                   or is_part_of(w, g, row)
                                   for w in wanted
                                   for g in meaning.of_row(row) | in_zone(row, case.zone)))
            for row in rows)
        for start, end, wanted in case.expected)


def miss(case, rows):
    """A miss as a line: text | reference | expected | got."""
    def words(wanted):
        return ' or '.join(sorted('..'.join(map(str, m[1:])) for m in wanted)) or 'anything'
    expected = [f'{case.text[start:end]} = {words(wanted)}' for start, end, wanted in case.expected]
    got = [f'{row["text"]} = {row["value"]}' for row in rows]
    text = case.text if len(case.text) < 200 or not case.expected else '…' + case.text[
        max(0, case.expected[0][0] - 60):case.expected[0][1] + 40] + '…'
    cells = [text, case.reference or '-', '; '.join(expected) or 'nothing',
             '; '.join(got) or 'nothing']
    return ' | '.join(' '.join(cell.split()) for cell in cells)


def relevant(case, rows):
    """What was found in the places a miss is about; all of it where nothing was expected."""
    if not case.expected:
        return rows
    return [row for row in rows
            if any(row['start'] < end and start < row['end'] for start, end, _ in case.expected)]


def class_of_miss(case, rows):
    in_place = all(any(same_place(case.text, row, start, end) for row in rows)
                   for start, end, _ in case.expected)
    return temporal_misses.class_of(bool(case.expected), relevant(case, rows), in_place)


def load(bench_folder, name):
    """The cases of a suite, and how many were left out."""
    path = os.path.join(bench_folder, 'temporal', 'cases', name + '-en.jsonl')
    if not os.path.exists(path):
        return [], 0
    cases = []
    with open(path, encoding='utf8') as file:
        for line in file:
            read = SUITES[name](json.loads(line))
            cases += [read] if read is None or isinstance(read, Case) else read
    return [case for case in cases if case], cases.count(None)


def found(tl, cases):
    """What `tl` finds in each case."""
    rows = bench.filter_lines([tl, 'times', '--jsonl'], [
        {'doc': str(index), 'dct': case.reference, 'text': case.text, 'style': case.style,
         'prefer': case.prefer}
        for index, case in enumerate(cases)])
    by_case = [[] for _ in cases]
    for row in rows:
        by_case[int(row['doc'])].append(row)
    return by_case


def run(tl, options):
    table, misses_by_class = [], []
    for name in [options.show_misses] if options.show_misses else SUITES:
        cases, left_out = load(options.bench, name)
        if not cases:
            print(f'evaluate: skipped {name}, its cases are not there.')
            continue
        rows = found(tl, cases)
        bench.write_lines(os.path.join(options.out, 'temporal', 'cases', name + '.jsonl'),
                          [row for one in rows for row in one])
        verdicts = [passes(case, one) for case, one in zip(cases, rows)]
        if options.show_misses:
            misses = [(c, r) for c, r, passed in zip(cases, rows, verdicts) if not passed]
            print(''.join(miss(c, relevant(c, r)) + '\n' for c, r in misses), end='')
            return
        classes = collections.Counter(
            class_of_miss(c, r) for c, r, passed in zip(cases, rows, verdicts) if not passed)
        misses_by_class += [[name, kind, classes[kind], temporal_misses.REASONS[name, kind]]
                            for kind in temporal_misses.CLASSES if classes[kind]]
        negative = [passed for passed, case in zip(verdicts, cases) if not case.expected]
        table.append([name, 'expressions' if name == 'sutime' else 'cases', len(cases),
                      sum(verdicts), 100 * sum(verdicts) / len(cases),
                      f'{sum(negative)}/{len(negative)}', left_out])
        if name == 'recognizers':
            table += parsers(cases, verdicts)
    bench.table(['suite', 'unit', 'count', 'passed', '%', 'negative', 'left out'], table)
    print()
    for name, kind, count, why in misses_by_class:
        print(f'{name:12} {kind:14} {count:4}  {why}')


def parsers(cases, verdicts):
    """The rows of the parts of Recognizers that give values of dates, periods and lengths."""
    table = []
    for part in ('Date', 'DatePeriod', 'DateTime', 'DateTimePeriod', 'Duration'):
        own = [passed for case, passed in zip(cases, verdicts)
               if case.part == f'English/{part}Parser']
        if own:
            table.append([f'  {part}', 'cases', len(own), sum(own), 100 * sum(own) / len(own), '', ''])
    return table
