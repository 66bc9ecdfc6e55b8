import pytest
from tests.conftest import blocks, when

from fruehe_hilfen_cli.model.dates import Month
from fruehe_hilfen_cli.views.roadmap.light import Colour, LightState, Reason, Rule, overall

PLAN = """
    zeitraum = [{ phasen = [1], beginn = "2022-04", ende = "2022-06" }]
    meilenstein = [
      { id = "1.1", phase = 1, titel = "Informiert" },
      { id = "1.2", phase = 1, titel = "Vertrag", faellig = 2022-06-10 },
      { id = "1.3", phase = 1, titel = "Flyer", faellig = 2022-04-05, pflicht = false },
    ]
"""
BOTH_REACHED = '2022-04-03 erreicht = ["1.1", "1.2"]'


def light(day: str, plan: str, *lines: str) -> LightState:
    """The light of the first block on a day."""
    return blocks(day, plan, *lines)[0].light


def deviation(day: str, keys: str) -> str:
    return f'{day} abweichung = [{{ betrifft = "phase 1", grund = "Urlaub", {keys} }}]'


# --- without anything special


@pytest.mark.parametrize(
    ("day", "colour"),
    [("2022-03-26", Colour.NOT_BEGUN), ("2022-04-01", Colour.GREEN), ("2022-05-26", Colour.GREEN)],
)
def test_a_block_before_and_after_its_begin(day: str, colour: Colour) -> None:
    assert light(day, PLAN) == LightState(colour)


@pytest.mark.parametrize("day", ["2022-04-03", "2022-07-01", "2030-01-01"])
def test_a_block_whose_required_milestones_are_reached_is_completed(day: str) -> None:
    assert light(day, PLAN, BOTH_REACHED) == LightState(Colour.COMPLETED)


def test_a_begun_block_without_an_end_cannot_be_judged() -> None:
    plan = """
        zeitraum = [{ phasen = [1], beginn = "2022-04" }]
        meilenstein = [{ id = "1.1", phase = 1, titel = "Informiert" }]
    """
    assert light("2022-04-01", plan) == LightState(Colour.UNKNOWN, (Reason(Rule.NO_END),))
    assert light("2022-03-31", plan) == LightState(Colour.NOT_BEGUN)


def test_a_block_of_which_nobody_knows_whether_it_has_begun_cannot_be_judged() -> None:
    plan = """
        zeitraum = [{ phasen = [1], beginn = "2022-04" }, { phasen = [2], ende = "2022-09" }]
        meilenstein = [
          { id = "1.1", phase = 1, titel = "Informiert" },
          { id = "2.1", phase = 2, titel = "Struktur" },
        ]
    """
    assert blocks("2022-05-01", plan)[1].light == LightState(Colour.UNKNOWN, (Reason(Rule.NO_BEGIN),))


def test_a_date_missing_does_not_hide_what_is_due() -> None:
    plan = """
        zeitraum = [{ phasen = [1], beginn = "2022-04" }]
        meilenstein = [{ id = "1.1", phase = 1, titel = "Informiert", faellig = 2022-05-10 }]
    """
    assert light("2022-05-09", plan).colour is Colour.YELLOW
    assert light("2022-05-11", plan).colour is Colour.RED


# --- late milestones


def test_a_late_milestone_is_red() -> None:
    state = light("2022-06-13", PLAN, '2022-04-03 erreicht = ["1.1"]')
    assert state == LightState(Colour.RED, (Reason(Rule.OVERDUE, ("1.2",), 3),))


def test_a_late_milestone_that_a_deviation_explains_is_yellow() -> None:
    explained = deviation("2022-06-01", 'ausloeser = "ziel"')
    state = light("2022-06-13", PLAN, '2022-04-03 erreicht = ["1.1"]', explained)
    assert state == LightState(Colour.YELLOW, (Reason(Rule.EXPLAINED, ("1.2",), 3),))


def test_a_waived_or_voluntary_milestone_is_never_late() -> None:
    waived = '2022-04-03 entfallen = [{ meilenstein = "1.2", grund = "gilt noch" }]'
    assert light("2022-06-13", PLAN, waived).colour is Colour.GREEN


