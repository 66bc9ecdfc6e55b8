"""A calendar as tables: what is overdue, what comes by week, and what has no day yet."""

from collections.abc import Iterator, Sequence
from datetime import date

from fruehe_hilfen_cli.model.dates import Month, german
from fruehe_hilfen_cli.reports.dates.calendar_words import kind_name, named, note
from fruehe_hilfen_cli.reports.document import (
    Block,
    Cell,
    Column,
    Document,
    Heading,
    Paragraph,
    Table,
    Tone,
    Words,
)
from fruehe_hilfen_cli.reports.phrases import NOTHING, days_left, on_weekday
from fruehe_hilfen_cli.text import capitalised, count, listed
from fruehe_hilfen_cli.views.dates.calendar import Calendar, FreeTime
from fruehe_hilfen_cli.views.dates.calendar_item import CalendarItem, CalendarKind

_MEETINGS = frozenset({CalendarKind.CALL, CalendarKind.APPOINTMENT})


def calendar_document(calendar: Calendar, names: Sequence[str]) -> Document:
    """What comes for some municipalities.

    Args:
        calendar: what comes.
        names: the names of the municipalities; one alone stands in the title.
    """
    several = len(names) > 1
    title = "Kalender" if several else f"{''.join(names)}: Kalender"
    span = f"Stand: {german(calendar.as_of)}, gezeigt bis {german(calendar.until)}"
    return Document(
        (
            Heading(title, 1),
            Paragraph(span, Tone.STRONG),
            *_section("Überfällig", _overdue(calendar, several=several)),
            *_section("Steht an", _coming(calendar, names)),
            *_section("Noch ohne Tag", _undated(calendar, several=several)),
            Paragraph(_counted(calendar)),
            *_unknown_ferien(calendar),
        )
    )


def _section(heading: str, table: Table) -> list[Block]:
    return [Heading(heading), table] if table.rows else []


def _columns(*first: Column, several: bool) -> tuple[Column, ...]:
    places = (Column("Kommune"),) if several else ()
    return (*first, *places, Column("Art"), Column("Was"), Column("Nr.", whole=True))


def _cells(item: CalendarItem, *notes: str, several: bool) -> tuple[Cell, ...]:
    """Municipality, kind, what, and number; what is cancelled is muted."""
    who = f" ({item.who})" if item.who else ""
    what = f"{named(item)}{who}"
    told = ", ".join(part for part in (what, note(item), *notes) if part) or NOTHING
    places = (item.place,) if several else ()
    number = item.id or NOTHING
    if item.cancelled:
        return (*places, Words(kind_name(item), Tone.MUTED), Words(capitalised(told), Tone.MUTED), number)
    return (*places, kind_name(item), capitalised(told), number)


def _overdue(calendar: Calendar, *, several: bool) -> Table:
    columns = _columns(Column("seit", whole=True), Column("Tage", whole=True), several=several)
    rows = []
    for item in calendar.overdue:
        missing = ("noch ohne Eintrag",) if item.kind is CalendarKind.APPOINTMENT else ()
        over = Words(days_left(item.days_left), Tone.BAD)
        rows.append((_day(item), over, *_cells(item, *missing, several=several)))
    return Table(columns, tuple(rows))


def _undated(calendar: Calendar, *, several: bool) -> Table:
    columns = _columns(Column("Monat", whole=True), several=several)
    rows = ((german(item.day), *_cells(item, several=several)) for item in calendar.without_day)
    return Table(columns, tuple(rows))


def _coming(calendar: Calendar, names: Sequence[str]) -> Table:
    """The coming weeks with their days off; nothing when only days off come."""
    several = len(names) > 1
    timed = any(item.time for item in calendar.upcoming)
    hours = (Column("Uhr", whole=True),) if timed else ()
    columns = _columns(Column("KW", right=True), Column("Tag", whole=True), *hours, several=several)
    dated: list[tuple[date, int, tuple[Cell, ...]]] = []
    for free in calendar.free:
        cells = (*([""] if timed else []), *_free_cells(free, len(names)))
        begin = max(free.begin, calendar.as_of)
        dated.append((begin, 0, (on_weekday(begin), *cells)))
    for item in calendar.upcoming:
        hour = [f"{item.time:%H:%M}" if item.time else ""] if timed else []
        cells = _cells(item, *_free_names(item, calendar), several=several)
        dated.append((item.at, 1, (_day(item), *hour, *cells)))
    if not calendar.upcoming:
        return Table(columns, ())
    return Table(columns, tuple(_by_week(sorted(dated, key=lambda found: found[:2]))))


def _by_week(dated: Sequence[tuple[date, int, tuple[Cell, ...]]]) -> Iterator[tuple[Cell, ...]]:
    """Rows with the number of their week, which stands only once."""
    before = None
    for day, _, cells in dated:
        week = day.isocalendar()[:2]
        yield (str(week[1]) if week != before else "", *cells)
        before = week


def _day(item: CalendarItem) -> str:
    if isinstance(item.day, Month):
        return f"{'ab' if item.kind is CalendarKind.BEGIN else 'Ende'} {german(item.day)}"
    return on_weekday(item.day)


def _free_cells(free: FreeTime, places: int) -> tuple[Cell, ...]:
    named_places = ("alle" if len(free.places) == places else listed(free.places),) if places > 1 else ()
    end = f" bis {german(free.end)}" if free.end != free.begin else ""
    cells = (*named_places, "Ferien" if free.school else "Feiertag", f"{free.name}{end}", NOTHING)
    return tuple(Words(cell, Tone.MUTED) for cell in cells)


def _free_names(item: CalendarItem, calendar: Calendar) -> tuple[str, ...]:
    """The days off on which a meeting lies."""
    if item.kind not in _MEETINGS:
        return ()
    return tuple(
        free.name for free in calendar.free if item.place in free.places and free.begin <= item.at <= free.end
    )


def _counted(calendar: Calendar) -> str:
    number = len(calendar.overdue) + len(calendar.items)
    if not number:
        return "Es steht nichts an; mit --wochen oder --bis reicht der Blick weiter."
    told = count(number, "Termin oder Frist", "Termine und Fristen")
    late = len(calendar.overdue)
    return f"{told}{f', davon {late} überfällig' if late else ''}."


def _unknown_ferien(calendar: Calendar) -> list[Block]:
    if calendar.free_until is None:
        return []
    return [Paragraph(f"Ferien sind nur bis {german(calendar.free_until)} bekannt.", Tone.WARNING)]
