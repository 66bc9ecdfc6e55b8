"""Bodies that come into gremien.toml and change in it; what makes no sense is refused."""

from collections.abc import Iterable, Sequence
from itertools import count
from typing import Any

from fruehe_hilfen_cli.errors import ExitCode, Refusal
from fruehe_hilfen_cli.model.bodies import Body, BodyPlan
from fruehe_hilfen_cli.model.dates import first_day, german, last_day
from fruehe_hilfen_cli.records.governance.finding_bodies import find_body
from fruehe_hilfen_cli.records.governance.members import with_members
from fruehe_hilfen_cli.records.making import made
from fruehe_hilfen_cli.records.naming import require_short_name
from fruehe_hilfen_cli.records.roadmap.plan_editing import require_droppable, with_values
from fruehe_hilfen_cli.text import slug
from fruehe_hilfen_cli.views.governance.body_mentions import mentions
from fruehe_hilfen_cli.views.governance.body_names import plain_name
from fruehe_hilfen_cli.views.history import History

OPTIONS = {
    "auch": "also_called",
    "teil-von": "part_of",
    "auftrag": "mandate",
    "seit": "since",
    "ende": "until",
    "alle-wochen": "every_weeks",
    "im-jahr": "times_a_year",
    "frist": "hand_in_days",
    "oeffentlich": "public",
    "mitglied": "members",
    "leitung": "lead",
}
"""What a body can do without, by the word behind ``--ohne``; the lead is a mark of members."""

_RHYTHMS = ("every_weeks", "times_a_year")
_LONGEST_ID = 20


class BodyTaken(Refusal):
    """Another body has the short name, or is called so."""

    sentence = "{what} {name} hat schon ein Gremium: „{other}“ ({id})."
    advice = "{advice}"


class NoBodyId(Refusal):
    """No short name can be made of the name."""

    exit_code = ExitCode.WRONG_USE
    sentence = "Aus „{name}“ lässt sich kein Kürzel bilden."
    advice = "Nennen Sie mit --kuerzel eines, z. B. --kuerzel jha."


class TwoRhythms(Refusal):
    """A body meets every so many weeks, or so many times a year."""

    exit_code = ExitCode.WRONG_USE
    sentence = "--alle-wochen und --im-jahr schließen einander aus."
    advice = "Nennen Sie eins davon; ohne beides hat das Gremium keinen festen Rhythmus."


class InItself(Refusal):
    """A body that would lie in itself."""

    sentence = "„{name}“ läge damit in sich selbst: {way}."
    advice = "Nennen Sie mit --teil-von ein Gremium, das nicht darin liegt."


class EndsBeforeBegin(Refusal):
    """A body that would end before it begins."""

    sentence = "Das Gremium würde enden ({end}), ehe es beginnt ({begin})."
    advice = "Prüfen Sie beide Daten, auch das Jahr."


def new_body(known: BodyPlan | None, body_id: str | None, values: dict[str, Any]) -> BodyPlan:
    """The plan with one more body, behind the others.

    Args:
        known: the bodies; None when there is no such file yet.
        body_id: the short name; without it one is made of the name.
        values: by field name; ``lead`` are the roles that lead, ``part_of`` as typed.

    Raises:
        BodyTaken, NoBodyId, NoShortName, TwoRhythms, SecondLead: see there.
        NoSuchName, WhichName: of the body in which it is to lie.
        InvalidEntry: when a value is not possible.
    """
    plan = known or BodyPlan()
    name = str(values["name"])
    short = (body_id or "").strip() or free_id(plan, name)
    if not short:
        raise NoBodyId(name=name)
    require_short_name(short)
    whole = _complete(plan, {"id": short, **values})
    body = made(Body, **with_members(whole))
    _require_possible(plan.bodies, body)
    return with_values(plan, bodies=(*plan.bodies, body))


def free_id(plan: BodyPlan, name: str) -> str:
    """A short name for a body of that name that no other has; empty when nothing of the name can be kept."""
    short = slug(name, _LONGEST_ID).lstrip("0123456789-")
    taken = {plain_name(body.id) for body in plan.bodies}
    if not short or short not in taken:
        return short
    return next(found for number in count(2) if (found := f"{short}-{number}") not in taken)


