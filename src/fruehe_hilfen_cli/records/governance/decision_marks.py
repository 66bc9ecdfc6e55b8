"""Recording how far a decision is carried out; what makes no sense is refused."""

from typing import NamedTuple

from fruehe_hilfen_cli.errors import ExitCode, Refusal
from fruehe_hilfen_cli.model.dates import When, first_day, german, german_on, last_day
from fruehe_hilfen_cli.model.entry import Entry
from fruehe_hilfen_cli.model.governance import DecisionMark
from fruehe_hilfen_cli.model.kinds import ConsultationResult, DecisionProgress, EntryKind
from fruehe_hilfen_cli.records.making import made
from fruehe_hilfen_cli.records.referring import Things
from fruehe_hilfen_cli.records.steering.ending import titled
from fruehe_hilfen_cli.views.governance.decisions import DecisionState, DecisionStatus
from fruehe_hilfen_cli.views.history import History
from fruehe_hilfen_cli.vocabulary import label

DECISIONS = Things("Einen Beschluss", "mehrere Beschlüsse", "fh beschluss liste")
"""How a refusal speaks of decisions."""

_WITHOUT_EFFECT = (ConsultationResult.POSTPONED, ConsultationResult.REJECTED)


class NotSoYet(Refusal):
    """What lies ahead has not happened."""

    sentence = "{day} liegt in der Zukunft: wie weit ein Beschluss ist, steht erst fest, wenn es so weit ist."
    advice = "Nennen Sie mit --am den Tag, von dem der Stand ist; die neue Frist nennt --bis."


class BeforeDecided(Refusal):
    """Nothing is carried out before it was decided."""

    sentence = "Der Beschluss {id} ist vom {decided}; {day} kann er noch nicht {state} gewesen sein."
    advice = "Prüfen Sie --am."


class NotAfterLatest(Refusal):
    """Of two words of one day, nobody could say which is the later one."""

    sentence = (
        "Den Stand des Beschlusses {id} nennt schon der Eintrag {entry} vom {latest}; ein neuer liegt danach."
    )
    advice = "Prüfen Sie --am. Stimmt der Eintrag nicht: fh logbuch bearbeite {entry}."


class DecisionDone(Refusal):
    """What is done is done once, and is open again only for a reason."""

    sentence = "Der Beschluss {id} ist schon erledigt, {day} (Eintrag {entry})."
    advice = "{hint}"


class NothingToDo(Refusal):
    """Nobody carries out what was postponed or rejected."""

    sentence = "Zum Beschluss {id} ist nichts umzusetzen: er ist {result}."
    advice = "Ist neu entschieden worden? Dann hält fh beschluss neu das fest."


class DoneUntil(Refusal):
    """What is done has no new day."""

    exit_code = ExitCode.WRONG_USE
    sentence = "Was erledigt ist, hat keine neue Frist und niemanden mehr, der zuständig ist."
    advice = "Lassen Sie --bis und --zustaendig weg. Wann er erledigt war, sagt --am."


class UntilOver(Refusal):
    """A new day that was over when it was named."""

    sentence = "Die neue Frist {until} liegt vor dem Tag des Stands ({day})."
    advice = "Prüfen Sie --bis und --am."


class NothingNew(Refusal):
    """A decision that is in work still is, and nothing else is said."""

    sentence = "Der Beschluss {id} ist schon in Arbeit; es fehlt, was neu ist."
    advice = (
        "Nennen Sie z. B. --bis, --grund oder --zustaendig, oder schreiben Sie mit --text, was geschehen ist."
    )


class NewMark(NamedTuple):
    """What is to be recorded.

    Args:
        day: from which day it is so.
        state: how far the decision is carried out.
        responsible: who cares for it from then on.
        until: the new day.
        reason: why it takes longer, or is open again.
        tells: whether the entry tells more than that.
    """

    day: When
    state: DecisionProgress
    responsible: str | None = None
    until: When | None = None
    reason: str | None = None
    tells: bool = False


def mark_decision(past: History, decision: DecisionState, new: NewMark) -> Entry:
    """The entry that says how far a decision is carried out.

    Args:
        past: the logbook up to today.
        decision: as it stands today.
        new: what is to be recorded.

    Raises:
        NotSoYet, BeforeDecided, NotAfterLatest, DecisionDone, NothingToDo, DoneUntil, UntilOver, NothingNew:
            see there.
        InvalidEntry: when a value is not possible.
    """
    _require_day(past, decision, new)
    _require_sense(decision, new)
    values = {
        "decision": decision.id,
        "state": new.state,
        "responsible": new.responsible,
        "until": new.until,
        "reason": new.reason,
    }
    mark = made(DecisionMark, **{name: value for name, value in values.items() if value})
    title = titled(f"Beschluss {label(new.state)}", decision.title)
    return Entry(day=new.day, kind=EntryKind.PROCESS_STEP, title=title, decision_marks=(mark,))


def _require_day(past: History, decision: DecisionState, new: NewMark) -> None:
    if first_day(new.day) > past.day:
        raise NotSoYet(day=german(new.day))
    if last_day(new.day) < first_day(decision.decided_on):
        decided, day = german(decision.decided_on), german_on(new.day)
        raise BeforeDecided(id=decision.id, decided=decided, day=day, state=label(new.state))
    if new.until and last_day(new.until) < first_day(new.day):
        raise UntilOver(until=german(new.until), day=german(new.day))


def _require_sense(decision: DecisionState, new: NewMark) -> None:
    done = new.state is DecisionProgress.DONE
    if done and (new.until or new.responsible):
        raise DoneUntil
    if decision.state is DecisionStatus.NOTHING and decision.result in _WITHOUT_EFFECT:
        raise NothingToDo(id=decision.id, result=label(decision.result or ""))
    if decision.state is DecisionStatus.DONE and (done or not new.reason):
        last = decision.marks[-1]
        again = "Ist er doch nicht erledigt? Dann nennen Sie in-arbeit oder laufend, und mit --grund, warum."
        raise DecisionDone(id=decision.id, day=german_on(last.day), entry=last.entry_id, hint=again)
    if decision.marks and last_day(new.day) <= last_day(decision.marks[-1].day):
        last = decision.marks[-1]
        raise NotAfterLatest(id=decision.id, entry=last.entry_id, latest=german(last.day))
    still = new.state is DecisionProgress.IN_WORK and decision.state is DecisionStatus.IN_WORK
    if still and not (new.until or new.reason or new.responsible or new.tells):
        raise NothingNew(id=decision.id)
