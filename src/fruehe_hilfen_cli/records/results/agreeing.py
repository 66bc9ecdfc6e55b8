"""Agreeing anew on a goal or indicator: an entry with day and reason; the plan keeps the first agreement."""

from typing import Any

from fruehe_hilfen_cli.errors import ExitCode, Refusal
from fruehe_hilfen_cli.model.dates import When, first_day, german, german_on, last_day
from fruehe_hilfen_cli.model.entry import Entry
from fruehe_hilfen_cli.model.kinds import EntryKind
from fruehe_hilfen_cli.model.results import ResultChange
from fruehe_hilfen_cli.records.making import made
from fruehe_hilfen_cli.records.steering.ending import titled
from fruehe_hilfen_cli.text import listed
from fruehe_hilfen_cli.views.results.effective import (
    GOAL_FIELDS,
    INDICATOR_FIELDS,
    GoalState,
    IndicatorState,
    goal_subject,
    indicator_subject,
)
from fruehe_hilfen_cli.vocabulary import term

FREE = {"source", "method", "every_months", "responsible"}
"""Who measures how is arranged, not agreed: it can change in the plan at any time."""


class AlreadyDropped(Refusal):
    """What does not hold any more is not changed."""

    sentence = "{subject} gilt seit {day} nicht mehr: {reason}"
    advice = "War das ein Irrtum, berichtigen Sie den Eintrag: fh logbuch bearbeite"


class BeforeAgreed(Refusal):
    """Nothing is agreed anew before it was agreed."""

    sentence = "{subject} ist erst {agreed} vereinbart worden; {day} konnte daran nichts geändert werden."
    advice = "Prüfen Sie --datum."


class NothingNew(Refusal):
    """What is said holds already."""

    sentence = "Das gilt für {subject} schon."
    advice = "fh ziel zeige {goal} nennt, was gilt."


class PartOfAgreement(Refusal):
    """A value that a later agreement cannot change without changing comparisons that were made."""

    sentence = "{subject} ist vereinbart: Eine andere Angabe ({words}) schriebe frühere Vergleiche um."
    advice = "War die Angabe von Anfang an falsch, berichtigen Sie sie mit --korrektur. Sonst hilft {way}."


class NeedsEntry(Refusal):
    """An entry cannot take what only the plan holds, and the other way round."""

    exit_code = ExitCode.WRONG_USE
    sentence = "Ins Logbuch kommt mit Datum und Grund: {entry}; in den Plan: {plan}. Das sind zwei Schritte."
    advice = "Rufen Sie den Befehl zweimal auf."


def fields_by_entry(state: GoalState | IndicatorState) -> tuple[str, ...]:
    """What of a goal or indicator can be agreed anew by an entry."""
    return GOAL_FIELDS if isinstance(state, GoalState) else INDICATOR_FIELDS


def subject_told(state: GoalState | IndicatorState) -> str:
    """A goal or indicator in a sentence: "Ziel Z1"."""
    return f"{'Ziel' if isinstance(state, GoalState) else 'Indikator'} {state.id}"


def require_changeable(
    state: GoalState | IndicatorState, values: dict[str, Any], left_out: frozenset[str]
) -> bool:
    """Whether what is to change of something agreed goes into an entry; else it goes into the plan.

    Args:
        state: as it holds.
        values: what is new, by field name.
        left_out: field names of what is to go.

    Raises:
        AlreadyDropped, PartOfAgreement, NeedsEntry: see there.
    """
    _require_in_force(state)
    by_entry = [name for name in values if name in fields_by_entry(state)]
    others = [name for name in (*values, *left_out) if name not in by_entry]
    bound = [name for name in others if name not in FREE and getattr(state, name) not in (None, ())]
    if bound:
        goal = isinstance(state, GoalState)
        way = "ein neues Ziel: fh ziel neu" if goal else "ein neuer Indikator: fh indikator neu"
        raise PartOfAgreement(subject=subject_told(state), words=_labels(state, bound), way=way)
    if by_entry and others:
        raise NeedsEntry(entry=_labels(state, by_entry), plan=_labels(state, others))
    return bool(by_entry)


def later_agreement(
    state: GoalState | IndicatorState, values: dict[str, Any], reason: str, day: When
) -> Entry:
    """The entry that tells what was agreed anew.

    Args:
        state: the goal or indicator as it holds on the day of the command.
        values: what is new, by field name.
        reason: why.
        day: since when.

    Raises:
        AlreadyDropped, BeforeAgreed, NothingNew: see there.
        InvalidEntry: when a value is not possible.
    """
    _require_in_force(state)
    _require_after(state, day)
    new = {name: value for name, value in values.items() if value != getattr(state, name)}
    if not new:
        goal = state.id if isinstance(state, GoalState) else state.goal
        raise NothingNew(subject=subject_told(state), goal=goal)
    what = _labels(state, [*new])
    return _entry(state, f"{subject_told(state)}, {what} neu vereinbart", day, reason=reason, **new)


def dropping(state: GoalState | IndicatorState, reason: str, day: When) -> Entry:
    """The entry that tells that a goal or indicator does not hold any more.

    Raises:
        AlreadyDropped, BeforeAgreed: see there.
    """
    _require_in_force(state)
    _require_after(state, day)
    return _entry(state, f"{subject_told(state)} entfällt", day, reason=reason, dropped=True)


def _entry(state: GoalState | IndicatorState, head: str, day: When, **change: object) -> Entry:
    subject = goal_subject(state.id) if isinstance(state, GoalState) else indicator_subject(state.id)
    return Entry(
        day=day,
        kind=EntryKind.DECISION,
        title=titled(head, state.title),
        result_changes=(made(ResultChange, subject=subject, **change),),
    )


def _require_in_force(state: GoalState | IndicatorState) -> None:
    if state.dropped_on:
        raise AlreadyDropped(
            subject=subject_told(state), day=german(state.dropped_on), reason=state.dropped_reason
        )


def _require_after(state: GoalState | IndicatorState, day: When) -> None:
    agreed = state.agreed_on if isinstance(state, GoalState) else None
    if agreed and last_day(day) < first_day(agreed):
        raise BeforeAgreed(subject=subject_told(state), agreed=german_on(agreed), day=german_on(day))


def _labels(state: GoalState | IndicatorState, names: list[str]) -> str:
    record = "Goal" if isinstance(state, GoalState) else "Indicator"
    return listed([_label(record, name) for name in names])


def _label(record: str, name: str) -> str:
    return "Frist" if name == "until" else term(record, name).label
