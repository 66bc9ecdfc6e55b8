from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.conftest import TWO_BLOCKS, day, known, project, random_entries, when, with_entries

from fruehe_hilfen_cli.errors import ExitCode, Refusal
from fruehe_hilfen_cli.model.entry import Entry, Logged
from fruehe_hilfen_cli.model.kinds import EntryKind
from fruehe_hilfen_cli.records.roadmap.milestones import (
    AlreadyReached,
    AlreadyRevoked,
    BeforeBegin,
    NotRequired,
    NotYet,
    StillOpen,
    UnknownMilestone,
    project_begin,
    reach,
    reopen,
    waive,
)
from fruehe_hilfen_cli.views.history import History, history
from fruehe_hilfen_cli.views.roadmap.plan import MilestoneState, MilestoneStatus, milestone_states

PLAN = """
    zeitraum = [{ phasen = [1], beginn = "2022-04", ende = "2022-06" }]
    meilenstein = [
      { id = "1.1", phase = 1, titel = "Informiert" },
      { id = "1.2", phase = 1, titel = "Vertrag" },
      { id = "1.3", phase = 1, titel = "Rollen" },
    ]
"""
TODAY = "2022-06-01"
REACHED = '2022-05-03 erreicht = ["1.1"]'
WAIVED = '2022-05-04 entfallen = [{ meilenstein = "1.2", grund = "gilt noch" }]'


def state_after(past: History, made: Entry, milestone: str) -> MilestoneState:
    """Where a milestone stands once the new entry is in the logbook."""
    later = history(with_entries(past.project, *past.entries, Logged("zzzzz", "neu.toml", made)), past.day)
    return next(found for found in milestone_states(later) if found.id == milestone)


def test_reaching_a_milestone() -> None:
    past = known(TODAY, PLAN)
    made = reach(past, ("1.2",), day("2022-05-20"))
    assert made == Entry(
        day=day("2022-05-20"),
        kind=EntryKind.PROCESS_STEP,
        title="Meilenstein 1.2 erreicht: Vertrag",
        phase=1,
        reached=("1.2",),
    )
    found = state_after(past, made, "1.2")
    assert (found.state, found.done_on, found.entry_id) == (
        MilestoneStatus.REACHED,
        day("2022-05-20"),
        "zzzzz",
    )


@pytest.mark.parametrize(
    ("milestones", "title", "phase"),
    [
        (("1.1", "1.2"), "Meilensteine 1.1 und 1.2 erreicht", 1),
        (("1.1", "2.1", "4.1"), "Meilensteine 1.1, 2.1 und 4.1 erreicht", None),
    ],
)
def test_reaching_several_milestones(milestones: tuple[str, ...], title: str, phase: int | None) -> None:
    made = reach(known(TODAY, TWO_BLOCKS), milestones, when("2022-05"))
    assert (made.title, made.phase, made.reached) == (title, phase, milestones)


def test_waiving_a_milestone() -> None:
    past = known(TODAY, PLAN)
    made = waive(past, "1.2", "gilt noch", day("2022-05-20"))
    assert (made.kind, made.title) == (EntryKind.DECISION, "Meilenstein 1.2 nicht erforderlich: Vertrag")
    found = state_after(past, made, "1.2")
    assert (found.state, found.reason) == (MilestoneStatus.WAIVED, "gilt noch")


@pytest.mark.parametrize(("milestone", "revoked"), [("1.1", "aaaaa"), ("1.2", "bbbbb")])
def test_reopening_a_milestone_names_the_entries_it_revokes(milestone: str, revoked: str) -> None:
    past = known(TODAY, PLAN, REACHED, WAIVED)
    made = reopen(past, milestone, "Formfehler", day(TODAY))
    assert (made.kind, made.phase) == (EntryKind.PROCESS_STEP, 1)
    assert [(found.milestone, found.reason, found.revokes) for found in made.reopened] == [
        (milestone, "Formfehler", (revoked,))
    ]
    assert state_after(past, made, milestone).is_open


