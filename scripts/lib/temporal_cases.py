"""Runs the test cases of other libraries through `tl times`.

What counts as a pass:
  - A case without expected expressions passes when nothing is found.
  - Any other passes when every expected expression is found: in its place, or covering the whole
    text where the case is a phrase; and with its meaning, where the case gives one.
  - Places agree when they do so without white space and punctuation at their ends and without the
    words in FUNCTION_WORDS in front: libraries differ in whether "on" is a part of "on Monday".
  - Meanings agree when they are the same day, span of days, clock time, length or repetition. Where
    a library gives several readings, or an end with and without its last day, each will do; a part
    of a day agrees with hours that overlap with it. Modifiers are not compared, and other
    expressions in the text do no harm.
  - Left out, and counted so: options `tl` has not (a preference for the future, British order of
    day and month, modes), time zones as expressions, and values the libraries write in formulas.
The unit is a case; for SUTime, whose cases are whole pages, an expression. Three differences of
kind count as misses all the same: assistants read "Thursday" as the next one and the news as the
last; they read "in five minutes" against a clock, `tl` against a day; and a range of two dates is
one expression to them and two in TIMEX3.
"""
import collections
import datetime
import json
import os

import bench
import meaning

FUNCTION_WORDS = {
    'the', 'on', 'in', 'at', 'of', 'by', 'for', 'during', 'from', 'since', 'until', 'till', 'before',
    'after', 'about', 'around',
}
# The hours of the parts of a day, generously: two people's evenings are not the same.
PARTS = {'DA': (3, 8), 'MO': (4, 12), 'MI': (10, 15), 'AF': (12, 19), 'EV': (16, 24), 'NI': (17, 30)}

# text, day to read against, and what is to be found: a list of (start, end, meanings).
Case = collections.namedtuple('Case', 'text reference expected')


def day(date):
    return date[:10] if date else None


def moment(text, grain=None):
    """The meaning of a date and time at a grain; without one, midnight is the whole day."""
    if text.startswith('-'):
        return ('other', text[:5])  # a year before any that Python counts
    date, time = datetime.date.fromisoformat(text[:10]), text[11:16]
    grain = grain or ('day' if time in ('', '00:00') else 'minute')
    if grain == 'week':
        return meaning.week(*date.isocalendar()[:2])
    if grain in ('month', 'quarter', 'year'):
        return meaning.months(date.year, date.month, {'month': 1, 'quarter': 3, 'year': 12}[grain])
    return ('clock', text[:10], time) if grain in ('hour', 'minute', 'second') else meaning.day(text)


def between(start, end):
    """What may be meant from a moment to another that may or may not be the first thereafter."""
    first, last = (datetime.datetime.fromisoformat(t.replace(' ', 'T')) for t in (start, end))
    found = {('hours', day(start), first.hour, round((last - first).total_seconds() / 3600, 2))}
    if len(start) == 10 or (first.hour, first.minute, last.hour, last.minute) == (0, 0, 0, 0):
        found.add(('span', day(start), day(end)))
        found.add(meaning.span(first.date(), last.date() - datetime.timedelta(1)))
    return found


# The suites


def chrono(row):
    if row['option'] or row['depends_on_now'] or row['parser'] not in ('default', 'casual', 'en'):
        return None
    expected = []
    for item in row['expected']:
        ends = [chrono_moment(item[end]) for end in ('from', 'to') if item[end]]
        spans = [e for e in ends if e[0] == 'span']
        found = {('span', spans[0][1], spans[1][2])} if len(spans) == 2 else set(ends[:1])
        if len(ends) == 2 and len(spans) < 2:
            found = {('two times', *ends)}
        is_checked = any(name.startswith(('start', 'result')) for name in row['asserted'])
        expected.append((item['start'], item['start'] + item['length'],
                         found if is_checked else set()))
    reference = row['reference'] and (row['reference'].get('local') or row['reference']['instant'])
    return Case(row['text'], day(reference), expected)


def chrono_moment(end):
    fields = {**end['implied'], **end['known']}
    known = end['known']
    if fields['year'] < 1:
        return ('other', '%05d' % fields['year'])
    text = '%04d-%02d-%02d' % tuple(fields[k] for k in ('year', 'month', 'day'))
    if 'hour' in known:
        return ('clock', text, '%02d:%02d' % (known['hour'], fields.get('minute', 0)))
    if 'day' in known or 'weekday' in known:
        return meaning.day(text)
    if 'month' in known or 'year' in known:
        return moment(text, 'month' if 'month' in known else 'year')
    return ('around', text, 366)


