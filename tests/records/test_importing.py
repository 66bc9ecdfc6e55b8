from datetime import date

import pytest
from tests.conftest import IDS, ONE_BLOCK, day, project

from fruehe_hilfen_cli.model.kinds import EntryKind
from fruehe_hilfen_cli.model.table import CellValue, Row, SourceTable
from fruehe_hilfen_cli.records.entries.importing import Wishes, preview
from fruehe_hilfen_cli.views.entries.importing import ImportPreview

TODAY = day("2023-03-14")
HEAD = ("Datum", "Titel", "Text")


def read(
    *lines: tuple[CellValue, ...], entries: tuple[str, ...] = (), wishes: Wishes | None = None
) -> ImportPreview:
    rows = tuple(Row(number, cells) for number, cells in enumerate(lines, 1))
    return preview(project(ONE_BLOCK, *entries), SourceTable("", rows), TODAY, wishes or Wishes({}))


def reasons(found: ImportPreview) -> dict[int, str]:
    return {row.number: row.reason for row in found.refused}


def test_rows_become_entries_with_nothing_but_what_they_say() -> None:
    found = read(HEAD, ("17.01.2023", "Auftakt", None), ("18.01.2023", "Zweites", "So war es."))
    first, second = found.taken
    assert (first.number, first.entry.day, first.entry.title, first.entry.kind) == (
        2, date(2023, 1, 17), "Auftakt", EntryKind.NOTE,
    )  # fmt: skip
    assert first.entry.model_fields_set == {"day", "title", "kind"}
    assert (second.number, second.entry.text) == (3, "So war es.")
    assert (found.refused, found.known) == ((), ())


def test_the_kind_of_rows_that_name_none() -> None:
    head = ("Datum", "Titel", "Art")
    rows = (head, ("17.01.2023", "eins", None), ("17.01.2023", "zwei", "Workshop"))
    found = read(*rows, wishes=Wishes({}, EntryKind.SESSION))
    assert [row.entry.kind for row in found.taken] == [EntryKind.SESSION, EntryKind.WORKSHOP]


def test_without_a_title_the_first_sentence_is_one() -> None:
    found = read(
        ("Datum", "Inhalt", "TN"),
        ("17.01.2023", "Alle da. Es ging um viel.\nMehr.", None),
        ("1.2.2023", None, 3),
    )
    assert found.taken[0].entry.title == "Alle da."
    assert found.taken[0].entry.text == "Alle da. Es ging um viel.\nMehr."
    assert reasons(found) == {3: "Titel und Text fehlen."}


def test_further_text_columns_are_added_under_their_headings() -> None:
    found = read(("Datum", "Thema", "Inhalt", "Ergebnis"), ("17.01.2023", "T", "Viel.", "Wenig."))
    assert found.taken[0].entry.text == "Viel.\n\nErgebnis:\nWenig."


def test_every_row_that_cannot_be_taken_has_its_reason() -> None:
    found = read(
        ("Datum", "Titel", "Phase", "Erreicht", "TN"),
        (None, "ohne Tag", None, None, None),
        ("irgendwann", "kein Tag", None, None, None),
        ("17.01.2030", "später", None, None, None),
        ("17.01.2023", "Phase", 9, None, None),
        ("17.01.2023", "Meilenstein", None, "9.9", None),
        ("17.01.2023", "Anzahl", None, None, "viele"),
        ("17.01.2023", "Gut", 1, "1.1", 3),
    )
    assert [row.number for row in found.taken] == [8]
    assert reasons(found) == {
        2: "Das Datum fehlt.",
        3: "Spalte „Datum“: „irgendwann“ ist kein Datum mit Tag, Monat und Jahr oder mit Monat und Jahr.",
        4: "17.01.2030 liegt in der Zukunft.",
        5: "Eine Phase 9 gibt es in diesem Ablauf nicht.",
        6: "Einen Meilenstein „9.9“ gibt es im Fahrplan von kreis-beispiel nicht.",
        7: "Spalte „TN“: „viele“ ist keine Anzahl von Teilnehmenden.",
    }


