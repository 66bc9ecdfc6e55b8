"""Where the statements of a report come from: the entries it names, numbered as they are first named."""

from collections.abc import Iterable, Mapping
from operator import itemgetter

from msgspec.structs import replace

from fruehe_hilfen_cli.model.entry import Logged
from fruehe_hilfen_cli.model.kinds import DayKind
from fruehe_hilfen_cli.reports.document import Document, Heading, Items, Source, Words
from fruehe_hilfen_cli.reports.phrases import dated
from fruehe_hilfen_cli.reports.texts import changed, words_in
from fruehe_hilfen_cli.vocabulary import label

HEADING = "Quellen"
"""The heading over the entries that a report names."""


def with_sources(document: Document, entries: Iterable[Logged]) -> Document:
    """The document with the entries it names.

    Args:
        document: its texts name entries by their ids.
        entries: those its readers may see; of others nothing is said.
    """
    known = {logged.id: logged for logged in entries}
    named = dict.fromkeys(entry for words in words_in(document) for entry in words.sources)
    return replace(document, sources=tuple(_source(known[entry]) for entry in named if entry in known))


def without_sources(document: Document) -> Document:
    """The document without what its texts say of where they come from."""
    return replace(changed(document, lambda words: replace(words, sources=())), sources=())


def spelt_sources(document: Document) -> Document:
    """The document with its sources as text, for printers that have only characters: "… [1]", and a list."""
    if not document.sources:
        return document
    known = numbers(document)

    def spelt(words: Words) -> Words:
        found = [str(number) for number in cited(words.sources, known).values()]
        return replace(words, text=f"{words.text} [{', '.join(found)}]" if found else words.text, sources=())

    lines = tuple(f"[{number}] {source_line(source)}" for number, source in enumerate(document.sources, 1))
    blocks = (*changed(document, spelt).blocks, Heading(HEADING), Items(lines))
    return replace(document, blocks=blocks, sources=())


def numbers(document: Document) -> dict[str, int]:
    """The numbers of the entries that a document names, by their ids."""
    return {source.id: number for number, source in enumerate(document.sources, 1)}


def cited(entries: Iterable[str], known: Mapping[str, int]) -> dict[str, int]:
    """The numbers behind a statement in ascending order, by the ids of their entries.

    Args:
        entries: the ids of those that the statement comes from.
        known: the numbers of those that the document names.
    """
    return dict(sorted(((entry, known[entry]) for entry in entries if entry in known), key=itemgetter(1)))


def source_line(source: Source) -> str:
    """An entry in the list of sources: "13.02.2023: Treffen (Sitzung), k7q2m. Belege: protokoll.pdf"."""
    evidence = f". Belege: {', '.join(source.evidence)}" if source.evidence else ""
    return f"{source.words}, {source.id}{evidence}"


def _source(logged: Logged) -> Source:
    entry = logged.entry
    day = dated(entry.day, at_latest=entry.day_kind is DayKind.AT_LATEST)
    words = f"{day}: {entry.title} ({label(entry.kind)})"
    return Source(logged.id, words, entry.evidence)
