from tests.conftest import ONE_BLOCK, blocks, day, known, project

from fruehe_hilfen_cli.model.kinds import ClosingResult
from fruehe_hilfen_cli.views.governance.closings import ClosingState, closing_states, unexplained
from fruehe_hilfen_cli.views.roadmap.blocks import BlockStatus
from fruehe_hilfen_cli.views.roadmap.light import Colour, LightState, Reason, Rule
from fruehe_hilfen_cli.views.roadmap.turns import turned
from fruehe_hilfen_cli.views.steering.status import status

REACHED = '2022-05-02 erreicht = ["1.1", "1.2"]'


def closing(on: str, result: str, more: str = "", entry_id: str = "k7q2m") -> str:
    inside = f'phasenabschluss = [{{ phase = 1, ergebnis = "{result}"{more} }}]'
    return f'{entry_id} {on} art = "entscheidung", gremium = "Steuerungsgruppe", {inside}'


def the_closing(on: str, *lines: str) -> ClosingState | None:
    return next(iter(closing_states(known(on, ONE_BLOCK, *lines))), None)


def test_the_latest_word_counts_and_none_before_its_day() -> None:
    lines = (closing("2022-05-10", "negativ"), closing("2022-06-01", "positiv", entry_id="m4xwe"))
    assert the_closing("2022-05-09", *lines) is None
    assert the_closing("2022-05-31", *lines) == ClosingState(
        1, ClosingResult.NEGATIVE, (), (), "Steuerungsgruppe", day("2022-05-10"), "k7q2m"
    )
    later = the_closing("2022-06-01", *lines)
    assert later
    assert (later.result, later.entry_id, later.refused) == (ClosingResult.POSITIVE, "m4xwe", False)


def test_the_body_of_the_closing_goes_before_that_of_the_entry() -> None:
    found = the_closing("2022-06-01", closing("2022-05-10", "positiv", ', gremium = "Jugendhilfeausschuss"'))
    assert found
    assert found.body == "Jugendhilfeausschuss"


def test_a_condition_is_met_when_its_task_is_done() -> None:
    told = closing("2022-05-10", "auflagen", ', auflagen = ["Zeitplan", "Vertrag"]')
    tasks = f"{told}, aufgabe = [{{ was = 'Zeitplan' }}, {{ was = 'Vertrag' }}]"
    done = '2022-05-20 erledigt = ["k7q2m/2"]'
    before, after = (the_closing(on, tasks, done) for on in ("2022-05-19", "2022-05-20"))
    assert before
    assert after
    assert before.open_conditions == before.conditions == ("Zeitplan", "Vertrag")
    assert after.open_conditions == ("Zeitplan",)
    bare = the_closing("2022-06-01", told)
    assert bare
    assert bare.open_conditions == ("Zeitplan", "Vertrag")


def test_a_refused_phase_stays_open_until_a_later_word() -> None:
    lines = (REACHED, closing("2022-05-10", "negativ"), closing("2022-06-01", "positiv", entry_id="m4xwe"))
    states = [blocks(on, ONE_BLOCK, *lines)[0] for on in ("2022-05-09", "2022-05-10", "2022-06-01")]
    assert [block.state for block in states] == [
        BlockStatus.COMPLETED,
        BlockStatus.RUNNING,
        BlockStatus.COMPLETED,
    ]
    assert states[1].light == LightState(
        Colour.YELLOW, (Reason(Rule.REFUSED, until=day("2022-05-10"), phase=1),)
    )
    assert states[1].days_left == 51
    assert blocks("2022-07-01", ONE_BLOCK, REACHED, lines[1])[0].state is BlockStatus.OVERDUE
    told = states[2].stages[0].closing
    assert told
    assert told.entry_id == "m4xwe"


def test_the_light_turned_on_the_day_of_the_refusal() -> None:
    found = turned(project(ONE_BLOCK, REACHED, closing("2022-05-10", "negativ")), day("2022-06-01"))
    assert found.blocks == (day("2022-05-10"),)


def test_a_positive_word_does_not_hide_what_is_open() -> None:
    found = status(project(ONE_BLOCK, closing("2022-05-10", "positiv")), day("2022-07-05"))
    assert found.light is Colour.RED


def test_what_a_closing_would_have_to_explain() -> None:
    def ids(*lines: str) -> list[str]:
        return [found.id for found in unexplained(known("2022-06-01", ONE_BLOCK, *lines), 1)]

    assert ids() == ["1.1", "1.2"]
    assert ids('2022-05-02 erreicht = ["1.1"]') == ["1.2"]
    assert ids('2022-05-02 entfallen = [{ meilenstein = "1.1", grund = "x" }]') == ["1.2"]
    assert ids('2022-05-02 abweichung = [{ betrifft = "meilenstein 1.2", grund = "x" }]') == ["1.1"]
    assert ids('2022-05-02 abweichung = [{ betrifft = "phase 1", grund = "x" }]') == []
