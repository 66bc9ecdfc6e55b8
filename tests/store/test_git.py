"""git, called as a program: a new repository, or the one that is there."""

import subprocess
from pathlib import Path

import pytest

from fruehe_hilfen_cli.store import git
from fruehe_hilfen_cli.store.git import GitRefused, NoGit


@pytest.fixture(autouse=True)
def _nobody(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody has told git who they are, and no repository lies above."""
    for name in ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(tmp_path / "keine"))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))


def test_a_new_repository_is_made(tmp_path: Path) -> None:
    folder = tmp_path / "Kreis Süd"
    folder.mkdir()
    assert git.init(folder)
    assert (folder / ".git").is_dir()


def test_one_that_is_there_is_left_alone(tmp_path: Path) -> None:
    subprocess.run(["git", "-C", str(tmp_path), "init", "--quiet"], check=True)
    below = tmp_path / "kreis"
    below.mkdir()
    assert not git.init(below)
    assert not (below / ".git").exists()
    assert not git.init(tmp_path)


def test_without_git_the_sentence_says_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(NoGit) as refused:
        git.init(tmp_path)
    assert refused.value.exit_code == 6
    assert "Installieren Sie git" in refused.value.advised()


def test_what_git_refuses_is_told(tmp_path: Path) -> None:
    (tmp_path / ".git").write_text("unsinn", "utf-8")
    with pytest.raises(GitRefused) as refused:
        git.init(tmp_path)
    assert refused.value.exit_code == 6
    assert refused.value.told().startswith("git init ist gescheitert: ")
    assert (tmp_path / ".git").read_text("utf-8") == "unsinn"
