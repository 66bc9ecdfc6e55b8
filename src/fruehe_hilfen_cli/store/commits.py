"""A commit of exactly the files of one action: nothing else of the index or the work tree."""

import os
import re
import subprocess
import time
from collections.abc import Sequence
from pathlib import Path

from fruehe_hilfen_cli.errors import ExitCode, Refusal
from fruehe_hilfen_cli.store import git
from fruehe_hilfen_cli.store.sharing import PAUSES

_KNOWN_ONLY = ("-c", "user.useConfigOnly=true")
"""An author is who the configuration names, never a guess from the names of user and machine."""

_LOCK = re.compile(r"'([^'\n]+\.lock)': File exists")
"""How git says that somebody else is at it; its messages are those of the C locale."""

_UNKNOWN, _IGNORED, _ANNOUNCED = "??", "!!", " A"
_STAYS = "Die Dateien sind geschrieben, aber nicht festgeschrieben"


class NoRepository(Refusal):
    """The files lie in no repository."""

    exit_code = ExitCode.GIT
    sentence = f"{_STAYS}: Hier gibt es kein git-Repository."
    advice = "git init legt eines an; ohne --commit (und ohne commit = true in fh.toml) braucht fh keines."


class UnderWay(Refusal):
    """Something else must be finished before there can be a commit."""

    exit_code = ExitCode.GIT
    sentence = f"{_STAYS}: git steckt mitten im {{what}}."
    advice = "Bringen Sie das zu Ende (git status sagt, wie); nehmen Sie diese Dateien dabei mit auf."


class OnNoBranch(Refusal):
    """A commit on no branch is easily lost."""

    exit_code = ExitCode.GIT
    sentence = f"{_STAYS}: git steht gerade auf keinem Zweig, und dort ginge ein Commit leicht verloren."
    advice = "Wechseln Sie auf einen Zweig, z. B. git switch main, und schreiben Sie die Dateien dort fest."


class NoIdentity(Refusal):
    """Git does not know who commits."""

    exit_code = ExitCode.GIT
    sentence = f"{_STAYS}: git weiß nicht, wer Sie sind."
    advice = 'Sagen Sie es einmal: git config --global user.name "…" und git config --global user.email "…".'


class Ignored(Refusal):
    """The repository's .gitignore keeps a file out."""

    exit_code = ExitCode.GIT
    sentence = f"{_STAYS}: {{file}} ist durch .gitignore ausgenommen."
    advice = "git check-ignore -v {file} nennt die Regel."


class Locked(Refusal):
    """Another git is at work here, or one was cut off in the middle of its work."""

    exit_code = ExitCode.GIT
    sentence = f"{_STAYS}: Ein anderes git arbeitet gerade hier, oder eines ist abgebrochen."
    advice = "Läuft keines mehr, löschen Sie {file}; schreiben Sie die Dateien danach mit git commit fest."


class CommitRefused(Refusal):
    """A hook or git itself has said no."""

    exit_code = ExitCode.GIT
    sentence = f"{_STAYS}. git antwortet: {{answer}}"
    advice = "Beheben Sie, was git nennt; schreiben Sie die Dateien danach mit git commit fest."


def commit(paths: Sequence[Path], message: str) -> str | None:
    """Commit exactly these files as they lie in the work tree; whatever else is staged stays staged.

    Args:
        paths: files of one work tree: new, changed or removed ones.
        message: the commit's message.

    Returns:
        The commit's full name; None when git already has the files as they are.

    Raises:
        git.NoGit, NoRepository, UnderWay, OnNoBranch, NoIdentity, Ignored, Locked, CommitRefused: see there.
    """
    top = _ready(Path(os.path.realpath(paths[0].parent)))
    found = _states(top, [str(Path(os.path.realpath(path.parent)) / path.name) for path in paths])
    ignored = [name for state, name in found if state == _IGNORED]
    if ignored:
        raise Ignored(file=ignored[0])
    if not found:
        return None
    new = [name for state, name in found if state == _UNKNOWN]
    if new:  # without their content: that comes from the work tree, as for all others
        _change(top, "add", "--intent-to-add", "--", *new)
    try:
        names = [name for _, name in found]
        _change(top, *_KNOWN_ONLY, "commit", "--quiet", "--only", "-m", message, "--", *names)
    except BaseException:
        _forget(top, new)
        raise
    return git.text(git.ask(top, "rev-parse", "HEAD") or b"")


def _forget(top: Path, new: Sequence[str]) -> None:
    """Let the index be as it was before new files were announced."""
    announced = [name for state, name in _states(top, new) if state == _ANNOUNCED] if new else []
    if announced:
        git.call(top, "rm", "--cached", "--quiet", "--", *announced)


def _ready(folder: Path) -> Path:
    """The root of the work tree in which a folder lies, when a commit is possible there."""
    found = git.call(folder, *git.ONLY_READ, "rev-parse", "--show-toplevel", "--absolute-git-dir")
    if found.returncode != 0:
        raise NoRepository
    top, own = git.text(found.stdout).splitlines()
    if what := git.in_the_middle(Path(own)):
        raise UnderWay(what=what)
    if git.ask(folder, "symbolic-ref", "--quiet", "HEAD") is None:
        raise OnNoBranch
    if not is_author_known(folder):
        raise NoIdentity
    return Path(top)


def is_author_known(folder: Path) -> bool:
    """Whether git's configuration says who commits there."""
    roles = ("GIT_AUTHOR_IDENT", "GIT_COMMITTER_IDENT")
    return all(git.ask(folder, *_KNOWN_ONLY, "var", role) is not None for role in roles)


def _states(top: Path, names: Sequence[str]) -> list[tuple[str, str]]:
    """The state of each file that is not as in the last commit, and its path from the work tree's root."""
    done = git.call(
        top, *git.ONLY_READ, "status", "--porcelain", "-z", "--no-renames", "--untracked-files=all",
        "--ignore-submodules=all", "--ignored=matching", "--", *names,
    )  # fmt: skip
    _require(done)
    return [(line[:2], line[3:]) for line in os.fsdecode(done.stdout).split("\0") if line]


def _change(top: Path, *arguments: str) -> None:
    """Let git change something; another git at the same work is waited for."""
    for pause in (*PAUSES, None):
        done = git.call(top, *arguments)
        lock = _LOCK.search(os.fsdecode(done.stderr)) if done.returncode else None
        if lock is None:
            break
        if pause is None:
            raise Locked(file=os.path.relpath(lock[1], top))
        time.sleep(pause)
    _require(done)


def _require(done: subprocess.CompletedProcess[bytes]) -> None:
    if done.returncode != 0:
        raise CommitRefused(
            answer=git.text(done.stderr) or git.text(done.stdout) or f"Fehler {done.returncode}"
        )
