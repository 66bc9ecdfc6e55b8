"""What people are told at a terminal comes in lines that end between words."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fruehe_hilfen_cli.cli import streams
from fruehe_hilfen_cli.text import harmless


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def narrow(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "40")


def test_a_terminal_gets_lines_that_end_between_words() -> None:
    line = "  → fh abweichung liste zeigt, was noch mit dem NZFH zu klären ist."
    assert streams.fitted(line, _Terminal()).splitlines() == [
        "  → fh abweichung liste zeigt, was noch",
        "    mit dem NZFH zu klären ist.",
    ]


def test_a_path_stays_whole() -> None:
    path = "logbook/kreis-soest/2023-02-13-bundesweites-treffen-k7q2m.toml"
    assert streams.fitted(f"Gespeichert: {path}", _Terminal()).splitlines() == ["Gespeichert:", f"  {path}"]


def test_other_programs_get_the_line_as_it_is() -> None:
    line = "Hinweis: " + "Wort " * 40
    assert streams.fitted(line, io.StringIO()) == line


@given(st.text(max_size=200))
def test_no_word_is_lost(line: str) -> None:
    assert streams.fitted(line, _Terminal()).split() == harmless(line).split()
