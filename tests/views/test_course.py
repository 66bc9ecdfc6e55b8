"""The course of the process: what the logbook tells, in order."""

from datetime import date

import pytest
from hypothesis import given
from tests.conftest import DAYS, ONE_BLOCK, TWO_BLOCKS, day, project, random_entries, told, when, with_entries

from fruehe_hilfen_cli.model.dates import first_day, last_day
from fruehe_hilfen_cli.model.entry import Logged
from fruehe_hilfen_cli.reports.entries.course import course_document, sentence
from fruehe_hilfen_cli.views.entries.course import between, course, of_entry, of_milestone
from fruehe_hilfen_cli.views.entries.course_event import CourseEvent, CourseKind


def events(on: str, plan: str, *lines: str) -> tuple[CourseEvent, ...]:
    return course(project(plan, *lines), day(on))


def said(found: tuple[CourseEvent, ...]) -> list[str]:
    """The lines below the table's head."""
    return told(course_document("Verlauf", found)).splitlines()[2:]


def test_an_entry_and_what_it_marks_are_told_in_the_order_of_days() -> None:
    found = events(
        "2023-01-31",
        ONE_BLOCK,
        '2022-05-03 titel = "Vertrag", erreicht = ["1.2"], verfasst_von = "Netzwerkkoordination"',
        '2022-04-12 art = "jour-fixe", titel = "Erster Jour fixe"',
    )
    assert said(found) == [
        "12.04.2022 | Erster Jour fixe (bbbbb)",
        "03.05.2022 | Vertrag – Netzwerkkoordination (aaaaa)",
        "03.05.2022 | Meilenstein 1.2 erreicht: Vertrag – Netzwerkkoordination (aaaaa)",
    ]


def test_an_entry_that_only_marks_is_told_once() -> None:
    line = '2022-05-03 titel = "Meilenstein 1.2 erreicht: Vertrag", erreicht = ["1.2"]'
    found = events("2023-01-31", ONE_BLOCK, line)
    assert said(found) == ["03.05.2022 | Meilenstein 1.2 erreicht: Vertrag (aaaaa)"]
    assert [event.kind for event in found] == [CourseKind.ENTRY, CourseKind.REACHED]


def test_waived_and_reopened_tell_why() -> None:
    found = events(
        "2023-01-31",
        ONE_BLOCK,
        '2022-05 entfallen = [{ meilenstein = "1.1", grund = "bekannt" }]',
        '2022-06-01 datum_ist = "spaetestens", wieder_offen = [{ meilenstein = "1.1", grund = "doch" }]',
    )
    assert said(found)[1::2] == [
        "05/2022 | Meilenstein 1.1 nicht erforderlich: Informiert (Grund: bekannt) (aaaaa)",
        "bis 01.06.2022 | Meilenstein 1.1 wieder offen: Informiert (Grund: doch) (bbbbb)",
    ]


def test_each_deviation_moves_the_date_that_held_until_then() -> None:
    found = events(
        "2023-01-31",
        TWO_BLOCKS,
        '2022-05-03 abweichung = [{ betrifft = "phase 1", grund = "Wahl", neues_ende = "2022-08" }]',
        '2022-06-03 abweichung = [{ betrifft = "phase 1", grund = "Umzug", neues_ende = 2022-09-15 }]',
        '2022-06-04 abweichung = [{ betrifft = "meilenstein 1.1", grund = "Krank", neues_ende = "2022-10" }]',
        '2022-06-05 abweichung = [{ betrifft = "meilenstein 1.2", grund = "Post", neues_ende = 2022-06-30 }]',
        '2022-06-06 abweichung = [{ betrifft = "meilenstein 1.2", grund = "Noch", neues_ende = 2022-07-31 }]',
        '2022-06-07 abweichung = [{ betrifft = "vereinbarung X", grund = "Plan", neues_ende = "2022-12" }]',
        '2022-06-08 abweichung = [{ betrifft = "phase 2", grund = "Ziel", ausloeser = "ziel" }]',
        '2022-06-09 abweichung = [{ betrifft = "phase 2", grund = "Erst", neues_ende = "2023-01" }]',
    )
    assert [line.partition(" | ")[2] for line in said(found)[1::2]] == [
        "Abweichung bei Phase 1 – Ende von 06/2022 auf 08/2022: Wahl (aaaaa)",
        "Abweichung bei Phase 1 – Ende von 08/2022 auf 15.09.2022: Umzug (bbbbb)",
        "Abweichung bei Meilenstein 1.1 – Ende von 15.09.2022 auf 10/2022: Krank (ccccc)",
        "Abweichung bei Meilenstein 1.2 – Ende von 31.05.2022 auf 30.06.2022: Post (ddddd)",
        "Abweichung bei Meilenstein 1.2 – Ende von 30.06.2022 auf 31.07.2022: Noch (eeeee)",
        "Abweichung bei Vereinbarung X – Ende auf 12/2022: Plan (fffff)",
        "Abweichung bei Phase 2: Ziel (ggggg)",
        "Abweichung bei Phase 2 – Ende auf 01/2023: Erst (hhhhh)",
    ]


