"""Where the blocks of a roadmap lie in time, for the checks that need it."""

from collections.abc import Iterator
from datetime import date
from itertools import chain
from typing import NamedTuple

from fruehe_hilfen_cli.errors import Where
from fruehe_hilfen_cli.model.dates import When, first_day, german, last_day
from fruehe_hilfen_cli.model.plan import Block, Roadmap
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.text import listed
from fruehe_hilfen_cli.views.history import history, phase_subjects
from fruehe_hilfen_cli.views.roadmap.plan import Window

_FEW = 2


class Placed(NamedTuple):
    """A block and its position in the file."""

    position: int
    block: Block

    @property
    def named(self) -> str:
        """How a sentence names it, to be put behind "der" or "dem"."""
        if self.block.name:
            return f"Zeitraum „{self.block.name}“"
        phases = self.block.phases
        if len(phases) > _FEW and phases == tuple(range(phases[0], phases[-1] + 1)):
            return f"Zeitraum der Phasen {phases[0]} bis {phases[-1]}"
        numbers = [str(phase) for phase in phases]
        return f"Zeitraum der {'Phase' if len(numbers) == 1 else 'Phasen'} {listed(numbers)}"

    @property
    def begin(self) -> When | None:
        """Its begin; unknown when it lies after the end, for P07 tells that already."""
        return None if ends_too_early(self.block) else self.block.begin

    @property
    def end(self) -> When | None:
        """Its end; unknown when it lies before the begin."""
        return None if ends_too_early(self.block) else self.block.end

    def where(self, *keys: str | int) -> Where:
        """The way to a value of it."""
        return ("zeitraum", self.position, *keys)


def in_order(roadmap: Roadmap) -> tuple[Placed, ...]:
    """The blocks as they follow each other in time: as in the file, unless their dates contradict it."""
    placed = tuple(Placed(position, block) for position, block in enumerate(roadmap.blocks))
    if not any(True for _ in swapped(placed)):
        return placed
    days: dict[int, date] = {}
    known = date.min
    for item in placed:
        when = item.begin or item.end
        known = first_day(when) if when else known
        days[item.position] = known
    return tuple(sorted(placed, key=lambda item: days[item.position]))


def project_window(project: Project) -> Window:
    """From the begin of the first block to the latest end, agreed or current; None for what is not known."""
    blocks, past = in_order(project.roadmap), history(project, date.max)
    ends = [
        [end for end in (item.end, past.new_end(*phase_subjects(item.block.phases))) if end]
        for item in blocks
    ]
    return Window(blocks[0].begin, max(chain.from_iterable(ends), key=last_day) if ends[-1] else None)


def outside(when: When, window: Window) -> str | None:
    """In words, on which side a date lies outside the project; None when it may lie inside."""
    if window.begin and last_day(when) < first_day(window.begin):
        return f"vor dem Beginn des Projekts ({german(window.begin)})"
    if window.end and first_day(when) > last_day(window.end):
        return f"nach dem Ende des Projekts ({german(window.end)})"
    return None


def ends_too_early(block: Block) -> bool:
    """Whether the end lies before the begin."""
    return bool(block.begin and block.end and last_day(block.end) < first_day(block.begin))


def swapped(placed: tuple[Placed, ...]) -> Iterator[tuple[Placed, Placed]]:
    """Blocks that begin before one that stands above them, each with that one."""
    latest: Placed | None = None
    for item in placed:
        if item.begin is None:
            continue
        if latest and latest.begin and last_day(item.begin) < first_day(latest.begin):
            yield item, latest
        else:
            latest = item
