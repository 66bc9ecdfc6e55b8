"""Reading a municipality: everything that can be read, and a problem for everything that cannot."""

import os
import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from msgspec.structs import replace
from pydantic import ValidationError

from fruehe_hilfen_cli.errors import Problem
from fruehe_hilfen_cli.model.base import Record
from fruehe_hilfen_cli.model.dates import last_day
from fruehe_hilfen_cli.model.entry import Entry, Logged
from fruehe_hilfen_cli.model.parts import ID_FORM
from fruehe_hilfen_cli.model.plan import Roadmap
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.model.scheme import Scheme
from fruehe_hilfen_cli.schemes import scheme_path
from fruehe_hilfen_cli.store import files, locate, toml
from fruehe_hilfen_cli.store.choice import Choice, every
from fruehe_hilfen_cli.store.workspace import CHECKLISTS, LOGBOOK, PHASES, PlanFile, Workspace

ENTRY_NAME = re.compile(r"(?P<date>\d{4}-\d{2}(?:-\d{2})?)-(?:[a-z0-9-]+-)?(?P<id>" + ID_FORM + r")\.toml")
SCHEME_NAME = re.compile(r"[a-z0-9][a-z0-9-]*\.toml")
ATTACHMENTS = "anlagen"
FORMS = "vorlagen"
TEMPORARY = ".fh-tmp"

FIELDS_OF_PLANS = {
    PlanFile.STAIRCASE: "staircase",
    PlanFile.MEASURES: "measures",
    PlanFile.PLANNERS: "planners",
    PlanFile.BODIES: "bodies",
    PlanFile.RESOURCES: "resources",
}
"""Where a project holds what a plan file says."""

Read = TypeVar("Read", bound=Record)


@dataclass(frozen=True)
class Reading:
    """What was read: the project (None when its roadmap cannot be used) and what is wrong in its files."""

    project: Project | None
    problems: tuple[Problem, ...]


def read_project(
    workspace: Workspace, place: str, choice: Choice = every, plans: Collection[PlanFile] = ()
) -> Reading:
    """Read a municipality's roadmap, scheme and logbook; one broken file never hides the others.

    Args:
        workspace: where.
        place: the municipality's folder name.
        choice: which entries of the logbook to read.
        plans: which of the optional plan files to read; one that is not there is no problem.
    """
    problems: list[Problem] = []
    roadmap = read_record(workspace, workspace.roadmap_path(place), Roadmap, problems)
    names = _entry_names(workspace, place, problems)
    chosen, unread = choice(names)
    entries = tuple(_entries(workspace, place, chosen, problems))
    scheme = read_scheme(workspace, place, roadmap, problems) if roadmap else None
    read: dict[str, Any] = {
        FIELDS_OF_PLANS[kind]: _read_plan(workspace, place, kind, problems) for kind in plans
    }
    located = with_lines(workspace, problems)
    if roadmap is None or scheme is None:
        return Reading(None, located)
    project = Project(place, roadmap, scheme, entries, bool(problems), unread)
    return Reading(replace(project, **read) if read else project, located)


def with_plans(workspace: Workspace, project: Project) -> Project:
    """The project with those plan files that it was read without; incomplete when one cannot be read."""
    problems: list[Problem] = []
    read: dict[str, Any] = {
        field: _read_plan(workspace, project.place, kind, problems)
        for kind, field in FIELDS_OF_PLANS.items()
        if getattr(project, field) is None
    }
    return replace(project, **read, incomplete=project.incomplete or bool(problems)) if read else project


def _read_plan(workspace: Workspace, place: str, kind: PlanFile, problems: list[Problem]) -> Record | None:
    from fruehe_hilfen_cli.store.plan_files import model_of

    path = workspace.plan_path(place, kind)
    return read_record(workspace, path, model_of(kind), problems) if path.exists() else None


