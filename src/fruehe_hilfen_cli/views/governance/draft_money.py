"""The financial effects in a drafted council paper, as ressourcen.toml or someone says them."""

from collections.abc import Iterable

from msgspec import Struct

from fruehe_hilfen_cli.model.kinds import Cover
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.model.resources import BudgetLine
from fruehe_hilfen_cli.views.governance.draft_head import DraftRequest


class DraftMoney(Struct, frozen=True):
    """The financial effects; what is None is to be written.

    Args:
        total: euros, of all lines together.
        approx: one of them is only known roughly.
        products: of the budget.
        cover: how far the budget covers it; partly, where lines differ.
        budget: its lines from the year of the session on.
    """

    total: float | None
    approx: bool
    products: tuple[str, ...]
    cover: Cover | None
    covered_by: str | None
    budget: tuple[BudgetLine, ...]


def drafted_money(project: Project, year: int, request: DraftRequest) -> DraftMoney:
    """The financial effects.

    Args:
        project: with its resources.
        year: of the session; what is planned before it is not asked for any more.
        request: what someone says instead.
    """
    planned = project.resources.budget if project.resources else ()
    lines = tuple(line for line in planned if line.year >= year and request.cost is None)
    products = (request.product,) if request.product else _distinct(line.product for line in lines)
    sources = "; ".join(_distinct(line.covered_by for line in lines))
    return DraftMoney(
        total=request.cost if request.cost is not None else _total(lines),
        approx=request.approx or any(line.approx for line in lines),
        products=products,
        cover=request.cover or _cover({line.cover for line in lines}),
        covered_by=request.covered_by or sources or None,
        budget=lines,
    )


def _total(lines: tuple[BudgetLine, ...]) -> float | None:
    if not lines:
        return None
    cents = sum(round(line.amount * 100) for line in lines)
    return cents // 100 if cents % 100 == 0 else cents / 100


def _cover(found: set[Cover | None]) -> Cover | None:
    """The one state of all lines: partly planned, where they differ; None where a line names none."""
    known = {cover for cover in found if cover}
    if not known or None in found:
        return None
    return known.pop() if len(known) == 1 else Cover.PARTLY


def _distinct(words: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word for word in words if word))
