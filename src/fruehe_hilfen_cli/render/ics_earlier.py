"""Reading a file for calendars that ``fh`` wrote before: what it said of each event."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from fruehe_hilfen_cli.render.ics import PRODID, READER, STAND
from fruehe_hilfen_cli.reports.dates.events import Event

if TYPE_CHECKING:
    from icalendar import Event as VEvent


@dataclass(frozen=True)
class Earlier:
    """What a file said, and for which reader."""

    events: Mapping[str, Event]
    reader: str


def read_earlier(data: bytes) -> Earlier | None:
    """The events of a file by their uids; None when the file is not one of ``fh``, or is broken."""
    from icalendar import Calendar

    if PRODID.encode() not in data:
        return None
    try:
        found = Calendar.from_ical(data)
        if found.get("PRODID") != PRODID:
            return None
        events = [_event(vevent) for vevent in found.events]
    except (ValueError, KeyError, AttributeError, TypeError):  # whatever icalendar says to a broken file
        return None
    return Earlier({event.uid: event for event in events}, str(found.get(READER, "")))


def _event(vevent: "VEvent") -> Event:
    return Event(
        uid=str(vevent["UID"]),
        begin=_bare(vevent.decoded("DTSTART")),
        end=_bare(vevent.decoded("DTEND")),
        summary=str(vevent["SUMMARY"]),
        description=_without_stand(str(vevent["DESCRIPTION"])),
        categories=tuple(vevent.categories),
        cancelled=vevent.get("STATUS") == "CANCELLED",
        sequence=vevent.sequence,
    )


def _bare(when: object) -> date:
    if not isinstance(when, date):
        raise TypeError(when)
    return when.replace(tzinfo=None) if isinstance(when, datetime) else when


def _without_stand(description: str) -> str:
    rest, _, last = description.rpartition("\n")
    return rest if last.startswith(STAND) else description
