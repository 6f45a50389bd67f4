"""What a time expression means, in a form in which different systems can be compared.

A meaning is a tuple:
  ('span', first, last)        days, inclusive: a day, week, month, year, season, interval
  ('clock', day or None, hh:mm)
  ('part', day or None, code)  a part of a day by its TIMEX3 code: MO, AF, EV, NI …
  ('ends', first, last)        the first days of both ends of an interval, as they were said
  ('duration', months, seconds)
  ('set', value)               a repetition, by its TIMEX3 value
  ('other', value)             anything else by its TIMEX3 value: PAST_REF, XXXX-02-24
"""
import datetime
import re

# TIMEX3 and EDTF seasons by their first month; each has three.
SEASONS = {'SP': 3, 'SU': 6, 'FA': 9, 'WI': 12, '21': 3, '22': 6, '23': 9, '24': 12}
UNITS = {
    'Y': ('months', 12), 'DE': ('months', 120), 'CE': ('months', 1200), 'ML': ('months', 12000),
    'Q': ('months', 3), 'M': ('months', 1), 'W': ('seconds', 604800), 'D': ('seconds', 86400),
    'WE': ('seconds', 172800),
}
CLOCK_UNITS = {'H': 3600, 'M': 60, 'S': 1}


def span(first, last):
    return ('span', first.isoformat(), last.isoformat())


def months(year, month, count):
    """The days of so many months."""
    end = year * 12 + month - 1 + count
    first = datetime.date(year, month, 1)
    return span(first, datetime.date(end // 12, end % 12 + 1, 1) - datetime.timedelta(1))


def day(text):
    date = datetime.date.fromisoformat(text[:10])
    return span(date, date)


def week(year, number, weekend=False):
    monday = datetime.date.fromisocalendar(year, number, 1)
    return span(monday + datetime.timedelta(5 if weekend else 0), monday + datetime.timedelta(6))


def duration(value):
    """The length of P2Y, PT1.5H, P1M3D; None where it is none."""
    value = re.sub(r'^P([\d.]+)TNI$', r'P\1D', value)  # a night counts as a day
    match = re.fullmatch(r'P((?:[\d.]+(?:DE|CE|ML|WE|[YMWDQ]))*)(?:T((?:[\d.]+[HMS])*))?', value)
    if not match or value in ('P', 'PT'):
        return None
    total = {'months': 0.0, 'seconds': 0.0}
    for number, unit in re.findall(r'([\d.]+)(DE|CE|ML|WE|[YMWDQ])', match[1] or ''):
        kind, size = UNITS[unit]
        total[kind] += float(number) * size
    for number, unit in re.findall(r'([\d.]+)([HMS])', match[2] or ''):
        total['seconds'] += float(number) * CLOCK_UNITS[unit]
    return ('duration', total['months'], total['seconds'])


def of_date(value):
    """The span of a TIMEX3 or EDTF date without a time; None where no calendar has it."""
    try:
        if re.fullmatch(r'\d{4}-\d\d-\d\d', value):
            return day(value)
        if match := re.fullmatch(r'(\d{4})-W(\d\d)(-WE)?', value):
            return week(int(match[1]), int(match[2]), bool(match[3]))
        if match := re.fullmatch(r'(\d{4})-(SP|SU|FA|WI|21|22|23|24)', value):
            return months(int(match[1]), SEASONS[match[2]], 3)
        if match := re.fullmatch(r'(\d{4})-Q([1-4])', value):
            return months(int(match[1]), int(match[2]) * 3 - 2, 3)
        if match := re.fullmatch(r'(\d{4})-H([12])', value):
            return months(int(match[1]), int(match[2]) * 6 - 5, 6)
        if match := re.fullmatch(r'(\d{4})-3([3-6])', value):
            return months(int(match[1]), int(match[2]) * 3 - 8, 3)
        if match := re.fullmatch(r'(\d{4})-(\d\d)(-XX)?', value):
            return months(int(match[1]), int(match[2]), 1)
        if match := re.fullmatch(r'(\d{1,4})(X{0,3})', value):
            digits = match[1] + '0' * (4 - len(match[1]))
            return months(int(digits), 1, 12 * 10 ** (4 - len(match[1])))
    except ValueError:
        return None  # no such day, or outside of the years Python counts
    return None


def of_interval(value):
    ends = [of_date(end) for end in value.split('/')]
    return ('span', ends[0][1], ends[1][2]) if len(ends) == 2 and all(ends) else None


def of_times(value):
    """The meaning of an interval of two times of day."""
    ends = [of_timex(end) for end in value.split('/')]
    return ('two times', *ends) if all(end[0] == 'clock' for end in ends) else None


def of_timex(value, is_set=False):
    """The meaning of a TIMEX3 value."""
    if is_set:
        return ('set', value)
    date, _, time = value.partition('T')
    date = date.replace('XXXX-XX-XX', '')
    if value.startswith('P') and (length := duration(value)):
        return length
    if '/' in value:
        return of_interval(value) or of_times(value) or ('other', value)
    if time and (not date or re.fullmatch(r'\d{4}-\d\d-\d\d', date)):
        if match := re.match(r'(\d\d)(?::(\d\d))?', time):
            return ('clock', date or None, f'{match[1]}:{match[2] or "00"}')
        return ('part', date or None, time[:2])
    return of_date(value) or ('other', value)


def hours(times):
    """Two times of day as hours from the first: their day, the first hour, how many."""
    (_, day_, first), (_, last_day, last) = times[1:]
    minutes = [int(time[:2]) * 60 + int(time[3:5]) for time in (first, last)]
    days = 0
    if day_ and last_day and re.fullmatch(r'\d{4}-\d\d-\d\d', day_):
        days = (datetime.date.fromisoformat(last_day) - datetime.date.fromisoformat(day_)).days
    length = days * 1440 + minutes[1] - minutes[0]
    return ('hours', day_, int(first[:2]), round((length if days else length % 1440) / 60, 2))


def of_row(row):
    """The meanings of a line of `tl times`: by its TIMEX3 value and by its EDTF value."""
    found = {of_timex(row['value'], row['type'] == 'SET')}
    if '/' in row['value'] and 'T' not in row['value']:
        ends = [of_date(end) for end in row['value'].split('/')]
        if all(ends):
            found.add(('ends', ends[0][1], ends[1][1]))
    if (row.get('edtf') or '').startswith('-'):
        found.add(('other', row['edtf']))
    for times in [meaning for meaning in found if meaning[0] == 'two times']:
        found.add(hours(times))
    edtf = (row.get('edtf') or '').strip('~?%')
    if found & {('other', row['value'])} and edtf:
        found.add(of_interval(edtf) if '/' in edtf else of_date(edtf))
    return found - {None}
