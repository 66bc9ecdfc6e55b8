import pytest
from tests.conftest import ONE_BLOCK, project, told

from fruehe_hilfen_cli.reports.roadmap.legend import legend_document
from fruehe_hilfen_cli.views.roadmap.legend import legend


def shown(settings: str = "") -> str:
    return told(legend_document((legend(project(f"{settings}\n{ONE_BLOCK}")),)))


def test_each_sign_with_its_rules() -> None:
    assert (
        told(legend_document((legend(),))).partition("# Dazu")[0]
        == """\
# Regeln der Ampel
Ampel | wann
■ rot | Ein Pflichtmeilenstein ist überfällig, und keine Abweichung begründet das.
 | Das aktuelle Ende liegt mehr als 30 Tage nach dem vereinbarten, \
und das ist noch nicht geklärt.
▲ gelb | Ein Pflichtmeilenstein ist überfällig, und eine Abweichung begründet das.
 | Das aktuelle Ende liegt nach dem vereinbarten.
 | Ein Gremium hat zuletzt abgelehnt, eine Phase des Zeitraums abzuschließen.
 | Ein Pflichtmeilenstein ist heute oder in den nächsten 14 Tagen fällig.
● grün | Der Zeitraum läuft, und keine der Regeln für rot und gelb trifft zu.
○ nicht begonnen | Der Beginn liegt nach dem Stichtag.
✓ abgeschlossen | Alle Pflichtmeilensteine sind erreicht oder hier nicht erforderlich; gibt es keine: \
Das Ende ist vorbei. Hat ein Gremium den Abschluss einer Phase abgelehnt, gilt das nicht.
/ ausgeschieden | Die Kommune ist ausgeschieden; abgeschlossene Zeiträume bleiben es.
? keine Angabe | Der Beginn ist nicht angegeben, und auch sonst sagt nichts, ob der Zeitraum läuft.
 | Das Ende des laufenden Zeitraums ist nicht angegeben.
"""
    )


@pytest.mark.parametrize(
    ("settings", "told_in_words"),
    [
        ("toleranz_tage = 1", "liegt mehr als 1 Tag nach dem vereinbarten"),
        ("toleranz_tage = 0", "liegt überhaupt nach dem vereinbarten"),
        ("vorwarnung_tage = 1", "ist heute oder am nächsten Tag fällig"),
        ("vorwarnung_tage = 0", "ist heute fällig"),
        ("toleranz_tage = 45", "Toleranz: 45 Tage (toleranz_tage)"),
    ],
)
def test_the_settings_stand_in_the_rules(settings: str, told_in_words: str) -> None:
    assert told_in_words in shown(f"ampel = {{ {settings} }}")


def test_whose_rules_they_are() -> None:
    assert shown().startswith("# Kreis Beispiel: Regeln der Ampel\n")


def test_it_says_what_the_judgement_of_a_person_is() -> None:
    assert "neben der Ampel und ändert sie nie." in shown()
