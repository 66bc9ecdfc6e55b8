"""Since when the light has its colour: what the status would have shown on the days before.

A block's colour can only change on a few days: when an entry about it becomes known, or when a date of it
begins, is near or is over. Only those are looked at, from the latest one back to the first before which there
was another colour, and each with what concerns the block alone. So the answer costs far less than a status
for every day.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from fruehe_hilfen_cli.model.dates import When, first_day, last_day
from fruehe_hilfen_cli.model.entry import Logged
from fruehe_hilfen_cli.model.parts import Deviation, Move
from fruehe_hilfen_cli.model.plan import Block
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.views.history import history, is_known, milestone_subject, phase_subjects
from fruehe_hilfen_cli.views.roadmap.blocks import block_states
from fruehe_hilfen_cli.views.roadmap.light import Colour, LightState, overall
from fruehe_hilfen_cli.views.roadmap.plan import milestone_states


class Turns(Struct, frozen=True):
    """Since which day the lights have the colour they have.

    None where it has never been another one, and where nothing has begun.

    Args:
        light: the municipality's.
        blocks: those of its blocks, in the roadmap's order.
    """

    light: date | None
    blocks: tuple[date | None, ...]


def turned(project: Project, day: date) -> Turns:
    """Since which day each block's light, and the overall one, has the colour it has on the day."""
    known = replace(project, entries=tuple(found for found in project.entries if is_known(found, day)))
    courses = [_Course(_about_block(known, place), place) for place in range(len(known.roadmap.blocks))]
    left = min(
        (first_day(found.entry.day).toordinal() for found in known.entries if found.entry.dropout),
        default=None,
    )

    def of_all(number: int) -> Colour:
        if left is not None and left <= number:
            return Colour.LEFT
        return overall(tuple(LightState(course.colour(number)) for course in courses))

    all_days = sorted({*(found for course in courses for found in course.days), *([left] if left else [])})
    return Turns(
        light=_turn(of_all, all_days, day),
        blocks=tuple(_turn(course.colour, course.days, day) for course in courses),
    )


def _turn(colour: Callable[[int], Colour], days: Sequence[int], day: date) -> date | None:
    """The latest of the days, up to ``day``, before which there was another colour than on ``day``."""
    today = day.toordinal()
    now = colour(today)
    if now is Colour.NOT_BEGUN:
        return None
    past = days[: bisect_right(days, today)]
    return next((date.fromordinal(found) for found in reversed(past) if colour(found - 1) is not now), None)


@dataclass
class _Course:
    """The colours of one block over time; days are numbers (``date.toordinal``).

    Args:
        project: all that concerns the block, which is the last one of it.
        place: the block's position.
        days: those on which its colour may change.
    """

    project: Project
    place: int
    days: Sequence[int] = field(init=False)
    _colours: dict[int, Colour] = field(default_factory=dict, init=False)

    def __post_init__(self) -> None:
        first = date.min.toordinal()
        self.days = sorted(found for found in set(_days(self.project)) if found > first)

    def colour(self, number: int) -> Colour:
        """The colour on a day; between two of ``days`` it is computed once."""
        step = bisect_right(self.days, number)
        if step not in self._colours:
            past = history(self.project, date.fromordinal(number))
            self._colours[step] = block_states(past, milestone_states(past))[self.place].light.colour
        return self._colours[step]


def _about_block(project: Project, place: int) -> Project:
    """The project with the blocks up to that one, and what concerns its light of milestones and entries."""
    plan = project.roadmap
    blocks = _looked_at(plan.blocks[: place + 1])
    phases = tuple(phase for block in blocks for phase in block.phases)
    milestones = tuple(milestone for milestone in plan.milestones if milestone.phase in phases)
    ids = {milestone.id for milestone in milestones}
    subjects = {*phase_subjects(phases), *map(milestone_subject, ids)}
    deviations = {
        f"{logged.id}/{position}"
        for logged in project.entries
        for position, found in enumerate(logged.entry.deviations, 1)
        if subjects.intersection((found.subject, *(move.subject for move in found.moves)))
    }
    return replace(
        project,
        roadmap=plan.model_copy(update={"blocks": plan.blocks[: place + 1], "milestones": milestones}),
        entries=tuple(
            found for found in project.entries if _concerns(found, ids, deviations) or _ends(found, phases)
        ),
    )


def _looked_at(blocks: Sequence[Block]) -> Sequence[Block]:
    """The last block; without a begin of its own also those before that decide whether it has begun."""
    first = next((place for place in reversed(range(len(blocks))) if blocks[place].begin), 0)
    return blocks[first:]


def _concerns(logged: Logged, milestones: set[str], deviations: set[str]) -> bool:
    entry = logged.entry
    return (
        not milestones.isdisjoint(entry.reached)
        or any(waiver.milestone in milestones for waiver in entry.waived)
        or any(reopening.milestone in milestones for reopening in entry.reopened)
        or any(clearing.deviation in deviations for clearing in entry.clearings)
        or any(f"{logged.id}/{position}" in deviations for position in range(1, len(entry.deviations) + 1))
    )


def _ends(logged: Logged, phases: tuple[int, ...]) -> bool:
    """Whether an entry tells of the closing of one of the phases, or that the municipality leaves."""
    closed = {closing.phase for closing in logged.entry.phase_closings}
    return logged.entry.dropout is not None or not closed.isdisjoint(phases)


def _days(project: Project) -> Iterator[int]:
    """Every day on which the colour of the project's last block may change."""
    plan = project.roadmap
    told = [found for logged in project.entries for found in logged.entry.deviations]
    shifts: list[Deviation | Move] = [*told, *(move for found in told for move in found.moves)]
    known = [logged.entry.day for logged in project.entries]
    cleared = [found.cleared_on for found in told]
    begins = [block.begin for block in plan.blocks] + [shift.new_begin for shift in shifts]
    yield from (first_day(when).toordinal() for when in (*known, *cleared, *begins) if when)
    dues: list[When | None] = [milestone.due for milestone in plan.milestones]
    ends = [block.end for block in plan.blocks] + [shift.new_end for shift in shifts]
    for last in (last_day(when).toordinal() for when in (*dues, *ends) if when):
        yield from (last - plan.light.warning_days, last + 1)
