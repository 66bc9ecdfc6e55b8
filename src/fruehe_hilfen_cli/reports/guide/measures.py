"""Measures and experience: what was done, how it was used, what reviews came to."""

from collections.abc import Iterator

from fruehe_hilfen_cli.model.kinds import ReviewResult
from fruehe_hilfen_cli.reports.document import (
    Block,
    Cell,
    Column,
    Heading,
    Items,
    Paragraph,
    Table,
    Tone,
    Words,
)
from fruehe_hilfen_cli.reports.governance.draft_words import euros, sentence, spelt_on
from fruehe_hilfen_cli.reports.guide.words import (
    HIDDEN_CELL,
    SECTION,
    check_words,
    open_line,
    paragraph,
    span,
)
from fruehe_hilfen_cli.reports.phrases import NOTHING
from fruehe_hilfen_cli.reports.results.measured import percent
from fruehe_hilfen_cli.reports.results.measures import state_since
from fruehe_hilfen_cli.reports.results.uptake import counted
from fruehe_hilfen_cli.text import count, german_number, listed
from fruehe_hilfen_cli.views.guide.guide import Guide
from fruehe_hilfen_cli.views.guide.means import GuideMeasure
from fruehe_hilfen_cli.views.results.measure_course import MeasureStatus, ReviewState
from fruehe_hilfen_cli.views.results.measures import MeasureState
from fruehe_hilfen_cli.views.results.uptake import UptakeSeries
from fruehe_hilfen_cli.views.roadmap.plan import Window

_REVIEWED = {
    ReviewResult.GO_ON: "es geht weiter wie geplant",
    ReviewResult.ADAPTED: "die Maßnahme ist angepasst",
    ReviewResult.ENDED: "die Maßnahme ist beendet",
}


def measure_chapter(guide: Guide) -> Iterator[Block]:
    """All measures in a table, then each with what became of it."""
    if not guide.measures:
        yield open_line("welche Maßnahmen vereinbart sind, wer sie trägt, und welche Erfahrungen es gibt")
        return
    number = len(guide.measures)
    yield Paragraph(f"Geplant {'ist' if number == 1 else 'sind'} {count(number, 'Maßnahme', 'Maßnahmen')}.")
    columns = (Column("Maßnahme"), Column("Zuständig"), Column("Geplant"), Column("Stand"))
    yield Table(columns, tuple(map(_row, guide.measures)))
    for found in guide.measures:
        yield from _measure(found)


def _row(found: GuideMeasure) -> tuple[Cell, ...]:
    measure = found.measure.measure
    planned = Window(measure.begin, measure.end)
    return (
        f"{measure.id} {measure.title}",
        measure.responsible or NOTHING,
        span(planned) if planned.begin or planned.end else NOTHING,
        _state(found),
    )


def _state(found: GuideMeasure) -> Words:
    measure = found.measure.measure
    if found.measure.withheld:
        return Words(HIDDEN_CELL, Tone.MUTED)
    sources = (measure.entry_id,) if measure.entry_id else ()
    return Words(state_since(measure.state, measure.since), sources=sources)


def _measure(found: GuideMeasure) -> Iterator[Block]:
    measure = found.measure.measure
    yield Heading(f"{measure.id} {measure.title}", SECTION)
    yield from paragraph(*_plan(measure))
    yield from paragraph(*_course(found), *_use(found))
    if measure.reviews:
        yield Items(tuple(map(_review, measure.reviews)))
    if not found.measure.withheld and measure.state is not MeasureStatus.PLANNED and not measure.reviews:
        yield open_line(f"welche Erfahrungen es mit {measure.id} gibt")


def _plan(measure: MeasureState) -> Iterator[str]:
    """For which goals, in which field, with whom, and what it needs."""
    if measure.goals:
        goals = "Sie dient dem Ziel" if len(measure.goals) == 1 else "Sie dient den Zielen"
        yield f"{goals} {listed(measure.goals)}."
    if measure.field_of_action:
        yield f"Handlungsfeld: {measure.field_of_action}."
    if measure.partners:
        yield f"Beteiligt: {', '.join(measure.partners)}."
    needs = [
        *([euros(measure.euros)] if measure.euros is not None else []),
        *([f"{german_number(measure.hours)} Stunden"] if measure.hours is not None else []),
        *(one.what for one in measure.resources if one.euros is None and one.hours is None),
    ]
    if needs:
        yield sentence(f"Gebraucht werden {listed(needs)}")


def _course(found: GuideMeasure) -> Iterator[Words]:
    """Where it stands, and why."""
    measure = found.measure.measure
    if found.measure.withheld:
        what = "Stand und Nutzung" if found.measure.counts_withheld else "ihrem Stand"
        yield Words(f"Zu {what} gibt es Einträge, die nicht freigegeben sind.", Tone.OPEN)
        return
    sources = (measure.entry_id,) if measure.entry_id else ()
    if measure.begun_on:
        yield Words(f"Begonnen hat sie {spelt_on(measure.begun_on)}.", sources=found.begun_in)
    if measure.ended_on:
        reason = f": {measure.reason}" if measure.reason else ""
        ended = "Eingestellt" if measure.state is MeasureStatus.DROPPED else "Abgeschlossen"
        yield Words(sentence(f"{ended} wurde sie {spelt_on(measure.ended_on)}{reason}"), sources=sources)
    elif measure.begin_overdue or measure.overdue:
        what = "Beginn" if measure.begin_overdue else "Ende"
        yield Words(f"Der geplante Zeitpunkt für ihr{'en' if what == 'Beginn' else ''} {what} ist vorbei.")
        yield check_words("warum, und wie es weitergeht")


def _use(found: GuideMeasure) -> Iterator[Words]:
    """How often it was used, and what was spent on it."""
    measure, parts = found.measure.measure, found.measure
    for series in parts.uptakes:
        yield Words(_used(series), sources=found.used_in)
    if parts.counts_withheld and not parts.withheld:
        yield Words("Zur Nutzung gibt es Einträge, die nicht freigegeben sind.", Tone.OPEN)
    elif not (parts.uptakes or parts.counts_withheld) and measure.planned_uptake and measure.is_running:
        unit = f" {measure.unit}" if measure.unit else ""
        yield Words(f"Geplant ist eine Nutzung von {german_number(measure.planned_uptake)}{unit}.")
        yield check_words("wie oft die Maßnahme genutzt wird")
    if measure.spent is not None:
        paid = euros(measure.spent, approx=measure.spent_approx)
        yield Words(f"Ausgegeben sind dafür {paid}.", sources=found.paid_in)
    elif parts.spent_withheld:
        yield Words("Zu den Ausgaben gibt es Einträge, die nicht freigegeben sind.", Tone.OPEN)


def _used(series: UptakeSeries) -> str:
    """Its use in one unit: "Genutzt: 46 Gespräche (7,7 % von geplanten 600)."."""
    unit = f" {series.unit}" if series.unit else ""
    planned = german_number(series.planned_uptake) if series.planned_uptake else ""
    if planned:
        share = percent(series.share) if series.share is not None else None
        planned = f" ({share} von geplanten {planned})" if share else f" (geplant: {planned})"
    return f"Genutzt: {counted(series.total)}{unit}{planned}."


def _review(found: ReviewState) -> Words:
    said = f"Überprüft {spelt_on(found.day)}, {_REVIEWED[found.result]}: {found.reason}"
    return Words(sentence(said), sources=(found.entry_id,))
