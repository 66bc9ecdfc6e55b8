"""A workspace: a folder with phases/ and logbook/, found from where someone works."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path, PureWindowsPath

from msgspec import Struct

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

FORMS, CHECKLISTS = "vorlagen", "checklisten"
"""The folders beside a roadmap with forms and checklists of a municipality's own."""

ATTACHMENTS = "anlagen"
"""The folder beside the entries with the files that they name."""


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


class OneFolderOnly(Refusal):
    """What is written, and what git keeps of it, belongs to one workspace."""

    exit_code = ExitCode.WRONG_USE
    sentence = "Mehrere Ordner lassen sich zusammen nur lesen; es wurde nichts geschrieben."
    advice = "Nennen Sie genau einen mit --ordner."


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


class Home(Struct, frozen=True):
    """Where a municipality lies.

    Args:
        source: the name of its workspace among several; empty where there is only one.
        workspace: its workspace.
        folder: its name there: of its folders in phases/ and logbook/.
    """

    source: str
    workspace: "Workspace"
    folder: str


@dataclass(frozen=True)
class Workspace:
    """The folder that holds phases/ and logbook/; ``store.collection`` has the like for several of them."""

    root: Path

    @property
    def sources(self) -> "Mapping[str, Workspace]":
        """The workspaces that are read, by their names; a single one has none."""
        return {"": self}

    def home(self, place: str) -> Home:
        """Where a municipality lies."""
        return Home("", self, place)

    def places(self) -> tuple[str, ...]:
        """The municipalities: folders under phases/ that have a roadmap, in alphabetical order."""
        try:
            with os.scandir(self.root / PHASES) as found:
                names = sorted(item.name for item in found if not item.name.startswith("."))
        except FileNotFoundError:
            return ()
        return tuple(name for name in names if self.roadmap_path(name).is_file())

    def place(self, name: str, among: tuple[str, ...] | None = None) -> str:
        """The municipality that a name, its folder or its name, or an unambiguous beginning of it means.

        Args:
            name: what was typed.
            among: the municipalities, where they are known already.

        Raises:
            UnknownPlace: when there is none.
            AmbiguousPlace: when there is more than one.
        """
        places = self.places() if among is None else among
        if name in places:
            return name
        wanted = slug(name)
        found = [place for place in places if wanted and slug(place) == wanted]
        found = found or [place for place in places if wanted and slug(self.home(place).folder) == wanted]
        found = found or [place for place in places if wanted and slug(place).startswith(wanted)]
        end = _end_of_path(name)
        found = found or [place for place in places if end and slug(self.home(place).folder) == end]
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

    def path(self, file: str) -> Path:
        """The file that ``relative`` names so."""
        return self.root / file

    def holds(self, path: Path) -> bool:
        """Whether a path lies in the workspace; links are not followed."""
        return path.is_relative_to(self.root)


def is_workspace(folder: Path) -> bool:
    """Whether a folder is one."""
    return (folder / PHASES).is_dir() and (folder / LOGBOOK).is_dir()


def _end_of_path(words: str) -> str:
    """The slug of the folder to which a path leads, written with slashes or backslashes."""
    return slug(PureWindowsPath(words).name)


def find_workspace(given: Path | None, current: Path) -> Workspace:
    """The given folder, or the nearest folder at or above the current one that is a workspace.

    Raises:
        NoWorkspace: when there is none.
    """
    candidates = [given] if given else [current, *current.parents]
    for folder in candidates:
        if is_workspace(folder):
            return Workspace(folder)
    raise NoWorkspace(folder=given or current)
