"""The plan before and after a deviation."""

from collections.abc import Iterator

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
from fruehe_hilfen_cli.reports.phrases import block_name, milestones_named, shown, window
from fruehe_hilfen_cli.views.roadmap.blocks import BlockState
from fruehe_hilfen_cli.views.roadmap.plan_preview import PlanPreview


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
