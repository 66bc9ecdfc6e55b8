"""What several people ticked in a checklist, side by side: where they agree, where not, what has changed."""

from collections.abc import Sequence
from datetime import date

from msgspec import Struct

from fruehe_hilfen_cli.model.checklist import Checklist, ChecklistItem
from fruehe_hilfen_cli.model.dates import When
from fruehe_hilfen_cli.model.kinds import Tick
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.views.history import History, history
from fruehe_hilfen_cli.views.results.agreement import (
    Result,
    Ticks,
    counted,
    opposition,
    result,
    result_of_all,
)
from fruehe_hilfen_cli.views.results.filling import Filling, fillings
from fruehe_hilfen_cli.views.roadmap.plan import MilestoneState, milestone_states


class PersonState(Struct, frozen=True):
    """What one person ticked.

    Args:
        who: the role; None where the entry names none.
        filled_on: when.
        entry_id: the entry.
        ticks: how many answers of each kind.
        superseded: entries of the same role in the same round that no longer count.
    """

    who: str | None
    filled_on: When
    entry_id: str
    ticks: Ticks
    superseded: tuple[str, ...]


class TickState(Struct, frozen=True):
    """What one person says of one item; ``value``: None where the person has left it out."""

    who: str | None
    value: Tick | None
    note: str | None


class ItemState(Struct, frozen=True):
    """An item of a checklist.

    Args:
        id: its number.
        text: what one agrees with or not.
        answers: one for each person, in the order of the people.
        result: what came of it.
        result_before: the same of the round before; None without one, or when it did not have the item.
    """

    id: str
    text: str
    answers: tuple[TickState, ...]
    result: Result
    result_before: Result | None


class AimState(Struct, frozen=True):
    """A group of items."""

    id: str
    title: str
    items: tuple[ItemState, ...]


class Comparison(Struct, frozen=True):
    """A round of a checklist, as known on a day.

    Args:
        checklist: its name.
        title: what people read.
        round: which round is compared; the latest unless another is asked for.
        round_before: the one before that somebody has filled in.
        people: who has filled it in, by role.
        people_before: how many had in the round before.
        aims: the items with their answers, by aim.
        total: all items together.
        total_before: the same of the round before.
        differing: the items on which views differ, those that differ most first.
        unknown_items: items that answers name and the checklist does not have (any more).
        milestone: the one that this is a base for.
        last_round: the latest round that somebody has begun; None when nobody has.
    """

    place: str
    name: str
    as_of: date
    checklist: str
    title: str
    round: int
    round_before: int | None
    people: tuple[PersonState, ...]
    people_before: int
    aims: tuple[AimState, ...]
    total: Result
    total_before: Result | None
    differing: tuple[str, ...]
    unknown_items: tuple[str, ...]
    milestone: MilestoneState | None
    last_round: int | None
    incomplete: bool

    @property
    def items(self) -> tuple[ItemState, ...]:
        """All items, in their order."""
        return tuple(item for aim in self.aims for item in aim.items)


def comparison(project: Project, checklist: Checklist, day: date, number: int | None = None) -> Comparison:
    """Compare what people ticked.

    Args:
        project: the municipality.
        checklist: which.
        day: the Stand.
        number: which round; the latest without it.
    """
    past = history(project, day)
    rounds = fillings(past, checklist.name)
    chosen = number or max(rounds, default=1)
    before = max((one for one in rounds if one < chosen), default=None)
    people, earlier = rounds.get(chosen, ()), rounds[before] if before else ()
    aims = tuple(
        AimState(aim.id, aim.title, tuple(_item(item, people, earlier) for item in _of(checklist, aim.id)))
        for aim in checklist.aims
    )
    return Comparison(
        place=project.place,
        name=project.roadmap.municipality.name,
        as_of=day,
        checklist=checklist.name,
        title=checklist.title,
        round=chosen,
        round_before=before,
        people=tuple(_person(checklist, one) for one in people),
        people_before=len(earlier),
        aims=aims,
        total=_total(checklist, people),
        total_before=_total(checklist, earlier) if earlier else None,
        differing=_differing([item for aim in aims for item in aim.items]),
        unknown_items=_unknown(checklist, people),
        milestone=_milestone(past, checklist),
        last_round=max(rounds, default=None),
        incomplete=project.incomplete,
    )


def _of(checklist: Checklist, aim: str) -> list[ChecklistItem]:
    return [item for item in checklist.items if item.aim == aim]


def _item(item: ChecklistItem, people: Sequence[Filling], earlier: Sequence[Filling]) -> ItemState:
    then = _ticks(item, earlier)
    return ItemState(
        id=item.id,
        text=item.text,
        answers=tuple(TickState(one.who, *one.answers.get(item.id, (None, None))) for one in people),
        result=result(_ticks(item, people)),
        result_before=result(then) if any(then) else None,
    )


def _ticks(item: ChecklistItem, people: Sequence[Filling]) -> list[Tick | None]:
    return [one.answers.get(item.id, (None, None))[0] for one in people]


def _person(checklist: Checklist, one: Filling) -> PersonState:
    ticks = counted(one.answers.get(item.id, (None, None))[0] for item in checklist.items)
    return PersonState(one.who, one.filled_on, one.entry_id, ticks, one.superseded)


def _total(checklist: Checklist, people: Sequence[Filling]) -> Result:
    return result_of_all([_ticks(item, people) for item in checklist.items])


def _differing(items: Sequence[ItemState]) -> tuple[str, ...]:
    """Least agreement first; where it is the same, where more say plainly yes and plainly no."""
    found = [
        (item.result.agreement.share, -opposition(item.result.ticks), position, item.id)
        for position, item in enumerate(items)
        if item.result.agreement and item.result.agreement.share < 1
    ]
    return tuple(item for *_, item in sorted(found))


def _unknown(checklist: Checklist, people: Sequence[Filling]) -> tuple[str, ...]:
    known = {item.id for item in checklist.items}
    return tuple(sorted({item for one in people for item in one.answers} - known))


def _milestone(past: History, checklist: Checklist) -> MilestoneState | None:
    """The milestone in the roadmap; a number of another phase scheme would mean something else."""
    process = past.project.roadmap.municipality.process
    if checklist.process not in (None, process):
        return None
    return next((found for found in milestone_states(past) if found.id == checklist.milestone), None)
