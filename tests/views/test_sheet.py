"""The jour fixe sheet: its frame of days, and every number of the bundled ones counted by hand."""

from datetime import date, time
from pathlib import Path

import pytest
from hypothesis import given
from tests.conftest import DAYS, ONE_BLOCK, TWO_BLOCKS, day, ordered, project, random_entries, with_entries

from fruehe_hilfen_cli.model.entry import Logged
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.store.reading import read_project
from fruehe_hilfen_cli.store.workspace import Workspace
from fruehe_hilfen_cli.views.roadmap.light import Colour
from fruehe_hilfen_cli.views.roadmap.plan import MilestoneStatus
from fruehe_hilfen_cli.views.steering.sheet import Dues, Sheet, sheet

EVERY_TWO_WEEKS = f"jour_fixe = {{ erster = 2022-05-03, alle_wochen = 2 }}\n{ONE_BLOCK}"
CALL = 'art = "jour-fixe", titel = "Jour fixe"'


def bundled(place: str) -> Project:
    found = read_project(Workspace(Path(__file__).parents[2]), place).project
    assert found
    return found


def on(words: str, *lines: str, plan: str = EVERY_TWO_WEEKS) -> Sheet:
    return sheet(project(plan, *lines), day(words))


def ids(dues: Dues) -> list[str]:
    """All that is in there."""
    things = (dues.milestones, dues.tasks, dues.appointments, dues.duties)
    return [thing.id for kind in things for thing in kind]


@pytest.mark.parametrize(
    ("today", "lines", "call_on", "since", "until"),
    [
        ("2022-05-10", [f"2022-05-03 {CALL}"], "2022-05-17", "2022-05-03", "2022-05-31"),
        ("2022-05-16", [f"2022-05-03 {CALL}"], "2022-05-17", "2022-05-03", "2022-05-31"),
        ("2022-05-17", [f"2022-05-03 {CALL}"], "2022-05-17", "2022-05-03", "2022-05-31"),
        (
            "2022-05-17",
            [f"2022-05-03 {CALL}", f"2022-05-17 {CALL}"],
            "2022-05-17",
            "2022-05-03",
            "2022-05-31",
        ),
        (
            "2022-05-18",
            [f"2022-05-03 {CALL}", f"2022-05-17 {CALL}"],
            "2022-05-31",
            "2022-05-17",
            "2022-06-14",
        ),
        ("2022-04-20", [], "2022-05-03", None, "2022-05-17"),
    ],
    ids=["between", "eve", "the day", "recorded", "the day after", "before the first"],
)
def test_the_frame_is_the_same_until_the_call_is_over(
    today: str, lines: list[str], call_on: str, since: str | None, until: str
) -> None:
    found = on(today, *lines)
    assert (found.call_on, found.due_until) == (day(call_on), day(until))
    assert found.since == (day(since) if since else None)


def test_a_moved_and_a_cancelled_call_are_honoured() -> None:
    plan = EVERY_TWO_WEEKS.replace("alle_wochen = 2", 'alle_wochen = 2, uhrzeit = "10:00"')
    moved = "terminaenderung = [{ termin = 2022-05-17, neuer_termin = 2022-05-19 }, { termin = 2022-05-31 }]"
    found = on("2022-05-10", f"2022-05-03 {CALL}, {moved}", plan=plan)
    assert (found.call_on, found.time, found.due_until) == (date(2022, 5, 19), time(10), date(2022, 6, 14))


def test_at_the_end_of_the_calendar_no_call_follows() -> None:
    plan = f"jour_fixe = {{ erster = 9999-12-31 }}\n{TWO_BLOCKS}"
    assert on("2023-03-14", plan=plan).due_until == date.max


def test_without_a_rhythm_two_weeks_count_and_everything_is_new() -> None:
    found = on("2022-05-10", "2022-05-01", "2022-05-09", plan=ONE_BLOCK)
    assert (found.call_on, found.since, found.since_id) == (None, None, None)
    assert found.due_until == date(2022, 5, 24)
    assert len(found.changes.new_entries) == 2


