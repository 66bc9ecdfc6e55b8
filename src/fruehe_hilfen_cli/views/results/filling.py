"""Who has filled in a checklist in which round: of each person the latest entry counts."""

from msgspec import Struct

from fruehe_hilfen_cli.model.dates import When
from fruehe_hilfen_cli.model.entry import Logged
from fruehe_hilfen_cli.model.kinds import Tick
from fruehe_hilfen_cli.text import folded
from fruehe_hilfen_cli.views.history import History


class Filling(Struct, frozen=True):
    """A checklist as one person has filled it in.

    Args:
        who: the role; None where the entry names none.
        filled_on: the day of the entry.
        entry_id: the entry.
        answers: tick and note by the id of the item.
        superseded: entries of the same role in the same round that no longer count.
    """

    who: str | None
    filled_on: When
    entry_id: str
    answers: dict[str, tuple[Tick, str | None]]
    superseded: tuple[str, ...] = ()


def same_role(one: str | None, other: str | None) -> bool:
    """Whether two names mean the same role; nobody knows that of entries that name none."""
    return bool(one and other) and _key(one or "") == _key(other or "")


def fillings(past: History, name: str) -> dict[int, tuple[Filling, ...]]:
    """The rounds of a checklist, each with who has filled it in, by role; the rounds in their order."""
    found: dict[int, dict[str, Filling]] = {}
    for logged in past.entries:
        filled = logged.entry.checklist
        if filled is None or filled.name != name:
            continue
        people, author = found.setdefault(filled.round, {}), logged.entry.author
        person = f"1 {_key(author)}" if author else f"2 {logged.id}"
        earlier = people.get(person)
        people[person] = _filling(logged, (*earlier.superseded, earlier.entry_id) if earlier else ())
    return {
        number: tuple(found[number][person] for person in sorted(found[number])) for number in sorted(found)
    }


def _key(role: str) -> str:
    return " ".join(folded(role).split())


def _filling(logged: Logged, superseded: tuple[str, ...]) -> Filling:
    filled = logged.entry.checklist
    answers = filled.answers if filled else ()
    return Filling(
        who=logged.entry.author,
        filled_on=logged.entry.day,
        entry_id=logged.id,
        answers={answer.item: (answer.value, answer.note) for answer in answers},
        superseded=superseded,
    )
