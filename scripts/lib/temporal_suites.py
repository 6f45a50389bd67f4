"""Reads the test cases of other libraries: what the text is, what is to be found, what it means."""
import collections
import datetime
import re

import meaning

# text, moment to read against, what is to be found: a list of (start, end, meanings); and by which
# policy: what tl times takes as "style" and "prefer".
# A suite that tells all times in the zone of its reference gives that zone, in minutes from UTC.
# One that knows no lengths and repetitions names the kinds it knows.
Case = collections.namedtuple('Case', 'text reference expected style prefer zone kinds part',
                              defaults=('article', None, None, None, None))


def day(date):
    return date[:10] if date else None


def to_minute(date):
    """A moment to the minute, as EDTF writes it."""
    return date and (date[:16] if 'T' in date else date[:10])


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
    is_clock = grain in ('hour', 'minute', 'second')
    return ('clock', text[:10], time) if is_clock else meaning.day(text)


def between(start, end):
    """What may be meant from a moment to another that may or may not be the first thereafter."""
    first, last = (datetime.datetime.fromisoformat(t.replace(' ', 'T')) for t in (start, end))
    found = {('hours', day(start), first.hour, round((last - first).total_seconds() / 3600, 2))}
    if len(start) == 10 or (first.hour, first.minute, last.hour, last.minute) == (0, 0, 0, 0):
        found.add(('span', day(start), day(end)))
        found.add(meaning.span(first.date(), last.date() - datetime.timedelta(1)))
    return found


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
    return Case(row['text'], to_minute(reference), expected, 'message', 'nearest',
                kinds=('DATE', 'TIME'))


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
    reference = to_minute(row['reference'])
    if expected is None:
        return Case(row['text'], reference, [], 'message')
    if expected['kind'] == 'duration':
        unit = {'minute': 'TM', 'second': 'TS', 'hour': 'TH'}.get(expected['grain'])
        letters = unit or expected['grain'][0].upper()
        value = f'P{letters[:-1]}{expected["n"]}{letters[-1]}'
        found = {meaning.of_timex(value)}
    elif expected['kind'] == 'interval':
        found = between(expected['from'], expected['to'])
    else:
        found = {moment(expected['from'], expected['grain'])}
    return Case(row['text'], reference, [(*whole, found)], 'message', zone=-120)


def dateparser(row):
    reference, expected = to_minute(row['reference']), row['expected']
    if row['kind'] == 'search':
        return Case(row['text'], reference, [
            (item['start'], item['start'] + item['length'], {moment(item['date'])})
            for item in expected], 'message')
    whole = (0, len(row['text']))
    found = {moment(expected['date'])} if row['kind'] == 'parse' \
        else dateparser_offset(row['reference'], expected)
    return Case(row['text'], reference, [(*whole, found)], 'message')


def dateparser_offset(reference, expected):
    """A distance: its point in time, to its own grain, or, said without "ago", its length."""
    offset, sign = expected['offset'], expected['sign']
    date = datetime.datetime.fromisoformat(reference)
    shift = sign * int(offset.get('years', 0) * 12 + offset.get('months', 0))
    count = date.year * 12 + date.month - 1 + shift
    clock = {k: v for k, v in offset.items() if k not in ('years', 'months')}
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
    return Case(row['text'], to_minute(row['reference']), expected, 'message', part=row['file'])


def items_of(item):
    """The keys that the values of an item have."""
    return {key for values in item.get('values', []) for key in values}


def recognizers_meanings(item):
    timexes = item.get('timex') or []
    is_set = item['type'] == 'set'
    found = {meaning.of_timex(timex, is_set)
             for timex in ([timexes] if isinstance(timexes, str) else timexes)}
    if is_set:
        return found
    found = {m for m in found if not m[-1:] == (None,)}
    for timex in timexes if isinstance(timexes, list) else [timexes]:
        if match := re.fullmatch(r'\((\d{4}-\d\d-\d\d),(\d{4}-\d\d-\d\d),.*\)', timex):
            found.add(('ends', *match.groups()))
    if 'start' in items_of(item) and 'end' in items_of(item):
        found |= {('ends', values['start'], values['end']) for values in item['values']
                  if len(values.get('start', '')) == 10 and len(values.get('end', '')) == 10}
    resolutions = item.get('values', []) + [item.get('future') or {}, item.get('past') or {}]
    for values in resolutions:
        one = next((values[k] for k in ('value', 'date', 'dateTime', 'time') if k in values), None)
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
            minutes = [int(time[:2]) * 60 + int(time[3:5]) for time in (start, end)]
            length = round((minutes[1] - minutes[0]) % 1440 / 60, 2)
            found.add(('hours', None, minutes[0] // 60, length))
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
    return Case(row['text'], day(row['reference']), [(0, len(row['text']), found)],
                'message', 'told')


SUITES = {
    'chrono': chrono, 'duckling': duckling, 'dateparser': dateparser,
    'recognizers': recognizers, 'sutime': sutime, 'timenorm': timenorm,
}
