"""``fh bericht …``: into which files a report goes, and that none is lost or left half written."""

import errno
import json
import os
import sys
from pathlib import Path

import pytest
from tests.cli.places import Fh, contents, make_place

from fruehe_hilfen_cli.cli.main import run
from fruehe_hilfen_cli.store import files
from fruehe_hilfen_cli.store.workspace import Workspace

STATUS = ("bericht", "status")
DECISION = """datum = 2023-02-01
art = "sitzung"
titel = "Beschluss zum Café"
sichtbarkeit = "oeffentlich"
[[beschluss]]
titel = "=1+1"
gremium = "Rat"
rolle = "entscheidung"
ergebnis = "beschlossen"
"""
INTERNAL = 'datum = 2023-02-02\nart = "notiz"\ntitel = "Vertraulich"\n'
PLACES = ("kreis-nord", "kreis-ost", "kreis-sued")


@pytest.fixture
def kept(workspace: Workspace) -> Workspace:
    return make_place(workspace, "kreis-sued", aaaaa=DECISION, bbbbb=INTERNAL)


@pytest.fixture
def three(kept: Workspace) -> Workspace:
    for place in PLACES[:2]:
        make_place(kept, place)
    return kept


@pytest.mark.usefixtures("kept")
@pytest.mark.parametrize(
    ("name", "begin"),
    [
        ("a.txt", b"Kreis S\xc3\xbcd: Phasenstand\nStand: 14.03.2023\n"),
        ("a.md", b"# Kreis S\xc3\xbcd: Phasenstand\n"),
        ("a.MD", b"# Kreis S\xc3\xbcd: Phasenstand\n"),
        ("a.json", b'{\n  "format": 1,\n  "status": ['),
        ("a.xlsx", b"PK"),
    ],
)
def test_the_ending_says_the_format(fh: Fh, name: str, begin: bytes) -> None:
    assert fh(*STATUS, "--ausgabe", name) == (0, "", f"Geschrieben: {name}\n")
    assert Path(name).read_bytes().startswith(begin)


