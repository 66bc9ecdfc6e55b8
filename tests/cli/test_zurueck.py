"""``fh zurueck``: says what it will do, asks, does it, or says why not."""

from collections.abc import Callable

import pytest
from tests.cli.places import Fh, contents
from tests.store.repositories import git, isolate, repository

from fruehe_hilfen_cli.store.actions import Create, perform
from fruehe_hilfen_cli.store.workspace import Workspace

Sit = Callable[..., list[str]]


@pytest.fixture(autouse=True)
def _isolated(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    isolate(monkeypatch)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(workspace.root.parent))


def write(fh: Fh, title: str = "Notiz", *options: str) -> None:
    assert fh("logbuch", "neu", "--titel", title, *options).code == 0


def test_nothing_to_undo(fh: Fh) -> None:
    said = fh("zurueck", "--ja")
    assert said.code == 1
    assert "nichts zurückzunehmen" in said.err


def test_it_says_what_it_will_do_and_does_it(workspace: Workspace, fh: Fh) -> None:
    before = contents(workspace.root)
    write(fh, "Jour fixe")
    (file,) = contents(workspace.root).keys() - before.keys()
    said = fh("zurueck", "--ja")
    assert said.code == 0
    assert said.out == ""
    lines = said.err.splitlines()
    assert lines[0] == f"Zurückgenommen wird: Logbuch kreis-sued: Jour fixe am 14.03.2023 ({file[-10:-5]})"
    assert lines[1:3] == [f"  {file} wird entfernt", "Zurückgenommen."]
    assert contents(workspace.root) == before


def test_without_a_terminal_it_needs_a_yes(workspace: Workspace, fh: Fh) -> None:
    write(fh)
    before = contents(workspace.root)
    said = fh("zurueck")
    assert said.code == 2
    assert "--ja" in said.err
    assert contents(workspace.root) == before


@pytest.mark.parametrize(("answer", "undone"), [("j", True), ("ja", True), ("", False), ("n", False)])
def test_at_a_terminal_it_asks(
    workspace: Workspace, fh: Fh, at_terminal: Sit, answer: str, *, undone: bool
) -> None:
    before = contents(workspace.root)
    write(fh)
    asked = at_terminal(answer)
    assert fh("zurueck").code == (0 if undone else 1)
    assert asked == ["Zurücknehmen? [j/N]: "]
    assert (contents(workspace.root) == before) is undone


def test_undoing_twice_undoes_the_one_before(workspace: Workspace, fh: Fh) -> None:
    before = contents(workspace.root)
    write(fh, "Eins")
    write(fh, "Zwei")
    assert "Zwei" in fh("zurueck", "--ja").err
    assert "Eins" in fh("zurueck", "--ja").err
    assert contents(workspace.root) == before
    assert fh("zurueck", "--ja").code == 1


def test_a_commit_is_reverted(workspace: Workspace, fh: Fh) -> None:
    repository(workspace.root)
    write(fh, "Notiz", "--commit")
    sha = git(workspace.root, "rev-parse", "HEAD").strip()
    said = fh("zurueck", "--ja")
    assert said.code == 0
    assert f"  Commit {sha[:10]} wird umgekehrt" in said.err
    assert "Festgeschrieben: Commit " in said.err
    assert git(workspace.root, "log", "--format=%s").splitlines()[0].startswith("Zurückgenommen: Logbuch")
    assert git(workspace.root, "diff", "HEAD~2", "HEAD") == ""


def test_what_was_edited_since_stays(workspace: Workspace, fh: Fh) -> None:
    write(fh)
    (path,) = workspace.logbook_path("kreis-sued").glob("*.toml")
    path.write_text(path.read_text("utf-8") + "# von Hand\n", "utf-8")
    said = fh("zurueck", "--ja")
    assert said.code == 5
    assert path.name in said.err
    assert "# von Hand" in path.read_text("utf-8")


def test_what_is_as_before_already_is_said_before_anyone_is_asked(
    workspace: Workspace, fh: Fh, at_terminal: Sit
) -> None:
    before = contents(workspace.root)
    one, other = (workspace.logbook_path("kreis-sued") / name for name in ("eins.toml", "zwei.toml"))
    perform(workspace, [Create(one, "eins"), Create(other, "zwei")], "Zwei Dateien", commit=False)
    one.unlink()
    at_terminal("n")
    said = fh("zurueck", "--farbe", "nie")
    assert "logbook/kreis-sued/eins.toml ist schon wie vorher\n" in said.err
    assert "logbook/kreis-sued/zwei.toml wird entfernt\n" in said.err
    assert other.exists()
    assert fh("zurueck", "--ja").code == 0
    assert contents(workspace.root) == before


def test_a_damaged_journal_is_named(workspace: Workspace, fh: Fh) -> None:
    write(fh)
    (workspace.root / ".fh" / "00000001.json").write_text("{", "utf-8")
    said = fh("zurueck", "--ja")
    assert said.code == 3
    assert ".fh/00000001.json" in said.err
