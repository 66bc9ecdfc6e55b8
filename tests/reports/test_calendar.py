from tests.conftest import day, project, told

from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.reports.dates.calendar import calendar_document
from fruehe_hilfen_cli.views.dates.calendar import CalendarSelection, calendar, with_days_off

PLAN = """
    jour_fixe = { erster = 2026-12-08, alle_wochen = 2, uhrzeit = "10:00" }
    zeitraum = [{ phasen = [1], beginn = "2026-07", ende = "2026-12" },
      { phasen = [2, 3], name = "Findung", beginn = "2027-01", ende = "2027-06" }]
    meilenstein = [{ id = "1.1", phase = 1, titel = "Informiert" }]
"""
BARE = "zeitraum = [{ phasen = [1], beginn = '2020-01', ende = '2030-01' }]"
ENTRY = """2026-11-01
    aufgabe = [{ was = "anrufen", wer = "Leitung", bis = 2026-12-01 }],
    termin = [{ datum = 2026-11-30, titel = "Ausschuss", gremium = "JHA" },
      { datum = "2027-01", titel = "Workshop" }],
    terminaenderung = [{ termin = 2026-12-22, grund = "Pause" },
      { termin = 2027-01-05, neuer_termin = 2027-01-07 }]"""


def text(*projects: Project, on: str = "2026-12-02", until: str = "2027-01-10") -> str:
    bare = calendar(projects, day(on), CalendarSelection(day(until)))
    names = [found.roadmap.municipality.name for found in projects]
    return told(calendar_document(with_days_off(bare, projects), names))


def test_one_municipality() -> None:
    assert (
        text(project(PLAN, ENTRY))
        == """\
# Kreis Beispiel: Kalender
Stand: 02.12.2026, gezeigt bis 10.01.2027
# Überfällig
seit | Tage | Art | Was | Nr.
Mo 30.11.2026 | 2 über | Termin | Ausschuss (JHA), noch ohne Eintrag | aaaaa/1
Di 01.12.2026 | 1 über | Aufgabe | Anrufen (Leitung) | aaaaa/1
# Steht an
KW | Tag | Uhr | Art | Was | Nr.
50 | Di 08.12.2026 | 10:00 | Jour fixe | – | –
52 | Di 22.12.2026 | 10:00 | Jour fixe | Fällt aus: Pause | –
 | Mi 23.12.2026 |  | Ferien | Weihnachtsferien bis 06.01.2027 | –
 | Fr 25.12.2026 |  | Feiertag | Erster Weihnachtstag | –
 | Sa 26.12.2026 |  | Feiertag | Zweiter Weihnachtstag | –
53 | Ende 12/2026 |  | Meilenstein | Informiert | 1.1
 | Ende 12/2026 |  | Ende | 1 Vorbereitung | –
 | Fr 01.01.2027 |  | Feiertag | Neujahr | –
 | ab 01/2027 |  | Beginn | 2+3 Findung | –
1 | Do 07.01.2027 | 10:00 | Jour fixe | Verlegt vom 05.01.2027 | –
# Noch ohne Tag
Monat | Art | Was | Nr.
01/2027 | Termin | Workshop | aaaaa/2
9 Termine und Fristen, davon 2 überfällig."""
    )


def test_several_municipalities_are_named() -> None:
    first = project(PLAN)
    second = Project("kreis-zwei", first.roadmap, first.scheme)
    found = text(first, second, until="2026-12-24").splitlines()
    assert found[0] == "# Kalender"
    assert "50 | Di 08.12.2026 | 10:00 | kreis-beispiel | Jour fixe | – | –" in found
    assert " | Di 08.12.2026 | 10:00 | kreis-zwei | Jour fixe | – | –" in found
    assert " | Mi 23.12.2026 |  | alle | Ferien | Weihnachtsferien bis 06.01.2027 | –" in found


def test_without_hours_there_is_no_column_for_them() -> None:
    task = '2026-11-01 aufgabe = [{ was = "Anrufen", bis = 2026-12-03 }]'
    assert "KW | Tag | Art | Was | Nr." in text(project(BARE, task), until="2026-12-04")


def test_holidays_alone_are_nothing_to_do() -> None:
    assert text(project(BARE)).splitlines()[2:] == [
        "Es steht nichts an; mit --wochen oder --bis reicht der Blick weiter."
    ]


def test_where_ferien_are_not_known() -> None:
    assert "Ferien sind nur bis " in text(project(BARE), on="2034-01-01", until="2036-01-01")
