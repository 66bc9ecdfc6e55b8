from typing import Any

import pytest
from tests.conftest import day
from tests.staircases import climbed

from fruehe_hilfen_cli.errors import Refusal
from fruehe_hilfen_cli.model.results import ResultChange
from fruehe_hilfen_cli.records.results.agreeing import (
    AlreadyDropped,
    BeforeAgreed,
    NeedsEntry,
    NothingNew,
    PartOfAgreement,
    dropping,
    later_agreement,
    require_changeable,
)
from fruehe_hilfen_cli.views.results.effective import GoalState, IndicatorState, staircase_on

TREPPE = """
    ziel = [{ id = "Z1", stufe = 4, titel = "Kennen", vereinbart_am = 2022-05-10, bis = "2023-06" }]
    indikator = [{ id = "I1", ziel = "Z1", titel = "Bekanntheit", ausgangswert = 40, zielwert = 60 }]
"""
DROPPED = '2022-06-01 zielaenderung = [{ betrifft = "ziel Z1", entfaellt = true, grund = "Wie Z2" }]'


def goal(*lines: str) -> GoalState:
    return staircase_on(climbed("2022-07-01", TREPPE, *lines)).goals[0]


def indicator(*lines: str) -> IndicatorState:
    return staircase_on(climbed("2022-07-01", TREPPE, *lines)).indicators[0]


def test_the_entry_tells_only_what_is_new() -> None:
    values = {"title": "Bekanntheit", "target": 70}
    entry = later_agreement(indicator(), values, "Mehr Mittel", day("2022-06-15"))
    assert entry.title == "Indikator I1, Zielwert neu vereinbart: Bekanntheit"
    assert entry.day == day("2022-06-15")
    assert entry.result_changes == (ResultChange(subject="indikator I1", target=70, reason="Mehr Mittel"),)


def test_the_end_of_a_goal_is_an_entry() -> None:
    entry = dropping(goal(), "Wie Z2", day("2022-06-15"))
    assert entry.title == "Ziel Z1 entfällt: Kennen"
    assert entry.result_changes == (ResultChange(subject="ziel Z1", dropped=True, reason="Wie Z2"),)


def test_what_holds_already_is_not_agreed_anew() -> None:
    with pytest.raises(NothingNew) as refused:
        later_agreement(indicator(), {"target": 60}, "x", day("2022-06-15"))
    assert refused.value.advised() == "fh ziel zeige Z1 nennt, was gilt."


def test_nothing_is_changed_before_it_was_agreed() -> None:
    with pytest.raises(BeforeAgreed):
        later_agreement(goal(), {"title": "Neu"}, "x", day("2022-05-09"))
    with pytest.raises(BeforeAgreed):
        dropping(goal(), "x", day("2022-05-09"))
    assert later_agreement(goal(), {"title": "Neu"}, "x", day("2022-05-10")).day == day("2022-05-10")


def test_what_is_dropped_stays_dropped() -> None:
    for state in (goal(DROPPED), indicator(DROPPED)):
        with pytest.raises(AlreadyDropped) as refused:
            dropping(state, "x", day("2022-06-15"))
        assert "seit 01.06.2022 nicht mehr: Wie Z2" in refused.value.told()


@pytest.mark.parametrize(
    ("values", "gone", "by_entry"),
    [
        ({"target": 70}, set(), True),
        ({"target": 70, "title": "Neu"}, set(), True),
        ({"source": "Befragung"}, set(), False),
        ({"responsible": "Leitung"}, {"method"}, False),
        ({"unit": "Prozent"}, set(), False),
    ],
)
def test_where_a_change_of_an_agreed_indicator_goes(
    values: dict[str, Any], gone: set[str], by_entry: bool
) -> None:
    assert require_changeable(indicator(), values, frozenset(gone)) is by_entry


@pytest.mark.parametrize(
    ("values", "gone", "refusal"),
    [
        ({"baseline": 50}, set(), PartOfAgreement),
        ({}, {"target"}, PartOfAgreement),
        ({"target": 70, "source": "Befragung"}, set(), NeedsEntry),
        ({"target": 70, "unit": "Prozent"}, set(), NeedsEntry),
    ],
)
def test_what_would_rewrite_the_agreement(
    values: dict[str, Any], gone: set[str], refusal: type[Refusal]
) -> None:
    with pytest.raises(refusal):
        require_changeable(indicator(), values, frozenset(gone))
