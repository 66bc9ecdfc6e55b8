"""The sessions of a council information system: those that entries tell of, and those that are to come."""

from collections.abc import Callable, Iterator
from datetime import date, time
from typing import NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from fruehe_hilfen_cli.model.dates import When, first_day
from fruehe_hilfen_cli.model.entry import Logged
from fruehe_hilfen_cli.model.governance import Decision
from fruehe_hilfen_cli.model.kinds import ConsultationResult, ConsultationRole
from fruehe_hilfen_cli.views.dates.appointments import AppointmentState, appointment_states
from fruehe_hilfen_cli.views.governance.bodies import bodies_in, tells_of_meeting
from fruehe_hilfen_cli.views.governance.council_bodies import Names
from fruehe_hilfen_cli.views.governance.papers import PaperState, paper_named, paper_states
from fruehe_hilfen_cli.views.history import History


class CouncilItem(Struct, frozen=True):
    """An item of a session's agenda: what the body decided, or took note of.

    Args:
        entry_id: the entry that tells of it.
        day: of the session.
        title: what it is about.
        number: on the agenda; None when nobody says it.
        role: as what the body was consulted.
        paper_id: the paper's id; None without a paper that is known.
        public: whether it was dealt with in public; None when that is not known.
    """

    key: str
    entry_id: str
    day: When
    title: str
    number: str | None
    role: ConsultationRole
    result: ConsultationResult | None
    wording: str | None
    paper_id: str | None
    public: bool | None


class CouncilMeeting(Struct, frozen=True):
    """A session of a body.

    Args:
        body: the key of the body.
        time: when it begins; None when nobody says it.
        held: whether it has taken place.
        created: the day on which it became known.
        modified: the day of the latest word on it.
        items: what was dealt with, in the order of the entries.
    """

    key: str
    body: str
    name: str
    day: When
    created: date
    modified: date
    time: time | None
    held: bool = False
    cancelled: bool = False
    items: tuple[CouncilItem, ...] = ()


_Held = dict[tuple[str, When], CouncilMeeting]
"""The sessions that have taken place, by body and day."""


class _Frame(NamedTuple):
    """The keys of bodies, all papers, and whether the readers may see one."""

    names: Names
    papers: tuple[PaperState, ...]
    is_shown: Callable[[PaperState], bool]


def shown_sessions(
    whole: History, past: History, names: Names, is_shown: Callable[[PaperState], bool]
) -> tuple[CouncilMeeting, ...]:
    """The sessions that readers may see, by day.

    A body has one session a day. Where an appointment announced it, it keeps that key.

    Args:
        whole: all that is known.
        past: what the readers may see.
        names: the keys of bodies.
        is_shown: whether the readers may see a paper.
    """
    frame = _Frame(names, paper_states(whole), is_shown)
    held: _Held = {}
    for logged in filter(tells_of_meeting, past.entries):
        for words in bodies_in(logged):
            _hold(held, logged, names.body(words))
        for number, decision in enumerate(logged.entry.decisions, 1):
            _decide(held, frame, logged, (number, decision))
    ahead = list(_announced(whole, past, names, held))
    return tuple(sorted((*held.values(), *ahead), key=lambda found: (first_day(found.day), found.key)))


def _hold(held: _Held, logged: Logged, body: str) -> None:
    """Add the session that an entry tells of; of several entries the first gives it its name."""
    day = logged.entry.day
    on = first_day(day)
    held.setdefault(
        (body, day), CouncilMeeting(f"{body}-{day}", body, logged.entry.title, day, on, on, None, held=True)
    )


def _decide(held: _Held, frame: _Frame, logged: Logged, told: tuple[int, Decision]) -> None:
    """Add what was decided to its session, unless it is about a paper that the readers may not see."""
    number, decision = told
    words = decision.body or logged.entry.body
    paper = paper_named(frame.papers, decision.paper)
    if words is None or (paper and not frame.is_shown(paper)):
        return
    session = frame.names.body(words), logged.entry.day
    item = CouncilItem(
        key=f"{logged.id}-{number}",
        entry_id=logged.id,
        day=logged.entry.day,
        title=decision.title,
        number=decision.agenda_item,
        role=decision.role,
        result=decision.result,
        wording=decision.wording,
        paper_id=paper.id if paper else None,
        public=_in_public(frame.names, words, paper),
    )
    held[session] = replace(held[session], items=(*held[session].items, item))


def _in_public(names: Names, body: str, paper: PaperState | None) -> bool | None:
    """Not when the body or the paper is not public; where neither says so, nobody knows."""
    said = [names.public(body), paper.public if paper else None]
    return None if said == [None, None] else False not in said


def _announced(whole: History, past: History, names: Names, held: _Held) -> Iterator[CouncilMeeting]:
    """The sessions that appointments announce; those that were held by now are put in their place."""
    seen = {logged.id: logged for logged in past.entries}
    known: set[tuple[str, When]] = set()
    for found in appointment_states(whole):
        if found.body is None or found.id.partition("/")[0] not in seen:
            continue
        body, telling = names.body(found.body), seen.get(found.held_by or "")
        if telling is None:
            yield _ahead(found, body, _latest(past))
        elif (session := (body, telling.entry.day)) not in known:
            known.add(session)
            _hold(held, telling, body)
            held[session] = _expected(held[session], found)


def _expected(session: CouncilMeeting, found: AppointmentState) -> CouncilMeeting:
    """A session that has taken place, as the one that was announced."""
    created = first_day(found.known_on)
    modified = max(session.modified, created)
    return replace(session, key=_key(found), time=found.time, created=created, modified=modified)


def _ahead(found: AppointmentState, body: str, latest: date) -> CouncilMeeting:
    created = first_day(found.known_on)
    return CouncilMeeting(
        key=_key(found),
        body=body,
        name=found.title,
        day=found.day,
        created=created,
        modified=max(created, latest) if found.revision else created,
        time=found.time,
        cancelled=found.cancelled,
    )


def _key(found: AppointmentState) -> str:
    return found.id.replace("/", "-")


def _latest(past: History) -> date:
    return max(first_day(logged.entry.day) for logged in past.entries)
