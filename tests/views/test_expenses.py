from tests.conftest import ONE_BLOCK, day, known, project
from tests.measure_plans import measures_known

from fruehe_hilfen_cli.views.governance.expenses import (
    ExpenseSelection,
    Spent,
    expense_states,
    expense_sums,
    listed_expenses,
    spent_by_measure,
)
from fruehe_hilfen_cli.views.results.measures import measure_states

LINES = (
    """k7q2m 2023-01-09 ausgabe = [{ betrag = 100, zweck = "Sachmittel", jahr = 2022, notiz = "Nachtrag" },
       { betrag = 20.5, zweck = "Porto" }]""",
    'abcde 2022-05-03 ausgabe = [{ betrag = 1, circa = true, zweck = "sachmittel", massnahme = "M1" }]',
    'bcdef 2022-05-04 ausgabe = [{ betrag = 2, zweck = "Sachmittel", massnahme = "M1" }]',
)


def listed(on: str = "2023-02-01", **wanted: object) -> list[str]:
    selection = ExpenseSelection(**wanted)  # type: ignore[arg-type]  # the tests name its fields
    return [one.id for one in listed_expenses([project(ONE_BLOCK, *LINES)], day(on), selection)]


def test_an_expense_belongs_to_the_year_it_names_or_to_that_of_its_entry() -> None:
    found = {one.id: one for one in expense_states(known("2023-02-01", ONE_BLOCK, *LINES))}
    assert {name: one.year for name, one in found.items()} == {
        "abcde/1": 2022,
        "bcdef/1": 2022,
        "k7q2m/1": 2022,
        "k7q2m/2": 2023,
    }
    assert (found["k7q2m/1"].amount, found["k7q2m/1"].note) == (100, "Nachtrag")


def test_a_month_has_a_year_too() -> None:
    [found] = expense_states(
        known("2023-02-01", ONE_BLOCK, '2022-12 ausgabe = [{ betrag = 1, zweck = "Sachmittel" }]')
    )
    assert found.year == 2022


def test_expenses_are_listed_by_year_then_day() -> None:
    assert listed() == ["abcde/1", "bcdef/1", "k7q2m/1", "k7q2m/2"]
    assert listed("2022-05-03") == ["abcde/1"]
    assert listed(year=2023) == ["k7q2m/2"]
    assert listed(purpose="SACH") == ["abcde/1", "bcdef/1", "k7q2m/1"]
    assert listed(measure="m1") == ["abcde/1", "bcdef/1"]
    assert listed(measure="M2", year=2022) == []


def test_sums_are_by_year_and_purpose() -> None:
    found = expense_sums(listed_expenses([project(ONE_BLOCK, *LINES)], day("2023-02-01"), ExpenseSelection()))
    assert [(one.year, one.purpose, one.count, one.spent, one.spent_approx) for one in found] == [
        (2022, "sachmittel", 3, 103, True),
        (2023, "Porto", 1, 20.5, False),
    ]


def test_measures_know_what_was_spent_on_them() -> None:
    plan = 'massnahme = [{ id = "M1", titel = "A" }, { id = "M2", titel = "B" }]'
    past = measures_known("2023-02-01", plan, *LINES)
    assert spent_by_measure(past) == {"M1": Spent(3, approx=True)}
    assert [(one.spent, one.spent_approx) for one in measure_states(past)] == [(3, True), (None, False)]
