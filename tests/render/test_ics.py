"""Files for calendars, read again by icalendar, and taken by khal as another program would."""

import os
import subprocess
import sys
from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar
from icalendar import Event as VEvent

from fruehe_hilfen_cli.render.ics import to_ics
from fruehe_hilfen_cli.render.ics_earlier import read_earlier
from fruehe_hilfen_cli.reports.dates.events import Event
from fruehe_hilfen_cli.text import harmless

DAY = date(2026, 11, 24)
BERLIN = ZoneInfo("Europe/Berlin")
WHOLE = Event(
    "meilenstein-1.1@ort.fruehe-hilfen",
    date(2026, 11, 30),
    date(2026, 12, 1),
    "Ort – Meilenstein 1.1: Ziel; Plan, „beides“ \\n",
    "Bis Ende 11/2026.\nNachsehen: fh",
    ("Frühe Hilfen", "Meilenstein"),
    cancelled=False,
    sequence=2,
)
HOUR = Event(
    "jour-fixe-2027-07-06@ort.fruehe-hilfen",
    datetime(2027, 7, 6, 10),  # noqa: DTZ001 - an hour in Germany
    datetime(2027, 7, 6, 10, 45),  # noqa: DTZ001 - the same
    "Ort – Jour fixe",
    "Nachsehen: fh",
    ("Frühe Hilfen", "Jour fixe"),
    cancelled=True,
    sequence=0,
)


def ics(*events: Event, day: date = DAY) -> bytes:
    return to_ics(events, "Frühe Hilfen: Ort; Land, Fluss", "nzfh", day)


def vevents(data: bytes) -> list[VEvent]:
    return Calendar.from_ical(data).events


def lines(data: bytes) -> list[str]:
    return data.decode().replace("\r\n ", "").split("\r\n")


def test_every_property_of_an_event() -> None:
    whole, hour = vevents(ics(WHOLE, HOUR))
    assert (whole.uid, whole.sequence, whole.summary) == (WHOLE.uid, 2, WHOLE.summary)
    assert whole.description == "Bis Ende 11/2026.\nNachsehen: fh\nStand: 24.11.2026"
    assert (whole.start, whole.end, whole.DTSTAMP) == (
        WHOLE.begin,
        WHOLE.end,
        datetime(2026, 11, 24, tzinfo=UTC),
    )
    assert list(whole.categories) == ["Frühe Hilfen", "Meilenstein"]
    assert (whole["STATUS"], whole["TRANSP"]) == ("CONFIRMED", "TRANSPARENT")
    assert (hour.start, hour.end) == (
        datetime(2027, 7, 6, 10, tzinfo=BERLIN),
        datetime(2027, 7, 6, 10, 45, tzinfo=BERLIN),
    )
    assert hour["STATUS"] == "CANCELLED"


def test_the_calendar_itself() -> None:
    found = Calendar.from_ical(ics(WHOLE))
    assert found["PRODID"] == "-//fruehe-hilfen-cli//fh kalender//DE"
    assert (found["VERSION"], found["METHOD"]) == ("2.0", "PUBLISH")
    assert "X-WR-CALNAME:Frühe Hilfen: Ort\\; Land\\, Fluss" in lines(ics(WHOLE))
    assert [item.errors for item in found.walk()] == [[]] * len(found.walk())


def test_no_event_repeats_and_the_zone_is_written_out() -> None:
    found = Calendar.from_ical(ics(WHOLE, HOUR))
    assert all("RRULE" not in event for event in found.events)
    (zone,) = found.timezones
    written = zone.to_tz(lookup_tzid=False)
    for moment in (datetime(2026, 1, 15, 12), datetime(2027, 7, 6, 12), datetime(2030, 10, 27, 12)):  # noqa: DTZ001
        assert moment.replace(tzinfo=written).utcoffset() == moment.replace(tzinfo=BERLIN).utcoffset()
    assert "DTSTART;TZID=Europe/Berlin:20270706T100000" in lines(ics(HOUR))
    assert "DTSTART;VALUE=DATE:20261130" in lines(ics(WHOLE))


def test_lines_end_and_fold_as_the_standard_says() -> None:
    data = ics(WHOLE, HOUR)
    assert data.count(b"\n") == data.count(b"\r\n")
    assert max(map(len, data.split(b"\r\n"))) <= 75


