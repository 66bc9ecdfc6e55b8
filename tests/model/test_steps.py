from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.conftest import day

from fruehe_hilfen_cli.model.steps import Step, parse_step


@pytest.mark.parametrize(
    ("words", "step"),
    [("4w", Step(days=28)), ("2m", Step(months=2)), (" 10 D ", Step(days=10)), ("999m", Step(months=999))],
)
def test_what_can_be_typed(words: str, step: Step) -> None:
    assert parse_step(words) == step


@pytest.mark.parametrize("words", ["", "4", "w", "0w", "04w", "-4w", "4x", "4 w w", "1000d", "1,5m", "٤w"])
def test_what_cannot(words: str) -> None:
    assert parse_step(words) is None


@given(st.text(max_size=6))
def test_any_other_words_are_no_step_and_no_error(words: str) -> None:
    step = parse_step(words)
    assert step is None or (step.days > 0) != (step.months > 0)


def test_months_keep_the_day_as_far_as_they_have_it() -> None:
    days = Step(months=1).days_until(day("2024-01-31"), day("2024-04-30"))
    assert days == [day("2024-01-31"), day("2024-02-29"), day("2024-03-31"), day("2024-04-30")]


def test_the_last_day_counts_when_it_is_met() -> None:
    assert Step(days=7).days_until(day("2024-01-01"), day("2024-01-15"))[-1] == day("2024-01-15")
    assert Step(days=7).days_until(day("2024-01-02"), day("2024-01-01")) == []


@pytest.mark.parametrize("step", [Step(days=400), Step(months=7)])
def test_the_calendar_ends(step: Step) -> None:
    assert step.days_until(day("9998-12-01"), date.max)[0] == day("9998-12-01")


@given(st.dates(), st.sampled_from([Step(days=900), Step(months=40)]))
def test_steps_go_on_in_order(begin: date, step: Step) -> None:
    days = step.days_until(begin, date.max)
    assert days == sorted(set(days))