def test_a_clearing_is_told_on_its_own_day() -> None:
    lines = (
        '2022-05-03 abweichung = [{ betrifft = "phase 1", grund = "Wahl", geklaert_am = 2022-05-20 }]',
        '2022-05-10 titel = "Dazwischen"',
        '2022-06-01 klaerung = [{ abweichung = "aaaaa/1", ergebnis = "Verlängert" }]',
    )
    found = events("2022-06-30", ONE_BLOCK, *lines)
    assert said(found) == [
        "03.05.2022 | Notiz (aaaaa)",
        "03.05.2022 | Abweichung bei Phase 1: Wahl (aaaaa)",
        "10.05.2022 | Dazwischen (bbbbb)",
        "20.05.2022 | Abweichung aaaaa/1 geklärt (aaaaa)",
        "01.06.2022 | Notiz (ccccc)",
        "01.06.2022 | Abweichung aaaaa/1 geklärt: Verlängert (ccccc)",
    ]
    assert len(events("2022-05-19", ONE_BLOCK, *lines)) == 3


def test_tasks_are_opened_and_done() -> None:
    found = events(
        "2022-06-30",
        ONE_BLOCK,
        '2022-05-03 aufgabe = [{ was = "Protokoll", wer = "Leitung", bis = 2022-05-10 }, { was = "Raum" }]',
        '2022-05-09 erledigt = ["aaaaa/1", "aaaaa/7", "zzzzz/1"]',
    )
    assert said(found)[1:] == [
        "03.05.2022 | Aufgabe aaaaa/1: Protokoll – Leitung, bis 10.05.2022 (aaaaa)",
        "03.05.2022 | Aufgabe aaaaa/2: Raum (aaaaa)",
        "09.05.2022 | Notiz (bbbbb)",
        "09.05.2022 | Aufgabe aaaaa/1 erledigt: Protokoll (bbbbb)",
        "09.05.2022 | Aufgabe aaaaa/7 erledigt (bbbbb)",
        "09.05.2022 | Aufgabe zzzzz/1 erledigt (bbbbb)",
    ]


