"""The files of a municipality by their kind and version, of whatever version they are."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from fruehe_hilfen_cli import FORMAT
from fruehe_hilfen_cli.errors import Problem
from fruehe_hilfen_cli.model.base import Record
from fruehe_hilfen_cli.model.versions import KEY, foreign_version, version_of
from fruehe_hilfen_cli.records.migrating import (
    CHECKLIST,
    ENTRY,
    FORM,
    ROADMAP,
    SCHEME,
    SETTINGS,
    NotMigratable,
)
from fruehe_hilfen_cli.store import files, toml
from fruehe_hilfen_cli.store.reading import entry_files
from fruehe_hilfen_cli.store.settings import SETTINGS_FILE
from fruehe_hilfen_cli.store.workspace import CHECKLISTS, FORMS, PlanFile, Workspace

UNVERSIONED = (ENTRY, FORM)
"""The kinds of files that say no version: theirs is that of their roadmap."""


@dataclass(frozen=True)
class OldFile:
    """A file as it lies there, or as it is to be.

    Args:
        kind: what it is.
        path: where it lies; of a new entry only its name for the step that adds it.
        file: how people are told of it.
        text: what it holds, without a BOM.
        raw: its bytes on the disk; None of a new one.
    """

    kind: str
    path: Path
    file: str
    text: str
    raw: bytes | None = None

    @property
    def name(self) -> str:
        """How steps call it."""
        return self.path.name

    @property
    def data(self) -> dict[str, Any]:
        """What it holds.

        Raises:
            NotMigratable: when it is no TOML.
        """
        found = toml.parse(self.text.encode(), self.file)
        if isinstance(found, Problem):
            raise _not_readable(found)
        return found


def record_of(kind: str) -> type[Record]:
    """The record that a file of a kind holds in the present version."""
    from fruehe_hilfen_cli.model.checklist import Checklist
    from fruehe_hilfen_cli.model.entry import Entry
    from fruehe_hilfen_cli.model.form import Form
    from fruehe_hilfen_cli.model.plan import Roadmap
    from fruehe_hilfen_cli.model.scheme import Scheme
    from fruehe_hilfen_cli.model.settings import Settings
    from fruehe_hilfen_cli.store.plan_files import model_of

    models: dict[str, type[Record]] = {
        ROADMAP: Roadmap,
        ENTRY: Entry,
        SCHEME: Scheme,
        FORM: Form,
        CHECKLIST: Checklist,
        SETTINGS: Settings,
    }
    return models.get(kind) or model_of(PlanFile(kind))


def settings_file(workspace: Workspace) -> dict[int, list[OldFile]]:
    """The settings of a workspace, by their version; empty where there are none, or they are present."""
    path = workspace.root / SETTINGS_FILE
    return _by_version([_read(workspace, SETTINGS, path)] if path.exists() else [])


def old_files(workspace: Workspace, place: str) -> dict[int, list[OldFile]]:
    """The files of a municipality that are not of the present version, by their version.

    Raises:
        NotMigratable: when the version of a file cannot be told, or is a newer one, or it cannot be read.
    """
    found = _by_version(_with_version(workspace, place))
    for version, group in found.items():
        if any(file.kind == ROADMAP for file in group):
            return {**found, version: [*group, *_without_version(workspace, place)]}
    return found


def _with_version(workspace: Workspace, place: str) -> list[OldFile]:
    roadmap = _read(workspace, ROADMAP, workspace.roadmap_path(place))
    folder = roadmap.path.parent
    beside = {kind: workspace.plan_path(place, kind) for kind in PlanFile}
    plans = [_read(workspace, kind, path) for kind, path in beside.items() if path.is_file()]
    checklists = [_read(workspace, CHECKLIST, path) for path in _toml_files(folder / CHECKLISTS)]
    return [roadmap, *plans, *_own_scheme(workspace, roadmap), *checklists]


def _own_scheme(workspace: Workspace, roadmap: OldFile) -> Iterator[OldFile]:
    """The scheme beside a roadmap that names it."""
    municipality = roadmap.data.get("kommune")
    name = municipality.get("ablauf") if isinstance(municipality, dict) else None
    if isinstance(name, str) and name in {path.name for path in _toml_files(roadmap.path.parent)}:
        yield _read(workspace, SCHEME, roadmap.path.with_name(name))


def _without_version(workspace: Workspace, place: str) -> Iterator[OldFile]:
    for path in _toml_files(workspace.roadmap_path(place).with_name(FORMS)):
        yield _read(workspace, FORM, path)
    folder = workspace.logbook_path(place)
    try:
        names = entry_files(workspace, place)
    except OSError as error:
        raise _closed(workspace.relative(folder)) from error
    for name in names:
        yield _read(workspace, ENTRY, folder / name)


def _toml_files(folder: Path) -> list[Path]:
    found = folder.glob("*.toml")
    return sorted(path for path in found if path.is_file() and not path.name.startswith("."))


def _read(workspace: Workspace, kind: str, path: Path) -> OldFile:
    file = workspace.relative(path)
    try:
        raw = files.read(path)
    except OSError as error:
        raise _closed(file) from error
    text = toml.decode(raw, file)
    if isinstance(text, Problem):
        raise _not_readable(text)
    return OldFile(kind, path, file, text, raw)


def _closed(file: str) -> NotMigratable:
    return NotMigratable(file=file, why="Das lässt sich nicht öffnen.", way="Prüfen Sie Ort und Rechte.")


def _not_readable(problem: Problem) -> NotMigratable:
    return NotMigratable(file=f"{problem.file}:{problem.line or 1}", why=problem.sentence, way=problem.advice)


def _by_version(found: list[OldFile]) -> dict[int, list[OldFile]]:
    groups: dict[int, list[OldFile]] = {}
    for file in found:
        version = version_of(file.data)
        if version is None:
            why = f"„{KEY}“ ist dort keine ganze Zahl."
            raise NotMigratable(file=file.file, why=why, way=f"Schreiben Sie {KEY} = {FORMAT}.")
        told = foreign_version(version) if version > FORMAT else None
        if told:
            raise NotMigratable(file=file.file, why=told[1], way=told[2])
        if version < FORMAT:
            groups.setdefault(version, []).append(file)
    return groups
