"""Council papers: their way through the bodies, planned and taken, and who adds to whom."""

from datetime import date

import pytest
from hypothesis import given
from tests.bodies import COMMITTEE, with_bodies
from tests.conftest import DAYS, ONE_BLOCK, TWO_BLOCKS, day, project, random_entries, with_entries

from fruehe_hilfen_cli.model.dates import Month
from fruehe_hilfen_cli.model.entry import Logged
from fruehe_hilfen_cli.model.kinds import ConsultationResult, ConsultationRole, PaperKind
from fruehe_hilfen_cli.views.governance.paper_steps import UNKNOWN_BODY
from fruehe_hilfen_cli.views.governance.papers import PaperState, listed_papers, paper_named, paper_states
from fruehe_hilfen_cli.views.history import history

SOEST = """d5gsu 2023-03-14 art = "sitzung", gremium = "Jugendhilfeausschuss",
    vorlage = [{ nummer = "017/2023", art = "beschlussvorlage", titel = "Prozessbegleitung",
                 aktenzeichen = "51.17", federfuehrung = "51 Jugend und Familie" }],
    beschluss = [{ titel = "Bericht", vorlage = "017 / 2023", rolle = "kenntnisnahme",
                   ergebnis = "zur-kenntnis-genommen" }]"""
"""Kreis Soest, 14.03.2023: typed as a paper for decision, of which the committee takes note."""
PLANNED = """k7q2m 2023-02-01
    vorlage = [{ nummer = "5/2023", art = "mitteilung", titel = "Stand", beratung = [
    { gremium = "JHA", rolle = "vorberatung", datum = 2023-03-14 },
    { gremium = "Kreistag", rolle = "entscheidung" } ] }]"""


def papers(on: str, *lines: str) -> tuple[PaperState, ...]:
    """The papers of a project whose committee asks for papers ten days before."""
    return paper_states(history(with_bodies(project(ONE_BLOCK, *lines), COMMITTEE), day(on)))


def way(paper: PaperState) -> list[tuple[str, str, str | None, str | None]]:
    """The way of a paper: body, role, result, and the entry that tells of it."""
    return [(step.body, step.role, step.result, step.entry_id) for step in paper.steps]


def decided(on: str, body: str, role: str, result: str, paper: str = "5/2023") -> str:
    """An entry with a decision on a paper."""
    said = f'titel = "Stand", vorlage = "{paper}", rolle = "{role}", ergebnis = "{result}"'
    return f'{on} art = "sitzung", gremium = "{body}", beschluss = [{{ {said} }}]'


def test_soest_took_note_of_a_paper_for_decision() -> None:
    [paper] = papers("2023-03-14", SOEST)
    assert (paper.id, paper.number, paper.kind) == ("d5gsu/1", "017/2023", PaperKind.DECISION)
    assert (paper.submitted_on, paper.known_on, paper.file) == (None, date(2023, 3, 14), None)
    [step] = paper.steps
    assert (step.body, step.role) == ("Jugendhilfeausschuss", ConsultationRole.TAKING_NOTE)
    assert (step.result, step.taken) == (ConsultationResult.NOTED, True)
    assert step.hand_in == date(2023, 3, 4)
    assert step.days_late is None
    assert not paper.is_open


def test_nothing_is_known_the_day_before() -> None:
    assert papers("2023-03-13", SOEST) == ()


def test_what_was_taken_replaces_what_was_planned() -> None:
    lines = PLANNED, decided("bbbbb 2023-03-14", "Jugendhilfeausschuss", "vorberatung", "beschlossen")
    [before], [after] = papers("2023-03-13", *lines), papers("2023-03-14", *lines)
    assert way(before) == [("JHA", "vorberatung", None, None), ("Kreistag", "entscheidung", None, None)]
    assert way(after)[0] == ("Jugendhilfeausschuss", "vorberatung", "beschlossen", "bbbbb")
    assert [step.taken for step in after.steps] == [True, False]
    assert after.is_open


def test_another_role_is_another_step() -> None:
    [paper] = papers(
        "2023-04-01", PLANNED, decided("bbbbb 2023-03-14", "JHA", "kenntnisnahme", "zur-kenntnis-genommen")
    )
    assert [step.role for step in paper.steps] == ["vorberatung", "kenntnisnahme", "entscheidung"]
    assert [step.taken for step in paper.steps] == [False, True, False]


def test_a_postponed_paper_comes_again() -> None:
    first = decided("bbbbb 2023-03-14", "JHA", "vorberatung", "vertagt")
    again = decided("ccccc 2023-05-09", "JHA", "vorberatung", "beschlossen")
    last = decided("ddddd 2023-06-06", "Kreistag", "entscheidung", "geaendert-beschlossen")
    [paper] = papers("2023-06-30", PLANNED, first, again, last)
    assert [step.result for step in paper.steps] == ["vertagt", "beschlossen", "geaendert-beschlossen"]
    assert not paper.is_open
    assert papers("2023-05-01", PLANNED, first)[0].is_open


def test_a_paper_of_which_the_last_word_is_postponed_is_open() -> None:
    line = 'k7q2m 2023-02-01 vorlage = [{ nummer = "5/2023", art = "mitteilung", titel = "Stand" }]'
    [paper] = papers("2023-06-30", line, decided("bbbbb 2023-03-14", "JHA", "vorberatung", "vertagt"))
    assert all(step.taken for step in paper.steps)
    assert paper.is_open


