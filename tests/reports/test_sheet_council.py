"""Decisions, papers and hand-in dates on the jour fixe sheet."""

import tomllib

from msgspec.structs import replace
from tests.conftest import day, project, told
from tests.views.test_sheet import CALL, EVERY_TWO_WEEKS

from fruehe_hilfen_cli.model.bodies import BodyPlan
from fruehe_hilfen_cli.reports.steering.sheet import sheet_document
from fruehe_hilfen_cli.views.steering.sheet import sheet

JHA = '[[gremium]]\nid = "jha"\nname = "Ausschuss"\nauch = ["JHA"]\nart = "ausschuss"\nfrist_tage = 10\n'
DECIDED = '{ titel = "Plan", rolle = "entscheidung", ergebnis = "beschlossen", zustaendig = "Leitung", '


def on(words: str, *lines: str) -> list[str]:
    plan = BodyPlan.model_validate(tomllib.loads(JHA), by_alias=True, by_name=False)
    found = replace(project(EVERY_TWO_WEEKS, *lines), bodies=plan)
    return told(sheet_document((sheet(found, day(words)),))).splitlines()


def test_when_papers_must_be_there_until_that_day_is_over() -> None:
    session = 'aaaaa 2022-05-01 termin = [{ datum = 2022-06-08, titel = "Sitzung", gremium = "JHA" }]'
    row = "aaaaa/1 | Vorlagen für JHA am 08.06.2022 | 29.05.2022 | noch 19"
    assert row in on("2022-05-10", session, f"2022-05-03 {CALL}")
    assert not any("Vorlagen" in line for line in on("2022-05-30", session, f"2022-05-24 {CALL}"))


def test_decisions_that_are_late_or_due_stand_above_and_all_are_counted() -> None:
    lines = (
        f"aaaaa 2022-04-01 beschluss = [{DECIDED} bis = 2022-05-01 }}, {DECIDED} bis = 2022-05-20 }}]",
        f"bbbbb 2022-04-02 beschluss = [{DECIDED} bis = 2023-05-01 }}, {DECIDED} alle_monate = 2 }}]",
        f"2022-05-03 {CALL}",
    )
    found = on("2022-05-10", *lines)
    assert "# 1 überfällig, 1 fällig bis 31.05.2022" in found
    assert "aaaaa/1 | Beschluss: Plan – Leitung | 01.05.2022 | 9 über" in found
    assert "aaaaa/2 | Beschluss: Plan – Leitung | 20.05.2022 | noch 10" in found
    assert "Beschlüsse: 1 verspätet, 2 in Arbeit, 1 laufend; fh beschluss liste zeigt sie" in found
    assert "bbbbb/2 | Bericht zum Beschluss: Plan – Leitung | 02.06.2022 | noch 9" in on("2022-05-24", *lines)


def test_a_report_that_a_duty_asks_for_stands_once() -> None:
    line = (
        f'aaaaa 2022-04-01 gremium = "JHA", beschluss = [{DECIDED} alle_monate = 2 }}], '
        'berichtspflicht = [{ was = "Stand", wem = "JHA", alle_monate = 2 }]'
    )
    found = on("2022-05-24", line, f"2022-05-17 {CALL}")
    assert [row for row in found if row.startswith("aaaaa/1 |")] == [
        "aaaaa/1 | Bericht an JHA: Stand | 01.06.2022 | noch 8"
    ]


def test_what_came_in_since_the_last_call() -> None:
    found = on(
        "2022-05-10",
        f"2022-05-03 {CALL}",
        'bbbbb 2022-05-04 art = "sitzung", titel = "JHA", gremium = "JHA", vorlage = [{ nummer = "1/22", '
        'titel = "Stand", art = "mitteilung", eingereicht_am = 2022-05-02 }], '
        'beschluss = [{ titel = "Stand", rolle = "kenntnisnahme", ergebnis = "zur-kenntnis-genommen" }]',
        'ccccc 2022-05-05 art = "entscheidung", titel = "Wir machen es", '
        'beschluss = [{ titel = "Weg", rolle = "entscheidung" }]',
    )
    assert "Vorlage: 1/22 Stand, eingereicht 02.05.2022 (bbbbb/1)" in found
    assert "Beschluss: Stand: zur Kenntnis genommen (bbbbb/1)" in found
    assert "Beschluss: Weg (ccccc/1)" in found
    assert not any(line.startswith("Entschieden") for line in found)


def test_a_day_to_come_does_not_say_that_a_paper_was_handed_in() -> None:
    paper = "{ nummer = '1/22', titel = 'Stand', art = 'mitteilung', eingereicht_am = 2022-05-20 }"
    lines = (f"2022-05-03 {CALL}", f"bbbbb 2022-05-04 vorlage = [{paper}]")
    assert "Vorlage: 1/22 Stand (bbbbb/1)" in on("2022-05-10", *lines)
    assert "Vorlage: 1/22 Stand, eingereicht 20.05.2022 (bbbbb/1)" in on("2022-05-20", *lines)


def test_roles_whose_tasks_all_stand_above_share_a_line() -> None:
    found = on(
        "2022-05-10",
        f"2022-05-03 {CALL}",
        'bbbbb 2022-05-04 aufgabe = [{ was = "Anrufen", wer = "Leitung", bis = 2022-05-12 }, '
        '{ was = "Schreiben", wer = "Planung" }, { was = "Lesen", wer = "Amt", bis = 2022-05-13 }]',
    )
    start = found.index("# Offene Aufgaben nach Rolle")
    assert found[start + 1 : start + 3] == [
        "Planung: bbbbb/2 Schreiben",
        "steht oben: Leitung bbbbb/1 · Amt bbbbb/3",
    ]