def test_papers_decisions_and_money() -> None:
    lines = (
        """2022-05-03 art = "prozessschritt", titel = "Vorlage 017/2023 eingereicht: Ziele",
           vorlage = [{ nummer = "017/2023", art = "beschlussvorlage", titel = "Ziele",
                        eingereicht_am = 2022-05-02, datei = "anlagen/v.md" }],
           eingefroren = [{ datei = "anlagen/v.md", stichtag = 2022-05-01, pruefsumme = "SUM" },
                          { datei = "anlagen/b.md", stichtag = 2022-05-01, pruefsumme = "SUM" }]""",
        """2022-05-10 art = "sitzung", titel = "11. Sitzung", gremium = "Ausschuss", beschluss = [
             { titel = "Ziele", rolle = "entscheidung", ergebnis = "beschlossen", vorlage = "017/2023" },
             { titel = "Bericht", rolle = "kenntnisnahme", gremium = "Kreistag" }]""",
        """2022-05-20 titel = "Beschluss in Arbeit: Ziele", verfasst_von = "Leitung", beschlussstand = [
             { beschluss = "bbbbb/1", stand = "in-arbeit", bis = "2022-08", grund = "Urlaub" },
             { beschluss = "zzzzz/1", stand = "erledigt" }]""",
        """2022-06-20 titel = "Ausgabe: Sachmittel", ausgabe = [
             { betrag = 130000, circa = true, zweck = "Sachmittel", jahr = 2021 },
             { betrag = -50.5, zweck = "Maßnahmen", massnahme = "M1", jahr = 2022 }]""",
        """2022-06-30 phasenabschluss = [{ phase = 1, ergebnis = "positiv", gremium = "Steuerungsgruppe" },
             { phase = 2, ergebnis = "auflagen", auflagen = ["Zeitplan", "Mittel"] },
             { phase = 3, ergebnis = "negativ" }], ausgeschieden = { grund = "Stelle gestrichen" }""",
    )
    found = events("2022-06-30", ONE_BLOCK, *(line.replace("SUM", "0" * 64) for line in lines))
    assert said(found) == [
        "02.05.2022 | Vorlage 017/2023 eingereicht: Ziele (aaaaa)",
        "03.05.2022 | Eingefroren: anlagen/b.md (Stand: 01.05.2022) (aaaaa)",
        "10.05.2022 | 11. Sitzung (bbbbb)",
        "10.05.2022 | Beschluss bbbbb/1: Ziele – beschlossen (Ausschuss, Vorlage 017/2023) (bbbbb)",
        "10.05.2022 | Beschluss bbbbb/2: Bericht – Kenntnisnahme (Kreistag) (bbbbb)",
        "20.05.2022 | Beschluss bbbbb/1 in Arbeit: Ziele, bis 08/2022 (Grund: Urlaub) (ccccc)",
        "20.05.2022 | Beschluss zzzzz/1 erledigt (ccccc)",
        "20.06.2022 | Ausgabe: rund 130.000 EUR (Sachmittel 2021) (ddddd)",
        "20.06.2022 | Erstattung: 50,50 EUR (Maßnahmen, Maßnahme M1) (ddddd)",
        "30.06.2022 | Notiz (eeeee)",
        "30.06.2022 | Phase 1 abgeschlossen (positiv, Steuerungsgruppe) (eeeee)",
        "30.06.2022 | Phase 2 mit Auflagen abgeschlossen: Zeitplan; Mittel (eeeee)",
        "30.06.2022 | Abschluss der Phase 3 abgelehnt (eeeee)",
        "30.06.2022 | Ausgeschieden: Stelle gestrichen (eeeee)",
    ]


def test_an_entry_is_told_beside_its_decision_unless_its_title_is_just_that() -> None:
    decided = """gremium = "Steuerungsgruppe", beschluss = [
        { titel = "Maßnahmenplan", rolle = "entscheidung", ergebnis = "beschlossen" }]"""
    for title, number in (("Steuerungsgruppe: Maßnahmenplan", 1), ("Steuerungsgruppe: Rückblick", 2)):
        line = f'2022-05-03 titel = "{title}", {decided}'
        assert len(said(events("2022-05-19", ONE_BLOCK, line))) == number


def test_a_paper_that_is_to_be_handed_in_is_known_only() -> None:
    line = """2022-05-03 vorlage = [{ art = "mitteilung", titel = "Ziele", eingereicht_am = 2022-05-20 }]"""
    assert said(events("2022-05-19", ONE_BLOCK, line))[1:] == ["03.05.2022 | Vorlage aaaaa/1: Ziele (aaaaa)"]
    assert said(events("2022-05-20", ONE_BLOCK, line))[1:] == [
        "20.05.2022 | Vorlage aaaaa/1 eingereicht: Ziele (aaaaa)"
    ]


def test_one_entry_is_told_with_what_others_say_of_it() -> None:
    found = events(
        "2022-12-31",
        ONE_BLOCK,
        '2022-05-03 erreicht = ["1.1"], aufgabe = [{ was = "Raum" }]',
        '2022-05-09 erledigt = ["aaaaa/1"], titel = "Fremd"',
        '2022-06-09 wieder_offen = [{ meilenstein = "1.1", grund = "doch", hebt_auf = ["aaaaa"] }]',
        '2022-07-09 titel = "Anderes"',
    )
    assert [(event.kind, event.entry_id) for event in of_entry(found, "aaaaa")] == [
        (CourseKind.ENTRY, "aaaaa"),
        (CourseKind.REACHED, "aaaaa"),
        (CourseKind.TASK, "aaaaa"),
        (CourseKind.TASK_DONE, "bbbbb"),
        (CourseKind.REOPENED, "ccccc"),
    ]


def test_one_milestone_and_not_one_that_begins_like_it() -> None:
    found = events(
        "2022-12-31",
        ONE_BLOCK,
        '2022-05-03 erreicht = ["1.1", "1.10"]',
        '2022-06-09 abweichung = [{ betrifft = "meilenstein 1.1", grund = "spät" }]',
    )
    assert [(event.kind, event.subject) for event in of_milestone(found, "1.1")] == [
        (CourseKind.REACHED, "meilenstein 1.1"),
        (CourseKind.DEVIATION, "meilenstein 1.1"),
    ]


