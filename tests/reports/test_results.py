"""What entries tell of goals, measures, ideas and checklists, wherever it is shown."""

import tomllib

import pytest
from msgspec.structs import replace
from tests.conftest import ONE_BLOCK, day, project, told

from fruehe_hilfen_cli.model.measures import MeasurePlan
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.model.staircase import Staircase
from fruehe_hilfen_cli.reports.entries.changes import changes_document
from fruehe_hilfen_cli.reports.entries.course import course_document
from fruehe_hilfen_cli.reports.entries.logbook import entry_document
from fruehe_hilfen_cli.reports.results.told import result_told
from fruehe_hilfen_cli.views.entries.changes import changes
from fruehe_hilfen_cli.views.entries.course import course
from fruehe_hilfen_cli.views.entries.entry_state import entry_state
from fruehe_hilfen_cli.views.history import history
from fruehe_hilfen_cli.views.results.result_events import result_events

STAIRCASE = """
    ziel = [{ id = "Z1", stufe = 2, titel = "Früh informiert" }]
    indikator = [
      { id = "I1", ziel = "Z1", titel = "Erreichte Familien", einheit = "Prozent" },
      { id = "I2", ziel = "Z1", titel = "Zufriedenheit", skala = ["kaum", "teils", "sehr"] },
    ]
"""
MEASURES = 'massnahme = [{ id = "M1", titel = "Besuche", ziel = ["Z1"], einheit = "Besuche" }]'
TODAY = day("2022-06-01")


def planned(*lines: str, staircase: str = STAIRCASE, measures: str = MEASURES) -> Project:
    return replace(
        project(ONE_BLOCK, *lines),
        staircase=Staircase.model_validate(tomllib.loads(staircase), by_alias=True, by_name=False),
        measures=MeasurePlan.model_validate(tomllib.loads(measures), by_alias=True, by_name=False),
    )


def sentences(found: Project) -> list[str]:
    past = history(found, TODAY)
    return [result_told(event) for logged in past.entries for event in result_events(past, logged)]


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        (
            'messung = [{ indikator = "I1", wert = 1234.5, circa = true, quelle = "Amt", notiz = "Nord" }]',
            "Messung I1 Erreichte Familien: rund 1.234,5 Prozent – Nord (Quelle: Amt)",
        ),
        ('messung = [{ indikator = "I2", wert = 2 }]', "Messung I2 Zufriedenheit: 2 (teils)"),
        ('messung = [{ indikator = "I2", wert = 4 }]', "Messung I2 Zufriedenheit: 4"),
        ('messung = [{ indikator = "I2", wert = 1.5 }]', "Messung I2 Zufriedenheit: 1,5"),
        ('messung = [{ indikator = "I9", wert = 0 }]', "Messung I9: 0"),
        (
            'inanspruchnahme = [{ massnahme = "M1", anzahl = 7, von = "2022-04", bis = "2022-04" }]',
            "Inanspruchnahme M1 Besuche: 7 Besuche, 04/2022",
        ),
        (
            """inanspruchnahme = [{ massnahme = "M1", anzahl = 7, einheit = "Mal", von = "2022-04",
               bis = 2022-05-03 }]""",
            "Inanspruchnahme M1 Besuche: 7 Mal, von 04/2022 bis 03.05.2022",
        ),
        (
            'pruefung = [{ massnahme = "M1", ergebnis = "angepasst", grund = "Später" }]',
            "Überprüfung M1 Besuche: angepasst (Grund: Später)",
        ),
        ('massnahmenstand = [{ massnahme = "M1", stand = "begonnen" }]', "Maßnahme M1 Besuche: begonnen"),
        ('idee = [{ was = "Lotsin" }]', "Idee aaaaa/1: Lotsin"),
        (
            'idee = [{ was = "Lotsin" }], bewertung = [{ idee = "aaaaa/1", punkte = 1 }]',
            "Idee aaaaa/1 Lotsin: 1 Punkt",
        ),
        ('bewertung = [{ idee = "zzzzz/1", punkte = 2 }]', "Idee zzzzz/1: 2 Punkte"),
        (
            """zielaenderung = [{ betrifft = "indikator I1", zielwert = 55, zielwert_bis = "2023-06",
               grund = "so" }]""",
            "Indikator I1 Erreichte Familien: Zielwert 55 Prozent, bis 06/2023 (Grund: so)",
        ),
        (
            'zielaenderung = [{ betrifft = "ziel Z1", titel = "Neu", grund = "so" }]',
            "Ziel Z1 Früh informiert: jetzt „Neu“ (Grund: so)",
        ),
        (
            'zielaenderung = [{ betrifft = "ziel Z1", entfaellt = true, grund = "so" }]',
            "Ziel Z1 Früh informiert: entfällt (Grund: so)",
        ),
        ('checkliste = { name = "planung", runde = 2 }', "Checkliste Planung, Runde 2"),
    ],
)
def test_what_an_entry_tells_in_one_sentence(said: str, sentence: str) -> None:
    assert sentences(planned(f"2022-05-03 {said}"))[-1] == sentence


