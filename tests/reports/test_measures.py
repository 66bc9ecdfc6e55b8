"""Measures as a table, and one in full."""

from tests.conftest import day, told
from tests.measure_plans import with_measures

from fruehe_hilfen_cli.reports.results.measure import measure_document
from fruehe_hilfen_cli.reports.results.measures import measure_list_document
from fruehe_hilfen_cli.views.history import history
from fruehe_hilfen_cli.views.results.measures import measure_states
from fruehe_hilfen_cli.views.results.uptake import uptake_by

PLAN = """
    [[massnahme]]
    id = "M1"
    titel = "Café"
    ziel = ["Z1", "Z2"]
    zustaendig = "Familienbildung"
    beginn = 2022-05-10
    ende = "2022-08"
    einheit = "Teilnahmen"
    geplante_anzahl = 1200
    idee = "aaaaa/1"
    schritt = [
      { was = "Raum suchen", wer = "Leitung", beginn = "2022-04", ende = 2022-05-09 },
      { was = "Werben" },
    ]
    ressource = [
      { was = "Miete", euro = 1200.5 },
      { was = "Zeit", stunden = 80 },
      { was = "Druck", euro = 34000 },
    ]
    ueberpruefung = { alle_monate = 1, am = ["2022-12"], woran = "Teilnahmen", wer = "Planungsgruppe" }
    [[massnahme]]
    id = "M2"
    titel = "Brief"
    beginn = "2022-06"
"""
LINES = (
    '2022-03-01 idee = [{ was = "Treffpunkt" }]',
    '2022-05-12 massnahmenstand = [{ massnahme = "M1", stand = "begonnen" }]',
    '2022-05-31 inanspruchnahme = [{ massnahme = "M1", anzahl = 30 }]',
    '2022-06-30 pruefung = [{ massnahme = "M1", ergebnis = "angepasst", grund = "Zu früh am Tag" }]',
)


def listed(on: str, *lines: str) -> str:
    """The table on a day, as text."""
    states = measure_states(history(with_measures(PLAN, *lines), day(on)))
    return told(measure_list_document(states, day(on)))


def in_full(on: str, measure: str, *lines: str) -> str:
    """A measure on a day, as text."""
    past = history(with_measures(PLAN, *lines), day(on))
    state = next(found for found in measure_states(past) if found.id == measure)
    return told(measure_document(state, day(on), uptake_by(past, measure)))


def test_the_list() -> None:
    assert (
        listed("2022-09-03", *LINES)
        == """\
# Maßnahmen
Stand: 03.09.2022
Nr. | Maßnahme | Ziele | Stand | geplant | Prüfung
M1 | Café
(Familienbildung) | Z1, Z2 | angepasst seit 30.06.2022, Ende seit 3 Tagen überfällig | \
10.05.2022 – 08/2022 | 30.07.2022
35 Tage über
M2 | Brief | – | geplant, Beginn seit 65 Tagen überfällig | 06/2022 – … | –
2 Maßnahmen, davon 1 geplant und 1 angepasst. Überfällig: 1-mal der Beginn, 1-mal das Ende und 1-mal die \
Überprüfung."""
    )


def test_one_state_needs_no_counting() -> None:
    assert listed("2022-05-01").endswith("\n2 Maßnahmen.")


def test_a_measure_in_full() -> None:
    assert (
        in_full("2022-07-30", "M1", *LINES)
        == """\
# M1 Café
Stand: 30.07.2022
Stand: angepasst seit 30.06.2022
Grund: Zu früh am Tag
Eintrag: ddddd
Geplant: 10.05.2022 – 08/2022
Begonnen: 12.05.2022, 2 Tage später als geplant
Ziele: Z1, Z2
Zuständig: Familienbildung
Aus der Idee: aaaaa/1  Treffpunkt
Inanspruchnahme: 30 von geplanten 1.200 Teilnahmen (2,5 %)  ▃
Überprüfung: jeden Monat, im Dezember 2022, durch Planungsgruppe
Woran: Teilnahmen
Nächste Überprüfung: 30.07.2022 (heute)
# Schritte
Schritt | wer | von | bis
Raum suchen | Leitung | 04/2022 | 09.05.2022
Werben | – | – | –
# Ressourcen
Ressource | Euro | Stunden
Miete | 1.200,50 | –
Zeit | – | 80
Druck | 34.000 | –
zusammen | 35.200,50 | 80
# Überprüfungen
Tag | Ergebnis | Begründung | Eintrag
30.06.2022 | angepasst | Zu früh am Tag | ddddd"""
    )


def test_what_use_alone_tells() -> None:
    found = in_full("2022-06-01", "M2", '2022-06-01 inanspruchnahme = [{ massnahme = "M2", anzahl = 7 }]')
    assert "Begonnen: 01.06.2022 (das sagt ihre Inanspruchnahme)" in found
    assert "Inanspruchnahme: 7  " in found


def test_what_ended() -> None:
    line = '2022-09-03 massnahmenstand = [{ massnahme = "M1", stand = "abgeschlossen" }]'
    found = in_full("2022-10-01", "M1", line)
    assert "Stand: abgeschlossen am 03.09.2022\n" in found
    assert "Abgeschlossen: 03.09.2022, 3 Tage später als geplant\n" in found
    assert "Nächste Überprüfung" not in found
    assert "Inanspruchnahme: geplant 1.200 Teilnahmen, noch keine Angabe\n" in found


def test_what_was_spent_stands_beside_what_was_planned() -> None:
    paid = '2022-05-13 ausgabe = [{{ betrag = {}, circa = true, zweck = "x", massnahme = "{}" }}]'
    assert "\nAusgegeben: rund 3.520,05 EUR von geplanten 35.200,50 EUR (rund 10 %)\n" in (
        in_full("2022-07-01", "M1", paid.format(3520.05, "M1"))
    )
    assert "Ausgegeben" not in in_full("2022-07-01", "M1", paid.format(5, "M2"))
