"""When a measure is to be reviewed next, worked out by hand."""

import tomllib

import pytest
from tests.conftest import when

from fruehe_hilfen_cli.model.measures import ReviewScheme
from fruehe_hilfen_cli.views.results.review_dates import next_review


@pytest.mark.parametrize(
    ("scheme", "begin", "reviews", "due"),
    [
        ("alle_monate = 6", "2026-01-31", [], "2026-07-31"),
        ("alle_monate = 1", "2026-01-31", [], "2026-02-28"),
        ("alle_monate = 3", "2026-01", [], "2026-04"),
        ("alle_monate = 3", "2026-01", ["2026-04-10", "2026-06-30"], "2026-09-30"),
        ("alle_monate = 3", None, [], None),
        ("alle_monate = 3", None, ["2026-02-01"], "2026-05-01"),
        ('am = ["2026-10", "2027-04"]', None, [], "2026-10"),
        ('am = ["2027-04", "2026-10"]', None, [], "2026-10"),
        ('am = ["2026-10", "2027-04"]', None, ["2026-11-20"], "2027-04"),
        ('am = ["2026-10", "2027-04"]', None, ["2026-08-31"], "2027-04"),  # 31 days before 01.10.
        ('am = ["2026-10", "2027-04"]', None, ["2026-08-30"], "2026-10"),  # 32 days before
        ("am = [2026-10-01]", None, ["2026-10-01"], None),
        ('alle_monate = 6\nam = ["2026-10"]', "2026-01-15", [], "2026-07-15"),
        ('alle_monate = 6\nam = ["2026-10"]', "2026-01-15", ["2026-07-20"], "2026-10"),
        ('woran = "Rücklauf"', "2026-01-15", [], None),
    ],
)
def test_the_next_one(scheme: str, begin: str | None, reviews: list[str], due: str | None) -> None:
    made = ReviewScheme.model_validate(tomllib.loads(scheme), by_alias=True, by_name=False)
    found = next_review(made, when(begin) if begin else None, tuple(map(when, reviews)))
    assert found == (when(due) if due else None)


def test_without_a_scheme_there_is_none() -> None:
    assert next_review(None, when("2026-01"), ()) is None
