from datetime import date, timedelta

from hypothesis import given
from tests.conftest import DAYS, TWO_BLOCKS, day, project, random_entries, with_entries

from fruehe_hilfen_cli.model.dates import first_day
from fruehe_hilfen_cli.model.entry import Logged
from fruehe_hilfen_cli.model.kinds import Visibility
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.views.dates.calendar import (
    Calendar,
    CalendarSelection,
    FreeTime,
    calendar,
    with_days_off,
)
from fruehe_hilfen_cli.views.dates.calendar_item import CalendarItem, CalendarKind

TODAY = "2026-11-24"
PLAN = """
    jour_fixe = { erster = 2026-11-10, alle_wochen = 2, uhrzeit = "10:00", dauer_minuten = 45 }
    zeitraum = [
      { phasen = [1], beginn = "2026-07", ende = "2026-11" },
      { phasen = [2, 3], name = "Ziel", beginn = "2026-12", ende = "2027-06", ende_ist = "voraussichtlich" },
    ]
    meilenstein = [
      { id = "1.1", phase = 1, titel = "Informiert" },
      { id = "1.2", phase = 1, titel = "Vertrag", faellig = 2026-11-20 },
    ]
"""
BARE = "zeitraum = [{ phasen = [1], beginn = '2020-01', ende = '2030-01' }]"
SESSION = 'termin = [{ datum = 2026-12-02, uhrzeit = "17:00", titel = "Ausschuss", gremium = "JHA" }]'


def of(*lines: str, plan: str = BARE, until: str = "2027-01-05", on: str = TODAY) -> Calendar:
    return calendar([project(plan, *lines)], day(on), CalendarSelection(day(until)))


def told(item: CalendarItem) -> str:
    words = (str(item.kind), str(item.day), f"{item.time:%H:%M}" if item.time else None, item.title, item.who)
    return " ".join(word for word in words if word)


def items(found: Calendar) -> list[str]:
    return [told(item) for item in found.upcoming]


def test_calls_milestones_and_blocks_by_day() -> None:
    found = of(plan=PLAN, until="2026-12-09")
    assert items(found) == [
        "jour-fixe 2026-11-24 10:00",
        "meilenstein 2026-11 Informiert",
        "ende 2026-11 Vorbereitung",
        "beginn 2026-12 Ziel",
        "jour-fixe 2026-12-08 10:00",
    ]
    assert [told(item) for item in found.overdue] == ["meilenstein 2026-11-20 Vertrag"]
    assert found.overdue[0].days_left == -4
    assert {item.minutes for item in found.upcoming if item.kind is CalendarKind.CALL} == {45}


def test_a_firm_end_and_an_expected_one() -> None:
    found = of(plan=PLAN, until="2027-07-01").upcoming
    assert [item.tentative for item in found if item.kind is CalendarKind.END] == [False, True]


def test_a_call_that_was_held_is_over() -> None:
    held = '2026-11-24 art = "jour-fixe"'
    assert "jour-fixe 2026-11-24 10:00" not in items(of(held, plan=PLAN))


def test_a_cancelled_and_a_moved_call_keep_their_names() -> None:
    cancelled = '2026-11-20 terminaenderung = [{ termin = 2026-12-08, grund = "Urlaub" }]'
    moved = "2026-11-20 terminaenderung = [{ termin = 2026-12-22, neuer_termin = 2026-12-21 }]"
    bare = {item.uid: item for item in of(plan=PLAN).items}
    first, second = [item for item in of(cancelled, moved, plan=PLAN).upcoming if item.revision]
    assert (first.cancelled, first.reason, first.planned) == (True, "Urlaub", None)
    assert (second.cancelled, second.day, second.planned) == (False, day("2026-12-21"), day("2026-12-22"))
    assert {first.uid, second.uid} <= set(bare)
    assert [item.revision for item in bare.values()] == [0] * len(bare)


def test_tasks_with_a_deadline_that_are_not_done() -> None:
    task = '2026-11-01 aufgabe = [{ was = "Anrufen", wer = "Leitung", bis = 2026-12-01 }, { was = "Mehr" }]'
    assert items(of(task)) == ["aufgabe 2026-12-01 Anrufen Leitung"]
    assert items(of(task, '2026-11-02 erledigt = ["aaaaa/1"]')) == []
    assert [told(item) for item in of(task, on="2026-12-02").overdue] == [
        "aufgabe 2026-12-01 Anrufen Leitung"
    ]


def test_an_appointment_until_it_is_held() -> None:
    assert items(of(f"2026-11-01 {SESSION}")) == ["termin 2026-12-02 17:00 Ausschuss JHA"]
    held = '2026-12-02 art = "sitzung", gremium = "JHA"'
    assert of(f"2026-11-01 {SESSION}", held, on="2026-12-02").items == ()
    (over,) = of(f"2026-11-01 {SESSION}", on="2026-12-03").overdue
    assert (over.id, over.days_left) == ("aaaaa/1", -1)


