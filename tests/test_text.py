import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fruehe_hilfen_cli.text import (
    capitalised,
    count,
    folded,
    harmless,
    listed,
    nearest,
    slug,
)

DEVICES = {
    "con",
    "prn",
    "aux",
    "nul",
    *(f"{port}{number}" for port in ("com", "lpt") for number in range(10)),
}
GERMAN = st.text("abcäöüßABCÄÖÜ -_.,:;!?„“0123456789", max_size=80)
WORDS = st.text() | GERMAN | st.sampled_from(sorted(DEVICES))


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Kreis Soest", "kreis-soest"),
        ("Überkommunales Größtes Treffen", "ueberkommunales-groesstes-treffen"),
        (unicodedata.normalize("NFD", "Über"), "ueber"),
        ("GROẞ-GERAU", "gross-gerau"),
        ("Café à la carte", "cafe-a-la-carte"),
        ("  –  017/2023: »Ziele«!  ", "017-2023-ziele"),
        ("CON", "con-x"),
        ("com¹", "com1-x"),
        ("..", ""),
        ("北京", ""),
        ("", ""),
    ],
)
def test_a_slug_is_a_plain_file_name(words: str, name: str) -> None:
    assert slug(words) == name


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Kreis Soest am Hellweg", "kreis-soest"),
        ("Kreis Soest", "kreis-soest"),
        ("Kreis Soestab", "kreis"),
        ("Kreis Soestab c", "kreis"),
        ("Kreis Soesta b", "kreis-soesta"),
        ("Kreis Soesta", "kreis-soesta"),
        ("Steuerungsgruppe", "steuerungsgr"),
        ("Con-Steuerungsgruppe", "con-x"),
    ],
)
def test_a_long_slug_is_cut_at_the_end_of_a_word(words: str, name: str) -> None:
    assert slug(words, longest=12) == name


def test_a_slug_has_at_most_50_characters_unless_told_otherwise() -> None:
    assert slug("x" * 51) == "x" * 50


@given(WORDS, st.integers(6, 60))
def test_a_slug_fits_every_file_system(words: str, longest: int) -> None:
    name = slug(words, longest)
    assert re.fullmatch(r"([a-z0-9]+(-[a-z0-9]+)*)?", name)
    assert len(name) <= longest
    assert name not in DEVICES
    assert slug(name, longest) == name


@pytest.mark.parametrize(
    ("words", "seen"),
    [
        ("Antrag [vertagt] :smile: – 50 % ✓", "Antrag [vertagt] :smile: – 50 % ✓"),
        ("zwei\nZeilen\tund ein Tabulator", "zwei\nZeilen\tund ein Tabulator"),
        ("Zeile\r\nZeile", "Zeile\nZeile"),
        ("Zeile\rweg", "Zeile�weg"),
        ("\x1b[31mrot\x1b[0m", "�[31mrot�[0m"),
        ("\x1b]8;;http://x\x07hier", "�]8;;http://x�hier"),
        ("\x9b31m", "�31m"),
        ("abc\u202etxt.exe", "abc�txt.exe"),
    ],
)
def test_harmless_text_cannot_steer_a_terminal(words: str, seen: str) -> None:
    assert harmless(words) == seen


@given(st.text())
def test_harmless_text_has_no_control_character_and_loses_nothing_else(words: str) -> None:
    seen = harmless(words)
    assert all(sign in "\n\t" or unicodedata.category(sign) != "Cc" for sign in seen)
    assert harmless(seen) == seen
    kept = words.replace("\r\n", "\n")
    assert len(seen) == len(kept)
    assert all(new in (old, "�") for old, new in zip(kept, seen, strict=True))


@given(st.text(st.characters(exclude_categories=("Cc", "Cf", "Cs"))))
def test_text_without_control_characters_is_shown_as_it_is(words: str) -> None:
    assert harmless(words) == words


@pytest.mark.parametrize(
    ("word", "names", "found"),
    [
        ("soest", ["kreis-soest", "musterkreis"], "kreis-soest"),
        ("3.l", ["3.1", "4.5"], "3.1"),
        ("MASSNAHME", ["maßnahme", "notiz"], "maßnahme"),
        ("xyz", ["notiz", "sitzung"], None),
        ("notiz", [], None),
        ("", ["notiz"], None),
    ],
)
def test_the_nearest_name(word: str, names: list[str], found: str | None) -> None:
    assert nearest(word, names) == found


@given(st.text(min_size=1), st.lists(st.text()))
def test_a_name_is_nearest_to_itself(word: str, others: list[str]) -> None:
    found = nearest(word, [*others, word])
    assert found is not None
    assert folded(found) == folded(word)


@pytest.mark.parametrize(("words", "seen"), [("phase 3", "Phase 3"), ("über BE", "Über BE"), ("", "")])
def test_a_text_with_a_capital_at_its_beginning(words: str, seen: str) -> None:
    assert capitalised(words) == seen


def test_folded_text_does_not_tell_case_or_spelling_of_umlauts() -> None:
    forms = ["Größe", "GRÖSSE", "groesse", "GRÖẞE", unicodedata.normalize("NFD", "Größe")]
    assert {folded(form) for form in forms} == {"groesse"}


@pytest.mark.parametrize(
    ("number", "words"), [(0, "0 Tage"), (1, "1 Tag"), (2, "2 Tage"), (21, "21 Tage"), (101, "101 Tage")]
)
def test_a_number_with_its_noun(number: int, words: str) -> None:
    assert count(number, "Tag", "Tage") == words


@pytest.mark.parametrize(
    ("names", "words"), [([], ""), (["a"], "a"), (["a", "b"], "a und b"), (["a", "b", "c"], "a, b und c")]
)
def test_names_in_a_sentence(names: list[str], words: str) -> None:
    assert listed(names) == words
    assert listed(names, "oder") == words.replace(" und ", " oder ")