@pytest.mark.usefixtures("kept")
def test_a_screen_gets_text_and_a_pipe_what_is_asked_for(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert run([*STATUS]) == 0
    assert capsysbinary.readouterr().out.startswith(b"Kreis S\xc3\xbcd: Phasenstand\n")
    assert run([*STATUS, "--format", "xlsx"]) == 0
    piped = capsysbinary.readouterr().out
    assert run([*STATUS, "-o", "a.xlsx"]) == 0
    assert piped == Path("a.xlsx").read_bytes()
    assert run([*STATUS, "--format", "md", "-o", "-"]) == 0
    assert capsysbinary.readouterr().out.startswith(b"# Kreis")


@pytest.mark.usefixtures("kept")
def test_json_is_that_of_the_views(fh: Fh) -> None:
    whole = json.loads(fh("status", "--json").out)["status"][0]
    (found,) = json.loads(fh(*STATUS, "--json").out)["status"]
    assert {key: found[key] for key in ("ort", "ampel", "zeitraum")} == {
        key: whole[key] for key in ("ort", "ampel", "zeitraum")
    }
    fh(*STATUS, "--json", "-o", "ordner")
    assert json.loads(Path("ordner/kreis-sued-phasenstand.json").read_text("utf-8"))["status"] == [found]
    assert json.loads(fh("bericht", "tabellen", "--json").out)["eintraege"][0]["id"] == "aaaaa"


@pytest.mark.usefixtures("three")
def test_a_folder_gets_a_file_for_each_municipality(fh: Fh) -> None:
    said = fh(*STATUS, "-o", "tief/darin", "--format", "markdown")
    names = [f"{place}-phasenstand.md" for place in PLACES]
    assert said.err == "".join(f"Geschrieben: {Path('tief', 'darin', name)}\n" for name in names)
    assert sorted(path.name for path in Path("tief/darin").iterdir()) == names
    assert fh(*STATUS, "kreis-ost", "-o", "andere", "--format", "markdown").code == 0
    assert [path.name for path in Path("andere").iterdir()] == ["kreis-ost-phasenstand.md"]


@pytest.mark.usefixtures("three")
def test_several_municipalities_do_not_fit_into_one_file(fh: Fh) -> None:
    for words in (("-o", "a.md"), ("--format", "markdown")):
        said = fh(*STATUS, *words)
        assert said == (
            2,
            "",
            (
                "Fehler: Das sind 3 Kommunen, und jede bekommt eine eigene Datei; "
                "es wurde nichts geschrieben.\n"
                "→ Nennen Sie einen Ordner dafür, z. B. --ausgabe berichte, oder nur eine Kommune, "
                "z. B. kreis-nord.\n"
            ),
        )
    assert not Path("a.md").exists()
    assert "Das sind 3 Kommunen" in fh("bericht", "seite", "-o", "a.html").err
    out = fh(*STATUS).out
    assert [line for line in out.splitlines() if line.endswith(": Phasenstand")] == [
        "Kreis Süd: Phasenstand"
    ] * 3
    assert len(json.loads(fh(*STATUS, "--json").out)["status"]) == 3


def test_one_file_that_is_there_keeps_all_from_being_written(three: Workspace, fh: Fh) -> None:
    folder = three.root / "berichte"
    folder.mkdir()
    (folder / "kreis-ost-phasenstand.md").write_bytes(b"meins")
    before = contents(three.root)
    said = fh(*STATUS, "-o", "berichte", "--format", "markdown")
    assert (said.code, contents(three.root)) == (1, before)
    assert "kreis-ost-phasenstand.md“ gibt es schon; es wurde nichts geschrieben." in said.err
    assert fh(*STATUS, "-o", "berichte", "--format", "markdown", "--ersetze").code == 0
    assert (folder / "kreis-ost-phasenstand.md").read_bytes().startswith(b"# Kreis")
    assert len(list(folder.iterdir())) == 3


def test_a_printer_that_fails_leaves_nothing(
    three: Workspace, fh: Fh, monkeypatch: pytest.MonkeyPatch
) -> None:
    from fruehe_hilfen_cli.render import markdown_document

    real, calls = markdown_document.to_markdown, []

    def failing(*args: object) -> str:
        calls.append(args)
        if len(calls) == 3:
            raise RuntimeError("mittendrin")
        return real(*args)  # type: ignore[arg-type]  # passed on as they came

    monkeypatch.setattr(markdown_document, "to_markdown", failing)
    before = contents(three.root)
    said = fh(*STATUS, "-o", "berichte", "--format", "markdown")
    assert (said.code, contents(three.root)) == (1, before)
    assert not (three.root / "berichte").exists()
    assert "Traceback" not in said.err


@pytest.mark.usefixtures("kept")
def test_no_binary_file_on_a_screen(fh: Fh, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    assert fh(*STATUS, "--format", "docx") == (
        2,
        "",
        (
            "Fehler: Eine Datei im Format docx lässt sich nicht auf den Bildschirm schreiben.\n"
            "→ Nennen Sie eine Datei: --ausgabe phasenstand.docx\n"
        ),
    )
    assert fh("bericht", "tabellen").err.endswith("--ausgabe tabellen.xlsx\n")


@pytest.mark.usefixtures("kept")
@pytest.mark.parametrize(
    ("args", "sentence"),
    [
        (("-o", "a.doc"), "Die Endung von „a.doc“ sagt nicht, welches Format gemeint ist."),
        (("--format", "rtf"), "„rtf“ ist bei --format nicht möglich."),
        (("--format", "docx", "-o", "a.pdf"), "„a.pdf“ hat die Endung einer anderen Art als --format docx."),
        (("--fuer", "alle"), "„alle“ ist bei --fuer nicht möglich."),
        (("--eingefroren",), "Eingefroren wird eine Datei, nicht die Anzeige."),
        (("--vorlage", "fh.txt", "-o", "a.odt"), "--vorlage ist ein Briefbogen für Word"),
        (("-o", "gibtsnicht/a.md"), "Den Ordner „gibtsnicht“ gibt es nicht; es wurde nichts geschrieben."),
    ],
)
def test_what_does_not_work_is_said(fh: Fh, args: tuple[str, ...], sentence: str) -> None:
    Path("fh.txt").write_text("kein Briefbogen", "utf-8")
    said = fh(*STATUS, *args)
    assert (said.code, said.out) == (2, "")
    assert sentence in said.err


@pytest.mark.usefixtures("kept")
@pytest.mark.parametrize(
    ("reader", "told"),
    [("intern", ""), ("nzfh", "1 Eintrag ist nicht berücksichtigt: nicht freigegeben für „NZFH“.\n")],
)
def test_readers_are_named_and_told_what_is_left_out(fh: Fh, reader: str, told: str) -> None:
    report = ("bericht", "beschluesse", "--fuer", reader)
    said = fh(*report)
    assert said.err == ""  # the report says it itself
    words = "nicht freigegeben für „NZFH“."
    assert (words in said.out) is bool(told)
    assert f"für: {'NZFH' if told else 'intern'}" in said.out
    assert fh(*report, "-o", "b.md").err == f"Geschrieben: b.md\n{told}"


@pytest.mark.usefixtures("kept")
@pytest.mark.parametrize(
    ("number", "sentence"),
    [
        (errno.ENOSPC, "Der Datenträger ist voll"),
        (errno.EACCES, "fehlt die Berechtigung"),
        (errno.EROFS, "nur gelesen"),
    ],
)
def test_what_the_disk_refuses_is_said_in_german(
    fh: Fh, monkeypatch: pytest.MonkeyPatch, number: int, sentence: str
) -> None:
    def refuse(path: Path, _data: bytes) -> None:
        raise OSError(number, os.strerror(number), str(path))

    monkeypatch.setattr(files, "create_bytes", refuse)
    said = fh(*STATUS, "-o", "a.md")
    assert said.code == 3
    assert sentence in said.err
    assert "Traceback" not in said.err
    assert not Path("a.md").exists()


@pytest.mark.usefixtures("three")
def test_what_was_written_before_the_disk_was_full_is_named(fh: Fh, monkeypatch: pytest.MonkeyPatch) -> None:
    write, calls = files.create_bytes, []

    def full_at_last(path: Path, data: bytes) -> None:
        calls.append(path)
        if len(calls) == 3:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(path))
        write(path, data)

    monkeypatch.setattr(files, "create_bytes", full_at_last)
    said = fh(*STATUS, "-o", "berichte", "--format", "markdown")
    last = Path("berichte", "kreis-sued-phasenstand.md")
    assert said == (
        3,
        "",
        (
            f"Fehler: Der Datenträger ist voll: „{last}“ lässt sich nicht schreiben. "
            "Geschrieben sind schon 2 von 3 Dateien: kreis-nord-phasenstand.md, kreis-ost-phasenstand.md.\n"
            "→ Schaffen Sie Platz, und rufen Sie den Befehl noch einmal auf. "
            "Mit --ersetze werden die schon geschriebenen ersetzt.\n"
        ),
    )
    assert len(list(Path("berichte").iterdir())) == 2


@pytest.mark.usefixtures("kept")
def test_several_tables_do_not_fit_into_one_file(fh: Fh) -> None:
    said = fh("bericht", "tabellen", "-o", "a.csv")
    assert (said.code, said.out) == (2, "")
    assert "Dateien; es wurde nichts geschrieben.\n→ Nennen Sie einen Ordner dafür" in said.err


@pytest.mark.usefixtures("kept")
def test_a_folder_that_is_a_file_is_said(fh: Fh) -> None:
    Path("berichte").write_text("eine Datei", "utf-8")
    said = fh(*STATUS, "-o", "berichte", "--format", "markdown")
    assert said.code == 1
    assert "„berichte“ gibt es schon; es wurde nichts geschrieben." in said.err
    assert Path("berichte").read_text("utf-8") == "eine Datei"