def duckling(row):
    expected, whole = row['expected'], (0, len(row['text']))
    if expected is None:
        return Case(row['text'], day(row['reference']), [])
    if expected['kind'] == 'duration':
        unit = {'minute': 'TM', 'second': 'TS', 'hour': 'TH'}.get(expected['grain'])
        letters = unit or expected['grain'][0].upper()
        value = f'P{letters[:-1]}{expected["n"]}{letters[-1]}'
        found = {meaning.of_timex(value)}
    elif expected['kind'] == 'interval':
        found = between(expected['from'], expected['to'])
    else:
        found = {moment(expected['from'], expected['grain'])}
    return Case(row['text'], day(row['reference']), [(*whole, found)])


def dateparser(row):
    reference, expected = day(row['reference']), row['expected']
    if row['kind'] == 'search':
        return Case(row['text'], reference, [
            (item['start'], item['start'] + item['length'], {moment(item['date'])})
            for item in expected])
    whole = (0, len(row['text']))
    if row['kind'] == 'parse':
        return Case(row['text'], reference, [(*whole, {moment(expected['date'])})])
    return Case(row['text'], reference, [(*whole, dateparser_offset(row['reference'], expected))])


def dateparser_offset(reference, expected):
    """A distance: its point in time, to its own grain, or, said without "ago", its length."""
    offset, sign = expected['offset'], expected['sign']
    date = datetime.datetime.fromisoformat(reference)
    shift = sign * int(offset.get('years', 0) * 12 + offset.get('months', 0))
    count = date.year * 12 + date.month - 1 + shift
    clock = {k: v for k, v in offset.items() if k in ('weeks', 'days', 'hours', 'minutes', 'seconds')}
    seconds = datetime.timedelta(**clock).total_seconds()
    found = {('duration', float(abs(shift)), seconds)}
    try:
        date = date.replace(year=count // 12, month=count % 12 + 1,
                            day=min(date.day, 28) if shift else date.day)
        date += sign * datetime.timedelta(**clock)
    except (ValueError, OverflowError):
        return found
    if {'hours', 'minutes', 'seconds'} & set(offset):
        return found | {('clock', date.date().isoformat(), date.strftime('%H:%M'))}
    longest = {'day': 1, 'week': 7, 'month': 31, 'year': 366}[expected['period']]
    return found | {('around', date.date().isoformat(), longest)}


MODES = ('Mode', 'ExtendedTypes', 'SplitDateAndTime', 'SkipFromTo')


def recognizers(row):
    items = [item for item in row['expected'] if item['type'] != 'timezone']
    if row['file'].startswith('EnglishOthers') or row['file'].endswith(MODES) \
            or len(items) < len(row['expected']):
        return None
    expected = []
    for item in items:
        start = item['start'] if item['start'] is not None \
            else row['text'].lower().find(item['text'].lower())
        expected.append((start, start + len(item['text']), recognizers_meanings(item)))
    return Case(row['text'], day(row['reference']), expected)


def recognizers_meanings(item):
    timexes = item.get('timex') or []
    is_set = item['type'] == 'set'
    found = {meaning.of_timex(timex, is_set)
             for timex in ([timexes] if isinstance(timexes, str) else timexes)}
    if is_set:
        return found
    found = {m for m in found if not m[-1:] == (None,)}
    resolutions = item.get('values', []) + [item.get('future') or {}, item.get('past') or {}]
    for values in resolutions:
        one = values.get('value') or values.get('date') or values.get('dateTime') or values.get('time')
        start, end = (next((values[k] for k in values if k.startswith(side)), None)
                      for side in ('start', 'end'))
        if item['type'] == 'duration':
            seconds = values.get('value') or values.get('duration')
            if seconds:
                found.add(('duration', 0.0, float(seconds)))
        elif one and one[2:3] == ':':
            found.add(('clock', None, one[:5]))
        elif one and one[4:5] == '-':
            found.add(moment(one, 'minute' if len(one) > 10 else 'day'))
        elif start and end and start[4:5] == '-' and end[4:5] == '-':
            found |= between(start, end)
        elif start and start[2:3] == ':' and end:
            found.add(('hours', None, int(start[:2]), (int(end[:2]) - int(start[:2])) % 24))
        elif (start or end) and (start or end)[4:5] == '-':
            found.add(('edge', day(start or end)))
    return found


