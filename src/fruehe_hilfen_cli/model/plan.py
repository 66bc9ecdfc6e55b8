"""The roadmap of a municipality (phases/<ort>/fahrplan.toml): what was agreed."""

from typing import Annotated, Literal, get_args

from pydantic import Field

from fruehe_hilfen_cli.model.base import Choice, FieldKey, Format, Many, MilestoneId, Record, Words
from fruehe_hilfen_cli.model.dates import MonthField, TimeField, WhenField
from fruehe_hilfen_cli.model.kinds import EndKind, EntryKind, FieldType, MilestoneKind, Theme
from fruehe_hilfen_cli.model.parts import DateChange

Land = Literal["BW", "BY", "BE", "BB", "HB", "HH", "HE", "MV", "NI", "NW", "RP", "SL", "SN", "ST", "SH", "TH"]
"""ISO 3166-2:DE without "DE-"; decides public holidays and Ferien."""

LANDS: dict[str, Land] = {str(land): land for land in get_args(Land)}
"""All of them."""


class Municipality(Record):
    """The municipality and its place in the programme."""

    name: Words
    land: Land
    theme: Choice[Theme] | None = None
    cohort: Words | None = None
    process: Words = "nzfh"
    ideal_begin: MonthField | None = None


class RegularCall(Record):
    """The jour fixe between the main contact and the process guides (NZFH project paper: every two weeks).

    ``time`` and ``minutes`` are for calendars; ``date_changes`` are dates known beforehand to be moved or
    cancelled, such as those in a summer break.
    """

    first: WhenField | None = None
    every_weeks: Annotated[int, Field(ge=1, le=26)] = 2
    time: TimeField | None = None
    minutes: Annotated[int, Field(ge=5, le=600)] | None = None
    date_changes: Many[DateChange] = ()


class LightSettings(Record):
    """The municipality's settings for the traffic light; the defaults are the programme's."""

    tolerance_days: Annotated[int, Field(ge=0, le=366)] = 30
    warning_days: Annotated[int, Field(ge=0, le=366)] = 14


class Block(Record):
    """One phase, or several phases that are worked on together."""

    phases: Annotated[Many[int], Field(min_length=1)]
    name: Words | None = None
    begin: WhenField | None = None
    end: WhenField | None = None
    end_kind: Choice[EndKind] = EndKind.FIXED


class Milestone(Record):
    """Something a phase must (or can) deliver."""

    id: MilestoneId
    phase: int
    title: Words
    required: bool = True
    kind: Choice[MilestoneKind] | None = None
    due: WhenField | None = None


class GuideValue(Record):
    """How often a format should take place, roughly ("ca."; NZFH project paper)."""

    kind: Choice[EntryKind]
    name: Words
    times: Annotated[int, Field(ge=0)]
    phases: Many[int] = ()
    counted: Many[Choice[EntryKind]] = ()


class OwnField(Record):
    """A heading of the logbook that a municipality has of its own.

    ``options`` are the words of a choice; without ``kinds`` it belongs to every kind of entry.
    """

    key: FieldKey
    label: Words
    type: Choice[FieldType] = FieldType.TEXT
    kinds: Many[Choice[EntryKind]] = ()
    required: bool = False
    options: Many[Words] = ()


class OwnGroup(Record):
    """A group of actors that a municipality has beside those of the programme."""

    id: FieldKey
    name: Words


class HeadingChoice(Record):
    """A column of exports: which field, and what it is called there."""

    field: Words
    name: Words | None = None


class AllowedTerm(Record):
    """Words that look like personal data and are none, and why."""

    term: Words
    reason: Words


class Exemption(Record):
    """A finding of ``fh pruefe`` that is accepted here, and why."""

    code: Words
    reason: Words
    file: Words | None = None


class Roadmap(Record):
    """A whole fahrplan.toml."""

    format: Format = 1
    municipality: Municipality
    regular_call: RegularCall | None = None
    light: LightSettings = LightSettings()
    blocks: Annotated[Many[Block], Field(min_length=1)]
    milestones: Many[Milestone] = ()
    guide_values: Many[GuideValue] = ()
    own_fields: Many[OwnField] = ()
    own_groups: Many[OwnGroup] = ()
    headings: Many[HeadingChoice] = ()
    allowed_terms: Many[AllowedTerm] = ()
    exemptions: Many[Exemption] = ()
