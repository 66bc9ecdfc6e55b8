"""The journal of a workspace: what is needed to undo the last actions of fh without git.

It lies in the hidden folder .fh, which git ignores: one JSON file for each action, the last ``KEPT`` ones. An
action is recorded before its files are written, and forgotten when they are as before: what was cut off in
the middle can be undone, whatever part of it was done.
"""

import errno
import hashlib
import os
import re
from base64 import b64decode, b64encode
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from itertools import count
from pathlib import Path
from typing import Any

from msgspec import Struct

from fruehe_hilfen_cli.errors import ExitCode, Refusal
from fruehe_hilfen_cli.store import files
from fruehe_hilfen_cli.store.links import leads_out
from fruehe_hilfen_cli.store.sharing import none_together, patiently, together
from fruehe_hilfen_cli.store.workspace import Workspace

FOLDER = ".fh"
KEPT = 20
_FORMAT = 1
_COMMIT = re.compile(r"[0-9a-f]{40,64}")
_IGNORED_BY_GIT = "*\n"
_OPEN = ".gitignore"
"""The file that is locked while an action is going on: always there, and never replaced."""


class JournalUnreadable(Refusal):
    """Somebody else wrote into the journal, or the disk lost some of it."""

    exit_code = ExitCode.UNREADABLE
    sentence = "Was fh zuletzt getan hat, ist in {file} nicht mehr lesbar."
    advice = "Löschen Sie diese Datei; fh zurueck nimmt dann zurück, was davor geschah."


class StillWriting(Refusal):
    """Somebody writes at this moment; what they are about must not be undone."""

    exit_code = ExitCode.CHANGED_MEANWHILE
    sentence = "Gerade schreibt hier ein anderer Befehl; es wurde nichts zurückgenommen."
    advice = "Warten Sie, bis er fertig ist, und rufen Sie fh zurueck dann noch einmal auf."


class Step(Struct, frozen=True):
    """What an action made of a file: the bytes before and after; None where there was, or is, no file."""

    path: Path
    before: bytes | None
    after: bytes | None


class Trace(Struct, frozen=True):
    """What the journal keeps of a step: of what the file became only the SHA-256."""

    file: str
    before: bytes | None
    after: str | None

    def is_untouched(self, workspace: Workspace) -> bool:
        """Whether the file still is what the action made of it."""
        return digest(content(workspace.root / self.file)) == self.after

    def is_undone(self, workspace: Workspace) -> bool:
        """Whether the file is what it was before: the action was cut off, or undone by hand."""
        return content(workspace.root / self.file) == self.before


class Recorded(Struct, frozen=True):
    """An action as the journal knows it.

    Args:
        path: its file in the journal.
        message: one German line.
        commit: the commit fh made of it.
        traces: its files.
    """

    path: Path
    message: str
    commit: str | None
    traces: tuple[Trace, ...]


def content(path: Path) -> bytes | None:
    """The bytes of a file; None when there is none."""
    try:
        return files.read(path)
    except FileNotFoundError:
        return None


def digest(data: bytes | None) -> str | None:
    """The SHA-256 of bytes; None of no file."""
    return None if data is None else hashlib.sha256(data).hexdigest()


@contextmanager
def kept_open(workspace: Workspace) -> Iterator[None]:
    """Let everyone know that an action is going on, until it is over or its process has ended."""
    with ExitStack() as held:
        with suppress(OSError):  # without a journal nobody undoes anything
            held.enter_context(together(_folder(workspace) / _OPEN))
        yield


@contextmanager
def closed(workspace: Workspace) -> Iterator[None]:
    """Undo only when no action is going on.

    Raises:
        StillWriting: when one is, and does not end.
    """
    with ExitStack() as held:
        with suppress(FileNotFoundError):  # nothing has ever been recorded
            if not held.enter_context(none_together(workspace.root / FOLDER / _OPEN)):
                raise StillWriting
        yield


def record(workspace: Workspace, steps: Sequence[Step], message: str, commit: str | None = None) -> Recorded:
    """Remember an action as the last one, and forget the oldest.

    Raises:
        OSError: when the file system refuses.
    """
    traces = tuple(Trace(workspace.relative(step.path), step.before, digest(step.after)) for step in steps)
    path = _write(_folder(workspace), _told(message, commit, traces))
    for old in _records(workspace)[:-KEPT]:
        with suppress(OSError):  # one too many does no harm
            old.unlink()
    return Recorded(path, message, commit, traces)


def add_commit(recorded: Recorded, commit: str) -> None:
    """Remember the commit of an action, too.

    Raises:
        OSError: when the file system refuses.
    """
    text = _told(recorded.message, commit, recorded.traces)
    files.replace(recorded.path, text, files.read(recorded.path))


def _told(message: str, commit: str | None, traces: Sequence[Trace]) -> str:
    from json import dumps

    told = [{"file": trace.file, "before": _to_text(trace.before), "after": trace.after} for trace in traces]
    return dumps({"format": _FORMAT, "message": message, "commit": commit, "files": told}, indent=1)


def last(workspace: Workspace) -> Recorded | None:
    """The last action that is not undone; None when there is none.

    Raises:
        JournalUnreadable: when its file is not what fh wrote.
    """
    found = _records(workspace)
    if not found:
        return None
    try:
        return _read(found[-1])
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise JournalUnreadable(file=workspace.relative(found[-1])) from error


def forget(recorded: Recorded) -> None:
    """Take an action out of the journal.

    Raises:
        OSError: when the file system refuses.
    """
    patiently(lambda: recorded.path.unlink(missing_ok=True))


def _folder(workspace: Workspace) -> Path:
    folder = workspace.root / FOLDER
    if leads_out(workspace.root, folder):
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), str(folder))
    folder.mkdir(exist_ok=True)
    ignored = folder / _OPEN
    if not ignored.exists():
        with suppress(FileExistsError):  # somebody else has written it in this moment
            files.create(ignored, _IGNORED_BY_GIT)
    return folder


def _records(workspace: Workspace) -> list[Path]:
    return sorted((workspace.root / FOLDER).glob("[0-9]*.json"))


def _write(folder: Path, text: str) -> Path:
    """Write it under the next number; two processes at once get different ones."""
    newest = max((int(path.stem) for path in folder.glob("[0-9]*.json") if path.stem.isdecimal()), default=0)
    for number in count(newest + 1):  # pragma: no branch - somewhere a number is free
        path = folder / f"{number:08}.json"
        try:
            files.create(path, text)
        except FileExistsError:
            continue
        return path
    raise AssertionError


def _read(path: Path) -> Recorded:
    from json import loads

    data: dict[str, Any] = loads(files.read(path))
    if data["format"] != _FORMAT:
        raise ValueError(data["format"])
    traces = tuple(
        Trace(_inside(item["file"]), _to_bytes(item["before"]), item["after"]) for item in data["files"]
    )
    return Recorded(path, str(data["message"]), _commit_name(data["commit"]), traces)


def _commit_name(name: str | None) -> str | None:
    if name is not None and not _COMMIT.fullmatch(name):
        raise ValueError(name)
    return name


def _inside(file: str) -> str:
    """A path as ``Workspace.relative`` writes it; none that leads out of the workspace, or into .git."""
    if file.startswith("/") or ":" in file or not {"..", ".git"}.isdisjoint(file.lower().split("/")):
        raise ValueError(file)
    return file


def _to_text(data: bytes | None) -> str | None:
    return None if data is None else b64encode(data).decode()


def _to_bytes(text: str | None) -> bytes | None:
    return None if text is None else b64decode(text, validate=True)
