import pytest
from tests.conftest import ONE_BLOCK, day, known, when

from fruehe_hilfen_cli.errors import ExitCode, Refusal
from fruehe_hilfen_cli.model.parts import Task
from fruehe_hilfen_cli.records.referring import NoSuchThing, WhichThing, find
from fruehe_hilfen_cli.records.steering.ending import AlreadyDone, BeforeOpened, DeadlineOver, NotDoneYet
from fruehe_hilfen_cli.records.steering.tasks import TASKS, finish, new_task
from fruehe_hilfen_cli.views.steering.tasks import task_states

TODAY = "2022-06-01"
LOGBOOK = (
    'k7q2m 2022-05-03 aufgabe = [{ was = "Protokoll" }, { was = "Raum" }]',
    'k7x3n 2022-05-10 aufgabe = [{ was = "Einladung" }]',
    'abcde 2022-05-20 erledigt = ["k7q2m/1"]',
)
PAST = known(TODAY, ONE_BLOCK, *LOGBOOK)


@pytest.mark.parametrize(
    ("words", "task"),
    [
        ("k7q2m/1", "k7q2m/1"),
        ("K7Q2M/2", "k7q2m/2"),
        ("k7q/2", "k7q2m/2"),
        ("k7q", "k7q2m/2"),  # the other one is done
        ("k7x3n", "k7x3n/1"),
    ],
)
def test_a_task_is_found_by_what_names_it(words: str, task: str) -> None:
    assert find(TASKS, task_states(PAST), words).id == task


@pytest.mark.parametrize(
    ("words", "why", "told"),
    [
        ("zzzzz/1", NoSuchThing, "fh aufgabe liste zeigt, was offen ist."),
        ("k7x3m/1", NoSuchThing, "Meinten Sie k7x3n/1?"),
        ("", NoSuchThing, "fh aufgabe liste zeigt, was offen ist."),
        ("k7", WhichThing, "Nennen Sie eine Nummer davon, oder die Kommune mit --kommune."),
    ],
)
def test_a_task_that_is_not_clear_is_refused(words: str, why: type[Refusal], told: str) -> None:
    with pytest.raises(why) as refused:
        find(TASKS, task_states(PAST), words)
    assert refused.value.exit_code is ExitCode.UNKNOWN_ID
    assert refused.value.advised() == told


def test_done_tasks_are_an_entry() -> None:
    entry = finish(PAST, ("k7q", "k7q2m/2"), day("2022-05-30"))
    assert (entry.title, entry.done, entry.day) == ("Erledigt: Raum", ("k7q2m/2",), day("2022-05-30"))
    both = finish(PAST, ("k7q2m/2", "k7x3n/1"), when("2022-05"))
    assert (both.title, both.done) == ("2 Aufgaben erledigt", ("k7q2m/2", "k7x3n/1"))


def test_the_title_is_one_line_however_long_the_task_is() -> None:
    past = known(TODAY, ONE_BLOCK, f'k7q2m 2022-05-03 aufgabe = [{{ was = "{"sehr lang " * 20}" }}]')
    title = finish(past, ("k7q2m/1",), day(TODAY)).title
    assert title.startswith("Erledigt: sehr lang sehr")
    assert title.endswith("…")


@pytest.mark.parametrize(
    ("task", "on", "why"),
    [
        ("k7q2m/1", TODAY, AlreadyDone),
        ("k7q2m/2", "2022-05-02", BeforeOpened),
        ("k7q2m/2", "2022-04", BeforeOpened),
        ("k7q2m/2", "2022-06-02", NotDoneYet),
    ],
)
def test_what_cannot_be_done_is_refused(task: str, on: str, why: type[Refusal]) -> None:
    with pytest.raises(why):
        finish(PAST, (task,), when(on))


def test_the_month_in_which_it_was_opened_is_no_contradiction() -> None:
    assert finish(PAST, ("k7q2m/2",), when("2022-05")).done == ("k7q2m/2",)


def test_a_new_task_is_an_entry() -> None:
    task = Task(what="Einen  sehr\nlangen Namen " * 8, until=when("2022-06"))
    entry = new_task(task, day("2022-06-30"))
    assert entry.tasks == (task,)
    assert entry.title.startswith("Aufgabe: Einen sehr langen Namen Einen sehr")
    assert entry.title.endswith("…")


def test_a_deadline_that_is_over_is_refused() -> None:
    with pytest.raises(DeadlineOver) as refused:
        new_task(Task(what="x", until=when("2022-05")), day("2022-06-01"))
    assert refused.value.told() == "Die Frist 05/2022 liegt vor dem Datum der Aufgabe (01.06.2022)."
