"""The reviews of measures as tables."""

from datetime import date

from fruehe_hilfen_cli.model.dates import german
from fruehe_hilfen_cli.model.kinds import ReviewResult
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
from fruehe_hilfen_cli.reports.phrases import NOTHING, days_left, shown
from fruehe_hilfen_cli.views.results.reviews import DueReview, ReviewedMeasure, ReviewList
from fruehe_hilfen_cli.vocabulary import label

_TONES = {ReviewResult.GO_ON: Tone.GOOD, ReviewResult.ADAPTED: Tone.WARNING, ReviewResult.ENDED: Tone.MUTED}


def review_document(found: ReviewList, day: date) -> Document:
    """The reviews so far, and those that are due."""
    places = {one.place for one in found.reviews} | {one.place for one in found.due_reviews}
    several = len(places) > 1
    return Document(
        (
            Heading("Überprüfungen der Maßnahmen", 1),
            Paragraph(f"Stand: {german(day)}", Tone.STRONG),
            *_reviews(found.reviews, several=several),
            *_due(found.due_reviews, several=several),
        )
    )


def _reviews(reviews: tuple[ReviewedMeasure, ...], *, several: bool) -> list[Block]:
    if not reviews:
        return [Paragraph("Noch keine Überprüfung.")]
    columns = (
        Column("Datum", whole=True),
        *_place_column(several=several),
        Column("Maßnahme"),
        Column("Ergebnis"),
        Column("Begründung"),
        Column("Eintrag", whole=True),
    )
    rows = tuple(
        (
            german(one.day),
            *((one.place,) if several else ()),
            f"{one.measure} {one.title}",
            Words(label(one.result), _TONES[one.result]),
            one.reason,
            one.entry_id,
        )
        for one in reviews
    )
    return [Table(columns, rows)]


def _due(due: tuple[DueReview, ...], *, several: bool) -> list[Block]:
    columns = (
        Column("fällig", whole=True),
        Column("Tage", whole=True),
        *_place_column(several=several),
        Column("Maßnahme"),
        Column("woran"),
        Column("wer"),
    )
    rows = tuple(_due_row(one, several=several) for one in due)
    return [Heading("Nächste Überprüfungen"), Table(columns, rows)] if due else []


def _due_row(one: DueReview, *, several: bool) -> tuple[Cell, ...]:
    return (
        shown(one.due),
        Words(days_left(one.days_left), Tone.BAD if one.overdue else Tone.PLAIN),
        *((one.place,) if several else ()),
        f"{one.measure} {one.title}",
        one.by_what or NOTHING,
        one.who or NOTHING,
    )


def _place_column(*, several: bool) -> tuple[Column, ...]:
    return (Column("Kommune"),) if several else ()
