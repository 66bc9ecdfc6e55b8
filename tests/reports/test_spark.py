from hypothesis import given
from hypothesis import strategies as st

from fruehe_hilfen_cli.reports.results.spark import bar, sparkline

FINITE = st.floats(allow_nan=False, allow_infinity=False)


def test_strokes_rise_with_the_numbers() -> None:
    assert sparkline([1, 2, 3, 4, 5]) == "▁▂▃▅▇"
    assert sparkline([18, 41, 18]) == "▁▇▁"
    assert sparkline([-2, 0, 2]) == "▁▃▇"


def test_the_same_numbers_and_none() -> None:
    assert sparkline([7, 7.0]) == "▃▃"
    assert sparkline([]) == ""


@given(st.lists(FINITE, min_size=1, max_size=9))
def test_a_stroke_for_each_number_and_no_lower_one_for_a_greater(values: list[float]) -> None:
    strokes = sparkline(values)
    assert len(strokes) == len(values)
    by_value = [stroke for _, stroke in sorted(zip(values, strokes, strict=True))]
    assert by_value == sorted(by_value, key="▁▂▃▅▇".index)


def test_bars() -> None:
    assert bar(0.4) == "████░░░░░░"
    assert bar(0.66) == "███████░░░"
    assert bar(0.66, width=3) == "██░"


def test_a_bar_is_full_from_the_target_on_and_not_before() -> None:
    assert bar(1) == bar(3.5) == "██████████"
    assert bar(0.999) == "█████████░"
    assert bar(0) == bar(-2) == bar(None) == "░░░░░░░░░░"


@given(FINITE | st.none(), st.integers(1, 30))
def test_a_bar_has_its_width(share: float | None, width: int) -> None:
    assert len(bar(share, width)) == width
