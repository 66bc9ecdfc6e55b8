"""The logbook as a report: whole or a part of it, month by month, every entry in full."""

from collections.abc import Iterator, Sequence

from fruehe_hilfen_cli.model.dates import MONTH_NAMES, german
from fruehe_hilfen_cli.reports.content import Content
from fruehe_hilfen_cli.reports.document import Block, Column, Document, Heading, Paragraph, Table, Tone
from fruehe_hilfen_cli.reports.entries.article import entry_articles, phases_told
from fruehe_hilfen_cli.reports.phrases import incomplete_note
from fruehe_hilfen_cli.text import count, listed
from fruehe_hilfen_cli.views.entries.audience import Seen
from fruehe_hilfen_cli.views.entries.export import logbook_table
from fruehe_hilfen_cli.views.entries.logbook import ListedEntry, Selection
from fruehe_hilfen_cli.views.entries.logbook_report import ToldEntries, told_entries
from fruehe_hilfen_cli.views.entries.sections import KindCount, by_month, kind_counts
from fruehe_hilfen_cli.vocabulary import label

TITLE = "Prozess-Logbuch"
NO_COUNTS = "Die Inanspruchnahme der Maßnahmen ist nicht enthalten: Einzelne Anzahlen können klein sein."


def logbook_report(seen: Seen, selection: Selection, *, planned: bool = False) -> Content:
    """The selected entries in full, month by month, under how many there are of each kind.

    Args:
        seen: a municipality, as the readers see it.
        selection: which entries.
        planned: those dated later than the day as well.
    """
    told = told_entries(seen, selection, planned=planned)
    blocks = (*head(seen, TITLE, told), *_selected(selection), *_overview(seen, told), *_months(seen, told))
    return content(seen, told, blocks)


def content(seen: Seen, told: ToldEntries, blocks: Sequence[Block], title: str | None = None) -> Content:
    """A report of entries, with what Excel and other programs get.

    Args:
        seen: a municipality, as the readers see it.
        told: its entries in the report.
        blocks: what it says.
        title: what it is, where that depends on the municipality.
    """
    counts = kind_counts(seen.project.place, told.entries)
    return Content(
        {"entries": told.entries, "kind_counts": counts},
        Document(tuple(blocks)),
        (logbook_table([seen.project], told.entries),) if told.entries else (),
        title,
        told.left_out,
    )


def head(seen: Seen, title: str, told: ToldEntries) -> Iterator[Block]:
    """Title, day, and what is to be known before reading."""
    yield Heading(f"{seen.project.roadmap.municipality.name}: {title}", 1)
    yield Paragraph(f"Stand: {german(seen.day)}", Tone.STRONG)
    if seen.project.incomplete:
        yield incomplete_note()
    if told.without_counts:
        yield Paragraph(NO_COUNTS, Tone.MUTED)


def _selected(selection: Selection) -> Iterator[Block]:
    """What was asked for beside a period, which every page names."""
    parts = [
        *([listed([label(kind) for kind in selection.kinds])] if selection.kinds else []),
        *([phases_told([selection.phase])] if selection.phase is not None else []),
    ]
    if parts:
        yield Paragraph(f"Nur diese Einträge: {'; '.join(parts)}.")


def _overview(seen: Seen, told: ToldEntries) -> Iterator[Block]:
    if not told.entries:
        yield Paragraph("Kein Eintrag passt.")
        return
    yield Paragraph(f"{count(len(told.entries), 'Eintrag', 'Einträge')}, {_span(told.entries)}.")
    counts = kind_counts(seen.project.place, told.entries)
    yield Table((Column("Art"), Column("Einträge", right=True)), tuple(map(_row, counts)))


def _span(entries: Sequence[ListedEntry]) -> str:
    """From when to when: "08.07.2025 bis 20.11.2026"."""
    first, last = german(entries[0].entry.day), german(entries[-1].entry.day)
    return first if first == last else f"{first} bis {last}"


def _row(found: KindCount) -> tuple[str, str]:
    return label(found.kind), str(found.count)


def _months(seen: Seen, told: ToldEntries) -> Iterator[Block]:
    articles = {article.anchor: article for article in entry_articles(seen, told.entries)}
    for found in by_month(told.entries):
        yield Heading(f"{MONTH_NAMES[found.month.month - 1]} {found.month.year}")
        yield from (articles[one.id] for one in found.entries)
