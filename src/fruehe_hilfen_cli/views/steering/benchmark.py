"""Many municipalities compared: formats, durations of phases, deviations, attainment by step.

Medians are those of the municipalities, or of the deviations or indicators; nothing is rounded but shares.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from statistics import median
from typing import TypeVar

from fruehe_hilfen_cli.model.kinds import EntryKind, Trigger
from fruehe_hilfen_cli.views.steering.benchmark_rows import (
    Benchmark,
    DurationRow,
    FormatRow,
    PlaceHeld,
    ReasonRow,
    StepRow,
    TriggerRow,
)
from fruehe_hilfen_cli.views.steering.compared import (
    Compared,
    ComparedBlock,
    ComparedDeviation,
    ComparedStep,
    FormatHeld,
)
from fruehe_hilfen_cli.views.steering.standings import Grouping, by_group
from fruehe_hilfen_cli.vocabulary.staircase import STEPS

_DIGITS = 4
Item = TypeVar("Item")


def benchmarks(found: Sequence[Compared], grouping: Grouping | None = None) -> tuple[Benchmark, ...]:
    """Compare municipalities: all of them, or those of each group.

    Args:
        found: the municipalities, in their order.
        grouping: by what to put them together; None for all in one.
    """
    if grouping is None:
        return (_benchmark(found, None, None),)
    by_place = {one.standing.place: one for one in found}
    return tuple(
        _benchmark([by_place[standing.place] for standing in members], grouping, group)
        for group, members in by_group((one.standing for one in found), grouping)
    )


def _benchmark(found: Sequence[Compared], grouping: Grouping | None, group: str | None) -> Benchmark:
    return Benchmark(
        as_of=found[0].standing.as_of if found else None,
        grouping=grouping,
        group=group,
        municipalities=len(found),
        formats=tuple(_format_rows(found)),
        durations=tuple(_duration_rows(found)),
        triggers=tuple(_trigger_rows(found)),
        explanations=tuple(_reason_rows(found)),
        steps=tuple(_step_rows(found)),
        places_held=tuple(
            PlaceHeld(
                one.standing.place, one.standing.name, held.kind, held.held, held.guide, one.standing.source
            )
            for one in found
            for held in one.formats
        ),
    )


def _format_rows(found: Sequence[Compared]) -> Iterator[FormatRow]:
    by_kind: dict[EntryKind, list[FormatHeld]] = {}
    for held in chain.from_iterable(one.formats for one in found):
        by_kind.setdefault(held.kind, []).append(held)
    for kind in sorted(by_kind, key=lambda kind: kind is not EntryKind.REGULAR_CALL):
        formats = by_kind[kind]
        times = [one.held for one in formats]
        guided = [(one.held, one.guide) for one in formats if one.guide is not None]
        guides = [guide for _, guide in guided]
        yield FormatRow(
            kind=kind,
            municipalities=len(formats),
            held=sum(times),
            median=_middle(times),
            least=min(times),
            greatest=max(times),
            guide_least=min(guides, default=None),
            guide_most=max(guides, default=None),
            at_guide=sum(held >= guide for held, guide in guided) if guided else None,
        )


def _duration_rows(found: Sequence[Compared]) -> Iterator[DurationRow]:
    by_phases: dict[tuple[str, tuple[int, ...]], list[ComparedBlock]] = {}
    for block in chain.from_iterable(one.blocks for one in found):
        by_phases.setdefault((block.process, block.phases), []).append(block)
    for process, phases in sorted(by_phases):
        blocks = by_phases[process, phases]
        finished = [block.days for block in blocks if block.completed]
        running = [block.days for block in blocks if not block.completed]
        yield DurationRow(
            process=process,
            phases=phases,
            stage_names=blocks[0].stage_names,
            ideal_months=blocks[0].ideal_months,
            municipalities=len(blocks),
            finished=len(finished),
            median_days=_median(finished),
            shortest=min(finished, default=None),
            longest=max(finished, default=None),
            running=len(running),
            median_days_running=_median(running),
        )


def _trigger_rows(found: Sequence[Compared]) -> Iterator[TriggerRow]:
    deviations = [deviation for one in found for deviation in one.deviations]
    for trigger in Trigger:
        own = [deviation for deviation in deviations if deviation.trigger is trigger]
        to_clear = _told(deviation.days_to_clear for deviation in own)
        moved = _told(deviation.days_moved for deviation in own)
        yield TriggerRow(
            trigger=trigger,
            count=len(own),
            cleared=len(to_clear),
            median_days_to_clear=_median(to_clear),
            dated=len(moved),
            median_days_moved=_median(moved),
        )


def _reason_rows(found: Sequence[Compared]) -> list[ReasonRow]:
    by_reason: dict[str, list[tuple[str, ComparedDeviation]]] = {}
    for one in found:
        for deviation in one.deviations:
            by_reason.setdefault(deviation.reason, []).append((one.standing.place, deviation))
    rows = (
        ReasonRow(
            reason=reason,
            count=len(told),
            municipalities=len({place for place, _ in told}),
            cleared=sum(deviation.days_to_clear is not None for _, deviation in told),
        )
        for reason, told in by_reason.items()
    )
    return sorted(rows, key=lambda row: (-row.count, row.reason))


def _step_rows(found: Sequence[Compared]) -> Iterator[StepRow]:
    by_step: dict[int, list[ComparedStep]] = {number: [] for number in STEPS}
    for step in chain.from_iterable(one.steps for one in found):
        by_step.setdefault(step.step, []).append(step)
    for number, steps in by_step.items():
        shares = [share for step in steps for share in step.shares]
        middle = _median(shares)
        yield StepRow(
            step=number,
            municipalities=len(steps),
            goal_count=sum(step.goal_count for step in steps),
            indicator_count=sum(step.indicator_count for step in steps),
            with_target=sum(step.with_target for step in steps),
            measured=len(shares),
            reached=sum(share >= 1 for share in shares),
            median_share=None if middle is None else round(middle, _DIGITS),
        )


def _median(values: Sequence[float]) -> float | None:
    return _middle(values) if values else None


def _middle(values: Sequence[float]) -> float:
    """The median; a whole number is told as one."""
    found = median(values)
    return int(found) if found == int(found) else found


def _told(values: Iterable[Item | None]) -> list[Item]:
    return [value for value in values if value is not None]
