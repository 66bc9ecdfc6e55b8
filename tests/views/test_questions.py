from datetime import date
from random import Random

from hypothesis import given
from hypothesis import strategies as st
from tests.conftest import DAYS, ONE_BLOCK, TWO_BLOCKS, day, known, project, random_entries, with_entries

from fruehe_hilfen_cli.model.entry import Logged
from fruehe_hilfen_cli.views.history import history, is_known
from fruehe_hilfen_cli.views.steering.questions import (
    QuestionSelection,
    answers_of,
    listed_questions,
    question_states,
)

LOGBOOK = (
    'k7q2m 2022-05-03 frage = [{ was = "Wer?", wer = "Leitung" }, { was = "Wann?" }]',
    'abcde 2022-05-20 antwort = [{ frage = "k7q2m/2", antwort = "Im Mai" }]',
    'fghij 2022-05-20 antwort = [{ frage = "k7q2m/2", antwort = "Im Juni" }]',
    'mnpqr 2022-05 frage = [{ was = "Wo?" }]',
)
PLACE = project(ONE_BLOCK, *LOGBOOK)


def test_a_question_is_open_until_the_first_answer() -> None:
    before, after = (
        {found.id: found for found in question_states(known(on, ONE_BLOCK, *LOGBOOK))}
        for on in ("2022-05-19", "2022-05-20")
    )
    assert [found.is_open for found in before.values()] == [True, True, True]
    answered = after["k7q2m/2"]
    assert (answered.answer, answered.answered_by, answered.answered_on) == (
        "Im Mai",
        "abcde",
        day("2022-05-20"),
    )
    assert after["k7q2m/1"].is_open
    assert (after["k7q2m/1"].who, after["k7q2m/1"].asked_on) == ("Leitung", day("2022-05-03"))


def test_open_ones_come_first_and_the_oldest_at_the_top() -> None:
    def ids(selection: QuestionSelection) -> list[str]:
        return [found.id for found in listed_questions([PLACE], day("2022-06-01"), selection)]

    assert ids(QuestionSelection()) == ["k7q2m/1", "mnpqr/1"]
    assert ids(QuestionSelection(answered=True)) == ["k7q2m/1", "mnpqr/1", "k7q2m/2"]
    assert ids(QuestionSelection(who="LEIT")) == ["k7q2m/1"]


def test_an_entry_answers_with_what_was_asked() -> None:
    past = history(PLACE, day("2022-06-01"))
    second = next(logged for logged in past.entries if logged.id == "fghij")
    assert [(found.id, found.what, found.answer) for found in answers_of(past, second)] == [
        ("k7q2m/2", "Wann?", "Im Juni")
    ]


@given(random_entries(), DAYS, st.randoms())
def test_what_comes_later_and_the_order_of_writing_change_nothing(
    logbook: list[Logged], on: date, chance: Random
) -> None:
    now = [logged for logged in logbook if is_known(logged, on)]
    mixed = list(logbook)
    chance.shuffle(mixed)
    bare = project(TWO_BLOCKS)
    told = [list(question_states(history(with_entries(bare, *some), on))) for some in (now, logbook, mixed)]
    assert told[0] == told[1] == told[2]
