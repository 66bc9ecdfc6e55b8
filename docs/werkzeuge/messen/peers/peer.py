"""What each of the other programs is, for the measurements."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

from docs.werkzeuge.mengen import RARE, SENTENCES
from docs.werkzeuge.messen.command import Command

NEW_DAY, NEW_TITLE, NEW_TEXT = "2025-06-25", "Gemessen", " ".join(SENTENCES[:3])
"""The entry that is added."""


class Work(StrEnum):
    """What people do every day; the value heads the table."""

    ADD = "Einen Eintrag anlegen"
    LAST = "Die letzten 20 zeigen"
    SEARCH = "Ein seltenes Wort suchen"
    SUMMARY = "Überblick über alles"


@dataclass(frozen=True)
class Note:
    """An entry, as much of it as the other programs can keep."""

    day: date
    place: str
    kind: str
    title: str
    text: str

    @property
    def line(self) -> str:
        """The text in one line."""
        return " ".join(self.text.split())

    @property
    def tags(self) -> list[str]:
        """What it is filed under; the rare word, too, for programs that keep no text."""
        return [self.kind, *([RARE] if RARE in self.text else ())]


Works = Mapping[Work, Command]


@dataclass(frozen=True)
class Peer:
    """One of the programs.

    Args:
        name: how people call it.
        language: what it is written in.
        program: the file that is run.
        prepare: writes the notes as its own files into an empty folder, and gives the works it can do.
        remark: what is different from ours, a German sentence; the page shows it.
        python: what pip installs.
        npm: what npm installs.
        debian: the package of the distribution; the program is looked for on the path.
        slower_from: from how many entries on it is to be behind us; None: it may be ahead.
    """

    name: str
    language: str
    program: str
    prepare: Callable[[Path, str, Sequence[Note]], Works]
    remark: str
    python: str = ""
    npm: str = ""
    debian: str = ""
    slower_from: int | None = None

    @property
    def source(self) -> str:
        """How one gets it, as one types it."""
        if self.python:
            return f"pip install {self.python}"
        return f"npm install {self.npm}" if self.npm else f"apt install {self.debian}"