def test_reopening_revokes_all_that_entries_say() -> None:
    past = known(TODAY, PLAN, REACHED, '2022-05-09 erreicht = ["1.1"]')
    made = reopen(past, "1.1", "Formfehler", day("2022-05-05"))
    assert made.reopened[0].revokes == ("aaaaa", "bbbbb")
    assert state_after(past, made, "1.1").is_open


def test_a_reopened_milestone_can_be_reached_again_even_on_the_same_day() -> None:
    past = known(TODAY, PLAN, REACHED)
    reopened = Logged("zzzzy", "wieder-offen.toml", reopen(past, "1.1", "Formfehler", day(TODAY)))
    again = history(with_entries(past.project, *past.entries, reopened), past.day)
    found = state_after(again, reach(again, ("1.1",), day(TODAY)), "1.1")
    assert (found.state, found.entry_id) == (MilestoneStatus.REACHED, "zzzzz")


REFUSALS: dict[str, tuple[Callable[[History], Entry], type[Refusal], str, str]] = {
    "unknown, with the nearest": (
        lambda past: reach(past, ("1.3", "1.l"), day(TODAY)),
        UnknownMilestone,
        "Einen Meilenstein „1.l“ gibt es im Fahrplan von kreis-beispiel nicht.",
        "Meinten Sie 1.3?",
    ),
    "unknown, nothing near": (
        lambda past: waive(past, "vertrag", "gilt noch", day(TODAY)),
        UnknownMilestone,
        "Einen Meilenstein „vertrag“ gibt es im Fahrplan von kreis-beispiel nicht.",
        "fh meilenstein liste zeigt alle.",
    ),
    "unknown, to reopen": (
        lambda past: reopen(past, "9.9", "Irrtum", day(TODAY)),
        UnknownMilestone,
        "Einen Meilenstein „9.9“ gibt es im Fahrplan von kreis-beispiel nicht.",
        "fh meilenstein liste zeigt alle.",
    ),
    "reached twice": (
        lambda past: reach(past, ("1.1",), day(TODAY)),
        AlreadyReached,
        "Meilenstein 1.1 ist schon erreicht, am 03.05.2022 (Eintrag aaaaa).",
        "War das ein Irrtum? fh meilenstein wieder-offen 1.1 --grund …",
    ),
    "waived after it was reached": (
        lambda past: waive(past, "1.1", "gilt noch", day(TODAY)),
        AlreadyReached,
        "Meilenstein 1.1 ist schon erreicht, am 03.05.2022 (Eintrag aaaaa).",
        "War das ein Irrtum? fh meilenstein wieder-offen 1.1 --grund …",
    ),
    "reached after it was waived": (
        lambda past: reach(past, ("1.2",), day(TODAY)),
        NotRequired,
        "Meilenstein 1.2 ist hier nicht erforderlich (Eintrag bbbbb: gilt noch).",
        "Soll er doch gelten? fh meilenstein wieder-offen 1.2 --grund …",
    ),
    "waived twice": (
        lambda past: waive(past, "1.2", "gilt noch", day(TODAY)),
        NotRequired,
        "Meilenstein 1.2 ist hier nicht erforderlich (Eintrag bbbbb: gilt noch).",
        "Soll er doch gelten? fh meilenstein wieder-offen 1.2 --grund …",
    ),
    "opened while open": (
        lambda past: reopen(past, "1.3", "Irrtum", day(TODAY)),
        StillOpen,
        "Meilenstein 1.3 ist noch offen.",
        "fh meilenstein liste zeigt, wo alle stehen.",
    ),
    "before the project": (
        lambda past: reach(past, ("1.3",), day("2022-03-31")),
        BeforeBegin,
        "31.03.2022 liegt vor dem Beginn des Projekts (01.04.2022).",
        "Prüfen Sie das Datum, oder den ersten Zeitraum im Fahrplan.",
    ),
    "a month before the project": (
        lambda past: waive(past, "1.3", "gilt noch", when("2022-03")),
        BeforeBegin,
        "03/2022 liegt vor dem Beginn des Projekts (01.04.2022).",
        "Prüfen Sie das Datum, oder den ersten Zeitraum im Fahrplan.",
    ),
    "in the future": (
        lambda past: reach(past, ("1.3",), day("2022-06-02")),
        NotYet,
        "02.06.2022 liegt in der Zukunft: erreicht ist ein Meilenstein erst, wenn es so weit ist.",
        "Halten Sie ihn an dem Tag fest, oder nennen Sie mit --datum den Tag, an dem es geschah.",
    ),
    "opened in a month ahead": (
        lambda past: reopen(past, "1.1", "Formfehler", when("2022-07")),
        NotYet,
        "07/2022 liegt in der Zukunft: erreicht ist ein Meilenstein erst, wenn es so weit ist.",
        "Halten Sie ihn an dem Tag fest, oder nennen Sie mit --datum den Tag, an dem es geschah.",
    ),
}
"""What is asked for, the refusal, what it tells and advises."""


