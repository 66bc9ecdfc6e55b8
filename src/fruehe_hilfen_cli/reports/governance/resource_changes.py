"""A line of the budget or a post as it stands after a change, with what it said before."""

from collections.abc import Iterator

from fruehe_hilfen_cli.model.base import Record
from fruehe_hilfen_cli.model.resources import BudgetLine, Post
from fruehe_hilfen_cli.reports.document import Cell, Document, Facts
from fruehe_hilfen_cli.reports.governance.resources import fte_told
from fruehe_hilfen_cli.reports.money import euros
from fruehe_hilfen_cli.reports.phrases import NOTHING, shown
from fruehe_hilfen_cli.text import capitalised, german_number
from fruehe_hilfen_cli.vocabulary import label, term


def line_change(before: BudgetLine | None, after: BudgetLine) -> Document:
    """A line of the budget: "Betrag  250.000 EUR (bisher 200.000 EUR)"."""
    old = _line_values(before) if before else {}
    head = ("Haushalt", f"{after.purpose} {after.year}")
    return Document((Facts((head, *_facts(after, old, _line_values(after)))),))


def post_change(before: Post | None, after: Post) -> Document:
    """The same of a post."""
    old = _post_values(before) if before else {}
    return Document((Facts((("Stelle", after.title), *_facts(after, old, _post_values(after)))),))


def _facts(record: Record, old: dict[str, str], new: dict[str, str]) -> Iterator[tuple[str, Cell]]:
    for field, value in new.items():
        was = old.get(field, value)
        if (value, was) != (NOTHING, NOTHING):
            name = capitalised(term(type(record).__name__, field).label)
            yield name, value if value == was else f"{value} (bisher {was})"


def _line_values(line: BudgetLine) -> dict[str, str]:
    return {
        "amount": euros(line.amount, approx=line.approx),
        "product": line.product or NOTHING,
        "cover": label(line.cover) if line.cover else NOTHING,
        "covered_by": line.covered_by or NOTHING,
        "note": line.note or NOTHING,
    }


def _post_values(post: Post) -> dict[str, str]:
    return {
        "fte": fte_told(post.fte),
        "heads": NOTHING if post.heads is None else german_number(post.heads),
        "begin": shown(post.begin),
        "filled_from": shown(post.filled_from),
        "limited_until": shown(post.limited_until),
        "note": post.note or NOTHING,
    }
