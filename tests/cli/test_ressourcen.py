"""``fh ressourcen zeige|haushalt|stelle`` and ``fh ausgabe neu|liste``."""

import json

import pytest
from tests.cli.places import Fh, contents, make_place, the_entry

from fruehe_hilfen_cli.store.names import purpose_names
from fruehe_hilfen_cli.store.workspace import PlanFile, Workspace

BUDGET, POST, PAID = ("ressourcen", "haushalt"), ("ressourcen", "stelle"), ("ausgabe", "neu")
PLAN = """\
format = 1

# Was wir haben
[[haushalt]]
jahr = 2023   # dieses Jahr
zweck = "Sachmittel"
betrag = 250000
produkt = "06.51.40"

[[stelle]]
titel = "Koordination"
vze = 0.5
"""
MEASURES = 'format = 1\n[[massnahme]]\nid = "M1"\ntitel = "Brief"\n'


@pytest.fixture
def planned(workspace: Workspace) -> Workspace:
    """A municipality with money, a post and a measure."""
    workspace.plan_path("kreis-sued", PlanFile.RESOURCES).write_text(PLAN, "utf-8")
    workspace.plan_path("kreis-sued", PlanFile.MEASURES).write_text(MEASURES, "utf-8")
    return workspace


def text_of(workspace: Workspace) -> str:
    """The text of ressourcen.toml."""
    return workspace.plan_path("kreis-sued", PlanFile.RESOURCES).read_text("utf-8")


def test_the_first_line_makes_the_file(workspace: Workspace, fh: Fh) -> None:
    said = fh(
        *BUDGET, "2023", "Sachmittel", "rund 250.000 EUR", "--deckung", "teil", "--gedeckt-durch", "Stiftung"
    )
    assert said.code == 0, said.err
    assert "phases/kreis-sued/ressourcen.toml" in said.err
    assert "Betrag         rund 250.000 EUR" in said.out
    assert 'betrag = 250000\ncirca = true\ndeckung = "teilweise-eingeplant"' in text_of(workspace)
    assert "rund 250.000 EUR" in fh("ressourcen").out


def test_a_change_touches_only_its_line(planned: Workspace, fh: Fh) -> None:
    said = fh(*BUDGET, "2023", "sachmittel", "240.000")
    assert said.code == 0, said.err
    assert "240.000 EUR (bisher 250.000 EUR)" in said.out
    assert text_of(planned) == PLAN.replace("250000", "240000")
    assert fh("zurueck", "--ja").code == 0
    assert text_of(planned) == PLAN


def test_another_line_touches_no_other(planned: Workspace, fh: Fh) -> None:
    said = fh(*BUDGET, "2023", "Sachmitel", "0")
    assert said.code == 0, said.err
    assert (
        text_of(planned).replace('\n[[haushalt]]\njahr = 2023\nzweck = "Sachmitel"\nbetrag = 0\n', "") == PLAN
    )
    assert "Es gibt 2023 auch „Sachmittel“." in said.err


def test_a_trial_writes_nothing(planned: Workspace, fh: Fh) -> None:
    before = contents(planned.root)
    line = fh(*BUDGET, "2023", "Sachmittel", "1", "--ohne", "produkt", "--probe")
    post = fh(*POST, "Koordination", "--vze", "0,75", "--probe")
    assert (line.code, '-produkt = "06.51.40"' in line.out) == (0, True)
    assert (post.code, "+vze = 0.75" in post.out) == (0, True)
    assert contents(planned.root) == before


def test_a_post_comes_and_changes(planned: Workspace, fh: Fh) -> None:
    said = fh(*POST, "Geschäftsstelle", "--vze", "5,5", "--koepfe", "7", "--befristet-bis", "31.12.2024")
    assert said.code == 0, said.err
    assert "G11 Die Stelle Geschäftsstelle ist befristet bis 31.12.2024" in said.err
    assert text_of(planned).startswith(PLAN)
    said = fh(*POST, "geschäftsstelle", "--befristet-bis", "2025-06")
    assert (said.code, "06/2025 (bisher 31.12.2024)" in said.out) == (0, True)
    assert "G11" not in said.err


