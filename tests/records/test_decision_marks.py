"""How far a decision is carried out: what is written, and what makes no sense."""

import pytest
from tests.conftest import ONE_BLOCK, day, known, when

from fruehe_hilfen_cli.errors import Refusal
from fruehe_hilfen_cli.model.dates import Month
from fruehe_hilfen_cli.model.governance import DecisionMark
from fruehe_hilfen_cli.model.kinds import DecisionProgress, EntryKind
from fruehe_hilfen_cli.records.governance.decision_marks import (
    BeforeDecided,
    DecisionDone,
    DoneUntil,
    NewMark,
    NotAfterLatest,
    NothingNew,
    NothingToDo,
    NotSoYet,
    UntilOver,
    mark_decision,
)
from fruehe_hilfen_cli.views.governance.decisions import DecisionState, decision_states

TODAY = "2022-06-10"
PAST = known(
    TODAY,
    ONE_BLOCK,
    """k7q2m 2022-05-03 gremium = "JHA", beschluss = [
         { titel = "Offen", rolle = "entscheidung" },
         { titel = "Vertagt", rolle = "entscheidung", ergebnis = "vertagt" },
         { titel = "Fertig", rolle = "entscheidung" },
         { titel = "Spät", rolle = "entscheidung", bis = 2022-05-31 },
         { titel = "Läuft", rolle = "entscheidung", alle_monate = 3 },
         { titel = "Gelesen", rolle = "kenntnisnahme" }]""",
    'abcde 2022-05-20 beschlussstand = [{ beschluss = "k7q2m/3", stand = "erledigt" }]',
)
IN_WORK, DONE, ONGOING = DecisionProgress.IN_WORK, DecisionProgress.DONE, DecisionProgress.ONGOING


def decision(title: str) -> DecisionState:
    return next(found for found in decision_states(PAST) if found.title == title)


def test_a_word_is_an_entry_that_names_the_decision() -> None:
    new = NewMark(day(TODAY), IN_WORK, responsible="Amt 51", until=Month(2022, 8), reason="Stelle frei")
    entry = mark_decision(PAST, decision("Spät"), new)
    assert (entry.kind, entry.title) == (EntryKind.PROCESS_STEP, "Beschluss in Arbeit: Spät")
    assert entry.decision_marks == (
        DecisionMark(
            decision="k7q2m/4",
            state=IN_WORK,
            responsible="Amt 51",
            until=Month(2022, 8),
            reason="Stelle frei",
        ),
    )


@pytest.mark.parametrize(
    ("title", "new"),
    [
        ("Offen", NewMark(day("2022-05-03"), DONE)),  # on the same day
        ("Offen", NewMark(when("2022-05"), IN_WORK, tells=True)),
        ("Offen", NewMark(day(TODAY), ONGOING)),
        ("Läuft", NewMark(day(TODAY), ONGOING)),  # a report
        ("Spät", NewMark(day(TODAY), IN_WORK)),  # late, and in work all the same
        ("Gelesen", NewMark(day(TODAY), IN_WORK)),
        ("Fertig", NewMark(day(TODAY), IN_WORK, reason="Doch nicht")),
    ],
)
def test_what_makes_sense_is_written(title: str, new: NewMark) -> None:
    assert mark_decision(PAST, decision(title), new).decision_marks[0].state is new.state


@pytest.mark.parametrize(
    ("title", "new", "why"),
    [
        ("Offen", NewMark(day("2022-06-11"), DONE), NotSoYet),
        ("Offen", NewMark(day("2022-05-02"), DONE), BeforeDecided),
        ("Offen", NewMark(day(TODAY), DONE, until=Month(2022, 8)), DoneUntil),
        ("Offen", NewMark(day(TODAY), DONE, responsible="Amt"), DoneUntil),
        ("Offen", NewMark(day(TODAY), IN_WORK, until=Month(2022, 5)), UntilOver),
        ("Offen", NewMark(day(TODAY), IN_WORK), NothingNew),
        ("Vertagt", NewMark(day(TODAY), DONE), NothingToDo),
        ("Fertig", NewMark(day(TODAY), DONE), DecisionDone),
        ("Fertig", NewMark(day(TODAY), DONE, reason="Noch einmal"), DecisionDone),
        ("Fertig", NewMark(day(TODAY), IN_WORK), DecisionDone),
        ("Fertig", NewMark(day("2022-05-20"), IN_WORK, reason="Doch nicht"), NotAfterLatest),
    ],
)
def test_what_makes_no_sense_is_refused(title: str, new: NewMark, why: type[Refusal]) -> None:
    with pytest.raises(why) as refused:
        mark_decision(PAST, decision(title), new)
    assert "{" not in refused.value.told() + refused.value.advised()
