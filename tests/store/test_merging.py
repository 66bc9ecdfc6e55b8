"""What git is in the middle of, seen without git."""

from pathlib import Path

import pytest
from tests.store.repositories import git, isolate, repository

from fruehe_hilfen_cli.store.merging import unfinished


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with two branches, "main" and "zweig", that have changed the same line."""
    isolate(monkeypatch)
    made = repository(tmp_path / "hier", **{"a.toml": "a = 1\n"})
    git(made, "switch", "--quiet", "--create", "zweig")
    (made / "a.toml").write_text("a = 2\n", "utf-8")
    git(made, "commit", "--quiet", "--all", "--message", "zwei")
    git(made, "switch", "--quiet", "main")
    (made / "a.toml").write_text("a = 3\n", "utf-8")
    git(made, "commit", "--quiet", "--all", "--message", "drei")
    return made


def name_in(folder: Path) -> str | None:
    found = unfinished(folder)
    return found.name if found else None


@pytest.mark.parametrize(
    ("words", "name"),
    [
        (("merge", "zweig"), "Zusammenführen (merge)"),
        (("rebase", "zweig"), "Umsetzen (rebase)"),
        (("rebase", "--apply", "zweig"), "Umsetzen (rebase)"),
        (("cherry-pick", "zweig"), "Übernehmen (cherry-pick)"),
        (("revert", "zweig"), "Zurücknehmen (revert)"),
    ],
)
def test_what_is_under_way_is_seen_from_below_and_its_end_leads_back(
    folder: Path, words: tuple[str, ...], name: str
) -> None:
    below = folder / "phases" / "ort"
    below.mkdir(parents=True)
    assert unfinished(below) is None
    git(folder, *words, fails=True)
    found = unfinished(below)
    assert found is not None
    assert found.name == name
    git(folder, *found.leave.split()[1:])
    assert unfinished(below) is None
    git(folder, *words, fails=True)
    (folder / "a.toml").write_text("a = 4\n", "utf-8")
    git(folder, "add", "--all")
    git(folder, "-c", "core.editor=true", *found.end.split()[1:])
    assert unfinished(below) is None


def test_a_merge_inside_of_a_rebase_ends_with_the_rebase(folder: Path) -> None:
    git(folder, "rebase", "zweig", fails=True)
    (folder / ".git" / "MERGE_HEAD").write_text("0" * 40, "utf-8")
    assert name_in(folder) == "Umsetzen (rebase)"


def test_a_second_work_tree_has_its_own_state(folder: Path, tmp_path: Path) -> None:
    second = tmp_path / "zweiter"
    git(folder, "worktree", "add", "--quiet", str(second), "zweig")
    git(second, "merge", "main", fails=True)
    assert name_in(second) == "Zusammenführen (merge)"
    assert unfinished(folder) is None


def test_a_submodule_is_a_repository_of_its_own(folder: Path) -> None:
    git(folder, "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", str(folder), "teil")
    git(folder / "teil", "merge", "origin/zweig", fails=True)
    assert name_in(folder / "teil") == "Zusammenführen (merge)"
    assert unfinished(folder) is None


def test_through_a_link(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "verweis").symlink_to(folder)
    git(folder, "merge", "zweig", fails=True)
    assert name_in(tmp_path / "verweis") == "Zusammenführen (merge)"


def test_no_program_is_called(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    git(folder, "merge", "zweig", fails=True)
    monkeypatch.setenv("PATH", "")
    assert name_in(folder) == "Zusammenführen (merge)"


@pytest.mark.parametrize("content", [b"", b"unsinn", b"gitdir: \0", b"gitdir: /gibt/es/nicht\n", b"\xff" * 9])
def test_a_broken_pointer_says_nothing(tmp_path: Path, content: bytes) -> None:
    (tmp_path / ".git").write_bytes(content)
    assert unfinished(tmp_path) is None


def test_outside_of_a_repository(tmp_path: Path) -> None:
    assert unfinished(tmp_path) is None
