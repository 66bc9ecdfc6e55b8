"""The dates of the regular call as a table."""

from fruehe_hilfen_cli.model.dates import Month, german, german_time
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
from fruehe_hilfen_cli.reports.phrases import NOTHING, weekday
from fruehe_hilfen_cli.text import count, listed
from fruehe_hilfen_cli.views.dates.call_list import CallList, ListedCall
from fruehe_hilfen_cli.views.dates.calls import CallStatus
from fruehe_hilfen_cli.views.dates.days_off import DayOff
from fruehe_hilfen_cli.vocabulary import label

_ASKED = 3


def call_document(lists: tuple[CallList, ...]) -> Document:
    """The dates of the regular calls of one or more municipalities."""
    return Document(tuple(block for found in lists for block in _section(found)))


def _section(found: CallList) -> tuple[Block, ...]:
    return (
        Heading(f"{found.name}: Jour fixe", 1),
        Paragraph(f"Stand: {german(found.as_of)}", Tone.STRONG),
        *([_table(found)] if found.calls else []),
        Paragraph(" ".join(_counted(found))),
        *(Paragraph(warning, Tone.WARNING) for warning in _warnings(found)),
    )


def _table(found: CallList) -> Table:
    timed = any(call.time for call in found.calls)
    columns = (
        Column("Tag", whole=True),
        *([Column("Uhrzeit", whole=True)] if timed else []),
        Column("Stand"),
        Column("Feiertag, Ferien"),
        Column("Eintrag", whole=True),
    )
    return Table(columns, tuple(_row(call, found, timed=timed) for call in found.calls))


def _row(call: ListedCall, found: CallList, *, timed: bool) -> tuple[Cell, ...]:
    only_month = call.unplanned and isinstance(call.held_on, Month)
    return (
        german(call.held_on) if only_month and call.held_on else f"{weekday(call.day)} {german(call.day)}",
        *([german_time(call.time) if call.time else NOTHING] if timed else []),
        _state(call, is_next=call.day == found.call.next),
        NOTHING if only_month else _free(call, found),
        call.entry_id or NOTHING,
    )


def _state(call: ListedCall, *, is_next: bool) -> Words:
    match call.state:
        case CallStatus.HELD:
            return Words(f"✓ {_held(call)}", Tone.GOOD)
        case CallStatus.CANCELLED:
            return Words(_with_reason("fällt aus", call), Tone.MUTED)
        case CallStatus.MISSED:
            return Words(_with_reason(f"{label(call.state)}{_moved(call)}", call), Tone.WARNING)
        case _:
            coming = is_next and call.state is CallStatus.COMING
            told = f"{'nächster' if coming else label(call.state)}{_moved(call)}"
            return Words(_with_reason(told, call), Tone.STRONG if is_next else Tone.PLAIN)


def _held(call: ListedCall) -> str:
    if call.unplanned:
        return "gehalten, außer der Reihe"
    if isinstance(call.held_on, Month):
        return f"gehalten, Tag nicht bekannt ({german(call.held_on)})"
    return f"gehalten, statt am {german(call.planned)}" if call.moved else "gehalten"


def _moved(call: ListedCall) -> str:
    return f", verlegt vom {german(call.planned)}" if call.moved else ""


def _with_reason(told: str, call: ListedCall) -> str:
    return f"{told}: {call.reason}" if call.reason else told


def _free(call: ListedCall, found: CallList) -> Cell:
    names = [free.name for free in call.days_off]
    if found.free_until and call.day > found.free_until:
        names.append("Ferien nicht bekannt")
    public = any(not free.school for free in call.days_off) and call.state is not CallStatus.HELD
    return Words(", ".join(names) or NOTHING, Tone.WARNING if public else Tone.PLAIN)


def _counted(found: CallList) -> list[str]:
    call, counted = found.call, found.call_count
    if not found.calls and not call.held and call.next is None:
        return ["Kein Jour fixe im Logbuch, und der Fahrplan nennt keinen ersten Termin."]
    rhythm = f", alle {count(call.every_weeks, 'Woche', 'Wochen')}" if call.every_weeks else ""
    upcoming = [f"Nächster: {weekday(call.next)} {german(call.next)}{rhythm}."] if call.next else []
    if counted is None:
        return [f"Bisher {call.held} gehalten.", *upcoming]
    extra = f", dazu {counted.unplanned} außer der Reihe" if counted.unplanned else ""
    parts = [
        f"{call.held - counted.unplanned} gehalten",
        *([f"{counted.cancelled} ausgefallen"] if counted.cancelled else []),
        *([f"{counted.missed} ohne Eintrag"] if counted.missed else []),
    ]
    return [f"Bisher {count(counted.planned, 'Termin', 'Termine')}: {listed(parts)}{extra}.", *upcoming]


def _warnings(found: CallList) -> list[str]:
    asked = [_holiday(call, free.name) for call in found.calls for free in call.days_off if _asks(call, free)]
    unknown = (
        [f"Die Ferien in {label(found.land)} sind nur bis {german(found.free_until)} bekannt."]
        if found.free_until
        else []
    )
    return [*asked[:_ASKED], *unknown]


def _asks(call: ListedCall, free: DayOff) -> bool:
    return not free.school and call.state in {CallStatus.TODAY, CallStatus.COMING}


def _holiday(call: ListedCall, name: str) -> str:
    day = german(call.day)
    return f"{day} ist {name}: fh termin verschiebe {day} --auf DATUM verlegt den Jour fixe."
