from msgspec.structs import replace
from tests.conftest import day, told
from tests.using import using

from fruehe_hilfen_cli.reports.results.reviews import review_document
from fruehe_hilfen_cli.views.results.reviews import review_list

REVIEW = 'k7q2m 2022-06-20 pruefung = [{ massnahme = "M2", ergebnis = "angepasst", grund = "Neuer Ort." }]'
TODAY = day("2022-08-30")


def test_reviews_and_those_that_are_due() -> None:
    assert told(review_document(review_list([using(REVIEW)], TODAY), TODAY)) == (
        "# Überprüfungen der Maßnahmen\n"
        "Stand: 30.08.2022\n"
        "Datum | Maßnahme | Ergebnis | Begründung | Eintrag\n"
        "20.06.2022 | M2 Elterncafé | angepasst | Neuer Ort. | k7q2m\n"
        "# Nächste Überprüfungen\n"
        "fällig | Tage | Maßnahme | woran | wer\n"
        "20.08.2022 | 10 über | M2 Elterncafé | – | Leitung"
    )


def test_nothing_yet() -> None:
    found = review_list([using(plan=None)], TODAY)
    assert told(review_document(found, TODAY)).endswith("Noch keine Überprüfung.")


def test_several_municipalities_are_named() -> None:
    place = using(REVIEW)
    found = review_list([place, replace(place, place="anderer-ort")], TODAY)
    said = told(review_document(found, TODAY))
    assert "20.06.2022 | anderer-ort | M2 Elterncafé" in said
    assert "20.08.2022 | 10 über | kreis-beispiel | M2" in said