def test_what_is_new_is_dated_after_the_last_call() -> None:
    found = on(
        "2022-05-17",
        f"aaaaa 2022-05-03 {CALL}, aufgabe = [{{ was = 'A' }}], "
        "abweichung = [{ betrifft = 'phase 1', grund = 'G' }]",
        "bbbbb 2022-05-03 erreicht = ['1.1']",
        "ccccc 2022-05-04 erledigt = ['aaaaa/1'], klaerung = [{ abweichung = 'aaaaa/1' }]",
        "ddddd 2022-05-17 art = 'entscheidung', erreicht = ['1.2']",
    )
    assert found.since_id == "aaaaa"
    assert [item.id for item in found.changes.new_entries] == ["ccccc", "ddddd"]
    assert [(item.id, item.after) for item in found.changes.milestones] == [("1.2", MilestoneStatus.REACHED)]
    assert [item.id for item in found.changes.tasks_done] == ["aaaaa/1"]
    assert [item.id for item in found.changes.cleared] == ["aaaaa/1"]
    assert found.status.deviations == ()


def test_what_is_due_and_what_is_overdue() -> None:
    found = on(
        "2022-05-17",
        f"aaaaa 2022-05-03 {CALL}, aufgabe = [{{ was = 'vorbei', bis = 2022-05-16 }}, "
        "{ was = 'heute', bis = 2022-05-17 }, { was = 'am Rand', bis = 2022-05-31 }, "
        "{ was = 'später', bis = 2022-06-01 }, { was = 'ohne' }]",
        "bbbbb 2022-05-04 termin = [{ datum = 2022-05-10, titel = 'vorbei' }, "
        "{ datum = 2022-05-20, titel = 'bald' }, { datum = 2022-06-20, titel = 'später' }]",
        "ccccc 2022-05-05 berichtspflicht = [{ was = 'W', wem = 'A', bis = 2022-05-06 }, "
        "{ was = 'W', wem = 'A', bis = 2022-05-30 }, { was = 'W', wem = 'A' }]",
    )
    assert ids(found.overdue) == ["aaaaa/1", "bbbbb/1", "ccccc/1"]
    assert ids(found.due) == ["aaaaa/2", "aaaaa/3", "bbbbb/2", "ccccc/2"]
    assert [duty.id for duty in found.status.duties] == ["ccccc/1", "ccccc/2", "ccccc/3"]


def test_tasks_stand_with_those_who_do_them_the_most_urgent_first() -> None:
    found = on(
        "2022-05-17",
        "aaaaa 2022-05-04 aufgabe = [{ was = 'A' }, { was = 'B', wer = 'Leitung', bis = 2022-06-01 }, "
        "{ was = 'C', wer = 'Koordination', bis = 2022-05-20 }, { was = 'D', wer = 'Leitung' }]",
    )
    assert [(role.who, [task.what for task in role.tasks]) for role in found.tasks] == [
        ("Koordination", ["C"]),
        ("Leitung", ["B", "D"]),
        (None, ["A"]),
    ]


@given(random_entries(), DAYS)
def test_whatever_is_in_the_logbook_nothing_open_is_lost(entries: list[Logged], today: date) -> None:
    found = sheet(with_entries(project(TWO_BLOCKS), *ordered(entries)), today)
    tasks = [task.id for role in found.tasks for task in role.tasks]
    assert sorted(tasks) == sorted(set(tasks))
    assert len(tasks) == found.status.tasks.total
    assert [milestone.id for milestone in found.overdue.milestones] == [
        milestone.id for milestone in found.status.overdue
    ]
    assert not {*ids(found.overdue)} & {*(milestone.id for milestone in found.due.milestones)}


