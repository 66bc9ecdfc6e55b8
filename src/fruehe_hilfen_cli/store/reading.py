"""Reading a municipality: everything that can be read, and a problem for everything that cannot."""

import os
import re
from collections.abc import Collection, Iterable
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from msgspec import Struct
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
from fruehe_hilfen_cli.store import files, locate, toml, versions
from fruehe_hilfen_cli.store.choice import Choice, Sieve, every, none
from fruehe_hilfen_cli.store.workspace import PlanFile, Workspace

ENTRY_NAME = re.compile(r"(?P<date>\d{4}-\d{2}(?:-\d{2})?)-(?:[a-z0-9-]+-)?(?P<id>" + ID_FORM + r")\.toml")
SCHEME_NAME = re.compile(r"[a-z0-9][a-z0-9-]*\.toml")

FIELDS_OF_PLANS = {
    PlanFile.STAIRCASE: "staircase",
    PlanFile.MEASURES: "measures",
    PlanFile.PLANNERS: "planners",
    PlanFile.BODIES: "bodies",
    PlanFile.RESOURCES: "resources",
}
"""Where a project holds what a plan file says."""

Read = TypeVar("Read", bound=Record)


class Reading(Struct, frozen=True):
    """What was read: the project (None when its roadmap cannot be used) and what is wrong in its files."""

    project: Project | None
    problems: tuple[Problem, ...]


def read_project(
    workspace: Workspace,
    place: str,
    choice: Choice = every,
    plans: Collection[PlanFile] = (),
    sieve: Sieve | None = None,
) -> Reading:
    """Read a municipality's roadmap, scheme and logbook; one broken file never hides the others.

    Args:
        workspace: where.
        place: the municipality's folder name.
        choice: which entries of the logbook to read.
        plans: which of the optional plan files to read; one that is not there is no problem.
        sieve: keeps entries out by their bytes; without it all that are chosen come in.
    """
    problems: list[Problem] = []
    roadmap = read_record(workspace, workspace.roadmap_path(place), Roadmap, problems)
    if versions.is_foreign(problems):  # so are its entries
        return Reading(None, with_lines(workspace, problems))
    chosen, unread = ([], 0) if choice is none else choice(_entry_names(workspace, place, problems))
    entries = tuple(_entries(workspace, place, chosen, problems, sieve))
    scheme = read_scheme(workspace, place, roadmap, problems) if roadmap else None
    read: dict[str, Any] = {
        FIELDS_OF_PLANS[kind]: _read_plan(workspace, place, kind, problems) for kind in plans
    }
    located = with_lines(workspace, problems)
    if roadmap is None or scheme is None:
        return Reading(None, located)
    source = workspace.home(place).source
    project = Project(place, roadmap, scheme, entries, bool(problems), unread, source=source)
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
    return _record(path, workspace.relative(path), model, problems)


def _record(
    path: Path | str, file: str, model: type[Read], problems: list[Problem], sieve: Sieve | None = None
) -> Read | None:
    """The same for a file whose name for people is known; None also for one that the sieve keeps out."""
    try:
        raw = files.read(path)
    except OSError as error:
        problems.append(_not_opened(file, error))
        return None
    if sieve and not sieve(raw):
        return None
    data = toml.parse(raw, file)
    if isinstance(data, Problem):
        problems.append(data)
        return None
    if problem := versions.foreign(data, file, model):
        problems.append(problem)
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
    """The names of the entry files of a municipality, in the order of their dates.

    Raises:
        OSError: when the folder of the logbook cannot be read.
    """
    return sorted(entry_names(workspace, place))


def entry_names(workspace: Workspace, place: str) -> list[str]:
    """The same in no order, for who has no use for one; hidden files do not count.

    Raises:
        OSError: as before.
    """
    try:
        names = os.listdir(workspace.logbook_path(place))  # noqa: PTH208 - a Path of each takes far longer
    except FileNotFoundError:
        return []
    return [name for name in names if name.endswith(".toml") and not name.startswith(".")]


def _entry_names(workspace: Workspace, place: str, problems: list[Problem]) -> list[str]:
    try:
        return entry_files(workspace, place)
    except OSError as error:
        folder = workspace.relative(workspace.logbook_path(place))
        problems.append(_not_opened(folder, error, "Der Ordner"))
        return []


def _entries(
    workspace: Workspace, place: str, names: list[str], problems: list[Problem], sieve: Sieve | None
) -> list[Logged]:
    path = workspace.logbook_path(place)
    folder, told = (
        f"{path}{os.sep}",
        f"{workspace.relative(path)}/",
    )  # a Path of each would cost more than reading it
    entries: list[Logged] = []
    for name in names:
        named = ENTRY_NAME.fullmatch(name)
        if named is None:
            problems.append(_misnamed(told + name))
        elif entry := _record(folder + name, told + name, Entry, problems, sieve):
            entries.append(Logged(named["id"], told + name, entry))
    return sorted(entries, key=lambda logged: (last_day(logged.entry.day), logged.id, logged.file))


def _source(workspace: Workspace, file: str) -> str | None:
    try:
        text = toml.decode(files.read(workspace.path(file)), file)
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
