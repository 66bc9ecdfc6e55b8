"""Everything that is wrong in a workspace: found by reading, by checks, or by looking beside the files."""

import os.path
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from fruehe_hilfen_cli.checks.catalogue import CHECKS
from fruehe_hilfen_cli.checks.exemptions import without_exempted
from fruehe_hilfen_cli.errors import Problem
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.store.files import is_temporary
from fruehe_hilfen_cli.store.forms import form_problems
from fruehe_hilfen_cli.store.reading import (
    ATTACHMENTS,
    FORMS,
    Reading,
    entry_files,
    read_project,
    stray,
    stray_files,
    with_lines,
)
from fruehe_hilfen_cli.store.settings import read_settings
from fruehe_hilfen_cli.store.workspace import LOGBOOK, PHASES, PlanFile, Workspace


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


def examine(workspace: Workspace, places: tuple[str, ...] = ()) -> Examination:
    """Read and check municipalities; all of them, and what lies beside them, when none is named."""
    problems = [] if places else list(_beside(workspace))
    examined = places or _folders(workspace, PHASES)
    for place in examined:
        problems += _of_place(workspace, place)
    found = sorted(with_lines(workspace, problems), key=_position)
    return Examination(len(examined), sum(_files(workspace, place) for place in examined), tuple(found))


def _position(problem: Problem) -> tuple[str, int, str, str]:
    return problem.file, problem.line or 0, problem.code, problem.sentence


def _of_place(workspace: Workspace, place: str) -> Iterator[Problem]:
    reading = read_project(workspace, place, plans=tuple(PlanFile))
    found = [*reading.problems, *_strays(workspace, place, reading), *form_problems(workspace, place)]
    if reading.project is None:
        yield from found
        return
    found += _checked(workspace, reading.project)
    yield from without_exempted(reading.project, found)


def findings_in(workspace: Workspace, project: Project, file: str) -> tuple[Problem, ...]:
    """What the checks find in one file of a municipality that was read already."""
    accepted = without_exempted(project, list(_checked(workspace, project)))
    return with_lines(workspace, (problem for problem in accepted if problem.file == file))


def new_findings(workspace: Workspace, before: Project, after: Project) -> tuple[Problem, ...]:
    """What the checks find in a municipality and did not find in it before; its files are those of after."""
    old, new = (without_exempted(project, list(_checked(workspace, project))) for project in (before, after))
    known = {(problem.code, problem.file, problem.sentence) for problem in old}
    found = (problem for problem in new if (problem.code, problem.file, problem.sentence) not in known)
    return with_lines(workspace, found)


def _checked(workspace: Workspace, project: Project) -> Iterator[Problem]:
    for check in CHECKS:
        yield from check(project)
    yield from _missing_evidence(workspace, project)


def _strays(workspace: Workspace, place: str, reading: Reading) -> Iterator[Problem]:
    """What belongs nowhere; beside an unread roadmap nobody knows which other file is its scheme."""
    scheme = reading.project.roadmap.municipality.process if reading.project else ""
    for problem in stray_files(workspace, place, scheme):
        if reading.project or problem.file.startswith(LOGBOOK):
            yield problem


def _missing_evidence(workspace: Workspace, project: Project) -> Iterator[Problem]:
    folder = workspace.logbook_path(project.place)
    for logged in project.entries:
        for position, named in enumerate(logged.entry.evidence):
            path = folder / named
            if named.startswith(f"{ATTACHMENTS}/") and not os.path.isfile(path):  # noqa: PTH113 - never raises
                sentence = f"Den Beleg „{named}“ gibt es im Ordner des Logbuchs nicht."
                advice = "Legen Sie die Datei dorthin, oder nennen Sie als Beleg, wo sie zu finden ist."
                yield Problem("L13", logged.file, sentence, advice, ("belege", position))


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
    plans = sum(path.suffix == ".toml" for path in (*folder.iterdir(), *folder.glob(f"{FORMS}/*")))
    try:
        return plans + len(entry_files(workspace, place))
    except OSError:
        return plans
