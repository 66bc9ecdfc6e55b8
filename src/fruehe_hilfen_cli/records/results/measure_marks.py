"""Recording that a measure has begun, is completed or given up; what makes no sense is refused."""

from fruehe_hilfen_cli.errors import ExitCode, Refusal
from fruehe_hilfen_cli.model.dates import When, first_day, german, german_on, last_day
from fruehe_hilfen_cli.model.entry import Entry
from fruehe_hilfen_cli.model.kinds import EntryKind, MeasureMarkKind
from fruehe_hilfen_cli.model.results import MeasureMark
from fruehe_hilfen_cli.records.making import made
from fruehe_hilfen_cli.records.naming import MEASURES, named
from fruehe_hilfen_cli.records.steering.ending import Ending, require_past, titled
from fruehe_hilfen_cli.views.history import History
from fruehe_hilfen_cli.views.results.measure_course import MeasureEvidence
from fruehe_hilfen_cli.views.results.measures import MeasureState, measure_states
from fruehe_hilfen_cli.vocabulary import label


class AlreadyBegun(Refusal):
    """A measure begins once."""

    sentence = "Die Maßnahme {id} läuft schon, begonnen hat sie {begun}."
    advice = "{hint}"


class AlreadyEnded(Refusal):
    """A measure ends once."""

    sentence = "Die Maßnahme {id} ist schon {state}, {day} (Eintrag {entry})."
    advice = "Geht sie doch weiter? fh massnahme stand {id} begonnen, mit einem Tag danach."


class EndedLater(Refusal):
    """What has ended begins again only after that."""

    sentence = "Die Maßnahme {id} ist {ended} {state}; wieder begonnen haben kann sie erst danach."
    advice = "Prüfen Sie --datum."


class NotBegunYet(Refusal):
    """Nothing ends before it has begun."""

    sentence = "Die Maßnahme {id} hat {begun} begonnen; {day} kann sie noch nicht {state} gewesen sein."
    advice = "Prüfen Sie --datum."


class WhyDropped(Refusal):
    """What is given up has a reason."""

    exit_code = ExitCode.WRONG_USE
    sentence = "Warum die Maßnahme {id} eingestellt ist, ist nicht gesagt."
    advice = "Nennen Sie den Grund mit --grund."


def mark_measure(past: History, words: str, kind: MeasureMarkKind, reason: str | None, day: When) -> Entry:
    """The entry that says a measure has begun, is completed or given up.

    Args:
        past: the logbook up to today, of a municipality read with its measures.
        words: which measure.
        kind: what became of it.
        reason: why; what is given up needs one.
        day: when.

    Raises:
        NoSuchName, WhichName, NotDoneYet, AlreadyBegun, AlreadyEnded, EndedLater, NotBegunYet, WhyDropped:
            see there.
    """
    require_past(Ending(MEASURES, label(kind)), past, day)
    measure = named(MEASURES, measure_states(past), words)
    if kind is MeasureMarkKind.BEGUN:
        _require_beginnable(measure, day)
    else:
        _require_endable(measure, kind, day)
        if kind is MeasureMarkKind.DROPPED and not (reason or "").strip():
            raise WhyDropped(id=measure.id)
    mark = made(MeasureMark, measure=measure.id, state=kind, reason=reason or None)
    title = titled(f"Maßnahme {measure.id} {label(kind)}", measure.title)
    return Entry(day=day, kind=EntryKind.PROCESS_STEP, title=title, measure_marks=(mark,))


def _require_beginnable(measure: MeasureState, day: When) -> None:
    if measure.ended_on:
        if last_day(day) <= last_day(measure.ended_on):
            ended, state = german_on(measure.ended_on), label(measure.state)
            raise EndedLater(id=measure.id, ended=ended, state=state)
    elif measure.begun_on:
        said = measure.begun_by is MeasureEvidence.MARK
        if said or last_day(day) >= first_day(measure.begun_on):
            hint = (
                f"Stimmt der Tag nicht, ändern Sie den Eintrag: fh massnahme zeige {measure.id} nennt ihn."
                if said
                else "Das sagt schon ihre Inanspruchnahme oder Überprüfung; ein früherer Tag ist möglich."
            )
            raise AlreadyBegun(id=measure.id, begun=german_on(measure.begun_on), hint=hint)


def _require_endable(measure: MeasureState, kind: MeasureMarkKind, day: When) -> None:
    if measure.ended_on:
        raise AlreadyEnded(
            id=measure.id,
            state=label(measure.state),
            day=german_on(measure.ended_on),
            entry=measure.entry_id,
        )
    if measure.begun_on and last_day(day) < first_day(measure.begun_on):
        raise NotBegunYet(
            id=measure.id, begun=german_on(measure.begun_on), day=german(day), state=label(kind)
        )
