"""Bringing the files of a municipality from older versions of the format up to the present one.

Each step gives keys other names in the bytes, then changes the data; only the bytes of what changes differ,
so comments stay. Nothing is written here: what is to be done comes out once every file reads as it should.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from fruehe_hilfen_cli import FORMAT
from fruehe_hilfen_cli.errors import ExitCode, Refusal
from fruehe_hilfen_cli.model.entry import Entry
from fruehe_hilfen_cli.records import migrating
from fruehe_hilfen_cli.records.migrating import ENTRY, ROADMAP, NotMigratable, Step
from fruehe_hilfen_cli.store import git, toml
from fruehe_hilfen_cli.store.actions import Create, Replace
from fruehe_hilfen_cli.store.files import read
from fruehe_hilfen_cli.store.logbook import Event, new_entries
from fruehe_hilfen_cli.store.migration.old_files import OldFile, old_files, settings_file
from fruehe_hilfen_cli.store.migration.stepping import require_present, stepped
from fruehe_hilfen_cli.store.reading import read_project
from fruehe_hilfen_cli.store.settings import SETTINGS_FILE, read_settings
from fruehe_hilfen_cli.store.workspace import LOGBOOK, PHASES, PlanFile, Workspace

_UNKNOWN = "??"
"""What git says of a file that it does not follow."""


class NotCommitted(Refusal):
    """What git does not keep yet would be mixed with the change of the format."""

    exit_code = ExitCode.GIT
    sentence = "{place}: {file} hat Änderungen, die git noch nicht kennt; es wurde nichts umgestellt."
    advice = "Schreiben Sie sie fest (git commit) oder verwerfen Sie sie; dann fh migriere."


class NotAsMeant(Refusal):
    """What was written does not read as it should."""

    exit_code = ExitCode.UNREADABLE
    sentence = "Nach dem Umstellen stimmt {file} nicht: {why}"
    advice = "fh zurueck nimmt das Umstellen zurück. Bitte melden Sie den Fehler."


@dataclass(frozen=True)
class Migration:
    """What is to be done so that a municipality has the present version.

    Args:
        place: the municipality; the settings of the workspace are called like their file.
        version: the oldest version among its files.
        tells: what becomes different.
        replaced: the files that change, each with its text to be.
        added: the new entries.
    """

    place: str
    version: int
    tells: tuple[str, ...]
    replaced: tuple[OldFile, ...]
    added: tuple[Create, ...]

    @property
    def changes(self) -> tuple[Create | Replace, ...]:
        """What to do, as one action; the roadmap last.

        It says the version of the entries: should the machine go off in between, it is still the old one, so
        that the same command ends what was begun.
        """
        first = [file for file in self.replaced if file.kind != ROADMAP]
        last = [file for file in self.replaced if file.kind == ROADMAP]
        return (*_replacing(first), *self.added, *_replacing(last))


def _replacing(files: Iterable[OldFile]) -> Iterator[Replace]:
    return (Replace(file.path, file.text, file.raw) for file in files if file.raw is not None)


def migration(workspace: Workspace, place: str, steps: Mapping[int, Step] | None = None) -> Migration | None:
    """What is to be done so that all files of a municipality have the present version.

    Args:
        workspace: where.
        place: the municipality.
        steps: the step from each version to the next; those of the program without them.

    Returns:
        It; None when all of them have it.

    Raises:
        NotMigratable: when that is not possible; names the file.
    """
    return _migration(workspace, place, old_files(workspace, place), steps)


def settings_migration(workspace: Workspace, steps: Mapping[int, Step] | None = None) -> Migration | None:
    """The same for the settings of a workspace."""
    found = settings_file(workspace)
    names = [file.name for group in found.values() for file in group]
    return _migration(workspace, names[0], found, steps) if names else None


def require_committed(workspace: Workspace, place: str) -> None:
    """Refuse when git follows a file of the municipality that is not as in the last commit.

    Files that git does not follow are no matter, nor is a folder without git: ``fh zurueck`` is enough there.

    Raises:
        NotCommitted: see there.
    """
    names = (f"{PHASES}/{place}", f"{LOGBOOK}/{place}", place)
    folders = [name for name in names if (workspace.root / name).exists()]
    try:
        found = git.states(workspace.root, folders) or []
    except git.NoGit:
        return
    for state, name in found:
        if state != _UNKNOWN and name.endswith(".toml"):
            raise NotCommitted(place=place, file=name)


def require_done(workspace: Workspace, migration: Migration) -> None:
    """Read what was written, as any command reads it.

    Raises:
        NotAsMeant: when it is not what was meant, or not readable.
    """
    for file in migration.replaced:
        if toml.parse(read(file.path), file.file) != file.data:
            raise NotAsMeant(file=file.file, why="Der Inhalt ist ein anderer.")
    if migration.place == SETTINGS_FILE:
        problems = read_settings(workspace)[1]
    else:
        problems = read_project(workspace, migration.place, plans=tuple(PlanFile)).problems
    written = {workspace.relative(change.path) for change in migration.changes}
    for problem in problems:
        if problem.file in written:
            raise NotAsMeant(file=f"{problem.file}:{problem.line or 1}", why=problem.sentence)


def _migration(
    workspace: Workspace, place: str, groups: Mapping[int, list[OldFile]], steps: Mapping[int, Step] | None
) -> Migration | None:
    if not groups:
        return None
    steps = migrating.STEPS if steps is None else steps
    oldest = min(groups)
    tells: list[str] = []
    before = {file.path: file.text for group in groups.values() for file in group}
    files: list[OldFile] = []
    for version in range(oldest, FORMAT):
        files = [*files, *groups.get(version, [])]
        if version not in steps:
            why = f"Von Format {version} führt kein Weg zu Format {FORMAT}."
            raise NotMigratable(file=files[0].file, why=why, way="fh pruefe nennt, was zu tun ist.")
        files = stepped(steps[version], version + 1, files)
        tells += steps[version].tells
    for file in files:
        require_present(file, before.get(file.path))
    replaced = tuple(file for file in files if file.raw is not None and file.text != before[file.path])
    return Migration(place, oldest, tuple(tells), replaced, _added(workspace, place, files))


def _added(workspace: Workspace, place: str, files: list[OldFile]) -> tuple[Create, ...]:
    """The new entries, each with a name of its own; not those that a run has written that was cut off."""
    there = [file.data for file in files if file.kind == ENTRY and file.raw is not None]
    new = (file.data for file in files if file.raw is None)
    entries = (Entry.model_validate(data, by_alias=True, by_name=False) for data in new if data not in there)
    found = new_entries(workspace, [Event((place,), entry) for entry in entries])
    return tuple(create for _, _, create in found)