def test_what_is_in_the_logbook_is_known_whatever_its_blanks_and_case() -> None:
    entries = ('2023-01-17 titel = "Auftakt  im Kreis", text = "So war es.\\n"',)
    found = read(
        HEAD,
        ("17.01.2023", "auftakt im Kreis", "So war\nes."),
        ("17.01.2023", "Auftakt", None),
        entries=entries,
    )
    assert found.known == (2,)
    assert [row.number for row in found.taken] == [3]


def test_a_row_that_stands_twice_is_taken_once() -> None:
    found = read(HEAD, ("17.01.2023", "Auftakt", None), ("17.01.2023", "Auftakt", None))
    assert ([row.number for row in found.taken], found.known) == ([2], (3,))


@pytest.mark.parametrize(
    "other", [("18.01.2023", "A", "B"), ("17.01.2023", "C", "B"), ("17.01.2023", "A", "C")]
)
def test_another_day_title_or_text_is_another_entry(other: tuple[str, ...]) -> None:
    assert len(read(HEAD, ("17.01.2023", "A", "B"), other).taken) == 2


def test_headings_repeated_on_each_page_are_no_rows() -> None:
    found = read(HEAD, ("17.01.2023", "Auftakt", None), HEAD)
    assert (len(found.taken), found.refused) == (1, ())


def test_a_milestone_is_reached_once_in_the_order_of_days_not_of_rows() -> None:
    head = ("Datum", "Titel", "Erreicht")
    found = read(head, ("01.02.2023", "später", "1.1"), ("17.01.2023", "früher", "1.1"))
    assert [row.number for row in found.taken] == [3]
    assert reasons(found) == {2: "Meilenstein 1.1 ist schon erreicht, am 17.01.2023 (Eintrag Zeile 3)."}


def test_an_id_of_an_export_is_kept_where_it_is_free() -> None:
    head = ("Eintrag", "Datum", "Titel")
    rows = [
        (IDS[0], "1.2.2023", "a"),
        ("k7q2m", "2.2.2023", "b"),
        ("k7q2m", "3.2.2023", "c"),
        ("Nr. 4", "4.2.2023", "d"),
    ]
    found = read(head, *rows, entries=("2023-01-01",))
    assert [row.id for row in found.taken] == [None, "k7q2m", None, None]


def test_a_reference_to_a_task_of_another_row_holds() -> None:
    head = ("Eintrag", "Datum", "Titel", "Aufgaben", "Erledigt")
    found = read(
        head,
        ("n2fjy", "2.2.2023", "danach", None, "k7q2m/1"),
        ("k7q2m", "1.2.2023", "davor", "Protokoll", None),
    )
    assert (len(found.taken), found.refused) == (2, ())


def test_rows_of_another_municipality_are_not_taken() -> None:
    head = ("Kommune", "Datum", "Titel")
    found = read(head, ("Kreis Beispiel", "1.2.2023", "hier"), ("Kreis Soest", "1.2.2023", "dort"))
    assert [row.number for row in found.taken] == [2]
    assert reasons(found) == {3: "Die Zeile gehört zu „Kreis Soest“, nicht zu „Kreis Beispiel“."}


def test_planned_rows_are_taken_when_they_are_meant() -> None:
    assert len(read(HEAD, ("17.01.2030", "Plan", None), wishes=Wishes({}, planned=True)).taken) == 1


def test_named_columns() -> None:
    found = read(
        ("Tag", "Was war", "Wo"), ("17.01.2023", "Auftakt", "hier"), wishes=Wishes({"title": "Was war"})
    )
    assert [(column.heading, column.field) for column in found.columns] == [
        ("Tag", "day"), ("Was war", "title"), ("Wo", None),
    ]  # fmt: skip
    assert found.taken[0].entry.title == "Auftakt"
