"""Recording decisions of bodies; what contradicts itself, or the logbook, is refused."""

from collections.abc import Iterable
from typing import NamedTuple

from fruehe_hilfen_cli.errors import ExitCode, Refusal
from fruehe_hilfen_cli.model.dates import When, first_day, german, last_day
from fruehe_hilfen_cli.model.entry import Entry
from fruehe_hilfen_cli.model.governance import Decision, Paper, Votes
from fruehe_hilfen_cli.model.kinds import ConsultationResult, ConsultationRole, EntryKind
from fruehe_hilfen_cli.model.parts import Task
from fruehe_hilfen_cli.records.entries.entry import make_entry
from fruehe_hilfen_cli.records.roadmap.milestones import require_reachable
from fruehe_hilfen_cli.records.steering.duties import fulfil
from fruehe_hilfen_cli.records.steering.ending import titled
from fruehe_hilfen_cli.text import folded
from fruehe_hilfen_cli.views.governance.decisions import NOT_DECIDING, can_fulfil, council_papers
from fruehe_hilfen_cli.views.history import History
from fruehe_hilfen_cli.views.steering.duties import months_later
from fruehe_hilfen_cli.vocabulary import label

_MILESTONE, _DUTY = "meilenstein", "berichtspflicht"
_ADOPTED = (ConsultationResult.ADOPTED, ConsultationResult.ADOPTED_CHANGED)
_USUAL_RESULTS = {
    ConsultationRole.DECISION: ConsultationResult.ADOPTED,
    ConsultationRole.TAKING_NOTE: ConsultationResult.NOTED,
}
_INSTEAD = {
    ConsultationResult.POSTPONED: "Eine vertagte Vorlage",
    ConsultationResult.REJECTED: "Eine abgelehnte Vorlage",
}


class NotDecidedYet(Refusal):
    """What lies ahead has not been decided."""

    sentence = "{day} liegt in der Zukunft: festgehalten wird ein Beschluss erst, wenn er gefasst ist."
    advice = "Nennen Sie mit --am den Tag der Sitzung. Eine, die bevorsteht, ist ein Termin: fh termin neu."


class NothingDecided(Refusal):
    """Who only takes note, or is heard, adopts nothing."""

    exit_code = ExitCode.WRONG_USE
    sentence = "Mit der Rolle „{role}“ wird nichts {result}."
    advice = "Wurde entschieden? Dann --rolle entscheidung. Sonst passt {other}."


class VotedDown(Refusal):
    """Nothing is adopted with more votes against it than for it, or with none for it."""

    exit_code = ExitCode.WRONG_USE
    sentence = "Mit {yes} Ja- und {no} Nein-Stimmen wird nichts beschlossen."
    advice = "Prüfen Sie --stimmen (Ja:Nein:Enthaltung), oder nennen Sie --ergebnis, z. B. abgelehnt."


class DecidedTooLate(Refusal):
    """What should have been carried out before it was decided."""

    sentence = "Die Frist {until} liegt vor dem Tag des Beschlusses ({day})."
    advice = "Prüfen Sie --bis und --am."


class NeverReported(Refusal):
    """A rhythm that ends before its first report."""

    sentence = "Bis {until} wäre kein Bericht fällig: der erste nach diesem Abstand wäre es {due}."
    advice = "Prüfen Sie --alle-monate und --bis."


class DoesNotFulfil(Refusal):
    """A paper's kind, the role of its consultation and the duty it fulfils are three things."""

    sentence = (
        "{what} erfüllt Meilenstein {milestone} nicht: verlangt ist eine Beschlussvorlage, über die "
        "entschieden wird; wie die Vorlage heißt, ändert daran nichts."
    )
    advice = (
        "Lassen Sie --erfuellt {milestone} weg. Gilt er hier trotzdem als erreicht, hält "
        "fh meilenstein erreicht {milestone} das für sich fest."
    )


class NewDecision(NamedTuple):
    """What is to be recorded.

    Args:
        day: of the session.
        body: which body.
        decision: what it decided.
        paper: the paper, where the entry is the first to tell of it.
        tasks: what is to be done.
        fulfils: what it fulfils, as typed: "meilenstein 3.4", "berichtspflicht d5gsu/1", or only the number.
    """

    day: When
    body: str
    decision: Decision
    paper: Paper | None = None
    tasks: tuple[Task, ...] = ()
    fulfils: tuple[str, ...] = ()


