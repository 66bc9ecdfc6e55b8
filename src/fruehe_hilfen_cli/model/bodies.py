"""The bodies of a municipality (phases/<ort>/gremien.toml): who steers, who advises, who decides."""

from typing import Annotated

from pydantic import Field

from fruehe_hilfen_cli.model.base import Choice, Format, Many, Record, RecordId, Words
from fruehe_hilfen_cli.model.dates import WhenField
from fruehe_hilfen_cli.model.kinds import BodyKind


class Member(Record):
    """Who belongs to a body: a role, never a person. ``heads``: how many have that role in it."""

    role: Words
    lead: bool = False
    heads: Annotated[int, Field(ge=1)] = 1


class Body(Record):
    """A body. It meets every so many weeks, or so many times a year, or without a stated rhythm.

    ``also_called`` are other names that papers use for it; ``part_of`` is the body it lies in;
    ``hand_in_days`` is how many days before a session a paper must be there (seen: 6 or 10).
    """

    id: RecordId
    name: Words
    also_called: Many[Words] = ()
    kind: Choice[BodyKind]
    part_of: RecordId | None = None
    mandate: Words | None = None
    since: WhenField | None = None
    until: WhenField | None = None
    every_weeks: Annotated[int, Field(ge=1, le=104)] | None = None
    times_a_year: Annotated[int, Field(ge=1, le=366)] | None = None
    hand_in_days: Annotated[int, Field(ge=0, le=366)] | None = None
    public: bool | None = None
    members: Many[Member] = ()


class PaperSection(Record):
    """A section that council papers have here beside the usual ones, e.g. on climate.

    ``text`` is what always stands there, such as "nicht erforderlich"; without it the section is to be
    written.
    """

    title: Words
    text: Words | None = None


class PaperSettings(Record):
    """What the head of each council paper says here, and its sections of one's own."""

    lead_office: Words | None = None
    file_number: Words | None = None
    sections: Many[PaperSection] = ()


class BodyPlan(Record):
    """A whole gremien.toml."""

    format: Format = 1
    paper_settings: PaperSettings = PaperSettings()
    bodies: Many[Body] = ()
