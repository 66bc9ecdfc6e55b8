"""The results staircase (phases/<ort>/wirkungstreppe.toml): goals on seven steps, and their indicators."""

from typing import Annotated

from pydantic import Field

from fruehe_hilfen_cli.model.base import Choice, Format, Many, Number, Record, RecordId, Words
from fruehe_hilfen_cli.model.dates import WhenField
from fruehe_hilfen_cli.model.kinds import Direction, IndicatorKind

LAST_STEP = 7
Step = Annotated[int, Field(ge=1, le=LAST_STEP)]
"""A step of the results staircase (PHINEO): 1 activities take place … 7 society changes."""


class Goal(Record):
    """A goal on a step of the staircase; "accepted" says with whom and when it was agreed (SMART)."""

    id: RecordId
    step: Step
    title: Words
    target_group: Words | None = None
    agreed_with: Many[Words] = ()
    agreed_on: WhenField | None = None
    until: WhenField | None = None


class Indicator(Record):
    """How one sees whether a goal is reached.

    A quantitative one has numbers; a qualitative one has a described scale, and its values are the numbers of
    the scale's words, from 1 on. ``lowest`` and ``highest`` are the range in which readings make sense.
    """

    id: RecordId
    goal: RecordId
    title: Words
    kind: Choice[IndicatorKind] = IndicatorKind.QUANTITATIVE
    unit: Words | None = None
    scale: Many[Words] = ()
    direction: Choice[Direction] = Direction.MORE
    baseline: Number | None = None
    baseline_on: WhenField | None = None
    target: Number | None = None
    target_by: WhenField | None = None
    lowest: Number | None = None
    highest: Number | None = None
    source: Words | None = None
    method: Words | None = None
    every_months: Annotated[int, Field(ge=1, le=60)] | None = None
    responsible: Words | None = None


class EmptyStep(Record):
    """A step without a goal, on purpose, and why."""

    step: Step
    reason: Words


class Staircase(Record):
    """A whole wirkungstreppe.toml."""

    format: Format = 1
    goals: Many[Goal] = ()
    indicators: Many[Indicator] = ()
    empty_steps: Many[EmptyStep] = ()
