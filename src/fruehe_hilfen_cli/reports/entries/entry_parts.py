"""What an entry says of questions, appointments and report duties, as parts of its document."""

from collections.abc import Sequence

from fruehe_hilfen_cli.model.dates import german
from fruehe_hilfen_cli.model.parts import DateChange
from fruehe_hilfen_cli.reports.document import Cell, Heading, Items, Simple, Tone, Words
from fruehe_hilfen_cli.reports.lines import appointment_line, change_line, duty_line, question_line
from fruehe_hilfen_cli.views.entries.entry_state import EntryState
from fruehe_hilfen_cli.views.steering.duties import DutyState
from fruehe_hilfen_cli.views.steering.questions import AnswerState, QuestionState


def entry_parts(state: EntryState, *, sure: bool = True) -> list[Simple]:
    """Its questions, answers, appointments and report duties, each list under its heading.

    Args:
        state: the entry.
        sure: whether all of the logbook is known, so that what no entry settles is open.
    """
    still_open = [item for item in state.questions if item.is_open and sure]
    known = {duty.id: duty for duty in state.reported}
    reported = [
        f"{reference}  {known[reference].what} – an {known[reference].recipient}"
        if reference in known
        else reference
        for reference in state.entry.reported
    ]
    return [
        *items_under("Offene Fragen", [question_line(item) for item in still_open]),
        *items_under("Fragen", [_question(item) for item in state.questions if item not in still_open]),
        *items_under("Antworten", [_answer(item) for item in state.answers]),
        *items_under("Termine", [appointment_line(item) for item in state.appointments]),
        *items_under("Verlegt oder abgesagt", [_change(item, state) for item in state.entry.date_changes]),
        *items_under("Berichtspflichten", [_duty(item, sure=sure) for item in state.report_duties]),
        *items_under("Berichtet", reported),
    ]


def items_under(heading: str, items: Sequence[Cell]) -> list[Simple]:
    """A list under its heading; nothing when it is empty."""
    return [Heading(heading), Items(tuple(items))] if items else []


def _question(question: QuestionState) -> Words:
    if question.is_open:
        return Words(question_line(question))
    return Words(f"{question_line(question)}  ✓ {question.answer} ({question.answered_by})", Tone.MUTED)


def _answer(answer: AnswerState) -> str:
    return f"{answer.id}  {answer.what or 'Frage'} – {answer.answer}"


def _change(change: DateChange, state: EntryState) -> str:
    titles = {found.id: found.title for found in state.changed_appointments}
    title = titles.get(str(change.appointment))
    return change_line(change, f"{change.appointment}  {title}" if title else None)


def _duty(duty: DutyState, *, sure: bool) -> str:
    origin = f" ({duty.origin})" if duty.origin else ""
    reported = f"  ✓ {', '.join(f'{german(one.day)} ({one.entry_id})' for one in duty.fulfilled)}"
    due = f"; fällig {german(duty.due)}" if duty.due and sure else ""
    return f"{duty_line(duty)}{origin}{due}{reported if duty.fulfilled else ''}"
