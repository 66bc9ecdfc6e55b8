"""The files of a workspace as they were in a git revision, read without touching the work tree."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from fruehe_hilfen_cli.errors import ExitCode, Refusal
from fruehe_hilfen_cli.store import git
from fruehe_hilfen_cli.store.workspace import LOGBOOK, PHASES, Workspace

_FILES = frozenset({b"100644", b"100755"})
_NAME, _DAY = "%H", "%cs"
_FACTS = 3
"""Of an object in the answer of ``cat-file --batch``: name, kind, size; of a missing one only two."""


class UnknownRevision(Refusal):
    """Git knows no such revision."""

    exit_code = ExitCode.WRONG_USE
    sentence = "„{words}“ bei {option} ist weder ein Datum noch eine Revision, die git {where} kennt."
    advice = "Ein Datum ist z. B. 14.03.2023; Revisionen nennt git log --oneline."


class NoFilesThen(Refusal):
    """The workspace was not in the repository at that time."""

    exit_code = ExitCode.GIT
    sentence = "In der Revision {words} gibt es {where} weder phases/ noch logbook/."
    advice = "Nennen Sie eine spätere; git log --oneline -- phases zeigt, welche es gibt."


class Incomplete(Refusal):
    """The repository lacks some of what it once held."""

    exit_code = ExitCode.GIT
    sentence = "In diesem Repository fehlen Dateien des früheren Stands."
    advice = "git fsck nennt sie; ein unvollständiger Klon holt sie mit git fetch --refetch nach."


@dataclass(frozen=True)
class Revision:
    """A commit.

    Args:
        name: its full name.
        day: the day of the commit, as in 2023-03-14.
    """

    name: str
    day: str


def revision(workspace: Workspace, words: str, option: str, source: str = "") -> Revision:
    """The commit that a name, a branch, a tag or "HEAD~3" means.

    Args:
        workspace: where.
        words: what was typed.
        option: the option it was typed for.
        source: the name of the workspace, where there are several.

    Raises:
        UnknownRevision: when git knows none, or where there is no repository or no git.
    """
    asked = ("log", "-1", f"--format={_NAME} {_DAY}", "--end-of-options", f"{words}^{{commit}}", "--")
    try:
        found = git.ask(workspace.root, *asked)
    except git.NoGit:
        found = None
    if not found:
        raise UnknownRevision(words=words, option=option, where=_where(source))
    name, day = found.decode("ascii").split()
    return Revision(name, day)


@contextmanager
def workspace_of(workspace: Workspace, found: Revision, source: str = "") -> Iterator[Workspace]:
    """The workspace as it was then, in a folder that is gone afterwards.

    The files come straight from git's objects: neither filters nor attributes nor hooks have a say.

    Raises:
        NoFilesThen: when there was none.
        Incomplete: when git does not have all of them.
    """
    listed = git.ask(workspace.root, "ls-tree", "-r", "-z", found.name, "--", f"{PHASES}/", f"{LOGBOOK}/")
    blobs = [(name, path) for name, path in _blobs(listed or b"") if _is_safe(path)]
    if not blobs:
        raise NoFilesThen(words=found.name[:10], where=_where(source))
    asked = b"".join(name + b"\n" for name, _ in blobs)
    contents = _contents(git.ask(workspace.root, "cat-file", "--batch", typed=asked) or b"")
    with TemporaryDirectory(prefix="fh-") as folder:
        root = Path(folder)
        for top in (PHASES, LOGBOOK):
            (root / top).mkdir()
        for (_, path), content in zip(blobs, contents, strict=True):
            _write(root / path, content)
        yield Workspace(root)


def _where(source: str) -> str:
    return f"in {source}" if source else "hier"


def _blobs(listing: bytes) -> Iterator[tuple[bytes, str]]:
    """Object name and path of each plain file; links and submodules have no content of their own."""
    for line in listing.split(b"\0"):
        facts, _, path = line.partition(b"\t")
        if path and (mode_type_name := facts.split())[0] in _FILES:
            yield mode_type_name[2], os.fsdecode(path)


def _is_safe(path: str) -> bool:
    return ".." not in path.split("/") and not path.startswith("/") and "\\" not in path and ":" not in path


def _contents(answer: bytes) -> Iterator[bytes]:
    """The contents in the answer of ``cat-file --batch``: a line "name blob size", the bytes, a line end."""
    at = 0
    while at < len(answer):
        end = answer.index(b"\n", at)
        facts = answer[at:end].split()
        if len(facts) != _FACTS:
            raise Incomplete
        size = int(facts[2])
        yield answer[end + 1 : end + 1 + size]
        at = end + size + 2


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
