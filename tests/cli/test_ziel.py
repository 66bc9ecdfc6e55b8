"""``fh ziel neu|liste|zeige|aendere`` and ``fh indikator neu|liste|aendere``."""

import json
from collections.abc import Callable

import pytest
from tests.cli.places import Fh, contents, entries_of, the_entry

from fruehe_hilfen_cli.model.dates import Month
from fruehe_hilfen_cli.model.kinds import EntryKind
from fruehe_hilfen_cli.model.results import ResultChange
from fruehe_hilfen_cli.store.workspace import PlanFile, Workspace

TREPPE = """\
# Unsere Treppe
format = 1

[[ziel]]
id = "Z1"
stufe = 4
titel = "Familien kennen die Angebote"  # vom Beirat
vereinbart_am = 2023-01-10
bis = "2023-12"

[[ziel]]
id = "Z2"
stufe = 5
titel = "Familien nutzen sie"

[[indikator]]
id = "I1"
ziel = "Z1"
titel = "Bekanntheit"
einheit = "Prozent"
ausgangswert = 40
zielwert = 60

[[leere_stufe]]
stufe = 7
grund = "Nicht messbar"
"""


@pytest.fixture
def started(workspace: Workspace) -> Workspace:
    """The municipality with a staircase; the day is 14.03.2023."""
    workspace.plan_path("kreis-sued", PlanFile.STAIRCASE).write_text(TREPPE, "utf-8")
    return workspace


def text_of(workspace: Workspace) -> str:
    return workspace.plan_path("kreis-sued", PlanFile.STAIRCASE).read_text("utf-8")


def test_the_first_goal_makes_the_file(workspace: Workspace, fh: Fh) -> None:
    said = fh("ziel", "neu", "Lotsinnen überall", "--stufe", "1", "--bis", "12/2024")
    assert said.code == 0, said.err
    assert text_of(workspace).endswith(
        '[[ziel]]\nid = "Z1"\nstufe = 1\ntitel = "Lotsinnen überall"\nbis = "2024-12"\n'
    )
    assert "1 Was geplant ist, findet statt (Output)" in said.out
    assert "→ fh indikator neu Z1" in said.err


def test_only_the_touched_lines_of_the_file_change(started: Workspace, fh: Fh) -> None:
    assert fh("ziel", "neu", "Vertrauen", "--stufe", "4", "--zielgruppe", "Eltern").code == 0
    assert text_of(started) == TREPPE.replace(
        'bis = "2023-12"\n',
        'bis = "2023-12"\n\n[[ziel]]\nid = "Z3"\nstufe = 4\ntitel = "Vertrauen"\nzielgruppe = "Eltern"\n',
    )
    assert fh("zurueck", "--ja").code == 0
    assert text_of(started) == TREPPE


def test_a_goal_on_an_empty_step_says_so(started: Workspace, fh: Fh) -> None:
    said = fh("ziel", "neu", "Gesellschaft", "--stufe", "7")
    assert "Stufe 7 gilt nicht mehr als mit Absicht leer. Da stand: Nicht messbar" in said.err
    assert "leere_stufe" not in text_of(started)


def test_a_trial_writes_nothing(started: Workspace, fh: Fh) -> None:
    before = contents(started.root)
    for args in (
        ("ziel", "neu", "Neu", "--stufe", "7"),
        ("indikator", "neu", "Z1", "Neu"),
        ("ziel", "aendere", "Z2", "--titel", "Neu"),
        ("ziel", "aendere", "Z1", "--titel", "Neu", "--grund", "Klarer"),
        ("indikator", "aendere", "I1", "--entfaellt", "--grund", "Zu teuer"),
    ):
        said = fh(*args, "--probe")
        assert (said.code, "ohne --probe geschieht es" in said.err) == (0, True), said.err
        assert said.out
    assert contents(started.root) == before


def test_questions_at_a_terminal(workspace: Workspace, fh: Fh, at_terminal: Callable[..., list[str]]) -> None:
    asked = at_terminal("5", "Eltern handeln sicherer", "Eltern", "12/2024", "10.03.2023", "Beirat, Leitung")
    assert fh("ziel", "neu").code == 0
    assert len(asked) == 6
    assert text_of(workspace).endswith(
        'stufe = 5\ntitel = "Eltern handeln sicherer"\nzielgruppe = "Eltern"\n'
        'vereinbart_mit = ["Beirat", "Leitung"]\nvereinbart_am = 2023-03-10\nbis = "2024-12"\n'
    )


def test_questions_for_an_indicator(
    started: Workspace, fh: Fh, at_terminal: Callable[..., list[str]]
) -> None:
    at_terminal("z2", "Besuche", "Besuche", "120", "12/2022", "1.200", "12/2024", "", "", "x", "3", "")
    assert fh("indikator", "neu").code == 0
    assert text_of(started).count('id = "I2"\nziel = "Z2"\ntitel = "Besuche"\neinheit = "Besuche"\n') == 1
    assert "ausgangswert = 120\n" in text_of(started)
    assert "zielwert = 1200\n" in text_of(started)
    assert "alle_monate = 3\n" in text_of(started)


