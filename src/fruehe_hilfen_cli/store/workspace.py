"""A workspace: a folder with phases/ and logbook/, found from where someone works."""

import os
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from fruehe_hilfen_cli.errors import ExitCode, Refusal
from fruehe_hilfen_cli.text import nearest, slug

PHASES, LOGBOOK = "phases", "logbook"
ROADMAP_FILE = "fahrplan.toml"
SCHEMA_FOLDER = ".schema"
ROADMAP_SCHEMA = f"../{SCHEMA_FOLDER}/fahrplan.json"
SCHEME_SCHEMA = f"../{SCHEMA_FOLDER}/ablauf.json"
FORM_SCHEMA = f"../../{SCHEMA_FOLDER}/vorlage.json"
CHECKLIST_SCHEMA = f"../../{SCHEMA_FOLDER}/checkliste.json"
ENTRY_SCHEMA = f"../../{PHASES}/{SCHEMA_FOLDER}/eintrag.json"
"""Where a file's JSON Schema lies, seen from the file: for the line ``#:schema`` at its top."""


class PlanFile(StrEnum):
    """The optional plan files beside a roadmap, by their names without ".toml"."""

    STAIRCASE = "wirkungstreppe"
    MEASURES = "massnahmen"
    PLANNERS = "planungsakteure"
    BODIES = "gremien"
    RESOURCES = "ressourcen"


RESULT_PLANS = (PlanFile.STAIRCASE, PlanFile.MEASURES)
"""The plan files that name what entries tell of goals and measures."""

CHECKLISTS = "checklisten"
"""The folder beside a roadmap with checklists of a municipality's own."""


def plan_schema(kind: PlanFile) -> str:
    """The same for an optional plan file."""
    return f"../{SCHEMA_FOLDER}/{kind}.json"


class NoWorkspace(Refusal):
    """No workspace at the given place, nor above it."""

    exit_code = ExitCode.WRONG_USE
    sentence = "In {folder} und darüber liegt kein Arbeitsordner mit phases/ und logbook/."
    advice = (
        'Wechseln Sie in den Ordner, nennen Sie ihn mit --ordner, oder beginnen Sie mit fh init "Kreis …".'
    )


class UnknownPlace(Refusal):
    """No municipality of that name."""

    exit_code = ExitCode.UNKNOWN_ID
    sentence = "Eine Kommune „{name}“ gibt es hier nicht."
    advice = "{hint}"


class AmbiguousPlace(Refusal):
    """More than one municipality begins like that."""

    exit_code = ExitCode.UNKNOWN_ID
    sentence = "„{name}“ kann mehrere Kommunen meinen: {names}."
    advice = "Schreiben Sie den Namen weiter aus."


@dataclass(frozen=True)
class Workspace:
    """The folder that holds phases/ and logbook/."""

    root: Path

    def places(self) -> tuple[str, ...]:
        """The municipalities: folders under phases/ that have a roadmap, in alphabetical order."""
        try:
            with os.scandir(self.root / PHASES) as found:
                names = sorted(item.name for item in found if not item.name.startswith("."))
        except FileNotFoundError:
            return ()
        return tuple(name for name in names if self.roadmap_path(name).is_file())

    def place(self, name: str) -> str:
        """The municipality that a name, its folder's name, or an unambiguous beginning of it means.

        Raises:
            UnknownPlace: when there is none.
            AmbiguousPlace: when there is more than one.
        """
        places, wanted = self.places(), slug(name)
        found = [place for place in places if place == name or (wanted and slug(place) == wanted)]
        found = found or [place for place in places if wanted and slug(place).startswith(wanted)]
        if len(found) > 1:
            raise AmbiguousPlace(name=name, names=", ".join(found))
        if not found:
            close = nearest(wanted, places)
            known = f"Es gibt: {', '.join(places)}." if places else "Legen Sie sie an: fh init."
            raise UnknownPlace(name=name, hint=f"Meinten Sie {close}?" if close else known)
        return found[0]

    def place_of(self, folder: Path) -> str | None:
        """The municipality in whose folders someone stands, if any."""
        try:
            inside = folder.resolve().relative_to(self.root.resolve()).parts
        except ValueError:
            return None
        known = len(inside) > 1 and inside[0] in (PHASES, LOGBOOK) and inside[1] in self.places()
        return inside[1] if known else None

    def roadmap_path(self, place: str) -> Path:
        """The file of a municipality's roadmap."""
        return self.root / PHASES / place / ROADMAP_FILE

    def plan_path(self, place: str, kind: PlanFile) -> Path:
        """An optional plan file of a municipality."""
        return self.root / PHASES / place / f"{kind}.toml"

    def logbook_path(self, place: str) -> Path:
        """The folder of a municipality's entries."""
        return self.root / LOGBOOK / place

    def relative(self, path: Path) -> str:
        """How a file is named to people: from the workspace on, with slashes."""
        return path.relative_to(self.root).as_posix()


def find_workspace(given: Path | None, current: Path) -> Workspace:
    """The given folder, or the nearest folder at or above the current one that is a workspace.

    Raises:
        NoWorkspace: when there is none.
    """
    candidates = [given] if given else [current, *current.parents]
    for folder in candidates:
        if (folder / PHASES).is_dir() and (folder / LOGBOOK).is_dir():
            return Workspace(folder)
    raise NoWorkspace(folder=given or current)
