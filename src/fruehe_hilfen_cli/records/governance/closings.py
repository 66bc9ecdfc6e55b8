"""Closing a phase by the decision of a body; what makes no sense is refused."""

from dataclasses import dataclass

from fruehe_hilfen_cli.errors import ExitCode, Refusal
from fruehe_hilfen_cli.model.dates import When, first_day, german, german_on, last_day
from fruehe_hilfen_cli.model.entry import Entry
from fruehe_hilfen_cli.model.governance import PhaseClosing
from fruehe_hilfen_cli.model.kinds import ClosingResult, EntryKind, Trigger
from fruehe_hilfen_cli.model.parts import Deviation, Task
from fruehe_hilfen_cli.records.entries.entry import require_phase
from fruehe_hilfen_cli.records.making import made
from fruehe_hilfen_cli.records.steering.deviations import found
from fruehe_hilfen_cli.text import listed, shortened
from fruehe_hilfen_cli.views.governance.closings import lacking, unexplained
from fruehe_hilfen_cli.views.history import History, history

_LONGEST_TITLE = 80


@dataclass(frozen=True)
class Closing:
    """What a body decided about the end of a phase.

    Args:
        tasks: the conditions, each as what is to be done, and perhaps by whom and until when.
        why: reason and effect, when the phase is closed although milestones are open.
    """

    phase: int
    result: ClosingResult
    body: str
    tasks: tuple[Task, ...] = ()
    why: tuple[str, str] | None = None


class ClosingAhead(Refusal):
    """A decision that is to come."""

    sentence = "{day} liegt in der Zukunft: Entschieden ist erst, wenn das Gremium getagt hat."
    advice = "Halten Sie es an dem Tag fest. Den Termin der Sitzung merkt sich fh termin neu."


class NoConditions(Refusal):
    """A closing with conditions says which."""

    exit_code = ExitCode.WRONG_USE
    sentence = "Zu einer Entscheidung mit Auflagen fehlen die Auflagen."
    advice = (
        'Nennen Sie jede mit --auflage, z. B. --auflage "Zeitplan nachreichen; Netzwerkkoordination; 31.10."'
    )


class NeedlessConditions(Refusal):
    """Only a closing with conditions has some."""

    exit_code = ExitCode.WRONG_USE
    sentence = "Auflagen gehören zur Entscheidung „auflagen“, nicht zu „{result}“."
    advice = "Schreiben Sie --entscheidung auflagen, oder lassen Sie --auflage weg."


class MilestonesOpen(Refusal):
    """A phase is over when its required milestones are reached."""

    sentence = "Phase {phase} ist noch nicht abgeschlossen: {day} {be} {milestones} offen."
    advice = (
        "Ist es geschafft? fh meilenstein erreicht {ids} --datum … Soll es trotzdem gelten? Noch einmal mit "
        "--als-abweichung --grund … --auswirkung …"
    )


class NothingToExplain(Refusal):
    """A deviation explains what is open."""

    exit_code = ExitCode.WRONG_USE
    sentence = "Hier gibt es nichts als Abweichung festzuhalten: {reason}."
    advice = "Lassen Sie --als-abweichung, --grund und --auswirkung weg."


class SameDayClosing(Refusal):
    """Entries of one day have no order, so that two words would be decided by chance."""

    sentence = "Über Phase {phase} ist {day} schon entschieden (Eintrag {entry}); was gilt, wäre Zufall."
    advice = "Berichtigen Sie das andere: fh logbuch bearbeite {entry}, oder fh logbuch entferne {entry}."


