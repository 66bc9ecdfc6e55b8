"""An action is all or nothing, is remembered, and is committed if asked."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.cli.places import contents
from tests.store.repositories import committed, isolate, repository

from fruehe_hilfen_cli.store import actions, commits, files, journal
from fruehe_hilfen_cli.store.actions import Change, Create, Remove, Replace, perform
from fruehe_hilfen_cli.store.files import ChangedMeanwhile
from fruehe_hilfen_cli.store.workspace import Workspace


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    (tmp_path / "alt").write_bytes(b"alt\r\n")
    (tmp_path / "weg").write_bytes(b"\xef\xbb\xbfweg\nhalb\r\n")
    return Workspace(tmp_path)


def three(workspace: Workspace) -> list[Change]:
    """A new file, a changed one, a removed one."""
    root = workspace.root
    return [
        Create(root / "ordner" / "neu", "neu\n"),
        Replace(root / "alt", "anders\n", b"alt\r\n"),
        Remove(root / "weg", (root / "weg").read_bytes()),
    ]


def test_all_changes_are_done_and_named(workspace: Workspace) -> None:
    done = perform(workspace, three(workspace), "Drei\n Dateien", commit=False)
    assert done == actions.Done(("ordner/neu", "alt", "weg"))
    assert contents(workspace.root) == {"alt": b"anders\r\n", "ordner/neu": b"neu\n"}
    last = journal.last(workspace)
    assert last is not None
    assert last.message == "Drei Dateien"
    assert [trace.file for trace in last.traces] == ["ordner/neu", "alt", "weg"]


@pytest.mark.parametrize("position", range(4))
@pytest.mark.parametrize("problem", ["exists", "changed", "gone"])
def test_when_one_fails_nothing_is_done(workspace: Workspace, position: int, problem: str) -> None:
    (workspace.root / "fremd").write_bytes(b"fremd")
    choices: dict[str, Change] = {
        "exists": Create(workspace.root / "fremd", "x"),
        "changed": Replace(workspace.root / "fremd", "x", b"anders gelesen"),
        "gone": Remove(workspace.root / "nie", b"x"),
    }
    changes = three(workspace)
    changes.insert(position, choices[problem])
    before = contents(workspace.root)
    with pytest.raises((FileExistsError, ChangedMeanwhile)):
        perform(workspace, changes, "Drei", commit=False)
    assert contents(workspace.root) == before
    assert journal.last(workspace) is None


def test_ctrl_c_leaves_nothing_half(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    before = contents(workspace.root)

    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(files, "remove", stopped)
    changes = [change for change in three(workspace) if not isinstance(change, Create)]
    with pytest.raises(KeyboardInterrupt):
        perform(workspace, changes, "Drei", commit=False)
    assert contents(workspace.root) == before


def test_what_somebody_changes_while_it_is_undone_stays(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = workspace.root / "alt"

    def meanwhile(*_: object) -> None:
        path.write_bytes(b"von anderen")
        raise OSError

    monkeypatch.setattr(files, "remove", meanwhile)
    with pytest.raises(OSError):  # noqa: PT011 - the test's own
        perform(workspace, three(workspace)[1:], "Zwei", commit=False)
    assert path.read_bytes() == b"von anderen"


def test_ctrl_c_in_a_slow_hook_leaves_an_action_that_can_be_undone(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(commits, "commit", stopped)
    with pytest.raises(KeyboardInterrupt):
        perform(workspace, three(workspace), "Drei", commit=True)
    last = journal.last(workspace)
    assert last is not None
    assert all(trace.is_untouched(workspace) for trace in last.traces)


def test_no_change_is_no_action(workspace: Workspace) -> None:
    assert perform(workspace, [], "Nichts", commit=True) == actions.Done(())
    assert journal.last(workspace) is None


def test_two_changes_of_a_file_are_one_step(workspace: Workspace) -> None:
    path = workspace.root / "neu"
    done = perform(workspace, [Create(path, "a\n"), Replace(path, "b\n", b"a\n")], "Zwei", commit=False)
    assert done.files == ("neu",)
    last = journal.last(workspace)
    assert last is not None
    assert last.traces == (journal.Trace("neu", None, journal.digest(b"b\n")),)


def test_a_journal_that_fails_does_not_fail_the_action(workspace: Workspace) -> None:
    (workspace.root / ".fh").write_text("eine Datei", "utf-8")
    done = perform(workspace, three(workspace), "Drei", commit=False)
    assert (workspace.root / "ordner" / "neu").exists()
    assert "fh zurueck" in done.notes[0]


def test_the_commit_is_of_these_files_and_remembered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    isolate(monkeypatch)
    workspace = Workspace(repository(tmp_path / "repo", alt="alt\n"))
    done = perform(workspace, [Create(workspace.root / "neu", "neu\n")], "Neu", commit=True)
    assert done.not_committed is None
    assert committed(workspace.root, done.commit or "") == ["A neu"]
    last = journal.last(workspace)
    assert last is not None
    assert last.commit == done.commit


def test_what_git_refuses_does_not_undo_the_action(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    isolate(monkeypatch)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(workspace.root.parent))
    done = perform(workspace, three(workspace), "Drei", commit=True)
    assert (workspace.root / "ordner" / "neu").exists()
    assert done.commit is None
    assert done.not_committed is not None
    assert done.not_committed.exit_code == 6


_NAMES = st.sampled_from("abc")
_CHANGES = st.lists(
    st.tuples(st.sampled_from(["create", "replace", "remove"]), _NAMES, st.booleans()), max_size=5
)


@given(before=st.dictionaries(_NAMES, st.binary(max_size=20)), wanted=_CHANGES)
def test_any_action_is_done_wholly_or_not_at_all(
    tmp_path_factory: pytest.TempPathFactory, before: dict[str, bytes], wanted: list[tuple[str, str, bool]]
) -> None:
    workspace = Workspace(tmp_path_factory.mktemp("zufall"))
    for name, data in before.items():
        (workspace.root / name).write_bytes(data)
    now = dict(before)
    changes: list[Change] = []
    for kind, name, right in wanted:
        path, read = workspace.root / name, now.get(name, b"") if right else b"falsch gelesen"
        if kind == "create":
            changes.append(Create(path, "neu"))
            now[name] = b"neu"
        elif kind == "replace":
            changes.append(Replace(path, "ersetzt", read))
            now[name] = files.as_before("ersetzt", read)  # with the line ends and the BOM
        else:
            changes.append(Remove(path, read))
            now.pop(name, None)
    try:
        perform(workspace, changes, "Zufall", commit=False)
    except (FileExistsError, ChangedMeanwhile):
        assert contents(workspace.root) == before
    else:
        assert contents(workspace.root) == now