@pytest.mark.parametrize(
    ("since", "until", "expected"),
    [
        (None, None, ["2022-04-30", "2022-05", "2022-06-01"]),
        ("2022-05-31", None, ["2022-05", "2022-06-01"]),
        (None, "2022-05-01", ["2022-04-30", "2022-05"]),
        ("2022-06", "2022-06", ["2022-06-01"]),
    ],
)
def test_a_time_of_it(since: str | None, until: str | None, expected: list[str]) -> None:
    found = events("2022-12-31", ONE_BLOCK, "2022-04-30", "2022-05", "2022-06-01")
    chosen = between(found, when(since) if since else None, when(until) if until else None)
    assert [str(event.day) for event in chosen] == expected


def test_nothing_is_told_in_a_sentence() -> None:
    assert "erzählt das Logbuch nichts" in told(course_document("Verlauf", ()))


@given(entries=random_entries(), on=DAYS)
def test_nothing_later_is_told_and_every_known_entry_is(entries: list[Logged], on: date) -> None:
    found = course(with_entries(project(TWO_BLOCKS), *entries), on)
    assert all(first_day(event.day) <= on for event in found)
    days = [last_day(event.day) for event in found]
    assert days == sorted(days)
    known = {logged.id for logged in entries if first_day(logged.entry.day) <= on}
    assert {event.entry_id for event in found if event.kind is CourseKind.ENTRY} == known
    assert told(course_document("Verlauf", found))


def test_what_moves_along_is_told_with_its_begin_and_without_the_title_of_its_entry() -> None:
    line = (
        '2022-05-10 titel = "Abweichung: Phase 1, neues Ende 08/2022", abweichung = [{ betrifft = "phase 1", '
        'neues_ende = "2022-08", grund = "x", verschiebt = '
        '[{ betrifft = "phase 4", neuer_beginn = "2023-02", neues_ende = "2023-08" }] }]'
    )
    assert said(events("2022-06-01", TWO_BLOCKS, line)) == [
        "10.05.2022 | Abweichung bei Phase 1 – Ende von 06/2022 auf 08/2022: x (aaaaa)",
        "10.05.2022 | Abweichung bei Phase 4 – Beginn auf 02/2023, Ende von 06/2023 auf 08/2023: x (aaaaa)",
    ]


def test_questions_dates_and_reports_are_told() -> None:
    found = course(
        project(
            ONE_BLOCK,
            """k7q2m 2022-05-03 titel = "Runde", frage = [{ was = "Wer?", wer = "Leitung" }],
               termin = [{ datum = 2022-06-07, uhrzeit = "14:30", titel = "Beirat" }],
               berichtspflicht = [{ was = "Stand", wem = "Ausschuss", bis = 2022-05-31 }]""",
            """abcde 2022-05-10 titel = "Dann", antwort = [{ frage = "k7q2m/1", antwort = "Die Klinik" }],
               terminaenderung = [{ termin = "k7q2m/1", neuer_termin = 2022-06-08 }, { termin = 2022-05-17 }],
               berichtet = ["k7q2m/1", "k7q2m/9"]""",
            """fghij 2022-05-12 titel = "Beirat vom 08.06.2022 verlegt auf 09.06.2022",
               terminaenderung = [{ termin = "k7q2m/1", neuer_termin = 2022-06-09, grund = "Krank" }]""",
        ),
        day("2022-06-01"),
    )
    assert [sentence(event) for event in found if event.kind is not CourseKind.ENTRY] == [
        "Frage k7q2m/1: Wer? – an Leitung",
        "Termin k7q2m/1: Beirat – am 07.06.2022, 14:30 Uhr",
        "Berichtspflicht k7q2m/1: Stand – an Ausschuss, bis 31.05.2022",
        "Frage k7q2m/1 beantwortet: Wer? – Die Klinik",
        "Beirat vom 07.06.2022 verlegt auf 08.06.2022",
        "Jour fixe am 17.05.2022 fällt aus",
        "Berichtet zu k7q2m/1: Stand",
        "Berichtet zu k7q2m/9",
        "Beirat vom 08.06.2022 verlegt auf 09.06.2022 (Grund: Krank)",
    ]
    assert [line.count("(fghij)") for line in said(found) if "(fghij)" in line] == [
        1
    ]  # its title is not told again