def close_phase(past: History, closing: Closing, day: When) -> Entry:
    """The entry that tells how a body decided about the end of a phase.

    Args:
        past: the logbook up to today.
        closing: what was decided.
        day: when.

    Raises:
        UnknownPhase, ClosingAhead, SameDayClosing: see there.
        NoConditions, NeedlessConditions: when decision and conditions do not go together.
        MilestonesOpen, NothingToExplain: for the milestones of the phase, as they stood on the day.
    """
    require_phase(past.project, closing.phase)
    if first_day(day) > past.day:
        raise ClosingAhead(day=german(day))
    _require_fitting(closing)
    _require_alone(past, closing.phase, day)
    conditions = tuple(task.what for task in closing.tasks)
    values: dict[str, object] = {
        "phase": closing.phase,
        "result": closing.result,
        **({"conditions": conditions} if conditions else {}),
    }
    entry = Entry(
        day=day,
        kind=EntryKind.DECISION,
        title=_title(past, closing),
        phase=closing.phase,
        body=closing.body,
        phase_closings=(made(PhaseClosing, **values),),
    )
    deviation = _deviation(past, closing, day)
    return entry.model_copy(
        update={
            **({"tasks": closing.tasks} if closing.tasks else {}),
            **({"deviations": (deviation,)} if deviation else {}),
        }
    )


def still_open(past: History, phase: int, day: When) -> tuple[str, ...]:
    """The required milestones of a phase that were open on a day without an explanation, by their ids."""
    return tuple(milestone.id for milestone in unexplained(_then(past, day), phase))


def open_with_reason(past: History, phase: int, day: When) -> tuple[str, ...]:
    """The required milestones of a phase that were open on a day, and of which a deviation speaks."""
    then = _then(past, day)
    unsaid = unexplained(then, phase)
    return tuple(milestone.id for milestone in lacking(then, phase) if milestone not in unsaid)


def _then(past: History, day: When) -> History:
    return history(past.project, min(last_day(day), past.day))


def _require_fitting(closing: Closing) -> None:
    if closing.result is ClosingResult.CONDITIONS and not closing.tasks:
        raise NoConditions
    if closing.result is not ClosingResult.CONDITIONS and closing.tasks:
        raise NeedlessConditions(result=closing.result)


def _require_alone(past: History, phase: int, day: When) -> None:
    for logged in past.entries:
        told = any(known.phase == phase for known in logged.entry.phase_closings)
        if told and last_day(logged.entry.day) == last_day(day):
            raise SameDayClosing(phase=phase, day=german_on(logged.entry.day), entry=logged.id)


def _deviation(past: History, closing: Closing, day: When) -> Deviation | None:
    """The deviation that goes with a phase closed early, refused where it is needed or needless."""
    ids = still_open(past, closing.phase, day)
    refused = closing.result is ClosingResult.NEGATIVE
    if closing.why is None:
        if ids and not refused:
            named = (
                f"{'der Pflichtmeilenstein' if len(ids) == 1 else 'die Pflichtmeilensteine'} {listed(ids)}"
            )
            raise MilestonesOpen(
                phase=closing.phase,
                day=german_on(day),
                be="ist" if len(ids) == 1 else "sind",
                milestones=named,
                ids=" ".join(ids),
            )
        return None
    if refused or not ids:
        reason = (
            "die Phase bleibt ohnehin offen" if refused else "kein Pflichtmeilenstein ist ungeklärt offen"
        )
        raise NothingToExplain(reason=reason)
    reason, effect = closing.why
    deviation = made(
        Deviation, subject=f"phase {closing.phase}", trigger=Trigger.GOAL, reason=reason, effect=effect
    )
    found(past, deviation, day)
    return deviation


def _title(past: History, closing: Closing) -> str:
    names = (stage.name for stage in past.project.scheme.stages if stage.number == closing.phase)
    told = {
        ClosingResult.POSITIVE: f"Phase {closing.phase} abgeschlossen",
        ClosingResult.CONDITIONS: f"Phase {closing.phase} mit Auflagen abgeschlossen",
        ClosingResult.NEGATIVE: f"Abschluss der Phase {closing.phase} abgelehnt",
    }[closing.result]
    return shortened(f"{told}: {next(names, '')}", _LONGEST_TITLE)
