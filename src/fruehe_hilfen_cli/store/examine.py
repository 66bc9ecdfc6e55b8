"""Everything that is wrong in a workspace: found by reading, by checks, or by looking beside the files."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from fruehe_hilfen_cli.checks.catalogue import CHECKS, CHECKS_ON_DAY
from fruehe_hilfen_cli.checks.exemptions import without_exempted
from fruehe_hilfen_cli.errors import Problem
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.store import journal
from fruehe_hilfen_cli.store.checklists import checklist_problems
from fruehe_hilfen_cli.store.cores import on_all_cores
from fruehe_hilfen_cli.store.findings import with_all, wrong_files
from fruehe_hilfen_cli.store.forms import form_problems
from fruehe_hilfen_cli.store.reading import (
    FIELDS_OF_PLANS,
    Reading,
    entry_files,
    read_project,
    with_lines,
)
from fruehe_hilfen_cli.store.settings import read_settings
from fruehe_hilfen_cli.store.strays import rests, stray, stray_files, unsafe
from fruehe_hilfen_cli.store.versions import is_foreign
from fruehe_hilfen_cli.store.workspace import (
    CHECKLISTS,
    FORMS,
    LOGBOOK,
    PHASES,
    SCHEMA_FOLDER,
    PlanFile,
    Workspace,
)
from fruehe_hilfen_cli.views.history import history

Told = Callable[[int, int], None]

_BESIDE = (*FIELDS_OF_PLANS.values(), "checklists")
"""Where a project holds what a command may not have asked for."""


@dataclass(frozen=True)
class Examination:
    """What an examination found.

    Args:
        places: how many municipalities were examined.
        files: how many of their files were read.
        findings: all problems, by file and line.
    """

    places: int
    files: int
    findings: tuple[Problem, ...]


def examine(
    workspace: Workspace,
    places: tuple[str, ...] = (),
    day: date | None = None,
    told: Told | None = None,
) -> Examination:
    """Read and check municipalities; all of them, and what lies beside them, when none is named.

    Args:
        workspace: where; of several, each is examined for itself, and the findings name it.
        places: which ones.
        day: the day on which something can be late; without it nothing is checked that depends on one.
        told: is told how many of the municipalities of a workspace are done, of how many.
    """
    homes = [workspace.home(place) for place in places]
    parts = [
        _examined(source, name, tuple(home.folder for home in homes if home.source == name), day, told)
        for name, source in workspace.sources.items()
        if not homes or any(home.source == name for home in homes)
    ]
    found = sorted((finding for part in parts for finding in part.findings), key=_position)
    return Examination(sum(part.places for part in parts), sum(part.files for part in parts), tuple(found))


def _examined(
    workspace: Workspace, name: str, places: tuple[str, ...], day: date | None, told: Told | None
) -> Examination:
    """What is wrong in one workspace; its name stands before the files where there are several."""
    beside = () if places else with_lines(workspace, _beside(workspace))
    folders = places or _folders(workspace, PHASES)
    parts: list[Examination] = []
    for part in on_all_cores(partial(_of_place, workspace, day), folders):
        parts.append(part)
        if told:
            told(len(parts), len(folders))
    found = (*beside, *(problem for part in parts for problem in part.findings))
    if name:
        found = tuple(problem.within(f"{name}/") for problem in found)
    return Examination(len(folders), sum(part.files for part in parts), found)


def _position(problem: Problem) -> tuple[str, int, str, str]:
    return problem.file, problem.line or 0, problem.code, problem.sentence


def _of_place(workspace: Workspace, day: date | None, place: str) -> Examination:
    found = with_lines(workspace, _problems_of(workspace, day, place))
    return Examination(1, _files(workspace, place), found)


def _problems_of(workspace: Workspace, day: date | None, place: str) -> Iterator[Problem]:
    reading = read_project(workspace, place, plans=tuple(PlanFile))
    if is_foreign(reading.problems, workspace.relative(workspace.roadmap_path(place))):
        yield from reading.problems
        return
    found = [
        *reading.problems,
        *_strays(workspace, place, reading),
        *form_problems(workspace, place),
        *checklist_problems(workspace, place),
    ]
    if reading.project is None:
        yield from found
        return
    whole = with_all(workspace, reading.project)
    yield from without_exempted(whole, [*found, *_checked(workspace, whole), *_late(whole, day)])


def new_findings(workspace: Workspace, before: Project, after: Project) -> tuple[Problem, ...]:
    """What the checks find in a municipality and did not find in it before; its files are those of after."""
    whole = with_all(workspace, after)
    same: dict[str, Any] = {field: getattr(whole, field) for field in _BESIDE if not getattr(after, field)}
    pair = replace(before, **same), whole
    old, new = (without_exempted(project, list(_checked(workspace, project))) for project in pair)
    known = {(problem.code, problem.file, problem.sentence) for problem in old}
    found = (problem for problem in new if (problem.code, problem.file, problem.sentence) not in known)
    return with_lines(workspace, found)


def _checked(workspace: Workspace, project: Project) -> Iterator[Problem]:
    for check in CHECKS:
        yield from check(project)
    yield from wrong_files(workspace, project)


def _late(project: Project, day: date | None) -> Iterator[Problem]:
    """What is late, or soon due, on a day."""
    if day:
        past = history(project, day)
        for check in CHECKS_ON_DAY:
            yield from check(past)


def _strays(workspace: Workspace, place: str, reading: Reading) -> Iterator[Problem]:
    """What belongs nowhere; beside an unread roadmap nobody knows which other file is its scheme."""
    scheme = reading.project.roadmap.municipality.process if reading.project else ""
    for problem in stray_files(workspace, place, scheme):
        if reading.project or problem.file.startswith(LOGBOOK):
            yield problem


def _beside(workspace: Workspace) -> Iterator[Problem]:
    """Files that lie loose in phases/ or logbook/, and logbooks of which there is no municipality."""
    yield from read_settings(workspace)[1]
    for name in (".", journal.FOLDER, f"{PHASES}/{SCHEMA_FOLDER}", PHASES, LOGBOOK):
        yield from rests(workspace, workspace.root / name)
        yield from unsafe(workspace, workspace.root / name)
    known = _folders(workspace, PHASES)
    for top in (PHASES, LOGBOOK):
        for path in sorted((workspace.root / top).iterdir()):
            if path.name.startswith("."):
                continue
            if not path.is_dir():
                yield stray(
                    workspace, path, "D05", "gehört nicht hierher, sondern in den Ordner einer Kommune"
                )
            elif path.name not in known:
                yield stray(workspace, path, "D05", f"gehört zu keiner Kommune: {PHASES}/{path.name} fehlt")


def _folders(workspace: Workspace, top: str) -> tuple[str, ...]:
    found = (workspace.root / top).iterdir()
    return tuple(sorted(path.name for path in found if path.is_dir() and not path.name.startswith(".")))


def _files(workspace: Workspace, place: str) -> int:
    """How many files a municipality has; a folder that cannot be read is a finding already."""
    folder: Path = workspace.roadmap_path(place).parent
    inside = (path for name in (FORMS, CHECKLISTS) for path in folder.glob(f"{name}/*"))
    plans = sum(path.suffix == ".toml" for path in (*folder.iterdir(), *inside))
    try:
        return plans + len(entry_files(workspace, place))
    except OSError:
        return plans
