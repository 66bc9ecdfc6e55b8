from pathlib import Path

import pytest
from tests.conftest import day

from fruehe_hilfen_cli.model.dates import Month
from fruehe_hilfen_cli.model.entry import Entry, Logged
from fruehe_hilfen_cli.records.entries.editing import changed
from fruehe_hilfen_cli.store import toml
from fruehe_hilfen_cli.store.actions import Create, Remove, perform
from fruehe_hilfen_cli.store.editing import changes_of, edited, read_source, typed_over
from fruehe_hilfen_cli.store.files import ChangedMeanwhile
from fruehe_hilfen_cli.store.rewriting import FileGone, NotEditable, Source
from fruehe_hilfen_cli.store.typed import BadForm
from fruehe_hilfen_cli.store.workspace import Workspace

TEXT = """\
# von Hand
datum = 2022-05-03 # Dienstag
art = "notiz"
titel = "Notiz"
gruppen = ["leitung"]
"""
NAME = "2022-05-03-notiz-k7q2m.toml"


def file(tmp_path: Path, content: bytes) -> tuple[Workspace, Logged]:
    """A workspace with one entry file."""
    folder = tmp_path / "logbook" / "ort"
    folder.mkdir(parents=True)
    (folder / NAME).write_bytes(content)
    entry = Entry.model_validate(toml.parse(content, NAME), by_alias=True, by_name=False)
    return Workspace(tmp_path), Logged("k7q2m", f"logbook/ort/{NAME}", entry)


@pytest.mark.parametrize("content", [TEXT, TEXT.replace("\n", "\r\n"), f"\ufeff{TEXT}"])
def test_an_edit_keeps_bom_line_ends_and_comments(tmp_path: Path, content: str) -> None:
    workspace, logged = file(tmp_path, content.encode())
    source = read_source(workspace, logged)
    after = changed(logged.entry, {"participants": 4, "title": "Runde"})
    name, changes = changes_of(source, logged, after, edited(source, logged, after))
    perform(workspace, changes, "Geändert", commit=False)
    expected = content.replace('"Notiz"', '"Runde"').replace('"Runde"', '"Runde"§teilnehmende = 4')
    newline = "\r\n" if "\r\n" in content else "\n"
    assert source.path.read_bytes().decode() == expected.replace("§", newline)
    assert name == logged.file


def test_another_date_is_another_file(tmp_path: Path) -> None:
    workspace, logged = file(tmp_path, TEXT.encode())
    source = read_source(workspace, logged)
    after = changed(logged.entry, {"day": Month(2022, 6)})
    name, changes = changes_of(source, logged, after, edited(source, logged, after))
    assert name == "logbook/ort/2022-06-notiz-k7q2m.toml"
    assert [type(change) for change in changes] == [Create, Remove]
    perform(workspace, changes, "Geändert", commit=False)
    assert not source.path.exists()
    assert (tmp_path / name).read_text("utf-8") == TEXT.replace("2022-05-03 #", '"2022-06" #')


def test_a_name_that_is_taken_leaves_all_as_it_was(tmp_path: Path) -> None:
    workspace, logged = file(tmp_path, TEXT.encode())
    source = read_source(workspace, logged)
    after = changed(logged.entry, {"day": day("2022-05-04")})
    name, changes = changes_of(source, logged, after, edited(source, logged, after))
    (tmp_path / name).write_text("schon da", "utf-8")
    with pytest.raises(FileExistsError):
        perform(workspace, changes, "Geändert", commit=False)
    assert source.path.read_text("utf-8") == TEXT


def test_what_was_changed_meanwhile_is_not_overwritten(tmp_path: Path) -> None:
    workspace, logged = file(tmp_path, TEXT.encode())
    source = read_source(workspace, logged)
    after = changed(logged.entry, {"participants": 4})
    source.path.write_text(f"{TEXT}phase = 1\n", "utf-8")
    _, changes = changes_of(source, logged, after, edited(source, logged, after))
    with pytest.raises(ChangedMeanwhile):
        perform(workspace, changes, "Geändert", commit=False)
    assert source.path.read_text("utf-8") == f"{TEXT}phase = 1\n"
    with pytest.raises(ChangedMeanwhile):
        read_source(workspace, logged)
    source.path.write_text("kaputt", "utf-8")
    with pytest.raises(ChangedMeanwhile):
        read_source(workspace, logged)
    source.path.unlink()
    with pytest.raises(FileGone):
        read_source(workspace, logged)


def test_nothing_changed_is_no_change(tmp_path: Path) -> None:
    workspace, logged = file(tmp_path, TEXT.encode())
    source = read_source(workspace, logged)
    assert changes_of(source, logged, logged.entry, edited(source, logged, logged.entry)) == (logged.file, [])


def test_what_cannot_be_changed_safely_is_left_to_the_editor(tmp_path: Path) -> None:
    workspace, logged = file(tmp_path, f'{TEXT}zusatz.ort = "a"\n'.encode())
    source = read_source(workspace, logged)
    with pytest.raises(NotEditable) as refused:
        edited(source, logged, changed(logged.entry, {"extra": {"ort": "b"}}))
    assert refused.value.advised() == "Ändern Sie den Eintrag im Editor: fh logbuch bearbeite k7q2m"


def typed(before: str, after: bytes) -> str:
    """The text that becomes of what someone typed."""
    return typed_over(Source(Path(NAME), before.encode(), before), after)[0]


def test_the_editor_changes_only_the_lines_that_were_changed() -> None:
    mixed = TEXT.replace("# von Hand\n", "# von Hand\r\n")
    after = TEXT.replace("leitung", "ehrenamt").encode()
    assert typed(mixed, after) == mixed.replace("leitung", "ehrenamt")
    assert typed(TEXT, after.replace(b"\n", b"\r\n")) == after.decode()
    assert typed(TEXT.replace("\n", "\r\n"), after) == after.decode().replace("\n", "\r\n")


def test_what_is_no_entry_any_more_is_named_with_its_line() -> None:
    with pytest.raises(BadForm) as refused:
        typed(TEXT, TEXT.replace("notiz", "Notitz").encode())
    assert refused.value.told().startswith("Zeile 3: ")
    with pytest.raises(BadForm):
        typed(TEXT, TEXT.replace('titel = "Notiz"', 'titel = ""').encode())
