"""``fh logbuch neu --vorlage``: with options, with questions, in the editor."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.cli.places import Fh, entries_of, the_entry

from fruehe_hilfen_cli.model.kinds import EntryKind
from fruehe_hilfen_cli.store.workspace import Workspace

OWN = 'art = "sitzung"\ntitel = "Beirat"\ngremium = "Beirat"\ntext = """\nOffen:\n\nFertig:\n"""\n'
NEW = ("logbuch", "neu", "--vorlage", "beirat")


@pytest.fixture
def started(workspace: Workspace) -> Workspace:
    folder = workspace.roadmap_path("kreis-sued").with_name("vorlagen")
    folder.mkdir()
    (folder / "beirat.toml").write_text(OWN, "utf-8")
    return workspace


def test_a_form_alone_is_enough(started: Workspace, fh: Fh) -> None:
    said = fh(*NEW)
    entry = the_entry(started)
    assert said.code == 0
    assert (entry.kind, entry.title, entry.body) == (EntryKind.SESSION, "Beirat", "Beirat")
    assert entry.text == "Offen:\n\nFertig:"
    assert "fh logbuch bearbeite" in said.err


def test_options_go_before_the_form(started: Workspace, fh: Fh) -> None:
    said = fh(*NEW, "--titel", "Sondersitzung", "--text", "Kurz.", "--art", "notiz")
    entry = the_entry(started)
    assert (entry.kind, entry.title, entry.text) == (EntryKind.NOTE, "Sondersitzung", "Kurz.")
    assert "fh logbuch bearbeite" not in said.err


def test_questions_are_asked_heading_by_heading(
    started: Workspace, fh: Fh, at_terminal: Callable[..., list[str]]
) -> None:
    asked = at_terminal("", "", "", "4", "", "Nichts.", "", "", "Alles.", "", "", *[""] * 5)
    assert fh(*NEW).code == 0
    assert "Titel [Beirat]: " in asked
    assert not [question for question in asked if question.startswith("Art")]
    text = the_entry(started).text
    assert {line for line in text.splitlines() if line.endswith(":")} <= {"Offen:", "Fertig:"}
    assert "Nichts." in text or "Alles." in text


def test_the_editor_shows_the_headings(
    started: Workspace, fh: Fh, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    script = tmp_path / "editor.py"
    script.write_text(
        "import sys, pathlib\np = pathlib.Path(sys.argv[1])\nt = p.read_text('utf-8')\n"
        "p.write_text(t.replace('Offen:\\n', 'Offen:\\nViel.\\n'), 'utf-8')\n",
        "utf-8",
    )
    monkeypatch.setenv("EDITOR", f'"{sys.executable}" "{script}"')
    assert fh(*NEW, "--editor").code == 0
    assert the_entry(started).text == "Offen:\nViel.\n\nFertig:"


@pytest.mark.parametrize("name", ["beirrat", "../fahrplan", ""])
def test_an_unknown_form_names_those_there_are(name: str, started: Workspace, fh: Fh) -> None:
    said = fh("logbuch", "neu", "--titel", "x", "--vorlage", name)
    assert said.code == 4
    assert "Es gibt: austauschtreffen, beirat, jour-fixe, steuerungsgruppe." in said.err
    assert entries_of(started) == []


def test_forms_are_checked_and_belong_there(started: Workspace, fh: Fh) -> None:
    assert "vorlagen" not in fh("pruefe").out
    path = started.roadmap_path("kreis-sued").with_name("vorlagen") / "beirat.toml"
    path.write_text("datum = 2023-01-01\n", "utf-8")
    said = fh("pruefe")
    assert said.code == 3
    assert "phases/kreis-sued/vorlagen/beirat.toml:1: W" in said.out
