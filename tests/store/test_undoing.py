"""Undoing: the last action as one step, or nothing, with or without git."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.cli.places import contents
from tests.store.repositories import committed, git, isolate, repository, states, write_hook

from fruehe_hilfen_cli.store import journal
from fruehe_hilfen_cli.store.actions import Change, Create, Remove, Replace, perform
from fruehe_hilfen_cli.store.files import ChangedMeanwhile
from fruehe_hilfen_cli.store.journal import StillWriting
from fruehe_hilfen_cli.store.undoing import (
    AlreadyUndone,
    NoLongerLast,
    NothingToUndo,
    TouchedSince,
    Unfinished,
    plan,
    undo,
)
from fruehe_hilfen_cli.store.workspace import Workspace


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workspace:
    isolate(monkeypatch)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    root = tmp_path / "ohne"
    root.mkdir()
    (root / "alt").write_bytes(b"alt\n")
    return Workspace(root)


@pytest.fixture
def tracked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workspace:
    isolate(monkeypatch)
    return Workspace(repository(tmp_path / "mit", alt="alt\n"))


def act(workspace: Workspace, name: str = "neu", *, commit: bool = False) -> str | None:
    """One action: a new file, and another line in "alt"."""
    path = workspace.root / "alt"
    before = path.read_bytes()
    changes: list[Change] = [
        Create(workspace.root / name, "neu\n"),
        Replace(path, f"{before.decode()}{name}\n", before),
    ]
    return perform(workspace, changes, f"Neu: {name}", commit=commit).commit


def test_nothing_to_undo(workspace: Workspace) -> None:
    with pytest.raises(NothingToUndo):
        plan(workspace)


def test_the_files_are_what_they_were(workspace: Workspace) -> None:
    before = contents(workspace.root)
    act(workspace)
    undoing = plan(workspace)
    assert undoing.action.message == "Neu: neu"
    assert not undoing.reverts
    assert contents(workspace.root) != before  # planning does nothing
    assert undo(undoing).files == ("neu", "alt")
    assert contents(workspace.root) == before


def test_undoing_twice_undoes_the_one_before(workspace: Workspace) -> None:
    before = contents(workspace.root)
    act(workspace, "eins")
    between = contents(workspace.root)
    act(workspace, "zwei")
    undo(plan(workspace))
    assert contents(workspace.root) == between
    undo(plan(workspace))
    assert contents(workspace.root) == before
    with pytest.raises(NothingToUndo):
        plan(workspace)


def test_a_removed_file_comes_back_byte_for_byte(workspace: Workspace) -> None:
    data = b"\xef\xbb\xbfgemischt\r\nund\nso"
    (workspace.root / "weg").write_bytes(data)
    perform(workspace, [Remove(workspace.root / "weg", data)], "Entfernt", commit=False)
    undo(plan(workspace))
    assert (workspace.root / "weg").read_bytes() == data


@pytest.mark.parametrize(("name", "data"), [("alt", None), ("neu", b"von Hand\n"), ("alt", b"von Hand\n")])
def test_what_was_touched_since_stays(workspace: Workspace, name: str, data: bytes | None) -> None:
    act(workspace)
    (workspace.root / name).unlink()
    if data:
        (workspace.root / name).write_bytes(data)
    before = contents(workspace.root)
    with pytest.raises(TouchedSince, match=name):
        plan(workspace)
    assert contents(workspace.root) == before


@pytest.mark.parametrize("name", ["neu", "alt"])
def test_what_was_cut_off_in_the_middle_is_undone_all_the_same(workspace: Workspace, name: str) -> None:
    before = contents(workspace.root)
    act(workspace)
    if name == "neu":
        (workspace.root / name).unlink()
    else:
        (workspace.root / name).write_bytes(before[name])
    undoing = plan(workspace)
    assert undoing.undone == {name}
    undo(undoing)
    assert contents(workspace.root) == before
    assert journal.last(workspace) is None


def test_what_was_cut_off_before_its_first_file_is_forgotten(workspace: Workspace) -> None:
    before = contents(workspace.root)
    act(workspace, "eins")
    journal.record(workspace, [journal.Step(workspace.root / "noch-eins", None, b"x")], "Abgebrochen")
    with pytest.raises(AlreadyUndone, match="Abgebrochen"):
        plan(workspace)
    undo(plan(workspace))
    assert contents(workspace.root) == before


def test_nobody_undoes_what_is_going_on(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("time.sleep", lambda _: None)
    act(workspace)
    before = contents(workspace.root)
    undoing = plan(workspace)
    with journal.kept_open(workspace):
        with pytest.raises(StillWriting):
            plan(workspace)
        with pytest.raises(StillWriting):
            undo(undoing)
    assert contents(workspace.root) == before
    undo(undoing)
    assert contents(workspace.root) != before


def test_what_is_touched_while_someone_is_asked_stays(workspace: Workspace) -> None:
    act(workspace)
    undoing = plan(workspace)
    (workspace.root / "neu").write_bytes(b"schnell noch\n")
    before = contents(workspace.root)
    with pytest.raises(ChangedMeanwhile):
        undo(undoing)
    assert contents(workspace.root) == before
    assert journal.last(workspace) is not None


def test_what_is_no_longer_the_last_stays(workspace: Workspace) -> None:
    act(workspace, "eins")
    asked = plan(workspace)
    act(workspace, "zwei")
    before = contents(workspace.root)
    with pytest.raises(NoLongerLast):
        undo(asked)
    assert contents(workspace.root) == before


def test_two_who_undo_the_same_forget_nothing_else(workspace: Workspace) -> None:
    act(workspace, "eins")
    one, other = plan(workspace), plan(workspace)
    undo(one)
    act(workspace, "zwei")  # the journal gives it the number of the first
    before = contents(workspace.root)
    with pytest.raises(NoLongerLast):
        undo(other)
    assert contents(workspace.root) == before
    assert plan(workspace).action.message == "Neu: zwei"


def test_a_commit_is_reverted_by_a_commit(tracked: Workspace) -> None:
    sha = act(tracked, commit=True)
    git(tracked.root, "rm", "--quiet", "--cached", "alt")
    git(tracked.root, "reset", "--quiet")
    done = undo(plan(tracked))
    assert done.commit
    assert committed(tracked.root) == ["M alt", "D neu"]
    assert git(tracked.root, "log", "-1", "--format=%B").strip() == (
        f"Zurückgenommen: Neu: neu\n\nThis reverts commit {sha}."
    )
    assert git(tracked.root, "diff", "HEAD~2", "HEAD") == ""


def test_what_else_is_staged_stays(tracked: Workspace) -> None:
    act(tracked, commit=True)
    (tracked.root / "vorgemerkt").write_text("x", "utf-8")
    git(tracked.root, "add", "vorgemerkt")
    undo(plan(tracked))
    assert states(tracked.root) == ["A  vorgemerkt"]


def test_a_later_commit_to_the_files_is_named(tracked: Workspace) -> None:
    act(tracked, commit=True)
    (tracked.root / "alt").write_text("später\n", "utf-8")
    git(tracked.root, "commit", "--quiet", "--all", "--message", "Später")
    later = git(tracked.root, "log", "-1", "--format=%h").strip()
    with pytest.raises(TouchedSince) as found:
        plan(tracked)
    assert later in found.value.advised()


def test_a_later_commit_to_other_files_is_no_hindrance(tracked: Workspace) -> None:
    act(tracked, commit=True)
    (tracked.root / "fremd").write_text("x", "utf-8")
    git(tracked.root, "add", "fremd")
    git(tracked.root, "commit", "--quiet", "--message", "Fremd")
    undo(plan(tracked))
    assert committed(tracked.root) == ["M alt", "D neu"]
    assert (tracked.root / "fremd").exists()


def test_a_commit_that_is_gone_is_not_reverted(tracked: Workspace) -> None:
    act(tracked, commit=True)
    git(tracked.root, "reset", "--quiet", "--soft", "HEAD~1")
    undoing = plan(tracked)
    assert not undoing.reverts
    assert undo(undoing).commit is None
    assert (tracked.root / "alt").read_bytes() == b"alt\n"


def test_in_the_middle_of_a_merge_nothing_is_reverted(tracked: Workspace) -> None:
    act(tracked, commit=True)
    (tracked.root / ".git" / "MERGE_HEAD").write_text(git(tracked.root, "rev-parse", "HEAD"), "utf-8")
    before = contents(tracked.root)
    with pytest.raises(Unfinished):
        plan(tracked)
    assert contents(tracked.root) == before


def test_a_hook_that_refuses_the_revert_is_told(tracked: Workspace) -> None:
    act(tracked, commit=True)
    write_hook(tracked.root, "pre-commit", "exit 1")
    done = undo(plan(tracked))
    assert done.not_committed is not None
    assert (tracked.root / "alt").read_bytes() == b"alt\n"


@settings(max_examples=25)  # each calls git sixty times
@given(
    names=st.lists(st.sampled_from("abcd"), min_size=1, max_size=6),
    commits=st.lists(st.booleans(), min_size=6),
)
def test_any_actions_are_undone_in_reverse(
    tmp_path_factory: pytest.TempPathFactory, names: list[str], commits: list[bool]
) -> None:
    with pytest.MonkeyPatch.context() as patched:
        isolate(patched)
        workspace = Workspace(repository(tmp_path_factory.mktemp("zufall")))
        worlds = [contents(workspace.root)]
        for number, (name, commit) in enumerate(zip(names, commits, strict=False)):
            path = workspace.root / name
            read = path.read_bytes() if path.exists() else None
            change: Change = Create(path, f"{number}\n")
            if read is not None:
                change = Remove(path, read) if number % 2 else Replace(path, f"{number}\n", read)
            perform(workspace, [change], name, commit=commit)
            worlds.append(contents(workspace.root))
        for world in reversed(worlds[:-1]):
            undo(plan(workspace))
            assert contents(workspace.root) == world
