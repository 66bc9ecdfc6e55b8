"""``fh massnahme neu|liste|zeige|plan|stand|aendere``."""

import json
from collections.abc import Callable

import pytest
from tests.cli.places import Fh, contents, make_place, the_entry

from fruehe_hilfen_cli.model.kinds import MeasureMarkKind
from fruehe_hilfen_cli.store.workspace import PlanFile, Workspace

NEW, CHANGE = ("massnahme", "neu"), ("massnahme", "aendere")
PLAN = """\
format = 1

# Was wir tun
[[massnahme]]
id = "M1"   # die erste
titel = "Elterncafé"
ziel = ["Z1"]
beginn = "2023-01"
ende = "2023-12"
"""
GOALS = 'format = 1\n[[ziel]]\nid = "Z1"\nstufe = 1\ntitel = "Angebote"\n'


@pytest.fixture
def planned(workspace: Workspace) -> Workspace:
    """A municipality with a goal and a measure."""
    workspace.plan_path("kreis-sued", PlanFile.STAIRCASE).write_text(GOALS, "utf-8")
    workspace.plan_path("kreis-sued", PlanFile.MEASURES).write_text(PLAN, "utf-8")
    return workspace


def text_of(workspace: Workspace) -> str:
    """The text of massnahmen.toml."""
    return workspace.plan_path("kreis-sued", PlanFile.MEASURES).read_text("utf-8")


def test_the_first_one_makes_the_file(workspace: Workspace, fh: Fh) -> None:
    said = fh(*NEW, "Elternbrief", "--beginn", "2023-05", "--ressource", "Druck; 1.200,50; 8")
    assert said.code == 0, said.err
    assert said.out.startswith("M1 Elternbrief\n")
    assert "phases/kreis-sued/massnahmen.toml" in said.err
    assert 'beginn = "2023-05"' in text_of(workspace)
    assert fh("massnahme", "zeige", "M1").out == said.out


def test_another_one_touches_no_other_line(planned: Workspace, fh: Fh) -> None:
    said = fh(*NEW, "Elternbrief", "--ziel", "z1", "--schritt", "Entwurf; Leitung; 2023-04; 05/2023")
    assert said.code == 0, said.err
    assert text_of(planned).startswith(PLAN)
    assert 'id = "M2"\ntitel = "Elternbrief"\nziel = ["Z1"]\n' in text_of(planned)
    assert fh("zurueck", "--ja").code == 0
    assert text_of(planned) == PLAN


def test_a_change_touches_only_its_line(planned: Workspace, fh: Fh) -> None:
    said = fh(*CHANGE, "m1", "--ende", "2024-03")
    assert said.code == 0, said.err
    assert text_of(planned) == PLAN.replace('"2023-12"', '"2024-03"')


def test_a_trial_writes_nothing(planned: Workspace, fh: Fh) -> None:
    before = contents(planned.root)
    said = fh(*CHANGE, "M1", "--ohne", "ende", "--probe")
    assert (said.code, '-ende = "2023-12"' in said.out) == (0, True)
    assert contents(planned.root) == before


