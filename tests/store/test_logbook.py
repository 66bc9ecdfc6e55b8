"""Adding an entry: one new file, an id of its own, all or nothing."""

import errno
import os
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from tests.cli.places import contents, make_place

from fruehe_hilfen_cli.model.dates import Month
from fruehe_hilfen_cli.model.entry import Entry, Logged
from fruehe_hilfen_cli.model.kinds import EntryKind
from fruehe_hilfen_cli.model.parts import Task
from fruehe_hilfen_cli.store import logbook
from fruehe_hilfen_cli.store.actions import perform
from fruehe_hilfen_cli.store.logbook import Event, new_entries
from fruehe_hilfen_cli.store.reading import ENTRY_NAME, read_project
from fruehe_hilfen_cli.store.toml import Unwritable
from fruehe_hilfen_cli.store.workspace import ENTRY_SCHEMA, Workspace

PLACE = "kreis-sued"
ENTRY = Entry(
    day=date(2023, 2, 13), kind=EntryKind.NOTE, title="Austausch über Träger", text="Ein ''' Wort\\"
)


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return make_place(Workspace(tmp_path), PLACE)


def add_entry(workspace: Workspace, place: str, entry: Entry) -> Logged:
    """Write an entry as a command does."""
    [(_, logged, change)] = new_entries(workspace, [Event((place,), entry)])
    perform(workspace, [change], "Neu", commit=False)
    return logged


def giving(monkeypatch: pytest.MonkeyPatch, *ids: str) -> None:
    """Let these be the next ids."""
    left = iter(ids)
    monkeypatch.setattr(logbook, "_random_id", lambda: next(left))


def test_the_file_holds_the_entry_and_is_named_by_day_title_and_id(workspace: Workspace) -> None:
    logged = add_entry(workspace, PLACE, ENTRY)
    assert logged.file == f"logbook/{PLACE}/2023-02-13-austausch-ueber-traeger-{logged.id}.toml"
    assert ENTRY_NAME.fullmatch(Path(logged.file).name)
    text = (workspace.root / logged.file).read_bytes()
    assert text.startswith(f"#:schema {ENTRY_SCHEMA}\ndatum = 2023-02-13\n".encode())
    project = read_project(workspace, PLACE).project
    assert project is not None
    assert project.entries == (logged,)
    assert logged.entry == ENTRY


@pytest.mark.parametrize(
    ("entry", "name"),
    [
        (ENTRY.model_copy(update={"day": Month(2023, 1)}), "2023-01-austausch-ueber-traeger-aaaaa.toml"),
        (ENTRY.model_copy(update={"title": "…?!"}), "2023-02-13-aaaaa.toml"),
        (ENTRY.model_copy(update={"title": "../../x"}), "2023-02-13-x-aaaaa.toml"),
        (ENTRY.model_copy(update={"title": "CON"}), "2023-02-13-con-x-aaaaa.toml"),
        (ENTRY.model_copy(update={"title": "日本"}), "2023-02-13-aaaaa.toml"),
        (ENTRY.model_copy(update={"title": "wort " * 99}), f"2023-02-13-{'wort-' * 10}aaaaa.toml"),
    ],
)
def test_any_title_gives_a_name_every_system_takes(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch, entry: Entry, name: str
) -> None:
    giving(monkeypatch, "aaaaa")
    assert add_entry(workspace, PLACE, entry).file == f"logbook/{PLACE}/{name}"
    assert read_project(workspace, PLACE).problems == ()


def test_ids_are_made_of_the_letters_that_are_not_mistaken(workspace: Workspace) -> None:
    ids = {add_entry(workspace, PLACE, ENTRY).id for _ in range(20)}
    assert len(ids) == 20
    assert not set("".join(ids)) & set("l1o0")


