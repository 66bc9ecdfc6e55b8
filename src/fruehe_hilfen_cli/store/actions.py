"""What a command does to files, as one step: all of it or nothing, remembered for ``fh zurueck``.

The journal is written first: whatever ends a command in the middle, it knows what was to be done.
"""

import errno
import os
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path

from msgspec import Struct

from fruehe_hilfen_cli.errors import Refusal
from fruehe_hilfen_cli.store import files, journal
from fruehe_hilfen_cli.store.folders import make_folder
from fruehe_hilfen_cli.store.links import require_inside
from fruehe_hilfen_cli.store.workspace import Workspace


class Create(Struct, frozen=True):
    """A new file; an existing one is never overwritten."""

    path: Path
    text: str


class CreateBytes(Struct, frozen=True):
    """The same with the very bytes that the file is to have."""

    path: Path
    data: bytes


class Replace(Struct, frozen=True):
    """New content for a file that still is what was read."""

    path: Path
    text: str
    read: bytes


class Remove(Struct, frozen=True):
    """The end of a file that still is what was read."""

    path: Path
    read: bytes


Change = Create | CreateBytes | Replace | Remove


class Done(Struct, frozen=True):
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
        LeadsOut: when a link leads out of the workspace.
        FileExistsError, ChangedMeanwhile, OSError: see store/files.py; then everything is as it was.
    """
    line = " ".join(message.split())
    steps = _one_of_each_file(map(_step, changes))
    if not steps:
        return Done(())
    require_inside(workspace.root, [step.path for step in steps])
    with journal.kept_open(workspace):
        action, notes = _remembered(workspace, steps, line)
        done: list[journal.Step] = []
        try:
            carry_out(steps, done)
        except BaseException:
            if action and not done:
                with suppress(OSError):  # then fh zurueck says that it is undone
                    journal.forget(action)
            raise
        sha, refusal = _committed(steps, line) if commit else (None, None)
        if action and sha:
            with suppress(OSError):  # then fh zurueck brings back the files, and leaves the commit
                journal.add_commit(action, sha)
    return Done(tuple(workspace.relative(step.path) for step in steps), sha, refusal, notes)


def carry_out(steps: Iterable[journal.Step], done: list[journal.Step]) -> None:
    """Take steps; on an error or Ctrl-C, take back those that were taken.

    Args:
        steps: in this order.
        done: gets those that were taken; after an error those that could not be taken back.
    """
    try:
        for step in steps:
            _put(step.path, step.after, step.before)
            done.append(step)
    except BaseException:
        for step in reversed(tuple(done)):
            with suppress(OSError, Refusal):  # what somebody else changed in this moment stays theirs
                _put(step.path, step.before, step.after)
                done.remove(step)
        raise


def _step(change: Change) -> journal.Step:
    """What a change makes of its file."""
    match change:
        case Create(path, text):
            return journal.Step(path, None, files.as_new(text))
        case CreateBytes(path, data):
            return journal.Step(path, None, data)
        case Replace(path, text, read):
            return journal.Step(path, read, files.as_before(text, read))
        case Remove(path, read):
            return journal.Step(path, read, None)


def _put(path: Path, data: bytes | None, read: bytes | None) -> None:
    """Let a file, which still is what was read, be these bytes; None: no file."""
    if read is None:
        if data is None:
            files.require_none(path)
            return
        make_folder(path.parent)
        files.create_bytes(path, data)
    elif data is None:
        files.remove(path, read)
    else:
        files.replace_bytes(path, data, read)


def _one_of_each_file(steps: Iterable[journal.Step]) -> tuple[journal.Step, ...]:
    """Several changes of one file are one step: from what it was first to what it is at the end."""
    merged: dict[Path, journal.Step] = {}
    for step in steps:
        first = merged.get(step.path, step)
        if first is not step and first.after != step.before:
            if step.before is None:
                raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(step.path))
            raise files.ChangedMeanwhile(file=step.path.name)
        merged[step.path] = journal.Step(step.path, first.before, step.after)
    return tuple(merged.values())


def _committed(steps: Sequence[journal.Step], message: str) -> tuple[str | None, Refusal | None]:
    from fruehe_hilfen_cli.store.commits import commit

    try:
        return commit([step.path for step in steps], message), None
    except Refusal as refusal:
        return None, refusal


def _remembered(
    workspace: Workspace, steps: Sequence[journal.Step], message: str
) -> tuple[journal.Recorded | None, tuple[str, ...]]:
    """Write the journal; that it cannot be written keeps nobody from the action."""
    try:
        return journal.record(workspace, steps, message), ()
    except OSError:
        sentence = "fh zurueck wird diese Änderung nicht kennen: Der Ordner .fh lässt sich nicht schreiben."
        return None, (sentence,)