@pytest.mark.parametrize(
    ("args", "code", "told"),
    [
        (NEW, 2, "keinen Titel"),
        ((*NEW, "X", "--ziel", "Z9"), 4, "Es gibt Z1"),
        ((*NEW, "X", "--kuerzel", "m1"), 1, "Frei ist z. B. M2"),
        ((*NEW, "X", "--beginn", "bald"), 2, "kein eindeutiges Datum"),
        ((*NEW, "X", "--ressource", "Druck; viel"), 2, "viel ist keine Zahl"),
        ((*NEW, "X", "--ressource", "Druck; 1,200.50"), 2, "1,200.50 ist keine Zahl"),
        ((*NEW, "X", "--ressource", "Druck; -3"), 2, "„euro“"),
        ((*NEW, "X", "--ressource", "; 3"), 2, "der Anfang fehlt"),
        ((*NEW, "X", "--schritt", "a; b; 2023; 05/2023"), 2, "„2023“ bei --schritt"),
        ((*NEW, "X", "--schritt", "a;;;;"), 2, "mehr als 4 Angaben"),
        ((*CHANGE, "M1"), 2, "ist nicht gesagt"),
        ((*CHANGE, "M1", "--titel", ""), 2, "„titel“"),
        ((*CHANGE, "M2", "--titel", "X"), 4, "Es gibt M1"),
        (("massnahme", "stand", "M1", "fertig"), 2, "„fertig“ ist bei STAND nicht möglich"),
        (("massnahme", "stand", "M1", "eingestellt"), 2, "--grund"),
        (("massnahme", "stand", "M1", "begonnen", "--datum", "2023-04"), 1, "in der Zukunft"),
    ],
)
def test_what_is_refused_changes_nothing(
    args: tuple[str, ...], code: int, told: str, planned: Workspace, fh: Fh
) -> None:
    before = contents(planned.root)
    said = fh(*args)
    assert (said.code, told in said.err) == (code, True), said.err
    assert contents(planned.root) == before


def test_a_mark_is_one_entry(planned: Workspace, fh: Fh) -> None:
    said = fh("massnahme", "stand", "m1", "beg", "--datum", "02.02.2023", "--text", "Drei Orte.")
    assert said.code == 0, said.err
    entry = the_entry(planned)
    assert (entry.title, entry.text) == ("Maßnahme M1 begonnen: Elterncafé", "Drei Orte.")
    assert entry.measure_marks[0].state is MeasureMarkKind.BEGUN
    assert text_of(planned) == PLAN
    assert "läuft seit 02.02.2023" in fh("massnahme", "liste").out
    assert "geplant, Beginn seit 1 Tag" in fh("massnahme", "liste", "--stichtag", "2023-02-01").out


def test_json(planned: Workspace, fh: Fh) -> None:
    assert planned.root.exists()
    (listed,) = json.loads(fh("massnahme", "liste", "--json").out)["massnahme"]
    shown = json.loads(fh("massnahme", "zeige", "M1", "--json").out)["massnahme"]
    assert listed == shown
    assert (shown["stand"], shown["beginn_ueberfaellig"], shown["beginn_tage_verspaetet"]) == (
        "geplant",
        True,
        42,
    )
    (plan,) = json.loads(fh("massnahme", "plan", "--json").out)["massnahmenplan"]
    assert plan["massnahme"][0]["geplant"] == {"beginn": "2023-01", "ende": "2023-12"}


def test_a_name_that_two_municipalities_have(planned: Workspace, fh: Fh) -> None:
    make_place(planned, "kreis-nord")
    planned.plan_path("kreis-nord", PlanFile.MEASURES).write_text(PLAN, "utf-8")
    said = fh("massnahme", "zeige", "M1")
    assert (said.code, "M1 (kreis-nord), M1 (kreis-sued)" in said.err) == (4, True)
    assert fh("massnahme", "zeige", "M1", "--kommune", "kreis-nord").code == 0


def test_a_broken_file_is_named_and_nothing_written(planned: Workspace, fh: Fh) -> None:
    planned.plan_path("kreis-sued", PlanFile.MEASURES).write_text("massnahme = 3\n", "utf-8")
    assert fh("massnahme", "liste").code == 3
    before = contents(planned.root)
    assert fh("massnahme", "neu", "X").code == 3
    assert fh("massnahme", "stand", "M1", "begonnen").code == 3
    assert contents(planned.root) == before


@pytest.mark.parametrize(
    ("words", "written"),
    [
        ("980", "980"),
        ("1.200.000", "1200000"),
        ("1200,50", "1200.5"),
        ("1.200,50 €", "1200.5"),
        ("34 Euro", "34"),
    ],
)
def test_amounts_as_people_type_them(words: str, written: str, planned: Workspace, fh: Fh) -> None:
    assert fh(*NEW, "Brief", "--ressource", f"Druck; {words}").code == 0
    assert f"euro = {written}\n" in text_of(planned)


