"""How often measures were used: a table of the times for each, and how it went."""

from collections.abc import Iterator
from datetime import date

from fruehe_hilfen_cli.model.dates import german, parse_month
from fruehe_hilfen_cli.model.kinds import Visibility
from fruehe_hilfen_cli.reports.document import (
    Block,
    Cell,
    Column,
    Document,
    Heading,
    Paragraph,
    Table,
    Tone,
    Words,
)
from fruehe_hilfen_cli.reports.phrases import NOTHING
from fruehe_hilfen_cli.reports.results.measured import percent
from fruehe_hilfen_cli.reports.results.spark import sparkline
from fruehe_hilfen_cli.text import german_number, listed
from fruehe_hilfen_cli.views.results.suppression import SMALLEST
from fruehe_hilfen_cli.views.results.uptake import Period, PeriodUptake, UptakeSeries
from fruehe_hilfen_cli.vocabulary import label

_HEADS = {
    Period.MONTH: ("Jan", "Feb", "Mär", "Apr", "Mai", "Jun", "Jul", "Aug", "Sep", "Okt", "Nov", "Dez"),
    Period.QUARTER: ("1. Quartal", "2. Quartal", "3. Quartal", "4. Quartal"),
    Period.YEAR: (),
}
_NONE_SIGN, _HIDDEN_SIGN = "·", "<"
_HIDDEN = (
    f"<{SMALLEST} ist eine Anzahl von 1 bis {SMALLEST - 1}; genauer geht sie nicht hinaus. Wo eine Summe sie "
    "verraten könnte, steht für die Summe ein Bereich."
)
_SHORT, _FEW = 3, 4
"""Numbers so short, and so many times of a year, fit into one table at 80 columns."""

_SPANNING = "Angaben über mehrere Monate zählen in dem Monat, in dem sie enden."


def uptake_document(
    series: tuple[UptakeSeries, ...], day: date, reader: Visibility, places: tuple[str, ...]
) -> Document:
    """The use of measures.

    Args:
        series: of one or more municipalities.
        day: the Stand.
        reader: whom it is for.
        places: the names of the municipalities.
    """
    several = len({one.place for one in series}) > 1
    return Document(
        (
            Heading(f"Inanspruchnahme: {listed(places)}", 1),
            Paragraph(f"Stand: {german(day)}", Tone.STRONG),
            *_reader(reader),
            *(block for one in series for block in _section(one, several=several)),
            *([] if series else [Paragraph("Noch keine Angabe.")]),
            *_notes(series),
        )
    )


def counted(uptake: PeriodUptake) -> str:
    """A number as far as it is known: "12", "<5", "13–16"; a dash when no entry tells."""
    if uptake.at_least is None or uptake.at_most is None:
        return NOTHING
    if uptake.count is not None:
        return german_number(uptake.count)
    if uptake.at_most < SMALLEST:
        return f"<{SMALLEST}"
    return f"{german_number(uptake.at_least)}–{german_number(uptake.at_most)}"


def course(series: UptakeSeries) -> str:
    """How it went: a stroke for each time from the first to the last one with an entry: "▁▃·▇"."""
    periods = list(_told(series))
    strokes = iter(sparkline([found.count for found in periods if found.count is not None]))
    return "".join(
        next(strokes) if found.count is not None else _HIDDEN_SIGN if found.at_most else _NONE_SIGN
        for found in periods
    )


def _told(series: UptakeSeries) -> Iterator[PeriodUptake]:
    """The times from the first to the last one with an entry."""
    periods = [found for year in series.years for found in year.periods]
    known = [place for place, found in enumerate(periods) if found.at_most is not None]
    yield from periods[known[0] : known[-1] + 1]


def _reader(reader: Visibility) -> list[Block]:
    if reader is Visibility.INTERNAL:
        return []
    said = f"Für: {label(reader)}. Gezählt sind nur Einträge, die dafür freigegeben sind."
    return [Paragraph(said)]


def _section(series: UptakeSeries, *, several: bool) -> list[Block]:
    names = (series.measure, series.title or "(nicht im Plan)")
    place = f"{series.place}: " if several else ""
    unit = f" – {series.unit}" if series.unit else ""
    return [Heading(f"{place}{' '.join(names)}{unit}"), *_tables(series), Paragraph(_summary(series))]


def _tables(series: UptakeSeries) -> list[Table]:
    """The years; in two halves where the numbers of twelve months would be too long for one table."""
    heads = _HEADS[series.every]
    rows = [
        (
            Words(str(year.year), sources=year.entry_ids),
            tuple(map(_cell, year.periods)) if heads else (),
            _cell(year.total),
        )
        for year in series.years
    ]
    long = any(len(counted(found)) > _SHORT for year in series.years for found in year.periods)
    half = len(heads) // 2 if long and len(heads) > _FEW else 0
    total = Column("gesamt", right=True, whole=True)
    parts = [slice(0, half), slice(half, None)] if half else [slice(None)]
    return [
        Table(
            (
                Column("Jahr", whole=True),
                *(Column(head, right=True, whole=True) for head in heads[part]),
                *((total,) if part.stop is None else ()),
            ),
            tuple(
                (year, *cells[part], *((whole,) if part.stop is None else ())) for year, cells, whole in rows
            ),
        )
        for part in parts
    ]


def _cell(uptake: PeriodUptake) -> Cell:
    return Words(counted(uptake), Tone.MUTED) if uptake.count is None else counted(uptake)


def _summary(series: UptakeSeries) -> str:
    begin, _, end = series.total.period.partition("/")
    first, last = parse_month(begin), parse_month(end)
    span = f"{german(first)} – {german(last)}" if first and last and first != last else ""
    drawn = f"{course(series)}  ({span}), " if span else ""
    planned = f" von geplant {german_number(series.planned_uptake)}" if series.planned_uptake else ""
    share = f" ({percent(series.share)})" if series.share is not None else ""
    return f"{drawn}gesamt {counted(series.total)}{planned}{share}"


def _notes(series: tuple[UptakeSeries, ...]) -> list[Block]:
    totals = [found for one in series for year in one.years for found in (*year.periods, year.total)]
    hidden = any(found.count is None and found.at_most is not None for found in totals)
    return [
        *([Paragraph(_HIDDEN, Tone.MUTED)] if hidden else []),
        *([Paragraph(_SPANNING, Tone.MUTED)] if any(one.spanning for one in series) else []),
    ]