def test_the_same_again_changes_nothing(planned: Workspace, fh: Fh) -> None:
    before = contents(planned.root)
    assert "nichts geändert" in fh(*BUDGET, "2023", "Sachmittel", "250.000").err
    assert contents(planned.root) == before


def test_an_expense_is_an_entry_and_says_what_is_left(planned: Workspace, fh: Fh) -> None:
    said = fh(*PAID, "rund 130.000", "sach", "--massnahme", "m1", "--am", "13.03.2023", "--notiz", "Druck")
    assert said.code == 0, said.err
    [expense] = the_entry(planned).expenses
    assert (expense.amount, expense.approx, expense.purpose) == (130000, True, "Sachmittel")
    assert (expense.measure, expense.note, expense.year) == ("M1", "Druck", None)
    told = "Sachmittel 2023: rund 130.000 EUR von 250.000 EUR ausgegeben (rund 52 %), offen rund 120.000 EUR."
    assert told in said.err
    assert "Ausgegeben  rund 130.000 EUR" in fh("massnahme", "zeige", "M1").out
    assert (
        "Sachmittel 2023: rund 130.000 EUR ausgegeben, rund 30.000 EUR mehr als geplant (100.000 EUR)."
        in (fh(*BUDGET, "2023", "Sachmittel", "100.000").err)
    )


@pytest.mark.usefixtures("planned")
def test_more_than_planned_is_written_and_said(fh: Fh) -> None:
    said = fh(*PAID, "250.000,01", "Sachmittel")
    assert said.code == 0, said.err
    assert "0,01 EUR mehr als geplant (250.000 EUR)" in said.err
    assert fh("pruefe").code == 1
    assert "G10" in fh("pruefe").out


def test_what_is_not_planned_is_written_with_a_hint(planned: Workspace, fh: Fh) -> None:
    said = fh(*PAID, "5", "Sachkosten {a}")
    assert said.code == 0, said.err
    assert "G12 Für „Sachkosten {a}“ ist 2023 nichts geplant." in said.err
    assert "Sachkosten {a} 2023: zusammen 5 EUR ausgegeben" in said.err
    assert the_entry(planned).expenses[0].purpose == "Sachkosten {a}"


def test_money_that_comes_back_stands_behind_two_dashes(planned: Workspace, fh: Fh) -> None:
    assert fh(*PAID, "--", "-50", "Sachmittel").code == 0
    assert the_entry(planned).expenses[0].amount == -50


def test_the_year_of_the_budget_can_be_another(planned: Workspace, fh: Fh) -> None:
    assert fh(*PAID, "5", "Sachmittel", "--jahr", "2022", "--circa").code == 0
    [expense] = the_entry(planned).expenses
    assert (expense.year, expense.approx) == (2022, True)
    assert "5 EUR" in fh("ausgabe", "liste", "--jahr", "2022").out
    assert "Keine Ausgabe passt." in fh("ausgabe", "liste", "--jahr", "2023").out