def sutime(row):
    """One case an expression; of expressions within each other only the outermost."""
    reference = day(row['reference'])
    places = [(item['start'], item['start'] + item['length']) for item in row['expected']]
    for (start, end), item in zip(places, row['expected']):
        if any(a <= start and end <= b and (a, b) != (start, end) for a, b in places):
            continue
        if 'value' not in item:
            yield None
            continue
        found = {meaning.of_timex(item['value'], item['type'] == 'SET')}
        yield Case(row['text'], reference, [(start, end, found)])


def timenorm(row):
    found = {meaning.of_timex(row['value'])}
    return Case(row['text'], day(row['reference']), [(0, len(row['text']), found)])


SUITES = {
    'chrono': chrono, 'duckling': duckling, 'dateparser': dateparser,
    'recognizers': recognizers, 'sutime': sutime, 'timenorm': timenorm,
}


# Matching


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
    if kind == 'around' and got[0] == 'span':
        length = datetime.date.fromisoformat(got[2]) - datetime.date.fromisoformat(got[1])
        return got[1] <= wanted[1] <= got[2] and length.days < wanted[2]
    if kind == 'edge' and got[0] == 'span':
        return wanted[1] in got[1:]
    if kind == 'hours' and got[0] == 'part' and got[2] in PARTS:
        begin, end = PARTS[got[2]]
        return wanted[1] in (None, got[1]) and wanted[2] < end and begin < wanted[2] + wanted[3]
    if kind == 'duration' and got[0] == 'duration' and wanted[1] == 0:
        return wanted[2] in (got[2] + got[1] * 30 * 86400, got[2] + got[1] / 12 * 365 * 86400)
    return False


def passes(case, rows):
    if not case.expected:
        return not rows
    return all(
        any(trimmed(case.text, row['start'], row['end']) == trimmed(case.text, start, end)
            and (not wanted or any(agrees(w, g, case.reference)
                                   for w in wanted for g in meaning.of_row(row)))
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
    cells = [text, case.reference or '-', '; '.join(expected) or 'nothing', '; '.join(got) or 'nothing']
    return ' | '.join(' '.join(cell.split()) for cell in cells)


def run(tl, options):
    table = []
    for name, read in SUITES.items():
        path = os.path.join(options.bench, 'temporal', 'cases', name + '-en.jsonl')
        if not os.path.exists(path) or options.show_misses not in (None, name):
            continue
        with open(path, encoding='utf8') as file:
            read_cases = [read(json.loads(line)) for line in file]
        all_cases = [case for cases in read_cases
                     for case in ([cases] if isinstance(cases, Case) or not cases else cases)]
        cases = [case for case in all_cases if case]
        found = collections.defaultdict(list)
        rows = bench.filter_lines([tl, 'times', '--jsonl'], [
            {'doc': str(index), 'dct': case.reference, 'text': case.text}
            for index, case in enumerate(cases)])
        for row in rows:
            found[int(row['doc'])].append(row)
        bench.write_lines(os.path.join(options.out, 'temporal', 'cases', name + '.jsonl'), rows)
        verdicts = [passes(case, found[index]) for index, case in enumerate(cases)]
        if options.show_misses:
            for index, case in enumerate(cases):
                if not verdicts[index]:
                    print(miss(case, relevant(case, found[index])))
            continue
        negative = [v for v, case in zip(verdicts, cases) if not case.expected]
        table.append([name, 'SUTime expressions' if name == 'sutime' else 'cases', len(cases),
                      sum(verdicts), 100 * sum(verdicts) / max(1, len(cases)),
                      f'{sum(negative)}/{len(negative)}', len(all_cases) - len(cases)])
    if table:
        bench.table(['suite', 'unit', 'count', 'passed', '%', 'negative', 'left out'], table)


def relevant(case, rows):
    """What was found in the places a miss is about; all of it where nothing was expected."""
    if not case.expected:
        return rows
    return [row for row in rows
            if any(row['start'] < end and start < row['end'] for start, end, _ in case.expected)]
