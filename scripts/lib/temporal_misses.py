"""Says why cases of other libraries are missed: the classes of misses, and the reason for each.

A class is how a case is missed: something is found where the suite wants nothing, nothing is found,
other words are found, or the same words with another meaning. A reason begins with "policy" where
the library and `tl` mean different things on purpose, with "ours" where `tl` has to be mended, and
with "both" where some cases are of the one kind and some of the other.
"""
CLASSES = ('found in vain', 'not found', 'other words', 'other meaning')

REASONS = {
    ('chrono', 'found in vain'): 'policy: lone years, months, halves of years are times to tl',
    ('chrono', 'not found'): 'ours: words run together (lastmonth), hours without a sign (7 - 8), '
                             'working days as a unit',
    ('chrono', 'other words'): 'both: "for 5 minutes" as a point in time; Buddhist years, UTC offsets '
                               'behind a dotted time',
    ('chrono', 'other meaning'): 'policy: to chrono "last week", "next two years" and "within 3 days" '
                                 'are single moments, and months counted from now are months',
    ('duckling', 'found in vain'): 'policy: "in days", a year behind a word',
    ('duckling', 'not found'): 'ours: Onam, Super Tuesday, "half three", seasons as a unit; policy: '
                               '"2-15", a number alone',
    ('duckling', 'other words'): 'ours: a time with a length ("18th Dec for 10 days"), a day "in 9 '
                                 'months", a weekday of a named week',
    ('duckling', 'other meaning'): 'policy: stretches begin with the next whole unit, a clock time is '
                                   'the next to come, "upcoming two weeks" is the second week, "by" '
                                   'begins now, Jewish days begin on the eve',
    ('dateparser', 'not found'): 'ours: dates with spaces behind points, "till date"',
    ('dateparser', 'other words'): 'ours: "[Sept] 04, 2014", dotted times without a.m. or p.m.',
    ('dateparser', 'other meaning'): 'policy: a day without a year takes that of the date before',
    ('recognizers', 'found in vain'): 'policy: what has no reference is found all the same, years alone',
    ('recognizers', 'not found'): 'ours: adjectives as repetitions ("annual"), four digits as a time',
    ('recognizers', 'other words'): 'both: a start with a length ("14th Feb for 7 hours"), repetitions '
                                    'with a clock time, alternatives ("Tuesday or Thursday at 9") and '
                                    'words of order ("on or before") are one expression to it',
    ('recognizers', 'other meaning'): 'policy: halves where tl takes thirds of a period, decades from '
                                      'the next round year, "this weekend" and fiscal years in codes',
    ('sutime', 'not found'): 'policy: ages are no lengths of time; ours: "a few hundred decades"',
    ('sutime', 'other words'): 'both: a range is two expressions in TIMEX3; a length before a date '
                               'with a clock time',
    ('sutime', 'other meaning'): 'policy: a weekday of an article is the last one, a time of day in a '
                                 'history is of the day told last, "\'05" is 2005',
}


def class_of(is_wanted, rows, is_in_place):
    """The class of a miss: whether something was wanted, what was found there, and if in its place."""
    if not is_wanted:
        return CLASSES[0]
    if not rows:
        return CLASSES[1]
    return CLASSES[3] if is_in_place else CLASSES[2]
