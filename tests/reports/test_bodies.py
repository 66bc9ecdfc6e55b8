"""Bodies as a tree, and one in full."""

from tests.bodies import COMMITTEE, with_bodies
from tests.conftest import ONE_BLOCK, day, project, told

from fruehe_hilfen_cli.reports.governance.bodies import NamedBodies, bodies_document
from fruehe_hilfen_cli.reports.governance.body import body_document
from fruehe_hilfen_cli.views.governance.bodies import body_states
from fruehe_hilfen_cli.views.governance.body_detail import body_detail
from fruehe_hilfen_cli.views.history import history

TODAY = day("2022-06-01")
AT_LATEST = 'k7q2m 2022-05-10 art = "sitzung", gremium = "JHA", datum_ist = "spaetestens"'


def test_a_session_is_told_as_exactly_as_its_day_is_known() -> None:
    past = history(with_bodies(project(ONE_BLOCK, AT_LATEST), COMMITTEE), TODAY)
    [state] = body_states(past)
    listed = told(bodies_document([NamedBodies("Kreis", (state,), incomplete=False)], TODAY))
    assert "| 1 | bis 10.05.2022 | –" in listed
    full = told(body_document(body_detail(past, state), TODAY))
    assert "zuletzt: bis 10.05.2022" in full.replace(" | ", ": ")
    assert "bis 10.05.2022 | k7q2m" in full


def test_a_notice_period_that_is_over_is_told() -> None:
    line = 'k7q2m 2022-05-10 termin = [{ datum = 2022-06-20, titel = "12. Sitzung", gremium = "JHA" }]'
    for on, words in (("2022-06-10", "bis 10.06.2022"), ("2022-06-11", "bis 10.06.2022 (vorbei)")):
        past = history(with_bodies(project(ONE_BLOCK, line), COMMITTEE), day(on))
        [state] = body_states(past)
        listed = told(bodies_document([NamedBodies("Kreis", (state,), incomplete=False)], day(on)))
        assert f"20.06.2022\nVorlagen\n{words}\n" in f"{listed}\n"
        assert f"vor der Sitzung, also {words}\n" in told(body_document(body_detail(past, state), day(on)))


def test_a_decision_without_a_result_says_in_which_role_it_was_advised_on() -> None:
    line = 'k7q2m 2022-05-10 gremium = "JHA", beschluss = [{ titel = "Ziele", rolle = "vorberatung" }]'
    past = history(with_bodies(project(ONE_BLOCK, line), COMMITTEE), TODAY)
    full = told(body_document(body_detail(past, body_states(past)[0]), TODAY))
    assert "k7q2m/1 | 10.05.2022 | Ziele | Vorberatung" in full
