"""The page of several municipalities: side by side, then each in short, with the way to its own page."""

from collections.abc import Iterator, Mapping

from fruehe_hilfen_cli.model.dates import german
from fruehe_hilfen_cli.reports.document import (
    Block,
    Cell,
    Column,
    Document,
    Facts,
    Heading,
    Items,
    Paragraph,
    Table,
    Tone,
    Words,
)
from fruehe_hilfen_cli.reports.governance.closings import departure_note
from fruehe_hilfen_cli.reports.pages.lights import lights_chart
from fruehe_hilfen_cli.reports.pages.parts import inside, section
from fruehe_hilfen_cli.reports.phrases import (
    NOT_TOLD,
    NOTHING,
    block_name,
    incomplete_note,
    light_sign,
    shown,
)
from fruehe_hilfen_cli.reports.steering.formats import formats_document
from fruehe_hilfen_cli.reports.steering.status import progress, reason_words
from fruehe_hilfen_cli.text import count
from fruehe_hilfen_cli.views.pages.overview_page import OverviewPage
from fruehe_hilfen_cli.views.roadmap.blocks import BlockState, Progress
from fruehe_hilfen_cli.views.steering.status import Status
from fruehe_hilfen_cli.vocabulary import label


def overview_page_document(page: OverviewPage, links: Mapping[str, str]) -> Document:
    """The page of several municipalities.

    Args:
        page: what it shows.
        links: where their own pages are, by their folder names.
    """
    statuses = tuple(found.status for found in page.pages)
    return Document(
        (
            Heading(f"Überblick über {count(len(statuses), 'Kommune', 'Kommunen')}", 1),
            Paragraph(f"Stand: {german(page.as_of)}", Tone.STRONG),
            *([incomplete_note()] if any(found.incomplete for found in statuses) else []),
            *section("Phasenstand", [_table(statuses, links)] if statuses else []),
            *section("Ampeln", [lights_chart(statuses)] if statuses else []),
            *section("Formate", inside(formats_document(page.formats))),
            *(block for found in statuses for block in _short(found, links)),
        )
    )


def _table(statuses: tuple[Status, ...], links: Mapping[str, str]) -> Table:
    columns = (
        Column("Kommune"),
        Column("läuft"),
        Column("erreicht", right=True),
        Column("überfällig", right=True),
        Column("als Nächstes", whole=True),
        Column("Ampel", whole=True),
    )
    return Table(columns, tuple(_row(status, links) for status in statuses))


def _row(status: Status, links: Mapping[str, str]) -> tuple[Cell, ...]:
    active = [block for block in status.blocks if block.active]
    return (
        Words(status.name, link=links.get(status.place)),
        "\n".join(map(_running, active)) or NOTHING,
        _reached(status),
        Words(str(len(status.overdue)), Tone.BAD if status.overdue else Tone.PLAIN),
        shown(status.upcoming[0].due_current) if status.upcoming else NOTHING,
        light_sign(status.light),
    )


def _running(block: BlockState) -> str:
    """A block that runs, and how long: "4 Maßnahmen: noch 98 Tage"."""
    days = block.days_left
    if days is None:
        return block_name(block)
    left = count(abs(days), "Tag", "Tage")
    return f"{block_name(block)}: {'heute' if not days else f'noch {left}' if days > 0 else f'{left} über'}"


def _reached(status: Status) -> str:
    """How many milestones are reached, of all blocks; at least so many where not all may be told."""
    reached = sum(block.progress.reached or 0 for block in status.blocks)
    total = sum(block.progress.total or 0 for block in status.blocks)
    told = all(block.progress.tells("reached", "total") for block in status.blocks)
    if told:
        return progress(Progress(reached, total))
    return f"mindestens {reached}" if reached else NOT_TOLD


def _short(status: Status, links: Mapping[str, str]) -> Iterator[Block]:
    """A municipality in short: its light and why, what runs, what comes next."""
    yield Heading(status.name)
    yield from departure_note(status.departure)
    yield Facts(tuple(_facts(status, links)))
    reasons = tuple(
        reason_words(block, reason)
        for block in status.blocks
        for reason in block.light.reasons
        if block.active
    )
    if reasons:
        yield Items(reasons)


def _facts(status: Status, links: Mapping[str, str]) -> Iterator[tuple[str, Cell]]:
    if status.theme:
        yield "Thema", label(status.theme)
    yield "Ampel", light_sign(status.light)
    if active := [block for block in status.blocks if block.active]:
        yield "läuft", ", ".join(map(block_name, active))
    if status.upcoming:
        first = status.upcoming[0]
        yield "als Nächstes fällig", f"{shown(first.due_current)}: {first.id} {first.title}"
    if status.last_entry:
        yield "letzter Eintrag", german(status.last_entry)
    if link := links.get(status.place):
        yield "im Einzelnen", Words(f"Seite von {status.name}", link=link)