def test_a_cancelled_appointment_is_never_overdue() -> None:
    lines = (f"2026-11-01 {SESSION}", '2026-11-02 terminaenderung = [{ termin = "aaaaa/1" }]')
    assert [item.cancelled for item in of(*lines).upcoming] == [True]
    assert of(*lines, on="2026-12-03").overdue == ()


def test_an_appointment_without_a_day_stands_by_itself() -> None:
    found = of('2026-11-01 termin = [{ datum = "2027-01", titel = "Workshop" }]')
    assert [told(item) for item in found.without_day] == ["termin 2027-01 Workshop"]
    assert (found.upcoming, found.overdue) == ((), ())


def test_each_report_of_a_rhythm_has_a_name_of_its_own() -> None:
    duty = '2026-06-01 berichtspflicht = [{ was = "Stand", wem = "JHA", alle_monate = 6 }]'
    (first,) = of(duty).upcoming
    (second,) = of(duty, '2026-11-20 berichtet = ["aaaaa/1"]', until="2027-06-01").upcoming
    assert (told(first), told(second)) == ("bericht 2026-12-01 Stand JHA", "bericht 2027-05-20 Stand JHA")
    assert first.uid == "bericht-aaaaa-1-1@kreis-beispiel.fruehe-hilfen"
    assert second.uid == "bericht-aaaaa-1-2@kreis-beispiel.fruehe-hilfen"


def test_a_deviation_moves_dates_and_counts_as_a_revision() -> None:
    moved = '2026-11-20 abweichung = [{ betrifft = "phase 1", neues_ende = "2026-12", grund = "Wahl" }]'
    found = {item.uid: item for item in of(moved, plan=PLAN).items}
    (end, milestone) = (found[f"{key}@kreis-beispiel.fruehe-hilfen"] for key in ("ende-1", "meilenstein-1.1"))
    for item in (end, milestone):
        assert (str(item.day), str(item.planned), item.revision) == ("2026-12", "2026-11", 1)


def test_what_is_known_later_changes_nothing_before() -> None:
    later = f"2026-11-25 {SESSION}, terminaenderung = [{{ termin = 2026-12-08 }}]"
    assert of(later, plan=PLAN) == of(plan=PLAN)


@given(random_entries(), DAYS)
def test_entries_of_later_days_do_not_exist(entries: list[Logged], on: date) -> None:
    bare = project(TWO_BLOCKS)
    known = [logged for logged in entries if first_day(logged.entry.day) <= on]
    whole, cut = (
        calendar([with_entries(bare, *found)], on, CalendarSelection(on + timedelta(weeks=60)))
        for found in (entries, known)
    )
    assert whole == cut
    assert len({item.uid for item in whole.items}) == len(whole.items)


def test_only_the_kinds_and_what_the_reader_may_see() -> None:
    hidden = "2026-11-01 aufgabe = [{ was = 'Intern', bis = 2026-12-01 }]"
    shown = "2026-11-01 sichtbarkeit = 'nzfh', aufgabe = [{ was = 'Offen', bis = 2026-12-01 }]"
    moved = "2026-11-01 terminaenderung = [{ termin = 2026-12-08, grund = 'Geheim' }]"
    selection = CalendarSelection(day("2026-12-10"), (CalendarKind.TASK, CalendarKind.CALL), Visibility.NZFH)
    found = calendar([project(PLAN, hidden, shown, moved)], day(TODAY), selection).upcoming
    assert [told(item) for item in found] == [
        "jour-fixe 2026-11-24 10:00", "aufgabe 2026-12-01 Offen", "jour-fixe 2026-12-08 10:00",
    ]  # fmt: skip
    assert (found[2].cancelled, found[2].reason) == (True, None)


def renamed(found: Project, place: str, land: str) -> Project:
    town = found.roadmap.municipality.model_copy(update={"land": land})
    return Project(place, found.roadmap.model_copy(update={"municipality": town}), found.scheme)


def test_days_off_are_whole_and_say_for_whom() -> None:
    north, west = (renamed(project(BARE), land.lower(), land) for land in ("NI", "NW"))
    bare = calendar([north, west], day("2027-01-05"), CalendarSelection(day("2027-01-08")))
    assert with_days_off(bare, [north, west]).free == (
        FreeTime("Weihnachtsferien", True, day("2026-12-23"), day("2027-01-06"), ("nw",)),  # noqa: FBT003
        FreeTime("Weihnachtsferien", True, day("2026-12-23"), day("2027-01-09"), ("ni",)),  # noqa: FBT003
    )


def test_where_the_data_of_ferien_end() -> None:
    soon, far = (
        with_days_off(calendar([place], day(on), CalendarSelection(day(until))), [place]).free_until
        for place in [project(BARE)]
        for on, until in [(TODAY, "2027-01-01"), ("2034-01-01", "2036-01-01")]
    )
    assert soon is None
    assert far is not None
    assert far < day("2036-01-01")
