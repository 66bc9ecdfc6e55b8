"""Deviations: recording one with what moves along, and clearing some; what makes no sense is refused."""

from fruehe_hilfen_cli.errors import ExitCode, Refusal
from fruehe_hilfen_cli.model.dates import When, first_day, german, german_on, last_day
from fruehe_hilfen_cli.model.entry import Entry
from fruehe_hilfen_cli.model.kinds import EntryKind
from fruehe_hilfen_cli.model.parts import Clearing, Deviation, Move
from fruehe_hilfen_cli.records.making import made
from fruehe_hilfen_cli.records.referring import Things, find
from fruehe_hilfen_cli.records.roadmap.milestones import project_begin
from fruehe_hilfen_cli.text import capitalised, shortened, with_whom
from fruehe_hilfen_cli.views.history import History, milestone_of, phase_of, phase_subjects
from fruehe_hilfen_cli.views.roadmap.plan import block_about, current_date, current_window
from fruehe_hilfen_cli.views.steering.deviations import DeviationState

DEVIATIONS = Things("Eine Abweichung", "mehrere Abweichungen", "fh abweichung liste")
"""How a refusal speaks of deviations."""

_LONGEST_TITLE = 80


class NotFoundYet(Refusal):
    """A deviation is recorded when somebody sees it coming, not when it comes."""

    sentence = "{day} liegt in der Zukunft: eine Abweichung zählt ab dem Tag, an dem Sie sie kommen sehen."
    advice = "Lassen Sie --datum weg. Wann der Termin dann ist, sagt --neues-ende."


class SameDate(Refusal):
    """A deviation gives another date, or none."""

    sentence = "{subject}: {day} gilt schon."
    advice = "Nennen Sie einen anderen Termin, oder keinen, wenn er noch nicht feststeht."


class DateOver(Refusal):
    """A new date lies ahead of the day on which somebody gives it."""

    sentence = "{subject}: der neue Termin {end} ist {day} schon vorbei."
    advice = "Prüfen Sie das Jahr; steht der neue Termin noch nicht fest, lassen Sie ihn weg."


class EndsBeforeBegin(Refusal):
    """A block has to begin before it ends."""

    sentence = "{subject}: das Ende {end} läge vor dem Beginn {begin}."
    advice = "Prüfen Sie die Daten, auch das Jahr."


class NoBegin(Refusal):
    """Milestones and agreements have one date."""

    exit_code = ExitCode.WRONG_USE
    sentence = "Einen Beginn hat nur ein Zeitraum, nicht: {subject}."
    advice = "Nennen Sie den Termin mit --neues-ende."


class MilestoneDone(Refusal):
    """What is reached or not required has no date to be moved."""

    sentence = (
        "Meilenstein {id} ist schon {state} (Eintrag {entry}); sein Termin lässt sich nicht verschieben."
    )
    advice = "War das ein Irrtum? fh meilenstein wieder-offen {id} --grund …"


class SameDay(Refusal):
    """Entries of one day have no order, so that two new dates would be decided by chance."""

    sentence = "{subject}: vom {day} ist schon die Abweichung {id}; welche von beiden gilt, wäre Zufall."
    advice = "Berichtigen Sie die andere: fh logbuch bearbeite {entry}, oder fh logbuch entferne {entry}."


class TalkTooEarly(Refusal):
    """A talk about something that nobody knew of."""

    sentence = "Die Abweichung {id} ist vom {found}; {day} kann sie noch nicht geklärt gewesen sein."
    advice = "Prüfen Sie {option}."


class TalkAhead(Refusal):
    """A talk that is to come has cleared nothing."""

    sentence = "{day} liegt in der Zukunft: geklärt ist eine Abweichung erst nach dem Gespräch."
    advice = "Steht der Termin schon fest? fh termin neu hält ihn fest."


class NoTalk(Refusal):
    """An outcome comes from a talk."""

    exit_code = ExitCode.WRONG_USE
    sentence = "Zu --ergebnis fehlt --geklaert-am, der Tag des Gesprächs."
    advice = "Nennen Sie ihn, oder halten Sie das Gespräch später mit fh abweichung geklaert fest."


class AlreadyCleared(Refusal):
    """A deviation is cleared once."""

    sentence = "Die Abweichung {id} ist schon geklärt, {day} (Eintrag {entry})."
    advice = "fh abweichung liste zeigt, was noch offen ist."


def found(past: History, deviation: Deviation, day: When) -> Entry:
    """The entry that records a deviation.

    Args:
        past: the logbook up to today.
        deviation: what is not kept, with all that moves along.
        day: since when it is known.

    Raises:
        NotFoundYet, SameDate, DateOver, EndsBeforeBegin, NoBegin, MilestoneDone, SameDay: see there.
        TalkTooEarly, TalkAhead, NoTalk: for the talk, if it tells of one.
    """
    if first_day(day) > past.day:
        raise NotFoundYet(day=german(day))
    _require_dates(past, deviation)
    if deviation.new_end and last_day(deviation.new_end) < first_day(day):
        about = capitalised(deviation.subject)
        raise DateOver(subject=about, end=german(deviation.new_end), day=german_on(day))
    for subject, begin, end in _dates(deviation):
        _require_order(past, subject, begin, end)
        _require_alone(past, subject, begin, end, day)
    _require_talk(past, deviation, day)
    return Entry(
        day=day,
        kind=EntryKind.OBSTACLE,
        title=_title(deviation),
        phase=_phase(past, deviation.subject),
        deviations=(deviation,),
    )


