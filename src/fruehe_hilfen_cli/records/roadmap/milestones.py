"""Marking milestones: each change is an entry, and what makes no sense is refused."""

from collections.abc import Iterable
from datetime import date

from fruehe_hilfen_cli.errors import ExitCode, Refusal
from fruehe_hilfen_cli.model.dates import When, first_day, german, german_on, last_day
from fruehe_hilfen_cli.model.entry import Entry
from fruehe_hilfen_cli.model.kinds import EntryKind
from fruehe_hilfen_cli.model.parts import Reopening, Waiver
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.records.making import made
from fruehe_hilfen_cli.text import listed, nearest
from fruehe_hilfen_cli.views.history import History, Mark, revokes


class UnknownMilestone(Refusal):
    """The roadmap has no such milestone."""

    exit_code = ExitCode.UNKNOWN_ID
    sentence = "Einen Meilenstein „{id}“ gibt es im Fahrplan von {place} nicht."
    advice = "{hint}"


class AlreadyReached(Refusal):
    """A milestone is reached once."""

    sentence = "Meilenstein {id} ist schon erreicht, {day} (Eintrag {entry})."
    advice = "War das ein Irrtum? fh meilenstein wieder-offen {id} --grund …"


class NotRequired(Refusal):
    """A waived milestone cannot be reached, nor waived again."""

    sentence = "Meilenstein {id} ist hier nicht erforderlich (Eintrag {entry}: {reason})."
    advice = "Soll er doch gelten? fh meilenstein wieder-offen {id} --grund …"


class StillOpen(Refusal):
    """Only what is reached or waived can be opened again."""

    sentence = "Meilenstein {id} ist noch offen."
    advice = "fh meilenstein liste zeigt, wo alle stehen."


class AlreadyRevoked(Refusal):
    """A reopening that names no entries revokes all words up to its day, also those written later."""

    sentence = "Eintrag {entry} öffnet Meilenstein {id} wieder, was auch immer bis zum {day} geschah."
    advice = "Nennen Sie mit --datum einen späteren Tag, oder ergänzen Sie hebt_auf in {file}."


class BeforeBegin(Refusal):
    """Nothing is reached before the project begins."""

    sentence = "{day} liegt vor dem Beginn des Projekts ({begin})."
    advice = "Prüfen Sie das Datum, oder den ersten Zeitraum im Fahrplan."


class NotYet(Refusal):
    """What lies ahead has not happened."""

    sentence = "{day} liegt in der Zukunft: erreicht ist ein Meilenstein erst, wenn es so weit ist."
    advice = "Halten Sie ihn an dem Tag fest, oder nennen Sie mit --datum den Tag, an dem es geschah."


def require_reachable(past: History, milestones: Iterable[str], day: When) -> None:
    """Refuse milestones that cannot be reached on the day.

    Raises:
        UnknownMilestone, AlreadyReached, NotRequired, BeforeBegin, NotYet, AlreadyRevoked: see there.
    """
    for milestone in milestones:
        require_known(past.project, milestone)
        if mark := past.reached.get(milestone):
            on = f"{'spätestens ' if mark.at_latest else ''}{german_on(mark.day)}"
            raise AlreadyReached(id=milestone, day=on, entry=mark.entry_id)
        if mark := past.waived.get(milestone):
            raise NotRequired(id=milestone, entry=mark.entry_id, reason=mark.reason)
        _require_timely(past, day)
        _require_effect(past, milestone, day)


def reach(past: History, milestones: tuple[str, ...], day: When) -> Entry:
    """The entry that says milestones are reached."""
    require_reachable(past, milestones, day)
    return Entry(
        day=day,
        kind=EntryKind.PROCESS_STEP,
        title=_titled(past.project, milestones, "erreicht"),
        phase=_phase(past.project, milestones),
        reached=milestones,
    )


def waive(past: History, milestone: str, reason: str, day: When) -> Entry:
    """The entry that says a milestone is not required here; an open one only.

    Raises:
        InvalidEntry: when the reason is empty.
        UnknownMilestone, AlreadyReached, NotRequired, BeforeBegin, NotYet: see there.
    """
    require_reachable(past, (milestone,), day)
    return Entry(
        day=day,
        kind=EntryKind.DECISION,
        title=_titled(past.project, (milestone,), "nicht erforderlich"),
        phase=_phase(past.project, (milestone,)),
        waived=(made(Waiver, milestone=milestone, reason=reason),),
    )


def reopen(past: History, milestone: str, reason: str, day: When) -> Entry:
    """The entry that revokes what earlier entries said of a milestone; it names them.

    Raises:
        UnknownMilestone: when the roadmap has none such.
        StillOpen: when there is nothing to revoke.
        InvalidEntry: when the reason is empty.
    """
    require_known(past.project, milestone)
    revoked = [
        logged.id
        for logged in past.entries
        if milestone in logged.entry.reached
        or milestone in (waiver.milestone for waiver in logged.entry.waived)
    ]
    if milestone not in past.reached and milestone not in past.waived:
        raise StillOpen(id=milestone)
    _require_timely(past, day)
    return Entry(
        day=day,
        kind=EntryKind.PROCESS_STEP,
        title=_titled(past.project, (milestone,), "wieder offen"),
        phase=_phase(past.project, (milestone,)),
        reopened=(made(Reopening, milestone=milestone, reason=reason, revokes=tuple(revoked)),),
    )


def require_known(project: Project, milestone: str) -> None:
    """Refuse a milestone that the roadmap does not have; the nearest one is named.

    Raises:
        UnknownMilestone: see there.
    """
    known = [found.id for found in project.roadmap.milestones]
    if milestone not in known:
        close = nearest(milestone, known)
        hint = f"Meinten Sie {close}?" if close else "fh meilenstein liste zeigt alle."
        raise UnknownMilestone(id=milestone, place=project.place, hint=hint)


def _require_timely(past: History, day: When) -> None:
    begin = project_begin(past.project)
    if begin and last_day(day) < begin:
        raise BeforeBegin(day=german(day), begin=german(begin))
    if first_day(day) > past.day:
        raise NotYet(day=german(day))


def _require_effect(past: History, milestone: str, day: When) -> None:
    mark = Mark(milestone, day, entry_id="")
    for logged in past.entries:
        if any(revokes(reopening, logged, mark) for reopening in logged.entry.reopened):
            until = german(last_day(logged.entry.day))
            raise AlreadyRevoked(id=milestone, entry=logged.id, day=until, file=logged.file)


def project_begin(project: Project) -> date | None:
    """The first day of the roadmap, if it has one."""
    return min((first_day(block.begin) for block in project.roadmap.blocks if block.begin), default=None)


def _titled(project: Project, milestones: tuple[str, ...], what: str) -> str:
    """The entry's title: what happened, then the milestone's own title, so that file names keep the first."""
    if len(milestones) > 1:
        return f"Meilensteine {listed(milestones)} {what}"
    title = next(found.title for found in project.roadmap.milestones if found.id == milestones[0])
    return f"Meilenstein {milestones[0]} {what}: {title}"


def _phase(project: Project, milestones: tuple[str, ...]) -> int | None:
    phases = {found.phase for found in project.roadmap.milestones if found.id in milestones}
    return phases.pop() if len(phases) == 1 else None
