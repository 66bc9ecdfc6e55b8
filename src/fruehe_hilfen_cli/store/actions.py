"""What a command does to files, as one step: all of it or nothing, remembered for ``fh zurueck``."""

from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from fruehe_hilfen_cli.errors import Refusal
from fruehe_hilfen_cli.store import files, journal
from fruehe_hilfen_cli.store.workspace import Workspace


@dataclass(frozen=True)
class Create:
    """A new file; an existing one is never overwritten."""

    path: Path
    text: str


@dataclass(frozen=True)
class CreateBytes:
    """The same with the very bytes that the file is to have."""

    path: Path
    data: bytes


@dataclass(frozen=True)
class Replace:
    """New content for a file that still is what was read."""

    path: Path
    text: str
    read: bytes


@dataclass(frozen=True)
class Remove:
    """The end of a file that still is what was read."""

    path: Path
    read: bytes


@dataclass(frozen=True)
class Restore:
    """The very bytes of before for a file that still is what was read; None: no file."""

    path: Path
    data: bytes | None
    read: bytes | None


Change = Create | CreateBytes | Replace | Remove | Restore


@dataclass(frozen=True)
class Done:
    """What became of an action.

    Args:
        files: the files it wrote or removed, relative to the workspace.
        commit: the commit that holds them; None when none was made.
        not_committed: why there is no commit although one was asked for; the files are written all the same.
        notes: sentences the user should know.
    """

    files: tuple[str, ...]
    commit: str | None = None
    not_committed: Refusal | None = None
    notes: tuple[str, ...] = ()


def perform(workspace: Workspace, changes: Sequence[Change], message: str, *, commit: bool) -> Done:
    """Change files as one step, remember it, and commit exactly these files if asked.

    Args:
        workspace: where; all files lie in it.
        changes: what to do, in this order.
        message: one German line that tells the action: for the commit and for ``fh zurueck``.
        commit: whether to commit; where that is not possible, the files are written and ``Done`` says why.

    Raises:
        FileExistsError, ChangedMeanwhile, OSError: see store/files.py; then everything is as it was.
    """
    line = " ".join(message.split())
    steps = carry_out(changes)
    if not steps:
        return Done(())
    sha, refusal = None, None
    try:
        if commit:
            sha, refusal = _committed(steps, line)
    finally:  # Ctrl-C during a slow hook: the files are there, so the journal knows them
        notes = _remembered(workspace, steps, line, sha)
    return Done(tuple(workspace.relative(step.path) for step in steps), sha, refusal, notes)


def carry_out(changes: Iterable[Change]) -> tuple[journal.Step, ...]:
    """Do changes; on an error or Ctrl-C, undo those that were done."""
    done: list[journal.Step] = []
    try:
        for change in changes:
            done.append(_do(change))  # noqa: PERF401 - what was done before an error must be known
    except BaseException:
        for step in reversed(done):
            with suppress(OSError, Refusal):  # what somebody else changed in this moment stays theirs
                _restore(step.path, step.before, step.after)
        raise
    return _one_of_each_file(done)


def _do(change: Change) -> journal.Step:
    match change:
        case Create(path, text):
            path.parent.mkdir(parents=True, exist_ok=True)
            return journal.Step(path, None, files.create(path, text))
        case CreateBytes(path, data):
            path.parent.mkdir(parents=True, exist_ok=True)
            files.create_bytes(path, data)
            return journal.Step(path, None, data)
        case Replace(path, text, read):
            return journal.Step(path, read, files.replace(path, text, read))
        case Remove(path, read):
            files.remove(path, read)
            return journal.Step(path, read, None)
        case Restore(path, data, read):
            _restore(path, data, read)
            return journal.Step(path, read, data)


def _restore(path: Path, data: bytes | None, read: bytes | None) -> None:
    if data is None:
        if read is not None:
            files.remove(path, read)
    elif read is None:
        path.parent.mkdir(parents=True, exist_ok=True)
        files.create_bytes(path, data)
    else:
        files.replace_bytes(path, data, read)


def _one_of_each_file(steps: Iterable[journal.Step]) -> tuple[journal.Step, ...]:
    """Several changes of one file are one step: from what it was first to what it is at the end."""
    merged: dict[Path, journal.Step] = {}
    for step in steps:
        first = merged.get(step.path, step)
        merged[step.path] = journal.Step(step.path, first.before, step.after)
    return tuple(merged.values())


def _committed(steps: Sequence[journal.Step], message: str) -> tuple[str | None, Refusal | None]:
    from fruehe_hilfen_cli.store.commits import commit

    try:
        return commit([step.path for step in steps], message), None
    except Refusal as refusal:
        return None, refusal


def _remembered(
    workspace: Workspace, steps: Sequence[journal.Step], message: str, sha: str | None
) -> tuple[str, ...]:
    """Write the journal; an action that is done does not fail any more."""
    try:
        journal.record(workspace, steps, message, sha)
    except OSError:
        return ("fh zurueck wird diese Änderung nicht kennen: Der Ordner .fh lässt sich nicht schreiben.",)
    return ()
