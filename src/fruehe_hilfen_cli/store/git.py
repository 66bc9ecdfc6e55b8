"""The one seam to git: called as a program, with lists of arguments."""

import shutil
import subprocess
from pathlib import Path

from fruehe_hilfen_cli.errors import ExitCode, Refusal


class NoGit(Refusal):
    """Git is not installed."""

    exit_code = ExitCode.GIT
    sentence = "git ist auf diesem Rechner nicht zu finden."
    advice = "Installieren Sie git, oder arbeiten Sie ohne: alles andere ist angelegt."


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
    if _git(folder, "rev-parse", "--is-inside-work-tree").returncode == 0:
        return False
    made = _git(folder, "init", "--quiet")
    if made.returncode != 0:
        raise GitRefused(command="init", answer=made.stderr.strip())
    return True


def _git(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    program = shutil.which("git")
    if program is None:
        raise NoGit
    return subprocess.run(  # noqa: S603 - git itself, no shell
        [program, "-C", str(folder), *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
