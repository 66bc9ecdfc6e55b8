"""A report as files: which there are, and that tables say of which municipality and day they are."""

import csv
import html
import io
import zipfile
from datetime import date

import openpyxl
import pytest
from tests.render.tables import table

from fruehe_hilfen_cli.model.kinds import Visibility
from fruehe_hilfen_cli.render.formats import Format
from fruehe_hilfen_cli.render.origin import with_origin
from fruehe_hilfen_cli.render.printing import file_names, printed
from fruehe_hilfen_cli.render.terminal import console, print_document
from fruehe_hilfen_cli.reports.content import Content
from fruehe_hilfen_cli.reports.document import About, Document, Facts, Heading, Items, Paragraph, Table, Words
from fruehe_hilfen_cli.reports.document import Column as Named
from fruehe_hilfen_cli.views.data_tables import FACT_COLUMNS, FACTS
from fruehe_hilfen_cli.views.table import DataColumn, DataTable

DAY = date(2023, 3, 14)
ABOUT = About("Phasenstand", "Kreis Süd", DAY, Visibility.NZFH, date(2023, 1, 1), left_out=2)
TOLD = Document((), ABOUT)
ORIGIN = {"Kommune": "Kreis Süd", "Stand der Daten": "14.03.2023", "Für": "NZFH"}


def read(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig")), delimiter=";"))


def test_one_table_is_one_csv_file() -> None:
    files = printed(Format.CSV, Content({"tasks": table("x")}, TOLD), DAY)
    assert list(files) == [""]
    assert read(files[""]) == [ORIGIN | {"a": "x"}]


def test_several_tables_are_a_csv_file_each() -> None:
    views = {"tasks": table("x", name="Größe"), "questions": table("y", name="Zwei – Drei")}
    files = printed(Format.CSV, Content(views, TOLD), DAY)
    assert list(files) == ["groesse", "zwei-drei"]
    assert read(files["zwei-drei"]) == [ORIGIN | {"a": "y"}]


def test_a_report_without_rows_says_at_least_what_it_is() -> None:
    (data,) = printed(Format.CSV, Content({"tasks": ()}, TOLD), DAY).values()
    assert {row["Angabe"]: row["Wert"] for row in read(data)} == {
        "Bericht": "Phasenstand",
        "Kommune": "Kreis Süd",
        "Stand": "14.03.2023",
        "Zeitraum": "ab 01.01.2023",
        "Für": "NZFH",
        "Nicht berücksichtigt": "2",
    }


def test_tables_of_their_own_go_before_those_of_the_views() -> None:
    content = Content({"tasks": table("x")}, TOLD, (table("y"),))
    (data,) = printed(Format.CSV, content, DAY).values()
    assert read(data) == [ORIGIN | {"a": "y"}]


def test_facts_stand_on_the_first_sheet_and_repeat_nothing() -> None:
    facts = DataTable(FACTS, FACT_COLUMNS, (("Name", "Kreis Süd"), ("Stand", DAY), ("Ampel", "rot")))
    content = Content({}, TOLD, (table("x"), facts))
    (data,) = printed(Format.XLSX, content, DAY).values()
    book = openpyxl.load_workbook(io.BytesIO(data))
    assert book.sheetnames == ["Angaben", "Tabelle"]
    names = [row[0].value for row in book["Angaben"]]
    assert names[1:] == ["Bericht", "Kommune", "Stand", "Zeitraum", "Für", "Nicht berücksichtigt", "Ampel"]


def test_a_table_that_says_its_municipality_is_not_told_twice() -> None:
    own = DataTable("T", (DataColumn("municipality", "Kommune"),), (("Kreis Süd",),))
    assert [column.name for column in with_origin(own, ABOUT).columns] == [
        "Stand der Daten",
        "Für",
        "Kommune",
    ]


def test_names_of_files_differ_whatever_the_tables_are_called() -> None:
    assert file_names(["A B", "A_B", "a-b-2", "…", "?"]) == [
        "a-b",
        "a-b-2",
        "a-b-2-2",
        "tabelle",
        "tabelle-2",
    ]


HINTED = Words("3 Einträge", hint="; fh logbuch liste zeigt alle")
OWN = "Beschlossen; fh aufgabe liste zeigt alle."
WITH_HINTS = Document(
    (
        Heading("Kreis Süd", 1),
        Paragraph("2 offen.", hint="; fh frage liste zeigt alle."),
        Paragraph(OWN),
        Items((HINTED,)),
        Facts((("davor", HINTED),)),
        Table((Named("was"),), ((HINTED,),)),
    )
)


@pytest.mark.parametrize("kind", [Format.TEXT, Format.MARKDOWN, Format.HTML, Format.DOCX, Format.ODT])
def test_a_file_names_no_command_and_keeps_what_people_wrote(kind: Format) -> None:
    (data,) = printed(kind, Content({}, WITH_HINTS), DAY).values()
    if zipfile.is_zipfile(io.BytesIO(data)):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            data = b"".join(map(archive.read, archive.namelist()))
    said = html.unescape(data.decode("utf-8", "replace"))
    assert OWN in said
    assert "fh logbuch" not in said
    assert "fh frage" not in said
    assert said.count("3 Einträge") == 3


def test_a_terminal_names_the_command_behind_the_text() -> None:
    stream = io.StringIO()
    print_document(WITH_HINTS, console(stream, colour=False))
    assert "2 offen; fh frage liste zeigt alle.\n" in stream.getvalue()
    assert stream.getvalue().count("3 Einträge; fh logbuch liste zeigt alle") == 3
