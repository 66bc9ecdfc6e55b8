"""The bodies of a council information system: those of the plan, and those that only entries name."""

from collections.abc import Iterable, Mapping
from hashlib import sha256
from typing import TYPE_CHECKING

from msgspec import Struct

from fruehe_hilfen_cli.model.dates import When
from fruehe_hilfen_cli.model.kinds import BodyKind, Visibility
from fruehe_hilfen_cli.text import slug
from fruehe_hilfen_cli.views.governance.bodies import MemberState, in_tree_order, named_body
from fruehe_hilfen_cli.views.governance.body_names import plain_name

if TYPE_CHECKING:
    from fruehe_hilfen_cli.model.bodies import Body, BodyPlan

_OF_HASH = 8
_OFFICE = "amt"
_LONGEST = 40


class CouncilBody(Struct, frozen=True):
    """A body, or the office that is responsible for papers.

    Args:
        kind: None for one that is not in the plan.
        office: whether it is such an office.
        part_of: the key of the body in which it lies.
        members: the roles; never persons.
    """

    key: str
    name: str
    kind: BodyKind | None = None
    office: bool = False
    part_of: str | None = None
    since: When | None = None
    until: When | None = None
    members: tuple[MemberState, ...] = ()


class Names:
    """The keys of bodies: of those in the plan, and of all others, by the words that name them."""

    def __init__(self, plan: "BodyPlan | None") -> None:
        self.plan = plan
        self.others: dict[str, CouncilBody] = {}
        self._keys = _plan_keys(plan)

    def body(self, words: str) -> str:
        """The key of the body that words mean."""
        found = named_body(self.plan, words)
        return self.of(found) if found else self._other("", words)

    def of(self, body: "Body") -> str:
        """The key of a body of the plan."""
        return self._keys[body.id]

    def public(self, words: str) -> bool | None:
        """Whether the body that words mean meets in public; None when nobody says so."""
        found = named_body(self.plan, words)
        return found.public if found else None

    def office(self, words: str) -> str:
        """The key of an office."""
        return self._other(_OFFICE, words)

    def _other(self, kind: str, words: str) -> str:
        key = _key(f"{kind} {words}", f"{kind} {plain_name(words)}")
        self.others.setdefault(key, CouncilBody(key, " ".join(words.split()), office=bool(kind)))
        return key


def shown_bodies(names: Names, reader: Visibility, used: Iterable[str]) -> tuple[CouncilBody, ...]:
    """The bodies that readers may see, those of the plan first.

    The public sees a body that does not meet in public only when something that is public names it, or lies
    in it; its members it never sees.

    Args:
        names: the keys, after all that is to be shown was looked up.
        reader: who it is for.
        used: the keys of bodies that sessions and papers name.
    """
    planned = _planned(names)
    closed = {
        key for key, (body, _) in planned.items() if body.public is False and reader is Visibility.PUBLIC
    }
    above = {key: part_of for key, (_, part_of) in planned.items()}
    kept = _with_those_above(above, (*used, *(key for key in planned if key not in closed)))
    shown = (
        _council_body(key, body, part_of, members=key not in closed)
        for key, (body, part_of) in planned.items()
        if key in kept
    )
    return (*shown, *(body for key, body in names.others.items() if key in kept))


def _planned(names: Names) -> "dict[str, tuple[Body, str | None]]":
    """The bodies of the plan by their keys, each once, with the key of the one in which it lies."""
    if names.plan is None:
        return {}
    found: dict[str, tuple[Body, str | None]] = {}
    above: list[str] = []
    for body, depth in in_tree_order(names.plan):
        key = names.of(body)
        above = [*above[:depth], key]
        found.setdefault(key, (body, above[depth - 1] if depth and above[depth - 1] != key else None))
    return found


def _with_those_above(above: Mapping[str, str | None], keys: Iterable[str]) -> set[str]:
    kept: set[str] = set()
    for start in keys:
        key: str | None = start
        while key and key not in kept:
            kept.add(key)
            key = above.get(key)
    return kept


def _council_body(key: str, body: "Body", part_of: str | None, *, members: bool) -> CouncilBody:
    roles = tuple(MemberState(found.role, found.lead, found.heads) for found in body.members)
    return CouncilBody(
        key=key,
        name=body.name,
        kind=body.kind,
        part_of=part_of,
        since=body.since,
        until=body.until,
        members=roles if members else (),
    )


def _plan_keys(plan: "BodyPlan | None") -> dict[str, str]:
    """The keys of the plan's bodies by their ids: the id itself, where it differs by more than signs."""
    keys: dict[str, str] = {}
    for body in plan.bodies if plan else ():
        key = slug(body.id)
        taken = key in keys.values() and body.id not in keys
        keys.setdefault(body.id, _key(body.id, body.id) if taken or not key else key)
    return keys


def _key(words: str, exactly: str) -> str:
    """A key that no other words have: what can be kept of them, and a checksum."""
    told = sha256(exactly.encode("utf-8", "surrogatepass")).hexdigest()[:_OF_HASH]
    return "-".join(part for part in (slug(words, _LONGEST), told) if part)
