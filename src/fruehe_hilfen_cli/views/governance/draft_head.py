"""The head of a drafted council paper: what kind it is, and its way through the bodies."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING

from msgspec import Struct

from fruehe_hilfen_cli.model.dates import When, first_day, last_day
from fruehe_hilfen_cli.model.entry import Logged
from fruehe_hilfen_cli.model.kinds import ConsultationResult, ConsultationRole, Cover, PaperKind, Visibility
from fruehe_hilfen_cli.views.dates.appointments import appointment_states
from fruehe_hilfen_cli.views.entries.audience import is_for
from fruehe_hilfen_cli.views.governance.bodies import (
    bodies_in,
    hand_in_by,
    named_body,
    same_body,
    tells_of_meeting,
)
from fruehe_hilfen_cli.views.governance.papers import PaperState, Step, paper_named, paper_states
from fruehe_hilfen_cli.views.history import History

if TYPE_CHECKING:
    from fruehe_hilfen_cli.model.bodies import PaperSettings

_SESSION = re.compile(r"(?<![\d.])(\d{1,4})\. Sitzung\b")
_ROLES = {PaperKind.DECISION: ConsultationRole.DECISION}


class DraftRequest(Struct, frozen=True):
    """Which paper to draft; what is None is looked up in the data, or left to be written.

    Args:
        reader: only what that reader may see goes into it.
        body: the body it is for, by any of its names.
        session: the day of its session.
        number: the paper's number; with that of a known paper its head is taken over.
        since: the course from then on.
        proposal: what is to be decided.
        cost: in euros; ``approx``: only known roughly.
    """

    kind: PaperKind
    reader: Visibility = Visibility.PUBLIC
    body: str | None = None
    role: ConsultationRole | None = None
    session: When | None = None
    number: str | None = None
    title: str | None = None
    since: When | None = None
    proposal: str | None = None
    cost: int | float | None = None
    approx: bool = False
    product: str | None = None
    cover: Cover | None = None
    covered_by: str | None = None


class DraftStep(Struct, frozen=True):
    """A step of the paper's way.

    Args:
        session_number: the how manieth session it is, where an entry or appointment tells it.
        result: what it came to; only of steps before the one the draft is for.
        hand_in: by when the paper must be there.
    """

    body: str | None
    role: ConsultationRole
    day: When | None
    session_number: int | None
    result: ConsultationResult | None
    hand_in: date | None


class DraftHead(Struct, frozen=True):
    """The head; what is None is not known and to be written.

    Args:
        consultations: the paper's way.
        consultation: the step of it that the draft is for.
        hand_in_days: the notice period of its body.
        supplements: the id of the paper of that number, where it has gone out: it is only supplemented.
    """

    number: str | None
    title: str | None
    public: bool | None
    file_number: str | None
    lead_office: str | None
    consultations: tuple[DraftStep, ...]
    consultation: DraftStep
    hand_in_days: int | None
    supplements: str | None


def drafted_head(past: History, request: DraftRequest) -> DraftHead:
    """The head of a draft.

    Args:
        past: all that is known on the day, whoever may see it.
        request: what someone asks for.
    """
    paper = _known(past, request.number)
    known = paper.steps if paper else ()
    model = _step_meant(past, known, request)
    target = _target(past, request, model)
    steps = [
        target if step is model else _other(past, step, request.reader)
        for step in known
        if step is model or not _later(step, target)
    ]
    plan = past.project.bodies
    body = named_body(plan, target.body)
    settings: PaperSettings | None = plan.paper_settings if plan else None
    return DraftHead(
        number=request.number or (paper.number if paper else None),
        title=request.title or (paper.title if paper else None),
        public=paper.public if paper else body.public if body else None,
        file_number=(paper.file_number if paper else None) or (settings.file_number if settings else None),
        lead_office=(paper.lead_office if paper else None) or (settings.lead_office if settings else None),
        consultations=tuple(steps) if model else (*steps, target),
        consultation=target,
        hand_in_days=body.hand_in_days if body else None,
        supplements=paper.id if paper and (paper.frozen or paper.submitted_on) else None,
    )


def session_entries(past: History, target: DraftStep) -> frozenset[str]:
    """The entries that tell of the very session a draft is for: it cannot report on them."""
    return frozenset(
        logged.id
        for logged in _of_session(past, target.body, target.day)
        if tells_of_meeting(logged) and isinstance(target.day, date)
    )


def _known(past: History, number: str | None) -> PaperState | None:
    return paper_named(paper_states(past), number) if number else None


def _step_meant(past: History, known: tuple[Step, ...], request: DraftRequest) -> Step | None:
    """The step of a known paper that the draft is for: of the body named, else the last one."""
    plan = past.project.bodies
    fitting = [
        step
        for step in known
        if (request.body is None or same_body(plan, step.body, request.body))
        and (request.role is None or step.role is request.role)
        and (request.session is None or step.day in (None, request.session))
    ]
    return fitting[-1] if fitting else None


def _target(past: History, request: DraftRequest, step: Step | None) -> DraftStep:
    plan = past.project.bodies
    words = request.body or (step.body if step else None)
    found = named_body(plan, words)
    body = found.name if found else words
    day = request.session or (step.day if step else None) or _next_session(past, body)
    role = request.role or (step.role if step else _ROLES.get(request.kind, ConsultationRole.TAKING_NOTE))
    return DraftStep(body, role, day, _session_number(past, body, day), None, hand_in_by(plan, body, day))


def _other(past: History, step: Step, reader: Visibility) -> DraftStep:
    visible = {found.id for found in past.entries if is_for(reader, found.entry.visibility)}
    told = step.entry_id is None or step.entry_id in visible
    return DraftStep(
        body=step.body,
        role=step.role,
        day=step.day,
        session_number=_session_number(past, step.body, step.day),
        result=step.result if told else None,
        hand_in=step.hand_in,
    )


def _later(step: Step, target: DraftStep) -> bool:
    """Whether a step was taken after the session the draft is for."""
    if not step.taken or step.day is None or target.day is None:
        return False
    return first_day(step.day) > last_day(target.day)


def _next_session(past: History, body: str | None) -> When | None:
    plan = past.project.bodies
    days = [
        found.day
        for found in appointment_states(past)
        if found.is_open and last_day(found.day) >= past.day and same_body(plan, found.body, body)
    ]
    return min(days, key=lambda day: (last_day(day), first_day(day)), default=None)


def _of_session(past: History, body: str | None, day: When | None) -> Iterator[Logged]:
    for logged in past.entries:
        named = any(same_body(past.project.bodies, words, body) for words in bodies_in(logged))
        if named and logged.entry.day == day:
            yield logged


def _session_number(past: History, body: str | None, day: When | None) -> int | None:
    """The number of a session, where all that is told of it names the same one: "11. Sitzung"."""
    if body is None or day is None:
        return None
    texts = [f"{found.entry.title}\n{found.entry.text}" for found in _of_session(past, body, day)]
    texts += [
        found.title
        for found in appointment_states(past)
        if found.day == day and same_body(past.project.bodies, found.body, body)
    ]
    return _only({int(number) for text in texts for number in _SESSION.findall(text)})


def _only(numbers: Iterable[int]) -> int | None:
    found = tuple(numbers)
    return found[0] if len(found) == 1 else None