def test_without_the_plan_files_short_names_are_enough() -> None:
    line = """2022-05-03 messung = [{ indikator = "I1", wert = 4 }],
        pruefung = [{ massnahme = "M1", ergebnis = "weiter", grund = "g" }]"""
    assert sentences(project(ONE_BLOCK, line)) == [
        "Messung I1: 4",
        "Überprüfung M1: weiter wie geplant (Grund: g)",
    ]


def test_an_entry_shows_all_of_it() -> None:
    found = planned(
        """2022-05-03 messung = [{ indikator = "I1", wert = 4 }, { indikator = "I2", wert = 3 }],
           idee = [{ was = "Lotsin" }],
           checkliste = { name = "planung", antwort = [
             { punkt = "1.1", wert = "ja" }, { punkt = "1.2", wert = "ja", notiz = "seit 2021" },
             { punkt = "1.3", wert = "unklar" }] }"""
    )
    shown = told(entry_document(entry_state(found, found.entries[0], TODAY)))
    assert (
        "# Messungen\n* I1 Erreichte Familien: 4 Prozent\n* I2 Zufriedenheit: 3 (sehr)\n"
        "# Ideen\n* aaaaa/1: Lotsin\n"
        "# Checkliste Planung, Runde 1\n* Zusammen: 2-mal ja und 1-mal unklar\n"
        "* 1.1: ja\n* 1.2: ja – seit 2021\n* 1.3: unklar"
    ) in shown


def test_the_course_tells_it_once() -> None:
    found = planned(
        """2022-05-03 titel = "Messung I1: Erreichte Familien", verfasst_von = "Planung",
           messung = [{ indikator = "I1", wert = 4 }]""",
        '2022-05-04 titel = "Messung der Wege", messung = [{ indikator = "I1", wert = 5 }]',
    )
    assert told(course_document("Verlauf", course(found, TODAY))).splitlines()[2:] == [
        "03.05.2022 | Messung I1 Erreichte Familien: 4 Prozent – Planung (aaaaa)",
        "04.05.2022 | Messung der Wege (bbbbb)",
        "04.05.2022 | Messung I1 Erreichte Familien: 5 Prozent (bbbbb)",
    ]


def test_what_new_entries_tell_is_a_change() -> None:
    found = planned(
        '2022-05-03 messung = [{ indikator = "I1", wert = 4 }]',
        '2022-05-20 massnahmenstand = [{ massnahme = "M1", stand = "eingestellt", grund = "so" }]',
    )
    seen = changes(history(found, day("2022-05-10")), history(found, TODAY))
    text = told(changes_document([seen], "10.05.2022", "01.06.2022"))
    assert "# Ziele und Maßnahmen\n* Maßnahme M1 Besuche: eingestellt (Grund: so) (bbbbb)" in text
    assert "Messung" not in text


def test_the_other_plan_files_are_compared_too() -> None:
    before = planned()
    after = planned(
        staircase=STAIRCASE.replace("Früh informiert", "Früh und gut informiert"),
        measures='massnahme = [{ id = "M2", titel = "Lotsin" }]',
    )
    past, now = history(before, TODAY), history(after, TODAY)
    text = told(changes_document([changes(past, now)], "vorher", "nachher"))
    assert text.endswith(
        "# Pläne\n* Ziel Z1: Titel Früh informiert → Früh und gut informiert\n"
        "* Maßnahme M2 neu: Lotsin\n* Maßnahme M1 entfernt: Besuche"
    )
    gone = history(replace(before, measures=None, staircase=None), TODAY)
    lines = told(changes_document([changes(past, gone)], "vorher", "nachher")).splitlines()
    assert lines[-4:] == [
        "* Ziel Z1 entfernt: Früh informiert",
        "* Indikator I1 entfernt: Erreichte Familien",
        "* Indikator I2 entfernt: Zufriedenheit",
        "* Maßnahme M1 entfernt: Besuche",
    ]
