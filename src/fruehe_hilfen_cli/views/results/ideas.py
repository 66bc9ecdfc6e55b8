"""Ideas for measures: the points people give them, and what became of them (practice sheet 4.1)."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from fruehe_hilfen_cli.model.dates import When
from fruehe_hilfen_cli.model.entry import Logged
from fruehe_hilfen_cli.model.parts import Reference
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.text import folded
from fruehe_hilfen_cli.views.history import History, history


class RatingState(Struct, frozen=True):
    """The points a person gives an idea: the person's last word on it.

    Args:
        who: the role; None where the entry names none.
        points: how many.
        rated_on: the day of the entry.
        entry_id: the entry.
    """

    who: str | None
    points: int
    rated_on: When
    entry_id: str


class IdeaState(Struct, frozen=True):
    """An idea as it stands on a day.

    Args:
        place: the municipality.
        id: entry and position, "k7q2m/1".
        what: the idea.
        goal: the id of the goal it serves.
        who: the role that had it; None where the entry names none.
        proposed_on: the day of the entry that records it.
        rank: its place among the ideas that are still ideas; the same points give the same place, 0 is none.
        points: all points it has.
        people: how many people gave it at least one.
        ratings: each person's word, by role.
        became: the measure that came of it.
    """

    place: str
    id: str
    what: str
    goal: str | None
    who: str | None
    proposed_on: When
    rank: int
    points: int
    people: int
    ratings: tuple[RatingState, ...]
    became: str | None

    @property
    def is_open(self) -> bool:
        """Whether no measure has come of it."""
        return self.became is None


class GivenPoints(Struct, frozen=True):
    """How many points a person has given to how many ideas, whatever became of them."""

    who: str
    points: int
    count: int


class IdeaList(Struct, frozen=True):
    """The ideas of a municipality, the best first, then those that became measures.

    Args:
        place: the folder name of the municipality.
        as_of: the Stand; nothing later is known.
        ideas: those that are still ideas, by their points; then, when asked for, the others.
        given: the points of each person, by role.
        became_count: how many ideas became measures, shown or not.
    """

    place: str
    name: str
    as_of: date
    ideas: tuple[IdeaState, ...]
    given: tuple[GivenPoints, ...]
    became_count: int
    incomplete: bool


class _Word(NamedTuple):
    """What an entry says of an idea, and who says it."""

    idea: Reference
    person: str
    state: RatingState


def idea_states(past: History) -> tuple[IdeaState, ...]:
    """All ideas of a municipality with their ranks, in the order of their entries."""
    ratings = _last_words(past.entries)
    plan = past.project.measures
    became = {found.idea: found.id for found in (plan.measures if plan else ()) if found.idea}
    bare = [
        _state(past, logged, number, ratings.get(reference, ()), became.get(reference))
        for logged in past.entries
        for number in range(1, len(logged.entry.ideas) + 1)
        for reference in [_reference(logged, number)]
    ]
    points = [idea.points for idea in bare if idea.is_open]
    return tuple(
        replace(idea, rank=1 + sum(other > idea.points for other in points)) if idea.is_open else idea
        for idea in bare
    )


def idea_list(project: Project, day: date, *, every: bool = False) -> IdeaList:
    """The ideas of a municipality as known on a day, the best first.

    Args:
        project: the municipality, read with its measures.
        day: the Stand.
        every: also those that became measures.
    """
    found = idea_states(history(project, day))
    still = sorted((idea for idea in found if idea.is_open), key=_by_rank)
    became = [idea for idea in found if not idea.is_open]
    return IdeaList(
        place=project.place,
        name=project.roadmap.municipality.name,
        as_of=day,
        ideas=(*still, *(became if every else ())),
        given=given_points(found),
        became_count=len(became),
        incomplete=project.incomplete,
    )


def listed_ideas(projects: Iterable[Project], day: date) -> tuple[IdeaState, ...]:
    """All ideas of several municipalities, whatever became of them."""
    return tuple(idea for project in projects for idea in idea_states(history(project, day)))


def given_points(ideas: Iterable[IdeaState]) -> tuple[GivenPoints, ...]:
    """How many points each person has given to ideas, by role; those without a role are left out."""
    found: dict[str, list[RatingState]] = {}
    for rating in (rating for idea in ideas for rating in idea.ratings if rating.points):
        if rating.who:
            found.setdefault(folded(rating.who), []).append(rating)
    return tuple(
        GivenPoints(found[person][0].who or "", sum(one.points for one in found[person]), len(found[person]))
        for person in sorted(found)
    )


def _by_rank(idea: IdeaState) -> tuple[int, str]:
    return idea.rank, idea.id


def _state(
    past: History, logged: Logged, number: int, ratings: tuple[RatingState, ...], became: str | None
) -> IdeaState:
    idea = logged.entry.ideas[number - 1]
    return IdeaState(
        place=past.project.place,
        id=_reference(logged, number),
        what=idea.what,
        goal=idea.goal,
        who=logged.entry.author,
        proposed_on=logged.entry.day,
        rank=0,
        points=sum(rating.points for rating in ratings),
        people=sum(rating.points > 0 for rating in ratings),
        ratings=ratings,
        became=became,
    )


def _reference(logged: Logged, number: int) -> Reference:
    return f"{logged.id}/{number}"


def _last_words(entries: Iterable[Logged]) -> dict[Reference, tuple[RatingState, ...]]:
    """The ratings of each idea: of each person's the latest; what names no person counts by itself."""
    found: dict[Reference, dict[str, RatingState]] = {}
    for word in (word for logged in entries for word in _words(logged)):
        found.setdefault(word.idea, {})[word.person] = word.state
    return {idea: tuple(words[person] for person in sorted(words)) for idea, words in found.items()}


def _words(logged: Logged) -> Iterator[_Word]:
    who = logged.entry.author
    for rating in logged.entry.ratings:
        person = f"1 {folded(who)}" if who else f"2 {logged.id}"
        yield _Word(rating.idea, person, RatingState(who, rating.points, logged.entry.day, logged.id))
