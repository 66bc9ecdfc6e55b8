"""Deviations as someone wants to see them, and the plan before and after one."""

from datetime import date

import pytest
from hypothesis import given
from tests.conftest import DAYS, TWO_BLOCKS, day, known, logged, project, random_entries, told, with_entries

from fruehe_hilfen_cli.model.dates import first_day
from fruehe_hilfen_cli.model.entry import Logged
from fruehe_hilfen_cli.model.kinds import Trigger
from fruehe_hilfen_cli.reports.steering.deviations import deviation_document
from fruehe_hilfen_cli.reports.steering.plan_preview import preview_document
from fruehe_hilfen_cli.views.roadmap.plan_preview import PlanPreview, plan_preview
from fruehe_hilfen_cli.views.steering.deviation_list import DeviationSelection, listed_deviations

LINES = (
    'aaaaa 2022-05-03 abweichung = [{ betrifft = "phase 1", neues_ende = "2022-08", grund = "Daten" }]',
    (
        'bbbbb 2022-05-10 abweichung = [{ betrifft = "vereinbarung Zeit", ausloeser = "vertrag",'
        ' grund = "Stelle", auswirkung = "Später", geklaert_am = 2022-05-12, ergebnis = "Vertretung" },'
        ' { betrifft = "meilenstein 4.1", ausloeser = "ziel", grund = "Ziel", geklaert_am = 2022-05-10 }]'
    ),
    (
        'ccccc 2022-05 abweichung = [{ betrifft = "meilenstein 2.1", neues_ende = 2022-12-01, grund = "W",'
        ' auswirkung = "Vorlage später", verschiebt = [{ betrifft = "phase 4", neuer_beginn = "2023-02" }] }]'
    ),
    'ddddd 2022-05-20 klaerung = [{ abweichung = "aaaaa/1", ergebnis = "In Ordnung" }]',
)
EVERY = DeviationSelection(cleared=True)


def listed(on: str, selection: DeviationSelection = EVERY) -> list[tuple[str, int | None]]:
    found = listed_deviations([project(TWO_BLOCKS, *LINES)], day(on), selection)
    return [(item.id, item.days) for item in found]


def test_open_ones_first_then_the_latest_cleared() -> None:
    assert listed("2022-06-10") == [("ccccc/1", 10), ("aaaaa/1", 17), ("bbbbb/1", 2), ("bbbbb/2", 0)]
    assert listed("2022-06-10", DeviationSelection()) == [("ccccc/1", 10)]
    assert listed("2022-06-10", DeviationSelection(cleared=True, trigger=Trigger.CONTRACT)) == [
        ("bbbbb/1", 2)
    ]


def test_on_an_earlier_day_less_is_known() -> None:
    assert listed("2022-05-11") == [("aaaaa/1", 8), ("bbbbb/1", 1), ("ccccc/1", 0), ("bbbbb/2", 0)]
    assert listed("2022-04-30") == []


def test_the_list_in_words() -> None:
    found = listed_deviations([project(TWO_BLOCKS, *LINES)], day("2022-06-10"), EVERY)
    assert told(deviation_document(found, day("2022-06-10"), EVERY, "dem NZFH")).splitlines() == [
        "# Abweichungen",
        "Stand: 10.06.2022",
        "# Noch mit dem NZFH zu klären",
        "Nr. | betrifft | Grund und Auswirkung | offen seit",
        "ccccc/1 | Meilenstein 2.1 (Termin), neuer Termin 01.12.2022; es rückt mit: Phase 4 ab 02/2023 | W",
        "Auswirkung: Vorlage später | 10 Tagen",
        "# Geklärt",
        "Nr. | betrifft | Ergebnis | geklärt | nach",
        "aaaaa/1 | Phase 1 (Termin), neues Ende 08/2022 | In Ordnung | 20.05.2022 | 17 Tagen",
        "bbbbb/1 | Vereinbarung Zeit (Vertrag) | Vertretung | 12.05.2022 | 2 Tagen",
        "bbbbb/2 | Meilenstein 4.1 (Ziel) | – | 10.05.2022 | sofort",
        "4 Abweichungen, davon 1 noch zu klären.",
    ]


