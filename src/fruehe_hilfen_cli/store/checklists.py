"""The checklists a municipality can use: its own (phases/<ort>/checklisten/) and those of the package."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import ClassVar

from msgspec.structs import replace

from fruehe_hilfen_cli.checklists import FOLDER
from fruehe_hilfen_cli.errors import ExitCode, Problem, Refusal
from fruehe_hilfen_cli.model.checklist import Checklist
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.store.reading import read_record, with_lines
from fruehe_hilfen_cli.store.strays import stray
from fruehe_hilfen_cli.store.workspace import CHECKLISTS, Workspace
from fruehe_hilfen_cli.text import folded, nearest

_NAME = re.compile(r"[a-z][a-z0-9_-]*")


class UnknownChecklist(Refusal):
    """There is no checklist of that name."""

    exit_code: ClassVar[ExitCode] = ExitCode.UNKNOWN_ID
    sentence: ClassVar[str] = "Eine Checkliste „{name}“ gibt es hier nicht."
    advice: ClassVar[str] = "{hint}Es gibt: {names}. Eigene legen Sie in {folder}/ an."


class ChecklistUnreadable(Refusal):
    """The file of a checklist cannot be used."""

    exit_code: ClassVar[ExitCode] = ExitCode.UNREADABLE
    sentence: ClassVar[str] = "Die Checkliste {file} lässt sich nicht verwenden: {sentence}"
    advice: ClassVar[str] = "{advice}"


def checklist_paths(workspace: Workspace, place: str) -> dict[str, Path]:
    """The checklists by their names, in alphabetical order; an own one takes the place of the package's."""
    found = [*FOLDER.glob("*.toml"), *_own(workspace, place).glob("*.toml")]
    paths = {path.stem: path for path in found if _is_checklist(path)}
    return {name: paths[name] for name in sorted(paths)}


def own_names(workspace: Workspace, place: str) -> frozenset[str]:
    """The names of a municipality's own checklists."""
    return frozenset(path.stem for path in _own(workspace, place).glob("*.toml") if _is_checklist(path))


def packaged_names() -> frozenset[str]:
    """The names of the checklists that come with the program."""
    return frozenset(path.stem for path in FOLDER.glob("*.toml"))


def find_checklist(workspace: Workspace, place: str, words: str) -> Checklist:
    """The checklist of that name; a beginning is enough when only one begins so.

    Raises:
        UnknownChecklist: when there is none; a name never leads to another folder.
        ChecklistUnreadable: when its file cannot be read; names the first problem with its line.
    """
    paths = checklist_paths(workspace, place)
    name = _meant(paths, words)
    if name is None:
        close = nearest(words, paths)
        raise UnknownChecklist(
            name=words,
            hint=f"Meinten Sie {close}? " if close else "",
            names=", ".join(paths),
            folder=workspace.relative(_own(workspace, place)),
        )
    problems: list[Problem] = []
    checklist = _read(workspace, paths[name], problems)
    if checklist is None:
        first = with_lines(_home(workspace, paths[name]), problems)[0]
        file = f"{first.file}:{first.line or 1}"
        raise ChecklistUnreadable(file=file, sentence=first.sentence, advice=first.advice)
    return checklist


def with_checklists(workspace: Workspace, project: Project) -> tuple[Project, tuple[Problem, ...]]:
    """The project with all checklists that can be read, and what is wrong with the others."""
    problems: list[Problem] = []
    paths = checklist_paths(workspace, project.place).values()
    found = [_read(workspace, path, problems) for path in paths]
    read = tuple(checklist for checklist in found if checklist)
    return replace(project, checklists=read), with_lines(workspace, problems)


def checklist_problems(workspace: Workspace, place: str) -> Iterator[Problem]:
    """What is wrong with a municipality's own checklists, and what else lies in their folder."""
    folder = _own(workspace, place)
    for path in sorted(folder.iterdir()) if folder.is_dir() else ():
        if path.name.startswith("."):
            continue
        if path.suffix != ".toml" or not _is_checklist(path):
            told = "ist keine Checkliste: Sie heißt z. B. planungskonzeption.toml"
            yield stray(workspace, path, "D05", told)
            continue
        problems: list[Problem] = []
        _read(workspace, path, problems)
        yield from problems


def _meant(names: Iterable[str], words: str) -> str | None:
    wanted = folded(words.strip())
    found = [name for name in names if wanted and name.startswith(wanted)]
    if wanted in found:
        return wanted
    return found[0] if len(found) == 1 else None


def _own(workspace: Workspace, place: str) -> Path:
    return workspace.roadmap_path(place).with_name(CHECKLISTS)


def _home(workspace: Workspace, path: Path) -> Workspace:
    """Where the file of a checklist lies: the workspace, or the package."""
    return workspace if workspace.holds(path) else Workspace(FOLDER)


def _is_checklist(path: Path) -> bool:
    return _NAME.fullmatch(path.stem) is not None and path.is_file()


def _read(workspace: Workspace, path: Path, problems: list[Problem]) -> Checklist | None:
    home = _home(workspace, path)
    checklist = read_record(home, path, Checklist, problems)
    if checklist is None:
        return None
    wrong = [*_inconsistent(checklist, path.stem, home.relative(path))]
    problems += wrong
    return None if wrong else checklist


def _inconsistent(checklist: Checklist, name: str, file: str) -> Iterator[Problem]:
    """What contradicts itself in a checklist, so that answers could not be told apart."""
    if checklist.name != name:
        sentence = f"Die Checkliste heißt „{checklist.name}“, ihre Datei aber „{name}.toml“."
        yield _problem(
            file, sentence, f'Schreiben Sie name = "{name}", oder benennen Sie die Datei um.', "name"
        )
    aims = [aim.id for aim in checklist.aims]
    for key, ids in (("anliegen", aims), ("punkt", [item.id for item in checklist.items])):
        for position, found in enumerate(ids):
            if found in ids[:position]:
                sentence = f"Die Nummer „{found}“ steht unter [[{key}]] zweimal."
                yield _problem(file, sentence, "Geben Sie jedem eine eigene Nummer.", key, position, "id")
    for position, item in enumerate(checklist.items):
        if item.aim not in aims:
            sentence = f"Zum Punkt „{item.id}“ gibt es das Anliegen „{item.aim}“ nicht."
            advice = f"Möglich sind: {', '.join(aims)}."
            yield _problem(file, sentence, advice, "punkt", position, "anliegen")


def _problem(file: str, sentence: str, advice: str, *where: str | int) -> Problem:
    return Problem("W03", file, sentence, advice, where, unreadable=True)
