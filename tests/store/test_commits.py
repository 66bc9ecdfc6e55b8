"""A commit holds exactly the files of one action, or there is none and the sentence says why."""

import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.store.repositories import committed, git, isolate, repository, states, write_hook

from fruehe_hilfen_cli.errors import ExitCode, Refusal
from fruehe_hilfen_cli.store import git as git_seam
from fruehe_hilfen_cli.store.commits import (
    CommitRefused,
    Ignored,
    Locked,
    NoIdentity,
    NoRepository,
    OnNoBranch,
    UnderWay,
    commit,
)
from fruehe_hilfen_cli.store.git import NoGit, under_way

MESSAGE = "Logbuch kreis-süd: Jour fixe am 17.01.2023 (k7q2m)"


@pytest.fixture(autouse=True)
def _somebody(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    isolate(monkeypatch)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return repository(tmp_path / "Kreis Süd [1]", alt="alt\n", anderes="anderes\n", weg="weg\n")


def write(path: Path, text: str = "neu\n") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def refused(kind: type[Refusal], path: Path) -> Refusal:
    """The refusal of a commit; the file and the history stay."""
    before = path.read_bytes()
    with pytest.raises(kind) as found:
        commit([path], MESSAGE)
    assert path.read_bytes() == before
    assert found.value.exit_code is ExitCode.GIT
    assert found.value.told().startswith("Die Dateien sind geschrieben, aber nicht festgeschrieben")
    return found.value


def test_new_changed_and_removed_files_are_one_commit(folder: Path) -> None:
    (folder / "weg").unlink()
    sha = commit([write(folder / "a" / "neu"), write(folder / "alt"), folder / "weg"], MESSAGE)
    assert sha == git(folder, "rev-parse", "HEAD").strip()
    assert committed(folder) == ["A a/neu", "M alt", "D weg"]
    assert git(folder, "log", "-1", "--format=%B|%an|%ae").strip() == (
        f"{MESSAGE}\n|Netzwerkkoordination|rolle@example.org"
    )
    assert states(folder) == []


def test_what_else_is_staged_or_changed_stays_as_it_is(folder: Path) -> None:
    git(folder, "add", str(write(folder / "vorgemerkt")))
    git(folder, "rm", "--quiet", "weg")
    write(folder / "anderes", "bearbeitet\n")
    write(folder / "fremd")
    before = states(folder)
    commit([write(folder / "neu")], MESSAGE)
    assert committed(folder) == ["A neu"]
    assert states(folder) == before == [" M anderes", "A  vorgemerkt", "D  weg", "?? fremd"]


def test_names_are_no_patterns(folder: Path) -> None:
    write(folder / "ab")
    commit(
        [write(folder / "a*"), write(folder / ":(glob)b"), write(folder / "-m"), write(folder / "[ä] ü")],
        MESSAGE,
    )
    assert len(committed(folder)) == 4
    assert states(folder) == ["?? ab"]


def test_the_first_commit_of_a_repository(tmp_path: Path) -> None:
    git(tmp_path, "init", "--quiet")
    git(tmp_path, "add", str(write(tmp_path / "vorgemerkt")))
    assert commit([write(tmp_path / "neu")], MESSAGE)
    assert committed(tmp_path) == ["A neu"]
    assert states(tmp_path) == ["A  vorgemerkt"]


def test_nothing_to_commit_is_no_error(folder: Path) -> None:
    before = git(folder, "rev-parse", "HEAD")
    assert commit([folder / "alt"], MESSAGE) is None
    assert commit([folder / "nie-dagewesen"], MESSAGE) is None
    assert git(folder, "rev-parse", "HEAD") == before


def test_outside_a_repository(tmp_path: Path) -> None:
    assert "git-Repository" in refused(NoRepository, write(tmp_path / "neu")).told()


def test_without_git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write(tmp_path / "neu")
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(NoGit):
        commit([path], MESSAGE)
    assert under_way(tmp_path) is None


def test_nobody_is_invented(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    isolate(monkeypatch, somebody=False)
    found = refused(NoIdentity, write(folder / "neu"))
    assert "git config --global user.name" in found.advised()
    assert states(folder) == ["?? neu"]


def test_an_author_of_the_configuration_is_enough(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    isolate(monkeypatch, somebody=False)
    git(folder, "config", "user.name", "Jugendhilfeplanung")
    git(folder, "config", "user.email", "planung@example.org")
    commit([write(folder / "neu")], MESSAGE)
    assert git(folder, "log", "-1", "--format=%an").strip() == "Jugendhilfeplanung"


def test_a_file_that_git_is_to_ignore(folder: Path) -> None:
    write(folder / ".gitignore", "logbook/\n")
    assert "logbook" in refused(Ignored, write(folder / "logbook" / "neu.toml")).told()
    assert states(folder) == ["?? .gitignore"]


def conflict(folder: Path) -> None:
    git(folder, "checkout", "--quiet", "-b", "zweig")
    write(folder / "alt", "zweig\n")
    git(folder, "commit", "--quiet", "--all", "--message", "Zweig")
    git(folder, "checkout", "--quiet", "main")
    write(folder / "alt", "main\n")
    git(folder, "commit", "--quiet", "--all", "--message", "Main")


@pytest.mark.parametrize(
    ("words", "what"),
    [
        (("merge", "zweig"), "Zusammenführen"),
        (("rebase", "zweig"), "Umsetzen"),
        (("cherry-pick", "zweig"), "Übernehmen"),
        (("revert", "--no-edit", "HEAD~1"), "Zurücknehmen"),
    ],
)
def test_in_the_middle_of_something(folder: Path, words: tuple[str, ...], what: str) -> None:
    conflict(folder)
    if words[0] == "revert":
        write(folder / "alt", "noch einmal\n")
        git(folder, "commit", "--quiet", "--all", "--message", "Noch einmal")
    assert under_way(folder) is None
    git(folder, *words, fails=True)
    before = states(folder)
    assert what in refused(UnderWay, write(folder / "neu")).told()
    assert states(folder) == [*before, "?? neu"]
    assert what in (under_way(folder) or "")


def test_on_no_branch(folder: Path) -> None:
    git(folder, "checkout", "--quiet", "--detach")
    assert "git switch" in refused(OnNoBranch, write(folder / "neu")).advised()


@pytest.mark.skipif(sys.platform == "win32", reason="hooks are shell scripts here")
@pytest.mark.parametrize("hook", ["pre-commit", "commit-msg"])
def test_a_hook_that_refuses_is_quoted_and_leaves_the_index(folder: Path, hook: str) -> None:
    write_hook(folder, hook, "echo 'Bitte mit Ticketnummer.' >&2; exit 1")
    git(folder, "add", str(write(folder / "vorgemerkt")))
    assert "Bitte mit Ticketnummer." in refused(CommitRefused, write(folder / "neu")).told()
    assert states(folder) == ["A  vorgemerkt", "?? neu"]
    assert "Bitte" in refused(CommitRefused, write(folder / "alt")).told()
    assert states(folder) == [" M alt", "A  vorgemerkt", "?? neu"]


def test_ctrl_c_while_git_commits_leaves_the_index(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = git_seam.call

    def call(top: Path, *words: str, **options: Any) -> subprocess.CompletedProcess[bytes]:  # noqa: ANN401 - handed on
        if "commit" in words:
            raise KeyboardInterrupt
        return real(top, *words, **options)

    monkeypatch.setattr(git_seam, "call", call)
    with pytest.raises(KeyboardInterrupt):
        commit([write(folder / "neu")], MESSAGE)
    assert states(folder) == ["?? neu"]


@pytest.mark.skipif(sys.platform == "win32", reason="hooks are shell scripts here")
def test_only_a_commit_runs_what_the_repository_brings(folder: Path) -> None:
    told = folder.parent / "gelaufen"
    script = folder.parent / "monitor"
    script.write_text(f"#!/bin/sh\necho x >> '{told}'\n", "utf-8")
    script.chmod(0o755)
    git(folder, "config", "core.fsmonitor", str(script))
    write_hook(folder, "post-index-change", f"echo x >> '{told}'")
    told.unlink(missing_ok=True)
    assert under_way(folder) is None
    assert commit([folder / "alt"], MESSAGE) is None
    assert not told.exists()


def test_in_another_work_tree(folder: Path, tmp_path: Path) -> None:
    other = tmp_path / "zweiter"
    git(folder, "worktree", "add", "--quiet", "-b", "zweig", str(other))
    commit([write(other / "neu")], MESSAGE)
    assert committed(folder, "zweig") == ["A neu"]
    assert git(folder, "log", "--oneline", "main").count("\n") == 1


def test_in_a_submodule_its_own_repository_gets_the_commit(folder: Path, tmp_path: Path) -> None:
    inner = repository(tmp_path / "innen", x="x")
    git(folder, "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", str(inner), "unter")
    git(folder, "commit", "--quiet", "--message", "Modul")
    before = git(folder, "rev-parse", "HEAD")
    commit([write(folder / "unter" / "neu")], MESSAGE)
    assert committed(folder / "unter") == ["A neu"]
    assert git(folder, "rev-parse", "HEAD") == before


def test_files_of_two_repositories_are_refused(folder: Path, tmp_path: Path) -> None:
    other = repository(tmp_path / "anderes", x="x")
    write(folder / "neu")
    with pytest.raises(CommitRefused, match="outside repository"):
        commit([folder / "neu", write(other / "neu")], MESSAGE)
    assert states(folder) == states(other) == ["?? neu"]


def test_through_a_link_to_a_folder(folder: Path, tmp_path: Path) -> None:
    link = tmp_path / "verweis"
    link.symlink_to(folder, target_is_directory=True)
    assert commit([write(link / "neu")], MESSAGE)
    assert committed(folder) == ["A neu"]


def test_variables_of_a_hook_lead_nowhere_else(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = repository(tmp_path / "anderes", x="x")
    monkeypatch.setenv("GIT_DIR", str(other / ".git"))
    monkeypatch.setenv("GIT_INDEX_FILE", str(other / ".git" / "index"))
    sha = commit([write(folder / "neu")], MESSAGE)
    isolate(monkeypatch)
    assert sha == git(folder, "rev-parse", "HEAD").strip()
    assert states(other) == []


@settings(max_examples=25)  # each calls git twenty times
@given(staged=st.sets(st.sampled_from("abcd")), ours=st.sets(st.sampled_from("abcd"), min_size=1))
def test_whatever_is_staged_only_ours_is_committed(
    tmp_path_factory: pytest.TempPathFactory, staged: set[str], ours: set[str]
) -> None:
    folder = tmp_path_factory.mktemp("zufall")
    with pytest.MonkeyPatch.context() as patched:
        isolate(patched)
        repository(folder, a="a", b="b")
        for name in staged:
            git(folder, "add", str(write(folder / name, "vorgemerkt")))
        paths = [write(folder / name, "unser") for name in sorted(ours)]
        commit(paths, MESSAGE)
        assert {line[2:] for line in committed(folder)} == ours
        assert {line[3:] for line in states(folder)} == staged - ours
        assert all(git(folder, "show", f"HEAD:{name}") == "unser" for name in ours)
    shutil.rmtree(folder)


@pytest.mark.parametrize("lock", ["index.lock", "HEAD.lock", "refs/heads/main.lock"])
def test_the_lock_of_another_git_is_waited_for_and_told(
    folder: Path, monkeypatch: pytest.MonkeyPatch, lock: str
) -> None:
    path = folder / ".git" / lock
    path.touch()
    waited: list[float] = []
    monkeypatch.setattr("time.sleep", waited.append)
    with pytest.raises(Locked) as refused:
        commit([write(folder / "neu")], MESSAGE)
    assert len(waited) >= 5
    assert f"löschen Sie .git/{lock};" in refused.value.advised()
    assert path.exists()
    monkeypatch.setattr("time.sleep", lambda _: path.unlink())
    assert commit([folder / "neu"], MESSAGE)
    assert committed(folder) == ["A neu"]
