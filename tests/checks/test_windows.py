import pytest
from tests.checks.building import project, told

from fruehe_hilfen_cli.checks import windows


def _plan(*blocks: tuple[str, str, str]) -> str:
    """Blocks from their phases, begin and end; "" stands for an unknown date, digits for a day."""
    text = ""
    for phases, begin, end in blocks:
        text += f"[[zeitraum]]\nphasen = [{phases}]\n"
        text += f"beginn = {_date(begin)}\n" if begin else ""
        text += f"ende = {_date(end)}\n" if end else ""
    return text


def _date(written: str) -> str:
    return written if written.count("-") == 2 else f'"{written}"'


def _found(*blocks: tuple[str, str, str]) -> dict[str, list[str]]:
    """The codes found, each with the ways to the values."""
    plan = project(_plan(*blocks))
    found = {check.code: [where for where, _ in told(check, plan)] for check in windows.CHECKS}
    return {code: ways for code, ways in found.items() if ways}


def test_blocks_that_follow_each_other_by_months_are_fine() -> None:
    assert _found(("1,2", "2022-04", "2022-09"), ("3,4,5,6", "2022-10", "2025-06")) == {}


def test_blocks_that_follow_each_other_by_days_are_fine() -> None:
    assert _found(("1,2", "2022-04", "2022-09-14"), ("3,4,5,6", "2022-09-15", "2025-06")) == {}


@pytest.mark.parametrize(
    ("end", "begin"), [("", "2022-12"), ("2022-09", ""), ("", ""), ("", "2022-05"), ("2024-01", "")]
)
def test_unknown_dates_are_neither_gap_nor_overlap(end: str, begin: str) -> None:
    assert _found(("1,2", "2022-04", end), ("3,4,5,6", begin, "2025-06")) == {}


def test_two_blocks_in_the_same_month_overlap() -> None:
    assert _found(("1,2", "2022-04", "2022-09"), ("3,4,5,6", "2022-09", "")) == {"P05": ["zeitraum.1.beginn"]}


def test_a_single_shared_day_overlaps() -> None:
    assert _found(("1,2", "2022-04", "2022-09-15"), ("3,4,5,6", "2022-09-15", "")) == {
        "P05": ["zeitraum.1.beginn"]
    }


@pytest.mark.parametrize(("end", "begin"), [("2022-09-15", "2022-09"), ("2022-09", "2022-09-10")])
def test_a_month_and_a_day_in_it_overlap(end: str, begin: str) -> None:
    assert _found(("1,2", "2022-04", end), ("3,4,5,6", begin, "")) == {"P05": ["zeitraum.1.beginn"]}


@pytest.mark.parametrize(
    ("first", "second"),
    [("2022-04-01", "2022-04-01"), ("2022-04-10", "2022-04"), ("2022-04", "2022-04-10")],
)
def test_blocks_that_may_begin_together_overlap_but_are_in_order(first: str, second: str) -> None:
    found = _found(("1,2", first, "2022-09"), ("3,4,5,6", second, ""))
    assert found == {"P05": ["zeitraum.1.beginn"]}


def test_overlap_is_seen_when_the_first_begin_is_unknown() -> None:
    assert _found(("1,2", "", "2022-09"), ("3,4,5,6", "2022-08", "")) == {"P05": ["zeitraum.1.beginn"]}


def test_overlap_is_seen_across_a_block_without_dates() -> None:
    found = _found(("1", "2022-04", "2023-01"), ("2", "", ""), ("3,4,5,6", "2022-10", "2025-06"))
    assert found == {"P05": ["zeitraum.2.beginn"]}


def test_overlap_names_both_blocks_and_dates() -> None:
    plan = project(_plan(("1,2,3", "2022-04", "2023-04"), ("4,5,6", "2023-03", "2025-06")))
    [(_, sentence)] = told(windows.overlapping, plan)
    assert sentence == (
        "Der Zeitraum der Phasen 4 bis 6 beginnt (03/2023), "
        "ehe der Zeitraum der Phasen 1 bis 3 endet (04/2023)."
    )


@pytest.mark.parametrize(
    ("begin", "days"), [("2022-11", "31 Tagen"), ("2022-10-02", "1 Tag"), ("2022-12", "61 Tagen")]
)
def test_a_gap_counts_the_days_between(begin: str, days: str) -> None:
    [(where, sentence)] = told(
        windows.gaps, project(_plan(("1,2", "2022-04", "2022-09"), ("3,4,5,6", begin, "")))
    )
    assert where == "zeitraum.1.beginn"
    assert sentence.endswith(f"liegt eine Lücke von {days}.")


