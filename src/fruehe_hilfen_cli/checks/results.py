"""Checks of what entries tell of goals, indicators and measures."""

from collections.abc import Iterator
from datetime import date

from fruehe_hilfen_cli.checks.indicator_values import value_error
from fruehe_hilfen_cli.checks.names import goal_ids, indicator_ids, measure_ids, unknown_told
from fruehe_hilfen_cli.checks.rule import Found, check
from fruehe_hilfen_cli.errors import Where
from fruehe_hilfen_cli.model.dates import first_day, german, last_day
from fruehe_hilfen_cli.model.entry import Logged
from fruehe_hilfen_cli.model.kinds import IndicatorKind, MeasureMarkKind
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.model.results import ResultChange
from fruehe_hilfen_cli.text import listed
from fruehe_hilfen_cli.views.history import history
from fruehe_hilfen_cli.views.results.effective import (
    GOAL_FIELDS,
    INDICATOR_FIELDS,
    IndicatorState,
    staircase_on,
)
from fruehe_hilfen_cli.vocabulary import german_key

_GOAL, _INDICATOR, _MEASURE = "Das Ziel", "Den Indikator", "Die Maßnahme"
_LISTINGS = {_GOAL: "fh ziel liste", _INDICATOR: "fh indikator liste", _MEASURE: "fh massnahme liste"}
_SUBJECTS = {"ziel": _GOAL, "indikator": _INDICATOR}
_SAID = ("title", "target", "target_by", "until")
"""What an entry can agree anew; not all of it belongs to each of the two."""


@check(
    "L21",
    "Ziel, Indikator oder Maßnahme gibt es nicht",
    "Eine Messung, Inanspruchnahme, Überprüfung, Idee oder Änderung nennt ein Kürzel, das weder in der "
    "Wirkungstreppe noch bei den Maßnahmen steht. Sie zählt nirgends mit.",
)
def unknown_name(project: Project) -> Iterator[Found]:
    """A short name that neither the staircase nor the measures have; unknown while one is unread."""
    known = {_GOAL: goal_ids(project), _INDICATOR: indicator_ids(project), _MEASURE: measure_ids(project)}
    unread = {_GOAL, _INDICATOR} if project.staircase is None else set()
    unread |= {_MEASURE} if project.measures is None else set()
    for logged in project.entries:
        for where, what, name in _named(logged):
            if name not in known[what] and not (project.incomplete and what in unread):
                sentence, advice = unknown_told(what, name, known[what], _LISTINGS[what])
                yield Found(logged.file, where, sentence, advice)


@check(
    "L22",
    "Messung außerhalb des Möglichen",
    "Eine Messung liegt außerhalb der Grenzen, die der Indikator nennt (kleinster, groesster). Meist ist "
    "eine Zahl vertippt, oder die Einheit ist eine andere.",
)
def reading_outside(project: Project) -> Iterator[Found]:
    """A reading outside the range that the indicator states."""
    yield from _wrong_readings(project, IndicatorKind.QUANTITATIVE, "Prüfen Sie den Wert und die Einheit.")


@check(
    "L23",
    "Messung nicht auf der Skala",
    "Die Messung eines qualitativen Indikators ist die Nummer eines Wortes seiner Skala, von 1 an.",
)
def reading_off_scale(project: Project) -> Iterator[Found]:
    """A reading of a qualitative indicator that is not the number of a word of its scale."""
    advice = "Schreiben Sie die Nummer eines Wortes; fh indikator liste zeigt die Skala."
    yield from _wrong_readings(project, IndicatorKind.QUALITATIVE, advice)


@check(
    "L24",
    "Geändertes Ziel ohne Wirkung",
    "Eine Änderung sagt nichts, was für ein Ziel oder einen Indikator gilt. Ein Ziel hat titel und bis, ein "
    "Indikator titel, zielwert und zielwert_bis; beide können entfallen.",
)
def idle_change(project: Project) -> Iterator[Found]:
    """A later agreement that says nothing, or what the goal or indicator does not have."""
    for logged in project.entries:
        for position, change in enumerate(logged.entry.result_changes):
            if sentence := _idle(change):
                yield Found(
                    logged.file,
                    ("zielaenderung", position, "betrifft"),
                    sentence,
                    "Sagen Sie, was neu gilt, oder entfaellt = true.",
                )


