import io
import zipfile
from datetime import date, datetime, time

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet
from tests.render.tables import table

from fruehe_hilfen_cli.model.dates import Month
from fruehe_hilfen_cli.model.kinds import EntryKind
from fruehe_hilfen_cli.render.xlsx import TooLongForExcel, to_xlsx
from fruehe_hilfen_cli.reports.document import About
from fruehe_hilfen_cli.views.table import DataColumn, DataTable, Value

DAY = date(2023, 3, 14)


def sheet(*values: Value, name: str = "Tabelle") -> Worksheet:
    book = openpyxl.load_workbook(io.BytesIO(to_xlsx([table(*values, name=name)], DAY)))
    (found,) = book.worksheets
    return found


def test_cells_have_types() -> None:
    values = (date(2023, 1, 17), Month(2023, 1), EntryKind.WORKSHOP, True, 3, 1.5, None, "Größe\nzwei")
    found = [cell.value for cell in sheet(*values)[2]]
    day = datetime(2023, 1, 17)  # noqa: DTZ001 - Excel knows no zones
    assert found == [day, "01/2023", "Workshop", True, 3, 1.5, None, "Größe\nzwei"]


def test_what_excel_cannot_hold_as_a_number_or_date_is_text() -> None:
    values = (10**15, float("inf"), float("nan"), date(1899, 1, 1))
    assert [cell.value for cell in sheet(*values)[2]] == ["1000000000000000", "inf", "nan", "1899-01-01"]


@pytest.mark.parametrize(
    "text", ["=1+1", "{=A1}", "http://beispiel.de", "mailto:a", "internal:A1", "007", "\x1b[31m"]
)
def test_text_stays_text(text: str) -> None:
    cell = sheet(text)["A2"]
    assert (cell.value, cell.data_type, cell.hyperlink) == (text.replace("\x1b", "�"), "s", None)


def test_the_heading_stands_still_and_can_filter() -> None:
    found = sheet("eins", "zwei")
    assert (found.freeze_panes, found.auto_filter.ref) == ("A2", "A1:B2")
    assert found["A1"].font.bold
    assert found["A2"].alignment.wrap_text


def test_names_of_sheets_are_made_possible() -> None:
    assert (
        sheet("a", name="Kreis [X]: Logbuch/Protokoll 2022 bis 2025").title
        == "Kreis  X   Logbuch Protokoll 20"
    )


def test_the_bytes_are_the_same_for_the_same_data_and_day() -> None:
    tables = [table("eins", DAY), table("zwei", name="andere")]
    assert to_xlsx(tables, DAY) == to_xlsx(tables, DAY)
    with zipfile.ZipFile(io.BytesIO(to_xlsx(tables, DAY))) as archive:
        assert b"2023-03-14T00:00:00Z" in archive.read("docProps/core.xml")


def test_a_text_that_is_too_long_is_refused_not_dropped() -> None:
    assert len(str(sheet("x" * 32_767)["A2"].value)) == 32_767
    with pytest.raises(TooLongForExcel) as found:
        to_xlsx([table("x" * 32_768)], DAY)
    assert (
        found.value.told() == "Ein Text in der Spalte „a“ hat 32.768 Zeichen; eine Excel-Zelle fasst 32.767."
    )


def test_characters_that_xml_does_not_know() -> None:
    assert sheet("a\uffffb\x00c")["A2"].value == "a�b�c"


def test_the_time_of_day_is_one() -> None:
    cell = sheet(time(14, 30))["A2"]
    assert (cell.value, cell.number_format) == (time(14, 30), "hh:mm")


def test_shares_are_shown_in_percent_and_truths_in_words() -> None:
    columns = (DataColumn("share", "Anteil"), DataColumn("overdue", "überfällig"))
    data = to_xlsx([DataTable("Tabelle", columns, ((0.375, True),))], DAY)
    (found,) = openpyxl.load_workbook(io.BytesIO(data)).worksheets
    assert [(cell.value, cell.number_format) for cell in found[2]] == [
        (0.375, "0 %"),
        (True, '"ja";"ja";"nein"'),
    ]


@pytest.mark.parametrize(
    ("text", "lines", "wide"),
    [
        ("kurz", 1, 8),
        ("Wort " * 20, 2, 60),
        ("x\ny\nz", 3, 8),
        ("Wort " * 1000, 23, 250),
        ("x" * 32_767, 24, 250),
    ],
)
def test_rows_are_as_high_as_their_texts_need(text: str, lines: int, wide: int) -> None:
    found = sheet(text)
    height, width = found.row_dimensions[2].height, found.column_dimensions["A"].width
    assert (height, round(width)) == (lines * 16.5, wide + 1)


def test_numbers_stand_to_the_right_where_all_of_a_column_are() -> None:
    columns = (DataColumn("a", "A"), DataColumn("b", "B"))
    data = to_xlsx([DataTable("Tabelle", columns, ((1, 2), (None, "x")))], DAY)
    (found,) = openpyxl.load_workbook(io.BytesIO(data)).worksheets
    assert [cell.alignment.horizontal for row in found for cell in row] == [
        *("right", "left"),
        *("right", "left"),
        *(None, None),
    ]


def test_every_page_says_what_it_is_of() -> None:
    about = About("Alle & mehr", "Kreis\n&A 100% " + "lang " * 50, DAY)
    found = openpyxl.load_workbook(io.BytesIO(to_xlsx([table("a")], DAY, about)))
    (shown,) = found.worksheets
    assert shown.oddHeader
    assert shown.oddFooter
    header = str(shown.oddHeader.left.text)
    assert header.startswith("Kreis &&A 100% lang lang")
    assert header.endswith("… · Alle && mehr · Stand: 14.03.2023 · Zeitraum: von Beginn an · für: intern")
    assert (shown.oddFooter.left.text, shown.oddFooter.right.text) == ("&A", "Seite &P von &N")
    assert shown.print_title_rows == "$1:$1"
    assert found.properties.title == ("Alle & mehr: Kreis\n&A 100% " + "lang " * 50)[:255]
    assert found.properties.language == "de-DE"


def test_wide_tables_are_printed_on_several_pages_beside_each_other() -> None:
    found = sheet(*["Wort " * 20] * 10)
    assert (found.page_setup.fitToWidth, found.page_setup.fitToHeight) == (3, 0)
    assert found.print_title_cols == "$A:$A"
    assert sheet("a").print_title_cols is None


def test_lone_surrogates_are_no_reason_to_fail() -> None:
    assert sheet("a\ud800b", name="\udfff")["A2"].value == "a\ufffdb"
