"""``fh aufgabe liste|erledigt|neu``."""

import json
from datetime import date

import pytest
from tests.cli.places import Fh, contents, entries_of, make_place

from fruehe_hilfen_cli.cli.main import run
from fruehe_hilfen_cli.model.kinds import EntryKind, Visibility
from fruehe_hilfen_cli.store.workspace import Workspace

MEETING = (
    'datum = 2023-02-01\nart = "sitzung"\ntitel = "Runde"\n'
    '[[aufgabe]]\nwas = "Protokoll"\nwer = "Leitung"\nbis = 2023-02-10\n[[aufgabe]]\nwas = "Raum"\n'
)
OTHER = 'datum = 2023-02-01\nart = "notiz"\ntitel = "Dort"\n[[aufgabe]]\nwas = "Karte"\nbis = 2023-03-20\n'


@pytest.fixture
def started(workspace: Workspace) -> Workspace:
    make_place(workspace, "kreis-nord", abcde=OTHER)
    return make_place(workspace, "kreis-sued", k7q2m=MEETING)


def ids(fh: Fh, *args: str) -> list[str]:
    """The listed tasks."""
    return [task["id"] for task in json.loads(fh("aufgabe", "liste", *args, "--json").out)["aufgabe"]]


def test_open_ones_of_all_municipalities_by_their_day(started: Workspace, fh: Fh) -> None:
    assert ids(fh) == ["k7q2m/1", "abcde/1", "k7q2m/2"]
    assert ids(fh, "kreis-nord") == ["abcde/1"]
    assert ids(fh, "--ueberfaellig") == ["k7q2m/1"]
    assert ids(fh, "--wer", "leitung") == ["k7q2m/1"]
    assert ids(fh, "--offen") == ids(fh)
    assert "3 Aufgaben, davon 1 überfällig." in fh("aufgabe", "liste").out
    assert len(started.places()) == 2


def test_done_in_the_municipality_the_task_belongs_to(started: Workspace, fh: Fh) -> None:
    said = fh(
        "aufgabe", "erledigt", "abcde/1", "-d", "gestern", "--notiz", "Liegt aus.", "--sichtbarkeit", "nzfh"
    )
    assert said.code == 0
    entry = entries_of(started, "kreis-nord")[-1]
    assert (entry.day, entry.kind, entry.title) == (date(2023, 3, 13), EntryKind.NOTE, "Erledigt: Karte")
    assert (entry.done, entry.text, entry.visibility) == (("abcde/1",), "Liegt aus.", Visibility.NZFH)
    assert ids(fh, "--alle", "kreis-nord") == ["abcde/1"]
    assert ids(fh, "kreis-nord") == []
    assert len(entries_of(started)) == 1


def test_several_at_once_are_one_entry(started: Workspace, fh: Fh) -> None:
    assert fh("aufgabe", "erledigt", "k7q2m/1", "k7q2m/2").code == 0
    assert entries_of(started)[-1].done == ("k7q2m/1", "k7q2m/2")


@pytest.mark.parametrize(
    ("args", "code", "told"),
    [
        (("k7q2m/3",), 4, "gibt es am Stichtag nicht"),
        (("k7q2m",), 4, "kann mehrere Aufgaben meinen"),
        (("k7q2m/1", "abcde/1"), 2, "gehören zu mehreren Kommunen"),
        (("k7q2m/1", "-d", "31.1.2023"), 1, "stammt vom 01.02.2023"),
        (("k7q2m/1", "-d", "1.4.2023"), 1, "liegt in der Zukunft"),
    ],
)
def test_what_is_refused_writes_nothing(
    args: tuple[str, ...], code: int, told: str, started: Workspace, fh: Fh
) -> None:
    before = contents(started.root)
    said = fh("aufgabe", "erledigt", *args)
    assert (said.code, told in said.err) == (code, True), said.err
    assert contents(started.root) == before


def test_twice_is_refused_and_names_the_entry(started: Workspace, fh: Fh) -> None:
    fh("aufgabe", "erledigt", "k7q2m/1")
    said = fh("aufgabe", "erledigt", "k7q2m/1")
    assert (said.code, "ist schon erledigt, am 14.03.2023 (Eintrag " in said.err) == (1, True)
    assert len(entries_of(started)) == 2


def test_a_task_done_on_two_clones_is_shown_once(started: Workspace, fh: Fh) -> None:
    done = 'datum = 2023-02-08\nart = "notiz"\ntitel = "Fertig"\nerledigt = ["k7q2m/1"]\n'
    make_place(started, "kreis-sued", fghij=done, mnpqr=done.replace("-08", "-09"))
    assert ids(fh, "--alle", "kreis-sued") == ["k7q2m/2", "k7q2m/1"]
    assert "✓ 08.02.2023" in fh("aufgabe", "liste", "--alle").out
    assert fh("logbuch", "zeige", "k7q2m").out.count("erledigt (fghij)") == 1


def test_a_new_task_is_a_note(workspace: Workspace, fh: Fh) -> None:
    said = fh("aufgabe", "neu", "Raum buchen", "--wer", "Leitung", "--bis", "1.4.")
    assert said.code == 0
    (entry,) = entries_of(workspace)
    (task,) = entry.tasks
    assert (entry.kind, entry.title) == (EntryKind.NOTE, "Aufgabe: Raum buchen")
    assert (task.what, task.who, task.until) == ("Raum buchen", "Leitung", date(2023, 4, 1))
    assert "/1 hält fest, wenn sie erledigt ist." in said.err


@pytest.mark.parametrize(
    ("args", "code"),
    [((" ",), 2), (("x", "--bis", "1.3.2023"), 1), (("x", "--bis", "bald"), 2), (("x", "-d", "1.4.2023"), 1)],
)
def test_a_task_that_makes_no_sense_is_refused(
    args: tuple[str, ...], code: int, workspace: Workspace, fh: Fh
) -> None:
    assert fh("aufgabe", "neu", *args).code == code
    assert entries_of(workspace) == []


def test_a_new_task_needs_to_know_the_municipality(started: Workspace, fh: Fh) -> None:
    assert fh("aufgabe", "neu", "x").code == 2
    assert fh("aufgabe", "neu", "x", "--kommune", "kreis-nord").code == 0
    assert len(entries_of(started, "kreis-nord")) == 2


def test_the_status_names_what_cannot_wait(started: Workspace, fh: Fh) -> None:
    said = fh("status", "kreis-sued").out
    assert "2 offen, davon 1 überfällig; fh aufgabe liste zeigt alle." in said
    assert "k7q2m/1" in said
    assert "k7q2m/2" not in said
    assert started.places()


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("fh aufgabe erledigt k7", {"k7q2m/1", "k7q2m/2"}),
        ("fh logbuch neu --vorlage jour", {"jour-fixe"}),
        ("fh logbuch bearbeite k7q2m --ohne teil", {"teilnehmende"}),
    ],
)
def test_the_shell_completes_tasks_forms_and_fields(
    line: str,
    offered: set[str],
    started: Workspace,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    words = line.split()
    monkeypatch.setenv("_FH_COMPLETE", "complete_bash")
    monkeypatch.setenv("COMP_WORDS", line)
    monkeypatch.setenv("COMP_CWORD", str(len(words) - 1))
    monkeypatch.setattr("sys.argv", ["fh"])
    assert started.places()
    run([])
    assert set(capsys.readouterr().out.split()) >= offered
