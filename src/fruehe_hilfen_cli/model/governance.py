"""What an entry can tell of council papers, decisions, money, and the ends of phases and projects.

The names follow OParl 1.1 where it has one: Paper, Consultation, AgendaItem, Organization (here: body).
"""

from datetime import date
from typing import Annotated

from pydantic import Field, StringConstraints

from fruehe_hilfen_cli.model.base import Choice, Many, Number, Record, RecordId, Words
from fruehe_hilfen_cli.model.dates import WhenField
from fruehe_hilfen_cli.model.kinds import (
    ClosingResult,
    ConsultationResult,
    ConsultationRole,
    DecisionProgress,
    PaperKind,
    Visibility,
)
from fruehe_hilfen_cli.model.parts import Reference
from fruehe_hilfen_cli.model.resources import Year


class Votes(Record):
    """How a body voted."""

    yes: Annotated[int, Field(ge=0)]
    no: Annotated[int, Field(ge=0)] = 0
    abstained: Annotated[int, Field(ge=0)] = 0


class Consultation(Record):
    """One step of a paper's way through the bodies (Beratungsfolge), planned or taken."""

    body: Words
    role: Choice[ConsultationRole]
    day: WhenField | None = None
    result: Choice[ConsultationResult] | None = None
    votes: Votes | None = None


class Paper(Record):
    """A council paper (Vorlage), as it became known or was handed in.

    ``submitted_on`` is the day on which it was handed in; ``file`` its file, as in the entry's evidence;
    ``supplements`` the paper that it adds to: by number, or as "k7q2m/1".
    """

    number: Words | None = None
    kind: Choice[PaperKind]
    title: Words
    file_number: Words | None = None
    lead_office: Words | None = None
    public: bool = True
    submitted_on: WhenField | None = None
    file: Words | None = None
    supplements: Words | None = None
    consultations: Many[Consultation] = ()


class FrozenFile(Record):
    """A document that went out and is never edited again.

    Args:
        file: its path from the folder of the logbook on, "anlagen/…".
        as_of: its Stand.
        checksum: the SHA-256 of its bytes.
        commit: the commit that held the data; None where there was none.
        audience: for whom it was made.
    """

    file: Words
    as_of: date
    checksum: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
    commit: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{7,64}$")] | None = None
    audience: Choice[Visibility] | None = None


class Decision(Record):
    """What a body decided, or took note of, on the entry's day.

    ``paper`` names the paper by its number, or as "k7q2m/1"; ``body`` may be missing where the entry names
    one. ``every_months``: what was decided goes on, and is reported on so often. Which duty it fulfils says
    the entry (``reached``, ``reported``): a paper's kind, the role of the consultation and the fulfilled duty
    are three things.
    """

    title: Words
    paper: Words | None = None
    body: Words | None = None
    role: Choice[ConsultationRole]
    result: Choice[ConsultationResult] | None = None
    votes: Votes | None = None
    agenda_item: Words | None = None
    wording: Words | None = None
    responsible: Words | None = None
    until: WhenField | None = None
    every_months: Annotated[int, Field(ge=1, le=60)] | None = None


class DecisionMark(Record):
    """How far an earlier decision is carried out; a new date, and why it is late."""

    decision: Reference
    state: Choice[DecisionProgress]
    responsible: Words | None = None
    until: WhenField | None = None
    reason: Words | None = None


class PhaseClosing(Record):
    """That a body has closed a phase, or refused to, and on which conditions."""

    phase: int
    result: Choice[ClosingResult]
    conditions: Many[Words] = ()
    body: Words | None = None


class Expense(Record):
    """Money spent, in euros; less than zero when some came back. ``approx``: only known roughly ("rund").

    ``year`` is that of the budget; without it the entry's. ``measure``: the measure it was spent on.
    """

    amount: Number
    approx: bool = False
    purpose: Words
    year: Year | None = None
    measure: RecordId | None = None
    note: Words | None = None


class Dropout(Record):
    """That the municipality leaves the programme on the entry's day."""

    reason: Words
