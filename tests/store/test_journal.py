"""The journal: what is needed to undo the last actions, in a hidden place, bounded, never trusted blindly."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.store.repositories import isolate, repository, states

from fruehe_hilfen_cli.store import journal
from fruehe_hilfen_cli.store.journal import JournalUnreadable, Step, Trace, digest
from fruehe_hilfen_cli.store.workspace import Workspace

HEAD = '{"format": 1, "message": "x", "commit": null, "files": '


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return Workspace(tmp_path)


def record(
    workspace: Workspace, message: str, before: bytes | None = None, after: bytes | None = b"neu"
) -> None:
    journal.record(workspace, [Step(workspace.root / "datei", before, after)], message, None)


def last_message(workspace: Workspace) -> str | None:
    found = journal.last(workspace)
    return found.message if found else None


def test_without_a_journal_there_is_no_last_action(workspace: Workspace) -> None:
    assert journal.last(workspace) is None
    assert not (workspace.root / ".fh").exists()


def test_forgetting_uncovers_the_one_before(workspace: Workspace) -> None:
    record(workspace, "eins")
    record(workspace, "zwei")
    for expected in ("zwei", "eins"):
        found = journal.last(workspace)
        assert found is not None
        assert found.message == expected
        journal.forget(found)
    assert last_message(workspace) is None
    record(workspace, "drei")
    assert last_message(workspace) == "drei"


def test_only_the_last_ones_are_kept(workspace: Workspace) -> None:
    for number in range(journal.KEPT + 5):
        record(workspace, str(number))
    left = sorted((workspace.root / ".fh").glob("*.json"))
    assert len(left) == journal.KEPT
    assert json.loads(left[0].read_text("utf-8"))["message"] == "5"
    assert last_message(workspace) == str(journal.KEPT + 4)


def test_git_does_not_see_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    isolate(monkeypatch)
    workspace = Workspace(repository(tmp_path / "repo"))
    record(workspace, "eins")
    assert states(workspace.root) == []


@pytest.mark.parametrize(
    "damaged",
    [
        "",
        "{",
        "[]",
        "{}",
        '{"format": 2, "message": "x", "commit": null, "files": []}',
        HEAD + '[{"file": "../x", "before": null, "after": null}]}',
        HEAD + '[{"file": ".Git/hooks/x", "before": null, "after": null}]}',
        HEAD + '[{"file": "/x", "before": null, "after": null}]}',
        HEAD + '[{"file": "C:x", "before": null, "after": null}]}',
        HEAD + '[{"file": "x", "before": "?", "after": null}]}',
        HEAD + '[{"file": 1, "before": null, "after": null}]}',
        HEAD + "3}",
        '{"format": 1, "message": "x", "commit": ["--all"], "files": []}',
        '{"format": 1, "message": "x", "commit": "--all", "files": []}',
    ],
)
def test_what_is_damaged_is_named(workspace: Workspace, damaged: str) -> None:
    record(workspace, "eins")
    record(workspace, "zwei")
    path = workspace.root / ".fh" / "00000002.json"
    path.write_text(damaged, "utf-8")
    with pytest.raises(JournalUnreadable) as found:
        journal.last(workspace)
    assert ".fh/00000002.json" in found.value.told()
    assert found.value.exit_code == 3
    path.unlink()
    assert last_message(workspace) == "eins"


def test_whether_a_file_is_untouched(workspace: Workspace) -> None:
    path = workspace.root / "datei"
    there, gone = Trace("datei", None, digest(b"neu")), Trace("datei", b"alt", None)
    assert (there.is_untouched(workspace), gone.is_untouched(workspace)) == (False, True)
    path.write_bytes(b"neu")
    assert (there.is_untouched(workspace), gone.is_untouched(workspace)) == (True, False)
    path.write_bytes(b"neuer")
    assert not there.is_untouched(workspace)


@given(
    before=st.none() | st.binary(),
    after=st.none() | st.binary(),
    message=st.text(st.characters(codec="utf-8")),
)
def test_what_is_recorded_is_read_again(
    tmp_path_factory: pytest.TempPathFactory, before: bytes | None, after: bytes | None, message: str
) -> None:
    workspace = Workspace(tmp_path_factory.mktemp("zufall"))
    step = Step(workspace.root / "logbook" / "ä b.toml", before, after)
    journal.record(workspace, [step], message, "a" * 40)
    found = journal.last(workspace)
    assert found is not None
    assert (found.message, found.commit) == (message, "a" * 40)
    assert found.traces == (Trace("logbook/ä b.toml", before, digest(after)),)