def test_less_is_better_when_the_target_is_lower(started: Workspace, fh: Fh) -> None:
    assert fh("indikator", "neu", "Z1", "Wartezeit", "--ausgangswert", "12,5", "--zielwert", "8").code == 0
    assert 'richtung = "weniger"\nausgangswert = 12.5\nzielwert = 8\n' in text_of(started)


def test_a_scale_makes_an_indicator_qualitative(started: Workspace, fh: Fh) -> None:
    scale = ("--skala", "gering", "--skala", "hoch")
    assert fh("indikator", "neu", "Z1", "Vertrauen", *scale, "--zielwert", "2").code == 0
    assert 'art = "qualitativ"\nskala = ["gering", "hoch"]\n' in text_of(started)


def test_what_is_not_agreed_changes_in_the_plan(started: Workspace, fh: Fh) -> None:
    said = fh("ziel", "aendere", "z2", "--titel", "Sie nutzen sie", "--vereinbart-am", "01.03.2023")
    assert said.code == 0
    assert text_of(started) == TREPPE.replace(
        'titel = "Familien nutzen sie"\n', 'titel = "Sie nutzen sie"\nvereinbart_am = 2023-03-01\n'
    )
    assert entries_of(started) == []


def test_what_is_agreed_changes_by_an_entry(started: Workspace, fh: Fh) -> None:
    said = fh("indikator", "aendere", "I1", "--zielwert", "70", "--grund", "Mehr Mittel", "-d", "01.03.2023")
    assert said.code == 0, said.err
    entry = the_entry(started)
    assert entry.kind is EntryKind.DECISION
    assert entry.result_changes == (ResultChange(subject="indikator I1", target=70, reason="Mehr Mittel"),)
    assert text_of(started) == TREPPE


@pytest.mark.usefixtures("started")
def test_earlier_days_keep_what_was_agreed_then(fh: Fh) -> None:
    fh("ziel", "aendere", "Z1", "--bis", "06/2024", "--grund", "Später", "--datum", "01.03.2023")
    now = json.loads(fh("ziel", "zeige", "Z1", "--json").out)["ziel"]
    then = json.loads(fh("ziel", "zeige", "Z1", "--json", "--stichtag", "28.02.2023").out)["ziel"]
    assert (then["bis"], then["unterschiede"]) == ("2023-12", [])
    assert (now["bis"], [change["vorher"] for change in now["unterschiede"]]) == ("2024-06", ["2023-12"])


def test_a_dropped_goal_is_left_out_of_the_list(started: Workspace, fh: Fh) -> None:
    assert fh("ziel", "aendere", "Z1", "--entfaellt", "--grund", "Wie Z2").code == 0
    assert the_entry(started).result_changes[0].dropped
    assert "kennen die Angebote" not in fh("ziel", "liste").out
    listed = fh("ziel", "liste", "--alle").out
    assert ("kennen die Angebote" in listed, "(entfallen" in listed, "Entfallen: 1." in listed) == (True,) * 3
    assert "Noch kein Indikator" in fh("indikator", "liste").out
    assert "fh logbuch bearbeite" in fh("ziel", "aendere", "Z1", "--titel", "x", "--grund", "x").err


def test_the_reason_is_asked_for(started: Workspace, fh: Fh, at_terminal: Callable[..., list[str]]) -> None:
    assert at_terminal("Klarer gesagt") == []
    assert fh("ziel", "aendere", "Z1", "--titel", "Neu").code == 0
    assert the_entry(started).result_changes[0].reason == "Klarer gesagt"


def test_a_correction_changes_the_plan(started: Workspace, fh: Fh) -> None:
    assert fh("indikator", "aendere", "I1", "--ausgangswert", "45", "--korrektur").code == 0
    assert text_of(started) == TREPPE.replace("ausgangswert = 40", "ausgangswert = 45")


def test_how_one_measures_is_no_agreement(started: Workspace, fh: Fh) -> None:
    assert fh("indikator", "aendere", "I1", "--quelle", "Befragung", "--alle-monate", "6").code == 0
    assert 'zielwert = 60\nquelle = "Befragung"\nalle_monate = 6\n' in text_of(started)


