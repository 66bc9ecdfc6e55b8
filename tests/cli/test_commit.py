"""``--commit``: exactly the files of this command, by option or by fh.toml."""

import pytest
from tests.cli.places import Fh
from tests.store.repositories import committed, git, isolate, repository, states, write_hook

from fruehe_hilfen_cli.store.workspace import Workspace

NEW = ("logbuch", "neu", "--titel", "Jour fixe")


@pytest.fixture
def tracked(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> Workspace:
    isolate(monkeypatch)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(workspace.root.parent))
    repository(workspace.root)
    return workspace


def entry_file(workspace: Workspace) -> str:
    (path,) = workspace.logbook_path("kreis-sued").glob("*.toml")
    return workspace.relative(path)


def settings(workspace: Workspace, text: str) -> None:
    (workspace.root / "fh.toml").write_text(text, "utf-8")


def subject(workspace: Workspace) -> str:
    return git(workspace.root, "log", "-1", "--format=%s").strip()


def test_the_entry_is_committed_with_a_telling_message(tracked: Workspace, fh: Fh) -> None:
    said = fh(*NEW, "--commit")
    assert said.code == 0
    file = entry_file(tracked)
    assert subject(tracked) == f"Logbuch kreis-sued: Jour fixe am 14.03.2023 ({file[-10:-5]})"
    assert committed(tracked.root) == [f"A {file}"]
    sha = git(tracked.root, "rev-parse", "HEAD")[:10]
    assert f"Gespeichert: {file}\nFestgeschrieben: Commit {sha}\n" in said.err


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--datum", "01/2023"), "Jour fixe im Januar 2023"),
        (("--titel", "Zwei\n  Zeilen"), "Zwei Zeilen am 14.03.2023"),
    ],
)
def test_the_message_is_one_line(tracked: Workspace, fh: Fh, words: tuple[str, ...], told: str) -> None:
    assert fh(*NEW, *words, "--commit").code == 0
    assert subject(tracked).startswith(f"Logbuch kreis-sued: {told} (")


def test_a_milestone_is_committed_too(tracked: Workspace, fh: Fh) -> None:
    assert fh("meilenstein", "erreicht", "2.1", "--commit").code == 0
    assert subject(tracked).startswith("Logbuch kreis-sued: Meilenstein 2.1 erreicht: ")


@pytest.mark.parametrize(
    ("text", "option", "commits"),
    [
        (None, (), False),
        ("commit = false\n", (), False),
        ("commit = true\n", (), True),
        ("commit = true\n", ("--ohne-commit",), False),
        ("commit = false\n", ("--commit",), True),
    ],
)
def test_the_option_decides_else_the_settings(
    tracked: Workspace, fh: Fh, text: str | None, option: tuple[str, ...], *, commits: bool
) -> None:
    if text is not None:
        settings(tracked, text)
    said = fh(*NEW, *option)
    assert said.code == 0
    assert ("Festgeschrieben" in said.err) is commits
    assert (subject(tracked) != "Beginn") is commits


def test_broken_settings_are_named_and_nothing_is_committed(tracked: Workspace, fh: Fh) -> None:
    settings(tracked, "format = 1\ncomit = true\n")
    said = fh(*NEW)
    assert said.code == 3
    assert "fh.toml:2: " in said.err
    assert (tracked.root / entry_file(tracked)).exists()
    assert subject(tracked) == "Beginn"
    assert "fh.toml:2: " in fh("pruefe").out


def test_without_a_repository_the_file_stays_and_the_exit_code_is_gits(
    workspace: Workspace, fh: Fh, monkeypatch: pytest.MonkeyPatch
) -> None:
    isolate(monkeypatch)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(workspace.root.parent))
    said = fh(*NEW, "--commit")
    assert said.code == 6
    assert (workspace.root / entry_file(workspace)).exists()
    assert "Hier gibt es kein git-Repository." in said.err
    assert "\n→ git init legt eines an" in said.err
    assert "Jour fixe" in said.out


def test_nobody_known_to_git(tracked: Workspace, fh: Fh, monkeypatch: pytest.MonkeyPatch) -> None:
    isolate(monkeypatch, somebody=False)
    said = fh(*NEW, "--commit")
    assert said.code == 6
    assert "git config --global user.name" in said.err
    assert states(tracked.root) == [f"?? {entry_file(tracked)}"]


def test_what_a_hook_says_is_shown(tracked: Workspace, fh: Fh) -> None:
    write_hook(tracked.root, "pre-commit", "echo 'Nicht am Freitag.' >&2; exit 1")
    said = fh(*NEW, "--commit")
    assert said.code == 6
    assert "Nicht am Freitag." in said.err


@pytest.mark.usefixtures("workspace")
def test_a_command_that_reads_has_no_such_option(fh: Fh) -> None:
    assert fh("status", "--commit").code == 2
