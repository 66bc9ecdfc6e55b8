import pytest
from tests.conftest import ONE_BLOCK, roadmap

from fruehe_hilfen_cli.model.table import CellValue, Row, SourceTable
from fruehe_hilfen_cli.records.entries.headings import (
    ALIASES,
    NoHeadings,
    UnknownField,
    UnknownHeading,
    field_of,
    find_columns,
)
from fruehe_hilfen_cli.views.entries.export import FIELD_ORDER

PLAIN = roadmap(ONE_BLOCK)
OWN = roadmap(f"""
    ueberschrift = [{{ feld = "titel", name = "Worum es ging" }}, {{ feld = "datum" }}]
    logbuch_feld = [
      {{ schluessel = "ergebnis", bezeichnung = "Ergebnis" }},
      {{ schluessel = "anlass", bezeichnung = "Text" }},
    ]
    {ONE_BLOCK}
""")


def table(*lines: tuple[CellValue, ...]) -> SourceTable:
    return SourceTable("", tuple(Row(number, cells) for number, cells in enumerate(lines, 1)))


def meant(*headings: str, given: dict[str, str] | None = None, plan: str = "") -> dict[str, str | None]:
    _, columns = find_columns(table(headings), OWN if plan else PLAIN, given or {})
    return {column.heading: column.field for column in columns}


@pytest.mark.parametrize("field", ALIASES)
def test_every_word_people_use_is_understood(field: str) -> None:
    assert field in FIELD_ORDER
    day = () if field == "day" else ("Datum",)
    for word in ALIASES[field]:
        rest = ("Titel",) if field == "day" else ()
        assert meant(*day, word, *rest)[word] == field


def test_headings_as_people_write_them() -> None:
    found = meant("DATUM:", "Thema / Anlass", "Anzahl TN", "Nächste  Schritte", "Farbe")
    assert found == {
        "DATUM:": "day", "Thema / Anlass": "title", "Anzahl TN": "participants", "Nächste Schritte": "tasks",
        "Farbe": None,
    }  # fmt: skip


def test_a_second_title_and_more_texts_are_text() -> None:
    assert meant("Datum", "Thema", "Titel", "Inhalt", "Ergebnis") == {
        "Datum": "day", "Titel": "title", "Thema": "text", "Inhalt": "text", "Ergebnis": "text",
    }  # fmt: skip


def test_own_headings_come_before_guesses_and_built_in_ones_before_own() -> None:
    found = meant("Datum", "Worum es ging", "Ergebnis", "Text", "Text (anlass)", plan="own")
    assert list(found.values()) == ["day", "title", "extra.ergebnis", "text", "extra.anlass"]


def test_what_is_named_comes_first() -> None:
    found = meant("Tag", "Datum", "Wer", given={"day": "Tag", "title": "wer"})
    assert found == {"Tag": "day", "Datum": None, "Wer": "title"}


def test_a_field_can_be_left_out() -> None:
    assert meant("Datum", "Titel", "Teilnehmende", given={"participants": ""})["Teilnehmende"] is None


def test_the_headings_need_not_stand_in_the_first_row() -> None:
    rows = table(("Prozesslogbuch", None, "Stand"), ("Kreis X",), ("Wann", "Was"), ("17.01.2023", "Auftakt"))
    row, columns = find_columns(rows, PLAIN, {})
    assert row.number == 3
    assert [(column.field, column.example) for column in columns] == [
        ("day", "17.01.2023"),
        ("title", "Auftakt"),
    ]


def test_words_in_the_rows_below_are_no_headings() -> None:
    rows = table(("Datum", "Titel", "Text"), ("Datum", "Titel", None))
    assert find_columns(rows, PLAIN, {})[0].number == 1


def test_without_headings_the_table_is_refused() -> None:
    with pytest.raises(NoHeadings) as found:
        find_columns(table(("eins", "zwei"), ("drei", "vier")), PLAIN, {})
    assert found.value.told() == (
        "In der Tabelle ist keine Zeile mit Überschriften zu erkennen; gesehen: „eins“ und „zwei“."
    )
    with pytest.raises(NoHeadings):
        find_columns(table(), PLAIN, {})


def test_a_day_alone_is_not_enough() -> None:
    with pytest.raises(NoHeadings):
        meant("Datum", "Farbe")


def test_a_named_heading_must_be_there() -> None:
    with pytest.raises(UnknownHeading) as found:
        meant("Datum", "Titel", given={"text": "Inhalte"})
    assert found.value.told() == "Eine Spalte „Inhalte“ hat die Tabelle nicht."
    assert found.value.advised() == "Ihre Spalten sind „Datum“ und „Titel“."


@pytest.mark.parametrize(
    ("word", "field"),
    [("datum", "day"), ("Datum", "day"), ("verfasst_von", "author"), ("Verfasst von", "author"),
     ("worum es ging", "title"), ("ergebnis", "extra.ergebnis")],
)  # fmt: skip
def test_a_field_is_named_by_key_or_heading(word: str, field: str) -> None:
    assert field_of(word, OWN) == field


def test_an_unknown_field_is_refused_with_the_nearest() -> None:
    with pytest.raises(UnknownField) as found:
        field_of("daten", PLAIN)
    assert found.value.advised().startswith("Meinten Sie datum? Möglich sind kommune, ")
