import pytest
from tests.conftest import TWO_BLOCKS, project

from fruehe_hilfen_cli.model.dates import Month
from fruehe_hilfen_cli.model.plan import Milestone
from fruehe_hilfen_cli.records.entries.entry import UnknownPhase
from fruehe_hilfen_cli.records.roadmap.milestones import UnknownMilestone
from fruehe_hilfen_cli.records.roadmap.plan_editing import NotDroppable
from fruehe_hilfen_cli.records.roadmap.plan_milestones import (
    NoPhase,
    NumberTaken,
    StillNamed,
    changed_milestone,
    free_number,
    new_milestone,
    phase_of,
    require_named,
    without_milestone,
)

PLAN = project(TWO_BLOCKS)


def ids_with(number: str, phase: int) -> list[str]:
    """The numbers of the plan with one more milestone."""
    after = new_milestone(PLAN, Milestone(id=number, phase=phase, title="Neu"))
    return [milestone.id for milestone in after.milestones]


def test_a_new_milestone_stands_behind_the_last_of_its_phase() -> None:
    assert ids_with("1.0", 1) == ["1.1", "1.2", "1.0", "2.1", "3.1", "4.1"]
    assert ids_with("3.2", 3) == ["1.1", "1.2", "2.1", "3.1", "3.2", "4.1"]
    assert ids_with("6.1", 6)[-1] == "6.1"
    bare = project(TWO_BLOCKS.partition("meilenstein")[0])
    after = new_milestone(bare, Milestone(id="1.1", phase=1, title="Neu"))
    assert [milestone.id for milestone in after.milestones] == ["1.1"]


def test_a_number_belongs_to_one_milestone() -> None:
    with pytest.raises(NumberTaken) as refused:
        ids_with("1.2", 1)
    assert refused.value.told() == "Die Nummer 1.2 hat schon ein Meilenstein: „Vertrag“."
    assert "Frei ist z. B. 1.3." in refused.value.advised()
    assert [free_number(PLAN.roadmap, phase) for phase in (2, 5)] == ["2.2", "5.1"]


def test_the_number_says_the_phase() -> None:
    assert [phase_of(PLAN, number) for number in ("3.5", "4", "6a")] == [3, 4, 6]
    for number in ("7.1", "a.1", "12"):
        with pytest.raises(NoPhase):
            phase_of(PLAN, number)
    with pytest.raises(UnknownPhase):
        ids_with("9.1", 9)


def test_a_milestone_changes_at_its_place() -> None:
    after = changed_milestone(PLAN, "1.2", {"title": "Kooperation", "phase": 2}, ("faellig",))
    changed = after.milestones[1]
    assert (changed.id, changed.title, changed.phase, changed.due) == ("1.2", "Kooperation", 2, None)
    assert changed_milestone(PLAN, "1.2", {"due": Month(2022, 6)}, ("faellig",)).milestones[1].due
    with pytest.raises(UnknownMilestone) as unknown:
        changed_milestone(PLAN, "1.3", {"title": "x"})
    assert unknown.value.advised().startswith("Meinten Sie 1.")
    with pytest.raises(UnknownPhase):
        changed_milestone(PLAN, "1.2", {"phase": 9})
    with pytest.raises(NotDroppable):
        changed_milestone(PLAN, "1.2", {}, ("titel",))


def test_a_milestone_goes() -> None:
    assert [item.id for item in without_milestone(PLAN, "2.1").milestones] == ["1.1", "1.2", "3.1", "4.1"]


WAIVE = "fh meilenstein entfaellt 2.1 --grund"


@pytest.mark.parametrize(
    ("line", "way"),
    [
        ('2022-08-01 erreicht = ["2.1"]', "Was erreicht ist, bleibt im Plan"),
        ('2022-08-01 entfallen = [{ meilenstein = "2.1", grund = "so" }]', WAIVE),
        ('2022-08-01 wieder_offen = [{ meilenstein = "2.1", grund = "so" }]', WAIVE),
        ('2022-08-01 abweichung = [{ betrifft = "meilenstein 2.1", grund = "so" }]', WAIVE),
        (
            """2022-08-01 abweichung = [{ betrifft = "phase 2", grund = "so",
            verschiebt = [{ betrifft = "meilenstein 2.1", neues_ende = "2022-11" }] }]""",
            WAIVE,
        ),
    ],
)
def test_what_the_logbook_tells_of_stays(line: str, way: str) -> None:
    known = project(TWO_BLOCKS, line)
    with pytest.raises(StillNamed) as refused:
        without_milestone(known, "2.1")
    assert refused.value.told().endswith("das Logbuch nennt ihn: aaaaa (01.08.2022).")
    assert way in refused.value.advised()
    require_named(known, without_milestone(known, "1.1"))


def test_of_many_entries_some_are_named() -> None:
    lines = [f'2022-08-0{number} erreicht = ["2.1"]' for number in range(1, 8)]
    with pytest.raises(StillNamed) as refused:
        without_milestone(project(TWO_BLOCKS, *lines), "2.1")
    assert refused.value.told().endswith("eeeee (05.08.2022) und 2 weitere.")
