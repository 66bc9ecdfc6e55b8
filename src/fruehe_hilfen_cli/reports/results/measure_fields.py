"""Measures under the fields of action that a plan names, with its principles."""

from collections.abc import Callable, Iterator

from fruehe_hilfen_cli.reports.document import Block, Heading, Items, Table
from fruehe_hilfen_cli.text import folded
from fruehe_hilfen_cli.views.results.measure_frames import MeasureFrame
from fruehe_hilfen_cli.views.results.measures import MeasureState

Measures = tuple[MeasureState, ...]


def framed_blocks(
    frame: MeasureFrame,
    measures: Measures,
    table: Callable[[Measures], Table],
    *,
    every: bool,
    several: bool,
) -> Iterator[Block]:
    """The measures of one municipality, a section for each field.

    Args:
        frame: its principles and fields.
        measures: the selected measures of all municipalities.
        table: makes the table of some of them.
        every: whether all measures are shown; only then a field is said to have none.
        several: whether there are other municipalities, so that this one is named.
    """
    whose = f"{frame.name}: " if several else ""
    if every and frame.guiding_principles:
        yield Heading(f"{whose}Leitprinzipien")
        yield Items(frame.guiding_principles)
    own = tuple(measure for measure in measures if measure.place == frame.place)
    if not frame.fields_of_action:
        yield from _section(f"{whose}Maßnahmen", own, table)
        return
    for field in _fields(frame, own):
        yield from _section(f"{whose}{field}", _in_field(field, own), table)
    yield from _section(f"{whose}ohne Handlungsfeld", _in_field(None, own), table)
    empty = tuple(field for field in frame.fields_of_action if not _in_field(field, own))
    if every and empty:
        yield Heading(f"{whose}Handlungsfelder, noch ohne Maßnahme")
        yield Items(empty)


def _section(heading: str, measures: Measures, table: Callable[[Measures], Table]) -> list[Block]:
    return [Heading(heading), table(measures)] if measures else []


def _fields(frame: MeasureFrame, measures: Measures) -> tuple[str, ...]:
    """The fields of the plan, then those that only measures name; the same words once."""
    named = (*frame.fields_of_action, *(found.field_of_action for found in measures if found.field_of_action))
    first: dict[str, str] = {}
    for field in named:
        first.setdefault(folded(field), field)
    return tuple(first.values())


def _in_field(field: str | None, measures: Measures) -> Measures:
    wanted = folded(field or "")
    return tuple(measure for measure in measures if folded(measure.field_of_action or "") == wanted)
