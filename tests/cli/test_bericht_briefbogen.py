"""``fh bericht briefbogen``, and reports on a letterhead that cannot be used: then nothing is made."""

from pathlib import Path

import docx
import pytest

from fruehe_hilfen_cli.cli.main import run

ROOT = Path(__file__).parents[2]


def made(file: Path, *words: str) -> Path:
    letterhead = docx.Document()
    for word in words:
        letterhead.add_paragraph(word)
    letterhead.save(str(file))
    return file


def test_the_sample_is_written_and_never_over_a_file_unasked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["bericht", "briefbogen"]) == 0
    assert "fh bericht status --vorlage briefbogen.docx" in capsys.readouterr().err
    Path("briefbogen.docx").write_bytes(b"meiner")
    assert run(["bericht", "briefbogen"]) == 1
    assert Path("briefbogen.docx").read_bytes() == b"meiner"
    assert run(["bericht", "briefbogen", "--ersetze"]) == 0
    assert Path("briefbogen.docx").read_bytes().startswith(b"PK")


def test_the_sample_is_a_word_file_by_its_name_too(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("bogen.pdf", "bogen", "-"):
        assert run(["bericht", "briefbogen", "--ausgabe", str(tmp_path / name)]) == 2
        assert "endet nicht auf .docx" in capsys.readouterr().err
    assert not list(tmp_path.iterdir())
    assert run(["bericht", "briefbogen", "--ausgabe", str(tmp_path / "BOGEN.DOCX")]) == 0


def test_a_letterhead_that_cannot_be_used_makes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    letterhead = made(tmp_path / "kreis.docx", "{{ inhalt }}", "{{ komune }}")
    out = tmp_path / "stand.docx"
    line = ["bericht", "status", "musterkreis", "--ordner", str(ROOT), "--stichtag", "22.11.2026"]
    assert run([*line, "--vorlage", str(letterhead), "--ausgabe", str(out)]) == 2
    said = capsys.readouterr().err
    assert "Fehler: Der Briefbogen „kreis.docx“ nennt im Text ein unbekanntes Feld: komune." in said
    assert "Meinten Sie {{ kommune }}?" in said
    assert not out.exists()