@pytest.mark.parametrize(
    ("selection", "last"),
    [
        (DeviationSelection(trigger=Trigger.GOAL), "Keine Abweichung passt."),
        (
            DeviationSelection(),
            "1 Abweichung noch zu klären; fh abweichung geklaert hält das Gespräch darüber fest.",
        ),
        (DeviationSelection(cleared=True, trigger=Trigger.GOAL), "1 Abweichung, davon 0 noch zu klären."),
    ],
)
def test_the_list_says_how_many(selection: DeviationSelection, last: str) -> None:
    found = listed_deviations([project(TWO_BLOCKS, *LINES)], day("2022-06-10"), selection)
    assert told(deviation_document(found, day("2022-06-10"), selection)).splitlines()[-1] == last


@given(random_entries(), DAYS)
def test_what_is_dated_later_does_not_exist(entries: list[Logged], on: date) -> None:
    bare = project(TWO_BLOCKS)
    known_then = [found for found in entries if first_day(found.entry.day) <= on]
    found = listed_deviations([with_entries(bare, *entries)], on, EVERY)
    assert found == listed_deviations([with_entries(bare, *known_then)], on, EVERY)
    assert all(item.days is not None and item.days >= 0 for item in found)


def preview(line: str, *before: str) -> PlanPreview:
    return plan_preview(known("2022-05-20", TWO_BLOCKS, *before), logged(f"zzzzz {line}"))


def test_the_plan_before_and_after() -> None:
    line = (
        '2022-05-20 abweichung = [{ betrifft = "phase 1", neues_ende = "2022-08", grund = "x", verschiebt = '
        '[{ betrifft = "meilenstein 2.1", neues_ende = "2022-12" }, '
        '{ betrifft = "phase 4", neues_ende = "2023-08" }] }]'
    )
    assert told(preview_document(preview(line))).splitlines() == [
        "# So ändert sich der Plan",
        " | ideal | vereinbart | vorher | nachher",
        "1 Vorbereitung | 04/2022 – 06/2022 | 04/2022 – 06/2022 | 04/2022 – 06/2022 | 04/2022 – 08/2022",
        "4 Maßnahmen | 05/2023 – 11/2023 | … – 06/2023 | … – 06/2023 | … – 08/2023",
        "Meilenstein 2.1 | 09/2022 | 10/2022 | 10/2022 | 12/2022",
        "Ohne eigenen Termin folgen ihrem Zeitraum: Meilensteine 1.1 und 4.1.",
        "Phase 1 endet dann 08/2022, Phase 2+3 beginnt schon 01.07.2022: beide überschneiden sich.",
    ]


def test_an_overlap_that_was_there_before_is_not_told_again() -> None:
    first = '2022-05-10 abweichung = [{ betrifft = "phase 1", neues_ende = "2022-08", grund = "x" }]'
    line = '2022-05-20 abweichung = [{ betrifft = "phase 4", neues_ende = "2023-09", grund = "x" }]'
    found = preview(line, first)
    assert (found.overlaps, [shift.after.phases for shift in found.blocks]) == ((), [(4,)])


def test_a_milestone_after_the_end_of_its_block_is_named() -> None:
    line = '2022-05-20 abweichung = [{ betrifft = "meilenstein 1.2", neues_ende = 2022-07-10, grund = "x" }]'
    assert told(preview_document(preview(line))).splitlines()[-1] == (
        "Meilenstein 1.2 ist dann 10.07.2022 fällig, Phase 1 endet 06/2022."
    )


def test_a_later_deviation_goes_on_to_hold() -> None:
    later = '2022-05-15 abweichung = [{ betrifft = "phase 1", neues_ende = "2022-08", grund = "x" }]'
    line = '2022-05-10 abweichung = [{ betrifft = "phase 1", neues_ende = "2022-07", grund = "x" }]'
    found = preview(line, later)
    assert not found.any
    assert told(preview_document(found)).startswith("Am Plan ändert sich dadurch nichts")


def test_when_all_is_cleared_the_list_says_so() -> None:
    document = deviation_document((), day("2022-06-10"), DeviationSelection())
    assert told(document).splitlines()[-1] == (
        "Keine Abweichung ist noch zu klären; --alle zeigt auch die geklärten."
    )
