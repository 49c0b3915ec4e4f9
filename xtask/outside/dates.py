"""Asks other readers of dates the table of `crates/reading/tests/dates.csv`.

Usage: dates.py [TABLE] [--show]. Needs the packages `dateparser` and `duckling`; the latter needs a Java runtime,
and a Python before 3.12, since it imports the module `imp`. A package that cannot be had is left out and said so.

Rows without a day or an event to read against, and rows whose right answer is "cannot be told", are not asked.
The event stands in for the day of reference where a row has one: the others know only one anchor. Three scores:
`same` (the same stretch of days), `touches` (an answer whose first day lies within the right stretch: the lenient
one), and `quiet` on sentences without a date (nothing found).
"""

import sys

# The neighbour `calendar.py` would be taken for Python's own module of that name.
sys.path.pop(0)

import collections
import csv
import datetime
import functools
import pathlib

TABLE = pathlib.Path(__file__).resolve().parents[2] / "crates/reading/tests/dates.csv"
DAY = datetime.timedelta(days=1)


def first_of_next(day, months):
    index = day.year * 12 + day.month - 1 + months
    return datetime.date(index // 12, index % 12 + 1, 1)


def stretch(day, grain):
    """The half-open stretch of days of a grain that holds a day."""
    if grain == "year":
        return datetime.date(day.year, 1, 1), datetime.date(day.year + 1, 1, 1)
    if grain in ("month", "quarter"):
        first = day.replace(day=1)
        return first, first_of_next(first, 3 if grain == "quarter" else 1)
    if grain == "week":
        monday = day - DAY * day.weekday()
        return monday, monday + DAY * 7
    return day, day + DAY


def written(text):
    """The stretch that the table writes: 2025-03-06, 2025-03, 2025, A/B with both ends in it."""
    def one(part):
        parts = [int(number) for number in part.split("-")]
        grain = ("year", "month", "day")[len(parts) - 1]
        return stretch(datetime.date(*(parts + [1, 1])[:3]), grain)

    first, _, last = text.partition("/")
    return one(first)[0], one(last or first)[1]


def dateparser_reader():
    from dateparser.date import DateDataParser
    from dateparser.search import search_dates

    def read(sentence, day):
        base = datetime.datetime.combine(day, datetime.time(12))
        settings = {"RELATIVE_BASE": base, "PREFER_DATES_FROM": "past", "RETURN_TIME_AS_PERIOD": False}
        found = search_dates(sentence, languages=["en"], settings=settings) or []
        answers = []
        for words, when in found:
            grain = DateDataParser(languages=["en"], settings=settings).get_date_data(words).period or "day"
            answers.append(stretch(when.date(), grain))
        return answers

    return read


def duckling_reader():
    import jpype

    # The wrapper expects Java's strings to come as Python's.
    jpype.startJVM = functools.partial(jpype.startJVM, convertStrings=True)
    import duckling

    reader = duckling.Duckling()
    reader.load(languages=["en"])

    def when(value):
        return datetime.date.fromisoformat(str(value)[:10])

    def read(sentence, day):
        answers = []
        for found in reader.parse(sentence, dim_filter="time", reference_time=f"{day}T12:00:00"):
            value = found["value"]
            if found.get("latent"):
                continue
            # Several readings are given, the first being its choice; the nearest past one may stand further on.
            for one in [value, *value.get("values", [])][:1]:
                if one.get("type") == "interval":
                    ends = [one.get("from"), one.get("to")]
                    ends = [when(end["value"] if isinstance(end, dict) else end) if end else None for end in ends]
                    if all(ends):
                        answers.append((ends[0], ends[1]))
                else:
                    answers.append(stretch(when(one["value"]), str(one.get("grain", "day")).strip(":")))
        return answers

    return read


def score(read, rows, show):
    sums = collections.defaultdict(collections.Counter)
    failed = 0
    for row in rows:
        day = row["event"] or row["published"]
        day = written(day)[0] if day else datetime.date(2025, 3, 6)
        try:
            answers = read(row["sentence"], day)
        except Exception as error:  # noqa: BLE001: a reader that fails on a sentence has not read it
            failed += 1
            answers = []
            if show:
                print("failed:", row["sentence"], repr(error)[:90])
        kind = row["category"]
        sums[kind]["asked"] += 1
        if not row["words"]:
            sums[kind]["quiet"] += not answers
            continue
        from_, until = written(row["means"])
        sums[kind]["same"] += (from_, until) in answers
        sums[kind]["touches"] += any(from_ <= answer[0] < until for answer in answers)
        if row["precision"] == "day":
            sums["(to the day)"]["asked"] += 1
            sums["(to the day)"]["same"] += (from_, until) in answers
            sums["(to the day)"]["touches"] += any(from_ <= answer[0] < until for answer in answers)
        if show and (from_, until) not in answers:
            print(f"  {row['sentence']}  wanted {row['means']}, got {[f'{a}..{b}' for a, b in answers]}")
    if failed:
        print(f"  failed on {failed} sentences")
    return sums


def main(words):
    show = "--show" in words
    tables = [word for word in words if not word.startswith("--")]
    rows = list(csv.DictReader(open(tables[0] if tables else TABLE, encoding="utf8")))
    asked = [row for row in rows if "period" not in row["category"] and row["means"] != "?"]
    print(f"{len(rows)} rows, {len(asked)} asked")
    for name, make in (("dateparser", dateparser_reader), ("duckling", duckling_reader)):
        try:
            read = make()
        except Exception as error:  # noqa: BLE001: what cannot run is reported, not hidden
            print(f"{name}: cannot run: {error!r}")
            continue
        print(name)
        sums = score(read, asked, show)
        for kind, row in sums.items():
            print(f"  {kind:14} {row['asked']:4} asked  {row['same']:4} same  {row['touches']:4} touch  {row['quiet']:4} quiet")
        dated = [row for kind, row in sums.items() if kind not in ("none", "(to the day)")]
        total = {key: sum(row[key] for row in dated) for key in ("asked", "same", "touches")}
        print(f"  all dates: {total['same']}/{total['asked']} same, {total['touches']}/{total['asked']} touch")


if __name__ == "__main__":
    main(sys.argv[1:])