def test_musterkreis_on_the_24th_of_november_2026() -> None:
    """Counted in phases/musterkreis and logbook/musterkreis, with grep and a calendar.

    The rhythm: 08.07.2025 + 36 × 14 days = 24.11.2026, the next 08.12.2026. 30 files say ``art =
    "jour-fixe"``, the latest is 2026-11-10-…-q26x8; four are named 2026-11-1x or later after it.
    """
    found = sheet(bundled("musterkreis"), date(2026, 11, 24))
    status = found.status
    assert (found.call_on, found.due_until) == (date(2026, 11, 24), date(2026, 12, 8))
    assert (found.since, found.since_id, status.call.held) == (date(2026, 11, 10), "q26x8", 30)
    # 4.3 was due on 19.11., fourteen days of warning before that it turned yellow; 4.1 was reached on 29.10.
    assert (status.light, status.light_since) == (Colour.YELLOW, date(2026, 11, 5))
    (block,) = [block for block in status.blocks if block.active]
    # phase 4 must have 4.1 to 4.5 (4.6 is voluntary); 4.1 and 4.4 are reached; 28.02.2027 is 96 days away
    assert (block.phases, block.progress.reached, block.progress.total, block.days_left) == ((4,), 2, 5, 96)
    assert [item.id for item in found.changes.new_entries] == ["zeb76", "chw7w", "kiz3v", "3itqk"]
    assert [task.id for task in found.changes.tasks_done] == ["zrm6n/1"]  # erledigt = … in 3itqk
    assert found.changes.milestones == ()
    # tk7vi is of 04.11., twenty days ago; the others have a klaerung or a geklaert_am
    assert [(item.id, item.days) for item in status.deviations] == [("tk7vi/1", 20)]
    assert [(item.id, item.days_left) for item in found.overdue.milestones] == [("4.3", -5)]
    assert [(item.id, item.days_left) for item in found.overdue.tasks] == [("mst8p/1", -25)]
    assert [(item.id, item.days_left) for item in found.due.milestones] == [("4.6", 6), ("4.2", 8)]
    assert [(item.id, item.days_left) for item in found.due.tasks] == [
        ("q26x8/1", 0),
        ("tk7vi/1", 3),
        ("3itqk/1", 7),
    ]
    assert [item.id for item in found.due.appointments] == ["3itqk/1", "tk7vi/1"]  # 02.12. and 07.12.
    assert ids(found.overdue) == ["4.3", "mst8p/1"]
    # 31 tasks are set, 25 are named in some erledigt
    assert [(role.who, [task.id for task in role.tasks]) for role in found.tasks] == [
        ("Leitung Fachdienst Gesundheit", ["mst8p/1"]),
        ("Netzwerkkoordination", ["q26x8/1"]),
        ("Leitung Fachdienst Jugend", ["tk7vi/1", "zeb76/1", "fbv6n/1"]),
        ("Jugendhilfeplanung", ["3itqk/1"]),
    ]
    # three questions; zwgd9/1 has an antwort in urfz7
    assert [item.id for item in found.questions] == ["zwgd9/2", "q26x8/1"]
    # asked for on 27.08.2026, every six months
    assert [(item.id, item.due) for item in status.duties] == [("fbv6n/1", date(2027, 2, 27))]
    # 7 konferenz + 2 vor-ort-beratung, 3 workshop, 2 austauschtreffen, 0 transferkonferenz
    assert [(item.held, item.guide) for item in status.formats] == [(9, 15), (3, 3), (2, 4), (0, 1)]


def test_kreis_soest_on_the_14th_of_march_2023() -> None:
    """Counted in phases/kreis-soest and logbook/kreis-soest: eight files, none of a jour fixe."""
    found = sheet(bundled("kreis-soest"), date(2023, 3, 14))
    status = found.status
    assert (found.call_on, found.since, status.call.held) == (None, None, 0)
    assert found.due_until == date(2023, 3, 28)  # no day of the rhythm is known: two weeks
    assert len(found.changes.new_entries) == 8
    # erreicht = … in p3vnx, k7q2m and a9xwr
    assert [item.id for item in found.changes.milestones] == ["1.2", "1.4", "2.5"]
    assert (status.light, status.light_since) == (Colour.RED, date(2022, 10, 1))  # phase 1 ended on 30.09.
    first, second = (block for block in status.blocks if block.active)
    # of 1.1 to 1.5 two; of 2.1 to 2.5 and 3.1 to 3.4 one; 30.09.2022 to 14.03.2023: 165 days; to 30.06.: 108
    assert (first.progress.reached, first.progress.total, first.days_left) == (2, 5, -165)
    assert (second.progress.reached, second.progress.total, second.days_left) == (1, 9, 108)
    assert (first.light.colour, second.light.colour) == (Colour.RED, Colour.GREEN)
    assert [(item.id, item.days_left) for item in found.overdue.milestones] == [
        ("1.1", -165),
        ("1.3", -165),
        ("1.5", -165),
    ]
    assert ids(found.overdue) == ["1.1", "1.3", "1.5"]
    assert ids(found.due) == []
    assert (status.deviations, found.tasks, found.questions) == ((), (), ())
    assert [(item.id, item.due) for item in status.duties] == [("d5gsu/1", None)]  # "regelmäßig", no interval
    assert [(item.held, item.guide) for item in status.formats] == [(0, 15), (0, 3), (1, 4), (0, 1)]
