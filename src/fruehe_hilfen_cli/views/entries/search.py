"""Searching the logbooks: all words, in all that is text, umlauts and case folded."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import accumulate

from msgspec import Struct

from fruehe_hilfen_cli.model.entry import Entry
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.text import folded, nearest
from fruehe_hilfen_cli.views.entries.logbook import ListedEntry, Selection, listed_entries
from fruehe_hilfen_cli.vocabulary import german_key

_CLUSTERS = re.compile(r"\s+|\S[\u0300-\u036f]*")
_WORDS = re.compile(r"\w{3,}")
_LENGTHS = 3


class Found(Struct, frozen=True):
    """A word of the query in an entry.

    Args:
        field: the German key of the field; for own headings "zusatz." and the key.
        number: which item of the field, from 1; None where a field is one text.
        position: where it begins in the item's text, from 0, in characters.
        length: how many characters it takes there.
        text: the item's whole text.
    """

    field: str
    number: int | None
    position: int
    length: int
    text: str


class Hit(Struct, frozen=True):
    """An entry in which every word of the query occurs.

    Args:
        found: where the words stand, by field and position.
    """

    place: str
    id: str
    file: str
    phases: tuple[int, ...]
    entry: Entry
    found: tuple[Found, ...]


class _Folded(Struct, frozen=True):
    """A text as it is compared, with the way back.

    Args:
        text: lower case, umlauts spelt out, blanks and line ends each one blank.
        starts: for each of its characters the position in the text that it stands for.
        ends: the same for where that ends.
    """

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]


def search(
    projects: Iterable[Project],
    day: date,
    words: tuple[str, ...],
    selection: Selection,
    *,
    planned: bool = False,
) -> tuple[Hit, ...]:
    """The entries that hold all words, newest last.

    Args:
        projects: the municipalities.
        day: nothing later exists, unless ``planned`` asks for it too.
        words: each of them must occur somewhere in the entry; one with blanks is a phrase.
        selection: which entries are searched.
        planned: search entries dated later than the day as well.
    """
    wanted = tuple(" ".join(folded(word).split()) for word in words)
    listed = listed_entries(projects, day, selection, planned=planned)
    return tuple(_hit(item, wanted) for item in listed if _holds(item.entry, wanted))


def nearest_word(projects: Iterable[Project], day: date, words: tuple[str, ...]) -> str | None:
    """A word of the logbooks that is much like one of the query that occurs nowhere; None when none is."""
    known: dict[str, str] = {}
    for item in listed_entries(projects, day, Selection()):
        for _, _, text in _texts(item.entry):
            known.update((folded(word), word) for word in _WORDS.findall(text))
    for word in words:
        wanted = folded(word)
        if not any(wanted in other for other in known):
            alike = [other for other in known if _may_be(wanted, other)]
            close = nearest(wanted, alike)
            return known[close] if close else None
    return None


def _holds(entry: Entry, wanted: tuple[str, ...]) -> bool:
    whole = "\n".join(" ".join(folded(text).split()) for _, _, text in _texts(entry))
    return all(word in whole for word in wanted)


def _hit(item: ListedEntry, wanted: tuple[str, ...]) -> Hit:
    found = tuple(
        place for field, number, text in _texts(item.entry) for place in _places(field, number, text, wanted)
    )
    return Hit(item.place, item.id, item.file, item.phases, item.entry, found)


def _places(field: str, number: int | None, text: str, wanted: tuple[str, ...]) -> Iterator[Found]:
    mapped = _mapped(text)
    spans = sorted({span for word in wanted for span in _spans(mapped, word)})
    end = -1
    for start, stop in spans:
        if start >= end:  # of two that overlap the first is enough
            yield Found(field, number, start, stop - start, text)
            end = stop


def _spans(mapped: _Folded, word: str) -> Iterator[tuple[int, int]]:
    position = mapped.text.find(word) if word else -1
    while position >= 0:
        last = position + len(word) - 1
        yield mapped.starts[position], mapped.ends[last]
        position = mapped.text.find(word, last + 1)


def _mapped(text: str) -> _Folded:
    parts = _CLUSTERS.findall(text)
    plain = [" " if part.isspace() else folded(unicodedata.normalize("NFC", part)) for part in parts]
    ends = list(accumulate(map(len, parts)))
    widths = [len(part) for part in plain]
    return _Folded(
        "".join(plain),
        tuple(
            end - len(part)
            for part, end, width in zip(parts, ends, widths, strict=True)
            for _ in range(width)
        ),
        tuple(end for end, width in zip(ends, widths, strict=True) for _ in range(width)),
    )


def _texts(entry: Entry) -> Iterator[tuple[str, int | None, str]]:
    """Every text of an entry: its field, which item of it, the words."""
    for name in ("title", "text", "author", "body", "judgement_reason"):
        if words := getattr(entry, name):
            yield german_key(name), None, words
    for name in ("groups", "evidence"):
        for number, words in enumerate(getattr(entry, name), 1):
            yield german_key(name), number, words
    yield from _texts_of_tables(entry)
    yield from _texts_of_checklist(entry)
    if entry.tells_governance:
        yield from _texts_of_governance(entry)
    for key, value in entry.extra.items():
        if isinstance(value, str):
            yield f"{german_key('extra')}.{key}", None, value


def _texts_of_tables(entry: Entry) -> Iterator[tuple[str, int | None, str]]:
    tables = {
        "tasks": ("what", "who"),
        "waived": ("reason",),
        "reopened": ("reason",),
        "deviations": ("subject", "reason", "effect", "outcome"),
        "clearings": ("outcome",),
        "questions": ("what", "who"),
        "answers": ("answer",),
        "appointments": ("title", "body"),
        "date_changes": ("reason",),
        "report_duties": ("what", "recipient", "origin"),
        "readings": ("indicator", "source", "note"),
        "uptakes": ("measure", "unit", "note"),
        "reviews": ("measure", "reason"),
        "measure_marks": ("measure", "reason"),
        "ideas": ("what", "goal"),
        "result_changes": ("subject", "title", "reason"),
    }
    yield from _texts_of_fields(entry, tables)
    for number, deviation in enumerate(entry.deviations, 1):
        for move in deviation.moves:
            yield f"{german_key('deviations')}.{german_key('moves')}", number, move.subject


def _texts_of_governance(entry: Entry) -> Iterator[tuple[str, int | None, str]]:
    tables = {
        "papers": ("number", "title", "file_number", "lead_office", "file", "supplements"),
        "decisions": ("title", "paper", "body", "agenda_item", "wording", "responsible"),
        "decision_marks": ("responsible", "reason"),
        "phase_closings": ("body",),
        "expenses": ("purpose", "measure", "note"),
        "frozen": ("file",),
    }
    yield from _texts_of_fields(entry, tables)
    for number, paper in enumerate(entry.papers, 1):
        for step in paper.consultations:
            yield f"{german_key('papers')}.{german_key('consultations')}", number, step.body
    for number, closing in enumerate(entry.phase_closings, 1):
        for condition in closing.conditions:
            yield f"{german_key('phase_closings')}.{german_key('conditions')}", number, condition
    if entry.dropout:
        yield f"{german_key('dropout')}.{german_key('reason')}", None, entry.dropout.reason


def _texts_of_fields(
    entry: Entry, tables: Mapping[str, tuple[str, ...]]
) -> Iterator[tuple[str, int | None, str]]:
    """The texts of the given fields of an entry's tables."""
    for name, fields in tables.items():
        for number, item in enumerate(getattr(entry, name), 1):
            for field in fields:
                if words := getattr(item, field):
                    yield f"{german_key(name)}.{german_key(field)}", number, words


def _texts_of_checklist(entry: Entry) -> Iterator[tuple[str, int | None, str]]:
    if entry.checklist:
        begin = german_key("checklist")
        yield f"{begin}.{german_key('name')}", None, entry.checklist.name
        for number, answer in enumerate(entry.checklist.answers, 1):
            if answer.note:
                yield f"{begin}.{german_key('note')}", number, answer.note


def _may_be(wanted: str, other: str) -> bool:
    """Whether it is worth comparing: that is slow, and there are thousands of words."""
    return wanted[:1] == other[:1] and abs(len(wanted) - len(other)) <= _LENGTHS
