import pytest
from hypothesis import given
from hypothesis import strategies as st

from fruehe_hilfen_cli.store.csv_table import read
from fruehe_hilfen_cli.store.tables import TableUnreadable


def rows(data: bytes) -> dict[int, tuple[object, ...]]:
    (table,) = read(data, "a.csv")
    return {row.number: row.cells for row in table.rows}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("separator", [";", ",", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_encodings_separators_and_line_ends(encoding: str, separator: str, end: str) -> None:
    lines = ["Datum|Maßnahme – „Größe“", "17.01.2023|Ärger", ""]
    data = end.join(lines).replace("|", separator).encode(encoding)
    assert rows(data) == {1: ("Datum", "Maßnahme – „Größe“"), 2: ("17.01.2023", "Ärger")}


def test_line_breaks_and_separators_in_quoted_cells() -> None:
    data = b'Datum;Text\r\n17.01.2023;"eins\r\nzwei; ""drei"""\r\n18.01.2023;vier\r\n'
    assert rows(data) == {
        1: ("Datum", "Text"),
        2: ("17.01.2023", 'eins\r\nzwei; "drei"'),
        3: ("18.01.2023", "vier"),
    }


def test_commas_in_texts_do_not_make_columns() -> None:
    data = b"Datum;Text\n17.01.2023;a, b, c\n18.01.2023;d, e, f\n"
    assert rows(data)[2] == ("17.01.2023", "a, b, c")


def test_the_separator_line_of_excel() -> None:
    assert rows(b"sep=,\r\nDatum,Text;mehr\r\n") == {1: ("Datum", "Text;mehr")}


def test_empty_rows_and_cells_are_nothing_but_rows_keep_their_numbers() -> None:
    assert rows(b"Logbuch;;\n;;\n\nDatum;;Titel;;\n ;x;\n") == {
        1: ("Logbuch",),
        4: ("Datum", None, "Titel"),
        5: (None, "x"),
    }


@pytest.mark.parametrize(
    ("cell", "text"),
    [("'=1+1", "=1+1"), ("'-5", "-5"), ("''@x", "'@x"), ("'s war schön", "'s war schön"), ("'", "'")],
)
def test_the_apostrophe_before_a_formula_is_taken_away(cell: str, text: str) -> None:
    assert rows(f"a;{cell}\n".encode())[1] == ("a", text)


def test_what_is_no_text_is_refused() -> None:
    with pytest.raises(TableUnreadable) as found:
        read(b"a;b\n\x00\x81\x8d", "a.csv")
    assert (
        found.value.told() == "„a.csv“ lässt sich nicht lesen: sie ist kein Text in UTF-8 oder Windows-1252."
    )


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")))
def test_any_text_is_read(text: str) -> None:
    (table,) = read(text.encode(), "a.csv")
    assert all(row.cells[-1] is not None for row in table.rows)
