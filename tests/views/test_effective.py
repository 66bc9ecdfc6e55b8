from datetime import date

from hypothesis import given
from msgspec.structs import replace
from tests.conftest import DAYS, day, random_entries, when
from tests.staircases import climbed, with_staircase

from fruehe_hilfen_cli.model.entry import Logged
from fruehe_hilfen_cli.views.history import history
from fruehe_hilfen_cli.views.results.effective import (
    EffectiveStaircase,
    GoalState,
    IndicatorState,
    ResultRevision,
    staircase_on,
)

TREPPE = """
    [[ziel]]
    id = "Z1"
    stufe = 4
    titel = "Familien kennen die Angebote"
    vereinbart_am = 2022-05-10
    bis = "2023-06"
    [[ziel]]
    id = "Z2"
    stufe = 5
    titel = "Familien nutzen sie"
    [[indikator]]
    id = "I1"
    ziel = "Z1"
    titel = "Bekanntheit"
    zielwert = 60
    [[leere_stufe]]
    stufe = 7
    grund = "Nicht messbar"
"""
CHANGES = (
    """abcde 2022-06-01 zielaenderung = [
        { betrifft = "indikator I1", zielwert = 70.5, zielwert_bis = "2023-12", grund = "Mehr Mittel" },
        { betrifft = "ziel Z1", bis = 2023-12-31, grund = "Verschoben" },
    ]""",
    'fghij 2022-07-01 zielaenderung = [{ betrifft = "indikator I1", zielwert = 65, grund = "Doch weniger" }]',
    'kmnpq 2022-08-01 zielaenderung = [{ betrifft = "ziel Z1", entfaellt = true, grund = "Wie Z2" }]',
)


def on(words: str) -> EffectiveStaircase:
    return staircase_on(climbed(words, TREPPE, *CHANGES))


def goal(words: str) -> GoalState:
    return on(words).goals[0]


def indicator(words: str) -> IndicatorState:
    return on(words).indicators[0]


def test_before_any_change_the_plan_holds() -> None:
    assert (indicator("2022-05-31").target, indicator("2022-05-31").target_by) == (60, None)
    assert (goal("2022-05-31").until, goal("2022-05-31").changes) == (when("2023-06"), ())


def test_a_change_holds_from_its_day_on() -> None:
    assert (indicator("2022-06-01").target, indicator("2022-06-01").target_by) == (70.5, when("2023-12"))
    assert goal("2022-06-01").until == day("2023-12-31")
    assert indicator("2022-07-01").target == 65


def test_each_change_says_what_held_until_then() -> None:
    assert indicator("2022-07-01").changes == (
        ResultRevision(day("2022-06-01"), "abcde", "zielwert", 60, 70.5, "Mehr Mittel"),
        ResultRevision(day("2022-06-01"), "abcde", "zielwert_bis", None, when("2023-12"), "Mehr Mittel"),
        ResultRevision(day("2022-07-01"), "fghij", "zielwert", 70.5, 65, "Doch weniger"),
    )


def test_a_dropped_goal_takes_its_indicators_along() -> None:
    assert (goal("2022-07-31").dropped_on, indicator("2022-07-31").dropped_on) == (None, None)
    assert (goal("2022-08-01").dropped_on, goal("2022-08-01").dropped_reason) == (day("2022-08-01"), "Wie Z2")
    assert indicator("2022-08-01").dropped_on == day("2022-08-01")
    assert goal("2022-08-01").changes[-1].field == "entfaellt"


def test_nothing_is_agreed_anew_of_what_has_been_dropped() -> None:
    late = 'rstuv 2022-09-01 zielaenderung = [{ betrifft = "ziel Z1", titel = "Neu", grund = "x" }]'
    found = staircase_on(climbed("2022-10-01", TREPPE, *CHANGES, late)).goals[0]
    assert (found.title, found.dropped_on) == ("Familien kennen die Angebote", day("2022-08-01"))


def test_an_agreement_counts_from_its_day_on() -> None:
    assert [goal("2022-05-09").agreed, goal("2022-05-10").agreed] == [False, True]
    assert [indicator("2022-05-09").agreed, indicator("2022-05-10").agreed] == [False, True]
    assert not on("2022-05-10").goals[1].agreed


def test_an_indicator_alone_can_be_dropped() -> None:
    line = '2022-06-01 zielaenderung = [{ betrifft = "indikator I1", entfaellt = true, grund = "Zu teuer" }]'
    found = staircase_on(climbed("2022-06-01", TREPPE, line))
    assert (found.goals[0].dropped_on, found.indicators[0].dropped_reason) == (None, "Zu teuer")


def test_without_a_file_there_is_nothing() -> None:
    bare = replace(with_staircase(TREPPE), staircase=None)
    assert staircase_on(history(bare, day("2022-06-01"))) == EffectiveStaircase((), (), ())


def test_the_indicators_of_a_goal() -> None:
    found = on("2022-06-01")
    assert [item.id for item in found.indicators_of("Z1")] == ["I1"]
    assert found.indicators_of("Z2") == ()


@given(random_entries(), DAYS)
def test_the_changes_lead_from_the_plan_to_what_holds(entries: list[Logged], today: date) -> None:
    plan = with_staircase(TREPPE)
    found = staircase_on(history(replace(plan, entries=tuple(entries)), today)).indicators[0]
    value: object = 60
    for change in found.changes:
        if change.field == "zielwert":
            assert change.before == value
            value = change.after
    assert value == found.target
