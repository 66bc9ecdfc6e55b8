"""``fh logbuch exportiere``: files and streams, for whom, and nothing overwritten."""

import io
import json
import sys
from pathlib import Path

import openpyxl
import pytest
from tests.cli.places import Fh, make_place

from fruehe_hilfen_cli.cli.main import run
from fruehe_hilfen_cli.store.workspace import Workspace

EXPORT = ("logbuch", "exportiere")
INTERNAL = 'datum = 2023-02-01\nart = "sitzung"\ntitel = "Vertraulich"\ntext = "=1+1"\n'
SHARED = 'datum = 2023-02-02\nart = "erfolg"\ntitel = "Für das NZFH"\nsichtbarkeit = "nzfh"\n'
PUBLIC = 'datum = 2023-02-03\nart = "erfolg"\ntitel = "Für alle"\nsichtbarkeit = "oeffentlich"\n'
LATER = 'datum = 2023-05-03\nart = "notiz"\ntitel = "Geplant"\n'


@pytest.fixture
def kept(workspace: Workspace) -> Workspace:
    return make_place(workspace, "kreis-sued", aaaaa=INTERNAL, bbbbb=SHARED, ccccc=PUBLIC, ddddd=LATER)


def titles(fh: Fh, *args: str) -> list[str]:
    lines = fh(*EXPORT, "--format", "jsonl", *args).out.splitlines()
    return [json.loads(line)["titel"] for line in lines]


@pytest.mark.usefixtures("kept")
def test_csv_on_stdout_is_what_excel_opens(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert run(EXPORT) == 0
    out = capsysbinary.readouterr().out
    assert out.startswith(
        b"\xef\xbb\xbfEintrag;Datum;Art;Phasen;Titel;Text;Sichtbarkeit\r\naaaaa;01.02.2023;"
    )


@pytest.mark.parametrize(
    ("reader", "found", "told"),
    [
        ("intern", ["Vertraulich", "Für das NZFH", "Für alle"], ""),
        (
            "nzfh",
            ["Für das NZFH", "Für alle"],
            "1 Eintrag ist nicht enthalten: nicht freigegeben für „NZFH“.\n",
        ),
        (
            "oeffentlich",
            ["Für alle"],
            "2 Einträge sind nicht enthalten: nicht freigegeben für „öffentlich“.\n",
        ),
    ],
)
@pytest.mark.usefixtures("kept")
def test_readers_get_what_is_for_them_and_are_told(fh: Fh, reader: str, found: list[str], told: str) -> None:
    assert titles(fh, "--fuer", reader) == found
    assert fh(*EXPORT, "--format", "jsonl", "--fuer", reader).err == told


@pytest.mark.parametrize(
    ("args", "found"),
    [
        (["--von", "02.02.2023"], ["Für das NZFH", "Für alle"]),
        (["--bis", "01.02.2023"], ["Vertraulich"]),
        (["--art", "sitzung"], ["Vertraulich"]),
        (["--text", "alle"], ["Für alle"]),
        (["--phase", "1"], []),
        (["--geplant", "--von", "2023-05"], ["Geplant"]),
        (["kreis-sued", "--bis", "2023-01"], []),
    ],
)
@pytest.mark.usefixtures("kept")
def test_the_filters_of_the_list(fh: Fh, args: list[str], found: list[str]) -> None:
    assert titles(fh, *args) == found


@pytest.mark.usefixtures("kept")
@pytest.mark.parametrize(
    ("name", "begin"),
    [("a.csv", b"\xef\xbb\xbfEintrag;"), ("a.xlsx", b"PK"), ("a.jsonl", b'{"ort"'), ("a.md", b"# Pro")],
)
def test_the_name_of_the_file_says_the_format(fh: Fh, name: str, begin: bytes) -> None:
    said = fh(*EXPORT, "--ausgabe", name)
    assert (said.code, said.out, said.err) == (0, "", f"Geschrieben: {name} mit 3 Einträgen\n")
    assert Path(name).read_bytes().startswith(begin)


@pytest.mark.usefixtures("kept")
def test_a_file_is_replaced_only_when_asked(fh: Fh) -> None:
    path = Path("a.csv")
    path.write_bytes(b"meins")
    said = fh(*EXPORT, "--ausgabe", "a.csv")
    assert (said.code, path.read_bytes()) == (1, b"meins")
    assert "„a.csv“ gibt es schon; es wurde nichts geschrieben.\n→ Mit --ersetze" in said.err
    assert fh(*EXPORT, "--ausgabe", "a.csv", "--ersetze").code == 0
    assert b"Vertraulich;'=1+1" in path.read_bytes()


@pytest.mark.usefixtures("kept")
@pytest.mark.parametrize(
    ("args", "sentence"),
    [
        (["--ausgabe", "a.pdf"], "Die Endung von „a.pdf“ sagt nicht, welches Format gemeint ist."),
        (["--fuer", "alle"], "„alle“ ist bei --fuer nicht möglich."),
        (["--format", "pdf"], "pdf"),
        (["--ausgabe", "gibtsnicht/a.csv"], "gibtsnicht"),
    ],
)
def test_what_does_not_work_is_said(fh: Fh, args: list[str], sentence: str) -> None:
    said = fh(*EXPORT, *args)
    assert said.code != 0
    assert sentence in said.err


@pytest.mark.usefixtures("kept")
def test_no_excel_file_on_a_screen(fh: Fh, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    said = fh(*EXPORT, "--format", "xlsx")
    assert said.code == 2
    assert "--ausgabe logbuch.xlsx" in said.err


@pytest.mark.usefixtures("kept")
def test_the_sheet_is_typed(fh: Fh) -> None:
    fh(*EXPORT, "--ausgabe", "a.xlsx")
    sheet = openpyxl.load_workbook(io.BytesIO(Path("a.xlsx").read_bytes())).worksheets[0]
    assert [cell.value for cell in sheet[1]] == [
        "Eintrag",
        "Datum",
        "Art",
        "Phasen",
        "Titel",
        "Text",
        "Sichtbarkeit",
    ]
    assert [cell.data_type for cell in sheet[2]] == ["s", "d", "s", "s", "s", "s", "s"]


@pytest.mark.usefixtures("kept")
def test_markdown_reads_like_a_report(fh: Fh) -> None:
    out = fh(*EXPORT, "--format", "markdown", "--fuer", "oeffentlich").out
    assert out == (
        "# Prozess-Logbuch: Kreis Süd\n\nStand: 14.03.2023\n\n## 03.02.2023 Für alle\n\n"
        "- **Eintrag:** ccccc\n- **Art:** Erfolg\n- **Phasen:** 2+3\n- **Sichtbarkeit:** öffentlich\n"
    )
