from datetime import date

import pytest
from tests.conftest import day, project

from fruehe_hilfen_cli.model.dates import Month
from fruehe_hilfen_cli.model.kinds import ActorGroup, ParticipationForm
from fruehe_hilfen_cli.views.steering.participation import Absence, GroupState, Participation, participation

PLAN = """
    zeitraum = [
      { phasen = [1], beginn = "2022-04", ende = "2022-06" },
      { phasen = [2, 3], beginn = "2022-07", ende = "2022-12" },
      { phasen = [4], beginn = "2023-01" },
    ]
    gruppe = [{ id = "schulen", name = "Schulen im Kreis" }]
"""
LINES = (
    '2022-05-03 gruppen = ["leitung", "familien"]',
    '2022-06 gruppen = ["leitung"]',
    '2022-08-01 gruppen = ["leitung", "leitung", "presse"]',
    '2022-09-01 phase = 3, gruppen = ["schulen"]',
    "2022-09-02",
)


def on(words: str, *lines: str, phase: int | None = None) -> Participation:
    return participation(project(PLAN, *lines), day(words), phase)


def group(found: Participation, wanted: str) -> GroupState:
    return next(item for item in found.groups if item.id == wanted)


def test_a_group_counts_in_each_entry_once_by_the_blocks_of_its_phases() -> None:
    found = on("2022-10-01", *LINES)
    assert found.columns == ((1,), (2, 3))
    leaders = group(found, "leitung")
    assert [part.count for part in leaders.by_phase] == [2, 1]
    assert (leaders.total, leaders.first_on, leaders.last_on) == (3, date(2022, 5, 3), date(2022, 8, 1))
    assert (found.naming, found.entries) == (4, 5)


def test_the_groups_of_the_programme_come_first_then_own_ones_then_those_only_entries_name() -> None:
    found = on("2022-10-01", *LINES)
    assert [item.id for item in found.groups] == [*map(str, ActorGroup), "schulen", "presse"]
    assert [group(found, name).name for name in ("schulen", "presse")] == ["Schulen im Kreis", "presse"]


@pytest.mark.parametrize(
    ("wanted", "absence"),
    [
        ("leitung", None),
        ("schulen", None),
        ("familien", Absence.NOT_IN_PHASE),
        ("ehrenamt", Absence.NEVER),
    ],
)
def test_who_is_missing(wanted: str, absence: Absence | None) -> None:
    found = on("2022-10-01", *LINES)
    assert (found.running_phases, group(found, wanted).absence) == ((2, 3), absence)


def test_a_group_that_is_missing_was_last_seen_somewhere() -> None:
    families = group(on("2022-10-01", *LINES), "familien")
    assert (families.last_on, families.last_phases) == (date(2022, 5, 3), (1,))


def test_when_the_next_phase_begins_nobody_was_there_yet() -> None:
    found = on("2023-01-01", *LINES)
    assert found.columns == ((1,), (2, 3), (4,))
    assert {item.absence for item in found.groups} == {Absence.NOT_IN_PHASE, Absence.NEVER}


def test_one_phase_alone() -> None:
    found = on("2023-01-01", *LINES, phase=3)
    assert (found.columns, found.entries) == (((2, 3),), 3)  # those of the block, and the one of phase 3
    assert (group(found, "leitung").total, group(found, "leitung").absence) == (1, None)
    assert group(found, "familien").absence is Absence.NEVER
    assert on("2023-01-01", *LINES, phase=9).entries == 0


def test_later_entries_do_not_exist_and_months_count_from_their_first_day() -> None:
    assert group(on("2022-06-01", *LINES), "leitung").last_on == Month(2022, 6)
    assert group(on("2022-05-31", *LINES), "leitung").total == 1


def test_a_phase_that_has_not_begun_has_a_column_once_someone_took_part_in_it() -> None:
    assert on("2022-05-04", '2022-05-03 phase = 4, gruppen = ["leitung"]').columns == ((1,), (4,))
    assert on("2022-05-04", "2022-05-03 phase = 4").columns == ((1,),)
    assert on("2022-03-01").columns == ()


def test_forms_of_participation_are_counted_and_listed() -> None:
    found = on(
        "2022-10-01",
        '2022-05-03 art = "workshop", beteiligungsform = "fokusgruppe"',
        '2022-08-03 art = "workshop", beteiligungsform = "fokusgruppe"',
        '2022-08-04 art = "workshop"',
        '2022-11-03 art = "workshop", beteiligungsform = "kinderformat"',
    )
    assert {item.form: item.count for item in found.forms} == {
        ParticipationForm.FOCUS_GROUP: 2,
        ParticipationForm.SURVEY: 0,
        ParticipationForm.CHILDREN: 0,
    }
    assert [item.id for item in found.forms[0].entries] == ["aaaaa", "bbbbb"]
    assert found.workshops == 3
