"""The forms a municipality can use: its own, under phases/<ort>/vorlagen/, and those of the package."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import ClassVar

from fruehe_hilfen_cli.errors import ExitCode, Problem, Refusal
from fruehe_hilfen_cli.forms import FOLDER
from fruehe_hilfen_cli.model.form import Form
from fruehe_hilfen_cli.store.reading import read_record, with_lines
from fruehe_hilfen_cli.store.strays import stray
from fruehe_hilfen_cli.store.workspace import FORMS, Workspace
from fruehe_hilfen_cli.text import nearest

_NAME = re.compile(r"[a-z0-9][a-z0-9-]*")


class UnknownForm(Refusal):
    """There is no form of that name."""

    exit_code: ClassVar[ExitCode] = ExitCode.UNKNOWN_ID
    sentence: ClassVar[str] = "Eine Vorlage „{name}“ gibt es hier nicht."
    advice: ClassVar[str] = "{hint}Es gibt: {names}. Eigene legen Sie in {folder}/ an."


class FormUnreadable(Refusal):
    """The file of a form cannot be used."""

    exit_code: ClassVar[ExitCode] = ExitCode.UNREADABLE
    sentence: ClassVar[str] = "Die Vorlage {file} lässt sich nicht verwenden: {sentence}"
    advice: ClassVar[str] = "{advice}"


def form_paths(workspace: Workspace, place: str) -> dict[str, Path]:
    """The forms by their names, in alphabetical order; an own one takes the place of the package's."""
    found = [*FOLDER.glob("*.toml"), *_own(workspace, place).glob("*.toml")]
    paths = {path.stem: path for path in found if _is_form(path)}
    return {name: paths[name] for name in sorted(paths)}


def find_form(workspace: Workspace, place: str, name: str) -> Form:
    """The form of that name.

    Raises:
        UnknownForm: when there is none; a name never leads to another folder.
        FormUnreadable: when its file cannot be read; names the first problem with its line.
    """
    paths = form_paths(workspace, place)
    if name not in paths:
        close = nearest(name, paths)
        raise UnknownForm(
            name=name,
            hint=f"Meinten Sie {close}? " if close else "",
            names=", ".join(paths),
            folder=workspace.relative(_own(workspace, place)),
        )
    path = paths[name]
    problems: list[Problem] = []
    home = workspace if workspace.holds(path) else Workspace(FOLDER)
    form = read_record(home, path, Form, problems)
    if form is None:
        first = with_lines(home, problems)[0]
        raise FormUnreadable(
            file=f"{first.file}:{first.line or 1}", sentence=first.sentence, advice=first.advice
        )
    return form


def form_problems(workspace: Workspace, place: str) -> Iterator[Problem]:
    """What is wrong with a municipality's own forms, and what else lies in their folder."""
    folder = _own(workspace, place)
    for path in sorted(folder.iterdir()) if folder.is_dir() else ():
        if path.name.startswith("."):
            continue
        if path.suffix != ".toml" or not _is_form(path):
            yield stray(workspace, path, "D05", "ist keine Vorlage: Sie heißt z. B. jour-fixe.toml")
            continue
        problems: list[Problem] = []
        read_record(workspace, path, Form, problems)
        yield from problems


def _own(workspace: Workspace, place: str) -> Path:
    return workspace.roadmap_path(place).with_name(FORMS)


def _is_form(path: Path) -> bool:
    return _NAME.fullmatch(path.stem) is not None and path.is_file()
