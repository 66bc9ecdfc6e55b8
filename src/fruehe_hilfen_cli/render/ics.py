"""Events as a file for calendars (iCalendar, RFC 5545), made so that Outlook takes it too.

One VEVENT for each event and no rules of repetition; a uid that stays and a sequence that grows; the time
zone written out with its rules, since Outlook knows no names of zones; all-day events do not block the day.
"""

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from fruehe_hilfen_cli.model.dates import german
from fruehe_hilfen_cli.render.characters import visible
from fruehe_hilfen_cli.reports.dates.events import Event

if TYPE_CHECKING:
    from icalendar import Event as VEvent
    from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

PRODID = "-//fruehe-hilfen-cli//fh kalender//DE"
READER = "X-FRUEHE-HILFEN-FUER"
"""The property that says for which reader a file was made."""

STAND = "Stand: "
"""How the last line of a description begins: the day of the report."""

_ZONE = "Europe/Berlin"


def to_ics(events: Iterable[Event], name: str, reader: str, day: date) -> bytes:
    """The bytes of a file; the same for the same events and day.

    Args:
        events: in the order of the file.
        name: what calendars show as the name of this one.
        reader: who may see it.
        day: the day of the report.
    """
    from icalendar import Calendar, vText

    made = Calendar()
    made.add("VERSION", "2.0")
    made.add("PRODID", PRODID)
    made.add("METHOD", "PUBLISH")
    made.add("X-WR-CALNAME", vText(visible(name)))
    made.add(READER, vText(reader))
    made.add_component(_zone())
    for event in events:
        made.add_component(_vevent(event, day))
    return bytes(made.to_ical())


def _vevent(event: Event, day: date) -> "VEvent":
    from icalendar import Event as VEvent

    timed = isinstance(event.begin, datetime)
    made = VEvent()
    made.add("UID", visible(event.uid))
    made.add("SEQUENCE", event.sequence)
    made.add("DTSTAMP", datetime(day.year, day.month, day.day, tzinfo=UTC))
    made.add("DTSTART", _placed(event.begin))
    made.add("DTEND", _placed(event.end))
    made.add("SUMMARY", visible(event.summary))
    made.add("DESCRIPTION", f"{visible(event.description)}\n{STAND}{german(day)}")
    made.add("CATEGORIES", [visible(found) for found in event.categories])
    made.add("STATUS", "CANCELLED" if event.cancelled else "CONFIRMED")
    made.add("TRANSP", "OPAQUE" if timed and not event.cancelled else "TRANSPARENT")
    return made


def _placed(when: date) -> date:
    return when.replace(tzinfo=ZoneInfo(_ZONE)) if isinstance(when, datetime) else when


def _zone() -> "Timezone":
    """Germany's time since 1996: what Outlook needs, as two rules."""
    from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

    zone = Timezone()
    zone.add("TZID", _ZONE)
    zone.add_component(_half(TimezoneDaylight(), "CEST", datetime(1996, 3, 31, 2), (1, 2)))  # noqa: DTZ001 - local
    zone.add_component(_half(TimezoneStandard(), "CET", datetime(1996, 10, 27, 3), (2, 1)))  # noqa: DTZ001 - local
    return zone


def _half(
    half: "TimezoneDaylight | TimezoneStandard", name: str, begin: datetime, hours: tuple[int, int]
) -> "TimezoneDaylight | TimezoneStandard":
    """One half of the year; its begin is the last Sunday of that month, its hours are those to UTC."""
    half.add("TZNAME", name)
    half.add("DTSTART", begin)
    half.add("TZOFFSETFROM", timedelta(hours=hours[0]))
    half.add("TZOFFSETTO", timedelta(hours=hours[1]))
    half.add("RRULE", {"FREQ": "YEARLY", "BYMONTH": begin.month, "BYDAY": "-1SU"})
    return half
