"""The dates of blocks and milestones that are other ones at a later time."""

from collections.abc import Iterator
from enum import StrEnum

from msgspec import Struct

from fruehe_hilfen_cli.model.dates import When
from fruehe_hilfen_cli.model.plan import Block
from fruehe_hilfen_cli.views.history import History, milestone_subject, phase_subjects
from fruehe_hilfen_cli.views.roadmap.plan import current_window, milestone_states
from fruehe_hilfen_cli.vocabulary import german_key


class MoveKind(StrEnum):
    """Why another date holds."""

    AGREED = "vereinbart"
    DEVIATION = "abweichung"


class DateMove(Struct, frozen=True):
    """A date that is another one.

    Args:
        subject: "phase 2+3" or "meilenstein 3.1".
        field: the key of the date: beginn, ende or faellig.
        kind: the plan says so, or a deviation.
        deviation: which one, "k7q2m/1".
    """

    subject: str
    field: str
    kind: MoveKind
    before: When | None
    after: When | None
    deviation: str | None = None


def date_moves(before: History, after: History) -> tuple[DateMove, ...]:
    """The dates that the plan gives otherwise, then those that deviations give otherwise."""
    return (*_agreed(before, after), *_deviated(before, after))


def _agreed(before: History, after: History) -> Iterator[DateMove]:
    """Dates that the plan gives otherwise, of blocks and milestones that are in both plans."""
    blocks = {block.phases: block for block in before.project.roadmap.blocks}
    for block in after.project.roadmap.blocks:
        if old := blocks.get(block.phases):
            yield from _moves(_phase(block), "begin", old.begin, block.begin)
            yield from _moves(_phase(block), "end", old.end, block.end)
    milestones = {milestone.id: milestone for milestone in before.project.roadmap.milestones}
    for milestone in after.project.roadmap.milestones:
        if milestone.id in milestones:
            was = milestones[milestone.id].due
            yield from _moves(milestone_subject(milestone.id), "due", was, milestone.due)


def _moves(subject: str, field: str, before: When | None, after: When | None) -> Iterator[DateMove]:
    if before != after:
        yield DateMove(subject, german_key(field), MoveKind.AGREED, before, after)


def _deviated(before: History, after: History) -> Iterator[DateMove]:
    """Dates that deviations give otherwise; a milestone that follows its block is not named again."""
    blocks = {block.phases: block for block in before.project.roadmap.blocks}
    for block in after.project.roadmap.blocks:
        subjects, old = phase_subjects(block.phases), blocks.get(block.phases, block)
        was, now = current_window(old, before), current_window(block, after)
        if last := _deviation(before, after, subjects, "new_begin"):
            yield _moved(_phase(block), "begin", was.begin, now.begin, last)
        if last := _deviation(before, after, subjects):
            yield _moved(_phase(block), "end", was.end, now.end, last)
    dues = {state.id: state.due_current for state in milestone_states(before)}
    for state in milestone_states(after):
        subject = milestone_subject(state.id)
        if last := _deviation(before, after, (subject,)):
            yield _moved(subject, "due", dues.get(state.id), state.due_current, last)


def _deviation(before: History, after: History, subjects: tuple[str, ...], field: str = "new_end") -> str:
    """The deviation that gives the date now, or gave it before; empty when it is the same date as before."""
    old, new = (
        [found for found in past.about(*subjects) if getattr(found, field)] for past in (before, after)
    )
    if [getattr(found, field) for found in old[-1:]] == [getattr(found, field) for found in new[-1:]]:
        return ""
    return (new or old)[-1].deviation.id


def _moved(subject: str, field: str, before: When | None, after: When | None, last: str) -> DateMove:
    return DateMove(subject, german_key(field), MoveKind.DEVIATION, before, after, last)


def _phase(block: Block) -> str:
    return f"phase {'+'.join(map(str, block.phases))}"
