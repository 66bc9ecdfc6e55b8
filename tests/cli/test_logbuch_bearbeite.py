"""``fh logbuch bearbeite``: by option and in the editor, and what happens to the file."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.cli.places import Fh, contents, entries_of, make_place, the_entry

from fruehe_hilfen_cli.store.workspace import Workspace

ENTRY = """\
# von Hand
datum = 2023-02-01   # Mittwoch
art = "sitzung"
titel = "Runde"
gruppen = ["leitung"]
text = '''
Gut.
'''

[[aufgabe]]
was = "Protokoll"
"""
EDIT = ("logbuch", "bearbeite", "k7q2m")


@pytest.fixture
def started(workspace: Workspace) -> Workspace:
    return make_place(workspace, "kreis-sued", k7q2m=ENTRY.replace("# von Hand\n", "") + "# Ende\n")


def text_of(workspace: Workspace) -> str:
    """The text of the only entry."""
    (path,) = workspace.logbook_path("kreis-sued").glob("*.toml")
    return path.read_text("utf-8")


@pytest.fixture
def editor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Let an editor change the text: a line of Python with the text as ``t``."""

    def set_up(line: str) -> None:
        script = tmp_path / "editor.py"
        script.write_text(
            "import sys, pathlib\np = pathlib.Path(sys.argv[1])\nt = p.read_bytes().decode()\n"
            f"{line}\np.write_bytes(t.encode())\n",
            "utf-8",
        )
        monkeypatch.setenv("EDITOR", f'"{sys.executable}" "{script}"')

    return set_up


def test_one_field_changes_one_line(started: Workspace, fh: Fh) -> None:
    before = text_of(started)
    said = fh(*EDIT, "--teilnehmende", "21")
    assert said.code == 0
    assert text_of(started) == before.replace("gruppen =", "teilnehmende = 21\ngruppen =")
    assert "Teilnehmende  21" in said.out
    assert "Gespeichert: logbook/kreis-sued/2023-02-01-notiz-k7q2m.toml" in said.err
    assert "fh zurueck" in said.err


def test_lists_are_added_to_and_fields_left_out(started: Workspace, fh: Fh) -> None:
    assert fh(*EDIT, "--gruppe", "ehrenamt", "--ohne", "text", "--aufgabe", "Raum; Leitung; 20.3.").code == 0
    entry = the_entry(started)
    assert (entry.groups, entry.text) == (("leitung", "ehrenamt"), "")
    assert [task.what for task in entry.tasks] == ["Protokoll", "Raum"]
    assert fh(*EDIT, "--ohne", "gruppen", "--gruppe", "familien").code == 0
    assert the_entry(started).groups == ("familien",)


def test_another_date_renames_the_file_and_keeps_the_id(started: Workspace, fh: Fh) -> None:
    said = fh(*EDIT, "--datum", "14.02.2023")
    folder = started.logbook_path("kreis-sued")
    assert [path.name for path in folder.glob("*.toml")] == ["2023-02-14-notiz-k7q2m.toml"]
    assert "Entfernt: logbook/kreis-sued/2023-02-01-notiz-k7q2m.toml" in said.err
    assert "# Mittwoch" in text_of(started)
    assert fh("zurueck", "--ja").code == 0
    assert [path.name for path in folder.glob("*.toml")] == ["2023-02-01-notiz-k7q2m.toml"]


def test_a_trial_shows_what_would_change_and_writes_nothing(started: Workspace, fh: Fh) -> None:
    before = contents(started.root)
    said = fh(*EDIT, "--titel", "Große Runde", "--datum", "2.2.2023", "--probe")
    assert contents(started.root) == before
    assert '-titel = "Runde"\n+titel = "Große Runde"' in said.out
    assert "Neuer Name: logbook/kreis-sued/2023-02-02-grosse-runde-k7q2m.toml" in said.out
    assert "nichts geschrieben" in said.err


def test_the_same_again_writes_nothing(started: Workspace, fh: Fh) -> None:
    before = contents(started.root)
    said = fh(*EDIT, "--titel", "Runde")
    assert (said.code, said.err) == (0, "Es hat sich nichts geändert; die Datei bleibt, wie sie ist.\n")
    assert contents(started.root) == before


