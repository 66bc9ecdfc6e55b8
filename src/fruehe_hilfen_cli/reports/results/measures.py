"""Measures as a table, and how it is said where they stand."""

from datetime import date

from fruehe_hilfen_cli.model.dates import When, german, german_on
from fruehe_hilfen_cli.reports.document import (
    Cell,
    Column,
    Document,
    Heading,
    Paragraph,
    Table,
    Tone,
    Words,
)
from fruehe_hilfen_cli.reports.phrases import NOTHING, window
from fruehe_hilfen_cli.reports.results.measure_fields import framed_blocks
from fruehe_hilfen_cli.text import count, listed
from fruehe_hilfen_cli.views.results.measure_course import ENDED, MeasureStatus
from fruehe_hilfen_cli.views.results.measure_frames import MeasureFrame
from fruehe_hilfen_cli.views.results.measures import MeasureState
from fruehe_hilfen_cli.views.roadmap.plan import Window
from fruehe_hilfen_cli.vocabulary import label

_TONES = {
    MeasureStatus.PLANNED: Tone.MUTED,
    MeasureStatus.COMPLETED: Tone.GOOD,
    MeasureStatus.DROPPED: Tone.WARNING,
}
_COUNTED = {MeasureStatus.RUNNING: "laufend"}


def measure_list_document(
    measures: tuple[MeasureState, ...],
    day: date,
    frames: tuple[MeasureFrame, ...] = (),
    *,
    every: bool = False,
) -> Document:
    """Measures of one or more municipalities, by the fields of action of their plans, and how many there are.

    Args:
        measures: the selected ones.
        day: the day on which they stand so.
        frames: principles and fields of the municipalities that name some.
        every: whether all measures are shown, so that a field may be said to have none.
    """
    framed = {frame.place for frame in frames}
    rest = tuple(measure for measure in measures if measure.place not in framed)
    several = len(framed | {measure.place for measure in rest}) > 1
    return Document(
        (
            Heading("Maßnahmen", 1),
            Paragraph(f"Stand: {german(day)}", Tone.STRONG),
            *([_table(rest)] if rest else []),
            *(
                block
                for frame in frames
                for block in framed_blocks(frame, measures, _table, every=every, several=several)
            ),
            Paragraph(_counted(measures, every=every)),
        )
    )


def state_since(state: MeasureStatus, since: When | None) -> str:
    """Where a measure stands and since when: "läuft seit 01.10.2026", "eingestellt am 29.10.2026"."""
    if since is None:
        return label(state)
    return f"{label(state)} {german_on(since) if state in ENDED else f'seit {german(since)}'}"


def state_told(measure: MeasureState) -> Words:
    """Where a measure stands, in a few words, with what is overdue."""
    days = count(measure.begin_days_late or 0, "Tag", "Tagen")
    if measure.begin_overdue:
        return Words(f"{label(measure.state)}, Beginn seit {days} überfällig", Tone.BAD)
    told = state_since(measure.state, measure.since)
    if measure.overdue:
        late = count(measure.days_late or 0, "Tag", "Tagen")
        return Words(f"{told}, Ende seit {late} überfällig", Tone.BAD)
    return Words(told, _TONES.get(measure.state, Tone.PLAIN))


def review_told(measure: MeasureState) -> Words:
    """When the next review is due."""
    if measure.next_review is None:
        return Words(NOTHING, Tone.MUTED)
    left = measure.review_days_left
    if measure.review_overdue and left is not None:
        return Words(f"{german(measure.next_review)}\n{count(-left, 'Tag', 'Tage')} über", Tone.BAD)
    return Words(german(measure.next_review))


def _table(measures: tuple[MeasureState, ...]) -> Table:
    several = len({measure.place for measure in measures}) > 1
    columns = (
        Column("Nr.", whole=True),
        *([Column("Kommune")] if several else []),
        Column("Maßnahme"),
        Column("Ziele"),
        Column("Stand"),
        Column("geplant"),
        Column("Prüfung", whole=True),
    )
    return Table(columns, tuple(_row(measure, several=several) for measure in measures))


def _row(measure: MeasureState, *, several: bool) -> tuple[Cell, ...]:
    who = f"\n({measure.responsible})" if measure.responsible else ""
    return (
        measure.id,
        *((measure.place,) if several else ()),
        f"{measure.title}{who}",
        ", ".join(measure.goals) or NOTHING,
        state_told(measure),
        window(Window(measure.begin, measure.end)),
        review_told(measure),
    )


def _counted(measures: tuple[MeasureState, ...], *, every: bool) -> str:
    if not measures:
        return "Noch keine Maßnahme; fh massnahme neu nimmt eine auf." if every else "Keine Maßnahme passt."
    parts = [
        f"{number} {_COUNTED.get(state) or label(state)}"
        for state in MeasureStatus
        if (number := sum(measure.state is state for measure in measures)) and number < len(measures)
    ]
    late = [
        (sum(measure.begin_overdue for measure in measures), "der Beginn"),
        (sum(measure.overdue for measure in measures), "das Ende"),
        (sum(measure.review_overdue for measure in measures), "die Überprüfung"),
    ]
    told = f"{count(len(measures), 'Maßnahme', 'Maßnahmen')}{', davon ' if parts else ''}{listed(parts)}."
    overdue = [f"{number}-mal {words}" for number, words in late if number]
    return told + (f" Überfällig: {listed(overdue)}." if overdue else "")
