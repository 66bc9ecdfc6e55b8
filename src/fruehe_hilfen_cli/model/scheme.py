"""A phase scheme: the ideal course a process is measured against (data, not code)."""

from typing import Annotated

from pydantic import Field

from fruehe_hilfen_cli.model.base import Choice, Format, Many, Record, Words
from fruehe_hilfen_cli.model.dates import MonthField
from fruehe_hilfen_cli.model.kinds import PhaseResult
from fruehe_hilfen_cli.model.plan import GuideValue, Milestone, RegularCall


class SchemePhase(Record):
    """A phase with its ideal window.

    ``delivers``: what must be there when it is over, besides its milestones.
    """

    number: int
    name: Words
    begin: MonthField
    end: MonthField
    delivers: Choice[PhaseResult] | None = None


class Scheme(Record):
    """A whole scheme file.

    ``begin`` of the first phase is the start for which the windows are published; a municipality that
    starts in another month has derived windows, and ``derived_note`` says so. ``guided_by`` is who guides the
    process and clears deviations with the municipality, in the dative: "dem NZFH"; None where nobody does.
    """

    format: Format = 1
    name: Words
    source: Words
    cohort: Words | None = None
    derived_note: Words
    guided_by: Words | None = None
    regular_call: RegularCall | None = None
    stages: Annotated[Many[SchemePhase], Field(min_length=1)]
    milestones: Many[Milestone] = ()
    guide_values: Many[GuideValue] = ()
