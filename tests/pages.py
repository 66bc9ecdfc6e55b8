"""Pages for tests: documents with every kind of block, and HTML read back as a tree."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from html.parser import HTMLParser

from fruehe_hilfen_cli.reports.document import (
    About,
    Article,
    Chart,
    Column,
    Document,
    Drawing,
    Facts,
    Heading,
    Items,
    Paragraph,
    Prose,
    Source,
    Table,
    Tone,
    Words,
)
from fruehe_hilfen_cli.reports.picture import Box, Label, Line, Picture, Shape, Sign

_EMPTY = {"br", "input", "meta"}
_UNSEEN = {"script", "style", "title"}
KINDS = ("Sitzung", "Gespräch", "Öffentlichkeit")


@dataclass
class Element:
    """An element of a page, or a text in it (without a tag)."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: "list[Element]" = field(default_factory=list)
    words: str = ""

    @property
    def text(self) -> str:
        """What is read in it; a line break for <br>."""
        if self.tag in _UNSEEN:
            return ""
        return "\n" if self.tag == "br" else self.words + "".join(child.text for child in self.children)

    def all(self, *tags: str) -> "list[Element]":
        """The elements in it, in order; of those tags, or all of them."""
        return [found for found in self.walk() if found.tag and (not tags or found.tag in tags)]

    def walk(self) -> "Iterator[Element]":
        """All in it, texts too."""
        for child in self.children:
            yield child
            yield from child.walk()


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.way = [Element("page")]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = Element(tag, {name: value or "" for name, value in attrs})
        self.way[-1].children.append(found)
        if tag not in _EMPTY:
            self.way.append(found)

    def handle_endtag(self, tag: str) -> None:
        assert self.way.pop().tag == tag

    def handle_data(self, data: str) -> None:
        self.way[-1].children.append(Element("", words=data))


def read(page: bytes) -> Element:
    """A page as a tree; every element in it is closed where it should be."""
    reader = _Reader()
    reader.feed(page.decode())
    reader.close()
    assert len(reader.way) == 1
    return reader.way[0]


def picture(words: str = "1 Vorbereitung") -> Picture:
    """One of each mark."""
    return Picture(
        640,
        80,
        (
            Line(((0, 70), (640, 70)), Tone.MUTED, dashed=True),
            Box(0.333, 30, 120, 20, Tone.GOOD),
            Box(130, 30, 120, 20, Tone.WARNING, filled=False),
            *(Sign(300 + 30 * place, 40, shape, Tone.BAD) for place, shape in enumerate(Shape)),
            Label(0, 20, words, tone=Tone.STRONG),
        ),
    )


def entry(number: int, words: str = "Ein Gespräch im Rathaus.") -> Article:
    """The entry aaa01, aaa02 …; every third is a meeting."""
    kind = KINDS[number % len(KINDS)]
    return Article(
        f"aaa{number:02}",
        (Heading(f"{number:02}.03.2023: {kind} {number}", 3), Facts((("Ort", "Rathaus"),)), Paragraph(words)),
        (("Art", kind), ("Phase", str(number % 2 + 1)), ("Jahr", "2023")),
    )


def whole(words: str = "Ein Text", entries: int = 12) -> Document:
    """A report with every kind of block, with a text wherever it can stand."""
    table = Table(
        (Column("Nr.", whole=True), Column(words), Column("Tage", right=True), Column("")),
        (
            ("1.1", Words(words, Tone.BAD, ("aaa01", "extra")), "12", ""),
            ("", words, Words("–", Tone.MUTED), Words(words)),
        ),
    )
    narrow = Table((Column("Nr."), Column("Wert")), (("1", "2"),))
    return Document(
        (
            Heading("Kreis Beispiel: Bericht", 1),
            Paragraph(words, Tone.STRONG),
            Facts(((words, Words("■ rot", Tone.BAD, ("aaa01",))), ("Thema", words))),
            Heading("Zeitachse"),
            Chart(lambda: picture(words), words, table=table),
            Heading("Zahlen"),
            table,
            narrow,
            Heading(f"Offen: {words}", 4),
            Prose((Words(words, Tone.GOOD), Words("Noch zu schreiben.", Tone.OPEN, ("aaa01",)))),
            Items((words, Words(words, Tone.WARNING))),
            Heading("Zeichnung"),
            Drawing(((Words("\n░░ "), Words(words, Tone.GOOD)), (Words("─" * 200),))),
            Heading("Logbuch"),
            Paragraph("Die neuesten zuerst."),
            Heading("März 2023", 3),
            *(entry(number, words) for number in range(entries // 2)),
            Heading("Februar 2023", 3),
            *(entry(number, words) for number in range(entries // 2, entries)),
        ),
        About("Bericht", "Kreis Beispiel", date(2023, 3, 14)),
        (
            Source("aaa01", "01.03.2023: Gespräch 1 (Gespräch)"),
            Source("extra", words, ("protokoll.pdf", words)),
        ),
    )