def usual_result(role: ConsultationRole) -> ConsultationResult | None:
    """What a consultation in that role usually comes to; None when that cannot be said."""
    return _USUAL_RESULTS.get(role)


def usual_role(result: ConsultationResult | None) -> ConsultationRole:
    """In which role a body usually comes to that."""
    return ConsultationRole.TAKING_NOTE if result is ConsultationResult.NOTED else ConsultationRole.DECISION


def new_decision(past: History, new: NewDecision) -> Entry:
    """The entry that records a decision.

    Raises:
        NotDecidedYet, NothingDecided, VotedDown, DecidedTooLate, NeverReported, DoesNotFulfil: see there.
        Refusal: those of ``require_reachable`` and of ``duties.fulfil``, for what it fulfils.
        InvalidEntry: when a value is not possible.
    """
    decision = new.decision
    if first_day(new.day) > past.day:
        raise NotDecidedYet(day=german(new.day))
    _require_sensible(decision)
    require_votes(decision.votes, decision.result)
    _require_ahead(decision, new.day)
    reached, duties = _fulfilled(new.fulfils)
    _require_fulfilling(past, decision, reached)
    require_reachable(past, reached, new.day)
    values = {
        "day": new.day,
        "kind": EntryKind.DECISION if decision.role is ConsultationRole.DECISION else EntryKind.SESSION,
        "title": titled(new.body, decision.title),
        "body": new.body,
        "reached": reached,
        "reported": fulfil(past, duties, new.day).reported if duties else (),
        "papers": (new.paper,) if new.paper else (),
        "decisions": (decision,),
        "tasks": new.tasks,
    }
    return make_entry(**{name: value for name, value in values.items() if value})


def _require_sensible(decision: Decision) -> None:
    if decision.role in NOT_DECIDING and decision.result in _ADOPTED:
        other = usual_result(decision.role)
        hint = f"--ergebnis {other}" if other else "kein --ergebnis"
        raise NothingDecided(role=label(decision.role), result=label(decision.result or ""), other=hint)


def require_votes(votes: Votes | None, result: ConsultationResult | None) -> None:
    """Refuse votes by which nothing can have been adopted, where it is said that it was.

    Of a tie the chair may have decided.

    Raises:
        VotedDown: see there.
    """
    if votes and result in _ADOPTED and (votes.yes < votes.no or not votes.yes):
        raise VotedDown(yes=votes.yes, no=votes.no)


def require_until(until: When, day: When) -> None:
    """Refuse a day to be ready by that was over when it was decided.

    Raises:
        DecidedTooLate: see there.
    """
    if last_day(until) < first_day(day):
        raise DecidedTooLate(until=german(until), day=german(day))


def _require_ahead(decision: Decision, day: When) -> None:
    if not decision.until:
        return
    require_until(decision.until, day)
    if decision.every_months:
        due = months_later(day, decision.every_months)
        if first_day(due) > last_day(decision.until):
            raise NeverReported(until=german(decision.until), due=german(due))


def _fulfilled(words: Iterable[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The milestones and the report duties among what was typed; a duty's id has a stroke."""
    milestones: dict[str, None] = {}
    duties: dict[str, None] = {}
    for said in words:
        number = " ".join(said.split())
        kind, _, rest = number.partition(" ")
        named = folded(kind)
        if rest and (_MILESTONE.startswith(named) or _DUTY.startswith(named)):
            number = rest
        is_duty = "/" in number or (rest == number and _DUTY.startswith(named))
        (duties if is_duty else milestones)[number] = None
    return tuple(milestones), tuple(duties)


def _require_fulfilling(past: History, decision: Decision, milestones: Iterable[str]) -> None:
    asked = council_papers(past.project)
    for milestone in milestones:
        if milestone in asked and not can_fulfil(decision):
            heard = decision.role is ConsultationRole.HEARING
            usual = "Eine Anhörung" if heard else "Eine Kenntnisnahme"
            what = _INSTEAD.get(decision.result, usual) if decision.result else usual
            raise DoesNotFulfil(what=what, milestone=milestone)
