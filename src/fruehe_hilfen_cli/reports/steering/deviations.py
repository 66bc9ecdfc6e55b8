"""Deviations as tables, what one says of dates as a phrase, and the plan before and after."""

from collections.abc import Iterator, Sequence
from datetime import date

from fruehe_hilfen_cli.model.dates import german
from fruehe_hilfen_cli.model.parts import Move
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
    block_name,
    entries_of,
    milestones_named,
    none_considered,
    not_told,
    shown,
    titled,
    window,
)
from fruehe_hilfen_cli.text import capitalised, count, listed, with_whom
from fruehe_hilfen_cli.views.history import milestone_of
from fruehe_hilfen_cli.views.roadmap.blocks import BlockState
from fruehe_hilfen_cli.views.roadmap.plan_preview import PlanPreview
from fruehe_hilfen_cli.views.steering.deviation_list import DeviationSelection
from fruehe_hilfen_cli.views.steering.deviations import DeviationState
from fruehe_hilfen_cli.vocabulary import label


def new_dates(found: DeviationState) -> str:
    """What a deviation says of dates: ", neues Ende 08/2026; es rückt mit: Phase 4 bis 04/2027"."""
    parts = []
    if found.new_begin:
        parts.append(f", neuer Beginn {german(found.new_begin)}")
    if found.new_end:
        parts.append(f", {_end_word(found.subject)} {german(found.new_end)}")
    if found.moves:
        move = "rückt" if len(found.moves) == 1 else "rücken"
        parts.append(f"; es {move} mit: {moves_told(found.moves)}")
    return "".join(parts)


def moves_told(moves: Sequence[Move]) -> str:
    """What moves along: "Phase 4 bis 04/2027 und Meilenstein 4.2 auf 16.12.2026"."""
    return listed([f"{capitalised(move.subject)} {_to(move)}" for move in moves])


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


def preview_document(preview: PlanPreview) -> Document:
    """The plan before and after a deviation, and what then does not fit together."""
    if not preview.any:
        words = "Am Plan ändert sich dadurch nichts: Eine spätere Abweichung gibt schon einen anderen Termin."
        return Document((Paragraph(words, Tone.WARNING),))
    columns = ("", "ideal", "vereinbart", "vorher", "nachher")
    rows: tuple[tuple[Cell, ...], ...] = (*_block_rows(preview), *_milestone_rows(preview))
    return Document(
        (
            Heading("So ändert sich der Plan"),
            Table(tuple(map(Column, columns)), rows),
            *_followers(preview),
            *(Paragraph(words, Tone.WARNING) for words in _clashes(preview)),
        )
    )


def _end_word(subject: str) -> str:
    return "neuer Termin" if milestone_of(subject) else "neues Ende"


def _to(move: Move) -> str:
    begin, end = move.new_begin, move.new_end
    if begin and end:
        return f"auf {german(begin)} – {german(end)}"
    if begin:
        return f"ab {german(begin)}"
    return f"{'auf' if milestone_of(move.subject) else 'bis'} {shown(end)}"


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


def _block_rows(preview: PlanPreview) -> Iterator[tuple[Cell, ...]]:
    for shift in preview.blocks:
        dates = (shift.after.ideal, shift.after.agreed, shift.before.current)
        yield (
            block_name(shift.after),
            *(window(span) for span in dates),
            Words(window(shift.after.current), Tone.WARNING),
        )


def _milestone_rows(preview: PlanPreview) -> Iterator[tuple[Cell, ...]]:
    for shift in preview.milestones:
        dates = (shift.ideal, shift.after.due_agreed, shift.before.due_current)
        after = Words(shown(shift.after.due_current), Tone.WARNING)
        yield (milestones_named((shift.after.id,)), *map(shown, dates), after)


def _followers(preview: PlanPreview) -> list[Block]:
    if not preview.followers:
        return []
    follow = "folgt" if len(preview.followers) == 1 else "folgen"
    own = "seinem Zeitraum" if len(preview.followers) == 1 else "ihrem Zeitraum"
    return [Paragraph(f"Ohne eigenen Termin {follow} {own}: {milestones_named(preview.followers)}.")]


def _clashes(preview: PlanPreview) -> Iterator[str]:
    for block, behind in preview.overlaps:
        yield (
            f"{_phases(block)} endet dann {shown(block.current.end)}, {_phases(behind)} beginnt schon "
            f"{shown(behind.current.begin)}: beide überschneiden sich."
        )
    for milestone, block in preview.beyond:
        yield (
            f"Meilenstein {milestone.id} ist dann {shown(milestone.due_current)} fällig, {_phases(block)} "
            f"endet {shown(block.current.end)}."
        )


def _phases(block: BlockState) -> str:
    return f"Phase {'+'.join(map(str, block.phases))}"
