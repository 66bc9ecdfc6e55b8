import io
import zipfile
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter  # type: ignore[import-untyped]  # it ships no types

from fruehe_hilfen_cli.model.table import SourceTable
from fruehe_hilfen_cli.store.tables import TableUnreadable, UnknownTable, read_tables

DAY = datetime(2023, 1, 17, 9, 30)  # noqa: DTZ001 - Excel knows no zones


def made(
    path: Path, fill: Callable[[Any, dict[str, Any]], None], **options: object
) -> tuple[SourceTable, ...]:
    with xlsxwriter.Workbook(path, options) as book:
        formats = {"date": book.add_format({"num_format": "dd.mm.yyyy"})}
        fill(book, formats)
    return read_tables(path)


def rows(tables: tuple[SourceTable, ...]) -> dict[int, tuple[object, ...]]:
    (table,) = tables
    return {row.number: row.cells for row in table.rows}


def test_typed_cells(tmp_path: Path) -> None:
    def fill(book: Any, formats: dict[str, Any]) -> None:  # noqa: ANN401 - XlsxWriter has no types
        sheet = book.add_worksheet("Logbuch")
        sheet.write_row(0, 0, ["Datum", "Titel", "TN", "Presse"])
        sheet.write_datetime(2, 0, DAY, formats["date"])
        sheet.write_row(2, 1, ["Größe\nzwei", 20, True])
        sheet.write(3, 0, 44943)
        sheet.write(3, 1, "   ")
        sheet.write_formula(3, 2, "=1+1", None, 2)

    assert rows(made(tmp_path / "a.xlsx", fill)) == {
        1: ("Datum", "Titel", "TN", "Presse"),
        3: (date(2023, 1, 17), "Größe\nzwei", 20, True),
        4: (44943, None, 2),
    }


def test_merged_cells_say_the_same_in_each_row_that_says_something(tmp_path: Path) -> None:
    def fill(book: Any, formats: dict[str, Any]) -> None:  # noqa: ANN401 - see above
        sheet = book.add_worksheet()
        sheet.merge_range("A1:C1", "Prozesslogbuch")
        sheet.write_row(1, 0, ["Datum", "Titel", "Art"])
        sheet.merge_range("A3:A5", DAY, formats["date"])
        sheet.merge_range("C3:C4", "Workshop")
        sheet.write("B3", "eins")
        sheet.write("B4", "zwei")
        sheet.merge_range("A6:A1000", "unten")

    day = date(2023, 1, 17)
    assert rows(made(tmp_path / "a.xlsx", fill)) == {
        1: ("Prozesslogbuch",),
        2: ("Datum", "Titel", "Art"),
        3: (day, "eins", "Workshop"),
        4: (day, "zwei", "Workshop"),
        6: ("unten",),
    }


def test_sheets_are_tables_and_one_can_be_named(tmp_path: Path) -> None:
    def fill(book: Any, _: dict[str, Any]) -> None:  # noqa: ANN401 - see above
        for name in ("Deckblatt", "Logbuch 2023"):
            book.add_worksheet(name).write(0, 0, name)

    path = tmp_path / "a.xlsx"
    assert [table.name for table in made(path, fill)] == ["Deckblatt", "Logbuch 2023"]
    assert [table.name for table in read_tables(path, "logbuch 2023")] == ["Logbuch 2023"]
    with pytest.raises(UnknownTable) as found:
        read_tables(path, "2024")
    assert found.value.told() == "Ein Blatt „2024“ gibt es in „a.xlsx“ nicht."
    assert found.value.advised() == "Es gibt „Deckblatt“ und „Logbuch 2023“."


def test_a_workbook_that_counts_from_1904(tmp_path: Path) -> None:
    def fill(book: Any, formats: dict[str, Any]) -> None:  # noqa: ANN401 - see above
        book.add_worksheet().write_datetime(0, 0, DAY, formats["date"])

    (table,) = made(tmp_path / "a.xlsx", fill, date_1904=True)
    assert table.epoch == date(1904, 1, 1)
    assert table.rows[0].cells == (date(2023, 1, 17),)


def test_two_cells_at_the_ends_of_a_sheet_do_no_harm(tmp_path: Path) -> None:
    def fill(book: Any, _: dict[str, Any]) -> None:  # noqa: ANN401 - see above
        sheet = book.add_worksheet()
        sheet.write(0, 0, "oben")
        sheet.write(1_048_575, 1, "unten")

    assert rows(made(tmp_path / "a.xlsx", fill)) == {1: ("oben",), 1_048_576: (None, "unten")}


def test_a_cell_in_the_last_column_is_refused(tmp_path: Path) -> None:
    with pytest.raises(TableUnreadable) as found:
        made(tmp_path / "a.xlsx", lambda book, _: book.add_worksheet().write(0, 16_383, "rechts"))
    assert found.value.told() == "„a.xlsx“ lässt sich nicht lesen: eine Zeile hat mehr als 300 Spalten."


def test_a_merged_cell_as_large_as_the_sheet_does_no_harm(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    made(path, lambda book, _: book.add_worksheet().merge_range("A1:A2", "alles"))
    file = io.BytesIO()
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(file, "w") as new:
        for part in old.infolist():
            new.writestr(part, old.read(part).replace(b"A1:A2", b"A1:XFD1048576"))
    path.write_bytes(file.getvalue())
    assert rows(read_tables(path)) == {1: ("alles",)}