@pytest.mark.parametrize(
    ("args", "code", "told"),
    [
        ((*PAID, "1,234", "Sachmittel"), 2, "kein eindeutiger Betrag"),
        ((*PAID, "5", "Sachmittel", "--massnahme", "M9"), 4, "Es gibt M1"),
        ((*PAID, "5", "Sachmittel", "--am", "15.03.2023"), 1, "liegt in der Zukunft"),
        ((*PAID, "5", " "), 2, "Wofür"),
        ((*BUDGET, "2023", "Reisen"), 2, "ein Betrag ist nicht genannt"),
        ((*BUDGET, "2023", "Sachmittel"), 2, "nicht gesagt"),
        ((*BUDGET, "2023", "Sachmittel", "viel"), 2, "kein eindeutiger Betrag"),
        ((*BUDGET, "2023", "Sachmittel", "-5"), 2, "Fehler"),
        ((*BUDGET, "2023", "Sachmittel", "--deckung", "ja"), 2, "Möglich sind: eingeplant"),
        ((*BUDGET, "bald", "Sachmittel", "5"), 2, "JAHR"),
        ((*POST, "Leitung"), 2, "wie groß sie ist"),
        ((*POST, "Leitung", "--vze", "1.234"), 2, "keine eindeutige Zahl"),
        ((*POST, "Koordination", "--ohne", "titel"), 2, "Möglich sind: koepfe"),
        ((*POST, "Koordination", "--beginn", "2023-05", "--befristet-bis", "2023-04"), 1, "ehe sie beginnt"),
    ],
)
def test_what_makes_no_sense_is_refused(
    planned: Workspace, fh: Fh, args: tuple[str, ...], code: int, told: str
) -> None:
    before = contents(planned.root)
    said = fh(*args)
    assert (said.code, told in said.err) == (code, True), said.err
    assert contents(planned.root) == before


def test_several_municipalities_stand_below_each_other(planned: Workspace, fh: Fh) -> None:
    make_place(planned, "kreis-nord")
    said = fh("ressourcen", "zeige")
    assert said.code == 0
    assert said.out.count("Geld, Stellen und weitere Mittel") == 2
    assert "Noch keine Angaben" in said.out


@pytest.mark.usefixtures("planned")
def test_json_holds_the_same(fh: Fh) -> None:
    fh(*PAID, "rund 100.000", "Sachmittel")
    [found] = json.loads(fh("ressourcen", "zeige", "--json").out)["ressourcen"]
    [line] = found["jahre"][0]["zwecke"]
    assert (line["geplant"], line["ausgegeben"], line["ausgegeben_circa"]) == (250000, 100000, True)
    assert (line["anteil"], line["offen"], line["ueberschritten"]) == (0.4, 150000, False)
    listed = json.loads(fh("ausgabe", "liste", "--json").out)
    assert [one["betrag"] for one in listed["ausgabe"]] == [100000]
    assert listed["summen"][0]["ausgegeben_circa"] is True


def test_a_plan_that_cannot_be_read_is_not_overwritten(planned: Workspace, fh: Fh) -> None:
    path = planned.plan_path("kreis-sued", PlanFile.RESOURCES)
    path.write_text(PLAN.replace("250000", '"viel"'), "utf-8")
    before = contents(planned.root)
    assert fh(*BUDGET, "2023", "Sachmittel", "5").code == 3
    assert fh(*PAID, "5", "Sachmittel").code == 3
    assert fh("ressourcen").code == 3
    assert contents(planned.root) == before


def test_purposes_are_offered(planned: Workspace) -> None:
    assert purpose_names(planned, "kreis-sued") == [("Sachmittel", "2023")]
    assert purpose_names(planned, "gibt-es-nicht") == []


def test_cover_that_is_needed_no_more_is_left_out(planned: Workspace, fh: Fh) -> None:
    assert fh(*BUDGET, "2023", "Sachmittel", "--gedeckt-durch", "Stiftung").code == 0
    said = fh(*BUDGET, "2023", "Sachmittel", "--deckung", "eingeplant")
    assert (said.code, "--ohne gedeckt-durch" in said.err) == (2, True)
    assert fh(*BUDGET, "2023", "Sachmittel", "--deckung", "eingeplant", "--ohne", "gedeckt-durch").code == 0
    assert "Stiftung" not in text_of(planned)


def test_a_new_post_with_nearly_the_name_of_another_is_said(planned: Workspace, fh: Fh) -> None:
    assert "Es gibt auch „Koordination“." in fh(*POST, "Koordinatoin", "--vze", "0,5").err
    assert "Es gibt auch" not in fh(*POST, "Verwaltung", "--vze", "0,5").err
    assert text_of(planned).count("[[stelle]]") == 3
