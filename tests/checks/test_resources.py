import pytest
from msgspec.structs import replace
from tests.checks.building import MEASURE, STAIRCASE, planned, project, told, unread
from tests.resource_plans import plan

from fruehe_hilfen_cli.checks import expenses, resources
from fruehe_hilfen_cli.model.project import Project

BUDGET = """
[[haushalt]]
jahr = 2022
zweck = "Sachmittel"
betrag = 5000
[[haushalt]]
jahr = 2023
zweck = "Porto"
betrag = 9
"""


def _spent(
    *amounts: str, budget: str = BUDGET, purpose: str = "Sachmittel", day: str = "2022-06-14"
) -> Project:
    parts = "".join(f'[[ausgabe]]\nbetrag = {amount}\nzweck = "{purpose}"\n' for amount in amounts)
    return replace(project(k7q2m=f"datum = {day}\n{parts}"), resources=plan(budget) if budget else None)


def test_all_of_the_money_may_be_spent() -> None:
    assert told(resources.overspent, _spent("3000", "2000")) == []
    assert told(resources.overspent, _spent("3000", "2000.01")) == [
        ("haushalt.0.betrag", "Für Sachmittel sind 2022 0,01 EUR mehr ausgegeben als geplant (5.000 EUR).")
    ]
    assert told(resources.overspent, _spent("9000", "-4000")) == []


def test_what_is_known_roughly_is_over_roughly() -> None:
    about = BUDGET.replace("5000", "5000\ncirca = true")
    assert told(resources.overspent, _spent("6000", budget=about)) == [
        (
            "haushalt.0.betrag",
            "Für Sachmittel sind 2022 rund 1.000 EUR mehr ausgegeben als geplant (rund 5.000 EUR).",
        )
    ]


def test_without_a_budget_nothing_is_over() -> None:
    nothing = _spent("6000", budget="")
    checks = resources.overspent, resources.post_ends_early, expenses.unplanned_expense
    assert [told(check, nothing) for check in checks] == [[], [], []]


@pytest.mark.parametrize(
    ("until", "found"),
    [("2025-06-30", 0), ('"2025-06"', 0), ("2025-06-29", 1), ('"2025-05"', 1)],
)
def test_posts_last_as_long_as_the_project(until: str, found: int) -> None:
    posts = f'stelle = [{{ titel = "A", vze = 1 }}, {{ titel = "B", vze = 1, befristet_bis = {until} }}]'
    where = replace(project(), resources=plan(posts))
    assert [way for way, _ in told(resources.post_ends_early, where)] == ["stelle.1.befristet_bis"] * found


def test_the_end_that_counts_is_the_current_one() -> None:
    moved = 'datum = 2023-06-14\n[[abweichung]]\nbetrifft = "phase 6"\nneues_ende = "2025-12"\ngrund = "x"\n'
    posts = 'stelle = [{ titel = "B", vze = 1, befristet_bis = "2025-06" }]'
    where = replace(project(k7q2m=moved), resources=plan(posts))
    assert told(resources.post_ends_early, where) == [
        ("stelle.0.befristet_bis", "Die Stelle B ist befristet bis 06/2025, das Projekt geht bis 12/2025.")
    ]


@pytest.mark.parametrize(
    ("purpose", "day", "advice"),
    [
        ("Sachkosten", "2022-06-14", "Meinten Sie „Sachmittel“?"),
        ("porto", "2022-06-14", "Geplant ist der Zweck für 2023"),
        ("Reisen", "2022-06-14", "Planen Sie es mit fh ressourcen haushalt"),
        ("Reisen", "2024-06-14", "Planen Sie es mit fh ressourcen haushalt"),
    ],
)
def test_an_expense_stands_in_the_budget(purpose: str, day: str, advice: str) -> None:
    [found] = expenses.unplanned_expense(_spent("1", purpose=purpose, day=day))
    assert found.sentence == f"Für „{purpose}“ ist {day[:4]} nichts geplant."
    assert found.where == ("ausgabe", 0, "zweck")
    assert found.advice.startswith(advice)
    assert told(expenses.unplanned_expense, _spent("1", purpose="SACHMITTEL")) == []


def test_an_expense_names_a_measure_of_the_plan() -> None:
    paid = 'datum = 2022-06-14\n[[ausgabe]]\nbetrag = 1\nzweck = "x"\nmassnahme = "M1"\n'
    where = project(k7q2m=paid)
    assert told(expenses.unknown_measure, planned(where, STAIRCASE, MEASURE)) == []
    found = [("ausgabe.0.massnahme", "Die Maßnahme M1 gibt es nicht.")]
    assert told(expenses.unknown_measure, where) == found
    assert told(expenses.unknown_measure, unread(where)) == []


def test_a_year_that_plans_a_purpose_twice_is_named_once() -> None:
    twice = f"{BUDGET}\n{BUDGET}"
    [found] = expenses.unplanned_expense(_spent("1", budget=twice, purpose="Sachmittel", day="2024-06-14"))
    assert found.advice.startswith("Geplant ist der Zweck für 2022: ")
