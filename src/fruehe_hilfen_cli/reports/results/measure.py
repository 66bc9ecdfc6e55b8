"""One measure in full: its plan, and what the logbook tells of it."""

from collections.abc import Iterator
from datetime import date

from fruehe_hilfen_cli.model.dates import german, german_on
from fruehe_hilfen_cli.model.measures import Resource, ReviewScheme, WorkStep
from fruehe_hilfen_cli.reports.document import (
    Block,
    Cell,
    Column,
    Document,
    Facts,
    Heading,
    Paragraph,
    Table,
    Tone,
    Words,
)
from fruehe_hilfen_cli.reports.money import euros
from fruehe_hilfen_cli.reports.phrases import NOTHING, shown, window
from fruehe_hilfen_cli.reports.results.measured import percent
from fruehe_hilfen_cli.reports.results.measures import state_told
from fruehe_hilfen_cli.reports.results.uptake import counted, course
from fruehe_hilfen_cli.text import capitalised, count, german_number, listed
from fruehe_hilfen_cli.views.money import share_of
from fruehe_hilfen_cli.views.results.measure_course import MeasureEvidence
from fruehe_hilfen_cli.views.results.measures import MeasureState
from fruehe_hilfen_cli.views.results.uptake import UptakeSeries
from fruehe_hilfen_cli.views.roadmap.plan import Window
from fruehe_hilfen_cli.vocabulary import label

_BY = {
    MeasureEvidence.UPTAKE: "das sagt ihre Inanspruchnahme",
    MeasureEvidence.REVIEW: "das sagt ihre Überprüfung",
}


def measure_document(measure: MeasureState, day: date, uptake: tuple[UptakeSeries, ...] = ()) -> Document:
    """A measure in full.

    Args:
        measure: as it stands on the day.
        day: the Stand.
        uptake: its use, as far as entries tell.
    """
    blocks: list[Block] = [
        Heading(f"{measure.id} {measure.title}", 1),
        Paragraph(f"Stand: {german(day)}", Tone.STRONG),
        Facts((*_facts(measure), *_uptake(measure, uptake), *_spent(measure), *_review(measure))),
    ]
    if measure.steps_of_work:
        blocks += [Heading("Schritte"), _steps(measure.steps_of_work)]
    if measure.resources:
        blocks += [Heading("Ressourcen"), _resources(measure)]
    if measure.reviews:
        blocks += [Heading("Überprüfungen"), _reviews(measure)]
    return Document(tuple(blocks))


def _facts(measure: MeasureState) -> Iterator[tuple[str, Cell]]:
    yield "Stand", state_told(measure)
    if measure.reason:
        yield "Grund", measure.reason
    if measure.entry_id:
        yield "Eintrag", measure.entry_id
    planned = window(Window(measure.begin, measure.end))
    if planned != NOTHING:
        yield "Geplant", planned
    yield from _actual(measure)
    yield from _said("Ziele", ", ".join(measure.goals))
    yield from _said("Handlungsfeld", measure.field_of_action)
    yield from _said("Zuständig", measure.responsible)
    yield from _said("Partner", ", ".join(measure.partners))
    yield from _said("Aus der Idee", _idea(measure))


def _uptake(measure: MeasureState, uptake: tuple[UptakeSeries, ...]) -> Iterator[tuple[str, Cell]]:
    if uptake:
        yield "Inanspruchnahme", "\n".join(_used(series) for series in uptake)
    elif measure.planned_uptake is not None:
        planned = f"{german_number(measure.planned_uptake)} {measure.unit or ''}"
        yield "Inanspruchnahme", f"geplant {planned.rstrip()}, noch keine Angabe"


def _used(series: UptakeSeries) -> str:
    of = f" von geplanten {german_number(series.planned_uptake)}" if series.planned_uptake else ""
    share = f" ({percent(series.share)})" if series.share is not None else ""
    return f"{counted(series.total)}{of}{f' {series.unit}' if series.unit else ''}{share}  {course(series)}"


