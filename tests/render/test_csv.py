from datetime import date

import pytest
from tests.render.tables import table

from fruehe_hilfen_cli.model.dates import Month
from fruehe_hilfen_cli.model.kinds import EntryKind
from fruehe_hilfen_cli.render.csv import to_csv
from fruehe_hilfen_cli.views.table import DataColumn, DataTable, Value


def row(*values: Value) -> str:
    text = to_csv(table(*values)).decode("utf-8-sig")
    return text.split("\r\n", 1)[1].removesuffix("\r\n")


def test_it_is_what_a_german_excel_opens() -> None:
    assert to_csv(table("Größe", "b")) == "\ufeffa;b\r\nGröße;b\r\n".encode()


def test_values_as_germans_write_them() -> None:
    values = (date(2023, 1, 17), Month(2023, 1), EntryKind.REGULAR_CALL, True, False, 3, 1.5, -2, None)
    assert row(*values) == "17.01.2023;01/2023;Jour fixe;ja;nein;3;1,5;-2;"


def test_years_that_cannot_be_typed_are_written_as_in_files() -> None:
    assert row(date(1999, 12, 31), Month(1989, 11)) == "1999-12-31;1989-11"


def test_several_values_in_a_cell() -> None:
    assert row((("a; b", None, date(2023, 1, 17)), ("c",))) == '"""a; b""; ; 17.01.2023\nc"'


@pytest.mark.parametrize("begin", ["=1+1", "+49", "-x", "@SUM(A1)", "\tx", "'=1", "''+"])
def test_no_text_becomes_a_formula(begin: str) -> None:
    assert row(begin) == f"'{begin}"
    columns = (DataColumn("a", begin),)
    assert to_csv(DataTable("", columns, ())).decode("utf-8-sig") == f"'{begin}\r\n"


def test_line_breaks_quotation_marks_and_separators() -> None:
    assert row('eins\nzwei; "drei"', "b") == '"eins\nzwei; ""drei""";b'


def test_signs_that_steer_a_terminal_do_not_get_out() -> None:
    assert row("\x1b]0;Titel\x07\u202e") == '"�]0;Titel��"'
