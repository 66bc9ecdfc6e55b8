import pytest
from tests.conftest import ONE_BLOCK, day, known

from fruehe_hilfen_cli.errors import Refusal
from fruehe_hilfen_cli.model.entry import Entry
from fruehe_hilfen_cli.model.governance import PhaseClosing
from fruehe_hilfen_cli.model.kinds import ClosingResult, EntryKind, Trigger
from fruehe_hilfen_cli.model.parts import Deviation, Task
from fruehe_hilfen_cli.records.entries.entry import UnknownPhase
from fruehe_hilfen_cli.records.governance.closings import (
    Closing,
    ClosingAhead,
    MilestonesOpen,
    NeedlessConditions,
    NoConditions,
    NothingToExplain,
    SameDayClosing,
    close_phase,
)
from fruehe_hilfen_cli.records.governance.dropout import AlreadyLeft, LeavingAhead, entries_after, leave
from fruehe_hilfen_cli.records.making import InvalidEntry
from fruehe_hilfen_cli.records.roadmap.milestones import BeforeBegin

REACHED = '2022-05-02 erreicht = ["1.1", "1.2"]'
WHY = ("Wahl", "Start später")
PLAN, CONTRACT = Task(what="Zeitplan", who="Leitung"), Task(what="Vertrag")


def closed(closing: Closing, *lines: str, on: str = "2022-06-20") -> Entry:
    return close_phase(known("2022-06-20", ONE_BLOCK, *lines), closing, day(on))


def closing(
    result: ClosingResult = ClosingResult.POSITIVE,
    *tasks: Task,
    phase: int = 1,
    why: tuple[str, str] | None = None,
) -> Closing:
    return Closing(phase, result, "Steuerungsgruppe", tasks, why)


def test_a_phase_is_closed_by_an_entry() -> None:
    entry = closed(closing(), REACHED)
    assert (entry.kind, entry.phase, entry.body) == (EntryKind.DECISION, 1, "Steuerungsgruppe")
    assert entry.title == "Phase 1 abgeschlossen: Vorbereitung"
    assert entry.phase_closings == (PhaseClosing(phase=1, result=ClosingResult.POSITIVE),)
    assert (entry.tasks, entry.deviations) == ((), ())


def test_each_condition_is_also_a_task() -> None:
    entry = closed(closing(ClosingResult.CONDITIONS, PLAN, CONTRACT), REACHED)
    assert entry.title == "Phase 1 mit Auflagen abgeschlossen: Vorbereitung"
    assert entry.phase_closings[0].conditions == ("Zeitplan", "Vertrag")
    assert entry.tasks == (PLAN, CONTRACT)


def test_a_refusal_needs_nothing() -> None:
    entry = closed(closing(ClosingResult.NEGATIVE))
    assert entry.title == "Abschluss der Phase 1 abgelehnt: Vorbereitung"


def test_what_is_open_becomes_a_deviation_about_the_phase() -> None:
    entry = closed(closing(why=WHY))
    assert entry.deviations == (
        Deviation(subject="phase 1", trigger=Trigger.GOAL, reason="Wahl", effect="Start später"),
    )


@pytest.mark.parametrize(
    ("made", "lines", "refusal"),
    [
        (closing(phase=7), (), UnknownPhase),
        (closing(ClosingResult.CONDITIONS), (REACHED,), NoConditions),
        (closing(ClosingResult.POSITIVE, PLAN), (REACHED,), NeedlessConditions),
        (closing(ClosingResult.NEGATIVE, PLAN), (REACHED,), NeedlessConditions),
        (closing(), (), MilestonesOpen),
        (closing(ClosingResult.CONDITIONS, PLAN), (), MilestonesOpen),
        (closing(why=WHY), (REACHED,), NothingToExplain),
        (closing(ClosingResult.NEGATIVE, why=WHY), (), NothingToExplain),
        (closing(why=("", "x")), (), InvalidEntry),
        (
            closing(ClosingResult.NEGATIVE),
            ("2022-06-20 phasenabschluss = [{ phase = 1, ergebnis = 'positiv' }]",),
            SameDayClosing,
        ),
    ],
)
def test_what_makes_no_sense_is_refused(
    made: Closing, lines: tuple[str, ...], refusal: type[Refusal]
) -> None:
    with pytest.raises(refusal):
        closed(made, *lines)


def test_a_decision_is_not_to_come() -> None:
    with pytest.raises(ClosingAhead):
        closed(closing(), REACHED, on="2022-06-21")


def test_the_refusal_names_what_was_open_on_the_day() -> None:
    with pytest.raises(MilestonesOpen) as refused:
        closed(closing(), '2022-05-02 erreicht = ["1.1"]')
    assert refused.value.told().endswith(
        "Phase 1 ist noch nicht abgeschlossen: am 20.06.2022 ist der Pflichtmeilenstein 1.2 offen."
    )
    assert "fh meilenstein erreicht 1.2 --datum" in refused.value.advised()
    with pytest.raises(MilestonesOpen):
        closed(closing(), REACHED, on="2022-05-01")


def test_an_earlier_deviation_explains_it() -> None:
    explained = "2022-05-02 abweichung = [{ betrifft = 'phase 1', grund = 'Wahl' }]"
    assert closed(closing(), explained).deviations == ()


def test_a_municipality_leaves() -> None:
    past = known("2022-06-20", ONE_BLOCK, "aaaaa 2022-06-10", "bbbbb 2022-07-01")
    entry = leave(past, "Stelle frei", day("2022-06-09"))
    assert entry.title == "Ausgeschieden: Kreis Beispiel"
    assert entry.dropout
    assert entry.dropout.reason == "Stelle frei"
    assert entries_after(past, day("2022-06-09")) == ("aaaaa", "bbbbb")


@pytest.mark.parametrize(
    ("reason", "on", "lines", "refusal"),
    [
        ("x", "2022-06-21", (), LeavingAhead),
        ("x", "2022-03-01", (), BeforeBegin),
        (" ", "2022-06-20", (), InvalidEntry),
        ("x", "2022-06-20", ("2022-06-01 ausgeschieden = { grund = 'x' }",), AlreadyLeft),
        ("x", "2022-06-20", ("2022-07-01 ausgeschieden = { grund = 'x' }",), AlreadyLeft),
    ],
)
def test_it_leaves_once_and_not_in_the_future(
    reason: str, on: str, lines: tuple[str, ...], refusal: type[Refusal]
) -> None:
    with pytest.raises(refusal):
        leave(known("2022-06-20", ONE_BLOCK, *lines), reason, day(on))
