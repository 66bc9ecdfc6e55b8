"""New decisions: what is written, what is refused, and which paper is meant."""

from typing import Any

import pytest
from msgspec.structs import replace
from tests.conftest import day, known, when

from fruehe_hilfen_cli.errors import Refusal
from fruehe_hilfen_cli.model.bodies import BodyPlan, PaperSettings
from fruehe_hilfen_cli.model.dates import Month
from fruehe_hilfen_cli.model.governance import Consultation, Decision, Votes
from fruehe_hilfen_cli.model.kinds import ConsultationResult, ConsultationRole, EntryKind, PaperKind
from fruehe_hilfen_cli.records.governance.decision_papers import (
    KnownPaper,
    NoPaperNamed,
    PaperFacts,
    UnknownPaper,
    paper_of_decision,
)
from fruehe_hilfen_cli.records.governance.decisions import (
    DecidedTooLate,
    DoesNotFulfil,
    NeverReported,
    NewDecision,
    NotDecidedYet,
    NothingDecided,
    VotedDown,
    new_decision,
    usual_result,
    usual_role,
)
from fruehe_hilfen_cli.records.referring import NoSuchThing
from fruehe_hilfen_cli.records.roadmap.milestones import AlreadyReached, UnknownMilestone
from fruehe_hilfen_cli.records.steering.ending import AlreadyDone

PLAN = """
    zeitraum = [{ phasen = [3], beginn = "2022-10", ende = "2023-06" }]
    meilenstein = [
      { id = "3.3", phase = 3, titel = "Rückhalt gesichert" },
      { id = "3.4", phase = 3, titel = "Beschlussvorlage eingebracht", art = "beschlussvorlage" },
    ]
"""
TODAY = "2023-06-14"
PAST = known(
    TODAY,
    PLAN,
    """d5gsu 2023-03-14 berichtspflicht = [{ was = "Stand", wem = "JHA" },
       { was = "Einmal", wem = "JHA", bis = 2023-05-01 }],
       vorlage = [{ nummer = "017/2023", art = "beschlussvorlage", titel = "Prozessbegleitung" },
                  { art = "mitteilung", titel = "Ohne Nummer" }]""",
    'abcde 2023-04-20 berichtet = ["d5gsu/2"]',
)
BODIES = replace(
    PAST,
    project=replace(
        PAST.project,
        bodies=BodyPlan(paper_settings=PaperSettings(lead_office="51 Jugend", file_number="51.17")),
    ),
)
DECISION, NOTE = ConsultationRole.DECISION, ConsultationRole.TAKING_NOTE
ADOPTED, NOTED = ConsultationResult.ADOPTED, ConsultationResult.NOTED


def new(
    role: ConsultationRole = DECISION,
    result: ConsultationResult | None = ADOPTED,
    *fulfils: str,
    on: str = TODAY,
    **more: Any,  # noqa: ANN401 - the fields of a decision
) -> NewDecision:
    return NewDecision(
        when(on), "Ausschuss", Decision(title="Ziele", role=role, result=result, **more), fulfils=fulfils
    )


@pytest.mark.parametrize("votes", [Votes(yes=2, no=12), Votes(yes=0, abstained=9), Votes(yes=0)])
def test_nothing_is_adopted_against_the_votes(votes: Votes) -> None:
    for result in (ADOPTED, ConsultationResult.ADOPTED_CHANGED):
        with pytest.raises(VotedDown, match="nichts beschlossen"):
            new_decision(PAST, new(DECISION, result, votes=votes))
    rejected = new_decision(PAST, new(DECISION, ConsultationResult.REJECTED, votes=votes))
    assert rejected.decisions[0].votes == votes


@pytest.mark.parametrize("votes", [Votes(yes=12, no=2), Votes(yes=7, no=7), Votes(yes=1, abstained=9)])
def test_a_tie_may_be_decided_by_the_chair(votes: Votes) -> None:
    assert new_decision(PAST, new(votes=votes)).decisions[0].votes == votes


def test_a_decision_is_an_entry_of_the_body_and_the_day() -> None:
    entry = new_decision(PAST, new(on="2023-06-12"))
    assert (entry.kind, entry.title, entry.body) == (EntryKind.DECISION, "Ausschuss: Ziele", "Ausschuss")
    assert [found.title for found in entry.decisions] == ["Ziele"]
    assert new_decision(PAST, new(NOTE, NOTED)).kind is EntryKind.SESSION
    assert new_decision(PAST, new(ConsultationRole.PRELIMINARY)).kind is EntryKind.SESSION


@pytest.mark.parametrize(
    ("words", "reached", "reported"),
    [
        (("3.4",), ("3.4",), ()),
        (("meilenstein 3.4", "3.4"), ("3.4",), ()),
        (("Meilenstein  3.3", "d5gsu/1"), ("3.3",), ("d5gsu/1",)),
        (("berichtspflicht d5gsu/1",), (), ("d5gsu/1",)),
        (("Berichtspflicht d5g",), (), ("d5gsu/1",)),
    ],
)
def test_what_it_fulfils_is_said_and_only_that(
    words: tuple[str, ...], reached: tuple[str, ...], reported: tuple[str, ...]
) -> None:
    entry = new_decision(PAST, new(DECISION, ADOPTED, *words))
    assert (entry.reached, entry.reported) == (reached, reported)


