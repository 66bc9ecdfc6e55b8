from msgspec.structs import replace
from tests.conftest import day, told
from tests.staircases import climbed, one_indicator, with_staircase

from fruehe_hilfen_cli.reports.results.readings import reading_document
from fruehe_hilfen_cli.views.history import history
from fruehe_hilfen_cli.views.results.readings import indicator_results

VALUES = 'einheit = "Prozent", ausgangswert = 20, ausgangswert_am = "2022-04", zielwert = 60, alle_monate = 1'
LOGBOOK = (
    'k7q2m 2022-05-02 messung = [{ indikator = "I1", wert = 30, quelle = "Klinik", notiz = "nur Mai" }]',
    'abcde 2022-05-20 messung = [{ indikator = "I1", wert = 62.5, circa = true }]',
)
TABLE = """\
# Messungen
Stand: 21.06.2022
# I1 Anteil
Gemessen: Prozent, mehr ist besser
Weg: von 20 auf 60
Tendenz: besser
Nächste Messung: 20.06.2022 (1 Tag über)
Datum | Wert | Zielerreichung | Quelle und Notiz | Eintrag
04/2022 | 20 | – | Ausgangswert | –
02.05.2022 | 30 | 25 % | Klinik; nur Mai | k7q2m
20.05.2022 | rund 62,5 | rund 106,3 % | – | abcde
2 Messungen von 1 Indikator; überfällig: I1."""


def printed(on: str, values: str, *lines: str) -> str:
    return told(reading_document(indicator_results(climbed(on, one_indicator(values), *lines)), day(on)))


def test_readings_with_what_they_come_to() -> None:
    assert printed("2022-06-21", VALUES, *LOGBOOK) == TABLE  # 10 / 40; 42.5 / 40 = 1.0625


def test_an_indicator_nobody_has_measured() -> None:
    assert printed("2022-05-01", "zielwert = 60") == (
        "# Messungen\n"
        "Stand: 01.05.2022\n"
        "# I1 Anteil\n"
        "Gemessen: mehr ist besser\n"
        "Weg: Zielwert 60\n"
        "Zielerreichung: nicht berechenbar: kein Ausgangswert\n"
        "Messungen: noch keine Messung\n"
        "Nächste Messung: ohne Rhythmus\n"
        "0 Messungen von 1 Indikator."
    )


def test_a_dropped_one_says_so_and_nothing_is_due() -> None:
    dropped = '2022-06-01 zielaenderung = [{ betrifft = "indikator I1", entfaellt = true, grund = "so" }]'
    lines = printed("2022-06-21", VALUES, *LOGBOOK, dropped).splitlines()
    assert "Entfallen: am 01.06.2022: so" in lines
    assert not [line for line in lines if line.startswith("Nächste")]
    assert lines[-1] == "2 Messungen von 1 Indikator."


def test_several_municipalities_are_named() -> None:
    found = with_staircase(one_indicator(VALUES))
    both = [found, replace(found, place="anderer-ort")]
    today = day("2022-06-21")
    results = tuple(result for one in both for result in indicator_results(history(one, today)))
    text = told(reading_document(results, today))
    assert "überfällig: kreis-beispiel I1, anderer-ort I1." in text
    assert "# kreis-beispiel: I1 Anteil" in text
    assert "# anderer-ort: I1 Anteil" in text


def test_no_indicator() -> None:
    assert told(reading_document((), day("2022-06-21"))).endswith(
        "Kein Indikator passt. fh indikator liste zeigt alle."
    )