@pytest.mark.parametrize("case", REFUSALS, ids=REFUSALS)
def test_what_makes_no_sense_is_refused(case: str) -> None:
    ask, kind, sentence, advice = REFUSALS[case]
    with pytest.raises(Refusal) as refused:
        ask(known(TODAY, PLAN, REACHED, WAIVED))
    assert type(refused.value) is kind
    assert (refused.value.told(), refused.value.advised()) == (sentence, advice)
    assert refused.value.exit_code is (ExitCode.UNKNOWN_ID if kind is UnknownMilestone else ExitCode.FINDINGS)


@pytest.mark.parametrize(("on", "reopened_until"), [("2022-05-10", "10.05.2022"), ("2022-05", "31.05.2022")])
def test_a_mark_that_an_earlier_reopening_would_revoke_at_once_is_refused(
    on: str, reopened_until: str
) -> None:
    past = known(TODAY, PLAN, f'{on} wieder_offen = [{{ meilenstein = "1.1", grund = "Formfehler" }}]')
    with pytest.raises(AlreadyRevoked) as refused:
        reach(past, ("1.1",), when(on))
    assert refused.value.told() == (
        f"Eintrag aaaaa öffnet Meilenstein 1.1 wieder, was auch immer bis zum {reopened_until} geschah."
    )
    assert f"{on}-notiz-aaaaa.toml" in refused.value.advised()
    assert not state_after(past, reach(past, ("1.1",), day(TODAY)), "1.1").is_open


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ('2022-05 erreicht = ["1.1"]', "im Mai 2022"),
        ('2022-05-03 erreicht = ["1.1"], datum_ist = "spaetestens"', "spätestens am 03.05.2022"),
    ],
)
def test_a_day_that_is_not_known_exactly_is_told_as_such(line: str, told: str) -> None:
    with pytest.raises(AlreadyReached, match=f"schon erreicht, {told} "):
        reach(known(TODAY, PLAN, line), ("1.1",), day(TODAY))


def test_what_happens_in_the_month_of_the_begin_or_of_today_is_timely() -> None:
    past = known("2022-06-10", PLAN)
    for on in ("2022-04", "2022-04-01", "2022-06", "2022-06-10"):
        assert reach(past, ("1.1",), when(on)).day == when(on)


def test_the_project_begins_with_its_earliest_block_that_has_a_begin() -> None:
    assert project_begin(project(TWO_BLOCKS)) == date(2022, 4, 1)
    assert project_begin(project("zeitraum = [{ phasen = [1], ende = '2022-06' }]")) is None


@given(random_entries(), st.sampled_from(["1.1", "1.2", "2.1", "3.1", "4.1"]))
def test_a_mark_is_refused_or_has_its_effect_whatever_happened_before(
    entries: list[Logged], milestone: str
) -> None:
    today = date(2023, 9, 30)
    past = history(with_entries(project(TWO_BLOCKS), *entries), today)
    if milestone in past.reached or milestone in past.waived:
        assert state_after(past, reopen(past, milestone, "Irrtum", today), milestone).is_open
        return
    try:
        made = reach(past, (milestone,), today), waive(past, milestone, "gilt noch", today)
    except AlreadyRevoked:
        return
    states = [state_after(past, entry, milestone).state for entry in made]
    assert states == [MilestoneStatus.REACHED, MilestoneStatus.WAIVED]
