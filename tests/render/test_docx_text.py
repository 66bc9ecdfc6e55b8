"""No text of a user is eaten by a Word file, breaks it, or becomes markup in it."""

import io
from collections import Counter
from datetime import date

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.render.test_terminal import NASTY, USER_TEXT
from tests.word import found, names, part, told

from fruehe_hilfen_cli.model.kinds import Visibility
from fruehe_hilfen_cli.render.characters import visible
from fruehe_hilfen_cli.render.docx import sample_letterhead, to_docx
from fruehe_hilfen_cli.render.paper import head_of
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
from fruehe_hilfen_cli.reports.picture import Anchor, Label, Picture
from fruehe_hilfen_cli.reports.texts import words_in

DAY = date(2023, 3, 14)
LETTERHEAD = sample_letterhead(DAY)
MARKUP = (
    "{{ stand }} {% for x in y %} {# weg #} {_{ }_}",
    "a & b < c > d \"e\" 'f' </w:t></w:r> <!-- x --> ]]> &amp; &#8211;",
    "=SUMME(A1) +49 @x -3",
    "\ud800 allein \udfff \ufffe\uffff \x00\x01\x0b\x0c\x1b",
    "\u2028Zeile\u2029Absatz\x85weiter",
)
TEXTS = (
    USER_TEXT | st.sampled_from(MARKUP) | st.text(st.characters(), min_size=1, max_size=60).filter(str.strip)
)


def signs(words: str) -> Counter[str]:
    """The characters of a text without blanks and line ends."""
    return Counter("".join(words.split()))


def documents(words: str) -> Document:
    """A report with a text wherever a user can write one."""
    told_of = Words(words, Tone.BAD, ("k7q2m",))
    table = Table((Column(words), Column("b", right=True)), ((told_of, words),))
    picture = Picture(200, 20, tuple(Label(100, 10, words, anchor) for anchor in Anchor))
    return Document(
        (
            Heading(words, 1),
            Paragraph(words),
            Paragraph(words, Tone.OPEN),
            Prose((told_of, Words(words))),
            Items((words, told_of)),
            Facts(((words, told_of), ("kurz", words))),
            table,
            Drawing(((Words(words), Words("|")),)),
            Chart(lambda: picture, words, table=table),
            Article("k7q2m", (Heading(words), Paragraph(words))),
        ),
        About(words, words, DAY, Visibility.INTERNAL),
        (Source("k7q2m", words, (words,)),),
    )


def check(words: str, letterhead: bytes | None) -> None:
    """All texts stand in the file whole."""
    report = documents(words)
    data = to_docx(report, DAY, letterhead)
    root = part(data)
    assert docx.Document(io.BytesIO(data)).core_properties.created is not None
    alternatives = "".join(found(root, ".//wp:docPr/@descr"))
    said = "".join(visible(text.text) for text in words_in(report))
    assert signs(said) - signs(told(root) + alternatives) == Counter()
    head = (words, words) if letterhead else head_of(report) or ()
    heads = [told(part(data, name)) for name in names(data) if name.startswith("word/header")]
    assert [signs(head) for head in heads] == [signs(visible(" ".join(head)))]
    label = "".join(visible(words).split())
    labels = [
        "".join("".join(found(box, ".//w:t/text()")).split()) for box in found(root, ".//w:txbxContent")
    ]
    assert labels == [label] * 3


@settings(max_examples=25)
@given(TEXTS)
def test_no_text_is_eaten(words: str) -> None:
    check(words, None)


@settings(max_examples=12)
@given(TEXTS)
def test_no_text_is_eaten_on_a_letterhead(words: str) -> None:
    check(words, LETTERHEAD)


@pytest.mark.parametrize("words", [*NASTY, *MARKUP], ids=range(len(NASTY) + len(MARKUP)))
@pytest.mark.parametrize("letterhead", [None, LETTERHEAD], ids=["sheet", "letterhead"])
def test_no_nasty_text_is_eaten(words: str, letterhead: bytes | None) -> None:
    check(words, letterhead)


def test_what_xml_cannot_hold_becomes_a_sign() -> None:
    assert (
        visible("a\ud800b\x00c\ufffe")
        == "a\N{REPLACEMENT CHARACTER}b\N{REPLACEMENT CHARACTER}c\N{REPLACEMENT CHARACTER}"
    )