@pytest.mark.parametrize(
    ("args", "code", "told"),
    [
        (("--datum", "1.4.2023"), 1, "liegt in der Zukunft"),
        (("--phase", "9"), 1, "Eine Phase 9 gibt es"),
        (("--erreicht", "9.9"), 4, "Meilenstein „9.9“ gibt es"),
        (("--ohne", "titel"), 2, "„titel“ lässt sich mit --ohne nicht weglassen"),
        (("--art", "notitz"), 2, "Meinten Sie notiz?"),
        (("--teilnehmende", "-1"), 2, "mindestens 0"),
        (("--gemeinsam", "--titel", "x"), 2, "zu keinem gemeinsamen Ereignis"),
        (("--gemeinsam",), 2, "nur ein Eintrag zugleich"),
    ],
)
def test_what_is_refused_changes_nothing(
    args: tuple[str, ...], code: int, told: str, started: Workspace, fh: Fh
) -> None:
    before = contents(started.root)
    said = fh(*EDIT, *args)
    assert (said.code, told in said.err) == (code, True), said.err
    assert contents(started.root) == before


def test_a_day_ahead_may_be_meant(started: Workspace, fh: Fh) -> None:
    assert fh(*EDIT, "--datum", "1.4.2023", "--geplant").code == 0
    assert fh(*EDIT, "--teilnehmende", "3").code == 0  # a planned entry is found, and stays planned
    assert the_entry(started).participants == 3


def test_an_unknown_entry_is_named(started: Workspace, fh: Fh) -> None:
    said = fh("logbuch", "bearbeite", "k7q3m", "--titel", "x")
    assert (said.code, "Meinten Sie k7q2m?" in said.err) == (4, True)
    assert started.places() == ("kreis-sued",)


def test_a_broken_roadmap_is_no_place_to_write_to(started: Workspace, fh: Fh) -> None:
    started.roadmap_path("kreis-sued").write_text("kaputt", "utf-8")
    before = text_of(started)
    assert fh(*EDIT, "--titel", "x").code != 0
    assert text_of(started) == before


def test_in_the_editor_stands_the_file_itself(
    started: Workspace, fh: Fh, editor: Callable[[str], None]
) -> None:
    before = text_of(started)
    editor('assert "# Mittwoch" in t; t = t.replace("Gut.", "Sehr gut.")')
    assert fh(*EDIT).code == 0
    assert text_of(started) == before.replace("Gut.", "Sehr gut.")


def test_options_are_filled_in_before_the_editor_opens(
    started: Workspace, fh: Fh, editor: Callable[[str], None]
) -> None:
    editor('t = t.replace("teilnehmende = 3", "teilnehmende = 4")')
    assert fh(*EDIT, "--teilnehmende", "3", "--editor").code == 0
    assert the_entry(started).participants == 4


def test_an_editor_that_changes_nothing(started: Workspace, fh: Fh, editor: Callable[[str], None]) -> None:
    editor("pass")
    assert "Es hat sich nichts geändert" in fh(*EDIT).err
    assert len(entries_of(started)) == 1


@pytest.mark.parametrize("line", ['t = t.replace("sitzung", "sitzungg")', 't = t + "x"', 't = ""'])
def test_a_text_that_cannot_be_used_is_kept(
    line: str, started: Workspace, fh: Fh, editor: Callable[[str], None]
) -> None:
    before = contents(started.root)
    editor(line)
    said = fh(*EDIT)
    assert said.code != 0
    assert contents(started.root) == before
    kept = Path(said.err.split("Ihr Text liegt in ")[1].strip().rstrip("."))
    assert kept.exists()


def test_what_somebody_else_changed_meanwhile_stays(
    started: Workspace, fh: Fh, editor: Callable[[str], None]
) -> None:
    (path,) = started.logbook_path("kreis-sued").glob("*.toml")
    editor(f'q = pathlib.Path({str(path)!r}); q.write_bytes(q.read_bytes() + b"# neu"); t += "# hier"')
    said = fh(*EDIT)
    assert "hat sich inzwischen geändert" in said.err
    assert path.read_text("utf-8").endswith("# neu")


SHARED = 'datum = 2023-02-01\nart = "austauschtreffen"\ntitel = "Treffen"\ngemeinsam = "k7q2m"\n'


def test_one_event_of_several_municipalities_changes_together_or_apart(workspace: Workspace, fh: Fh) -> None:
    make_place(workspace, "kreis-sued", k7q2m=SHARED)
    make_place(workspace, "kreis-nord", abcde=SHARED)
    assert fh(*EDIT, "--titel", "Großes Treffen", "--gemeinsam").code == 0
    assert fh(*EDIT, "--teilnehmende", "7").code == 0
    found = {place: the_entry(workspace, place) for place in workspace.places()}
    assert {entry.title for entry in found.values()} == {"Großes Treffen"}
    assert {place: entry.participants for place, entry in found.items()} == {
        "kreis-sued": 7,
        "kreis-nord": None,
    }
