from tests.staircases import climbed

from fruehe_hilfen_cli.views.results.goals import GoalHint, goal_overview, listed_indicators

TREPPE = """
    [[ziel]]
    id = "Z1"
    stufe = 4
    titel = "Familien kennen die Angebote"
    vereinbart_am = 2022-05-10
    bis = "2023-06"
    [[ziel]]
    id = "Z2"
    stufe = 4
    titel = "Familien nutzen sie"
    [[indikator]]
    id = "I2"
    ziel = "Z9"
    titel = "Gehört zu nichts"
    [[indikator]]
    id = "I1"
    ziel = "Z1"
    titel = "Bekanntheit"
    ausgangswert = 40
    ausgangswert_am = "2022-04"
    zielwert = 60
    zielwert_bis = "2023-06"
    quelle = "Befragung"
    methode = "Bogen"
    alle_monate = 6
    [[leere_stufe]]
    stufe = 7
    grund = "Nicht messbar"
"""
DROPPED = '2022-06-01 zielaenderung = [{ betrifft = "ziel Z2", entfaellt = true, grund = "Wie Z1" }]'
UNMEASURED = '2022-06-01 zielaenderung = [{ betrifft = "indikator I1", entfaellt = true, grund = "Teuer" }]'


def test_all_seven_steps_with_their_goals() -> None:
    steps = goal_overview(climbed("2022-06-01", TREPPE)).steps
    assert [step.step for step in steps] == [1, 2, 3, 4, 5, 6, 7]
    assert [step.level for step in steps] == ["Output"] * 3 + ["Outcome"] * 3 + ["Impact"]
    assert [found.goal.id for found in steps[3].goals] == ["Z1", "Z2"]
    assert (steps[6].empty_reason, steps[5].empty_reason) == ("Nicht messbar", None)


def test_without_a_staircase_there_are_no_steps() -> None:
    assert goal_overview(climbed("2022-06-01", "")).steps == ()


def test_hints_say_what_a_goal_lacks() -> None:
    complete, bare = goal_overview(climbed("2022-06-01", TREPPE)).steps[3].goals
    assert complete.hints == ()
    assert bare.hints == (GoalHint.NO_INDICATOR, GoalHint.NO_DEADLINE, GoalHint.NOT_AGREED)
    early = goal_overview(climbed("2022-05-09", TREPPE)).steps[3].goals[0]
    assert early.hints == (GoalHint.NOT_AGREED,)


def test_a_dropped_indicator_measures_nothing() -> None:
    found = goal_overview(climbed("2022-06-01", TREPPE, UNMEASURED)).steps[3].goals[0]
    assert (found.indicators, found.hints) == ((), (GoalHint.NO_INDICATOR,))


def test_what_is_dropped_is_left_out_unless_asked_for() -> None:
    past = climbed("2022-06-01", TREPPE, DROPPED)
    assert [found.goal.id for found in goal_overview(past).steps[3].goals] == ["Z1"]
    assert [found.hints for found in goal_overview(past, dropped=True).steps[3].goals] == [(), ()]


def test_indicators_stand_in_the_order_of_their_goals() -> None:
    found = listed_indicators(climbed("2022-06-01", TREPPE))
    assert [item.indicator.id for item in found] == ["I1", "I2"]
    assert [item.goal_title for item in found] == ["Familien kennen die Angebote", None]
    assert found[0].lacking == ("zustaendig",)
    assert set(found[1].lacking) >= {"ausgangswert", "zielwert_bis", "quelle", "alle_monate"}


def test_the_indicators_of_one_goal() -> None:
    assert [item.indicator.id for item in listed_indicators(climbed("2022-06-01", TREPPE), "Z1")] == ["I1"]
    past = climbed("2022-06-01", TREPPE, UNMEASURED)
    assert listed_indicators(past, "Z1") == ()
    assert [item.lacking for item in listed_indicators(past, "Z1", dropped=True)] == [()]
