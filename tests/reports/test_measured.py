import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.staircases import climbed, indicator, indicator_result, one_indicator

from fruehe_hilfen_cli.model.kinds import Direction
from fruehe_hilfen_cli.reports.document import Tone, Words
from fruehe_hilfen_cli.reports.results.measured import (
    amount,
    arrow,
    attained,
    due_words,
    percent,
    tendency_words,
    way_words,
)
from fruehe_hilfen_cli.views.results.readings import Attainment, Missing, Tendency

SCALE = indicator('art = "qualitativ", skala = ["nie", "oft"], ausgangswert = 1, zielwert = 2')
SHARES = st.floats(-1000, 1000)


@pytest.mark.parametrize(
    ("share", "words"),
    [
        (0.4, "40 %"),
        (2 / 3, "66,7 %"),
        (0.0625, "6,3 %"),  # half of a tenth goes up
        (1, "100 %"),
        (1.2, "120 %"),
        (-0.2, "-20 %"),
        (-2.6666666, "-266,7 %"),
        (0.9996, "99,9 %"),  # never 100 % before the target
        (1.0004, "100 %"),
        (12.345, "1.234,5 %"),
        (-0.0001, "0 %"),
    ],
)
def test_percent(share: float, words: str) -> None:
    assert percent(share) == words


@given(SHARES)
def test_percent_is_at_most_half_a_tenth_off_and_says_100_only_at_the_target(share: float) -> None:
    said = percent(share)
    number = float(said.removesuffix(" %").replace(".", "").replace(",", "."))
    assert number == pytest.approx(share * 100, abs=0.1 if 0.99 < share < 1 else 0.0500001)
    assert (number >= 100) is (share >= 1)


def test_an_attainment_or_why_there_is_none() -> None:
    assert attained(Attainment(0.625, None)) == "62,5 %"
    assert attained(Attainment(0.625, None, approx=True)) == "rund 62,5 %"
    assert attained(Attainment(None, Missing.BASELINE)) == "nicht berechenbar: kein Ausgangswert"
    assert attained(Attainment(None, Missing.READING)) == "nicht berechenbar: noch keine Messung"


def test_a_value_as_it_was_written() -> None:
    found = indicator('einheit = "Euro"')
    assert amount(found, 1234567.5) == "1.234.567,5"
    assert amount(found, 130, approx=True) == "rund 130"
    assert amount(found, 130, approx=True, unit=True) == "rund 130 Euro"
    assert amount(found, -3, unit=True) == "-3 Euro"
    assert amount(found, None, unit=True) == "–"


def test_a_value_of_a_scale_with_its_word() -> None:
    assert amount(SCALE, 2, unit=True) == "2 (oft)"
    assert amount(SCALE, 1.5) == "1,5"
    assert amount(SCALE, 3) == "3"
    assert amount(SCALE, 0) == "0"


def test_the_way() -> None:
    assert way_words(SCALE) == "von 1 (nie) auf 2 (oft)"
    assert way_words(indicator('ausgangswert = 4, zielwert = 9, zielwert_bis = "2022-12"')) == (
        "von 4 auf 9 bis 12/2022"
    )
    assert way_words(indicator("ausgangswert = 4, zielwert_bis = 2022-12-01")) == "Ausgangswert 4"
    assert way_words(indicator("zielwert = 9, zielwert_bis = 2022-12-01")) == "Zielwert 9 bis 01.12.2022"
    assert way_words(indicator("alle_monate = 3")) == ""


def test_which_way() -> None:
    assert (arrow(Direction.MORE), arrow(Direction.LESS)) == ("↑", "↓")
    assert tendency_words(Tendency.WORSE) == Words("schlechter", Tone.WARNING)
    assert tendency_words(None) == Words("–", Tone.MUTED)


@pytest.mark.parametrize(
    ("on", "words"),
    [
        ("2022-05-16", Words("15.06.2022 (noch 30 Tage)")),
        ("2022-06-14", Words("15.06.2022 (noch 1 Tag)")),
        ("2022-06-15", Words("15.06.2022 (heute)")),
        ("2022-06-17", Words("15.06.2022 (2 Tage über)", Tone.BAD)),
    ],
)
def test_when_the_next_reading_is_due(on: str, words: Words) -> None:
    found = indicator_result(climbed(on, one_indicator("alle_monate = 2")), "I1")  # agreed on 15.04.2022
    assert found
    assert due_words(found) == words


def test_no_rhythm_is_said() -> None:
    found = indicator_result(climbed("2022-05-01", one_indicator("zielwert = 3")), "I1")
    assert found
    assert found.days_left is None
    assert due_words(found).text == "ohne Rhythmus"
