"""Hits of a search: each entry with the lines in which the words stand."""

from collections.abc import Iterator
from itertools import groupby

from fruehe_hilfen_cli.model.entry import Entry
from fruehe_hilfen_cli.reports.document import Block, Document, Drawing, Heading, Paragraph, Tone, Words
from fruehe_hilfen_cli.reports.entries.logbook import entry_day
from fruehe_hilfen_cli.text import columns, count
from fruehe_hilfen_cli.views.entries.search import Found, Hit
from fruehe_hilfen_cli.vocabulary import german_key, label, term

_ROOM = 76
_BEFORE, _AFTER = 40, 110
_INDENT = "  "
_LABELS = {german_key(name): term("Entry", name).label for name in Entry.model_fields}


def search_document(hits: tuple[Hit, ...], older: int, close: str | None) -> Document:
    """The hits, newest last, and how many there are.

    Args:
        hits: those to show.
        older: how many older ones are not shown.
        close: when nothing was found, a word that occurs and is much alike.
    """
    if not hits:
        hint = f" Meinten Sie „{close}“?" if close else ""
        return Document((Paragraph(f"Nichts gefunden.{hint}"),))
    several = len({hit.place for hit in hits}) > 1
    blocks: list[Block] = []
    if older:
        left = count(older, "älterer Treffer", "ältere Treffer")
        blocks.append(Paragraph(f"… {left}; --anzahl 0 zeigt alle.", Tone.MUTED))
    for hit in hits:
        blocks += [Heading(_head(hit, several=several)), Drawing(tuple(_lines(hit)))]
    total = count(len(hits) + older, "Eintrag", "Einträge")
    return Document((*blocks, Paragraph(f"{total} gefunden.")))


def _head(hit: Hit, *, several: bool) -> str:
    place = f"{hit.place}  " if several else ""
    return f"{entry_day(hit.entry)}  {hit.id}  {place}{label(hit.entry.kind)}: {hit.entry.title}"


def _lines(hit: Hit) -> Iterator[tuple[Words, ...]]:
    for (field, _), group in groupby(hit.found, key=lambda found: (found.field, found.number)):
        found = list(group)
        yield from _wrapped([Words(f"{_named(field)}: ", Tone.MUTED), *_passages(found)])


def _named(field: str) -> str:
    """What people call the field: "Aufgaben", or the key of an own heading."""
    top, _, inner = field.partition(".")
    return inner if top == "zusatz" else _LABELS[top]


def _passages(found: list[Found]) -> Iterator[Words]:
    """The words with what stands around them; passages that touch are one."""
    text = found[0].text
    shown = 0
    for item in found:
        start = max(shown, _word_begin(text, item.position - _BEFORE))
        if start > shown:
            yield Words("… " if shown == 0 else " … ", Tone.MUTED)
        yield Words(_flat(text[start : item.position]))
        yield Words(_flat(text[item.position : item.position + item.length]), Tone.STRONG)
        shown = item.position + item.length
        following = next((other.position for other in found if other.position >= shown), len(text))
        end = min(following, _word_end(text, shown + _AFTER - _BEFORE))
        yield Words(_flat(text[shown:end]))
        shown = end
    if shown < len(text.rstrip()):
        yield Words(" …", Tone.MUTED)


def _word_begin(text: str, position: int) -> int:
    if position <= 0:
        return 0
    return max(text.rfind(" ", 0, position), text.rfind("\n", 0, position)) + 1


def _word_end(text: str, position: int) -> int:
    if position >= len(text):
        return len(text)
    ends = [found for found in (text.find(" ", position), text.find("\n", position)) if found >= 0]
    return min(ends, default=len(text))


def _flat(text: str) -> str:
    return "".join(" " if character.isspace() else character for character in text)


def _wrapped(parts: list[Words]) -> Iterator[tuple[Words, ...]]:
    """The parts as lines that end between words, each with an indent."""
    line: list[Words] = [Words(_INDENT)]
    room = _ROOM
    for word in _words(parts):
        width = sum(columns(part.text) for part in word)
        if width > room and room < _ROOM:
            yield tuple(line)
            line, room = [Words(_INDENT * 2)], _ROOM - len(_INDENT)
        line += word
        room -= width
    if len(line) > 1:
        yield tuple(line)


def _words(parts: list[Words]) -> Iterator[list[Words]]:
    """The parts, cut behind blanks; what belongs to one word stays together."""
    word: list[Words] = []
    for part in parts:
        for piece in part.text.replace(" ", " \n").split("\n"):
            if piece:
                word.append(Words(piece, part.tone))
            if piece.endswith(" "):
                yield word
                word = []
    if word:
        yield word
