"""Documents with every kind of block, for tests of printers of pages."""

import re
import unicodedata
from collections import Counter
from datetime import date

from fruehe_hilfen_cli.model.kinds import Visibility
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
from fruehe_hilfen_cli.reports.picture import Box, Label, Picture
from fruehe_hilfen_cli.text import harmless

DAY = date(2023, 3, 14)
ABOUT = About("Phasenstand", "Kreis Süd", DAY, Visibility.NZFH)
HEAD = ("Kreis Süd", "Phasenstand")
FOOT = "Stand: 14.03.2023 · Zeitraum: von Beginn an · für: NZFH"
SOURCES = (
    Source("k7q2m", "13.02.2023: Bundesweites Treffen (Sitzung)", ("protokoll.pdf",)),
    Source("h4rmz", "05/2022: Auswahl (Prozessschritt)"),
)
_CODE = re.compile(r"\[U\+([0-9A-F]{4,6})\]")


def every_block(words: str, rows: int = 3) -> Document:
    """A document with every kind of block, each with the same text."""
    chart = Chart(lambda: Picture(300, 60, (Box(0, 0, 20, 20), Label(0, 50, "Balken"))), f"Bild: {words}")
    table = Table(
        (Column("Nr.", whole=True), Column(words[:80]), Column("Zahl", right=True)),
        tuple((f"1.{number}", Words(words, Tone.WARNING, ("h4rmz",)), "5") for number in range(rows)),
    )
    article = Article(
        "k7q2m", (Heading("Eintrag", 3), Paragraph("Prozessschritt", Tone.MUTED), Paragraph(words))
    )
    return Document(
        (
            Heading("Kreis Süd: Phasenstand", 1),
            Paragraph(words, Tone.BAD, ("k7q2m",)),
            Heading(words, 2),
            Prose((Words(words, Tone.OPEN), Words(words, Tone.PLAIN, ("k7q2m", "h4rmz")))),
            Items((words, Words(words, Tone.GOOD))),
            Facts(((words, words), ("Ampel", Words("■ rot", Tone.BAD)))),
            table,
            Drawing(((Words("░█ "), Words(words[:40].replace("\n", " "), Tone.STRONG)),)),
            chart,
            article,
        ),
        ABOUT,
        SOURCES,
    )


def visible_signs(words: str) -> Counter[str]:
    """The visible characters of a text, however they are put together and whatever stands between them."""
    decomposed = unicodedata.normalize("NFKD", harmless(words))
    return Counter(
        sign for sign in decomposed if unicodedata.category(sign)[0] in "LNMPS" and sign not in "-\xad"
    )


def decoded(words: str) -> str:
    """The text of a PDF; characters that no font has stand in it as codes."""
    return _CODE.sub(lambda found: chr(int(found[1], 16)), "".join(words.split()))
