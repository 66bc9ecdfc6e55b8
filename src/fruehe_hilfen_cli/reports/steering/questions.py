"""Questions as tables."""

from datetime import date

from fruehe_hilfen_cli.model.dates import german
from fruehe_hilfen_cli.reports.document import Block, Cell, Column, Document, Heading, Paragraph, Table, Tone
from fruehe_hilfen_cli.reports.phrases import NOTHING, shown
from fruehe_hilfen_cli.text import count
from fruehe_hilfen_cli.views.steering.questions import QuestionState


def question_document(questions: tuple[QuestionState, ...], day: date) -> Document:
    """Questions of one or more municipalities: those that are open, then those that are answered."""
    still = tuple(question for question in questions if question.is_open)
    answered = tuple(question for question in questions if not question.is_open)
    blocks: list[Block] = [Heading("Fragen", 1), Paragraph(f"Stand: {german(day)}", Tone.STRONG)]
    if still:
        blocks += [Heading("Offen"), question_table(still)] if answered else [question_table(still)]
    if answered:
        blocks += [Heading("Beantwortet"), _answered_table(answered)]
    return Document((*blocks, Paragraph(_counted(still, answered))))


def question_table(questions: tuple[QuestionState, ...]) -> Table:
    """Open questions with who is to answer and since when; names several municipalities."""
    several = _several(questions)
    columns = (*_columns(several=several), Column("an"), Column("gestellt", whole=True))
    rows = tuple(
        (*_named(question, several=several), question.who or NOTHING, german(question.asked_on))
        for question in questions
    )
    return Table(columns, rows)


def _answered_table(questions: tuple[QuestionState, ...]) -> Table:
    several = _several(questions)
    columns = (*_columns(several=several), Column("Antwort"), Column("am", whole=True))
    rows = tuple(
        (*_named(question, several=several), question.answer or NOTHING, shown(question.answered_on))
        for question in questions
    )
    return Table(columns, rows)


def _several(questions: tuple[QuestionState, ...]) -> bool:
    return len({question.place for question in questions}) > 1


def _columns(*, several: bool) -> tuple[Column, ...]:
    return (Column("Nr.", whole=True), *([Column("Kommune")] if several else []), Column("Frage"))


def _named(question: QuestionState, *, several: bool) -> tuple[Cell, ...]:
    place = (question.place,) if several else ()
    return (question.id, *place, question.what)


def _counted(still: tuple[QuestionState, ...], answered: tuple[QuestionState, ...]) -> str:
    if not still and not answered:
        return "Keine Frage passt."
    number = count(len(still) + len(answered), "Frage", "Fragen")
    if not answered:
        return f"{number} offen; fh frage beantwortet hält eine Antwort fest."
    return f"{number}, davon {len(still)} offen."