def test_an_id_that_is_taken_is_not_given_again(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    giving(monkeypatch, "aaaaa", "aaaaa", "aaaaa", "bbbbb")
    first = add_entry(workspace, PLACE, ENTRY)
    before = contents(workspace.root)
    second = add_entry(workspace, PLACE, ENTRY.model_copy(update={"title": "Anderes", "day": Month(2020, 1)}))
    assert (first.id, second.id) == ("aaaaa", "bbbbb")
    assert before.items() <= contents(workspace.root).items()


def test_a_name_that_is_taken_at_the_last_moment_is_left_alone(workspace: Workspace) -> None:
    [(_, logged, change)] = new_entries(workspace, [Event((PLACE,), ENTRY)])
    (workspace.root / logged.file).write_text("eines anderen", "utf-8")
    before = contents(workspace.root)
    with pytest.raises(FileExistsError):
        perform(workspace, [change], "Neu", commit=False)
    assert contents(workspace.root) == before


def test_entries_of_one_action_have_ids_of_their_own(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    giving(monkeypatch, "aaaaa", "aaaaa", "bbbbb")
    first, second = new_entries(workspace, [Event((PLACE,), ENTRY)] * 2)
    assert (first[1].id, second[1].id) == ("aaaaa", "bbbbb")


def test_an_id_that_is_brought_along_is_kept_where_it_is_free(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    giving(monkeypatch, "aaaaa", "ccccc", "bbbbb", "ddddd", "eeeee")
    add_entry(workspace, PLACE, ENTRY)
    events = [Event((PLACE,), ENTRY, brought) for brought in (None, "aaaaa", "ccccc", "ccccc")]
    found = [logged.id for _, logged, _ in new_entries(workspace, events)]
    assert found == ["bbbbb", "ddddd", "ccccc", "eeeee"]


def test_a_logbook_that_is_missing_is_made(workspace: Workspace) -> None:
    workspace.logbook_path(PLACE).rmdir()
    assert (workspace.root / add_entry(workspace, PLACE, ENTRY).file).is_file()


def test_a_file_in_place_of_the_logbook_stays(workspace: Workspace) -> None:
    workspace.logbook_path(PLACE).rmdir()
    workspace.logbook_path(PLACE).write_text("Notizen", "utf-8")
    before = contents(workspace.root)
    with pytest.raises(NotADirectoryError):
        add_entry(workspace, PLACE, ENTRY)
    assert contents(workspace.root) == before


def full(*_: object) -> int:
    raise OSError(errno.ENOSPC, "No space left on device")


def half(real: Callable[[int, bytes], int]) -> Callable[[int, bytes], int]:
    """A disk that is full after ten bytes."""
    written: list[int] = []

    def write(handle: int, data: bytes) -> int:
        if written:
            return full()
        written.append(real(handle, bytes(data[:10])))
        return written[0]

    return write


@pytest.mark.parametrize("call", ["write", "fsync", "link", "open"])
def test_a_full_disk_leaves_nothing(workspace: Workspace, monkeypatch: pytest.MonkeyPatch, call: str) -> None:
    before = contents(workspace.root)
    monkeypatch.setattr(os, call, half(os.write) if call == "write" else full)
    with pytest.raises(OSError, match="No space"):
        add_entry(workspace, PLACE, ENTRY)
    monkeypatch.undo()
    assert contents(workspace.root) == before


def test_what_could_not_be_read_again_is_not_written(workspace: Workspace) -> None:
    before = contents(workspace.root)
    with pytest.raises(Unwritable):
        add_entry(workspace, PLACE, ENTRY.model_copy(update={"text": "x" * 1_100_000}))
    assert contents(workspace.root) == before


_WRITERS = """
import os, sys, time
from datetime import date
from pathlib import Path
from fruehe_hilfen_cli.model.entry import Entry
from fruehe_hilfen_cli.model.kinds import EntryKind
from fruehe_hilfen_cli.store.actions import perform
from fruehe_hilfen_cli.store.logbook import Event, new_entries
from fruehe_hilfen_cli.store.workspace import Workspace

workspace = Workspace(Path(sys.argv[1]))
begin = time.monotonic() + 0.3

def write(number):
    entry = Entry(day=date(2023, 2, 13), kind=EntryKind.NOTE, title="Gleich", text=str(number))
    time.sleep(max(0, begin - time.monotonic()))
    for _ in range(10):
        [(_, _, change)] = new_entries(workspace, [Event(("kreis-sued",), entry)])
        perform(workspace, [change], "Neu", commit=False)

children = []
for number in range(20):
    child = os.fork()
    if child == 0:
        write(number)
        os._exit(0)
    children.append(child)
sys.exit(sum(os.waitpid(child, 0)[1] for child in children))
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the writers begin by fork")
def test_twenty_people_write_ten_entries_each_at_once(workspace: Workspace) -> None:
    subprocess.run([sys.executable, "-c", _WRITERS, str(workspace.root)], check=True)
    reading = read_project(workspace, PLACE)
    assert reading.project is not None
    assert reading.problems == ()
    assert len({logged.id for logged in reading.project.entries}) == 200
    texts = [logged.entry.text for logged in reading.project.entries]
    assert {number: texts.count(number) for number in texts} == {str(number): 10 for number in range(20)}
    assert len(list(workspace.logbook_path(PLACE).iterdir())) == 200  # and no temporary file is left


def test_tasks_keep_their_order(workspace: Workspace) -> None:
    tasks = tuple(Task(what=f"Aufgabe {number}") for number in range(12))
    logged = add_entry(workspace, PLACE, ENTRY.model_copy(update={"tasks": tasks}))
    project = read_project(workspace, PLACE).project
    assert project is not None
    assert project.entries[0].entry.tasks == logged.entry.tasks == tasks
