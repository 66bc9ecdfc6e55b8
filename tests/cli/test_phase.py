"""``fh phase abschliessen`` and ``fh kommune ausgeschieden``."""

import json
from collections.abc import Callable
from datetime import date

import pytest
from tests.cli.places import Fh, contents, entries_of, make_place, the_entry

from fruehe_hilfen_cli.model.kinds import ClosingResult
from fruehe_hilfen_cli.model.parts import Task
from fruehe_hilfen_cli.store.workspace import PlanFile, Workspace

Sit = Callable[..., list[str]]
CLOSE = ("phase", "abschliessen")
REACHED = 'datum = 2022-09-01\nart = "prozessschritt"\ntitel = "Vertrag"\nerreicht = ["1.1"]\n'
BODIES = 'format = 1\n[[gremium]]\nid = "stg"\nname = "Steuerungsgruppe"\nart = "steuerungsgruppe"\n'
ALL = ("--gremium", "stg", "--entscheidung", "pos", "--am", "30.9.2022")


@pytest.fixture
def settled(workspace: Workspace) -> Workspace:
    """A municipality with a body, and the first phase reached."""
    workspace.plan_path("kreis-sued", PlanFile.BODIES).write_text(BODIES, "utf-8")
    (workspace.logbook_path("kreis-sued") / "2022-09-01-vertrag-k7q2m.toml").write_text(REACHED, "utf-8")
    return workspace


def test_all_in_one_line(settled: Workspace, fh: Fh) -> None:
    said = fh(*CLOSE, "1", *ALL, "--text", "Einstimmig", "--sichtbarkeit", "nzfh")
    assert said.code == 0, said.err
    entry = entries_of(settled)[-1]
    assert (entry.day, entry.body, entry.text) == (date(2022, 9, 30), "Steuerungsgruppe", "Einstimmig")
    assert entry.phase_closings[0].result is ClosingResult.POSITIVE
    shown = fh("status")
    assert "•  Phase 1 Vorbereitung: 30.09.2022 positiv, Steuerungsgruppe (" in shown.out
    stages = json.loads(fh("status", "--json").out)["status"][0]["zeitraum"][0]["phase"]
    assert stages[0]["abschluss"]["ergebnis"] == "positiv"


def test_a_condition_is_a_task_and_then_met(settled: Workspace, fh: Fh) -> None:
    said = fh(
        *CLOSE, "1", "--gremium", "Rat", "--entscheidung", "auflagen", "--auflage", "Plan; Leitung; 30.4."
    )
    assert said.code == 0, said.err
    assert "„Rat“ steht nicht in gremien.toml." in said.err
    entry = entries_of(settled)[-1]
    assert entry.tasks == (Task(what="Plan", who="Leitung", until=date(2023, 4, 30)),)
    assert "Auflage offen: Plan" in " ".join(fh("status").out.split())
    [task] = json.loads(fh("aufgabe", "liste", "--json").out)["aufgabe"]
    fh("aufgabe", "erledigt", task["id"])
    assert "Auflage erfüllt" in " ".join(fh("status").out.split())


def test_what_is_open_is_refused_and_can_be_explained(settled: Workspace, fh: Fh) -> None:
    before = contents(settled.root)
    said = fh(*CLOSE, "2", *ALL)
    assert said.code == 1
    assert "sind die Pflichtmeilensteine 2.1 und 2.2 offen." in said.err
    assert contents(settled.root) == before
    assert fh(*CLOSE, "2", *ALL, "--als-abweichung", "--grund", "Wahl", "--auswirkung", "keine").code == 0
    [deviation] = entries_of(settled)[-1].deviations
    assert (deviation.subject, deviation.reason, deviation.effect) == ("phase 2", "Wahl", "keine")


def test_what_stays_open_because_a_deviation_speaks_of_it_is_named(settled: Workspace, fh: Fh) -> None:
    told = 'datum = 2022-09-02\nart = "notiz"\ntitel = "Wahl"\n[[abweichung]]\nbetrifft = "meilenstein 2.1"\n'
    path = settled.logbook_path("kreis-sued") / "2022-09-02-wahl-m4xwe.toml"
    path.write_text(f'{told}grund = "Wahl"\n', "utf-8")
    fh("meilenstein", "erreicht", "2.2", "--datum", "3.9.2022")
    said = fh(*CLOSE, "2", *ALL)
    assert said.code == 0, said.err
    assert "Noch offen, mit Grund in einer Abweichung: Meilenstein 2.1." in said.err
    assert "Noch offen" not in fh(*CLOSE, "2", *ALL[:2], "--entscheidung", "negativ", "--am", "1.10.2022").err
    assert "Noch offen" not in fh(*CLOSE, "1", *ALL).err


@pytest.mark.parametrize(
    ("args", "code", "told"),
    [
        (("1", "--gremium", "stg"), 2, "Es fehlt --entscheidung."),
        ((), 2, "Es fehlen NR, --gremium und --entscheidung."),
        (("1", *ALL[:4], "--grund", "x"), 2, "gehören zu --als-abweichung"),
        (("2", *ALL, "--als-abweichung"), 2, "Es fehlen --grund und --auswirkung."),
        (("1", *ALL, "--auflage", "x"), 2, "Auflagen gehören zur Entscheidung „auflagen“"),
        (("1", *ALL[:3], "vielleicht"), 2, "vielleicht"),
        (("9", *ALL), 1, "Eine Phase 9 gibt es in diesem Ablauf nicht."),
        (("1", *ALL[:4], "--am", "01.04.2023"), 1, "liegt in der Zukunft"),
    ],
)
def test_refusals_write_nothing(
    settled: Workspace, fh: Fh, args: tuple[str, ...], code: int, told: str
) -> None:
    before = contents(settled.root)
    said = fh(*CLOSE, *args)
    assert (said.code, told in said.err) == (code, True), said.err
    assert contents(settled.root) == before


