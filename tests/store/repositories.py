"""Real repositories for tests: nothing of the machine's own configuration counts."""

import os
import subprocess
from pathlib import Path

import pytest

NAMES = {
    f"GIT_{role}_{kind}": value
    for role in ("AUTHOR", "COMMITTER")
    for kind, value in (("NAME", "Netzwerkkoordination"), ("EMAIL", "rolle@example.org"))
}


def isolate(monkeypatch: pytest.MonkeyPatch, *, somebody: bool = True) -> None:
    """Let git know nothing of this machine, and who commits only if said so."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    monkeypatch.delenv("EMAIL", raising=False)
    for name, value in NAMES.items() if somebody else ():
        monkeypatch.setenv(name, value)


def git(folder: Path, *words: str, fails: bool = False) -> str:
    """Call git in a folder; gives what it prints."""
    done = subprocess.run(
        ["git", "-C", str(folder), *words], capture_output=True, encoding="utf-8", check=False
    )
    assert (done.returncode != 0) is fails, done.stdout + done.stderr
    return done.stdout


def repository(folder: Path, **files: str) -> Path:
    """A new repository on the branch "main" with a first commit of some files, by their names."""
    folder.mkdir(parents=True, exist_ok=True)
    git(folder, "init", "--quiet", "--initial-branch=main")
    for name, text in files.items():
        (folder / name).write_text(text, "utf-8")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--allow-empty", "--message", "Beginn")
    return folder


def committed(folder: Path, revision: str = "HEAD") -> list[str]:
    """What a commit did: "A neu.toml", "M alt.toml"."""
    shown = git(folder, "show", "--format=", "--name-status", "--no-renames", revision)
    return [line.replace("\t", " ") for line in shown.splitlines()]


def states(folder: Path) -> list[str]:
    """The state of the index and the work tree, as ``git status --short`` tells it."""
    return git(folder, "status", "--short", "--untracked-files=all").splitlines()


def write_hook(folder: Path, name: str, script: str) -> None:
    """Give a repository a hook."""
    path = folder / ".git" / "hooks" / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(f"#!/bin/sh\n{script}\n", "utf-8")
    path.chmod(0o755)
