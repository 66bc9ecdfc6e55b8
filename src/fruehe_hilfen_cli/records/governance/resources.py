"""Money and posts that come into the plan, or change in it; what makes no sense is refused."""

from typing import Any, Generic, NamedTuple, TypeVar

from fruehe_hilfen_cli.errors import ExitCode, Refusal
from fruehe_hilfen_cli.model.base import Record
from fruehe_hilfen_cli.model.dates import first_day, german, last_day
from fruehe_hilfen_cli.model.kinds import Cover
from fruehe_hilfen_cli.model.resources import BudgetLine, Post, ResourcePlan
from fruehe_hilfen_cli.records.making import made
from fruehe_hilfen_cli.records.roadmap.plan_editing import require_droppable, with_values
from fruehe_hilfen_cli.text import folded, nearest

LINE_OPTIONS = {
    "circa": "approx",
    "produkt": "product",
    "deckung": "cover",
    "gedeckt-durch": "covered_by",
    "notiz": "note",
}
"""What a line of the budget can do without, by the word behind ``--ohne``."""

POST_OPTIONS = {
    "koepfe": "heads",
    "beginn": "begin",
    "besetzt-ab": "filled_from",
    "befristet-bis": "limited_until",
    "notiz": "note",
}
"""The same of a post."""

_ALIKE = 0.8
Part = TypeVar("Part", bound=Record)


class NoAmount(Refusal):
    """A new line of the budget without an amount."""

    exit_code = ExitCode.WRONG_USE
    sentence = "„{purpose}“ steht für {year} noch nicht im Haushalt, und ein Betrag ist nicht genannt."
    advice = "{hint}Nennen Sie hinter dem Zweck den Betrag; 0 ist auch einer."


class NoFte(Refusal):
    """A new post without its size."""

    exit_code = ExitCode.WRONG_USE
    sentence = "Eine Stelle „{title}“ gibt es noch nicht, und wie groß sie ist, ist nicht gesagt."
    advice = "{hint}Nennen Sie mit --vze, wie viele Vollzeitstellen es sind, z. B. --vze 5,5."


class NothingSaid(Refusal):
    """Something that is there already, and nothing that is to change."""

    exit_code = ExitCode.WRONG_USE
    sentence = "Was sich an „{what}“ ändern soll, ist nicht gesagt."
    advice = "{advice}"


class WhichLine(Refusal):
    """The budget has several such lines, so nobody knows which is meant."""

    sentence = "„{what}“ steht {times}-mal in ressourcen.toml."
    advice = "Ändern Sie es dort; fh pruefe sagt, ob es danach stimmt."


class CoveredTwice(Refusal):
    """What is planned needs no other money."""

    exit_code = ExitCode.WRONG_USE
    sentence = "Was eingeplant ist, muss nicht durch anderes gedeckt werden."
    advice = (
        "Schreiben Sie --deckung teilweise-eingeplant, oder lassen Sie --gedeckt-durch weg; was schon "
        "dasteht, entfällt mit --ohne gedeckt-durch."
    )


class PostReversed(Refusal):
    """A post that would be filled, or would end, before it begins."""

    sentence = "Die Stelle wäre {what} ({when}), ehe sie beginnt ({begin})."
    advice = "Prüfen Sie beide Daten, auch das Jahr."


class Changed(NamedTuple, Generic[Part]):
    """The plan to be, and what changes in it.

    Args:
        plan: the whole plan.
        before: what the part said; None when it is new.
        after: what it says then.
    """

    plan: ResourcePlan
    before: Part | None
    after: Part


