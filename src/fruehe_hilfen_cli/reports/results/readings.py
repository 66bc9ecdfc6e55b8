"""Readings as tables, one for each indicator."""

from collections.abc import Iterator
from datetime import date

from fruehe_hilfen_cli.model.dates import german, german_on
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
from fruehe_hilfen_cli.reports.phrases import NOTHING, shown
from fruehe_hilfen_cli.reports.results.measured import (
    amount,
    attained,
    due_words,
    tendency_words,
    way_words,
)
from fruehe_hilfen_cli.text import count
from fruehe_hilfen_cli.views.results.readings import IndicatorResult, Missing, ReadingState, attainment
from fruehe_hilfen_cli.vocabulary import label

_COLUMNS = (
    Column("Datum", whole=True),
    Column("Wert"),
    Column("Zielerreichung"),
    Column("Quelle und Notiz"),
    Column("Eintrag", whole=True),
)
_NEVER = {Missing.BASELINE, Missing.TARGET, Missing.DISTANCE}


def reading_document(results: tuple[IndicatorResult, ...], day: date) -> Document:
    """The readings of indicators of one or more municipalities, with how many there are."""
    several = _several(results)
    blocks: list[Block] = [Heading("Messungen", 1), Paragraph(f"Stand: {german(day)}", Tone.STRONG)]
    for result in results:
        blocks += _section(result, several=several)
    return Document((*blocks, Paragraph(_counted(results))))


def _section(result: IndicatorResult, *, several: bool) -> Iterator[Block]:
    indicator = result.indicator
    place = f"{indicator.place}: " if several else ""
    yield Heading(f"{place}{indicator.id} {indicator.title}")
    yield Facts(tuple(_facts(result)))
    if result.readings:
        yield Table(_COLUMNS, tuple(_rows(result)))


def _facts(result: IndicatorResult) -> Iterator[tuple[str, Cell]]:
    indicator = result.indicator
    unit = f"{indicator.unit}, " if indicator.unit else ""
    yield "Gemessen", f"{unit}{label(indicator.direction)}"
    if way := way_words(indicator):
        yield "Weg", way
    if indicator.dropped_on:
        yield "Entfallen", f"{german_on(indicator.dropped_on)}: {indicator.dropped_reason}"
        return
    if result.attainment.reason in _NEVER:
        yield "Zielerreichung", Words(attained(result.attainment), Tone.WARNING)
    if result.tendency:
        yield "Tendenz", tendency_words(result.tendency)
    if not result.readings:
        yield "Messungen", Words(label(Missing.READING), Tone.WARNING)
    yield "Nächste Messung", due_words(result)


def _rows(result: IndicatorResult) -> Iterator[tuple[Cell, ...]]:
    indicator = result.indicator
    if indicator.baseline is not None:
        since = shown(indicator.baseline_on)
        yield (
            since,
            amount(indicator, indicator.baseline),
            NOTHING,
            Words("Ausgangswert", Tone.MUTED),
            NOTHING,
        )
    for reading in result.readings:
        yield _row(result, reading)


def _row(result: IndicatorResult, reading: ReadingState) -> tuple[Cell, ...]:
    indicator = result.indicator
    found = attainment(indicator, reading)
    reached: Cell = NOTHING
    if found.share is not None:
        reached = Words(attained(found), Tone.GOOD if found.reached else Tone.PLAIN)
    said = "; ".join(filter(None, (reading.source, reading.note))) or NOTHING
    value = amount(indicator, reading.value, approx=reading.approx)
    return german(reading.day), value, reached, said, reading.entry_id


def _several(results: tuple[IndicatorResult, ...]) -> bool:
    return len({result.indicator.place for result in results}) > 1


def _counted(results: tuple[IndicatorResult, ...]) -> str:
    if not results:
        return "Kein Indikator passt. fh indikator liste zeigt alle."
    number = count(sum(len(result.readings) for result in results), "Messung", "Messungen")
    several = _several(results)
    late = [
        f"{result.indicator.place} {result.indicator.id}" if several else result.indicator.id
        for result in results
        if result.overdue
    ]
    told = f"{number} von {count(len(results), 'Indikator', 'Indikatoren')}"
    return f"{told}; überfällig: {', '.join(late)}." if late else f"{told}."
