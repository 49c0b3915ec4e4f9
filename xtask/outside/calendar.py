"""Reads the calendars of `depositary obligations --format ics` with a strict reader of RFC 5545.

Usage: calendar.py COMMAND, the built `depositary`. Needs the package `icalendar`.
"""

import subprocess
import sys

import icalendar

ONCE = ("UID", "DTSTAMP", "DTSTART", "SUMMARY", "SEQUENCE", "STATUS")
# Who has an extended deadline, a missed one, one on paper, none, one that begins later.
ASKED = [
    ["--participant", "BIH"],
    ["--participant", "Ukraine"],
    ["--participant", "LTU"],
    ["--participant", "Finland"],
    ["--participant", "VUT", "--on", "2025-10-01"],
    ["--treaty", "ccm", "--next", "12"],
]


def calendar(command, asked, *more):
    words = [command, "obligations", *asked, *more, "--format", "ics"]
    text = subprocess.run(words, check=True, capture_output=True).stdout
    assert b"\r\n" in text and b"\n" not in text.replace(b"\r\n", b""), "lines end with CR LF"
    # RFC 5545 says 75 and "should"; the library that writes them counts the last piece without its leading blank.
    assert all(len(line) <= 76 for line in text.split(b"\r\n")), "lines are folded"
    assert text.count(b"PRODID:") == 1 and text.count(b"VERSION:") == 1
    read = icalendar.Calendar.from_ical(text)
    assert not read.errors, read.errors
    uids = set()
    for event in read.walk("VEVENT"):
        assert not event.errors, event.errors
        for name in ONCE:
            assert name in event and not isinstance(event[name], list), f"{name} must stand once in {event['UID']}"
        assert event["UID"] not in uids, f"{event['UID']} stands twice"
        uids.add(str(event["UID"]))
        assert {"statutory", "granted"} & {str(c) for c in event.categories}, "statutory and granted are told apart"
    return read


def event(read, uid):
    return next(event for event in read.walk("VEVENT") if event["UID"] == uid)


def main(command):
    events = sum(len(list(calendar(command, asked).walk("VEVENT"))) for asked in ASKED)
    # A grant moves the event and raises its sequence; the UID stays.
    uid = "ccm-TCD-clearance@depositary"
    chad = ["--participant", "TCD", "--treaty", "ccm"]
    days = ["2021-01-01", "2023-01-01", "2025-01-01"]
    moved = [event(calendar(command, chad, "--on", day), uid) for day in days]
    assert [e["SEQUENCE"] for e in moved] == [0, 1, 2], [e["SEQUENCE"] for e in moved]
    assert [str(e.decoded("DTSTART")) for e in moved] == ["2023-09-01", "2024-10-01", "2026-10-01"]
    print(f"{events} events in {len(ASKED)} calendars, read with icalendar {icalendar.__version__}")


if __name__ == "__main__":
    main(sys.argv[1])
