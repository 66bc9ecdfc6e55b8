"""``fh logbuch importiere``: from a Word, Excel or CSV table to entries, and never twice."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import docx
import pytest
import xlsxwriter  # type: ignore[import-untyped]  # it ships no types
from tests.cli.places import Fh, contents, entries_of, make_place

from fruehe_hilfen_cli.model.kinds import EntryKind
from fruehe_hilfen_cli.store.workspace import Workspace

Sit = Callable[..., list[str]]
ROWS = [
    ["Datum", "Thema", "Inhalt", "TN", "Nächste Schritte"],
    ["17.01.2023", "Auftakt", "Alle da.\nEs ging los.", "20", "- Protokoll; Leitung; 31.01.2023"],
    ["", "Am selben Tag", "", "", ""],
    ["Februar 2023", "Gespräche", "", "", ""],
    ["irgendwann", "Ohne Tag", "", "", ""],
]
CSV = 'Datum;Titel;Text\r\n17.01.2023;Größe;"eins\r\nzwei"\r\n18.01.2023;Zweites;\r\n'
IMPORT = ("logbuch", "importiere")


@pytest.fixture
def word(workspace: Workspace) -> Path:
    """A Word file with a cover table, then the logbook, two rows of one day merged."""
    document = docx.Document()
    document.add_heading("Prozesslogbuch")
    document.add_table(1, 2).rows[0].cells[0].text = "Kommune"
    table = document.add_table(len(ROWS), len(ROWS[0]))
    for row, line in zip(table.rows, ROWS, strict=True):
        for cell, words in zip(row.cells, line, strict=True):
            cell.text = words
    table.cell(1, 0).merge(table.cell(2, 0))
    path = workspace.root / "logbuch.docx"
    document.save(str(path))
    return path


@pytest.fixture
def csv(workspace: Workspace) -> Path:
    path = workspace.root / "alt.csv"
    path.write_bytes(CSV.encode("cp1252"))
    return path


def test_a_word_file_becomes_entries(workspace: Workspace, word: Path, fh: Fh) -> None:
    said = fh(*IMPORT, str(word), "--ja")
    assert said.code == 1  # a row could not be taken
    first, second, third = sorted(entries_of(workspace), key=lambda entry: entry.title)
    assert (second.day, second.title, second.participants) == (date(2023, 1, 17), "Auftakt", 20)
    assert second.text == "Alle da.\nEs ging los."
    assert second.tasks[0].who == "Leitung"
    assert (first.day, first.title) == (date(2023, 1, 17), "Am selben Tag")
    assert str(third.day) == "2023-02"
    assert "Gespeichert: 3 Einträge in logbook/kreis-sued/" in said.err


def test_it_shows_columns_preview_and_every_row_it_cannot_take(word: Path, fh: Fh) -> None:
    out = " ".join(fh(*IMPORT, str(word), "--probe").out.split())
    for told in (
        "Tabelle Tabelle 2",
        "in Zeile 1",
        "Nächste Schritte Aufgaben - Protokoll",
        "2 17.01.2023 Notiz Auftakt",
        "4 02/2023 Notiz Gespräche",
        "5 Spalte „Datum“: „irgendwann“ ist kein Datum",
        "3 neue Einträge und 1 Zeile nicht zu übernehmen.",
    ):
        assert told in out


def test_a_trial_writes_nothing(workspace: Workspace, csv: Path, fh: Fh) -> None:
    before = contents(workspace.root)
    said = fh(*IMPORT, str(csv), "--probe")
    assert (said.code, contents(workspace.root)) == (0, before)
    assert "Es wurde nichts geschrieben." in said.err


def test_a_second_time_adds_nothing(workspace: Workspace, csv: Path, fh: Fh) -> None:
    assert fh(*IMPORT, str(csv), "--ja").code == 0
    before = contents(workspace.root)
    said = fh(*IMPORT, str(csv), "--ja")
    assert (said.code, contents(workspace.root)) == (0, before)
    assert "0 neue Einträge und 2 Zeilen schon im Logbuch." in said.out
    assert "Es gibt nichts Neues zu schreiben." in said.err


def test_without_a_terminal_it_needs_a_yes(workspace: Workspace, csv: Path, fh: Fh) -> None:
    said = fh(*IMPORT, str(csv))
    assert said.code == 2
    assert "Mit --ja schreibt der Befehl ohne Rückfrage" in said.err
    assert entries_of(workspace) == []


@pytest.mark.usefixtures("csv")
def test_at_a_terminal_it_asks(workspace: Workspace, fh: Fh, at_terminal: Sit) -> None:
    for answer, number in (("n", 0), ("", 0), ("j", 2)):
        asked = at_terminal(answer)
        fh(*IMPORT, "alt.csv")
        assert asked == ["2 Einträge in das Logbuch schreiben? [j/N]: "]
        assert len(entries_of(workspace)) == number


def test_all_are_one_action(workspace: Workspace, csv: Path, fh: Fh) -> None:
    fh(*IMPORT, str(csv), "--ja")
    assert len(list((workspace.root / ".fh").glob("*.json"))) == 1


def test_columns_sheet_and_kind_can_be_said(workspace: Workspace, fh: Fh) -> None:
    path = workspace.root / "a.xlsx"
    with xlsxwriter.Workbook(path) as book:
        for name, title in (("2022", "Damals"), ("2023", "Heute")):
            sheet = book.add_worksheet(name)
            sheet.write_row(0, 0, ["Tag", "Ereignis", "Stichwort", "Anzahl"])
            sheet.write_row(1, 0, [44943, "x", title, "viele"])
    named = ("--spalte", "titel=Stichwort", "--spalte", "teilnehmende=", "--art", "sitzung")
    said = fh(*IMPORT, str(path), "--blatt", "2023", *named, "--ja")
    assert said.code == 0, said
    (entry,) = entries_of(workspace)
    assert (entry.title, entry.kind, entry.day) == ("Heute", EntryKind.SESSION, date(2023, 1, 17))
    assert fh(*IMPORT, str(path), "--tabelle", "1", *named, "--ja").code == 0
    assert {entry.title for entry in entries_of(workspace)} == {"Damals", "Heute"}


@pytest.mark.parametrize(
    ("args", "code", "sentence"),
    [
        (["gibtsnicht.csv"], 2, "gibtsnicht.csv"),
        (["alt.csv", "--spalte", "datum"], 2, "„datum“ bei --spalte sagt nicht, welche Spalte was bedeutet."),
        (["alt.csv", "--spalte", "daten=Datum"], 2, "Ein Feld „daten“ gibt es nicht."),
        (["alt.csv", "--spalte", "text=Inhalt"], 2, "Eine Spalte „Inhalt“ hat die Tabelle nicht."),
        (["alt.csv", "--tabelle", "2"], 4, "Eine Tabelle Nr. 2 gibt es in „alt.csv“ nicht."),
        (["alt.csv", "--art", "fest"], 2, "„fest“ ist bei --art nicht möglich."),
        (["leer.csv"], 1, "In „leer.csv“ steht keine Tabelle."),
        (["liste.csv"], 1, "In der Tabelle ist keine Zeile mit Überschriften zu erkennen"),
        (["bild.png"], 3, "„.png“ ist keine bekannte Art von Tabelle."),
    ],
)
def test_what_does_not_work_is_said(csv: Path, fh: Fh, args: list[str], code: int, sentence: str) -> None:
    for name, content in (("leer.csv", b";;\n"), ("liste.csv", b"a;b\n1;2\n"), ("bild.png", b"PNG")):
        csv.with_name(name).write_bytes(content)
    said = fh(*IMPORT, *args, "--ja")
    assert (said.code, list(csv.parent.glob("logbook/*/*.toml"))) == (code, [])
    assert sentence in said.err
    assert "→" in said.err


def test_an_export_of_one_municipality_fills_another_of_that_name(
    workspace: Workspace, csv: Path, fh: Fh
) -> None:
    fh(*IMPORT, str(csv), "--ja")
    for name in ("a.csv", "a.xlsx"):
        assert fh("logbuch", "exportiere", "--ausgabe", name).code == 0
    before = {path.name: path.read_bytes() for path in workspace.logbook_path("kreis-sued").iterdir()}
    for name in ("a.csv", "a.xlsx"):
        place = name.replace(".", "-")
        make_place(workspace, place)
        assert fh(*IMPORT, name, "--kommune", place, "--ja").code == 0
        assert {path.name: path.read_bytes() for path in workspace.logbook_path(place).iterdir()} == before
