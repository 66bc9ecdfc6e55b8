"""The program itself and what it is made of."""

import platform
from collections.abc import Iterator
from importlib import metadata
from typing import TYPE_CHECKING

from fruehe_hilfen_cli import __version__
from fruehe_hilfen_cli.cli.diagnosis.rule import Judgement, Surroundings, diagnosis, fine, optional, todo
from fruehe_hilfen_cli.text import count, listed

if TYPE_CHECKING:
    from packaging.requirements import Requirement

AREA = "Programm"
_PACKAGE = "fruehe-hilfen-cli"
_PDF = "pdf"
_SYSTEMS = {"Darwin": "macOS", "Linux": "Linux", "Windows": "Windows"}
_RENEW = "Richten Sie fh neu ein, wie es in README.md steht."


@diagnosis(AREA, "fh")
def version(_: Surroundings) -> Judgement:
    """Which version this is."""
    return fine(f"Version {__version__}.")


@diagnosis(AREA, "Python")
def python(_: Surroundings) -> Judgement:
    """Which Python runs it, and on what."""
    system = _SYSTEMS.get(platform.system(), "einem anderen System")
    return fine(f"Python {platform.python_version()} unter {system}.")


@diagnosis(AREA, "Bibliotheken")
def libraries(_: Surroundings) -> Judgement:
    """Libraries that are missing, too old or too new."""
    needed = [found for found in _requirements() if not (found.marker and "extra" in str(found.marker))]
    wrong = [told for found in needed if (told := _unfit(found))]
    if wrong:
        return todo(f"Es passen nicht: {listed(wrong)}.", _RENEW)
    return fine(f"{count(len(needed), 'Bibliothek', 'Bibliotheken')} in passender Version.")


@diagnosis(AREA, "PDF")
def pdf(_: Surroundings) -> Judgement:
    """Whether reports can become PDF: that takes an extra package."""
    from fruehe_hilfen_cli.store.programs import found as program

    needed = [found for found in _requirements() if found.marker and found.marker.evaluate({"extra": _PDF})]
    added = [found for found in needed if "extra" in str(found.marker)]
    missing = [told for found in added if (told := _unfit(found))]
    if not missing:
        return fine("Das Zusatzpaket für PDF ist da.")
    office = program("soffice") or program("libreoffice")
    other = "Auch LibreOffice, das hier ist, macht aus ODT ein PDF." if office else ""
    advice = f"Nur wer PDF braucht: Richten Sie fh mit dem Zusatz [{_PDF}] ein. {other}".strip()
    return optional(f"Das Zusatzpaket für PDF fehlt: {listed(missing)}.", advice)


def _requirements() -> "Iterator[Requirement]":
    from packaging.requirements import Requirement

    for line in metadata.requires(_PACKAGE) or ():
        found = Requirement(line)
        if found.marker is None or any(found.marker.evaluate({"extra": extra}) for extra in ("", _PDF)):
            yield found


def _unfit(needed: "Requirement") -> str:
    """What is wrong with a library; nothing when it is there in a version that fits."""
    try:
        installed = metadata.version(needed.name)
    except metadata.PackageNotFoundError:
        return f"{needed.name} (fehlt)"
    if needed.specifier.contains(installed, prereleases=True):
        return ""
    return f"{needed.name} {installed} (nötig: {needed.specifier})"
