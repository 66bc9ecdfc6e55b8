"""Searching the logbooks: all words, in all that is text, umlauts and case folded."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import accumulate

from msgspec import Struct

from fruehe_hilfen_cli.model.dates import last_day
from fruehe_hilfen_cli.model.entry import Entry
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.text import folded
from fruehe_hilfen_cli.views.entries.entry_texts import texts_of
from fruehe_hilfen_cli.views.entries.logbook import ListedEntry, Selection, listed_entries, phases_of
from fruehe_hilfen_cli.views.history import is_known

_CLUSTERS = re.compile(r"\s+|\S[\u0300-\u036f]*")


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


class Match(Struct, frozen=True, order=True):
    """Where words occur: an entry, in the order in which hits are shown.

    Args:
        last_day: the day of the entry, or the last one of its month.
    """

    last_day: date
    place: str
    id: str
    file: str


class Query(Struct, frozen=True):
    """What is looked for in many logbooks; the fields are the arguments of ``search``.

    Args:
        most: how many of the newest entries of each municipality are wanted; 0: all.
    """

    words: tuple[str, ...]
    selection: Selection = Selection()
    planned: bool = False
    most: int = 0


class Matches(Struct, frozen=True):
    """The entries of a municipality in which words occur.

    Args:
        count: how many.
        newest: the newest of them, in order.
    """

    count: int
    newest: tuple[Match, ...]


def folded_words(words: Iterable[str]) -> tuple[str, ...]:
    """Words as they are compared: lower case, umlauts spelt out, one blank between those of a phrase."""
    return tuple(" ".join(folded(word).split()) for word in words)


def matches(project: Project, day: date, query: Query) -> Matches:
    """Where the words of a query occur in the logbook of a municipality."""
    wanted, place = folded_words(query.words), project.place
    found = sorted(
        Match(last_day(logged.entry.day), place, logged.id, logged.file)
        for logged in project.entries
        if (query.planned or is_known(logged, day))
        and _holds(logged.entry, wanted)
        and _takes(query.selection, project, logged.entry)
    )
    return Matches(len(found), tuple(found[-query.most :]))


def _takes(selection: Selection, project: Project, entry: Entry) -> bool:
    """Whether an entry is selected; its phases are looked up only where they count."""
    phases = () if selection.phase is None else phases_of(project, entry.phase, entry.day)
    return selection.takes(entry, phases)


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
    wanted = folded_words(words)
    listed = listed_entries(projects, day, selection, planned=planned)
    return tuple(_hit(item, wanted) for item in listed if _holds(item.entry, wanted))


def _holds(entry: Entry, wanted: tuple[str, ...]) -> bool:
    usual = folded(f"{entry.title}\n{entry.text}")  # where most words stand: then no other text is looked at
    if all(word in usual for word in wanted):
        return True
    whole = "\n".join(" ".join(folded(text).split()) for _, _, text in texts_of(entry))
    return all(word in whole for word in wanted)


def _hit(item: ListedEntry, wanted: tuple[str, ...]) -> Hit:
    found = tuple(
        place
        for field, number, text in texts_of(item.entry)
        for place in _places(field, number, text, wanted)
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
