"""``fh bericht … --eingefroren``: the report is kept as it went out, and an entry tells of it."""

import json
from datetime import date
from pathlib import Path

import pytest
from tests.cli.places import Fh, contents, entries_of, make_place, the_entry
from tests.store.repositories import git, isolate

from fruehe_hilfen_cli.model.kinds import EntryKind, Visibility
from fruehe_hilfen_cli.store.freezing import checksum
from fruehe_hilfen_cli.store.workspace import Workspace

DECISIONS = ("bericht", "beschluesse", "--format", "markdown", "--eingefroren")
STATUS = ("bericht", "status", "--format", "markdown", "--eingefroren")
NAME = "beschluesse-2023-03-14-intern.md"


def attachments(workspace: Workspace, place: str = "kreis-sued") -> dict[str, bytes]:
    return contents(workspace.logbook_path(place) / "anlagen")


def test_file_and_entry_in_one_step(workspace: Workspace, fh: Fh) -> None:
    before = contents(workspace.root)
    said = fh(*DECISIONS, "-o", "hinaus.md", "--fuer", "nzfh")
    assert said.code == 0
    (name, data), *more = attachments(workspace).items()
    assert (name, more) == ("beschluesse-2023-03-14-nzfh.md", [])
    assert data == Path("hinaus.md").read_bytes()
    entry = the_entry(workspace)
    assert (entry.day, entry.kind, entry.visibility) == (date(2023, 3, 14), EntryKind.NOTE, Visibility.NZFH)
    assert entry.title == "Beschlusskontrolle mit Stand 14.03.2023 hinausgegeben (für: NZFH)"
    (frozen,) = entry.frozen
    assert (frozen.file, frozen.checksum) == (f"anlagen/{name}", checksum(data))
    assert (frozen.as_of, frozen.audience) == (date(2023, 3, 14), Visibility.NZFH)
    assert "→ fh pruefe merkt, wenn jemand die Datei ändert." in said.err
    assert fh("pruefe").code == 0
    Path("hinaus.md").unlink()
    assert fh("zurueck", "--ja").code == 0
    assert contents(workspace.root) == before


def test_a_changed_file_is_found(workspace: Workspace, fh: Fh) -> None:
    fh(*DECISIONS)
    (workspace.logbook_path("kreis-sued") / "anlagen" / NAME).write_bytes(b"anders")
    assert "G07" in fh("pruefe").out


def test_nothing_goes_to_the_screen_but_the_record(workspace: Workspace, fh: Fh) -> None:
    said = fh(*DECISIONS)
    assert said.out.startswith("Beschlusskontrolle mit Stand 14.03.2023 hinausgegeben")
    assert list(attachments(workspace)) == [NAME]


def test_another_content_of_the_same_day_gets_the_next_name(workspace: Workspace, fh: Fh) -> None:
    for number, milestone in enumerate(("1.1", "2.1", "2.2"), 1):
        assert fh("meilenstein", "erreicht", milestone).code == 0
        assert fh(*STATUS).code == 0
        names = list(attachments(workspace))
        assert len(names) == number
    assert names == [f"phasenstand-2023-03-14-intern{end}.md" for end in ("-2", "-3", "")]
    assert len(set(attachments(workspace).values())) == 3
    kept = [frozen for entry in entries_of(workspace) for frozen in entry.frozen]
    files = [frozen.file.removeprefix("anlagen/") for frozen in kept]
    assert sorted(files) == names
    assert fh("pruefe").code == 0


def test_the_same_content_is_not_kept_twice(workspace: Workspace, fh: Fh) -> None:
    fh(*DECISIONS)
    before = contents(workspace.root)
    said = fh(*DECISIONS)
    assert (said.code, said.out) == (0, "")
    assert said.err.startswith("Schon eingefroren: ")
    assert said.err.endswith(", Wort für Wort dasselbe; es wurde nichts geschrieben.\n")
    assert contents(workspace.root) == before
    assert fh(*DECISIONS, "--fuer", "nzfh").code == 0
    assert len(entries_of(workspace)) == 2


def test_each_municipality_keeps_its_own(workspace: Workspace, fh: Fh) -> None:
    make_place(workspace, "kreis-nord")
    assert fh(*DECISIONS).code == 0
    for place in ("kreis-nord", "kreis-sued"):
        assert list(attachments(workspace, place)) == [NAME]
        assert the_entry(workspace, place).frozen[0].file == f"anlagen/{NAME}"


def test_all_tables_are_kept_each_under_a_name_of_its_own(workspace: Workspace, fh: Fh) -> None:
    make_place(workspace, "kreis-sued", aaaaa='datum = 2023-02-02\nart = "notiz"\ntitel = "Kurz"\n')
    assert fh("bericht", "tabellen", "--format", "csv", "--eingefroren", "--fuer", "intern").code == 0
    entry = next(entry for entry in entries_of(workspace) if entry.frozen)
    kept = attachments(workspace)
    assert {frozen.file.removeprefix("anlagen/") for frozen in entry.frozen} == set(kept)
    assert len(entry.frozen) == len(kept) > 3
    assert fh("pruefe").code == 0


def test_long_names_that_are_cut_differ(
    workspace: Workspace, fh: Fh, monkeypatch: pytest.MonkeyPatch
) -> None:
    from fruehe_hilfen_cli.render import printing

    long = {f"{'sehr-lang-' * 9}{number}": b"%d" % number for number in range(3)}
    monkeypatch.setattr(printing, "printed", lambda *_: long)
    assert fh(*DECISIONS).code == 0
    assert sorted(attachments(workspace).values()) == [b"0", b"1", b"2"]
    assert fh("pruefe").code == 0


def test_it_is_committed_with_its_entry(
    workspace: Workspace, fh: Fh, monkeypatch: pytest.MonkeyPatch
) -> None:
    isolate(monkeypatch)
    git(workspace.root, "init", "--quiet")
    git(workspace.root, "add", ".")
    git(workspace.root, "commit", "--quiet", "--message", "Anfang")
    said = fh(*DECISIONS, "--commit")
    assert said.code == 0
    assert "Festgeschrieben: Commit " in said.err
    assert git(workspace.root, "status", "--porcelain").strip() in ("", b"")
    assert the_entry(workspace).frozen[0].commit


def test_a_failing_printer_keeps_nothing(
    workspace: Workspace, fh: Fh, monkeypatch: pytest.MonkeyPatch
) -> None:
    from fruehe_hilfen_cli.render import printing

    def fail(*_: object) -> dict[str, bytes]:
        raise RuntimeError("mittendrin")

    monkeypatch.setattr(printing, "printed", fail)
    before = contents(workspace.root)
    said = fh(*DECISIONS)
    assert said.code == 1
    assert "Traceback" not in said.err
    assert contents(workspace.root) == before


def test_json_can_be_kept(workspace: Workspace, fh: Fh) -> None:
    assert fh("bericht", "beschluesse", "--format", "json", "--eingefroren").code == 0
    (data,) = attachments(workspace).values()
    assert json.loads(data) == {"format": 1, "beschluss": []}