@check(
    "L25",
    "Inanspruchnahme endet vor ihrem Beginn",
    "Der gezählte Zeitraum endet, ehe er beginnt; die Anzahl lässt sich keinem Monat zuordnen.",
)
def reversed_uptake(project: Project) -> Iterator[Found]:
    """Uptake counted in a span that ends before it begins."""
    for logged in project.entries:
        for position, uptake in enumerate(logged.entry.uptakes):
            if uptake.start and uptake.until and last_day(uptake.until) < first_day(uptake.start):
                yield Found(
                    logged.file,
                    ("inanspruchnahme", position, "bis"),
                    f"Der Zeitraum zu {uptake.measure} endet ({german(uptake.until)}) vor seinem Beginn "
                    f"({german(uptake.start)}).",
                    "Berichtigen Sie von oder bis.",
                )


@check(
    "L26",
    "Eingestellt ohne Grund",
    "Ein Eintrag sagt, eine Maßnahme sei eingestellt, und nicht, warum. Der Grund gehört in die Evaluation.",
)
def dropped_without_reason(project: Project) -> Iterator[Found]:
    """A measure that is given up without a reason."""
    for logged in project.entries:
        for position, mark in enumerate(logged.entry.measure_marks):
            if mark.state is MeasureMarkKind.DROPPED and mark.reason is None:
                yield Found(
                    logged.file,
                    ("massnahmenstand", position, "stand"),
                    f"Warum die Maßnahme {mark.measure} eingestellt ist, ist nicht gesagt.",
                    'Ergänzen Sie grund = "…".',
                )


CHECKS = (
    unknown_name,
    reading_outside,
    reading_off_scale,
    idle_change,
    reversed_uptake,
    dropped_without_reason,
)


def _named(logged: Logged) -> Iterator[tuple[Where, str, str]]:
    """Where an entry names a goal, an indicator or a measure, which of the three, and its short name."""
    entry = logged.entry
    for position, reading in enumerate(entry.readings):
        yield ("messung", position, "indikator"), _INDICATOR, reading.indicator
    for position, uptake in enumerate(entry.uptakes):
        yield ("inanspruchnahme", position, "massnahme"), _MEASURE, uptake.measure
    for position, review in enumerate(entry.reviews):
        yield ("pruefung", position, "massnahme"), _MEASURE, review.measure
    for position, mark in enumerate(entry.measure_marks):
        yield ("massnahmenstand", position, "massnahme"), _MEASURE, mark.measure
    for position, idea in enumerate(entry.ideas):
        if idea.goal:
            yield ("idee", position, "ziel"), _GOAL, idea.goal
    for position, change in enumerate(entry.result_changes):
        kind, _, name = change.subject.partition(" ")
        yield ("zielaenderung", position, "betrifft"), _SUBJECTS[kind], name


def _wrong_readings(project: Project, kind: IndicatorKind, advice: str) -> Iterator[Found]:
    known: dict[str, IndicatorState] = {
        state.id: state for state in staircase_on(history(project, date.max)).indicators if state.kind is kind
    }
    for logged in project.entries:
        for position, reading in enumerate(logged.entry.readings):
            state = known.get(reading.indicator)
            if state and (why := value_error(state, reading.value)):
                where = ("messung", position, "wert")
                yield Found(logged.file, where, f"Die Messung von {state.id} {why}.", advice)


def _idle(change: ResultChange) -> str | None:
    kind = change.subject.partition(" ")[0]
    possible = GOAL_FIELDS if kind == "ziel" else INDICATOR_FIELDS
    said = [name for name in _SAID if getattr(change, name) is not None]
    foreign = [german_key(name) for name in said if name not in possible]
    if foreign:
        named = "Ein Ziel" if kind == "ziel" else "Ein Indikator"
        return f"{named} hat kein {listed(foreign, 'und kein')}."
    return None if said or change.dropped else f"Zu {change.subject} ist nicht gesagt, was neu gilt."
