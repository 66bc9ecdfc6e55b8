from datetime import date

from tests.conftest import project, told

from fruehe_hilfen_cli.reports.dates.call_list import call_document
from fruehe_hilfen_cli.views.dates.call_list import CallSpan, call_list

PLAN = """
    kommune.land = "NI"
    jour_fixe = { erster = 2026-11-10, uhrzeit = "10:00" }
    zeitraum = [{ phasen = [1] }]
"""
COUNTED = "Bisher 3 Termine: 2 gehalten und 1 ohne Eintrag, dazu 1 außer der Reihe."
BARE = "zeitraum = [{ phasen = [1] }]"


def said(day: str, *lines: str, plan: str = PLAN, until: str = "2027-01-31") -> list[str]:
    span = CallSpan(date(2026, 11, 1), date.fromisoformat(until))
    document = call_document((call_list(project(plan, *lines), date.fromisoformat(day), span),))
    return told(document).splitlines()


def test_every_state_is_said_with_its_reason() -> None:
    to = "termin = 2027-01-05, neuer_termin = 2027-01-06"
    lines = (
        'aaaaa 2026-11-12 art = "jour-fixe"',
        'bbbbb 2026-11-17 art = "jour-fixe"',
        'ccccc 2026-11-16 art = "jour-fixe"',
        'ddddd 2026-11-16 terminaenderung = [{ termin = 2026-12-22, grund = "Ferien" }]',
        f'eeeee 2026-11-16 terminaenderung = [{{ {to}, grund = "Messe" }}]',
    )
    assert said("2026-12-09", *lines) == [
        "# Kreis Beispiel: Jour fixe",
        "Stand: 09.12.2026",
        "Tag | Uhrzeit | Stand | Feiertag, Ferien | Eintrag",
        "Do 12.11.2026 | 10:00 | ✓ gehalten, statt am 10.11.2026 | – | aaaaa",
        "Mo 16.11.2026 | – | ✓ gehalten, außer der Reihe | – | ccccc",
        "Di 17.11.2026 | 10:00 | ✓ gehalten, statt am 24.11.2026 | – | bbbbb",
        "Di 08.12.2026 | 10:00 | kein Eintrag | – | –",
        "Di 22.12.2026 | 10:00 | fällt aus: Ferien | – | ddddd",
        "Mi 06.01.2027 | 10:00 | nächster, verlegt vom 05.01.2027: Messe | Weihnachtsferien | eeeee",
        "Di 19.01.2027 | 10:00 | bevorstehend | – | –",
        f"{COUNTED} Nächster: Mi 06.01.2027, alle 2 Wochen.",
    ]


def test_a_public_holiday_ahead_comes_with_the_command_that_moves_the_call() -> None:
    lines = said("2026-12-09", plan=PLAN.replace("2026-11-10", "2026-12-25"))
    advice = "fh termin verschiebe 25.12.2026 --auf DATUM verlegt den Jour fixe."
    assert lines[-1] == f"25.12.2026 ist Erster Weihnachtstag: {advice}"


def test_where_the_data_end_nothing_is_said_to_be_free() -> None:
    lines = said("2026-12-09", until="2050-01-31")
    assert lines[-1].startswith("Die Ferien in Niedersachsen sind nur bis ")
    assert any(line.endswith("Ferien nicht bekannt | –") for line in lines)
    assert sum("fh termin verschiebe" in line for line in lines) == 3


def test_without_dates_it_says_so() -> None:
    assert said("2026-12-09", plan=BARE)[2:] == [
        "Kein Jour fixe im Logbuch, und der Fahrplan nennt keinen ersten Termin."
    ]
    assert said("2026-12-09", '2026-11 art = "jour-fixe"', plan=BARE)[3:] == [
        "11/2026 | ✓ gehalten, außer der Reihe | – | aaaaa",
        "Bisher 1 gehalten.",
    ]


def test_a_call_of_a_month_stands_at_the_date_it_belongs_to() -> None:
    lines = said("2026-12-01", '2026-11 art = "jour-fixe"')
    assert lines[3] == "Di 10.11.2026 | 10:00 | ✓ gehalten, Tag nicht bekannt (11/2026) | – | aaaaa"