def test_milestones_late_since_different_days_or_for_different_reasons_are_told_apart() -> None:
    plan = """
        zeitraum = [{ phasen = [1], beginn = "2022-04", ende = "2022-06" }]
        meilenstein = [
          { id = "1.1", phase = 1, titel = "a", faellig = 2022-04-30 },
          { id = "1.2", phase = 1, titel = "b", faellig = "2022-05" },
          { id = "1.3", phase = 1, titel = "c", faellig = "2022-04" },
          { id = "1.4", phase = 1, titel = "d", faellig = "2022-04" },
        ]
    """
    explained = '2022-04-20 abweichung = [{ betrifft = "meilenstein 1.4", grund = "Urlaub" }]'
    assert light("2022-06-01", plan, explained) == LightState(
        Colour.RED,
        (
            Reason(Rule.OVERDUE, ("1.1", "1.3"), 32),
            Reason(Rule.OVERDUE, ("1.2",), 1),
            Reason(Rule.EXPLAINED, ("1.4",), 32),
        ),
    )


def test_a_milestone_late_after_an_end_that_only_a_deviation_gives_is_red() -> None:
    plan = """
        zeitraum = [{ phasen = [1], beginn = "2022-04" }]
        meilenstein = [{ id = "1.1", phase = 1, titel = "Informiert" }]
    """
    given_end = deviation("2022-05-01", 'neues_ende = "2022-08"')
    assert light("2022-08-16", plan, given_end).colour is Colour.GREEN
    assert light("2022-09-02", plan, given_end) == LightState(
        Colour.RED, (Reason(Rule.OVERDUE, ("1.1",), 2),)
    )


def test_a_milestone_late_after_a_date_that_was_brought_forward_is_red() -> None:
    earlier = deviation("2022-04-02", "neues_ende = 2022-05-31")
    state = light("2022-06-02", PLAN, '2022-04-03 erreicht = ["1.2"]', earlier)
    assert state == LightState(Colour.RED, (Reason(Rule.OVERDUE, ("1.1",), 2),))


# --- a moved end


@pytest.mark.parametrize(
    ("new_end", "colour", "rule", "days"),
    [
        ("2022-07-29", Colour.YELLOW, Rule.MOVED, 29),
        ("2022-07-30", Colour.YELLOW, Rule.MOVED, 30),
        ("2022-07-31", Colour.RED, Rule.NOT_CLEARED, 31),
    ],
)
def test_an_end_moved_by_more_than_the_tolerance_is_red(
    new_end: str, colour: Colour, rule: Rule, days: int
) -> None:
    moved = deviation("2022-05-01", f"neues_ende = {new_end}")
    state = light("2022-05-20", PLAN, moved)
    assert state == LightState(colour, (Reason(rule, (), days, when(new_end)),))


def test_a_month_as_new_end_counts_to_its_last_day() -> None:
    moved = deviation("2022-05-01", 'neues_ende = "2022-07"')
    assert light("2022-05-20", PLAN, moved).reasons == (Reason(Rule.NOT_CLEARED, (), 31, Month(2022, 7)),)


@pytest.mark.parametrize(("tolerance", "colour"), [(31, Colour.YELLOW), (30, Colour.RED), (0, Colour.RED)])
def test_the_tolerance_is_a_setting(tolerance: int, colour: Colour) -> None:
    moved = deviation("2022-05-01", 'neues_ende = "2022-07"')
    assert light("2022-05-20", f"ampel.toleranz_tage = {tolerance}\n{PLAN}", moved).colour is colour


@pytest.mark.parametrize(("day", "colour"), [("2022-05-19", Colour.RED), ("2022-05-20", Colour.YELLOW)])
def test_an_end_moved_by_more_than_the_tolerance_is_yellow_once_it_is_cleared(
    day: str, colour: Colour
) -> None:
    noted = deviation("2022-05-01", 'neues_ende = "2022-12", geklaert_am = 2022-05-20')
    assert light(day, PLAN, noted).colour is colour
    moved = deviation("2022-05-01", 'neues_ende = "2022-12"')
    cleared = '2022-05-20 klaerung = [{ abweichung = "aaaaa/1" }]'
    assert light(day, PLAN, moved, cleared).colour is colour


def test_a_talk_about_an_earlier_deviation_does_not_clear_the_latest() -> None:
    first = deviation("2022-05-01", 'neues_ende = "2022-08", geklaert_am = 2022-05-02')
    second = deviation("2022-05-10", 'neues_ende = "2022-09"')
    assert light("2022-05-20", PLAN, first).colour is Colour.YELLOW
    assert light("2022-05-20", PLAN, first, second).colour is Colour.RED


