"""The annex: the entries by date, the formats one by one, and the terms that are used."""

from collections.abc import Iterable, Iterator

from fruehe_hilfen_cli.model.dates import german
from fruehe_hilfen_cli.model.kinds import DayKind
from fruehe_hilfen_cli.reports.document import (
    Block,
    Cell,
    Column,
    Document,
    Facts,
    Heading,
    Paragraph,
    Prose,
    Table,
    Words,
)
from fruehe_hilfen_cli.reports.governance.draft_words import spelt
from fruehe_hilfen_cli.reports.guide.glossary import TERMS
from fruehe_hilfen_cli.reports.guide.words import SECTION
from fruehe_hilfen_cli.reports.texts import words_in
from fruehe_hilfen_cli.views.entries.logbook import ListedEntry
from fruehe_hilfen_cli.views.guide.guide import Guide
from fruehe_hilfen_cli.views.guide.people import GuideFormat
from fruehe_hilfen_cli.vocabulary import label


def annex(guide: Guide, told: Iterable[Block]) -> Iterator[Block]:
    """What stands behind the chapters.

    Args:
        guide: what is told.
        told: the chapters, to find the terms that they use.
    """
    if held := [found for found in guide.formats if found.entries]:
        yield Heading("Die Formate im Einzelnen", SECTION)
        for found in held:
            yield Prose((Words(f"{found.format.state.name}:"), *_days(found)))
    yield Heading("Die Einträge nach Datum", SECTION)
    if guide.entries:
        yield Table(
            (Column("Datum", whole=True), Column("Art"), Column("Titel")), tuple(map(_row, guide.entries))
        )
    else:
        yield Paragraph("Für diese Leserschaft gibt es noch keinen Eintrag.")
    if terms := tuple(_used(told)):
        yield Heading("Begriffe", SECTION)
        yield Facts(terms)


def _days(found: GuideFormat) -> Iterator[Words]:
    for number, one in enumerate(found.entries, 1):
        end = "." if number == len(found.entries) else ","
        yield Words(f"{spelt(one.entry.day)}{end}", sources=(one.id,))


def _row(found: ListedEntry) -> tuple[Cell, ...]:
    entry = found.entry
    latest = "spätestens " if entry.day_kind is DayKind.AT_LATEST else ""
    return f"{latest}{german(entry.day)}", label(entry.kind), entry.title


def _used(told: Iterable[Block]) -> Iterator[tuple[str, str]]:
    text = "\n".join(words.text for words in words_in(Document(tuple(told)))).casefold()
    for term, meaning in TERMS.items():
        if term.casefold() in text:
            yield term, meaning
