"""Checks of the measures: what each needs, and when it lies."""

from collections.abc import Iterator
from datetime import date

from fruehe_hilfen_cli.checks.names import MEASURES
from fruehe_hilfen_cli.checks.rule import Found, check, plan_file
from fruehe_hilfen_cli.checks.span import outside, project_window
from fruehe_hilfen_cli.errors import Where
from fruehe_hilfen_cli.model.dates import When, first_day, german, last_day
from fruehe_hilfen_cli.model.measures import Measure, ReviewScheme
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.text import folded, listed, nearest
from fruehe_hilfen_cli.views.history import history
from fruehe_hilfen_cli.views.results.measure_course import MeasureStatus
from fruehe_hilfen_cli.views.results.measures import measure_states


@check(
    "Z10",
    "Maßnahme ohne Ziel",
    "Eine Maßnahme nennt kein Ziel der Wirkungstreppe; wozu sie dient, bleibt offen.",
)
def measure_without_goal(project: Project) -> Iterator[Found]:
    """A measure that serves no goal."""
    for position, measure in _measures(project):
        if not measure.goals:
            yield Found(
                plan_file(project, MEASURES),
                ("massnahme", position, "id"),
                f"Die Maßnahme {measure.id} dient keinem Ziel.",
                f"Nennen Sie mindestens eines, z. B. mit fh massnahme aendere {measure.id}.",
            )


@check(
    "Z11",
    "Maßnahme unvollständig geplant",
    "Einer Maßnahme fehlt, wer zuständig ist, wann sie beginnt und endet, oder wie sie überprüft wird: wann, "
    "woran und durch wen. Eingestellte Maßnahmen zählen nicht.",
)
def incomplete_measure(project: Project) -> Iterator[Found]:
    """A measure without responsible role, schedule, or a whole review scheme."""
    for position, measure in _measures(project):
        if lacking := list(_lacking(measure)):
            yield Found(
                plan_file(project, MEASURES),
                ("massnahme", position, "id"),
                f"Bei der Maßnahme {measure.id} ist nicht gesagt, {listed(lacking)}.",
                f"fh massnahme aendere {measure.id} ergänzt es; massnahmen.toml auch von Hand.",
            )


@check(
    "Z12",
    "Maßnahme außerhalb des Projekts",
    "Eine Maßnahme beginnt vor dem ersten Zeitraum oder endet nach dem letzten; ein Ende, das eine "
    "Abweichung hinausschiebt, zählt mit. Was danach weiterläuft, gehört in die Schritte über das Projekt "
    "hinaus.",
)
def measure_outside(project: Project) -> Iterator[Found]:
    """A measure that begins before the project, or ends after it."""
    window = project_window(project)
    for position, measure in _measures(project):
        for key, name, when in (("beginn", "Der Beginn", measure.begin), ("ende", "Das Ende", measure.end)):
            if when and (side := outside(when, window)):
                yield Found(
                    plan_file(project, MEASURES),
                    ("massnahme", position, key),
                    f"{name} der Maßnahme {measure.id} ({german(when)}) liegt {side}.",
                    "Prüfen Sie das Datum, auch das Jahr.",
                )


@check("Z13", "Ende vor dem Beginn", "Eine Maßnahme, oder ein Schritt in ihr, endet, ehe sie beginnt.")
def reversed_measure(project: Project) -> Iterator[Found]:
    """A measure, or a step of its work, that ends before it begins."""
    for position, measure in _measures(project):
        spans: list[tuple[Where, str, When | None, When | None]] = [
            ((), f"Die Maßnahme {measure.id}", measure.begin, measure.end)
        ]
        spans += [
            (("schritt", index), f"Der Schritt „{step.what}“ von {measure.id}", step.begin, step.end)
            for index, step in enumerate(measure.steps_of_work)
        ]
        for where, named, begin, end in spans:
            if begin and end and last_day(end) < first_day(begin):
                yield Found(
                    plan_file(project, MEASURES),
                    ("massnahme", position, *where, "ende"),
                    f"{named} endet ({german(end)}) vor dem Beginn ({german(begin)}).",
                    "Berichtigen Sie Beginn oder Ende.",
                )


@check(
    "Z16",
    "Handlungsfeld, das der Plan nicht nennt",
    "massnahmen.toml nennt unter handlungsfelder die Felder, zu denen Maßnahmen gehören. Eine Maßnahme nennt "
    "ein anderes; in der Liste stünde sie unter einem eigenen.",
)
def unknown_field(project: Project) -> Iterator[Found]:
    """A measure whose field of action is not among those of the plan; the nearest one is named."""
    fields = project.measures.fields_of_action if project.measures else ()
    known = set(map(folded, fields))
    for position, measure in _measures(project):
        field = measure.field_of_action
        if fields and field and folded(field) not in known:
            close = nearest(field, fields)
            hint = (
                f"Meinten Sie „{close}“?" if close else "Nehmen Sie es dort auf, oder nennen Sie ein anderes."
            )
            yield Found(
                plan_file(project, MEASURES),
                ("massnahme", position, "handlungsfeld"),
                f"Das Handlungsfeld „{field}“ der Maßnahme {measure.id} steht nicht unter handlungsfelder.",
                hint,
            )


CHECKS = (measure_without_goal, incomplete_measure, measure_outside, reversed_measure, unknown_field)


def _measures(project: Project) -> Iterator[tuple[int, Measure]]:
    """The measures that are not given up, with their positions in the file."""
    states = measure_states(history(project, date.max))
    measures = project.measures.measures if project.measures else ()
    for position, (measure, state) in enumerate(zip(measures, states, strict=True)):
        if state.state is not MeasureStatus.DROPPED:
            yield position, measure


def _lacking(measure: Measure) -> Iterator[str]:
    if measure.responsible is None:
        yield "wer zuständig ist"
    if measure.begin is None:
        yield "wann sie beginnt"
    if measure.end is None:
        yield "wann sie endet"
    review = measure.review or ReviewScheme()
    if not (review.every_months or review.on or review.by_what or review.who):
        yield "wie sie überprüft wird"
        return
    if not (review.every_months or review.on):
        yield "wann sie überprüft wird"
    if review.by_what is None:
        yield "woran sie überprüft wird"
    if review.who is None:
        yield "wer sie überprüft"