@pytest.mark.parametrize(
    ("role", "result", "what"),
    [
        (NOTE, NOTED, "Eine Kenntnisnahme"),
        (NOTE, None, "Eine Kenntnisnahme"),
        (DECISION, NOTED, "Eine Kenntnisnahme"),
        (DECISION, ConsultationResult.POSTPONED, "Eine vertagte Vorlage"),
        (DECISION, ConsultationResult.REJECTED, "Eine abgelehnte Vorlage"),
        (ConsultationRole.HEARING, None, "Eine Anhörung"),
    ],
)
def test_taking_note_never_fulfils_the_duty_to_bring_in_a_paper_for_decision(
    role: ConsultationRole, result: ConsultationResult | None, what: str
) -> None:
    with pytest.raises(DoesNotFulfil) as refused:
        new_decision(PAST, new(role, result, "3.4"))
    assert refused.value.told().startswith(f"{what} erfüllt Meilenstein 3.4 nicht")
    assert "fh meilenstein erreicht 3.4" in refused.value.advised()
    assert new_decision(PAST, new(role, result, "3.3")).reached == ("3.3",)  # asks for no decision


@pytest.mark.parametrize(
    ("what", "why"),
    [
        (new(on="2023-06-15"), NotDecidedYet),
        (new(on="2023-07"), NotDecidedYet),
        (new(NOTE, ADOPTED), NothingDecided),
        (new(ConsultationRole.HEARING, ConsultationResult.ADOPTED_CHANGED), NothingDecided),
        (new(until=day("2023-06-13")), DecidedTooLate),
        (new(until=Month(2023, 12), every_months=7), NeverReported),
        (new(DECISION, ADOPTED, "3.9"), UnknownMilestone),
        (new(DECISION, ADOPTED, "phase 3"), UnknownMilestone),
        (new(DECISION, ADOPTED, "d5gsu/9"), NoSuchThing),
        (new(DECISION, ADOPTED, "d5gsu/2"), AlreadyDone),
    ],
)
def test_what_contradicts_itself_or_the_logbook_is_refused(what: NewDecision, why: type[Refusal]) -> None:
    with pytest.raises(why):
        new_decision(PAST, what)


def test_a_milestone_is_reached_once() -> None:
    past = known(TODAY, PLAN, 'abcde 2023-06-01 erreicht = ["3.4"]')
    with pytest.raises(AlreadyReached):
        new_decision(past, new(DECISION, ADOPTED, "3.4"))


def test_the_last_day_may_be_the_one_of_the_first_report() -> None:
    assert new_decision(PAST, new(until=day("2023-12-14"), every_months=6)).decisions[0].every_months == 6
    assert new_decision(PAST, new(until=day(TODAY))).decisions[0].until == day(TODAY)


@pytest.mark.parametrize("role", ConsultationRole)
def test_role_and_result_that_nobody_said_fit_each_other(role: ConsultationRole) -> None:
    result = usual_result(role)
    assert result is None or usual_role(result) is role


@pytest.mark.parametrize("words", ["017/2023", " 017 / 2023", "d5gsu/1"])
def test_a_paper_that_is_known_is_named_by_its_number(words: str) -> None:
    assert paper_of_decision(PAST, words, PaperFacts(), "Ziele") == ("017/2023", None)


def test_one_without_a_number_by_its_id_and_none_is_none() -> None:
    assert paper_of_decision(PAST, "d5gsu/2", PaperFacts(), "Ziele") == ("d5gsu/2", None)
    assert paper_of_decision(PAST, " ", PaperFacts(), "Ziele") is None
    assert paper_of_decision(PAST, None, PaperFacts(), "Ziele") is None


def test_a_new_paper_comes_with_what_is_usual_here() -> None:
    step = Consultation(body="Kreistag", role=DECISION)
    facts = PaperFacts(kind=PaperKind.DECISION, file_number="51.18", steps=(step,))
    found = paper_of_decision(BODIES, "101/2023", facts, "Ziele")
    assert found
    assert found.reference == "101/2023"
    assert found.new
    assert found.new.model_dump(exclude_unset=True) == {
        "number": "101/2023",
        "kind": PaperKind.DECISION,
        "title": "Ziele",
        "file_number": "51.18",
        "lead_office": "51 Jugend",
        "consultations": (step.model_dump(exclude_unset=True),),
    }
    entry = new_decision(BODIES, new()._replace(paper=found.new))
    assert entry.papers == (found.new,)


@pytest.mark.parametrize(
    ("words", "facts", "why", "advice"),
    [
        ("018/2023", PaperFacts(), UnknownPaper, "Meinten Sie 017/2023? Ist sie neu"),
        ("99/1", PaperFacts(title="Betreff"), UnknownPaper, "Ist sie neu, nennen Sie ihre Art"),
        ("d5gsu/3", PaperFacts(kind=PaperKind.DECISION), UnknownPaper, "Meinten Sie"),
        ("017/2023", PaperFacts(title="Anderer"), KnownPaper, "--betreff"),
        (None, PaperFacts(lead_office="51"), NoPaperNamed, "--vorlage"),
    ],
)
def test_which_paper_must_be_clear(
    words: str | None, facts: PaperFacts, why: type[Refusal], advice: str
) -> None:
    with pytest.raises(why) as refused:
        paper_of_decision(PAST, words, facts, "Ziele")
    assert advice in refused.value.advised()


def test_a_paper_may_stand_in_the_file_that_could_not_be_read() -> None:
    past = replace(PAST, project=replace(PAST.project, incomplete=True))
    assert paper_of_decision(past, "099/2023", PaperFacts(), "Ziele") == ("099/2023", None)
