"""Measures and what they need, planned and actual side by side."""

from collections.abc import Iterator, Sequence

from fruehe_hilfen_cli.reports.document import Block, Cell, Column, Heading, Paragraph, Table, Tone, Words
from fruehe_hilfen_cli.reports.money import euros
from fruehe_hilfen_cli.reports.phrases import NOTHING, UNTOLD, window
from fruehe_hilfen_cli.reports.results.measured import percent
from fruehe_hilfen_cli.reports.results.measures import state_told
from fruehe_hilfen_cli.reports.results.target_actual_milestones import MARK, WITHHELD
from fruehe_hilfen_cli.reports.results.uptake import counted
from fruehe_hilfen_cli.text import german_number, listed
from fruehe_hilfen_cli.views.results.measure_course import MeasureStatus
from fruehe_hilfen_cli.views.results.target_actual import MeasureComparison, TargetActual
from fruehe_hilfen_cli.views.results.uptake import UptakeSeries
from fruehe_hilfen_cli.views.roadmap.plan import Window
from fruehe_hilfen_cli.vocabulary import label

_COUNTED = {MeasureStatus.RUNNING: "laufend"}


def states_told(found: Sequence[MeasureComparison]) -> str:
    """How many measures stand where: "9: 6 geplant und 3 laufend"."""
    if not found:
        return "noch keine"
    states = [one.measure.state for one in found if not one.withheld]
    parts = [
        f"{number} {_COUNTED.get(state) or label(state)}"
        for state in MeasureStatus
        if (number := states.count(state))
    ]
    withheld = len(found) - len(states)
    parts += [f"{withheld} {UNTOLD}"] if withheld else []
    return f"{len(found)}: {listed(parts)}"


def measure_section(found: Sequence[MeasureComparison]) -> Iterator[Block]:
    """Each measure with its planned and actual time, where it stands, and how often it was used."""
    yield Heading("Maßnahmen")
    if not found:
        yield Paragraph("Noch keine Maßnahme.", hint="; fh massnahme neu nimmt die erste auf.")
        return
    columns = (
        Column("Nr.", whole=True),
        Column("Maßnahme"),
        Column("geplant"),
        Column("tatsächlich"),
        Column("Stand"),
        Column("genutzt"),
    )
    yield Table(columns, tuple(map(_row, found)))


def resource_section(found: TargetActual) -> Iterator[Block]:
    """What the measures need, and what was spent on them, with the sums; of those given up apart."""
    with_some = [one for one in found.measures if one.measure.resources or _is_paid(one)]
    if not with_some:
        return
    paid, totals = any(map(_is_paid, with_some)), found.resources
    apart = totals.tells("dropped_euros")
    dropped = [one for one in with_some if apart and _is_dropped(one)]
    rows = [_resources(one, paid=paid) for one in with_some]
    name = "zusammen, ohne Eingestelltes" if dropped else "zusammen"
    told = _spent(totals.spent, approx=totals.spent_approx, withheld=not totals.tells("spent"))
    rows.append(_sum(name, totals.euros, totals.hours, told if paid else None))
    if dropped:
        withheld = not totals.tells("dropped_spent")
        told = _spent(totals.dropped_spent, approx=totals.dropped_spent_approx, withheld=withheld)
        rows.append(_sum("eingestellt", totals.dropped_euros, totals.dropped_hours, told if paid else None))
    columns = (
        Column("Nr.", whole=True),
        Column("Maßnahme"),
        Column("Euro geplant" if paid else "Euro", right=True, whole=True),
        *([Column("ausgegeben", right=True, whole=True)] if paid else []),
        Column("Stunden", right=True, whole=True),
    )
    yield Heading("Ressourcen, geplant und ausgegeben" if paid else "Ressourcen, geplant")
    yield Table(columns, tuple(rows))


def _row(found: MeasureComparison) -> tuple[Cell, ...]:
    measure = found.measure
    actual = window(Window(measure.begun_on, measure.ended_on)) if measure.begun_on else NOTHING
    return (
        measure.id,
        measure.title,
        window(Window(measure.begin, measure.end)),
        Words(WITHHELD, Tone.MUTED) if found.withheld else actual,
        Words(WITHHELD, Tone.MUTED) if found.withheld else state_told(measure),
        Words(used_told(found), sources=_counting(found)),
    )


def _counting(found: MeasureComparison) -> tuple[str, ...]:
    """The entries that tell how often a measure was used."""
    return tuple(entry for series in found.uptakes for year in series.years for entry in year.entry_ids)


def used_told(found: MeasureComparison) -> str:
    """How often a measure was used, a line for each unit; with a mark where counts are withheld."""
    used = "\n".join(map(_used, found.uptakes)) or _unused(found)
    return f"{used} {MARK}" if found.counts_withheld else used


def _used(series: UptakeSeries) -> str:
    """How often: "412 von 600 Gespräche (68,7 %)"."""
    planned = f" von {german_number(series.planned_uptake)}" if series.planned_uptake else ""
    share = f" ({percent(series.share)})" if series.share is not None else ""
    return f"{counted(series.total)}{planned}{f' {series.unit}' if series.unit else ''}{share}"


def _unused(found: MeasureComparison) -> str:
    planned = found.measure.planned_uptake
    return (
        f"{NOTHING} von {german_number(planned)} {found.measure.unit or ''}".strip() if planned else NOTHING
    )


def _title(found: MeasureComparison) -> str:
    return f"{found.measure.title} (eingestellt)" if _is_dropped(found) else found.measure.title


def _is_dropped(found: MeasureComparison) -> bool:
    return found.measure.state is MeasureStatus.DROPPED


def _number(amount: float | None) -> str:
    return NOTHING if amount is None else german_number(amount)


def _resources(found: MeasureComparison, *, paid: bool) -> tuple[Cell, ...]:
    measure = found.measure
    told = _spent(measure.spent, approx=measure.spent_approx, withheld=found.spent_withheld)
    return (
        measure.id,
        _title(found),
        _number(measure.euros),
        *((told,) if paid else ()),
        _number(measure.hours),
    )


def _is_paid(found: MeasureComparison) -> bool:
    return found.measure.spent is not None or found.spent_withheld


def _spent(amount: float | None, *, approx: bool, withheld: bool) -> str:
    """Euros; not where there is more that the reader may not see, since that may also be money returned."""
    return WITHHELD if withheld else euros(amount, approx=approx, unit=False)


def _sum(name: str, needed: float | None, hours: float | None, paid: str | None) -> tuple[Cell, ...]:
    told = (name, _number(needed), *((paid,) if paid else ()), _number(hours))
    return ("", *(Words(text, Tone.STRONG) for text in told))
