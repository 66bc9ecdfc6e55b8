"""Which body is meant: entries and papers name bodies by their names, and by other names of theirs."""

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING

from fruehe_hilfen_cli.model.dates import When
from fruehe_hilfen_cli.text import folded

if TYPE_CHECKING:
    from fruehe_hilfen_cli.model.bodies import Body, BodyPlan

_NAMES: tuple[Callable[["Body"], tuple[str, ...]], ...] = (
    lambda body: (body.id,),
    lambda body: (body.name,),
    lambda body: body.also_called,
)

_LIKE, _WORDS_LIKE = 0.85, 0.7
"""How like each other names must be (1: the same), and the words of which they consist."""


def named_body(plan: "BodyPlan | None", words: str | None) -> "Body | None":
    """The body that some words mean: its short name, its name, or another name of it.

    Case, umlauts spelt out and blanks make no difference. A short name goes before a name, a name before
    another name.
    """
    if plan is None or not words:
        return None
    wanted = plain_name(words)
    for names in _NAMES:
        for body in plan.bodies:
            if wanted in map(plain_name, names(body)):
                return body
    return None


def same_body(plan: "BodyPlan | None", one: str | None, other: str | None) -> bool:
    """Whether two names mean the same body: the same words, or names of one body of the plan."""
    if not one or not other:
        return False
    if plain_name(one) == plain_name(other):
        return True
    found = named_body(plan, one)
    return found is not None and found is named_body(plan, other)


def hand_in_by(plan: "BodyPlan | None", body: str | None, session: When | None) -> date | None:
    """The latest day to hand in a paper for a session of a body.

    None when the body states no notice period, or nobody knows the day of the session.
    """
    found = named_body(plan, body)
    if found is None or found.hand_in_days is None or not isinstance(session, date):
        return None
    try:
        return session - timedelta(days=found.hand_in_days)
    except OverflowError:  # before the first day of the calendar
        return None


def likely_body(plan: "BodyPlan | None", words: str) -> str | None:
    """The name of a body that was likely meant by words that name none: a slip, not another name.

    Bodies like "AG 1" and "AG 2", or "Netzwerk Ost" and "Netzwerk West", are not slips of each other.
    """
    from difflib import get_close_matches

    if plan is None or named_body(plan, words):
        return None
    known = {plain_name(name): name for body in plan.bodies for name in (body.name, *body.also_called)}
    wanted = plain_name(words)
    close = get_close_matches(wanted, known, n=len(known) or 1, cutoff=_LIKE)
    return next((known[name] for name in close if _is_slip(wanted, name)), None)


def plain_name(words: str) -> str:
    """A name for comparing: case, umlauts spelt out and blanks make no difference."""
    return " ".join(folded(words).split())


def in_tree_order(plan: "BodyPlan") -> Iterator[tuple["Body", int]]:
    """Each body with its depth, followed by those inside it.

    One that lies in itself, in a body that does not exist, or in a circle, has none above it.
    """
    inside: dict[str, list[int]] = {}
    for position, body in enumerate(plan.bodies):
        inside.setdefault(folded(body.part_of or ""), []).append(position)
    ids = {folded(body.id) for body in plan.bodies}
    tops = [position for part_of, found in inside.items() if part_of not in ids for position in found]
    shown: set[int] = set()
    for top in (*sorted(tops), *range(len(plan.bodies))):
        left = [(top, 0)]
        while left:
            position, depth = left.pop()
            if position not in shown:
                shown.add(position)
                body = plan.bodies[position]
                yield body, depth
                left += [(inner, depth + 1) for inner in reversed(inside.get(folded(body.id), []))]


def _is_slip(one: str, other: str) -> bool:
    """Whether two like names differ in letters only, not in a word or a number of its own."""
    from difflib import SequenceMatcher

    if re.findall(r"\d+", one) != re.findall(r"\d+", other):
        return False
    first, second = one.split(), other.split()
    return len(first) != len(second) or all(
        SequenceMatcher(None, *pair).ratio() >= _WORDS_LIKE for pair in zip(first, second, strict=True)
    )
