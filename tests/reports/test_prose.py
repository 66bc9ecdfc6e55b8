"""The texts of entries as paragraphs and lists."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.conftest import told

from fruehe_hilfen_cli.reports.document import Document, Items, Paragraph
from fruehe_hilfen_cli.reports.entries.prose import prose


def test_lists_in_a_text_stay_lists() -> None:
    blocks = tuple(prose("Ziele:\n- eins\n* zwei\n\nEnde."))
    assert blocks == (Paragraph("Ziele:"), Items(("eins", "zwei")), Paragraph("Ende."))


@pytest.mark.parametrize(
    ("text", "paragraph"),
    [
        ("Eine Zeile,\ndie weitergeht.", "Eine Zeile, die weitergeht."),
        ("Eins.\n\nZwei.\n \nDrei.", "Eins.\n\nZwei.\n\nDrei."),
        ("Ablauf:\n1. Begrüßung\n   und Runde\n2) Ziele", "Ablauf:\n1. Begrüßung und Runde\n2) Ziele"),
        ("Am\n3. Mai 2023", "Am\n3. Mai 2023"),
    ],
)
def test_lines_become_running_text_and_numbered_ones_stay(text: str, paragraph: str) -> None:
    assert tuple(prose(text)) == (Paragraph(paragraph),)


def test_an_empty_text_says_nothing() -> None:
    assert not tuple(prose(" \n\n"))


@given(st.text())
def test_no_character_of_an_entry_is_lost(text: str) -> None:
    words = told(Document(tuple(prose(text))))
    marks = str.maketrans("", "", "-*•")
    assert "".join(words.split()).translate(marks) == "".join(text.split()).translate(marks)
