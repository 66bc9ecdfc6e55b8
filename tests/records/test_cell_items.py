import pytest
from hypothesis import given
from hypothesis import strategies as st

from fruehe_hilfen_cli.records.entries.cell_items import items_in, words_in
from fruehe_hilfen_cli.render.cells import written
from fruehe_hilfen_cli.views.table import DataColumn

PARTS = st.text(st.characters(exclude_categories=["Cc", "Cs"]) | st.sampled_from(';,"\n-• ')).map(str.strip)
WORDS = PARTS.filter(bool)


@pytest.mark.parametrize(
    ("cell", "items"),
    [
        ("Protokoll", [["Protokoll"]]),
        (
            "Protokoll; Leitung; 30.11.2023\nEinladung",
            [["Protokoll", "Leitung", "30.11.2023"], ["Einladung"]],
        ),
        ("Protokoll;Leitung", [["Protokoll", "Leitung"]]),
        ("- Protokoll\n\n• Raum buchen\n", [["Protokoll"], ["Raum buchen"]]),
        ('"Starke Kinder" besprechen; Leitung', [['"Starke Kinder" besprechen', "Leitung"]]),
        ('Größe 5" messen', [['Größe 5" messen']]),
        ('"a; b"; c', [["a; b", "c"]]),
        ('"mit ""Zitat"" und\nZeile"; x', [['mit "Zitat" und\nZeile', "x"]]),
        ("", []),
        (" ; \n", []),
        ("a;; c", [["a", "", "c"]]),
    ],
)
def test_items_and_their_parts(cell: str, items: list[list[str]]) -> None:
    assert items_in(cell) == items


@pytest.mark.parametrize(
    ("cell", "words"),
    [
        ("Leitung, Familien", ["Leitung", "Familien"]),
        ("Leitung; Familien\nEhrenamt", ["Leitung", "Familien", "Ehrenamt"]),
        ('"Leitung, Amt 51"\nFamilien', ["Leitung, Amt 51", "Familien"]),
    ],
)
def test_single_words(cell: str, words: list[str]) -> None:
    assert words_in(cell, ",") == words


def test_commas_belong_to_sentences() -> None:
    assert words_in("Protokoll, 4. Sitzung\nhttps://beispiel.de") == [
        "Protokoll, 4. Sitzung",
        "https://beispiel.de",
    ]


@given(st.lists(st.lists(WORDS, min_size=1, max_size=4), max_size=4))
def test_what_is_printed_is_read_back(items: list[list[str]]) -> None:
    assert items_in(written(tuple(map(tuple, items)))) == items


@given(st.lists(st.tuples(WORDS, PARTS, WORDS), max_size=3))
def test_parts_in_the_middle_may_be_missing(items: list[tuple[str, ...]]) -> None:
    assert items_in(written(tuple(items))) == [list(item) for item in items]


@given(st.lists(WORDS))
def test_words_that_are_printed_are_read_back(words: list[str]) -> None:
    column = DataColumn("groups", "Gruppen", words=True)
    assert words_in(written(tuple((word,) for word in words), column), ",") == words
    assert words_in(written(tuple((word,) for word in words if ";" not in word))) == [
        w for w in words if ";" not in w
    ]


@given(st.text(st.sampled_from('ab;,"\n- ')))
def test_nothing_but_separators_quotation_marks_and_bullets_is_lost(cell: str) -> None:
    read = "".join(part for item in items_in(cell) for part in item)
    assert sorted(letter for letter in read if letter in "ab") == sorted(
        letter for letter in cell if letter in "ab"
    )


def test_a_long_line_with_an_odd_quotation_mark_takes_no_time() -> None:
    line = " " * 100_000 + '"' + "a" * 100_000 + ";" * 1000
    assert items_in(line)[0][0] == '"' + "a" * 100_000
