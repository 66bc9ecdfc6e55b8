"""The resources of a municipality (phases/<ort>/ressourcen.toml): money, posts, and what else there is."""

from typing import Annotated

from pydantic import Field

from fruehe_hilfen_cli.model.base import Amount, Choice, Format, Many, Record, Words
from fruehe_hilfen_cli.model.dates import WhenField
from fruehe_hilfen_cli.model.kinds import Cover

Year = Annotated[int, Field(ge=1900, le=2200)]
"""A year of a budget."""


class BudgetLine(Record):
    """What is planned for a purpose in a year, in euros, and how far the budget covers it.

    ``approx``: the source only knows the amount roughly.
    """

    year: Year
    purpose: Words
    amount: Amount
    approx: bool = False
    product: Words | None = None
    cover: Choice[Cover] | None = None
    covered_by: Words | None = None
    note: Words | None = None


class Post(Record):
    """Posts of one kind: full-time equivalents, the people on them apart, and for how long there is money."""

    title: Words
    fte: Amount
    heads: Annotated[int, Field(ge=0)] | None = None
    begin: WhenField | None = None
    filled_from: WhenField | None = None
    limited_until: WhenField | None = None
    note: Words | None = None


class OtherMeans(Record):
    """What there is beside money and posts: rooms, advice, data."""

    what: Words
    note: Words | None = None


class ResourcePlan(Record):
    """A whole ressourcen.toml."""

    format: Format = 1
    budget: Many[BudgetLine] = ()
    posts: Many[Post] = ()
    other_means: Many[OtherMeans] = ()
