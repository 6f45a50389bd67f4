"""The articles of the topics of TL_BENCH, as many as are wanted."""
import datetime
import glob
import gzip
import json
import os

LATER = datetime.timedelta(days=4018)


def all(folder):
    """The articles of all topics, again and again, each time later."""
    paths = sorted(glob.glob(os.path.join(folder, 'timeline', '*', '*', 'articles.jsonl.gz')))
    later = datetime.timedelta(0)
    while paths:
        for path in paths:
            for line in gzip.open(path, 'rt', encoding='utf8'):
                row = json.loads(line)
                day = datetime.date.fromisoformat(row['date'][:10]) + later
                yield {'id': f'{row["id"]}+{later.days}', 'date': str(day), 'text': row['text'] or ''}
        later += LATER
