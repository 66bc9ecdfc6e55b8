"""An entry of the process logbook (logbook/<ort>/….toml): what happened."""

from datetime import date
from typing import TYPE_CHECKING, Annotated, Self

from msgspec import Struct
from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from fruehe_hilfen_cli.model.base import Choice, FieldKey, Many, MilestoneId, Record, Text, Words, later
from fruehe_hilfen_cli.model.dates import WhenField
from fruehe_hilfen_cli.model.kinds import DayKind, EntryKind, Light, ParticipationForm, Visibility
from fruehe_hilfen_cli.model.parts import EntryId, Reference

if TYPE_CHECKING:
    from fruehe_hilfen_cli.model.governance import (
        Decision,
        DecisionMark,
        Dropout,
        Expense,
        FrozenFile,
        Paper,
        PhaseClosing,
    )
    from fruehe_hilfen_cli.model.parts import (
        Answer,
        Appointment,
        Clearing,
        DateChange,
        Deviation,
        Question,
        Reopening,
        ReportDuty,
        Task,
        Waiver,
    )
    from fruehe_hilfen_cli.model.results import (
        FilledChecklist,
        Idea,
        MeasureMark,
        Rating,
        Reading,
        ResultChange,
        Review,
        Uptake,
    )
else:
    Decision = later("governance", "Decision")
    DecisionMark = later("governance", "DecisionMark")
    Dropout = later("governance", "Dropout")
    Expense = later("governance", "Expense")
    FrozenFile = later("governance", "FrozenFile")
    Paper = later("governance", "Paper")
    PhaseClosing = later("governance", "PhaseClosing")
    Answer = later("parts", "Answer")
    Appointment = later("parts", "Appointment")
    Clearing = later("parts", "Clearing")
    DateChange = later("parts", "DateChange")
    Deviation = later("parts", "Deviation")
    Question = later("parts", "Question")
    Reopening = later("parts", "Reopening")
    ReportDuty = later("parts", "ReportDuty")
    Task = later("parts", "Task")
    Waiver = later("parts", "Waiver")
    FilledChecklist = later("results", "FilledChecklist")
    Idea = later("results", "Idea")
    MeasureMark = later("results", "MeasureMark")
    Rating = later("results", "Rating")
    Reading = later("results", "Reading")
    ResultChange = later("results", "ResultChange")
    Review = later("results", "Review")
    Uptake = later("results", "Uptake")

SharedKey = EntryId
"""What the entries of one event of several municipalities have in common: the id of the first of them."""

OwnValue = Text | int | float | bool | date
"""What a heading of a municipality's own may hold."""


class Entry(Record):
    """One event: a call, a meeting, a step, a success, an obstacle, an insight, a decision."""

    day: WhenField
    day_kind: Choice[DayKind] = DayKind.ON
    kind: Choice[EntryKind]
    title: Words
    phase: int | None = None
    author: Words | None = None
    participation_form: Choice[ParticipationForm] | None = None
    participants: Annotated[int, Field(ge=0)] | None = None
    groups: Many[Words] = ()
    body: Words | None = None
    visibility: Choice[Visibility] = Visibility.INTERNAL
    shared: SharedKey | None = None
    judgement: Choice[Light] | None = None
    judgement_reason: Words | None = None
    text: Text = ""
    reached: Many[MilestoneId] = ()
    evidence: Many[Words] = ()
    done: Many[Reference] = ()
    waived: Many[Waiver] = ()
    reopened: Many[Reopening] = ()
    deviations: Many[Deviation] = ()
    clearings: Many[Clearing] = ()
    tasks: Many[Task] = ()
    questions: Many[Question] = ()
    answers: Many[Answer] = ()
    appointments: Many[Appointment] = ()
    date_changes: Many[DateChange] = ()
    report_duties: Many[ReportDuty] = ()
    reported: Many[Reference] = ()
    readings: Many[Reading] = ()
    uptakes: Many[Uptake] = ()
    reviews: Many[Review] = ()
    measure_marks: Many[MeasureMark] = ()
    ideas: Many[Idea] = ()
    ratings: Many[Rating] = ()
    result_changes: Many[ResultChange] = ()
    checklist: FilledChecklist | None = None
    papers: Many[Paper] = ()
    frozen: Many[FrozenFile] = ()
    decisions: Many[Decision] = ()
    decision_marks: Many[DecisionMark] = ()
    phase_closings: Many[PhaseClosing] = ()
    expenses: Many[Expense] = ()
    dropout: Dropout | None = None
    extra: dict[FieldKey, OwnValue] = Field(default_factory=dict)

    @property
    def tells_results(self) -> bool:
        """Whether it tells of goals, indicators, measures, ideas or checklists."""
        return bool(
            self.readings
            or self.uptakes
            or self.reviews
            or self.measure_marks
            or self.ideas
            or self.ratings
            or self.result_changes
            or self.checklist
        )

    @property
    def tells_governance(self) -> bool:
        """Whether it tells of papers, decisions, money, or the end of a phase or of the project."""
        return bool(
            self.papers
            or self.frozen
            or self.decisions
            or self.decision_marks
            or self.phase_closings
            or self.expenses
            or self.dropout
        )

    @model_validator(mode="after")
    def _judgement_with_reason(self) -> Self:
        if self.judgement and not self.judgement_reason:
            raise PydanticCustomError("ampel_ohne_grund", "judgement without reason")
        return self


class Logged(Struct, frozen=True):
    """An entry as it lies in the logbook.

    Args:
        id: the five characters at the end of the file's name, unique in the municipality.
        file: path of the file, relative to the workspace, with slashes.
        entry: what the file says.
    """

    id: str
    file: str
    entry: Entry