def clear(past: History, words: tuple[str, ...], day: When, outcome: str) -> Entry:
    """The entry that says deviations are cleared with NZFH.

    Args:
        past: the logbook up to today.
        words: the deviations, as in ``referring.find``.
        day: the day of the talk.
        outcome: what was settled.

    Raises:
        NoSuchThing, WhichThing, AlreadyCleared, TalkTooEarly, TalkAhead: see there.
        InvalidEntry: when the outcome is empty.
    """
    if first_day(day) > past.day:
        raise TalkAhead(day=german(day))
    states = tuple(dict.fromkeys(find(DEVIATIONS, past.deviations, reference) for reference in words))
    for state in states:
        _require_open(state, day)
    about = capitalised(states[0].subject) if len(states) == 1 else f"{len(states)} Abweichungen"
    return Entry(
        day=day,
        kind=EntryKind.PROCESS_STEP,
        title=shortened(
            capitalised(f"{with_whom(past.project.scheme.guided_by)}geklärt: {about}"), _LONGEST_TITLE
        ),
        clearings=tuple(made(Clearing, deviation=state.id, outcome=outcome) for state in states),
    )


def _dates(deviation: Deviation) -> list[tuple[str, When | None, When | None]]:
    """The dates of a deviation: of its own subject, then of each that moves along."""
    parts: tuple[Deviation | Move, ...] = (deviation, *deviation.moves)
    return [(part.subject, part.new_begin, part.new_end) for part in parts]


def _require_dates(past: History, deviation: Deviation) -> None:
    subject = deviation.subject
    if deviation.new_begin and phase_of(subject) is None:
        raise NoBegin(subject=capitalised(subject))
    milestone = milestone_of(subject) or ""
    mark = past.reached.get(milestone) or past.waived.get(milestone)
    if mark and deviation.new_end:
        state = "erreicht" if milestone in past.reached else "nicht erforderlich"
        raise MilestoneDone(id=milestone, state=state, entry=mark.entry_id)
    if deviation.new_end and not deviation.new_begin and deviation.new_end == current_date(past, subject):
        raise SameDate(subject=capitalised(subject), day=german(deviation.new_end))


def _require_order(past: History, subject: str, begin: When | None, end: When | None) -> None:
    block = block_about(past.project, subject)
    if block:
        window = current_window(block, past)
        first, end = begin or window.begin, end or window.end
    else:
        first = project_begin(past.project) if milestone_of(subject) else begin
    if first and end and last_day(end) < first_day(first):
        raise EndsBeforeBegin(subject=capitalised(subject), end=german(end), begin=german(first))


def _require_alone(past: History, subject: str, begin: When | None, end: When | None, day: When) -> None:
    block = block_about(past.project, subject)
    for shift in past.about(*(phase_subjects(block.phases) if block else (subject,))):
        known = shift.deviation
        both = (begin and shift.new_begin) or (end and shift.new_end)
        if both and last_day(known.found_on) == last_day(day):
            raise SameDay(
                subject=capitalised(subject),
                day=german(known.found_on),
                id=known.id,
                entry=known.id.partition("/")[0],
            )


def _require_talk(past: History, deviation: Deviation, day: When) -> None:
    talk = deviation.cleared_on
    if talk is None:
        if deviation.outcome:
            raise NoTalk
        return
    if first_day(talk) > past.day:
        raise TalkAhead(day=german(talk))
    if last_day(talk) < first_day(day):
        about = f"bei {capitalised(deviation.subject)}"
        raise TalkTooEarly(
            id=about, found=german(day), day=german_on(talk), option="--geklaert-am und --datum"
        )


def _require_open(state: DeviationState, day: When) -> None:
    if state.cleared_on:
        raise AlreadyCleared(id=state.id, day=german_on(state.cleared_on), entry=state.cleared_by)
    if last_day(day) < first_day(state.found_on):
        raise TalkTooEarly(id=state.id, found=german(state.found_on), day=german_on(day), option="--am")


def _title(deviation: Deviation) -> str:
    what = "neuer Termin" if milestone_of(deviation.subject) else "neues Ende"
    end = f", {what} {german(deviation.new_end)}" if deviation.new_end else ""
    about = shortened(capitalised(deviation.subject), _LONGEST_TITLE - len(end) - len("Abweichung: "))
    return f"Abweichung: {about}{end}"


def _phase(past: History, subject: str) -> int | None:
    milestone = milestone_of(subject)
    owners = (found.phase for found in past.project.roadmap.milestones if found.id == milestone)
    return phase_of(subject) or next(owners, None)