@pytest.mark.parametrize(
    ("args", "code", "told"),
    [
        (("ziel", "neu", "x"), 2, "Es fehlt --stufe."),
        (("ziel", "neu"), 2, "Es fehlen TITEL und --stufe."),
        (("ziel", "neu", "x", "--stufe", "8"), 2, "1 bis 7"),
        (("ziel", "neu", "x", "--stufe", "1", "--kuerzel", "z1"), 1, "Frei ist z. B. Z3"),
        (("ziel", "neu", "x", "--stufe", "1", "--kuerzel", "1"), 2, "geht nicht als Kürzel"),
        (("ziel", "neu", "x", "--stufe", "1", "--vereinbart-am", "01.04.2023"), 1, "in der Zukunft"),
        (("ziel", "neu", "x", "--stufe", "1", "--bis", "bald"), 2, "--bis ist kein eindeutiges Datum"),
        (("indikator", "neu", "Z1"), 2, "Es fehlt TITEL."),
        (("indikator", "neu", "Z9", "x"), 4, "Ein Ziel „Z9“ gibt es nicht."),
        (("indikator", "neu", "Z1", "x", "--zielwert", "viel"), 2, "„viel“ bei --zielwert ist keine Zahl."),
        (("indikator", "neu", "Z1", "x", "--skala", "gut"), 1, "mindestens zwei Wörtern"),
        (("ziel", "aendere", "Z2"), 2, "Was sich an Ziel Z2 ändern soll"),
        (("ziel", "aendere", "Z1", "--bis", "06/2024"), 2, "Es fehlt --grund."),
        (("ziel", "aendere", "Z1", "--bis", "06/2024", "--grund", "x", "-d", "02.01.2023"), 1, "erst am 10."),
        (("ziel", "aendere", "Z1", "--bis", "06/2024", "--grund", "x", "-d", "01.04.2023"), 1, "Zukunft"),
        (("ziel", "aendere", "Z1", "--bis", "12/2023", "--grund", "x"), 1, "Das gilt für Ziel Z1 schon."),
        (("ziel", "aendere", "Z1", "--stufe", "5"), 1, "--korrektur"),
        (("ziel", "aendere", "Z1", "--ohne", "titel"), 2, "Möglich sind: zielgruppe"),
        (("ziel", "aendere", "Z1", "--entfaellt", "--titel", "x", "--grund", "x"), 2, "nicht zugleich"),
        (
            ("indikator", "aendere", "I1", "--zielwert", "20", "--grund", "x"),
            1,
            "liegt unter dem Ausgangswert",
        ),
        (("indikator", "aendere", "I2", "--quelle", "x"), 4, "→ Es gibt I1; fh indikator liste zeigt mehr."),
        (("ziel", "zeige", "Z9"), 4, "Ein Ziel „Z9“ gibt es nicht."),
        (("indikator", "liste", "--ziel", "Z9"), 4, "Ein Ziel „Z9“ gibt es nicht."),
    ],
)
def test_what_is_refused_changes_nothing(
    args: tuple[str, ...], code: int, told: str, started: Workspace, fh: Fh
) -> None:
    before = contents(started.root)
    said = fh(*args)
    assert (said.code, told in said.err) == (code, True), said.err
    assert contents(started.root) == before


def test_an_indicator_needs_a_goal(
    workspace: Workspace, fh: Fh, at_terminal: Callable[..., list[str]]
) -> None:
    at_terminal()
    assert "→ Nehmen Sie zuerst eins auf: fh ziel neu" in fh("indikator", "neu").err
    assert not workspace.plan_path("kreis-sued", PlanFile.STAIRCASE).exists()


@pytest.mark.usefixtures("workspace")
def test_without_a_staircase_the_lists_say_what_to_do(fh: Fh) -> None:
    assert "Noch kein Ziel. fh ziel neu" in fh("ziel", "liste").out
    assert "Noch kein Indikator. fh indikator neu" in fh("indikator", "liste").out


def test_a_broken_staircase_is_not_written(started: Workspace, fh: Fh) -> None:
    path = started.plan_path("kreis-sued", PlanFile.STAIRCASE)
    path.write_text(TREPPE.replace("stufe = 4", 'stufe = "vier"'), "utf-8")
    before = contents(started.root)
    assert fh("ziel", "neu", "x", "--stufe", "1").code == 3
    said = fh("ziel", "liste")
    assert (said.code, "Noch kein Ziel" in said.out) == (3, False)
    assert "Unvollständig" in said.out
    assert contents(started.root) == before


@pytest.mark.usefixtures("started")
def test_the_list_in_json(fh: Fh) -> None:
    (place,) = json.loads(fh("ziel", "liste", "--json").out)["ziel"]
    fourth = place["stufen"][3]
    assert (fourth["stufe"], fourth["ebene"]) == (4, "Outcome")
    assert [found["ziel"]["id"] for found in fourth["ziel"]] == ["Z1"]
    assert place["stufen"][4]["ziel"][0]["hinweise"] == ["ohne-indikator", "ohne-frist", "nicht-vereinbart"]
    assert place["stufen"][6]["leer_weil"] == "Nicht messbar"


def test_a_month_is_a_day_of_change(started: Workspace, fh: Fh) -> None:
    assert fh("ziel", "aendere", "Z1", "--titel", "Neu", "--grund", "x", "-d", "02/2023").code == 0
    assert the_entry(started).day == Month(2023, 2)
