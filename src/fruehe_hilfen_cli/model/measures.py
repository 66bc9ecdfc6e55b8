"""The measures of a municipality (phases/<ort>/massnahmen.toml): what is done to reach the goals."""

from typing import Annotated

from pydantic import Field

from fruehe_hilfen_cli.model.base import Amount, Format, Many, Record, RecordId, Words
from fruehe_hilfen_cli.model.dates import WhenField
from fruehe_hilfen_cli.model.parts import Reference


class WorkStep(Record):
    """One step of a measure's work."""

    what: Words
    who: Words | None = None
    begin: WhenField | None = None
    end: WhenField | None = None


class Resource(Record):
    """What a measure needs: in words, in euros, in hours."""

    what: Words
    euros: Amount | None = None
    hours: Amount | None = None


class ReviewScheme(Record):
    """How a measure is reviewed: when, by what, by whom (a role)."""

    every_months: Annotated[int, Field(ge=1, le=60)] | None = None
    on: Many[WhenField] = ()
    by_what: Words | None = None
    who: Words | None = None


class Measure(Record):
    """A measure; ``idea`` is the idea it comes from."""

    id: RecordId
    title: Words
    goals: Many[RecordId] = ()
    field_of_action: Words | None = None
    responsible: Words | None = None
    partners: Many[Words] = ()
    begin: WhenField | None = None
    end: WhenField | None = None
    unit: Words | None = None
    planned_uptake: Annotated[int, Field(ge=0)] | None = None
    idea: Reference | None = None
    steps_of_work: Many[WorkStep] = ()
    resources: Many[Resource] = ()
    review: ReviewScheme | None = None


class MeasurePlan(Record):
    """A whole massnahmen.toml.

    ``fields_of_action`` are the groups that measures belong to, also those without any yet;
    ``guiding_principles`` hold for all measures.
    """

    format: Format = 1
    guiding_principles: Many[Words] = ()
    fields_of_action: Many[Words] = ()
    measures: Many[Measure] = ()