def with_line(
    known: ResourcePlan | None,
    year: int,
    purpose: str,
    values: dict[str, Any],
    left_out: tuple[str, ...] = (),
) -> Changed[BudgetLine]:
    """The plan with a line of the budget more, or with the one of that year and purpose changed.

    Args:
        known: the plan; None when there is none yet.
        year: the year of the budget.
        purpose: upper and lower case are the same.
        values: by field name; an amount says anew whether it is only known roughly.
        left_out: the words of what goes, see ``LINE_OPTIONS``.

    Raises:
        NoAmount, NothingSaid, WhichLine, NotDroppable, CoveredTwice: see there.
        InvalidEntry: when a value is not possible.
    """
    plan, wanted = known or ResourcePlan(), " ".join(purpose.split())
    of_year = [line for line in plan.budget if line.year == year]
    before = _the_one(
        [line for line in of_year if folded(line.purpose) == folded(wanted)], f"{wanted} {year}"
    )
    dropped = _dropped(left_out, LINE_OPTIONS)
    if before is None and "amount" not in values:
        raise NoAmount(purpose=wanted, year=year, hint=_hint(wanted, [line.purpose for line in of_year]))
    if before is not None and not (values or dropped):
        advice = "Nennen Sie z. B. den Betrag oder --deckung; fh ressourcen haushalt --hilfe zeigt alles."
        raise NothingSaid(what=f"{before.purpose} {year}", advice=advice)
    if "amount" in values and not values.get("approx"):
        dropped |= {"approx"}
    after = _after(BudgetLine, before, values, dropped, {"year": year, "purpose": wanted})
    if after.cover is Cover.PLANNED and after.covered_by:
        raise CoveredTwice
    return Changed(with_values(plan, budget=_replaced(plan.budget, before, after)), before, after)


def with_post(
    known: ResourcePlan | None, title: str, values: dict[str, Any], left_out: tuple[str, ...] = ()
) -> Changed[Post]:
    """The plan with a post more, or with the one of that title changed; else as in ``with_line``.

    Raises:
        NoFte, NothingSaid, WhichLine, NotDroppable, PostReversed: see there.
        InvalidEntry: when a value is not possible.
    """
    plan, wanted = known or ResourcePlan(), " ".join(title.split())
    before = _the_one([post for post in plan.posts if folded(post.title) == folded(wanted)], wanted)
    dropped = _dropped(left_out, POST_OPTIONS)
    if before is None and "fte" not in values:
        raise NoFte(title=wanted, hint=_hint(wanted, [post.title for post in plan.posts]))
    if before is not None and not (values or dropped):
        advice = "Nennen Sie z. B. --vze oder --befristet-bis; fh ressourcen stelle --hilfe zeigt alles."
        raise NothingSaid(what=before.title, advice=advice)
    after = _after(Post, before, values, dropped, {"title": wanted})
    _require_order(after)
    return Changed(with_values(plan, posts=_replaced(plan.posts, before, after)), before, after)


def alike(name: str, names: list[str]) -> str | None:
    """Another name that is so much like this one that it may be a slip."""
    return nearest(name, [other for other in names if folded(other) != folded(name)], _ALIKE)


def _the_one(found: list[Part], what: str) -> Part | None:
    if len(found) > 1:
        raise WhichLine(what=what, times=len(found))
    return found[0] if found else None


def _dropped(left_out: tuple[str, ...], options: dict[str, str]) -> set[str]:
    return {options[require_droppable(word, (*options,))] for word in left_out}


def _after(
    model: type[Part], before: Part | None, values: dict[str, Any], dropped: set[str], key: dict[str, Any]
) -> Part:
    said = {name: getattr(before, name) for name in before.model_fields_set - dropped} if before else key
    return made(model, **(said | values))


def _replaced(parts: tuple[Part, ...], before: Part | None, after: Part) -> tuple[Part, ...]:
    if before is None:
        return (*parts, after)
    return tuple(after if part is before else part for part in parts)


def _hint(name: str, names: list[str]) -> str:
    close = nearest(name, names)
    return f"Meinten Sie „{close}“? " if close else ""


def _require_order(post: Post) -> None:
    for what, when in (("besetzt", post.filled_from), ("zu Ende", post.limited_until)):
        if when and post.begin and last_day(when) < first_day(post.begin):
            raise PostReversed(what=what, when=german(when), begin=german(post.begin))
