"""The logbook in sections: by month, by phase, and how many entries there are of each kind."""

from tests.conftest import TWO_BLOCKS, day, project

from fruehe_hilfen_cli.model.dates import Month
from fruehe_hilfen_cli.model.kinds import EntryKind
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.views.entries.logbook import ListedEntry, Selection, listed_entries
from fruehe_hilfen_cli.views.entries.sections import (
    KindCount,
    by_month,
    by_phase,
    kind_counts,
    phases_without,
)


def entries(found: Project) -> tuple[ListedEntry, ...]:
    return listed_entries((found,), day("2023-12-31"), Selection())


def ids(found: tuple[ListedEntry, ...]) -> str:
    return " ".join(item.id[0] for item in found)


def test_kinds_are_counted_in_their_order() -> None:
    found = project(TWO_BLOCKS, "2022-05-01", "2022-05-02 art = 'erfolg'", "2022-05-03")
    assert kind_counts("kreis-beispiel", entries(found)) == (
        KindCount("kreis-beispiel", EntryKind.SUCCESS, 1),
        KindCount("kreis-beispiel", EntryKind.NOTE, 2),
    )


def test_months_in_order_with_those_whose_day_is_not_known() -> None:
    found = project(TWO_BLOCKS, "2022-05-31", "2022-05", "2023-05-01", "2022-06-01")
    months = by_month(entries(found))
    assert [(one.month, ids(one.entries)) for one in months] == [
        (Month(2022, 5), "a b"),
        (Month(2022, 6), "d"),
        (Month(2023, 5), "c"),
    ]


def test_phases_by_number_those_outside_any_first() -> None:
    found = project(
        TWO_BLOCKS, "2022-08-01", "2022-08-02 phase = 3", "2022-05-01", "2021-01-01", "2022-08-03 phase = 2"
    )
    sections = by_phase(found, entries(found))
    assert [(one.phases, ids(one.entries)) for one in sections] == [
        ((), "d"), ((1,), "c"), ((2,), "e"), ((2, 3), "a"), ((3,), "b"),
    ]  # fmt: skip
    assert sections[3].names == ("Konstituierung", "Zielbestimmung")
    assert [one.phases for one in phases_without(found, entries(found))] == [(4,), (5,), (6,)]


def test_a_phase_that_the_scheme_does_not_know_has_no_name() -> None:
    found = project(TWO_BLOCKS, "2022-05-01 phase = 9")
    (section,) = by_phase(found, entries(found))
    assert (section.phases, section.names, section.block) == ((9,), (), None)


def test_a_block_gives_its_phases_their_name() -> None:
    plan = 'zeitraum = [{ phasen = [2, 3], name = "Findung", beginn = "2022-07" }]'
    found = project(plan, "2022-08-01", "2022-08-02 phase = 2")
    assert [one.block for one in by_phase(found, entries(found))] == [None, "Findung"]
