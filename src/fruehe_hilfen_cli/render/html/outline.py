"""A document as the sections of a page: one title, no level left out, what can be filtered put together."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from fruehe_hilfen_cli.render.html.memory import Memory
from fruehe_hilfen_cli.reports.document import Article, Block, Document, Heading

DEEPEST = 6
"""The deepest level of headings that HTML knows."""
TOP = "inhalt"
"""The id of the page's content."""
_WORTH_SEARCHING = 2
_DEFAULT_TITLE = "Bericht"


@dataclass(frozen=True)
class Entries:
    """Articles, and what stands between them; readers search and filter them together."""

    parts: "tuple[Part, ...]"

    @property
    def articles(self) -> tuple[Article, ...]:
        """The articles, wherever they stand among its sections."""
        return tuple(_articles(self.parts))


@dataclass(frozen=True)
class Section:
    """A heading and all that stands under it.

    Args:
        heading: its words.
        level: that of its heading on the page; 1 is the page itself.
        anchor: its id on the page.
        parts: what it says, in order.
        chapter: whether its heading was a title in the document, as of one of several municipalities.
    """

    heading: str
    level: int
    anchor: str
    parts: "tuple[Part, ...]"
    chapter: bool = False

    @property
    def searchable(self) -> bool:
        """Whether there are entries to search and filter in it."""
        return any(
            isinstance(part, Entries) or (isinstance(part, Section) and part.searchable)
            for part in self.parts
        )

    @property
    def sections(self) -> "tuple[Section, ...]":
        """The sections right under it."""
        return tuple(_sections(self.parts))


Part = Block | Section | Entries


@dataclass
class _Open:
    """A section that is still being filled; its level is the one wanted, or less so that none is left out."""

    heading: str
    wanted: int
    level: int
    anchor: str
    chapter: bool = False
    parts: list[Part] = field(default_factory=list)

    def closed(self) -> Section:
        return Section(self.heading, self.level, self.anchor, tuple(self.parts), self.chapter)


def outline(document: Document, memory: Memory) -> Section:
    """The page of a document: its first title is the page's; others become chapters, with theirs below."""
    page = _Open(_title(document), 1, 1, TOP)
    way = [page]
    titled = in_chapter = False
    for block in document.blocks:
        if not isinstance(block, Heading):
            way[-1].parts.append(block)
        elif block.level == 1 and not titled:
            titled = True
        else:
            chapter = block.level == 1
            in_chapter = in_chapter or chapter
            wanted = max(2, block.level + in_chapter)
            _close(way, wanted)
            level = min(DEEPEST, way[-1].level + 1)
            way.append(_Open(block.text, wanted, level, memory.anchor("abschnitt", block.text), chapter))
    _close(way, 2)
    return _with_entries(page.closed())


def _title(document: Document) -> str:
    titles = (block.text for block in document.blocks if isinstance(block, Heading) and block.level == 1)
    about = document.about
    return next(titles, f"{about.subject}: {about.title}" if about else _DEFAULT_TITLE)


def _close(way: list[_Open], wanted: int) -> None:
    """Finish the sections that a heading of that level ends; each becomes a part of the one around it."""
    while way[-1].wanted >= wanted:
        done = way.pop()
        way[-1].parts.append(done.closed())


def _with_entries(page: Section) -> Section:
    own = tuple(part for part in page.parts if not (isinstance(part, Section) and part.chapter))
    chapters = tuple(part for part in page.parts if isinstance(part, Section) and part.chapter)
    gathered = (replace(chapter, parts=_gathered(chapter.parts)) for chapter in chapters)
    return replace(page, parts=(*_gathered(own), *gathered))


def _gathered(parts: "tuple[Part, ...]") -> "tuple[Part, ...]":
    """The parts, with all articles in one place: in the section that has them all, if there is such a one."""
    if len(list(_articles(parts))) < _WORTH_SEARCHING:
        return parts
    places = [place for place, part in enumerate(parts) if any(_articles([part]))]
    first, last = places[0], places[-1]
    only = parts[first]
    if len(places) == 1 and isinstance(only, Section):
        return (*parts[:first], replace(only, parts=_gathered(only.parts)), *parts[first + 1 :])
    return (*parts[:first], Entries(parts[first : last + 1]), *parts[last + 1 :])


def _articles(parts: "Iterable[Part]") -> Iterator[Article]:
    for part in parts:
        if isinstance(part, Article):
            yield part
        elif isinstance(part, Section | Entries):
            yield from _articles(part.parts)


def _sections(parts: "Iterable[Part]") -> Iterator[Section]:
    for part in parts:
        if isinstance(part, Section):
            yield part
        elif isinstance(part, Entries):
            yield from _sections(part.parts)
