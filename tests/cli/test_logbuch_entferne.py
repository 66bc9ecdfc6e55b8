"""``fh logbuch entferne``: shown, asked, removed, and back again."""

from collections.abc import Callable

import pytest
from tests.cli.places import Fh, contents, entries_of, make_place

from fruehe_hilfen_cli.store.workspace import Workspace

FIRST = (
    'datum = 2023-02-01\nart = "sitzung"\ntitel = "Runde"\nerreicht = ["2.1"]\n'
    '[[aufgabe]]\nwas = "Protokoll"\n'
)
SECOND = 'datum = 2023-02-08\nart = "notiz"\ntitel = "Fertig"\nerledigt = ["k7q2m/1"]\n'
REMOVE = ("logbuch", "entferne", "k7q2m")


@pytest.fixture
def started(workspace: Workspace) -> Workspace:
    return make_place(workspace, "kreis-sued", k7q2m=FIRST, abcde=SECOND)


def test_it_is_shown_with_what_would_be_different(started: Workspace, fh: Fh) -> None:
    said = fh(*REMOVE)
    assert said.code == 2
    assert "fh logbuch entferne k7q2m --ja" in said.err
    told = " ".join(said.out.split())
    assert "Meilenstein 2.1: wieder offen" in told
    assert "Der Eintrag abcde vom 08.02.2023 („Fertig“) erledigt k7q2m/1" in told
    assert len(entries_of(started)) == 2


def test_yes_removes_it_and_zurueck_brings_it_back(started: Workspace, fh: Fh) -> None:
    before = contents(started.root)
    said = fh(*REMOVE, "--ja")
    assert said.code == 0
    assert "Entfernt: logbook/kreis-sued/2023-02-01-notiz-k7q2m.toml" in said.err
    assert "fh zurueck holt ihn zurück" in said.err
    assert [entry.title for entry in entries_of(started)] == ["Fertig"]
    assert fh("zurueck", "--ja").code == 0
    assert contents(started.root) == before


@pytest.mark.parametrize(("answer", "left"), [("j", 1), ("n", 2), ("", 2)])
def test_someone_is_asked(
    answer: str, left: int, started: Workspace, fh: Fh, at_terminal: Callable[..., list[str]]
) -> None:
    asked = at_terminal(answer)
    assert fh(*REMOVE).code == left - 1
    assert asked == ["Diesen Eintrag entfernen? [j/N]: "]
    assert len(entries_of(started)) == left


def test_what_a_removed_task_did_is_open_again(started: Workspace, fh: Fh) -> None:
    assert "Aufgabe k7q2m/1: wieder offen" in fh("logbuch", "entferne", "abcde", "--ja").out
    assert "k7q2m/1" in fh("aufgabe", "liste").out
    assert len(entries_of(started)) == 1
