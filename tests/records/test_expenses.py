import pytest
from msgspec.structs import replace
from tests.conftest import day, when
from tests.measure_plans import with_measures
from tests.resource_plans import plan

from fruehe_hilfen_cli.errors import Refusal
from fruehe_hilfen_cli.records.governance.expenses import (
    NoPurpose,
    NotSpentYet,
    WhichPurpose,
    new_expense,
    purpose_meant,
)
from fruehe_hilfen_cli.records.naming import NoSuchName
from fruehe_hilfen_cli.views.history import History, history

BUDGET = """haushalt = [
      { jahr = 2022, zweck = "Sachmittel", betrag = 5 },
      { jahr = 2022, zweck = "Treffen und Workshops", betrag = 5 },
      { jahr = 2022, zweck = "Treffpunkt", betrag = 5 },
      { jahr = 2023, zweck = "Maßnahmen", betrag = 5 },
    ]"""
LINES = ('2022-05-03 ausgabe = [{ betrag = 1, zweck = "Porto" }]',)


def past(on: str = "2022-06-01") -> History:
    bare = with_measures('massnahme = [{ id = "M1", titel = "Brief" }]', *LINES)
    return history(replace(bare, resources=plan(BUDGET)), day(on))


def test_an_expense_is_an_entry() -> None:
    entry = new_expense(past(), "sach", day("2022-05-30"), measure="m1", amount=130000, approx=True)
    [expense] = entry.expenses
    assert (entry.title, expense.purpose, expense.measure) == ("Ausgabe: Sachmittel", "Sachmittel", "M1")
    assert (expense.amount, expense.approx, expense.year, expense.note) == (130000, True, None, None)


def test_money_that_came_back_is_called_so() -> None:
    assert new_expense(past(), "Sachmittel", day("2022-05-30"), amount=-5).title == "Erstattung: Sachmittel"


def test_the_year_stands_there_only_where_the_day_does_not_say_it() -> None:
    same, other = (new_expense(past(), "X", when("2022-05"), year=year, amount=1) for year in (2022, 2021))
    assert (same.expenses[0].year, other.expenses[0].year) == (None, 2021)


@pytest.mark.parametrize(
    ("words", "year", "meant"),
    [
        ("sachMITTEL", 2022, "Sachmittel"),
        ("  Sachmittel ", 2022, "Sachmittel"),
        ("Treffen", 2022, "Treffen und Workshops"),
        ("sachmittel", 2023, "Sachmittel"),  # as another year spells it
        ("massnahmen", 2022, "Maßnahmen"),
        ("porto", 2022, "Porto"),  # as another expense does
        ("Mass", 2022, "Mass"),  # another year's beginning is too little
        ("Reisen", 2022, "Reisen"),
    ],
)
def test_a_purpose_is_found_in_the_budget(words: str, year: int, meant: str) -> None:
    assert purpose_meant(past(), words, year) == meant


@pytest.mark.parametrize(
    ("words", "on", "measure", "why"),
    [
        ("Sachmittel", "2022-06-02", None, NotSpentYet),
        ("  ", "2022-06-01", None, NoPurpose),
        ("Treff", "2022-06-01", None, WhichPurpose),
        ("Sachmittel", "2022-06-01", "M9", NoSuchName),
    ],
)
def test_what_makes_no_sense_is_refused(words: str, on: str, measure: str | None, why: type[Refusal]) -> None:
    with pytest.raises(why):
        new_expense(past(), words, day(on), measure=measure, amount=1)
