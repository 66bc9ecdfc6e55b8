"""A letterhead is looked through before anything is made: it may hold plain fields, and nothing else."""

import re
from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING, ClassVar

from docx import Document

from fruehe_hilfen_cli.errors import ExitCode, Refusal
from fruehe_hilfen_cli.render.docx.fields import CONTENT, FIELDS, spelt
from fruehe_hilfen_cli.render.docx.guard import broken, require_word_file
from fruehe_hilfen_cli.render.docx.xml import Element, tag
from fruehe_hilfen_cli.text import harmless, listed, nearest, shortened

if TYPE_CHECKING:
    from docx.document import Document as Docx

_SIGNS = re.compile(r"\{\{(?P<field>.*?)\}\}|(?P<other>\{[%#]|[%#]\})|(?P<torn>\{\{|\}\})", re.DOTALL)
_TORN_SIGNS = re.compile(r"(?<=\{)(?:<[^>]*>)+(?=[{%#])|(?<=[%}#])(?:<[^>]*>)+(?=\})")
_TORN_FIELDS = re.compile(r"\{\{(?:(?!\}\}).)*", re.DOTALL)
_BETWEEN = re.compile(r"</w:t>.*?<w:t(?: [^>]*)?>", re.DOTALL)
_NAME = re.compile(r"\w+")
_MARKUP = re.compile(r"<[^>]*>")
_SHOWN = 40
_HEAD, _FOOT = "in der Kopfzeile", "in der Fußzeile"
_PARTS = {
    "document.main+xml": "im Text",
    "header+xml": _HEAD,
    "footer+xml": _FOOT,
    "footnotes+xml": "in einer Fußnote",
}
"""The parts in which fields are filled in, by the ends of their kinds."""
_LINKED = {"header": _HEAD, "footer": _FOOT}
"""And by what the text is to them: the template engine asks for nothing else."""


class LetterheadRefusal(Refusal):
    """A letterhead cannot be filled in as it is."""

    exit_code: ClassVar[ExitCode] = ExitCode.WRONG_USE


class UnknownField(LetterheadRefusal):
    """A field that no report has."""

    sentence: ClassVar[str] = "Der Briefbogen „{file}“ nennt {where} ein unbekanntes Feld: {field}."
    advice: ClassVar[str] = "{nearest}Es gibt: {known}."


class NotPlain(LetterheadRefusal):
    """More than a field: a loop, a condition, a filter, a call."""

    sentence: ClassVar[str] = "Der Briefbogen „{file}“ enthält {where} mehr als ein Feld: {found}"
    advice: ClassVar[str] = (
        "Erlaubt sind nur Felder wie {{{{ stand }}}}: keine Befehle, Filter oder Rechnungen."
    )


class Torn(LetterheadRefusal):
    """A field that is not closed, or not opened."""

    sentence: ClassVar[str] = (
        "Im Briefbogen „{file}“ ist {where} ein Feld nicht geschlossen oder nicht geöffnet: {found}"
    )
    advice: ClassVar[str] = "Ein Feld hat zwei Klammern auf jeder Seite: {{{{ stand }}}}."


class NoContent(LetterheadRefusal):
    """There is no place for the report."""

    sentence: ClassVar[str] = "Im Briefbogen „{file}“ fehlt die Stelle, an der der Bericht stehen soll."
    advice: ClassVar[str] = "Schreiben Sie {{{{ inhalt }}}} in einen eigenen Absatz."


class SeveralContents(LetterheadRefusal):
    """There are several places for the report."""

    sentence: ClassVar[str] = (
        "Der Briefbogen „{file}“ nennt {{{{ inhalt }}}} {number}-mal; der Bericht steht einmal darin."
    )
    advice: ClassVar[str] = "Lassen Sie {{{{ inhalt }}}} nur an einer Stelle stehen."


