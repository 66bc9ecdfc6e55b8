"""Money spent, as the entries tell: by year and purpose, and by measure.

An expense belongs to the year it names, else to that of its entry; purposes are the same when they differ in
upper and lower case only.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from msgspec import Struct

from fruehe_hilfen_cli.model.dates import When, last_day
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.text import folded
from fruehe_hilfen_cli.views.history import History, history
from fruehe_hilfen_cli.views.money import total


class ExpenseState(Struct, frozen=True):
    """Money spent.

    Args:
        place: the municipality.
        id: entry and position, "k7q2m/1".
        day: of the entry.
        year: of the budget.
        amount: euros; less than zero when some came back.
        approx: the amount is only known roughly.
        measure: what it was spent on, "M1".
    """

    place: str
    id: str
    day: When
    year: int
    purpose: str
    amount: int | float
    approx: bool
    measure: str | None
    note: str | None


class ExpenseSum(Struct, frozen=True):
    """What was spent in a year for a purpose.

    Args:
        count: how many expenses it sums up.
        spent: their sum in euros.
        spent_approx: whether one of them is only known roughly.
    """

    place: str
    year: int
    purpose: str
    count: int
    spent: int | float
    spent_approx: bool


class ExpenseSelection(Struct, frozen=True):
    """Which expenses to show.

    Args:
        year: of this year.
        purpose: with this text in their purpose, whatever its case.
        measure: for this measure, by its id, whatever its case.
    """

    year: int | None = None
    purpose: str | None = None
    measure: str | None = None

    def takes(self, expense: ExpenseState) -> bool:
        """Whether an expense is selected."""
        return (
            (self.year is None or expense.year == self.year)
            and (self.purpose is None or folded(self.purpose) in folded(expense.purpose))
            and (self.measure is None or folded(self.measure) == folded(expense.measure or ""))
        )


class Spent(NamedTuple):
    """A sum in euros, None when no expense is known; and whether one of them is only known roughly."""

    amount: int | float | None
    approx: bool


NOTHING_SPENT = Spent(None, approx=False)
"""No entry tells of money spent; that is not the same as 0 euros."""


def expense_states(past: History) -> Iterator[ExpenseState]:
    """All expenses of a municipality, in the order of their entries."""
    for logged in past.entries:
        for number, expense in enumerate(logged.entry.expenses, 1):
            yield ExpenseState(
                place=past.project.place,
                id=f"{logged.id}/{number}",
                day=logged.entry.day,
                year=expense.year or logged.entry.day.year,
                purpose=expense.purpose,
                amount=expense.amount,
                approx=expense.approx,
                measure=expense.measure,
                note=expense.note,
            )


def listed_expenses(
    projects: Iterable[Project], day: date, selection: ExpenseSelection
) -> tuple[ExpenseState, ...]:
    """The selected expenses of several municipalities: by place, year of the budget, then day."""
    found = [expense for project in projects for expense in expense_states(history(project, day))]
    return tuple(sorted(filter(selection.takes, found), key=_order))


def expense_sums(expenses: Iterable[ExpenseState]) -> tuple[ExpenseSum, ...]:
    """What the expenses come to by place, year and purpose; purposes in the order of their first expense."""
    groups: dict[tuple[str, int, str], list[ExpenseState]] = {}
    for expense in expenses:
        groups.setdefault((expense.place, expense.year, folded(expense.purpose)), []).append(expense)
    return tuple(
        ExpenseSum(place, year, same[0].purpose, len(same), spent(same).amount or 0, spent(same).approx)
        for (place, year, _), same in groups.items()
    )


def spent(expenses: Iterable[ExpenseState]) -> Spent:
    """The sum of expenses."""
    known = tuple(expenses)
    return Spent(total(one.amount for one in known), any(one.approx for one in known))


def spent_by_measure(past: History) -> dict[str, Spent]:
    """What was spent on each measure, by its short name; only those on which anything was."""
    groups: dict[str, list[ExpenseState]] = {}
    for expense in expense_states(past):
        if expense.measure:
            groups.setdefault(expense.measure, []).append(expense)
    return {measure: spent(same) for measure, same in groups.items()}


def _order(expense: ExpenseState) -> tuple[str, int, date, str]:
    return expense.place, expense.year, last_day(expense.day), expense.id
