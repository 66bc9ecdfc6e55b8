"""What a comparison of many municipalities holds: a row for each format, block, trigger, reason and step."""

from datetime import date

from msgspec import Struct

from fruehe_hilfen_cli.model.kinds import EntryKind, Trigger
from fruehe_hilfen_cli.views.steering.standings import Grouping


class FormatRow(Struct, frozen=True):
    """A format in all municipalities that have it.

    Args:
        municipalities: how many have it.
        held: how often they held it, together.
        median: how often a municipality held it.
        guide_least: the least guide value of a municipality; None when there is none.
        at_guide: how many held it as often as their guide value says; None when there is none.
    """

    kind: EntryKind
    municipalities: int
    held: int
    median: float
    least: int
    greatest: int
    guide_least: int | None
    guide_most: int | None
    at_guide: int | None


class PlaceHeld(Struct, frozen=True):
    """How often a format was held in a municipality; ``source``: its workspace, where there are several."""

    place: str
    name: str
    kind: EntryKind
    held: int
    guide: int | None
    source: str | None = None


class DurationRow(Struct, frozen=True):
    """How long a block takes in all municipalities whose plans have it.

    Args:
        process: the scheme whose phases it holds.
        phases: their numbers.
        stage_names: their names.
        ideal_months: how many months the scheme gives it.
        municipalities: in how many it has begun.
        finished: in how many it is completed.
        median_days: how long it took there; None without any.
        running: in how many it is not.
        median_days_running: how long it has taken there so far; None without any.
    """

    process: str
    phases: tuple[int, ...]
    stage_names: tuple[str, ...]
    ideal_months: int | None
    municipalities: int
    finished: int
    median_days: float | None
    shortest: int | None
    longest: int | None
    running: int
    median_days_running: float | None


class TriggerRow(Struct, frozen=True):
    """The deviations with a trigger.

    Args:
        cleared: how many are cleared.
        median_days_to_clear: how long that took; None without any.
        dated: how many give something agreed a new end.
        median_days_moved: by how many days that is later; None without any.
    """

    trigger: Trigger
    count: int
    cleared: int
    median_days_to_clear: float | None
    dated: int
    median_days_moved: float | None


class ReasonRow(Struct, frozen=True):
    """The deviations with the same reason, word by word."""

    reason: str
    count: int
    municipalities: int
    cleared: int


class StepRow(Struct, frozen=True):
    """A step of the staircases.

    Args:
        municipalities: how many have goals on it.
        with_target: how many of the indicators have a target.
        measured: of how many the attainment can be computed.
        reached: of how many it is 1 or more.
        median_share: their attainment; None without any.
    """

    step: int
    municipalities: int
    goal_count: int
    indicator_count: int
    with_target: int
    measured: int
    reached: int
    median_share: float | None


class Benchmark(Struct, frozen=True):
    """Municipalities compared.

    Args:
        as_of: the day; None without any municipality.
        grouping: by what they are put together; None for all of them.
        group: what they have in common; None for all of them, and for those that do not say it.
        municipalities: how many they are.
        formats: the regular call first.
        durations: by process and phases.
        triggers: all three.
        explanations: the most frequent first.
        steps: all seven.
        places_held: the formats of each municipality, in their order.
    """

    as_of: date | None
    grouping: Grouping | None
    group: str | None
    municipalities: int
    formats: tuple[FormatRow, ...]
    durations: tuple[DurationRow, ...]
    triggers: tuple[TriggerRow, ...]
    explanations: tuple[ReasonRow, ...]
    steps: tuple[StepRow, ...]
    places_held: tuple[PlaceHeld, ...]
