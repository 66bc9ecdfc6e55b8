"""Everything that is wrong in a workspace: found by reading, by checks, or by looking beside the files."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from fruehe_hilfen_cli.checks.catalogue import CHECKS, CHECKS_ON_DAY
from fruehe_hilfen_cli.checks.exemptions import without_exempted
from fruehe_hilfen_cli.errors import Problem
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.store.checklists import checklist_problems
from fruehe_hilfen_cli.store.files import is_temporary
from fruehe_hilfen_cli.store.findings import with_all, wrong_files
from fruehe_hilfen_cli.store.forms import form_problems
from fruehe_hilfen_cli.store.reading import (
    FIELDS_OF_PLANS,
    FORMS,
    Reading,
    entry_files,
    read_project,
    stray,
    stray_files,
    with_lines,
)
from fruehe_hilfen_cli.store.settings import read_settings
from fruehe_hilfen_cli.store.workspace import CHECKLISTS, LOGBOOK, PHASES, PlanFile, Workspace
from fruehe_hilfen_cli.views.history import history

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


def examine(workspace: Workspace, places: tuple[str, ...] = (), day: date | None = None) -> Examination:
    """Read and check municipalities; all of them, and what lies beside them, when none is named.

    Args:
        workspace: where.
        places: which ones.
        day: the day on which something can be late; without it nothing is checked that depends on one.
    """
    problems = [] if places else list(_beside(workspace))
    examined = places or _folders(workspace, PHASES)
    for place in examined:
        problems += _of_place(workspace, place, day)
    found = sorted(with_lines(workspace, problems), key=_position)
    return Examination(len(examined), sum(_files(workspace, place) for place in examined), tuple(found))


def _position(problem: Problem) -> tuple[str, int, str, str]:
    return problem.file, problem.line or 0, problem.code, problem.sentence


def _of_place(workspace: Workspace, place: str, day: date | None) -> Iterator[Problem]:
    reading = read_project(workspace, place, plans=tuple(PlanFile))
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
    known = _folders(workspace, PHASES)
    for top in (PHASES, LOGBOOK):
        for path in sorted((workspace.root / top).iterdir()):
            if is_temporary(path.name):
                yield stray(workspace, path, "D06", "ist ein Rest eines abgebrochenen Schreibvorgangs")
            elif path.name.startswith("."):
                continue
            elif not path.is_dir():
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
