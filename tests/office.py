"""Opening documents in a real LibreOffice, and looking at what it made of them.

The tests that need it are skipped where LibreOffice or the tools of poppler are not installed; a machine
that has them runs them all.
"""

import csv
import io
import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest

OFFICE = shutil.which("soffice")
needs_office = pytest.mark.skipif(
    OFFICE is None or shutil.which("pdftotext") is None,
    reason="LibreOffice (soffice) und poppler-utils (pdftotext) sind nicht installiert",
)
_SECONDS = 120


def as_pdf(folder: Path, files: Sequence[Path]) -> list[Path]:
    """Files opened by LibreOffice and saved as PDF; all in one start of it, which takes some seconds.

    Args:
        folder: an empty folder for LibreOffice's settings and for what it makes.
        files: what to open; their names differ.
    """
    assert OFFICE
    profile = (folder / "profil").as_uri()
    arguments = ["--headless", "--norestore", "--convert-to", "pdf", "--outdir", str(folder)]
    command = [OFFICE, f"-env:UserInstallation={profile}", *arguments, *map(str, files)]
    subprocess.run(command, check=True, capture_output=True, timeout=_SECONDS)
    made = [folder / f"{file.stem}.pdf" for file in files]
    assert all(path.stat().st_size for path in made)
    return made


def text_of(pdf: Path) -> str:
    """What stands on the pages of a PDF, line by line; a form feed ends each page."""
    told = subprocess.run(["pdftotext", "-layout", str(pdf), "-"], check=True, capture_output=True)
    return told.stdout.decode()


def flat_text(pdf: Path) -> str:
    """The same in reading order, in one line, so that line breaks do not matter."""
    told = subprocess.run(["pdftotext", str(pdf), "-"], check=True, capture_output=True)
    return " ".join(told.stdout.decode().split())


def as_csv(folder: Path, file: Path) -> dict[str, list[list[str]]]:
    """What LibreOffice holds in the cells of a table file, sheet by sheet, in the American way.

    Args:
        folder: an empty folder for LibreOffice's settings and for what it makes.
        file: what to open.
    """
    assert OFFICE
    profile = (folder / "profil").as_uri()
    # semicolons, UTF-8, every sheet: see "Filter Options for CSV" of LibreOffice's help
    target = "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false,false,false,-1"
    arguments = ["--headless", "--norestore", "--convert-to", target, "--outdir", str(folder)]
    command = [OFFICE, f"-env:UserInstallation={profile}", *arguments, str(file)]
    american = {**os.environ, "LC_ALL": "C"}
    subprocess.run(command, check=True, capture_output=True, timeout=_SECONDS, env=american)
    sheets = {
        path.stem.removeprefix(f"{file.stem}-"): path.read_text("utf-8") for path in folder.glob("*.csv")
    }
    return {name: list(csv.reader(io.StringIO(text), delimiter=";")) for name, text in sheets.items()}