def _spent(measure: MeasureState) -> Iterator[tuple[str, Cell]]:
    """What was spent, beside what was planned: "1.180 EUR von geplanten 1.200 EUR (98,3 %)"."""
    if measure.spent is None:
        return
    told = euros(measure.spent, approx=measure.spent_approx)
    if measure.euros is None:
        yield "Ausgegeben", told
        return
    share = share_of(measure.spent, measure.euros)
    percentage = f" ({'rund ' if measure.spent_approx else ''}{percent(share)})" if share is not None else ""
    tone = Tone.BAD if measure.spent > measure.euros else Tone.PLAIN
    yield "Ausgegeben", Words(f"{told} von geplanten {euros(measure.euros)}{percentage}", tone)


def _review(measure: MeasureState) -> Iterator[tuple[str, Cell]]:
    if measure.review:
        yield "Überprüfung", _scheme(measure.review)
    if measure.next_review and measure.review_days_left is not None:
        tone = Tone.BAD if measure.review_overdue else Tone.PLAIN
        told = f"{german(measure.next_review)} ({_days_until(measure.review_days_left)})"
        yield "Nächste Überprüfung", Words(told, tone)


def _actual(measure: MeasureState) -> Iterator[tuple[str, Cell]]:
    if measure.begun_on:
        by = f" ({_BY[measure.begun_by]})" if measure.begun_by in _BY else ""
        yield "Begonnen", f"{german(measure.begun_on)}{_late(measure.begin_days_late)}{by}"
    if measure.ended_on:
        yield capitalised(label(measure.state)), f"{german(measure.ended_on)}{_late(measure.days_late)}"


def _days_until(days: int) -> str:
    if days == 0:
        return "heute"
    return f"noch {count(days, 'Tag', 'Tage')}" if days > 0 else f"seit {count(-days, 'Tag', 'Tagen')} fällig"


def _late(days: int | None) -> str:
    return f", {count(days, 'Tag', 'Tage')} später als geplant" if days else ""


def _said(name: str, value: str | None) -> Iterator[tuple[str, Cell]]:
    if value:
        yield name, value


def _idea(measure: MeasureState) -> str:
    if measure.idea is None:
        return ""
    return f"{measure.idea}  {measure.idea_text}" if measure.idea_text else measure.idea


def _scheme(review: ReviewScheme) -> str:
    months = review.every_months
    often = [] if months is None else ["jeden Monat" if months == 1 else f"alle {months} Monate"]
    on = [listed([german_on(day) for day in review.on])] if review.on else []
    by = [f"durch {review.who}"] if review.who else []
    return ", ".join([*often, *on, *by]) + (f"\nWoran: {review.by_what}" if review.by_what else "")


def _steps(steps: tuple[WorkStep, ...]) -> Table:
    columns = Column("Schritt"), Column("wer"), Column("von", whole=True), Column("bis", whole=True)
    return Table(
        columns, tuple((step.what, step.who or NOTHING, shown(step.begin), shown(step.end)) for step in steps)
    )


def _resources(measure: MeasureState) -> Table:
    columns = (
        Column("Ressource"),
        Column("Euro", right=True, whole=True),
        Column("Stunden", right=True, whole=True),
    )
    rows = [_resource(resource) for resource in measure.resources]
    if len(rows) > 1:
        total = euros(measure.euros, unit=False), _amount(measure.hours)
        rows.append((Words("zusammen", Tone.STRONG), *(Words(sum_, Tone.STRONG) for sum_ in total)))
    return Table(columns, tuple(rows))


def _resource(resource: Resource) -> tuple[Cell, ...]:
    return resource.what, euros(resource.euros, unit=False), _amount(resource.hours)


def _amount(amount: float | None) -> str:
    return NOTHING if amount is None else german_number(amount)


def _reviews(measure: MeasureState) -> Table:
    columns = (
        Column("Tag", whole=True),
        Column("Ergebnis"),
        Column("Begründung"),
        Column("Eintrag", whole=True),
    )
    return Table(
        columns,
        tuple(
            (german(review.day), label(review.result), review.reason, review.entry_id)
            for review in measure.reviews
        ),
    )
