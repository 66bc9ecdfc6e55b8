"""What the commands about deviations do: read or ask, show the plan before and after, save."""

from dataclasses import dataclass
from typing import Any

from fruehe_hilfen_cli.cli.input.arguments import require_when, require_word
from fruehe_hilfen_cli.cli.input.chosen import chosen_things
from fruehe_hilfen_cli.cli.input.recording import day_of, record
from fruehe_hilfen_cli.cli.input.steering.deviation_options import Told
from fruehe_hilfen_cli.cli.input.steering.deviation_questions import (
    EFFECT,
    OUTCOME,
    REASON,
    ask_deviation,
    ask_words,
    require_told,
    usual_trigger,
)
from fruehe_hilfen_cli.cli.input.steering.deviation_record import Found, record_found
from fruehe_hilfen_cli.cli.marking import Details
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.errors import ExitCode, Refusal
from fruehe_hilfen_cli.model.dates import When
from fruehe_hilfen_cli.model.kinds import Trigger
from fruehe_hilfen_cli.model.parts import Deviation
from fruehe_hilfen_cli.records.making import made
from fruehe_hilfen_cli.records.steering.deviations import DEVIATIONS, clear
from fruehe_hilfen_cli.records.steering.following import (
    begin_moved,
    distance,
    moved_exactly,
    parse_distance,
)
from fruehe_hilfen_cli.records.steering.subjects import subject_of
from fruehe_hilfen_cli.text import capitalised
from fruehe_hilfen_cli.views.history import history
from fruehe_hilfen_cli.views.roadmap.plan import current_date
from fruehe_hilfen_cli.views.steering.deviation_list import DeviationSelection, listed_deviations


class NoDate(Refusal):
    """What has no date cannot be moved by a distance."""

    sentence = "{subject} hat keinen Termin, der um {distance} rücken könnte."
    advice = "Nennen Sie den neuen Termin mit --auf."


class OneOfBoth(Refusal):
    """A new date, or a distance."""

    exit_code = ExitCode.WRONG_USE
    sentence = "Wohin verschoben wird, sagt entweder --auf oder --um."
    advice = 'Schreiben Sie z. B. --auf 08/2026 oder --um "2 Monate".'


@dataclass(frozen=True)
class TypedDeviation:
    """The words of ``fh abweichung neu``."""

    subject: str
    trigger: str | None
    new_begin: str | None
    new_end: str | None
    cleared_on: str | None
    outcome: str | None


@dataclass(frozen=True)
class TypedShift:
    """The words of ``fh fahrplan verschiebe``; ``only_end`` keeps the begin of a block that is to come."""

    subject: str
    to: str | None
    by: str | None
    only_end: bool


def record_deviation(session: Session, details: Details, told: Told, typed: TypedDeviation) -> None:
    """Record a deviation from options; where one that is needed is missing, ask for all that is not given."""
    past = history(session.project(), session.day)
    missing = require_told(BETRIFFT=typed.subject, grund=told.reason, auswirkung=told.effect)
    trigger = require_word(typed.trigger, list(Trigger), "--ausloeser") if typed.trigger else None
    given: dict[str, Any] = {
        "subject": subject_of(past, typed.subject) if typed.subject else None,
        "day": _when(session, details.day, "--datum"),
        "trigger": trigger and Trigger(trigger),
        "reason": (told.reason or "").strip(),
        "effect": (told.effect or "").strip(),
        "new_begin": _when(session, typed.new_begin, "--neuer-beginn", ahead=True),
        "new_end": _when(session, typed.new_end, "--neues-ende", ahead=True),
        "cleared_on": _when(session, typed.cleared_on, "--geklaert-am"),
        "outcome": typed.outcome,
    }
    values = {name: value for name, value in given.items() if value}
    values = ask_deviation(past, values) if missing else values
    day = values.pop("day", session.day)
    values.setdefault("trigger", usual_trigger(values["subject"]))
    record_found(session, past, details, told, Found(made(Deviation, **values), day))


def shift(session: Session, details: Details, told: Told, typed: TypedShift) -> None:
    """Record that a block or milestone moves."""
    if bool(typed.to) == bool(typed.by):
        raise OneOfBoth
    past = history(session.project(), session.day)
    require_told(grund=told.reason, auswirkung=told.effect)
    subject = subject_of(past, typed.subject)
    now = current_date(past, subject)
    exact = parse_distance(typed.by) if typed.by else None
    if exact:
        end = moved_exactly(now, exact) if now else None
    else:
        end = require_when(typed.to or "", past.day, "--auf", ahead=True)
    by = exact or (distance(now, end) if now and end else None)
    begin = begin_moved(past, subject, by) if by and not typed.only_end else None
    if end is None and begin is None:
        raise NoDate(subject=capitalised(subject), distance=exact)
    deviation = made(
        Deviation,
        subject=subject,
        trigger=Trigger.DATE,
        new_begin=begin,
        new_end=end,
        reason=told.reason or ask_words(REASON),
        effect=told.effect or ask_words(EFFECT),
    )
    day = day_of(session, details)
    record_found(session, past, details, told, Found(deviation, day, by))


def clear_deviations(session: Session, details: Details, words: tuple[str, ...], outcome: str | None) -> None:
    """Record that deviations are cleared, in the logbook of the municipality they belong to."""
    require_told(ergebnis=outcome)
    every = DeviationSelection(cleared=True)
    project, states = chosen_things(
        session, DEVIATIONS, lambda projects: listed_deviations(projects, session.day, every), words
    )
    day = day_of(session, details, "--am")
    past = history(project, session.day)
    told = outcome or ask_words(OUTCOME)
    entry = clear(past, tuple(state.id for state in states), day, told)
    record(session, project, entry, details, "fh abweichung liste zeigt, was noch zu klären ist.")


def _when(session: Session, words: str | None, option: str, *, ahead: bool = False) -> When | None:
    return require_when(words, session.day, option, ahead=ahead) if words else None
