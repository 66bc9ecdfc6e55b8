"""Formats of the programme: how often they took place, beside their guide values."""

from collections.abc import Iterator

from msgspec import Struct

from fruehe_hilfen_cli.model.dates import When
from fruehe_hilfen_cli.model.entry import Entry
from fruehe_hilfen_cli.model.kinds import EntryKind
from fruehe_hilfen_cli.model.plan import GuideValue
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.views.entries.logbook import phases_of
from fruehe_hilfen_cli.views.history import History
from fruehe_hilfen_cli.views.partly import Partly
from fruehe_hilfen_cli.views.roadmap.plan import block_of

_ON_SITE = EntryKind.ON_SITE_ADVICE


class PhaseCount(Struct, frozen=True):
    """How often a format was held in a phase; in several, where entries name the block that holds them."""

    phases: tuple[int, ...]
    held: int


class FormatState(Partly, frozen=True):
    """A format: held so far, and the guide value ("ca.", never a limit).

    Args:
        last: the day of the last one.
        on_site: how many of them were advice on site; None where this does not count for the format.
        by_phase: the phases for which the guide value means it; empty where it means none.
        elsewhere: how many were held in none of these.
        last_id: the entry of the last one.
    """

    kind: EntryKind
    name: str
    held: int
    guide: int
    last: When | None = None
    on_site: int | None = None
    by_phase: tuple[PhaseCount, ...] = ()
    elsewhere: int = 0
    last_id: str | None = None


def format_states(past: History) -> tuple[FormatState, ...]:
    """Each format with a guide value, in the roadmap's order, which also says what else counts for it."""
    return tuple(_state(past, guide) for guide in past.project.roadmap.guide_values)


def _state(past: History, guide: GuideValue) -> FormatState:
    kinds = guide.counted or (guide.kind,)
    entries = [logged for logged in past.entries if logged.entry.kind in kinds]
    held = [logged.entry for logged in entries]
    by_phase = tuple(_by_phase(past.project, guide, held))
    on_site = sum(entry.kind is _ON_SITE for entry in held)
    return FormatState(
        kind=guide.kind,
        name=guide.name,
        held=len(held),
        guide=guide.times,
        last=held[-1].day if held else None,
        on_site=on_site if _ON_SITE in kinds and guide.kind is not _ON_SITE else None,
        by_phase=by_phase,
        last_id=entries[-1].id if entries else None,
        elsewhere=len(held) - sum(found.held for found in by_phase) if guide.phases else 0,
    )


def _by_phase(project: Project, guide: GuideValue, held: list[Entry]) -> Iterator[PhaseCount]:
    """The guide value's phases; those of one block together when an entry names no single one of them."""
    named = [phases_of(project, entry.phase, entry.day) for entry in held]
    for group in _groups(project, guide.phases):
        here = [found for found in ({*phases} & {*group} for phases in named) if found]
        apart = all(len(found) == 1 for found in here)
        for phases in [(phase,) for phase in group] if apart else [group]:
            yield PhaseCount(phases, sum(not found.isdisjoint(phases) for found in here))


def _groups(project: Project, phases: tuple[int, ...]) -> tuple[tuple[int, ...], ...]:
    """Phases by the block that holds them; one that no block holds alone."""
    groups: dict[tuple[int, ...], list[int]] = {}
    for phase in dict.fromkeys(phases):
        block = block_of(project, phase)
        groups.setdefault(block.phases if block else (phase,), []).append(phase)
    return tuple(tuple(group) for group in groups.values())
