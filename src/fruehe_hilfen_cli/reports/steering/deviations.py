"""Deviations as tables."""

from datetime import date

from fruehe_hilfen_cli.model.dates import german
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
from fruehe_hilfen_cli.reports.phrases import (
    NOT_TOLD,
    NOTHING,
    entries_of,
    none_considered,
    not_told,
    shown,
    titled,
)
from fruehe_hilfen_cli.reports.steering.new_dates import new_dates
from fruehe_hilfen_cli.text import capitalised, count, with_whom
from fruehe_hilfen_cli.views.steering.deviation_list import DeviationSelection
from fruehe_hilfen_cli.views.steering.deviations import DeviationState
from fruehe_hilfen_cli.vocabulary import label


def deviation_document(
    found: tuple[DeviationState, ...],
    day: date,
    selection: DeviationSelection,
    guide: str | None = None,
    *,
    name: str | None = None,
) -> Document:
    """Deviations of one or more municipalities: those to be cleared, then those that are.

    Args:
        found: the selected ones.
        day: the day they are known on.
        selection: what was looked for, to be said where there is none.
        guide: with whom they are to be cleared, in the dative.
        name: the municipality, where it is a report of one.
    """
    still = tuple(item for item in found if item.is_open)
    unsure = tuple(item for item in found if not item.tells("cleared_on"))
    cleared = tuple(item for item in found if item.cleared_on)
    blocks: list[Block] = [titled("Abweichungen", name), Paragraph(f"Stand: {german(day)}", Tone.STRONG)]
    if still:
        blocks += [Heading(f"Noch {with_whom(guide)}zu klären"), open_table(still)]
    if unsure:
        blocks += [Heading(f"Ob geklärt: {NOT_TOLD}"), _unsure_table(unsure)]
    if cleared:
        blocks += [Heading("Geklärt"), _cleared_table(cleared)]
    if name and not found:
        return Document((*blocks, Paragraph(none_considered("keine Abweichung"))))
    return Document((*blocks, _counted((*still, *unsure), cleared, selection, len(unsure))))


def open_table(found: tuple[DeviationState, ...]) -> Table:
    """Open deviations with reason, effect and how long they have been; names several municipalities."""
    several = _several(found)
    columns = (*_columns(several=several), Column("Grund und Auswirkung"), Column("offen seit", whole=True))
    rows = tuple((*_named(item, several=several), _because(item), _age(item, "heute")) for item in found)
    return Table(columns, rows)


def _unsure_table(found: tuple[DeviationState, ...]) -> Table:
    """Deviations of which it is not told whether they are cleared."""
    several = _several(found)
    columns = (*_columns(several=several), Column("Grund und Auswirkung"))
    return Table(columns, tuple((*_named(item, several=several), _because(item)) for item in found))


def _cleared_table(found: tuple[DeviationState, ...]) -> Table:
    several = _several(found)
    columns = (*_columns(several=several), Column("Ergebnis"), Column("geklärt", whole=True), Column("nach"))
    rows = tuple(
        (
            *_named(item, several=several),
            (item.outcome or NOTHING) if item.tells("outcome") else not_told(),
            shown(item.cleared_on),
            _age(item, "sofort"),
        )
        for item in found
    )
    return Table(columns, rows)


def _several(found: tuple[DeviationState, ...]) -> bool:
    return len({item.place for item in found}) > 1


def _columns(*, several: bool) -> tuple[Column, ...]:
    place = (Column("Kommune"),) if several else ()
    return (Column("Nr.", whole=True), *place, Column("betrifft"))


def _named(found: DeviationState, *, several: bool) -> tuple[Cell, ...]:
    place = (found.place,) if several else ()
    number = Words(found.id, sources=entries_of(found.id, found.cleared_by))
    return (number, *place, f"{capitalised(found.subject)} ({label(found.trigger)}){new_dates(found)}")


def _because(found: DeviationState) -> str:
    return f"{found.reason}\nAuswirkung: {found.effect}" if found.effect else found.reason


def _age(found: DeviationState, at_once: str) -> str:
    return count(found.days, "Tag", "Tagen") if found.days else at_once


def _counted(
    still: tuple[DeviationState, ...],
    cleared: tuple[DeviationState, ...],
    selection: DeviationSelection,
    unsure: int = 0,
) -> Paragraph:
    if not still and not cleared:
        if selection == DeviationSelection():
            hint = "; --alle zeigt auch die geklärten."
            return Paragraph("Keine Abweichung ist noch zu klären.", hint=hint)
        return Paragraph("Keine Abweichung passt.")
    number = count(len(still) + len(cleared), "Abweichung", "Abweichungen")
    if unsure:
        told = f"{number}, davon {len(still) - unsure} noch zu klären und {unsure} ohne Angabe dazu."
        return Paragraph(told)
    if not cleared:
        hint = "; fh abweichung geklaert hält das Gespräch darüber fest."
        return Paragraph(f"{number} noch zu klären.", hint=hint)
    return Paragraph(f"{number}, davon {len(still)} noch zu klären.")
