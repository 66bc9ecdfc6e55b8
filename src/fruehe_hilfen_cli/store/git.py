"""The one seam to git: called as a program, with lists of arguments.

Reading never runs what a repository brings along: no hooks, no file system monitor, no external diff. Only a
commit runs the hooks, because they are the rules of those who keep the repository.
"""

import os
import shutil
import subprocess
from collections.abc import Iterable, Sequence
from pathlib import Path

from fruehe_hilfen_cli.errors import ExitCode, Refusal
from fruehe_hilfen_cli.store.merging import unfinished_in

_TO_ANOTHER_PLACE = frozenset(
    {
        "GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR", "GIT_NAMESPACE",
        "GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES",
    }
)  # fmt: skip
"""Variables that lead git away from the folder it is called in, as inside a hook."""

_CALM = {
    "LC_ALL": "C",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_LITERAL_PATHSPECS": "1",
    "GIT_EDITOR": "true",
    "GIT_NO_LAZY_FETCH": "1",
}
ONLY_READ = ("--no-optional-locks", "-c", "core.fsmonitor=false", "-c", f"core.hooksPath={os.devnull}")


class NoGit(Refusal):
    """Git is not installed."""

    exit_code = ExitCode.GIT
    sentence = "git ist auf diesem Rechner nicht zu finden."
    advice = "Installieren Sie git; was nicht mit git zu tun hat, geht auch ohne."


class GitRefused(Refusal):
    """Git has answered with an error."""

    exit_code = ExitCode.GIT
    sentence = "git {command} ist gescheitert: {answer}"
    advice = "Alles andere ist angelegt; git können Sie später einrichten."


def init(folder: Path) -> bool:
    """Make a repository of a folder; one that lies in a repository already is left alone.

    Returns:
        Whether a new repository was made.

    Raises:
        NoGit, GitRefused: see there.
    """
    if ask(folder, "rev-parse", "--is-inside-work-tree") is not None:
        return False
    made = call(folder, "init", "--quiet")
    if made.returncode != 0:
        raise GitRefused(command="init", answer=text(made.stderr))
    return True


def ask(folder: Path, *arguments: str, typed: bytes = b"") -> bytes | None:
    """What git answers to a question that changes nothing; None when it has no answer.

    Raises:
        NoGit: when git is not installed.
    """
    found = call(folder, *ONLY_READ, *arguments, typed=typed)
    return found.stdout if found.returncode == 0 else None


def under_way(folder: Path) -> str | None:
    """What git is in the middle of, in German; None when nothing, or where there is no git or repository."""
    try:
        found = ask(folder, "rev-parse", "--absolute-git-dir")
    except NoGit:
        return None
    return None if found is None else in_the_middle(Path(text(found)))


def is_in_history(folder: Path, name: str) -> bool:
    """Whether a commit is the current one or one of those before it; False without git or repository."""
    try:
        return ask(folder, "merge-base", "--is-ancestor", name, "HEAD") is not None
    except NoGit:
        return False


def later_commits(folder: Path, name: str, files: Sequence[str]) -> str:
    """The short names of the commits after one that touch files, newest first; at most three."""
    found = ask(folder, "log", "-3", "--format=%h", f"{name}..HEAD", "--", *files)
    return ", ".join(text(found or b"").splitlines())


def in_the_middle(own: Path) -> str | None:
    """The same of a repository's own folder (.git, or that of a work tree)."""
    found = unfinished_in(own)
    return found.name if found else None


def call(folder: Path, *arguments: str, typed: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    """Run git in a folder, without a terminal.

    Raises:
        NoGit: when git is not installed.
    """
    return subprocess.run(  # noqa: S603 - git itself, no shell
        [_program(), "-C", str(folder), *arguments],
        input=typed,
        capture_output=True,
        env=_environment(os.environ.items()),
        check=False,
    )


def _program() -> str:
    program = shutil.which("git")
    if program is None:
        raise NoGit
    return os.path.abspath(program)  # noqa: PTH100 - of a name, not of an open file


def _environment(current: Iterable[tuple[str, str]]) -> dict[str, str]:
    return {name: value for name, value in current if name not in _TO_ANOTHER_PLACE} | _CALM


def text(answer: bytes) -> str:
    """An answer of git as text, without the line end."""
    return answer.decode("utf-8", "replace").strip()
