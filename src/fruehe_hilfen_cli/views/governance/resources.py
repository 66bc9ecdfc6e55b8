"""Money and posts: what ressourcen.toml plans, what the entries say was spent of it, and what is left.

The plan has no dates of its own: each day shows the same plan. What was spent, the days left and the end of
the project are those of the day.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import Any, NamedTuple

from msgspec.structs import replace

from fruehe_hilfen_cli.model.dates import When, last_day
from fruehe_hilfen_cli.model.resources import BudgetLine, OtherMeans, Post, ResourcePlan
from fruehe_hilfen_cli.text import folded
from fruehe_hilfen_cli.views.governance.expenses import ExpenseState, expense_states, spent
from fruehe_hilfen_cli.views.history import History
from fruehe_hilfen_cli.views.money import difference, share_of, total
from fruehe_hilfen_cli.views.partly import Partly
from fruehe_hilfen_cli.views.roadmap.plan import current_end


class Balance(Partly, frozen=True):
    """Planned and spent money, in euros.

    Args:
        planned: None when the budget says nothing.
        planned_approx: whether part of it is only known roughly.
        spent: None when no entry tells of an expense.
        spent_approx: whether part of that is only known roughly.
        share: spent of planned, 0.52; None when one of them is not known, or nothing is planned.
        open: what is left; below zero when more was spent; None when nothing is known of a budget.
        over: more was spent than planned.
    """

    planned: int | float | None
    planned_approx: bool
    spent: int | float | None
    spent_approx: bool
    share: float | None
    open: int | float | None
    over: bool

    @property
    def approx(self) -> bool:
        """Whether what is left, and the share, are only known roughly."""
        return self.planned_approx or self.spent_approx


class LineState(Balance, frozen=True):
    """A purpose in a year.

    Args:
        budget: its lines in the budget, mostly one; none when money was spent that nobody planned.
        expenses: what was spent.
    """

    year: int
    purpose: str
    budget: tuple[BudgetLine, ...]
    expenses: tuple[ExpenseState, ...]


class YearState(Balance, frozen=True):
    """All purposes of a year and their sums: those of the budget in its order, then what nobody planned."""

    year: int
    lines: tuple[LineState, ...]


class _Parts(NamedTuple):
    """What the budget and the entries say of a purpose in a year."""

    budget: list[BudgetLine]
    paid: list[ExpenseState]


class PostState(Partly, frozen=True):
    """Posts of one kind.

    Args:
        fte: full-time equivalents.
        heads: the people on them.
        filled_from: since when all of it is filled.
        days_left: until the money ends; below zero when it has; None when nobody limits it.
        ends_early: the money ends before the project does.
    """

    title: str
    fte: int | float
    heads: int | None
    begin: When | None
    filled_from: When | None
    limited_until: When | None
    days_left: int | None
    ends_early: bool
    note: str | None


class Resources(Partly, frozen=True):
    """What a municipality has for the process on a day.

    Args:
        project_end: the current end of the last block; None when it is not known.
        years: the years of the budget and of the expenses, earliest first.
    """

    place: str
    name: str
    project_end: When | None
    years: tuple[YearState, ...]
    posts: tuple[PostState, ...]
    other_means: tuple[OtherMeans, ...]
    incomplete: bool

    @property
    def lines(self) -> Iterator[LineState]:
        """The purposes of all years."""
        return chain.from_iterable(year.lines for year in self.years)

    @property
    def is_empty(self) -> bool:
        """Whether nothing is known."""
        return not (self.years or self.posts or self.other_means)


def resource_state(past: History) -> Resources:
    """Money, posts and other means of a municipality that was read with its resources."""
    project = past.project
    plan = project.resources or ResourcePlan()
    end = current_end(project.roadmap.blocks[-1], past) if project.roadmap.blocks else None
    return Resources(
        place=project.place,
        name=project.roadmap.municipality.name,
        project_end=end,
        years=_years(plan, tuple(expense_states(past))),
        posts=tuple(_post(past, post, end) for post in plan.posts),
        other_means=plan.other_means,
        incomplete=project.incomplete,
    )


def of_year(resources: Resources, year: int | None) -> Resources:
    """The same with the money of one year only; with all of it when none is meant."""
    if year is None:
        return resources
    return replace(resources, years=tuple(found for found in resources.years if found.year == year))


def line_of(resources: Resources, year: int, purpose: str) -> LineState | None:
    """The purpose in a year; upper and lower case are the same."""
    same = (year, folded(purpose))
    return next((line for line in resources.lines if (line.year, folded(line.purpose)) == same), None)


def _years(plan: ResourcePlan, expenses: Iterable[ExpenseState]) -> tuple[YearState, ...]:
    found: dict[int, dict[str, _Parts]] = {}
    for line in plan.budget:
        found.setdefault(line.year, {}).setdefault(folded(line.purpose), _Parts([], [])).budget.append(line)
    for paid in expenses:
        found.setdefault(paid.year, {}).setdefault(folded(paid.purpose), _Parts([], [])).paid.append(paid)
    return tuple(_year(year, tuple(found[year].values())) for year in sorted(found))


def _year(year: int, purposes: tuple[_Parts, ...]) -> YearState:
    lines = tuple(
        LineState(
            **_balance(parts.budget, parts.paid),
            year=year,
            purpose=(parts.budget or parts.paid)[0].purpose,
            budget=tuple(parts.budget),
            expenses=tuple(parts.paid),
        )
        for parts in purposes
    )
    budget = [line for parts in purposes for line in parts.budget]
    paid = [expense for parts in purposes for expense in parts.paid]
    return YearState(**_balance(budget, paid), year=year, lines=lines)


def _balance(budget: Sequence[BudgetLine], paid: Sequence[ExpenseState]) -> dict[str, Any]:
    planned, told = total(line.amount for line in budget), spent(paid)
    left = None if planned is None else difference(planned, told.amount)
    return {
        "planned": planned,
        "planned_approx": any(line.approx for line in budget),
        "spent": told.amount,
        "spent_approx": told.approx,
        "share": share_of(told.amount, planned),
        "open": left,
        "over": left is not None and left < 0,
    }


def _post(past: History, post: Post, end: When | None) -> PostState:
    until = post.limited_until
    return PostState(
        title=post.title,
        fte=post.fte,
        heads=post.heads,
        begin=post.begin,
        filled_from=post.filled_from,
        limited_until=until,
        days_left=past.days_to(until),
        ends_early=bool(until and end and last_day(until) < last_day(end)),
        note=post.note,
    )