def test_the_bytes_are_the_same_for_the_same_events_and_day() -> None:
    assert ics(WHOLE, HOUR) == ics(WHOLE, HOUR)
    assert ics(WHOLE) != ics(WHOLE, day=date(2026, 11, 25))


def test_an_earlier_file_says_what_it_was_made_of() -> None:
    found = read_earlier(ics(WHOLE, HOUR))
    assert found is not None
    assert (list(found.events.values()), found.reader) == ([WHOLE, HOUR], "nzfh")


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"[kommune]\n",
        ics(WHOLE).replace(b"fh kalender", b"anderes"),
        ics(WHOLE)[:-120],
        ics(WHOLE).replace(b"SEQUENCE:2", b"SEQUENCE:zwei"),
        ics(WHOLE).replace(b"20261130", b"20261399"),
        ics(WHOLE).replace(b"UID:meilenstein-1.1@ort.fruehe-hilfen\r\n", b""),
    ],
)
def test_other_files_and_broken_ones_are_none(data: bytes) -> None:
    assert read_earlier(data) is None


NASTY = st.text(max_size=200) | st.sampled_from(
    [
        "BEGIN:VEVENT\r\nEND:VEVENT",
        "a\\nb\\,c\\;d\\\\",
        "\u2028\u2029\x85\x0b",
        "ü" * 80,
        "👩‍👧 " * 40,
        ' "x" ',
        "\\",
    ]
)


@given(summary=NASTY, description=NASTY)
def test_any_text_comes_back(summary: str, description: str) -> None:
    told = harmless(summary), harmless(description)
    event = Event(WHOLE.uid, WHOLE.begin, WHOLE.end, *told, ("A",), cancelled=False, sequence=0)
    data = ics(event, HOUR)
    found = read_earlier(data)
    assert found is not None
    assert found.events == {event.uid: event, HOUR.uid: HOUR}
    assert max(map(len, data.split(b"\r\n"))) <= 75


def khal(home: Path, *args: str) -> str:
    """Run khal with a calendar, settings and files of its own in a folder."""
    settings = home / "khal.conf"
    settings.write_text(
        f"[calendars]\n[[ort]]\npath = {home / 'kalender'}\ntype = calendar\n"
        "[locale]\nlocal_timezone = Europe/Berlin\ndefault_timezone = Europe/Berlin\n"
        "dateformat = %d.%m.\nlongdateformat = %d.%m.%Y\ndatetimeformat = %d.%m. %H:%M\n"
        f"longdatetimeformat = %d.%m.%Y %H:%M\ntimeformat = %H:%M\n[sqlite]\npath = {home / 'khal.db'}\n",
        "utf-8",
    )
    (home / "kalender").mkdir(exist_ok=True)
    own = {
        "HOME": str(home),
        "XDG_CONFIG_HOME": str(home),
        "XDG_DATA_HOME": str(home),
        "XDG_CACHE_HOME": str(home),
    }
    done = subprocess.run(
        [sys.executable, "-m", "khal", "-c", str(settings), *args],
        env={**os.environ, **own, "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def listed(home: Path) -> list[str]:
    line = "{start-long}|{end-long}|{title}|{uid}|{status}"
    told = khal(home, "list", "--day-format", "", "--format", line, "--once", "01.11.2026", "300d")
    return [found for found in told.splitlines() if found]


def test_khal_takes_the_file_and_a_change_of_it(tmp_path: Path) -> None:
    file = tmp_path / "ort.ics"
    file.write_bytes(ics(WHOLE, HOUR))
    khal(tmp_path, "import", "--batch", str(file))
    whole, hour = listed(tmp_path)
    assert whole.startswith(f"30.11.2026|30.11.2026|{WHOLE.summary}|{WHOLE.uid}|CONFIRMED")
    assert hour.startswith(f"06.07.2027 10:00|06.07.2027 10:45|{HOUR.summary}|{HOUR.uid}|CANCELLED")
    moved = Event(
        WHOLE.uid, date(2026, 12, 10), date(2026, 12, 11), "Neu", "Text", ("A",), cancelled=False, sequence=3
    )
    file.write_bytes(ics(moved))
    khal(tmp_path, "import", "--batch", str(file))
    assert [found.split("|")[:3] for found in listed(tmp_path)] == [
        ["10.12.2026", "10.12.2026", "Neu"],
        ["06.07.2027 10:00", "06.07.2027 10:45", HOUR.summary],
    ]
