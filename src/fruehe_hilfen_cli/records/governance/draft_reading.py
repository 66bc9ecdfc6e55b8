"""What the head of a council paper says that fh has drafted, and somebody has edited as Markdown."""

import re
from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from typing import Any, NamedTuple, TypeVar

from fruehe_hilfen_cli.model.dates import parse_when
from fruehe_hilfen_cli.model.governance import Consultation
from fruehe_hilfen_cli.model.kinds import ConsultationResult, ConsultationRole, PaperKind, Visibility
from fruehe_hilfen_cli.records.making import made
from fruehe_hilfen_cli.text import folded
from fruehe_hilfen_cli.vocabulary import label

_FACT = re.compile(r"^\s*[-*] \*\*(?P<name>[^*]+):\*\*(?P<value>.*)$", re.MULTILINE)
_TEXTS = {
    "Vorlage-Nr.": "number",
    "Betreff": "title",
    "Aktenzeichen": "file_number",
    "Federführung": "lead_office",
}
_KIND, _STATUS, _WAY = "Art", "Status", "Beratungsfolge"
_PUBLIC = {"öffentlich": True, "nicht öffentlich": False}
_ESCAPED = re.compile(r"\\([^A-Za-z0-9\s])")
_OPEN = re.compile(r"\\?\[bitte (?:ergänzen|prüfen)\b", re.IGNORECASE)
_STAND = re.compile(r"\bStand: (\d{1,2}\.\d{1,2}\.\d{4})")
_READER = re.compile(r"\. Für: ([^.]+)\.")
_BESIDE = re.compile(r"\s*\(.*\)$")
_CELL = re.compile(r"(?<!\\)\|")
_RULE = re.compile(r"[\s:|-]+")

_Word = TypeVar("_Word", bound=StrEnum)


class DraftFacts(NamedTuple):
    """What a draft says.

    Args:
        values: of its head, by the field of the paper, and ``as_of``, its Stand; what is left to be written
            is not among them.
        open_places: at how many places something is still to be written or checked.
        reader: for whom it was made; None where its first lines do not say so any more.
    """

    values: dict[str, Any]
    open_places: int
    reader: Visibility | None = None


_NO_DRAFT = DraftFacts({}, 0)


def read_draft(data: bytes, today: date) -> DraftFacts:
    """What a draft says, as far as it can be read; nothing when the file is no draft of fh.

    Args:
        data: the bytes of the file.
        today: the day that counts as today.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return _NO_DRAFT
    head, _, after = text.partition(f"## {_WAY}")
    said = {found["name"].strip(): _plain(found["value"]) for found in _FACT.finditer(head)}
    if not {*_TEXTS, _KIND, _STATUS} <= said.keys():
        return _NO_DRAFT
    values: dict[str, Any] = {field: said[name] for name, field in _TEXTS.items()}
    values["kind"] = _word(PaperKind, said[_KIND])
    values["public"] = _PUBLIC.get(said[_STATUS].lower())
    values["consultations"] = tuple(_steps(after, today))
    stand = _STAND.search(head)
    values["as_of"] = parse_when(stand[1], today) if stand else None
    told = {field: value for field, value in values.items() if value not in (None, "", ())}
    return DraftFacts(told, len(_OPEN.findall(text)), _reader(head))


def _reader(head: str) -> Visibility | None:
    """A draft for the house names no reader."""
    if "Entwurf aus den Daten von" not in head:
        return None
    named = _READER.search(head)
    return _word(Visibility, named[1]) if named else Visibility.INTERNAL


def _plain(words: str) -> str:
    """A text without the signs of Markdown; nothing where it is still to be written."""
    return "" if _OPEN.search(words) else _ESCAPED.sub(r"\1", words).strip()


def _word(words: type[_Word], said: str) -> _Word | None:
    known = {folded(label(word)): word for word in words}
    return known.get(folded(said))


def _steps(after: str, today: date) -> Iterator[Consultation]:
    """The rows of the table of the way that say at least body and role."""
    section = re.split(r"^#", after, maxsplit=1, flags=re.MULTILINE)[0]
    rows = [line for line in section.splitlines() if line.lstrip().startswith("|")]
    for line in rows[1:]:
        if _RULE.fullmatch(line):
            continue
        body, role, day, result, *_ = (*map(_plain, _CELL.split(line.strip())[1:]), "", "", "", "")
        known_role = _word(ConsultationRole, role)
        if body and known_role:
            values = {
                "body": body,
                "role": known_role,
                "day": parse_when(_BESIDE.sub("", day), today, ahead=True),
                "result": _word(ConsultationResult, result),
            }
            yield made(Consultation, **{name: value for name, value in values.items() if value})
