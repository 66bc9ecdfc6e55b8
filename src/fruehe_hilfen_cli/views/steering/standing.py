"""Where a municipality stands, in as few words as a row among many needs; see ``status`` for the whole."""

from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from fruehe_hilfen_cli.model.dates import When
from fruehe_hilfen_cli.model.kinds import Theme
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.views.governance.dropout import Departure
from fruehe_hilfen_cli.views.history import History, history
from fruehe_hilfen_cli.views.roadmap.blocks import BlockState, BlockStatus, Progress, block_states
from fruehe_hilfen_cli.views.roadmap.light import Colour, overall
from fruehe_hilfen_cli.views.roadmap.plan import MilestoneState, milestone_states


class StandingBlock(Struct, frozen=True):
    """A block on a day.

    Args:
        phases: the numbers of its phases.
        stage_names: their names, by the scheme.
        name: the local name; None when those of the phases say it all.
    """

    phases: tuple[int, ...]
    stage_names: tuple[str, ...]
    name: str | None
    state: BlockStatus
    light: Colour

    @property
    def active(self) -> bool:
        """Running, or over its end and not completed."""
        return self.state in (BlockStatus.RUNNING, BlockStatus.OVERDUE)


class Standing(Struct, frozen=True):
    """A municipality among others.

    Args:
        place: its folder name.
        as_of: the day; nothing later is known.
        light: the worst of its blocks' lights.
        progress: required milestones reached, of all that are required here.
        overdue_count: the open milestones whose current date is over.
        days_late: days since the current date of the required milestone that is overdue longest, or since the
            current end of a block where that is longer ago; 0 when nothing is overdue.
        next_due: the current date of the open milestone that is due next.
        last_entry: the day of the latest entry.
        departure: that it has left the programme; then nothing of it is due any more.
        incomplete: some file could not be read, so something may be missing.
        source: the name of its workspace, where several are read as one; None else.
    """

    place: str
    name: str
    land: str
    theme: Theme | None
    cohort: str | None
    as_of: date
    light: Colour
    blocks: tuple[StandingBlock, ...]
    progress: Progress
    overdue_count: int
    days_late: int
    next_due: When | None
    last_entry: When | None
    departure: Departure | None
    incomplete: bool
    source: str | None = None

    @property
    def active(self) -> tuple[StandingBlock, ...]:
        """The blocks that run, or are over their end."""
        return tuple(block for block in self.blocks if block.active)


def standing(project: Project, day: date) -> Standing:
    """Compute where a municipality stands, as known on a day."""
    past = history(project, day)
    milestones = milestone_states(past)
    return standing_in(past, milestones, block_states(past, milestones))


def standing_in(
    past: History, milestones: tuple[MilestoneState, ...], blocks: tuple[BlockState, ...]
) -> Standing:
    """The same, where its milestones and blocks are computed already."""
    project = past.project
    municipality = project.roadmap.municipality
    ahead = [found for found in milestones if found.days_left is not None and not found.overdue]
    return Standing(
        place=project.place,
        name=municipality.name,
        land=municipality.land,
        theme=municipality.theme,
        cohort=municipality.cohort,
        as_of=past.day,
        light=Colour.LEFT if past.departure else overall(tuple(block.light for block in blocks)),
        blocks=tuple(map(_block, blocks)),
        progress=Progress(
            sum(block.progress.reached or 0 for block in blocks),
            sum(block.progress.total or 0 for block in blocks),
        ),
        overdue_count=sum(found.overdue for found in milestones),
        days_late=max(_days_late(milestones, blocks), default=0),
        next_due=min(ahead, key=lambda found: found.days_left or 0).due_current if ahead else None,
        last_entry=past.entries[-1].entry.day if past.entries else None,
        departure=past.departure,
        incomplete=project.incomplete,
        source=project.source or None,
    )


def _block(block: BlockState) -> StandingBlock:
    names = tuple(stage.name for stage in block.stages if stage.name)
    return StandingBlock(block.phases, names, block.name, block.state, block.light.colour)


def _days_late(milestones: tuple[MilestoneState, ...], blocks: tuple[BlockState, ...]) -> Iterator[int]:
    """For how many days each required milestone, and each block, is over its current date."""
    needed = (found.days_left for found in milestones if found.counts)
    ends = (block.days_left for block in blocks if block.state is BlockStatus.OVERDUE)
    return (-left for left in (*needed, *ends) if left is not None and left < 0)
