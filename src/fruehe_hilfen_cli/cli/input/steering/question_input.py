"""What the two commands that record something about questions do: read, record, save."""

from fruehe_hilfen_cli.cli.input.chosen import chosen_things
from fruehe_hilfen_cli.cli.input.recording import day_of, record, record_new
from fruehe_hilfen_cli.cli.input.text_input import given_text
from fruehe_hilfen_cli.cli.marking import Details
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.errors import ExitCode, Refusal
from fruehe_hilfen_cli.model.parts import Question
from fruehe_hilfen_cli.records.steering.questions import QUESTIONS, answer, new_question
from fruehe_hilfen_cli.views.history import history
from fruehe_hilfen_cli.views.steering.questions import QuestionSelection, listed_questions

_EVERY = QuestionSelection(answered=True)


class EmptyQuestion(Refusal):
    """A question says what is open."""

    exit_code = ExitCode.WRONG_USE
    sentence = "Die Frage ist leer."
    advice = 'Schreiben Sie z. B. fh frage neu "Wer vertritt die Kliniken?" --an Steuerungsgruppe.'


class EmptyAnswer(Refusal):
    """An answer says something."""

    exit_code = ExitCode.WRONG_USE
    sentence = "Die Antwort ist leer."
    advice = 'Schreiben Sie z. B. fh frage beantwortet k7q2m/1 "Die Oberärztin der Geburtshilfe".'


def record_question(session: Session, details: Details, what: str, who: str | None) -> None:
    """Record a question in the logbook of the one municipality."""
    if not what.strip():
        raise EmptyQuestion
    project = session.project()
    entry = new_question(Question(what=what, who=who or None), day_of(session, details))
    step = 'fh frage beantwortet {id}/1 "…" hält die Antwort fest.'
    record_new(session, project, entry, details, step)


def record_answer(session: Session, details: Details, words: str, answered: str) -> None:
    """Record the answer to a question, in the logbook of the municipality it belongs to."""
    told = given_text(answered)
    if not told.strip():
        raise EmptyAnswer
    project, [question] = chosen_things(
        session, QUESTIONS, lambda projects: listed_questions(projects, session.day, _EVERY), (words,)
    )
    entry = answer(history(project, session.day), question.id, told, day_of(session, details))
    record(session, project, entry, details, "fh frage liste zeigt, was noch offen ist.")
