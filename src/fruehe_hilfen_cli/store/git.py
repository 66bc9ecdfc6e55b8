"""The one seam to git: called as a program, with lists of arguments.

Reading never runs what a repository brings along: no hooks, no file system monitor, no filters, no check of
signatures, no fetching of what is missing, nothing of submodules or of a bare repository among the files.
Only a commit runs hooks and filters, because they are the rules of those who keep the repository.
"""

import os
import re
import subprocess
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from fruehe_hilfen_cli.errors import ExitCode, Refusal
from fruehe_hilfen_cli.store import programs
from fruehe_hilfen_cli.store.merging import unfinished_in

_TO_ANOTHER_PLACE = frozenset(
    {
        "GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR", "GIT_NAMESPACE",
        "GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_GRAFT_FILE", "GIT_SHALLOW_FILE",
        "GIT_REPLACE_REF_BASE", "GIT_IMPLICIT_WORK_TREE", "GIT_INTERNAL_SUPER_PREFIX",
        "GIT_GLOB_PATHSPECS", "GIT_NOGLOB_PATHSPECS", "GIT_ICASE_PATHSPECS",
    }
)  # fmt: skip
"""Variables that lead git away from the folder it is called in, as inside a hook, or from the very paths."""

_CALM = {
    "LC_ALL": "C",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_LITERAL_PATHSPECS": "1",
    "GIT_EDITOR": "true",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_ALLOW_PROTOCOL": "none",
}
_SETTINGS = {
    "core.fsmonitor": "false",
    "core.hooksPath": os.devnull,
    "log.showSignature": "false",
    "safe.bareRepository": "explicit",
}
ONLY_READ = (
    "--no-pager",
    "--no-optional-locks",
    *(word for key, value in _SETTINGS.items() for word in ("-c", f"{key}={value}")),
)
"""The beginning of each call that only reads."""

_BROUGHT_ALONG = frozenset({b"local", b"worktree"})
"""The scopes of settings that come with a repository; the others are the user's own."""
_FOREIGN = re.compile(r"(?:dubious ownership|unsafe repository).*?'(?P<folder>[^'\n]+)'", re.DOTALL)


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


class ForeignRepository(Refusal):
    """The repository belongs to another user of the computer, and git does not trust it."""

    exit_code = ExitCode.GIT
    sentence = (
        "Das Repository {folder} gehört auf diesem Rechner jemand anderem; git verwendet es darum nicht."
    )
    advice = (
        'Wenn Sie ihm vertrauen, sagen Sie es git einmal: git config --global --add safe.directory "{folder}"'
    )


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
        NoGit, ForeignRepository: see there.
    """
    found = call(folder, *ONLY_READ, *arguments, typed=typed)
    return found.stdout if found.returncode == 0 else None


def states(folder: Path, names: Sequence[str]) -> list[tuple[str, str]] | None:
    """The state of each file that is not as in the last commit, and its path from the work tree's root.

    Filters that the repository itself names are not run: what they would make of a file counts as changed.

    Args:
        folder: somewhere in the work tree.
        names: files and folders, as seen from there.

    Returns:
        "??" or " M" with a path for each; None outside of a repository.

    Raises:
        NoGit, ForeignRepository: see there.
    """
    found = call(
        folder, *ONLY_READ, "status", "--porcelain", "-z", "--no-renames", "--untracked-files=all",
        "--ignore-submodules=all", "--", *names, settings=_no_filters(folder),
    )  # fmt: skip
    if found.returncode != 0:
        return None
    return [(line[:2], line[3:]) for line in os.fsdecode(found.stdout).split("\0") if line]


def _no_filters(folder: Path) -> dict[str, str]:
    """Settings that take away the filters that the repository itself names."""
    asked = ("config", "--show-scope", "--name-only", "-z", "--get-regexp", r"^filter\.")
    words = (ask(folder, *asked) or b"").split(b"\0")
    own = [
        os.fsdecode(name)
        for scope, name in zip(words[::2], words[1::2], strict=False)
        if scope in _BROUGHT_ALONG
    ]
    return {name: "false" if name.endswith(".required") else "" for name in own}


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


def call(
    folder: Path, *arguments: str, typed: bytes = b"", settings: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[bytes]:
    """Run git in a folder, without a terminal.

    Args:
        folder: where.
        arguments: the words after ``git -C folder``.
        typed: what it gets to read.
        settings: more settings; their names may hold any sign.

    Raises:
        NoGit: when git is not installed.
        ForeignRepository: when git does not trust the repository.
    """
    program = programs.found("git")
    if program is None:
        raise NoGit
    done = subprocess.run(  # noqa: S603 - git itself, no shell
        [program, "-C", str(folder), *arguments],
        input=typed,
        capture_output=True,
        env=_environment(os.environ.items(), settings or {}),
        check=False,
    )
    if done.returncode != 0 and (foreign := _FOREIGN.search(text(done.stderr))):
        raise ForeignRepository(folder=foreign["folder"])
    return done


def _environment(current: Iterable[tuple[str, str]], settings: Mapping[str, str]) -> dict[str, str]:
    """The variables of this process, but for those that mislead git, with settings after those it has."""
    kept = {name: value for name, value in current if name not in _TO_ANOTHER_PLACE} | _CALM
    if not settings:
        return kept
    first = int(known) if (known := kept.get("GIT_CONFIG_COUNT", "")).isdecimal() else 0
    for number, (name, value) in enumerate(settings.items(), first):
        kept |= {f"GIT_CONFIG_KEY_{number}": name, f"GIT_CONFIG_VALUE_{number}": value}
    return kept | {"GIT_CONFIG_COUNT": str(first + len(settings))}


def text(answer: bytes) -> str:
    """An answer of git as text, without the line end."""
    return answer.decode("utf-8", "replace").strip()