def test_a_deviation_without_a_date_leaves_a_cleared_end_cleared() -> None:
    moved = deviation("2022-05-01", 'neues_ende = "2022-12", geklaert_am = 2022-05-02')
    goal = deviation("2022-05-10", 'ausloeser = "ziel"')
    assert light("2022-05-20", PLAN, moved, goal).colour is Colour.YELLOW


def test_an_end_brought_forward_is_no_reason() -> None:
    assert light("2022-04-20", PLAN, deviation("2022-04-02", "neues_ende = 2022-06-29")).reasons == ()


# --- due soon


@pytest.mark.parametrize(
    ("day", "days"), [("2022-05-26", None), ("2022-05-27", 14), ("2022-06-09", 1), ("2022-06-10", 0)]
)
def test_a_milestone_due_within_the_days_of_warning_is_yellow(day: str, days: int | None) -> None:
    expected = LightState(Colour.GREEN)
    if days is not None:
        soon = Reason(Rule.DUE_SOON, ("1.2",), days, when("2022-06-10"))
        expected = LightState(Colour.YELLOW, (soon,))
    assert light(day, PLAN) == expected


@pytest.mark.parametrize(("warning", "colour"), [(20, Colour.GREEN), (21, Colour.YELLOW)])
def test_the_days_of_warning_are_a_setting(warning: int, colour: Colour) -> None:
    assert light("2022-05-20", f"ampel.vorwarnung_tage = {warning}\n{PLAN}").colour is colour


def test_no_days_of_warning_still_warn_on_the_day_itself() -> None:
    plan = f"ampel.vorwarnung_tage = 0\n{PLAN}"
    assert light("2022-06-09", plan).colour is Colour.GREEN
    assert light("2022-06-10", plan).colour is Colour.YELLOW


def test_milestones_due_soon_on_different_days_are_told_apart() -> None:
    plan = """
        ampel.vorwarnung_tage = 31
        zeitraum = [{ phasen = [1], beginn = "2022-04", ende = "2022-06" }]
        meilenstein = [
          { id = "1.1", phase = 1, titel = "a" },
          { id = "1.2", phase = 1, titel = "b", faellig = 2022-06-10 },
          { id = "1.3", phase = 1, titel = "c", faellig = 2022-06-30 },
        ]
    """
    assert light("2022-06-10", plan).reasons == (
        Reason(Rule.DUE_SOON, ("1.2",), 0, when("2022-06-10")),
        Reason(Rule.DUE_SOON, ("1.1", "1.3"), 20, Month(2022, 6)),
    )


def test_a_block_that_has_not_begun_warns_too() -> None:
    plan = """
        zeitraum = [{ phasen = [1], beginn = 2022-04-25, ende = "2022-06" }]
        meilenstein = [{ id = "1.1", phase = 1, titel = "a", faellig = 2022-05-01 }]
    """
    assert light("2022-04-20", plan).colour is Colour.YELLOW


def test_all_reasons_are_told() -> None:
    moved = deviation("2022-06-01", "neues_ende = 2022-07-10")
    state = light("2022-07-02", PLAN, '2022-04-03 erreicht = ["1.2"]', moved)
    assert [reason.rule for reason in state.reasons] == [Rule.EXPLAINED, Rule.MOVED, Rule.DUE_SOON]


# --- a whole municipality


@pytest.mark.parametrize(
    ("colours", "whole"),
    [
        ("abgeschlossen gruen nicht-begonnen", Colour.GREEN),
        ("abgeschlossen abgeschlossen", Colour.COMPLETED),
        ("abgeschlossen nicht-begonnen", Colour.GREEN),
        ("nicht-begonnen nicht-begonnen", Colour.NOT_BEGUN),
        ("gruen keine-angabe", Colour.UNKNOWN),
        ("keine-angabe gelb gruen", Colour.YELLOW),
        ("gelb rot abgeschlossen", Colour.RED),
    ],
)
def test_the_colour_of_a_municipality_is_the_worst_of_its_blocks(colours: str, whole: Colour) -> None:
    assert overall(tuple(LightState(Colour(word)) for word in colours.split())) is whole