def with_lines(workspace: Workspace, problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems, each with its line."""
    return tuple(locate.located(problems, lambda file: _source(workspace, file)))


def read_record(workspace: Workspace, path: Path, model: type[Read], problems: list[Problem]) -> Read | None:
    """Read one file as a record; what is wrong with it is added to the problems."""
    file = workspace.relative(path)
    try:
        data = toml.parse(files.read(path), file)
    except OSError as error:
        problems.append(_not_opened(file, error))
        return None
    if isinstance(data, Problem):
        problems.append(data)
        return None
    try:
        return model.model_validate(data, by_alias=True, by_name=False)
    except ValidationError as error:
        from fruehe_hilfen_cli.model import messages

        problems.extend(messages.problems(error, model, file))
        return None


@cache
def packaged_scheme(name: str) -> Scheme:
    """A scheme of the package, e.g. "nzfh".

    Raises:
        KeyError: when there is no such scheme.
    """
    path = scheme_path(name)
    if path is None:
        raise KeyError(name)
    return Scheme.model_validate(toml.parse(files.read(path), path.name), by_alias=True, by_name=False)


def read_scheme(workspace: Workspace, place: str, roadmap: Roadmap, problems: list[Problem]) -> Scheme | None:
    """The phase scheme a roadmap names: one of the package, or a file beside the roadmap."""
    name = roadmap.municipality.process
    if scheme_path(name):
        return packaged_scheme(name)
    path = workspace.roadmap_path(place)
    if SCHEME_NAME.fullmatch(name):
        return read_record(workspace, path.with_name(name), Scheme, problems)
    problems.append(
        Problem(
            "P10",
            workspace.relative(path),
            f"Den Ablauf „{name}“ gibt es nicht.",
            "Schreiben Sie nzfh oder den Namen einer TOML-Datei neben dem Fahrplan.",
            ("kommune", "ablauf"),
            unreadable=True,
        )
    )
    return None


def entry_files(workspace: Workspace, place: str) -> list[str]:
    """The names of the entry files of a municipality, in the order of their dates; hidden ones do not count.

    Raises:
        OSError: when the folder of the logbook cannot be read.
    """
    try:
        with os.scandir(workspace.logbook_path(place)) as found:
            names = (item.name for item in found)
            return sorted(name for name in names if name.endswith(".toml") and not name.startswith("."))
    except FileNotFoundError:
        return []


def stray_files(workspace: Workspace, place: str, scheme: str) -> Iterator[Problem]:
    """Files and folders of a municipality that belong nowhere, and temporary files left by a crash."""
    plans = {f"{kind}.toml" for kind in PlanFile}
    beside = {workspace.roadmap_path(place).name, scheme, FORMS, CHECKLISTS, *plans}
    expected = {PHASES: beside, LOGBOOK: {ATTACHMENTS}}
    for top, names in expected.items():
        folder = workspace.root / top / place
        for path in sorted(folder.iterdir()) if folder.is_dir() else ():
            if path.name.endswith(TEMPORARY):
                yield stray(workspace, path, "D06", "ist ein Rest eines abgebrochenen Schreibvorgangs")
            elif not (
                path.name in names or path.name.startswith(".") or (top == LOGBOOK and _is_entry(path))
            ):
                yield stray(workspace, path, "D05", "gehört nicht hierher")


def _is_entry(path: Path) -> bool:
    return path.suffix == ".toml" and path.is_file()


def _entry_names(workspace: Workspace, place: str, problems: list[Problem]) -> list[str]:
    try:
        return entry_files(workspace, place)
    except OSError as error:
        folder = workspace.relative(workspace.logbook_path(place))
        problems.append(_not_opened(folder, error, "Der Ordner"))
        return []


def _entries(workspace: Workspace, place: str, names: list[str], problems: list[Problem]) -> list[Logged]:
    folder = workspace.logbook_path(place)
    entries: list[Logged] = []
    for name in names:
        path = folder / name
        named = ENTRY_NAME.fullmatch(name)
        if named is None:
            problems.append(_misnamed(workspace.relative(path)))
        elif entry := read_record(workspace, path, Entry, problems):
            entries.append(Logged(named["id"], workspace.relative(path), entry))
    return sorted(entries, key=lambda logged: (last_day(logged.entry.day), logged.id, logged.file))


def _source(workspace: Workspace, file: str) -> str | None:
    try:
        text = toml.decode(files.read(workspace.root / file), file)
    except OSError:
        return None
    return None if isinstance(text, Problem) else text


def _not_opened(file: str, error: OSError, what: str = "Die Datei") -> Problem:
    missing = isinstance(error, FileNotFoundError)
    return Problem(
        "D07",
        file,
        f"{what} fehlt." if missing else f"{what} lässt sich nicht öffnen.",
        "Prüfen Sie Ort und Rechte.",
        unreadable=True,
    )


def _misnamed(file: str) -> Problem:
    return Problem(
        "D04",
        file,
        "Der Name der Datei ist nicht der eines Eintrags; sie wird nicht gelesen.",
        "Ein Eintrag heißt Datum-Titel-Kennung.toml, z. B. 2023-02-13-austauschtreffen-k7q2m.toml.",
        unreadable=True,
    )


def stray(workspace: Workspace, path: Path, code: str, what: str) -> Problem:
    """A file or folder that should not be where it is."""
    kind = "Der Ordner" if path.is_dir() else "Die Datei"
    advice = (
        "Löschen Sie sie." if code == "D06" else "Verschieben oder löschen Sie, was nicht gebraucht wird."
    )
    return Problem(code, workspace.relative(path), f"{kind} {what}.", advice, line=1)
