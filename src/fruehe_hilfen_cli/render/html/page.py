"""The page of a document."""

from base64 import b64encode
from hashlib import sha256

from markupsafe import Markup

from fruehe_hilfen_cli.render.characters import one_line
from fruehe_hilfen_cli.render.html.blocks import block_element
from fruehe_hilfen_cli.render.html.entries import article_element, filter_element
from fruehe_hilfen_cli.render.html.memory import Memory
from fruehe_hilfen_cli.render.html.outline import Entries, Part, Section, outline
from fruehe_hilfen_cli.render.html.source_list import source_list
from fruehe_hilfen_cli.render.html.style import style
from fruehe_hilfen_cli.render.html.templates import filled, source
from fruehe_hilfen_cli.render.markup import element
from fruehe_hilfen_cli.reports.about import running_line
from fruehe_hilfen_cli.reports.document import Article, Document, Heading
from fruehe_hilfen_cli.reports.sources import HEADING

_FEW = 3
_BREAK = Markup("\n")


def to_html(document: Document) -> bytes:
    """A document as one file with all it needs: no other file and no other host is asked for anything."""
    memory = Memory(document)
    page = outline(document, memory)
    memory.topic = page.heading
    content = _parts(page.parts, memory, page.level)
    sources = source_list(document.sources, memory)
    running = running_line(document.about) if document.about else ""
    look = style(running or page.heading)
    script = source("search.js") if page.searchable else ""
    return filled(
        "page.html",
        title=page.heading,
        running=running,
        contents=page.sections if len(page.sections) >= _FEW else (),
        content=content,
        sources=sources,
        sources_heading=HEADING,
        style=look,
        script=Markup(script),  # noqa: S704 - a file of this program
        style_hash=_hash(look),
        script_hash=_hash(script) if script else "",
    ).encode()


def _parts(parts: tuple[Part, ...], memory: Memory, level: int) -> Markup:
    return _BREAK.join(shown for part in parts if (shown := _part(part, memory, level)))


def _part(part: Part, memory: Memory, level: int) -> Markup:
    match part:
        case Section():
            memory.topic = part.heading
            heading = element(f"h{part.level}", one_line(part.heading), id=part.anchor)
            return element("section", heading, _BREAK, _parts(part.parts, memory, part.level), _BREAK)
        case Entries():
            content = _parts(part.parts, memory, level)
            return element("div", filter_element(part.articles, memory), content, class_="entries")
        case Article():
            return article_element(part, memory, level + 1)
        case Heading():
            raise AssertionError("a heading begins a section")
        case _:
            return block_element(part, memory, level)


def _hash(text: str) -> str:
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"
