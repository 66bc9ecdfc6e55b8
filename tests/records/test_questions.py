import pytest
from tests.conftest import ONE_BLOCK, day, known, when

from fruehe_hilfen_cli.errors import Refusal
from fruehe_hilfen_cli.model.parts import Question
from fruehe_hilfen_cli.records.making import InvalidEntry
from fruehe_hilfen_cli.records.referring import NoSuchThing
from fruehe_hilfen_cli.records.steering.ending import AlreadyDone, BeforeOpened, NotDoneYet
from fruehe_hilfen_cli.records.steering.questions import answer, new_question

TODAY = "2022-06-01"
PAST = known(
    TODAY,
    ONE_BLOCK,
    'k7q2m 2022-05-03 frage = [{ was = "Wer?" }, { was = "Wann?" }]',
    'abcde 2022-05-20 antwort = [{ frage = "k7q2m/1", antwort = "Die Leitung" }]',
)


def test_an_answer_is_an_entry() -> None:
    entry = answer(PAST, "k7q", "Im Mai", day("2022-05-30"))
    assert (entry.title, entry.day) == ("Beantwortet: Wann?", day("2022-05-30"))
    assert [(found.question, found.answer) for found in entry.answers] == [("k7q2m/2", "Im Mai")]


@pytest.mark.parametrize(
    ("question", "words", "on", "why"),
    [
        ("k7q2m/1", "Doch nicht", TODAY, AlreadyDone),
        ("k7q2m/2", "Im Mai", "2022-05-02", BeforeOpened),
        ("k7q2m/2", "Im Mai", "2022-06-02", NotDoneYet),
        ("k7q2m/3", "Im Mai", TODAY, NoSuchThing),
        ("k7q2m/2", "  ", TODAY, InvalidEntry),
    ],
)
def test_what_cannot_be_answered_is_refused(question: str, words: str, on: str, why: type[Refusal]) -> None:
    with pytest.raises(why):
        answer(PAST, question, words, when(on))


def test_a_question_is_an_entry_with_a_short_title() -> None:
    entry = new_question(Question(what=f"Wer\n{'kommt ' * 30}?"), day(TODAY))
    assert entry.title.startswith("Frage: Wer kommt kommt")
    assert len(entry.title) < 90
    assert len(entry.questions) == 1
