import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.conftest import ONE_BLOCK, day, known, project, when

from fruehe_hilfen_cli.views.steering.tasks import (
    TaskSelection,
    TaskState,
    done_marks,
    listed_tasks,
    open_tasks,
    task_states,
)

LOGBOOK = (
    """k7q2m 2022-05-03 aufgabe = [
        { was = "Protokoll", wer = "Jugendhilfeplanung", bis = 2022-05-10 },
        { was = "Raum", wer = "Leitung" },
        { was = "Bericht", bis = "2022-06" },
    ]""",
    'abcde 2022-05-12 erledigt = ["k7q2m/1"]',
    'fghij 2022-05-20 aufgabe = [{ was = "Karte", wer = "Leitung", bis = 2022-05-31 }]',
)
PLACE = project(ONE_BLOCK, *LOGBOOK)


def ids(on: str, **selection: bool | str) -> list[str]:
    """The selected tasks on a day, in their order."""
    return [task.id for task in listed_tasks([PLACE], day(on), TaskSelection(**selection))]  # type: ignore[arg-type]


def test_a_task_knows_its_day_and_its_end() -> None:
    first = next(task_states(known("2022-05-20", ONE_BLOCK, *LOGBOOK)))
    assert first == TaskState(
        place="kreis-beispiel",
        id="k7q2m/1",
        what="Protokoll",
        who="Jugendhilfeplanung",
        until=day("2022-05-10"),
        opened_on=day("2022-05-03"),
        days_left=-10,
        overdue=False,
        done_on=day("2022-05-12"),
        done_by="abcde",
    )


def test_open_tasks_come_by_their_date_and_those_without_one_last() -> None:
    assert ids("2022-06-15") == ["fghij/1", "k7q2m/3", "k7q2m/2"]


def test_done_ones_come_after_the_open_ones() -> None:
    assert ids("2022-06-15", done=True) == ["fghij/1", "k7q2m/3", "k7q2m/2", "k7q2m/1"]


def test_nothing_later_is_known() -> None:
    assert ids("2022-05-11") == ["k7q2m/1", "k7q2m/3", "k7q2m/2"]
    assert ids("2022-05-02") == []


@pytest.mark.parametrize(
    ("on", "late"),
    [("2022-05-31", []), ("2022-06-01", ["fghij/1"]), ("2022-07-01", ["fghij/1", "k7q2m/3"])],
)
def test_a_task_is_overdue_from_the_day_after(on: str, late: list[str]) -> None:
    assert ids(on, overdue=True) == late


def test_a_role_is_enough_in_part_and_in_any_case() -> None:
    assert ids("2022-06-15", who="LEIT") == ["fghij/1", "k7q2m/2"]
    assert ids("2022-06-15", who="hilfeplan", done=True) == ["k7q2m/1"]


def test_a_task_done_on_two_clones_is_done_once_by_the_first() -> None:
    past = known("2022-06-15", ONE_BLOCK, *LOGBOOK, 'mnpqr 2022-05-14 erledigt = ["k7q2m/1"]')
    assert done_marks(past.entries)["k7q2m/1"].id == "abcde"
    assert [task.done_by for task in task_states(past) if task.id == "k7q2m/1"] == ["abcde"]


def test_the_same_id_in_two_municipalities_is_two_tasks() -> None:
    other = project(ONE_BLOCK, 'k7q2m 2022-05-03 aufgabe = [{ was = "Protokoll" }]')
    both = listed_tasks([PLACE, other], day("2022-06-15"), TaskSelection())
    assert [task.what for task in both if task.id == "k7q2m/1"] == ["Protokoll"]


def test_what_a_status_shows_of_them() -> None:
    found = open_tasks(known("2022-06-20", ONE_BLOCK, *LOGBOOK))
    assert found.total == 3
    assert [task.id for task in found.overdue] == ["fghij/1"]
    assert [task.id for task in found.soon] == ["k7q2m/3"]


@given(st.permutations(["k7q2m/1", "k7q2m/2", "fghij/1"]), st.integers(0, 3))
def test_every_task_is_open_or_done(order: list[str], number: int) -> None:
    done = ", ".join(f'"{reference}"' for reference in order[:number])
    past = known("2022-07-01", ONE_BLOCK, LOGBOOK[0], LOGBOOK[2], f"mnpqr 2022-06-10 erledigt = [{done}]")
    still = {task.id for task in task_states(past) if task.is_open}
    assert still == {"k7q2m/1", "k7q2m/2", "k7q2m/3", "fghij/1"} - set(order[:number])
    assert open_tasks(past).total == len(still)
    assert when("2022-06") == past.entries[0].entry.tasks[2].until
