"""The questions of the logbook: what is open, who is to answer it, and what the answer was."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from msgspec import Struct

from fruehe_hilfen_cli.model.dates import When, last_day
from fruehe_hilfen_cli.model.entry import Logged
from fruehe_hilfen_cli.model.parts import Answer, Question
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.text import folded
from fruehe_hilfen_cli.views.history import History, history
from fruehe_hilfen_cli.views.partly import Partly


class QuestionState(Partly, frozen=True):
    """A question as it stands on a day.

    Args:
        place: the municipality.
        id: entry and position, "k7q2m/1".
        what: the question.
        who: the role that is to answer it.
        asked_on: the day of the entry that records it.
        answered_on: the day of the entry that answers it; None while it is open.
        answer: what that entry says.
        answered_by: the id of that entry.
    """

    place: str
    id: str
    what: str
    who: str | None
    asked_on: When
    answered_on: When | None
    answer: str | None
    answered_by: str | None

    @property
    def is_open(self) -> bool:
        """Whether no entry answers it."""
        return self.answered_by is None and self.tells("answered_by")


class AnswerState(Struct, frozen=True):
    """An answer that an entry gives.

    Args:
        id: the question, "k7q2m/1".
        what: what was asked; None when there is no such question.
        answer: what the entry says.
    """

    id: str
    what: str | None
    answer: str


class QuestionSelection(Struct, frozen=True):
    """Which questions to show.

    Args:
        answered: also those that are answered.
        who: this text in the role, whatever its case.
    """

    answered: bool = False
    who: str | None = None

    def takes(self, question: QuestionState) -> bool:
        """Whether a question is selected."""
        return (self.answered or question.is_open) and (
            self.who is None or folded(self.who) in folded(question.who or "")
        )


class Answered(NamedTuple):
    """An answer, and the entry that gives it."""

    logged: Logged
    answer: Answer


def answers_given(entries: Iterable[Logged]) -> dict[str, Answered]:
    """For each answered question the first answer; a second one (of a clone) changes nothing."""
    given: dict[str, Answered] = {}
    for logged in entries:
        for answer in logged.entry.answers:
            given.setdefault(answer.question, Answered(logged, answer))
    return given


def question_states(past: History) -> Iterator[QuestionState]:
    """All questions of a municipality, in the order of their entries."""
    given = answers_given(past.entries)
    for logged in past.entries:
        yield from _states(past, logged, given)


def questions_of(past: History, logged: Logged) -> tuple[QuestionState, ...]:
    """The questions of one entry."""
    given = answers_given(past.entries) if logged.entry.questions else {}
    return tuple(_states(past, logged, given))


def answers_of(past: History, logged: Logged) -> tuple[AnswerState, ...]:
    """The answers of one entry, with what was asked."""
    if not logged.entry.answers:  # most entries have none, and need not look at all the others
        return ()
    asked = {question.id: question.what for question in question_states(past)}
    return tuple(
        AnswerState(found.question, asked.get(found.question), found.answer) for found in logged.entry.answers
    )


def listed_questions(
    projects: Iterable[Project], day: date, selection: QuestionSelection
) -> tuple[QuestionState, ...]:
    """The selected questions of several municipalities: open ones first, the oldest at the top."""
    found = [question for project in projects for question in question_states(history(project, day))]
    return tuple(sorted(filter(selection.takes, found), key=_age))


def _states(past: History, logged: Logged, given: dict[str, Answered]) -> Iterator[QuestionState]:
    for number, question in enumerate(logged.entry.questions, 1):
        reference = f"{logged.id}/{number}"
        yield _state(past, logged, reference, question, given.get(reference))


def _state(
    past: History, logged: Logged, reference: str, question: Question, found: Answered | None
) -> QuestionState:
    return QuestionState(
        place=past.project.place,
        id=reference,
        what=question.what,
        who=question.who,
        asked_on=logged.entry.day,
        answered_on=found.logged.entry.day if found else None,
        answer=found.answer.answer if found else None,
        answered_by=found.logged.id if found else None,
    )


def _age(question: QuestionState) -> tuple[bool, date, str, str]:
    return (not question.is_open, last_day(question.asked_on), question.place, question.id)
