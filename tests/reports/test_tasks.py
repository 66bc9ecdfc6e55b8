from tests.conftest import ONE_BLOCK, day, known, project, rows, told

from fruehe_hilfen_cli.reports.document import Document, Table
from fruehe_hilfen_cli.reports.steering.tasks import task_document, task_section
from fruehe_hilfen_cli.views.steering.tasks import TaskSelection, listed_tasks, open_tasks

LOGBOOK = (
    'k7q2m 2022-05-03 aufgabe = [{ was = "Protokoll", wer = "Leitung", bis = 2022-05-10 }, { was = "Raum" }]',
    'abcde 2022-05-12 erledigt = ["k7q2m/2"]',
)
TODAY = day("2022-05-20")


def test_tasks_with_their_numbers() -> None:
    tasks = listed_tasks([project(ONE_BLOCK, *LOGBOOK)], TODAY, TaskSelection(done=True))
    assert told(task_document(tasks, TODAY)) == (
        "# Aufgaben\n"
        "Stand: 20.05.2022\n"
        "Nr. | Aufgabe | wer | bis | Tage\n"
        "k7q2m/1 | Protokoll | Leitung | 10.05.2022 | 10 über\n"
        "k7q2m/2 | Raum | – | – | ✓ 12.05.2022\n"
        "2 Aufgaben, davon 1 offen und 1 überfällig."
    )


def test_several_municipalities_are_named() -> None:
    place = project(ONE_BLOCK, *LOGBOOK)
    other = type(place)("anderer-ort", place.roadmap, place.scheme, place.entries)
    tasks = listed_tasks([place, other], TODAY, TaskSelection())
    (table,) = (block for block in task_document(tasks, TODAY).blocks if isinstance(block, Table))
    assert [row[1] for row in rows(table)] == ["Kommune", "anderer-ort", "kreis-beispiel"]


def test_nothing_to_do_is_said() -> None:
    assert told(task_document((), TODAY)).endswith("Keine Aufgabe passt.")


def section(on: str) -> str:
    """What a status says about tasks."""
    return told(Document(tuple(task_section(open_tasks(known(on, ONE_BLOCK, *LOGBOOK)), 14))))


def test_a_status_says_what_cannot_wait() -> None:
    assert section("2022-05-02") == ""
    assert section("2022-05-05").startswith(
        "# Aufgaben\n2 offen, davon 1 in den nächsten 14 Tagen fällig; fh aufgabe liste zeigt alle.\nNr. | "
    )
    assert "1 offen, davon 1 überfällig; fh" in section("2022-05-20")
