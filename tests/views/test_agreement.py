"""How far people agree: worked out by hand, and what holds for any answers."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fruehe_hilfen_cli.model.kinds import Tick
from fruehe_hilfen_cli.views.results.agreement import (
    Agreement,
    Ticks,
    agreement,
    agreement_of_all,
    counted,
    opposition,
    result_of_all,
)

LETTERS = {"j": Tick.YES, "t": Tick.PARTLY, "n": Tick.NO, "u": Tick.UNCLEAR, "-": None}
ANSWERS = st.lists(st.none() | st.sampled_from(Tick), max_size=12)


def ticks(words: str) -> list[Tick | None]:
    return [LETTERS[letter] for letter in words]


@pytest.mark.parametrize(
    ("words", "most", "answered", "share"),
    [
        ("jjjtn", 3, 5, 0.6),
        ("jjjjj", 5, 5, 1.0),
        ("jjnn-", 2, 4, 0.5),
        ("jtnu", 1, 4, 0.25),
        ("uuj", 2, 3, 2 / 3),
        ("jj---", 2, 2, 1.0),
    ],
)
def test_the_share_of_the_most_frequent_answer(words: str, most: int, answered: int, share: float) -> None:
    assert agreement(ticks(words)) == Agreement(most, answered, share)


@pytest.mark.parametrize("words", ["", "j", "-", "---", "n----"])
def test_nobody_agrees_alone(words: str) -> None:
    assert agreement(ticks(words)) is None


def test_all_items_together() -> None:
    """(3 + 5 + 2) / (5 + 5 + 4) = 10 / 14; the item with one answer counts only in the ticks."""
    found = result_of_all([ticks(words) for words in ("jjjtn", "jjjjj", "jjnn-", "u----")])
    assert found.agreement == Agreement(10, 14, 10 / 14)
    assert found.ticks == Ticks(yes=10, partly=1, no=3, unclear=1, unanswered=5)
    assert agreement_of_all([None, None]) is None


def test_opposition_is_about_plain_yes_and_no() -> None:
    assert [opposition(counted(ticks(words))) for words in ("jjn", "jjnn", "jjtt", "")] == [1, 2, 0, 0]


@given(ANSWERS, st.randoms())
def test_agreement_is_a_share_whatever_the_order(answers: list[Tick | None], chance: Random) -> None:
    mixed = list(answers)
    chance.shuffle(mixed)
    found = agreement(answers)
    assert found == agreement(mixed)
    if found:
        assert 1 / len(Tick) <= found.share <= 1
        assert (found.share == 1) == (len({answer for answer in answers if answer}) == 1)


@given(st.lists(ANSWERS, max_size=6))
def test_all_together_lies_between_the_items(items: list[list[Tick | None]]) -> None:
    shares = [found.share for found in map(agreement, items) if found]
    total = result_of_all(items).agreement
    assert (total is None) == (not shares)
    if total:
        assert min(shares) <= total.share <= max(shares)
