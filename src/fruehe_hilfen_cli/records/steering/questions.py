"""Questions: recording a new one, and its answer; what makes no sense is refused."""

from fruehe_hilfen_cli.model.dates import When
from fruehe_hilfen_cli.model.entry import Entry
from fruehe_hilfen_cli.model.kinds import EntryKind
from fruehe_hilfen_cli.model.parts import Answer, Question
from fruehe_hilfen_cli.records.making import made
from fruehe_hilfen_cli.records.referring import Things, find
from fruehe_hilfen_cli.records.steering.ending import End, Ending, require_endable, require_past, titled
from fruehe_hilfen_cli.views.history import History
from fruehe_hilfen_cli.views.steering.questions import question_states

QUESTIONS = Things("Eine Frage", "mehrere Fragen", "fh frage liste")
"""How a refusal speaks of questions."""

_ENDING = Ending(QUESTIONS, "beantwortet")


def answer(past: History, words: str, answered: str, day: When) -> Entry:
    """The entry that answers a question.

    Args:
        past: the logbook up to today.
        words: the question, as in ``referring.find``.
        answered: the answer.
        day: when it was given.

    Raises:
        NoSuchThing, WhichThing, AlreadyDone, BeforeOpened, NotDoneYet: see there.
        InvalidEntry: when the answer says nothing.
    """
    require_past(_ENDING, past, day)
    question = find(QUESTIONS, question_states(past), words)
    on, by = question.answered_on, question.answered_by
    require_endable(_ENDING, question.id, question.asked_on, End(on, by) if on and by else None, day)
    return Entry(
        day=day,
        kind=EntryKind.NOTE,
        title=titled("Beantwortet", question.what),
        answers=(made(Answer, question=question.id, answer=answered),),
    )


def new_question(question: Question, day: When) -> Entry:
    """The entry that records a question."""
    return Entry(day=day, kind=EntryKind.NOTE, title=titled("Frage", question.what), questions=(question,))