def test_questions_at_a_terminal(planned: Workspace, fh: Fh, at_terminal: Callable[..., list[str]]) -> None:
    answers = ("z9", "z1", "Leitung", "2023-05", "", "Familien", "0", "40", "6", "Rücklauf", "")
    asked = at_terminal("Elternbrief", *answers)
    said = fh(*NEW)
    assert said.code == 0, said.err
    assert "Z1  Angebote" in said.out
    assert len(asked) == 12  # two of them twice: there is no Z9, and nobody plans for 0
    assert text_of(planned).endswith(
        'id = "M2"\ntitel = "Elternbrief"\nziel = ["Z1"]\nzustaendig = "Leitung"\nbeginn = "2023-05"\n'
        'einheit = "Familien"\ngeplante_anzahl = 40\n'
        '\n[massnahme.ueberpruefung]\nalle_monate = 6\nworan = "Rücklauf"\n'
    )


def test_what_is_typed_is_not_asked_for(
    workspace: Workspace, fh: Fh, at_terminal: Callable[..., list[str]]
) -> None:
    typed = ("--beginn", "2023-05", "--ende", "2023-06", "--zustaendig", "Leitung", "--woran", "Rücklauf")
    asked = at_terminal("Elternbrief", "", "", "")
    assert fh(*NEW, *typed).code == 0
    assert len(asked) == 4  # neither is asked for goals that there are not
    assert fh(*NEW, "Café").code == 0
    assert len(asked) == 4
    assert text_of(workspace).endswith('id = "M2"\ntitel = "Café"\n')


FIELDS = 'handlungsfelder = ["Angebote verzahnen", "Strukturen"]\n'


def test_measures_stand_under_the_fields_of_the_plan(planned: Workspace, fh: Fh) -> None:
    path = planned.plan_path("kreis-sued", PlanFile.MEASURES)
    principles = 'leitprinzipien = ["vom Kind aus"]\n'
    path.write_text(PLAN.replace("format = 1\n", f"format = 1\n{principles}{FIELDS}"), "utf-8")
    said = fh(*NEW, "Elternbrief", "--handlungsfeld", "verzahn")
    assert said.code == 0, said.err
    assert 'handlungsfeld = "Angebote verzahnen"' in text_of(planned)
    lines = [line for line in fh("massnahme", "liste").out.splitlines() if line and line[0] != "─"]
    assert [line for line in lines if not line.startswith(("Nr.", "Maßnahmen", "Stand"))] == [
        "Leitprinzipien",
        "  •  vom Kind aus",
        "Angebote verzahnen",
        "M2  Elternbrief –     geplant –       –",
        "ohne Handlungsfeld",
        *[line for line in lines if line.startswith(("M1", "      ", "    "))],
        "Handlungsfelder, noch ohne Maßnahme",
        "  •  Strukturen",
        "2 Maßnahmen. Überfällig: 1-mal der Beginn.",
    ]
    assert "noch ohne" not in fh("massnahme", "liste", "--stand", "geplant").out
    [frame] = json.loads(fh("massnahme", "liste", "--json").out)["massnahmen_rahmen"]
    assert (frame["leitprinzipien"], frame["handlungsfelder"][1]) == (["vom Kind aus"], "Strukturen")


def test_a_field_is_asked_for_where_the_plan_names_some(
    planned: Workspace, fh: Fh, at_terminal: Callable[..., list[str]]
) -> None:
    path = planned.plan_path("kreis-sued", PlanFile.MEASURES)
    path.write_text(PLAN.replace("format = 1\n", f"format = 1\n{FIELDS}"), "utf-8")
    asked = at_terminal("Elternbrief", "", "Leitung", "2", *[""] * 8)
    said = fh(*NEW)
    assert said.code == 0, said.err
    question = "Zu welchem Handlungsfeld sie gehört, Nummer oder Name (leer: noch offen): "
    assert [line for line in asked if line == question] == [question] * 2
    assert 'handlungsfeld = "Strukturen"' in text_of(planned)
