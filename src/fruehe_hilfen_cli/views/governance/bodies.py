"""Bodies as they stand on a day: who belongs to them, when they met, and when they are to meet.

A body has met on each day of which an entry names it, as the body of the entry or of a decision in it, and
tells of a meeting: not a step, a success, an obstacle, an insight or a note; a decision only with the table
that says what was decided.

When one is overdue says ``body_rhythm``.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING

from msgspec import Struct

from fruehe_hilfen_cli.model.dates import When, first_day, last_day
from fruehe_hilfen_cli.model.entry import Logged
from fruehe_hilfen_cli.model.kinds import BodyKind, DayKind, EntryKind
from fruehe_hilfen_cli.views.dates.appointments import AppointmentState, appointment_states
from fruehe_hilfen_cli.views.governance.body_names import hand_in_by, in_tree_order, named_body, same_body
from fruehe_hilfen_cli.views.governance.body_rhythm import in_year, next_due
from fruehe_hilfen_cli.views.history import History
from fruehe_hilfen_cli.views.partly import Partly

if TYPE_CHECKING:
    from fruehe_hilfen_cli.model.bodies import Body, BodyPlan

__all__ = [
    "BodyState",
    "Meeting",
    "MemberState",
    "bodies_in",
    "body_states",
    "hand_in_by",
    "in_tree_order",
    "named_body",
    "same_body",
    "tells_of_meeting",
]

_NO_MEETING = frozenset(
    {
        EntryKind.PROCESS_STEP,
        EntryKind.SUCCESS,
        EntryKind.OBSTACLE,
        EntryKind.INSIGHT,
        EntryKind.DECISION,
        EntryKind.NOTE,
    }
)


class MemberState(Struct, frozen=True):
    """Who belongs to a body: a role, whether it leads, and how many have it."""

    role: str
    lead: bool
    heads: int


class Meeting(Struct, frozen=True):
    """A meeting that took place; of a day the first entry that tells of it.

    Args:
        day: of the entry.
        day_kind: whether it is that day, or some day up to it.
        entry_id: the entry.
        title: its title.
    """

    day: When
    day_kind: DayKind
    entry_id: str
    title: str


class BodyState(Partly, frozen=True):
    """A body as it stands on a day.

    Args:
        place: the municipality.
        id: its short name.
        also_called: other names of it.
        part_of: the short name of the body in which it lies, as written.
        depth: how many bodies it lies in; those with nothing above them have 0.
        members: in the order of the file.
        lead: the role that leads it; of several the first.
        hand_in_days: how many days before a session papers must be there.
        meetings: oldest first.
        this_year: how many of them were in the year of the day.
        last: when it met last.
        next: when it is to meet next, by an appointment that is neither held nor cancelled.
        hand_in: the latest day on which papers for that session can be handed in.
        due: when it is to have met again by its rhythm; None when none is stated, or it is not judged.
        overdue: that day is over.
    """

    place: str
    id: str
    name: str
    also_called: tuple[str, ...]
    kind: BodyKind
    part_of: str | None
    depth: int
    mandate: str | None
    members: tuple[MemberState, ...]
    lead: str | None
    every_weeks: int | None
    times_a_year: int | None
    hand_in_days: int | None
    public: bool | None
    since: When | None
    until: When | None
    meetings: tuple[Meeting, ...]
    this_year: int
    last: When | None
    next: When | None
    hand_in: date | None
    due: date | None
    overdue: bool


def body_states(past: History) -> tuple[BodyState, ...]:
    """The bodies of a municipality: each followed by those inside it, else in the order of the file."""
    plan = past.project.bodies
    if plan is None:
        return ()
    meetings = _meetings(past, plan)
    ahead = [found for found in appointment_states(past) if found.is_open and last_day(found.day) >= past.day]
    return tuple(
        _state(past, body, depth, tuple(meetings.get(body.id, {}).values()), ahead)
        for body, depth in in_tree_order(plan)
    )


def tells_of_meeting(logged: Logged) -> bool:
    """Whether an entry tells that somebody met."""
    entry = logged.entry
    return entry.kind not in _NO_MEETING or (entry.kind is EntryKind.DECISION and bool(entry.decisions))


def bodies_in(logged: Logged) -> Iterator[str]:
    """The bodies that an entry names as those that met or decided, each once."""
    decided = (decision.body for decision in logged.entry.decisions)
    yield from dict.fromkeys(name for name in (logged.entry.body, *decided) if name)


def _meetings(past: History, plan: "BodyPlan") -> dict[str, dict[When, Meeting]]:
    """The meetings of each body by its short name, and of those by their day, in the order of the entries."""
    found: dict[str, dict[When, Meeting]] = {}
    for logged in filter(tells_of_meeting, past.entries):
        meeting = Meeting(logged.entry.day, logged.entry.day_kind, logged.id, logged.entry.title)
        for words in bodies_in(logged):
            if body := named_body(plan, words):
                found.setdefault(body.id, {}).setdefault(meeting.day, meeting)
    return found


def _state(
    past: History, body: "Body", depth: int, meetings: tuple[Meeting, ...], ahead: Iterable[AppointmentState]
) -> BodyState:
    plan = past.project.bodies
    days = [found.day for found in ahead if same_body(plan, body.id, found.body)]
    coming = min(days, key=lambda when: (last_day(when), first_day(when)), default=None)
    met = [meeting.day for meeting in meetings]
    due = next_due(body, met, past.day)
    return BodyState(
        place=past.project.place,
        id=body.id,
        name=body.name,
        also_called=body.also_called,
        kind=body.kind,
        part_of=body.part_of,
        depth=depth,
        mandate=body.mandate,
        members=tuple(MemberState(member.role, member.lead, member.heads) for member in body.members),
        lead=next((member.role for member in body.members if member.lead), None),
        every_weeks=body.every_weeks,
        times_a_year=body.times_a_year,
        hand_in_days=body.hand_in_days,
        public=body.public,
        since=body.since,
        until=body.until,
        meetings=meetings,
        this_year=in_year(past.day.year, met),
        last=meetings[-1].day if meetings else None,
        next=coming,
        hand_in=hand_in_by(plan, body.id, coming),
        due=due,
        overdue=due is not None and due < past.day and past.departure is None,
    )