class ContentMisplaced(LetterheadRefusal):
    """The place for the report is not in a paragraph of its own."""

    sentence: ClassVar[str] = (
        "Im Briefbogen „{file}“ steht {{{{ inhalt }}}} nicht in einem eigenen Absatz des Textes."
    )
    advice: ClassVar[str] = (
        "Schreiben Sie es allein in einen Absatz: nicht in Kopf- oder Fußzeile, Tabelle oder Textfeld."
    )


def require_usable(data: bytes, name: str) -> None:
    """Refuse a letterhead that no report can be written into.

    Raises:
        LetterheadUnreadable: when it is no Word file.
        LetterheadRefusal: when it holds more than known fields, or no place for the report.
    """
    require_word_file(data, name)
    try:
        docx = Document(BytesIO(data))
        parts = list(_texts(docx))
    except Exception as error:  # the libraries below raise many kinds for a broken file
        raise broken(name) from error
    fields = [field for where, text in parts for field in _fields(text, where, name)]
    number = fields.count(CONTENT)
    if not number:
        raise NoContent(file=name)
    if content_place(docx, spelt(CONTENT)) is None:
        raise ContentMisplaced(file=name)
    if number > 1:
        raise SeveralContents(file=name, number=number)


def content_place(docx: "Docx", words: str) -> Element | None:
    """The paragraph of the text, in no table, that says just these words, blanks aside."""
    wanted = "".join(words.split())
    for paragraph in docx.element.body.iterchildren(tag("w:p")):
        if "".join("".join(paragraph.itertext(tag("w:t"))).split()) == wanted:
            return paragraph
    return None


def names_on_every_page(docx: "Docx", field: str) -> bool:
    """Whether the head or the foot of its pages holds a field."""
    return any(field in _fields(text, where, "") for where, text in _texts(docx) if where in (_HEAD, _FOOT))


def _texts(docx: "Docx") -> Iterator[tuple[str, str]]:
    """The parts that are filled in, and where they stand; fields put together that Word has torn apart."""
    linked = {
        relation.target_part: _LINKED[kind]
        for relation in docx.part.rels.values()
        if not relation.is_external and (kind := relation.reltype.rpartition("/")[2]) in _LINKED
    }
    for part in docx.part.package.iter_parts():
        kinds = (where for ending, where in _PARTS.items() if part.content_type.endswith(ending))
        if where := linked.get(part) or next(kinds, None):
            yield where, _joined(part.blob.decode("utf-8"))


def _joined(xml: str) -> str:
    """XML whose fields stand in one run each; the template engine joins them in the same way."""
    return _TORN_FIELDS.sub(lambda found: _BETWEEN.sub("", found[0]), _TORN_SIGNS.sub("", xml))


def _fields(xml: str, where: str, name: str) -> Iterator[str]:
    """The names of the fields in a part; refused where there is anything else."""
    for sign in _SIGNS.finditer(xml):
        inside = sign["field"]
        if inside is None:
            refusal = NotPlain if sign["other"] else Torn
            raise refusal(file=name, where=where, found=_shown(xml[sign.start() :]))
        if "<" in inside or "{" in inside or not inside.strip():
            raise Torn(file=name, where=where, found=_shown(sign[0]))
        field = inside.strip()
        if not _NAME.fullmatch(field):
            raise NotPlain(file=name, where=where, found=_shown(sign[0]))
        if field not in FIELDS:
            raise _unknown(field, where, name)
        yield field


def _unknown(field: str, where: str, name: str) -> UnknownField:
    like = nearest(field, FIELDS)
    return UnknownField(
        file=name,
        where=where,
        field=_shown(field),
        nearest=f"Meinten Sie {spelt(like)}? " if like else "",
        known=listed(list(FIELDS)),
    )


def _shown(xml: str) -> str:
    """The beginning of what was found, as it reads."""
    plain = " ".join(harmless(_MARKUP.sub("", xml[: 40 * _SHOWN])).split())
    return shortened(plain, _SHOWN)
