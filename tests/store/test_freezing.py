"""A document that went out: kept byte for byte, never overwritten, never edited unnoticed."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.cli.places import contents, make_place
from tests.store.repositories import git, isolate

from fruehe_hilfen_cli.model.kinds import Visibility
from fruehe_hilfen_cli.store import undoing
from fruehe_hilfen_cli.store.actions import CreateBytes, perform
from fruehe_hilfen_cli.store.freezing import (
    Document,
    Empty,
    NameTaken,
    NotReadable,
    changed_frozen,
    checksum,
    file_name,
    freeze,
    read_source,
)
from fruehe_hilfen_cli.store.links import LeadsOut
from fruehe_hilfen_cli.store.reading import read_project
from fruehe_hilfen_cli.store.workspace import Workspace

DATA = b"\x00\xff Vorlage\r\n"
AS_OF = date(2023, 3, 14)
PLACE = "kreis-sued"


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    (tmp_path / "ordner").mkdir()
    return make_place(Workspace(tmp_path / "ordner"), PLACE)


def attachments(workspace: Workspace) -> Path:
    """The folder of attachments."""
    return workspace.logbook_path(PLACE) / "anlagen"


def document(name: str = "Vorlage 17.PDF", data: bytes = DATA, source: Path | None = None) -> Document:
    """A document."""
    return Document(name, data, AS_OF, Visibility.PUBLIC, source)


def test_the_very_bytes_are_kept(workspace: Workspace) -> None:
    freezing = freeze(workspace, PLACE, document())
    assert freezing.changes == (CreateBytes(attachments(workspace) / "vorlage-17.pdf", DATA),)
    record = freezing.record
    assert (record.file, record.as_of, record.audience) == (
        "anlagen/vorlage-17.pdf",
        AS_OF,
        Visibility.PUBLIC,
    )
    assert record.checksum == checksum(DATA)
    before = contents(workspace.root)
    perform(workspace, freezing.changes, "Vorlage", commit=False)
    assert (attachments(workspace) / "vorlage-17.pdf").read_bytes() == DATA
    undoing.undo(undoing.plan(workspace))
    assert contents(workspace.root) == before


def test_the_checksum_is_sha256() -> None:
    assert checksum(b"") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"


def test_the_same_document_stays_where_it_is(workspace: Workspace) -> None:
    perform(workspace, freeze(workspace, PLACE, document()).changes, "Vorlage", commit=False)
    assert freeze(workspace, PLACE, document()).changes == ()
    with pytest.raises(NameTaken):
        freeze(workspace, PLACE, document(data=b"anders"))


def test_a_file_among_the_attachments_stays_there_with_its_name(workspace: Workspace) -> None:
    source = attachments(workspace) / "2023" / "Vorlage Ä.PDF"
    source.parent.mkdir(parents=True)
    source.write_bytes(DATA)
    freezing = freeze(workspace, PLACE, document(source.name, source=source))
    assert (freezing.record.file, freezing.changes) == ("anlagen/2023/Vorlage Ä.PDF", ())


def test_another_file_of_that_name_is_not_overwritten(workspace: Workspace) -> None:
    freezing = freeze(workspace, PLACE, document())
    attachments(workspace).mkdir()
    (attachments(workspace) / "vorlage-17.pdf").write_bytes(b"von anderen")
    with pytest.raises(FileExistsError):
        perform(workspace, freezing.changes, "Vorlage", commit=False)
    assert (attachments(workspace) / "vorlage-17.pdf").read_bytes() == b"von anderen"


def test_links_lead_nowhere_out(workspace: Workspace, tmp_path: Path) -> None:
    attachments(workspace).symlink_to(tmp_path)
    with pytest.raises(LeadsOut):
        freeze(workspace, PLACE, document())
    attachments(workspace).unlink()
    attachments(workspace).mkdir()
    (attachments(workspace) / "vorlage-17.pdf").symlink_to(tmp_path / "draussen.pdf")
    with pytest.raises(LeadsOut):
        freeze(workspace, PLACE, document())


@given(st.text(max_size=80))
def test_a_name_stays_in_its_folder(name: str) -> None:
    made = file_name(name)
    assert Path(made).name == made
    assert made.isascii()
    assert not made.startswith((".", "-"))
    assert file_name(made) == made


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("Vorlage 17_2023.DOCX", "vorlage-17-2023.docx"),
        ("../../etc/passwd", "passwd"),
        ("CON.md", "con-x.md"),
        ("…", "dokument"),
    ],
)
def test_names(name: str, made: str) -> None:
    assert file_name(name) == made


def test_what_cannot_be_read(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "nichts"):
        with pytest.raises(NotReadable):
            read_source(path)


def test_an_empty_file_is_no_document(tmp_path: Path) -> None:
    path = tmp_path / "leer.pdf"
    path.write_bytes(b"")
    with pytest.raises(Empty):
        read_source(path)


def test_the_commit_of_the_data(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    isolate(monkeypatch)
    without = freeze(workspace, PLACE, document())
    assert (without.record.commit, without.uncommitted) == (None, False)
    git(workspace.root, "init", "--quiet")
    assert freeze(workspace, PLACE, document()).uncommitted
    git(workspace.root, "add", "--all")
    git(workspace.root, "commit", "--quiet", "--message", "Beginn")
    head = git(workspace.root, "rev-parse", "HEAD").strip()
    (workspace.root / "notiz.txt").write_text("gehört nicht zu den Daten")
    clean = freeze(workspace, PLACE, document())
    assert (clean.record.commit, clean.uncommitted) == (head, False)
    workspace.roadmap_path(PLACE).write_text("anders")
    dirty = freeze(workspace, PLACE, document())
    assert (dirty.record.commit, dirty.uncommitted) == (None, True)


def test_the_document_itself_is_no_part_of_the_data(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    isolate(monkeypatch)
    git(workspace.root, "init", "--quiet")
    git(workspace.root, "add", "--all")
    git(workspace.root, "commit", "--quiet", "--message", "Beginn")
    attachments(workspace).mkdir()
    source = attachments(workspace) / "vorlage.md"
    source.write_bytes(DATA)
    assert freeze(workspace, PLACE, document(source=source)).record.commit


@pytest.mark.parametrize(
    ("file", "now", "words"),
    [
        ("anlagen/v.md", DATA, None),
        ("anlagen/v.md", b"anders", "ist verändert worden"),
        ("anlagen/v.md", None, "fehlt"),
        ("../../../v.md", DATA, "liegt nicht im Ordner anlagen"),
    ],
)
def test_what_was_frozen_is_compared(
    workspace: Workspace, file: str, now: bytes | None, words: str | None
) -> None:
    frozen = f'[[eingefroren]]\ndatei = "{file}"\nstichtag = 2023-03-14\npruefsumme = "{checksum(DATA)}"\n'
    make_place(workspace, PLACE, k7q2m=f'datum = 2023-03-14\nart = "notiz"\ntitel = "x"\n{frozen}')
    if now is not None:
        attachments(workspace).mkdir()
        (workspace.logbook_path(PLACE) / file).resolve().write_bytes(now)
    project = read_project(workspace, PLACE).project
    assert project is not None
    found = list(changed_frozen(workspace, project))
    assert [problem.code for problem in found] == (["G07"] if words else [])
    assert all(words in problem.sentence for problem in found if words)