def test_the_same_day_is_meant_first() -> None:
    twice = """k7q2m 2023-02-01
        vorlage = [{ nummer = "5/2023", art = "mitteilung", titel = "Stand", beratung = [
        { gremium = "JHA", rolle = "vorberatung", datum = 2023-03-14 },
        { gremium = "JHA", rolle = "vorberatung", datum = 2023-04-18 } ] }]"""
    [paper] = papers("2023-05-01", twice, decided("bbbbb 2023-04-18", "JHA", "vorberatung", "beschlossen"))
    assert [step.taken for step in paper.steps] == [False, True]


def test_a_decision_without_any_body_is_still_a_step() -> None:
    decision = 'beschluss = [{ titel = "x", vorlage = "k7q2m/1", rolle = "anhoerung" }]'
    [paper] = papers("2023-05-01", PLANNED, f"bbbbb 2023-03-20 {decision}")
    assert UNKNOWN_BODY in [step.body for step in paper.steps]


@pytest.mark.parametrize(
    ("submitted", "late"), [("2023-03-04", 0), ("2023-03-05", 1), ("2023-02-01", 0), ("2023-03-14", 10)]
)
def test_how_late_it_was_handed_in(submitted: str, late: int) -> None:
    line = PLANNED.replace("beratung =", f"eingereicht_am = {submitted}, beratung =")
    [paper] = papers("2023-03-14", line)
    assert [step.days_late for step in paper.steps] == [late, None]
    assert paper.hand_in is None


def test_a_month_counts_from_its_first_day_and_gives_no_hand_in_date() -> None:
    line = PLANNED.replace("beratung =", 'eingereicht_am = "2023-03", beratung =')
    assert papers("2023-03-14", line)[0].steps[0].days_late == 0
    month = PLANNED.replace("datum = 2023-03-14", 'datum = "2023-03"')
    [step, _] = papers("2023-03-14", month)[0].steps
    assert (step.day, step.hand_in) == (Month(2023, 3), None)


def test_by_when_it_must_be_handed_in() -> None:
    assert papers("2023-03-14", PLANNED)[0].hand_in == date(2023, 3, 4)


def test_supplements_know_each_other() -> None:
    line = (
        'vorlage = [{ nummer = "5/2023-1", art = "mitteilung", titel = "Zeitplan", ergaenzt = "5 / 2023" }]'
    )
    first, second = papers("2023-05-01", PLANNED, f"bbbbb 2023-03-01 {line}")
    assert second.supplements == "k7q2m/1"
    assert first.supplemented_by == ("bbbbb/1",)
    assert papers("2023-02-28", PLANNED, f"bbbbb 2023-03-01 {line}")[0].supplemented_by == ()


def test_what_a_supplement_says_stays_where_no_such_paper_is_known() -> None:
    line = 'bbbbb 2023-03-01 vorlage = [{ art = "mitteilung", titel = "Zeitplan", ergaenzt = "9/2019" }]'
    assert papers("2023-05-01", line)[0].supplements == "9/2019"


@pytest.mark.parametrize("words", ["017/2023", " 017 / 2023", "d5gsu/1", "D5GSU/1"])
def test_a_paper_is_meant_by_number_or_id(words: str) -> None:
    found = paper_named(papers("2023-03-14", SOEST), words)
    assert found is not None
    assert found.id == "d5gsu/1"


@pytest.mark.parametrize("words", ["", None, "d5gsu", "017", "d5gsu/2"])
def test_a_paper_is_not_meant_by_half_a_name(words: str | None) -> None:
    assert paper_named(papers("2023-03-14", SOEST), words) is None


def test_what_is_frozen_stands_beside_its_paper() -> None:
    line = (
        'k7q2m 2023-02-01 vorlage = [{ art = "mitteilung", titel = "Stand", datei = "anlagen/v.md" }], '
        f'eingefroren = [{{ datei = "anlagen/v.md", stichtag = 2023-01-31, pruefsumme = "{"a" * 64}" }}]'
    )
    [paper] = papers("2023-03-14", line)
    assert paper.frozen is not None
    assert (paper.frozen.as_of, paper.frozen.entry_id) == (date(2023, 1, 31), "k7q2m")


def test_the_open_ones_alone() -> None:
    found = with_bodies(project(ONE_BLOCK, PLANNED, SOEST), COMMITTEE)
    on = day("2023-03-14")
    assert [paper.id for paper in listed_papers([found], on)] == ["k7q2m/1", "d5gsu/1"]
    assert [paper.id for paper in listed_papers([found], on, every=False)] == ["k7q2m/1"]


@given(random_entries(), DAYS)
def test_each_paper_and_each_decision_on_it_is_there_once(entries: list[Logged], on: date) -> None:
    past = history(with_entries(project(TWO_BLOCKS), *entries), on)
    states = paper_states(past)
    assert len(states) == sum(len(logged.entry.papers) for logged in past.entries)
    taken = sum(step.entry_id is not None for paper in states for step in paper.steps)
    named = [found for logged in past.entries for found in logged.entry.decisions]
    assert taken == sum(paper_named(states, found.paper) is not None for found in named)
