from tests.conftest import day
from tests.using import using

from fruehe_hilfen_cli.views.results.reviews import ReviewList, review_list

REVIEWS = (
    '2022-06-20 pruefung = [{ massnahme = "M2", ergebnis = "angepasst", grund = "Neuer Ort." }]',
    '2022-06-10 pruefung = [{ massnahme = "M1", ergebnis = "weiter", grund = "Läuft." }]',
)


def listed(on: str, measure: str | None = None) -> ReviewList:
    """The reviews of Kreis Beispiel."""
    return review_list([using(*REVIEWS)], day(on), measure)


def test_reviews_so_far_and_those_that_are_due() -> None:
    found = listed("2022-06-30")
    assert [(one.measure, str(one.day), one.reason) for one in found.reviews] == [
        ("M1", "2022-06-10", "Läuft."),
        ("M2", "2022-06-20", "Neuer Ort."),
    ]
    (due,) = found.due_reviews
    assert (due.measure, str(due.due), due.days_left, due.overdue, due.who) == (
        "M2", "2022-08-20", 51, False, "Leitung",
    )  # fmt: skip


def test_on_an_earlier_day_or_of_one_measure() -> None:
    assert listed("2022-06-09").reviews == ()
    assert [one.measure for one in listed("2022-06-30", "M1").reviews] == ["M1"]
    assert listed("2022-06-30", "M1").due_reviews == ()
    assert [one.overdue for one in listed("2022-09-01").due_reviews] == [True]