def test_a_block_inside_another_leaves_no_gap_behind_it() -> None:
    found = _found(("1", "2022-04", "2022-12"), ("2", "2022-06", "2022-08"), ("3,4,5,6", "2023-01", ""))
    assert found == {"P05": ["zeitraum.1.beginn"]}


def test_the_block_that_ends_last_counts_for_the_gap() -> None:
    by_month = ("1", "2022-04", "2022-09-15"), ("2", "2022-09-16", "2022-09"), ("3,4,5,6", "2022-10", "")
    assert _found(*by_month) == {}
    inside = ("1", "2022-04", "2022-09"), ("2", "2022-09-10", "2022-09-20"), ("3,4,5,6", "2022-10", "")
    assert _found(*inside) == {"P05": ["zeitraum.1.beginn"]}


@pytest.mark.parametrize("phases", [("1,4", "2,3"), ("1,2", "1,3")])
def test_phases_in_between_or_shared_are_not_out_of_order(phases: tuple[str, str]) -> None:
    assert _found((phases[0], "2022-04", "2022-06"), (phases[1], "2022-07", "")) == {}


def test_blocks_written_in_the_wrong_order_are_only_that() -> None:
    found = _found(
        ("4,5,6", "2023-05", "2025-06"), ("1", "2022-04", "2022-06"), ("2,3", "2022-07", "2023-04")
    )
    assert found == {"P04": ["zeitraum.1.beginn", "zeitraum.2.beginn"]}


def test_swapped_blocks_still_show_a_gap_between_their_dates() -> None:
    found = _found(("4,5,6", "2023-07", "2025-06"), ("1,2,3", "2022-04", "2023-04"))
    assert found == {"P04": ["zeitraum.1.beginn"], "P06": ["zeitraum.0.beginn"]}


def test_earlier_phases_below_later_ones_are_out_of_order_even_without_dates() -> None:
    assert _found(("1", "2022-04", ""), ("4,5,6", "", ""), ("2,3", "", "")) == {"P04": ["zeitraum.2.phasen"]}


def test_a_block_without_dates_keeps_its_place_when_others_are_swapped() -> None:
    found = _found(("2", "2022-07", "2022-09"), ("3,4,5,6", "", ""), ("1", "2022-04", "2022-06"))
    assert found == {"P04": ["zeitraum.2.beginn"]}


def test_an_end_before_the_begin_is_only_that() -> None:
    found = _found(
        ("1", "2022-04", "2022-06"), ("2", "2032-07", "2022-09"), ("3,4,5,6", "2022-10", "2025-06")
    )
    assert found == {"P07": ["zeitraum.1.ende"]}


@pytest.mark.parametrize(("begin", "end"), [("2022-04-15", "2022-04"), ("2022-04", "2022-04-15")])
def test_begin_and_end_in_one_month_are_fine(begin: str, end: str) -> None:
    assert _found(("1,2,3,4,5,6", begin, end)) == {}


def test_a_block_of_a_single_day_is_fine() -> None:
    assert _found(("1,2,3,4,5,6", "2022-04-15", "2022-04-15")) == {}


def test_an_end_said_to_be_unknown_contradicts_itself() -> None:
    plan = '[[zeitraum]]\nphasen = [1]\nname = "Anfang"\nende = "2022-06"\nende_ist = "unbekannt"\n'
    [(where, sentence)] = told(windows.end_against_kind, project(plan))
    assert where == "zeitraum.0.ende_ist"
    assert sentence == "Der Zeitraum „Anfang“ nennt ein Ende und sagt, es sei unbekannt."


@pytest.mark.parametrize(("kind", "found"), [("fest", 1), ("voraussichtlich", 1), ("unbekannt", 0)])
def test_a_missing_end_is_at_most_unknown(kind: str, found: int) -> None:
    plan = project(f'[[zeitraum]]\nphasen = [1]\nende_ist = "{kind}"\n')
    assert len(told(windows.end_against_kind, plan)) == found


def test_a_missing_end_of_which_nothing_is_said_is_fine() -> None:
    assert told(windows.end_against_kind, project("[[zeitraum]]\nphasen = [1]\n")) == []


@pytest.mark.parametrize(
    ("end", "found"), [("2032-03", {}), ("2032-04-08", {}), ("2032-04", {"P12": ["zeitraum.0.ende"]})]
)
def test_a_plan_is_at_most_ten_years_long(end: str, found: dict[str, list[str]]) -> None:
    assert _found(("1,2,3,4,5,6", "2022-04", end)) == found