def test_question_by_question(settled: Workspace, fh: Fh, at_terminal: Sit) -> None:
    asked = at_terminal(
        "eins", "9", "2", "stg", "mit", "Plan; ; bald", "Plan; Leitung", "", "j", "Wahl", "keine"
    )
    said = fh(*CLOSE)
    assert said.code == 0, said.err
    assert asked == [
        *["Welche Phase: "] * 3,
        "Welches Gremium hat entschieden: ",
        "Wie hat es entschieden (Nummer oder Wort): ",
        *["Auflage: "] * 2,
        "Noch eine Auflage (leer: keine weitere): ",
        "Trotzdem abschließen [j/N]: ",
        "Grund: ",
        "Auswirkung auf den weiteren Verlauf: ",
    ]
    entry = entries_of(settled)[-1]
    assert (entry.body, entry.phase_closings[0].conditions) == ("Steuerungsgruppe", ("Plan",))
    assert entry.deviations[0].reason == "Wahl"
    assert "2  Konstituierung (0/2 erreicht)" in said.out
    assert "Noch offen: Meilensteine 2.1 und 2.2." in said.out


def test_who_does_not_want_to_close_writes_nothing(settled: Workspace, fh: Fh, at_terminal: Sit) -> None:
    at_terminal("n")
    before = contents(settled.root)
    assert fh(*CLOSE, "2", *ALL).code == 1
    assert contents(settled.root) == before


# --- leaving


def test_a_municipality_leaves_and_stays_readable(workspace: Workspace, fh: Fh) -> None:
    make_place(workspace, "kreis-nord")
    said = fh("kommune", "ausgeschieden", "kreis-nord", "--am", "1.3.2023", "--grund", "Stelle frei")
    assert said.code == 0, said.err
    overview = fh("status").out
    assert "Ausgeschieden\n  •  " in overview
    assert "am 01.03.2023 (" in overview
    assert "Ausgeschieden am 01.03.2023 (" in fh("status", "kreis-nord").out
    assert "/ ausgeschieden" in fh("status", "kreis-nord").out
    early = fh("status", "--stichtag", "28.2.2023").out
    assert "Ausgeschieden" not in early
    assert fh("zurueck", "--ja").code == 0
    assert "Ausgeschieden" not in fh("status").out


@pytest.mark.parametrize(
    "command",
    [
        "aufgabe liste", "frage liste", "abweichung liste", "berichtspflicht liste", "kalender", "trend",
        "formate", "beteiligung", "meilenstein liste", "fahrplan zeige", "jour-fixe termine",
        "jour-fixe blatt", "massnahme liste", "massnahme plan", "massnahme ideen", "ziel liste",
        "indikator liste", "treppe", "soll-ist", "akteure zeige", "inanspruchnahme liste",
        "pruefung liste", "gremium liste", "beschluss liste", "vorlage liste", "ressourcen zeige",
        "messung liste", "ausgabe liste", "checkliste liste",
    ],
)  # fmt: skip
def test_overviews_leave_it_out_and_say_so_unless_it_is_named(
    workspace: Workspace, fh: Fh, command: str
) -> None:
    make_place(workspace, "kreis-nord")
    fh("kommune", "ausgeschieden", "kreis-nord", "--am", "1.3.2023", "--grund", "Stelle frei")
    words = command.split()
    assert "Nicht dabei, weil ausgeschieden: " in fh(*words).err
    assert "Nicht dabei" not in fh(*words, "--kommune", "kreis-nord").err
    assert "Nicht dabei" not in fh(*words, "--stichtag", "28.2.2023").err


@pytest.mark.parametrize("command", ["logbuch liste", "verlauf", "logbuch suche Stelle", "pruefe"])
def test_what_looks_things_up_keeps_it(workspace: Workspace, fh: Fh, command: str) -> None:
    make_place(workspace, "kreis-nord")
    fh("kommune", "ausgeschieden", "kreis-nord", "--am", "1.3.2023", "--grund", "Stelle frei")
    said = fh(*command.split())
    assert "Nicht dabei" not in said.err
    assert "usgeschieden" in said.out or "2 Kommunen" in said.out


def test_the_only_municipality_is_shown(workspace: Workspace, fh: Fh) -> None:
    fh("kommune", "ausgeschieden", "kreis-sued", "--am", "1.3.2023", "--grund", "Stelle frei")
    assert the_entry(workspace).dropout
    assert "Nicht dabei" not in fh("aufgabe", "liste").err
    assert "Nicht dabei" not in fh("formate").err


def test_where_none_takes_part_any_more_all_are_shown(workspace: Workspace, fh: Fh) -> None:
    make_place(workspace, "kreis-nord")
    for place in ("kreis-sued", "kreis-nord"):
        fh("kommune", "ausgeschieden", place, "--am", "1.3.2023", "--grund", "Stelle frei")
    said = fh("fahrplan", "zeige")
    assert "Nicht dabei" not in said.err
    assert said.out.count(": Fahrplan") == 2
    assert fh("kalender").out.startswith("Kalender\n")


@pytest.mark.usefixtures("settled")
def test_it_leaves_once_and_later_entries_are_named(fh: Fh) -> None:
    said = fh("kommune", "ausgeschieden", "kreis-sued", "--am", "1.8.2022", "--grund", "Stelle frei")
    assert "Danach liegt schon 1 Eintrag (k7q2m); fh pruefe nennt das." in said.err
    again = fh("kommune", "ausgeschieden", "kreis-sued", "--grund", "x")
    assert (again.code, "ist schon ausgeschieden, am 01.08.2022" in again.err) == (1, True)
    assert "L32" in fh("pruefe").out
