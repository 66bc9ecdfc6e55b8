"""The course of a process as its guide tells it: block by block, as agreed and as it came."""

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from fruehe_hilfen_cli.model.dates import When, first_day, last_day
from fruehe_hilfen_cli.model.kinds import EntryKind, PhaseResult
from fruehe_hilfen_cli.views.entries.logbook import ListedEntry, phases_of
from fruehe_hilfen_cli.views.governance.closings import ClosingState, closing_states
from fruehe_hilfen_cli.views.governance.draft import DraftDeviation
from fruehe_hilfen_cli.views.governance.draft_course import DraftPeriod, Told, drafted_periods
from fruehe_hilfen_cli.views.guide.telling import body_name, steps
from fruehe_hilfen_cli.views.history import milestone_of, phase_of
from fruehe_hilfen_cli.views.roadmap.milestone_comparison import MilestoneComparison, compared_milestones
from fruehe_hilfen_cli.views.roadmap.plan import Window, ideal_window, milestone_states
from fruehe_hilfen_cli.views.steering.deviations import DeviationState


class GuideMilestone(Struct, frozen=True):
    """What a phase must deliver.

    Args:
        milestone: with its dates, as far as the readers may know them.
        entry_id: the entry that tells of it; None while it is open, or when that is withheld.
        reason: why it was not required.
        withheld: entries that the readers may not see tell more of it, or something else.
    """

    milestone: MilestoneComparison
    entry_id: str | None
    reason: str | None
    withheld: bool


class GuideClosing(Struct, frozen=True):
    """The word of a body on the end of a phase.

    Args:
        closing: what the readers may know of it; None when all of it is withheld.
        withheld: entries that they may not see tell more, or something else.
    """

    phase: int
    closing: ClosingState | None
    withheld: bool


class GuidePeriod(Struct, frozen=True):
    """A block of the roadmap.

    Args:
        period: what is known of it and happened in it.
        ideal: its ideal window.
        agreed: its window as agreed at first.
        entries_withheld: how many entries of it the readers may not see.
        first_on: the day of the first entry in it.
        last_on: the day of the latest one.
        call_ids: the entries of its regular calls.
        central_steps: the central steps, oldest first.
        milestones: what its phases must deliver.
        delivers: what they must deliver besides, by the scheme.
        deviations: what moved or was not kept, and why.
        deviations_withheld: whether there are more that the readers may not see.
        closings: what bodies said on the end of its phases.
    """

    period: DraftPeriod
    ideal: Window
    agreed: Window
    entries_withheld: int
    first_on: When | None
    last_on: When | None
    call_ids: tuple[str, ...]
    central_steps: tuple[ListedEntry, ...]
    milestones: tuple[GuideMilestone, ...]
    delivers: tuple[PhaseResult, ...]
    deviations: tuple[DraftDeviation, ...]
    deviations_withheld: bool
    closings: tuple[GuideClosing, ...]


def guide_periods(known: Told, entries: tuple[ListedEntry, ...]) -> tuple[GuidePeriod, ...]:
    """The blocks in the order of the roadmap; each entry is told in the first block of its phases.

    What belongs to no block, such as what happened before the begin, is told in the first one.
    """
    plan = known.seen.project.roadmap.blocks
    inside = {phase for block in plan for phase in block.phases}
    milestones = tuple(_milestones(known))
    closings = tuple(_closings(known))
    found: list[GuidePeriod] = []
    left = entries
    for block, period in zip(plan, drafted_periods(known, None), strict=True):
        own = tuple(
            one
            for one in left
            if set(one.phases) & set(block.phases) or (not found and not set(one.phases) & inside)
        )
        left = tuple(one for one in left if one not in own)
        deviations = tuple(_deviations(known, period))
        found.append(
            GuidePeriod(
                period=replace(period, entries=()),
                ideal=ideal_window(known.seen.project, block.phases),
                agreed=Window(block.begin, block.end),
                entries_withheld=_hidden_entries(known, block.phases),
                first_on=min((one.entry.day for one in own), key=first_day, default=None),
                last_on=max((one.entry.day for one in own), key=last_day, default=None),
                call_ids=tuple(one.id for one in own if one.entry.kind is EntryKind.REGULAR_CALL),
                central_steps=steps(own),
                milestones=tuple(one for one in milestones if one.milestone.phase in block.phases),
                delivers=tuple(_delivers(known, block.phases)),
                deviations=deviations,
                deviations_withheld=_hidden(known, period),
                closings=tuple(one for one in closings if one.phase in block.phases),
            )
        )
    return tuple(found)


def _hidden_entries(known: Told, phases: tuple[int, ...]) -> int:
    seen = {logged.id for logged in known.seen.entries}
    project = known.whole.project
    hidden = (logged.entry for logged in known.whole.entries if logged.id not in seen)
    return sum(bool(set(phases_of(project, entry.phase, entry.day)) & set(phases)) for entry in hidden)


def _milestones(known: Told) -> Iterator[GuideMilestone]:
    all_of_them = zip(
        compared_milestones(known.seen, known.whole),
        milestone_states(known.seen),
        milestone_states(known.whole),
        strict=True,
    )
    for compared, seen, whole in all_of_them:
        told = compared.state is not None
        yield GuideMilestone(
            milestone=compared,
            entry_id=seen.entry_id if told else None,
            reason=seen.reason if told else None,
            withheld=compared.withheld or seen.covered != whole.covered,
        )


def _closings(known: Told) -> Iterator[GuideClosing]:
    seen = {found.phase: found for found in closing_states(known.seen)}
    for full in closing_states(known.whole):
        found = seen.get(full.phase)
        same = found is not None and (found.entry_id, found.result) == (full.entry_id, full.result)
        named = replace(found, body=body_name(known, found.body)) if found and same else None
        yield GuideClosing(full.phase, named, found != full)


def _deviations(known: Told, period: DraftPeriod) -> Iterator[DraftDeviation]:
    whole = {found.id: found for found in known.whole.deviations}
    for found in known.seen.deviations:
        if _is_of(known, found, period):
            yield DraftDeviation(found, found != whole[found.id])


def _hidden(known: Told, period: DraftPeriod) -> bool:
    seen = {found.id for found in known.seen.deviations}
    return any(found.id not in seen and _is_of(known, found, period) for found in known.whole.deviations)


def _is_of(known: Told, found: DeviationState, period: DraftPeriod) -> bool:
    """Whether a deviation is about the block; one from an agreement belongs where it was found."""
    plan = known.whole.project.roadmap.milestones
    phases = {milestone.id: milestone.phase for milestone in plan}
    about = phase_of(found.subject) or phases.get(milestone_of(found.subject) or "")
    if about is None:
        blocks = phases_of(known.whole.project, None, found.found_on)
        return bool(set(blocks) & set(period.phases))
    return about in period.phases


def _delivers(known: Told, phases: tuple[int, ...]) -> Iterator[PhaseResult]:
    for stage in known.seen.project.scheme.stages:
        if stage.number in phases and stage.delivers:
            yield stage.delivers
