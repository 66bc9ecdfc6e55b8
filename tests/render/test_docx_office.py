"""Word files opened by a real LibreOffice: all that a report says stands on the pages, in its order."""

import subprocess
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import pytest
from tests.office import as_pdf, needs_office
from tests.word import part, told

from fruehe_hilfen_cli.cli import manifest
from fruehe_hilfen_cli.cli.main import run

ROOT = Path(__file__).parents[2]
OTHERS = {"seite", "tabellen", "briefbogen"}
"""What is no report for Word."""
REPORTS = [
    command.path[1]
    for command in manifest.COMMANDS
    if command.path[0] == "bericht" and command.path[1] not in OTHERS
]
FIRST_SIGN = "\N{LEFTWARDS ARROW}"
PLACES = {
    "musterkreis": ("22.11.2026",),
    "kreis-soest": ("14.03.2023", "22.11.2026"),
    "bremen": ("28.02.2023", "22.11.2026"),
}


def made(folder: Path, report: str, place: str, day: str, *more: str) -> Path:
    """The file of a report."""
    file = folder / f"{report}-{place}-{day}.docx"
    arguments = ("bericht", report, place, "--stichtag", day, "--ordner", str(ROOT), "--ausgabe", str(file))
    assert run([*arguments, *more]) == 0
    return file


def without_blanks(words: str) -> str:
    return "".join(words.split())


def split(words: str) -> tuple[str, Counter[str]]:
    """Letters in their order, and how often each sign occurs: those of other fonts are drawn later."""
    letters = "".join(character for character in words if character < FIRST_SIGN)
    return letters, Counter(character for character in words if character >= FIRST_SIGN)


def body(pdf: Path, head: str, foot: str) -> str:
    """What stands on the pages without their heads and feet, in the order it is drawn, without blanks."""
    drawn = subprocess.run(["pdftotext", "-raw", str(pdf), "-"], check=True, capture_output=True)
    pages = [without_blanks(page) for page in drawn.stdout.decode().split("\f")[:-1]]
    bare = []
    for number, page in enumerate(pages, 1):
        last = f"{foot}Seite{number}von{len(pages)}"
        assert page.count(last) == 1, f"{pdf.name}, Seite {number}"
        assert page.startswith(head), f"{pdf.name}, Seite {number}"
        bare.append(page.removeprefix(head).replace(last, ""))
        assert bare[-1], "no page is empty"
    return "".join(bare)


def missing(lines: Sequence[str], shown: str) -> list[str]:
    """The lines and signs that do not stand there, each line looked for behind the one before."""
    shown, signs = split(shown)
    place, gone = 0, list(split(without_blanks("".join(lines)))[1] - signs)
    for line, _ in map(split, map(without_blanks, lines)):
        found = shown.find(line, place)
        if found < 0:
            gone.append(line)
        else:
            place = found + len(line)
    return gone


def check(file: Path, pdf: Path) -> None:
    """The pages say what the file says."""
    head, foot = (
        without_blanks(told(part(file.read_bytes(), f"word/{name}1.xml"))) for name in ("header", "footer")
    )
    shown = body(pdf, head, foot.partition("Seite")[0])
    assert missing(told(part(file.read_bytes())).split("\n"), shown) == []


@needs_office
def test_libreoffice_shows_the_phase_status_whole(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = made(tmp_path, "status", "musterkreis", "22.11.2026")
    (pdf,) = as_pdf(tmp_path / "pdf", [file])
    check(file, pdf)
    assert "Geschrieben" in capsys.readouterr().err


@needs_office
@pytest.mark.langsam
def test_libreoffice_shows_every_report_whole(tmp_path: Path) -> None:
    letterhead = tmp_path / "briefbogen.docx"
    assert run(["bericht", "briefbogen", "--ausgabe", str(letterhead)]) == 0
    files = [
        made(tmp_path, report, place, day)
        for report in REPORTS
        for place, days in PLACES.items()
        for day in days
    ]
    (tmp_path / "eigen").mkdir()
    files.append(
        made(tmp_path / "eigen", "leitfaden", "musterkreis", "21.11.2026", "--vorlage", str(letterhead))
    )
    for file, pdf in zip(files, as_pdf(tmp_path / "pdf", files), strict=True):
        check(file, pdf)
