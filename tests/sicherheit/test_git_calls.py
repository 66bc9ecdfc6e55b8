"""How git is called: which program, in which repository, and with words that are no options."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tests.cli.places import Fh, make_place
from tests.sicherheit.lines import some
from tests.sicherheit.programs import sentinel
from tests.store.repositories import git, isolate, repository

from fruehe_hilfen_cli.errors import ExitCode
from fruehe_hilfen_cli.store import git as git_seam
from fruehe_hilfen_cli.store import programs
from fruehe_hilfen_cli.store.git import NoGit
from fruehe_hilfen_cli.store.workspace import Workspace

PLACE = "kreis-sued"
ENTRY = 'datum = 2022-05-10\nart = "notiz"\ntitel = "Notiz"\n'
posix = pytest.mark.skipif(sys.platform == "win32", reason="the programs are shell scripts")


@pytest.fixture(autouse=True)
def _isolated(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    isolate(monkeypatch)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))


@pytest.fixture
def tracked(workspace: Workspace) -> Workspace:
    """The workspace in a repository, in which every file is committed."""
    make_place(workspace, PLACE, aaaaa=ENTRY)
    repository(workspace.root)
    return workspace


@posix
@pytest.mark.parametrize("searched", [".", "", "bin", "{here}", "{here}/../hier", '"{here}"'])
def test_no_program_of_the_current_folder_is_run(
    tracked: Workspace, monkeypatch: pytest.MonkeyPatch, searched: str, fh: Fh
) -> None:
    told = tracked.root.parent / "gelaufen"
    for folder in (tracked.root, tracked.root / "bin"):
        folder.mkdir(exist_ok=True)
        for name in ("git", "nano", "notepad"):
            shutil.copy(sentinel(told, name), folder / name)
    monkeypatch.setenv("PATH", searched.format(here=tracked.root))
    assert programs.found("git") is None
    with pytest.raises(NoGit):
        git_seam.ask(tracked.root, "status")
    assert "kein Editor" in fh("logbuch", "neu", "--editor").err
    monkeypatch.setenv("EDITOR", "nano --wait")
    assert "lässt sich nicht starten" in fh("logbuch", "neu", "--editor").err
    assert not told.exists()


def test_a_program_is_found_by_its_absolute_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    there = tmp_path / "da"
    there.mkdir()
    (there / "git").write_text("", "utf-8")
    monkeypatch.setenv("PATH", os.pathsep.join([".", str(tmp_path / "fehlt"), str(there)]))
    assert programs.found("git", windows=False) is None  # nobody may run it
    (there / "git").chmod(0o755)
    assert programs.found("git", windows=False) == str(there / "git")


def test_windows_knows_programs_by_their_endings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("git", "git.txt", "git.exe", "code.cmd"):
        (tmp_path / name).write_text("", "utf-8")
        (tmp_path / name).chmod(0o755)
    monkeypatch.setenv("PATH", f'"{tmp_path}"')
    monkeypatch.setenv("PATHEXT", ".EXE;.CMD")
    assert programs.found("git", windows=True) == str(tmp_path / "git.exe")
    assert programs.found("git.exe", windows=True) == str(tmp_path / "git.exe")
    assert programs.found("code", windows=True) == str(tmp_path / "code.cmd")
    monkeypatch.chdir(tmp_path)
    assert programs.found("git", windows=True) is None


@posix
def test_a_bare_repository_among_the_files_is_none(workspace: Workspace) -> None:
    told = workspace.root.parent / "gelaufen"
    inside = workspace.root / "logbook"
    git(workspace.root, "init", "--quiet", "--bare", str(inside))
    git(inside, "config", "core.bare", "false")
    git(inside, "config", "core.worktree", ".")
    git(inside, "config", "core.fsmonitor", sentinel(told, "core.fsmonitor"))
    assert git_seam.states(inside, ["."]) is None
    assert not told.exists()
    subprocess.run(["git", "-C", str(inside), "status"], capture_output=True, check=False)
    assert told.exists()


REVISIONS = (
    "-x", "--help", "--exec=true", "--output=boese", "--upload-pack=true", "-1 --output=boese",
    "HEAD --output=x",
    "@{-1}", "HEAD^{/x}", ":/Beginn", "HEAD@{1 day ago}", "--git-dir=/", "a..b", "^HEAD",
    "--end-of-options",
    "\x1b]0;a\x07", "HEAD:phases", "--glob=*", "--stdin", "-",
)  # fmt: skip


@pytest.mark.parametrize("words", some(REVISIONS, every=4))
def test_no_revision_is_an_option(tracked: Workspace, fh: Fh, words: str) -> None:
    before = sorted(path.name for path in tracked.root.iterdir())
    said = fh("unterschied", f"--seit={words}")
    assert said.code in {ExitCode.WRONG_USE, ExitCode.FINE}, said
    assert "eigenen Fehler" not in said.err
    assert "\x1b" not in said.err
    assert sorted(path.name for path in tracked.root.iterdir()) == before


@pytest.mark.parametrize(
    "variables",
    [
        {"GIT_DIR": "/nirgends"},
        {"GIT_WORK_TREE": "/"},
        {"GIT_INDEX_FILE": "/nirgends"},
        {"GIT_OBJECT_DIRECTORY": "/nirgends"},
        {"GIT_NAMESPACE": "a"},
        {"GIT_GLOB_PATHSPECS": "1"},
        {"GIT_ICASE_PATHSPECS": "1"},
        {"GIT_SHALLOW_FILE": "/nirgends"},
        {"GIT_PAGER": "false", "PAGER": "false", "GIT_EDITOR": "false", "GIT_EXTERNAL_DIFF": "false"},
        {"GIT_CONFIG_COUNT": "1", "GIT_CONFIG_KEY_0": "core.abbrev", "GIT_CONFIG_VALUE_0": "9"},
    ],
    ids=lambda variables: next(iter(variables)),
)
def test_variables_of_git_do_not_mislead(
    tracked: Workspace, monkeypatch: pytest.MonkeyPatch, variables: dict[str, str]
) -> None:
    (tracked.root / "neu").write_text("x", "utf-8")
    git(tracked.root, "config", "filter.a=b.clean", "false")
    head = git(tracked.root, "rev-parse", "HEAD").encode()
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert git_seam.ask(tracked.root, "rev-parse", "HEAD") == head
    assert git_seam.states(tracked.root, ["."]) == [("??", "neu")]


def test_variables_with_settings_are_kept(tracked: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in {"COUNT": "1", "KEY_0": "status.showUntrackedFiles", "VALUE_0": "no"}.items():
        monkeypatch.setenv(f"GIT_CONFIG_{name}", value)
    git(tracked.root, "config", "filter.a=b.clean", "false")
    asked = git_seam.call(tracked.root, "config", "status.showUntrackedFiles", settings={"a.b=c.d": "e"})
    assert asked.stdout == b"no\n"
    asked = git_seam.call(tracked.root, "config", "a.b=c.d", settings={"a.b=c.d": "e"})
    assert asked.stdout == b"e\n"


@pytest.mark.parametrize(
    "words",
    [
        ("unterschied", "--seit", "HEAD"),
        ("bericht", "status", "--eingefroren", "--format", "html"),
        ("logbuch", "neu", "--titel", "Notiz", "--commit"),
        ("zurueck", "--ja"),
    ],
    ids=" ".join,
)
def test_a_repository_of_somebody_else_is_not_used(
    tracked: Workspace, monkeypatch: pytest.MonkeyPatch, fh: Fh, words: tuple[str, ...]
) -> None:
    assert fh("logbuch", "neu", "--titel", "Eins", "--commit").code == 0
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    said = fh(*words)
    assert said.code == ExitCode.GIT, said
    assert "gehört auf diesem Rechner jemand anderem" in said.err
    assert f'git config --global --add safe.directory "{tracked.root}"' in " ".join(said.err.split())
    assert "dubious" not in said.err


@pytest.mark.usefixtures("tracked")
def test_what_needs_no_git_works_in_a_repository_of_somebody_else(
    monkeypatch: pytest.MonkeyPatch, fh: Fh
) -> None:
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    for words in (("status",), ("logbuch", "neu", "--titel", "Notiz"), ("zurueck", "--ja"), ("verlauf",)):
        assert fh(*words).code == 0, words


@posix
def test_a_commit_runs_the_hooks_of_the_repository_and_nothing_else_does(tracked: Workspace, fh: Fh) -> None:
    told = tracked.root.parent / "gelaufen"
    for name in ("pre-commit", "commit-msg", "post-commit"):
        (tracked.root / ".git" / "hooks").mkdir(exist_ok=True)
        path = tracked.root / ".git" / "hooks" / name
        path.write_text(f"#!/bin/sh\necho {name} >> '{told}'\n", "utf-8")
        path.chmod(0o755)
    assert fh("logbuch", "neu", "--titel", "Eins").code == 0
    assert not told.exists()
    assert fh("logbuch", "neu", "--titel", "Zwei", "--commit").code == 0
    assert told.read_text("utf-8").split() == ["pre-commit", "commit-msg", "post-commit"]