def require_free_id(plan: BodyPlan, words: str) -> str:
    """A short name, if no body has it.

    Raises:
        BodyTaken, NoShortName: see there.
    """
    require_short_name(words)
    for body in plan.bodies:
        if plain_name(body.id) == plain_name(words):
            advice = "Nennen Sie ein anderes Kürzel."
            raise BodyTaken(what="Das Kürzel", name=words, other=body.name, id=body.id, advice=advice)
    return words


def require_free_name(plan: BodyPlan, words: str) -> str:
    """A name, if no body is called so.

    Raises:
        BodyTaken: see there.
    """
    for body in plan.bodies:
        if plain_name(words) in map(plain_name, (body.name, *body.also_called)):
            advice = (
                f"Ist es dasselbe, ändert fh gremium aendere {body.id} es; sonst braucht es einen anderen."
            )
            what = f"„{words}“"
            raise BodyTaken(what="Den Namen", name=what, other=body.name, id=body.id, advice=advice)
    return words


def changed_body(
    past: History,
    words: str,
    values: dict[str, Any],
    left_out: Sequence[str] = (),
    members_out: Sequence[str] = (),
) -> BodyPlan:
    """The plan with a body that says something else; it stays at its place in the file.

    A new rhythm takes the place of the old one. Where entries name it by its old name, that one stays as
    another name.

    Args:
        past: the logbook up to today, of a municipality read with its bodies.
        words: which body.
        values: by field name; members, leads and other names are added.
        left_out: the words of what goes, see ``OPTIONS``.
        members_out: the roles that belong to it no longer.

    Raises:
        NoSuchName, WhichName, NotDroppable, BodyTaken, TwoRhythms, InItself, EndsBeforeBegin: see there.
        SecondLead, NoSuchMember: see there.
        InvalidEntry: when a value is not possible.
    """
    plan = past.project.bodies or BodyPlan()
    before = find_body(plan.bodies, words)
    dropped = {OPTIONS[require_droppable(word, (*OPTIONS,))] for word in left_out}
    said: dict[str, Any] = {name: getattr(before, name) for name in before.model_fields_set - dropped}
    new = _complete(plan, values)
    if new.keys() & set(_RHYTHMS):
        said = {name: value for name, value in said.items() if name not in _RHYTHMS}
    if "members" in new:
        new["members"] = (*said.get("members", ()), *new["members"])
    names = [*said.get("also_called", ()), *new.get("also_called", ())]
    if "name" in new and _is_named(past, before.name) and plain_name(new["name"]) != plain_name(before.name):
        names.insert(0, before.name)
    said.pop("also_called", None)
    if others := _others(names, new.get("name", before.name)):
        new["also_called"] = others
    else:
        new.pop("also_called", None)
    after = made(Body, **with_members(said | new, members_out, unlead="lead" in dropped))
    _require_possible([body for body in plan.bodies if body is not before], after)
    return with_values(plan, bodies=tuple(after if body is before else body for body in plan.bodies))


def _complete(plan: BodyPlan, values: dict[str, Any]) -> dict[str, Any]:
    """The values with the short name of the body in which it lies; two rhythms are refused."""
    if all(name in values for name in _RHYTHMS):
        raise TwoRhythms
    if "part_of" not in values:
        return dict(values)
    return {**values, "part_of": find_body(plan.bodies, values["part_of"]).id}


def _others(names: Iterable[str], own: str) -> tuple[str, ...]:
    """The other names of a body, each once, and not its own."""
    found: dict[str, str] = {}
    for name in names:
        if plain_name(name) != plain_name(own):
            found.setdefault(plain_name(name), name)
    return tuple(found.values())


def _is_named(past: History, name: str) -> bool:
    found = (mention.body for logged in past.project.entries for mention in mentions(logged))
    return plain_name(name) in map(plain_name, found)


def _require_possible(others: Iterable[Body], body: Body) -> None:
    others = tuple(others)
    _require_free(others, body)
    if body.since and body.until and last_day(body.until) < first_day(body.since):
        raise EndsBeforeBegin(end=german(body.until), begin=german(body.since))
    above = {other.id: other for other in (*others, body)}
    way, at = [body.name], above.get(body.part_of or "")
    while at and len(way) <= len(above):
        way.append(at.name)
        if at is body:
            raise InItself(name=body.name, way=" in ".join(way))
        at = above.get(at.part_of or "")


def _require_free(others: Iterable[Body], body: Body) -> None:
    plan = BodyPlan.model_construct(bodies=tuple(others))
    require_free_id(plan, body.id)
    for name in (body.name, *body.also_called):
        require_free_name(plan, name)
