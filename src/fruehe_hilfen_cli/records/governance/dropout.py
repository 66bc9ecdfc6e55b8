"""A municipality that leaves the programme."""

from fruehe_hilfen_cli.errors import Refusal
from fruehe_hilfen_cli.model.dates import When, first_day, german, german_on, last_day
from fruehe_hilfen_cli.model.entry import Entry
from fruehe_hilfen_cli.model.governance import Dropout
from fruehe_hilfen_cli.model.kinds import EntryKind
from fruehe_hilfen_cli.records.making import made
from fruehe_hilfen_cli.records.roadmap.milestones import BeforeBegin, project_begin
from fruehe_hilfen_cli.text import shortened
from fruehe_hilfen_cli.views.governance.dropout import departure_in
from fruehe_hilfen_cli.views.history import History

_LONGEST_TITLE = 80


class AlreadyLeft(Refusal):
    """A municipality leaves once."""

    sentence = "{name} ist schon ausgeschieden, {day} (Eintrag {entry})."
    advice = "War das ein Irrtum? fh logbuch entferne {entry} nimmt es zurück."


class LeavingAhead(Refusal):
    """A municipality takes part until it has left."""

    sentence = "{day} liegt in der Zukunft: bis dahin ist {name} noch dabei."
    advice = "Halten Sie es an dem Tag fest; was bis dahin zu tun ist, merkt sich fh aufgabe neu."


def leave(past: History, reason: str, day: When) -> Entry:
    """The entry that tells that the municipality leaves.

    Args:
        past: the logbook up to today.
        reason: why.
        day: its first day outside the programme.

    Raises:
        AlreadyLeft, LeavingAhead, BeforeBegin: see there.
        InvalidEntry: when the reason is empty.
    """
    name = past.project.roadmap.municipality.name
    if left := departure_in(past.project.entries):
        raise AlreadyLeft(name=name, day=german_on(left.day), entry=left.entry_id)
    if first_day(day) > past.day:
        raise LeavingAhead(day=german(day), name=name)
    begin = project_begin(past.project)
    if begin and last_day(day) < begin:
        raise BeforeBegin(day=german(day), begin=german(begin))
    return Entry(
        day=day,
        kind=EntryKind.DECISION,
        title=shortened(f"Ausgeschieden: {name}", _LONGEST_TITLE),
        dropout=made(Dropout, reason=reason),
    )


def entries_after(past: History, day: When) -> tuple[str, ...]:
    """The entries dated later than the day on which the municipality leaves, by their ids."""
    return tuple(logged.id for logged in past.project.entries if first_day(logged.entry.day) > last_day(day))
