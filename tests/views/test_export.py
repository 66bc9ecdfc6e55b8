from datetime import date

from tests.conftest import ONE_BLOCK, project

from fruehe_hilfen_cli.model.entry import Entry
from fruehe_hilfen_cli.model.kinds import ActorGroup, DayKind, EntryKind, Visibility
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.views.entries.columns import ID, PHASES, PLACE
from fruehe_hilfen_cli.views.entries.export import FIELD_ORDER, logbook_table, visible
from fruehe_hilfen_cli.views.entries.logbook import ListedEntry, listed
from fruehe_hilfen_cli.views.table import DataTable, Value

OWN = """
    logbuch_feld = [
      { schluessel = "ort", bezeichnung = "Wo" },
      { schluessel = "titel2", bezeichnung = "Titel" },
    ]
    gruppe = [{ id = "hebammen", name = "Hebammen im Kreis" }]
"""


def entries_of(found: Project) -> list[ListedEntry]:
    return [listed(found, logged) for logged in found.entries]


def table(plan: str, *lines: str) -> DataTable:
    found = project(f"{plan}\n{ONE_BLOCK}", *lines)
    return logbook_table([found], entries_of(found))


def cells(plan: str, line: str) -> dict[str, Value]:
    return next(table(plan, line).records())


def test_every_field_of_an_entry_has_its_place() -> None:
    assert {*FIELD_ORDER, "extra"} == {*Entry.model_fields, PLACE, ID, PHASES}
    assert len(FIELD_ORDER) == len(set(FIELD_ORDER))


def test_columns_in_which_nothing_stands_are_left_out() -> None:
    names = [column.name for column in table("", '2022-05-03 teilnehmende = 3, text = "So."').columns]
    assert names == ["Eintrag", "Datum", "Art", "Phasen", "Titel", "Text", "Teilnehmende", "Sichtbarkeit"]


def test_values_keep_their_types() -> None:
    found = cells("", '2022-05-03 art = "workshop", teilnehmende = 3')
    assert (found["day"], found["kind"], found["participants"], found["phases"]) == (
        date(2022, 5, 3), EntryKind.WORKSHOP, 3, "1",
    )  # fmt: skip


def test_only_a_day_that_is_not_exact_says_so() -> None:
    rows = list(table("", "2022-05-03", '2022-05-04 datum_ist = "spaetestens"').records())
    assert [row["day_kind"] for row in rows] == [None, DayKind.AT_LATEST]


def test_records_are_items_with_their_parts() -> None:
    found = cells("", '2022-05-03 aufgabe = [{ was = "Protokoll", bis = 2022-05-10 }], belege = ["a", "b"]')
    assert found["tasks"] == (("Protokoll", None, date(2022, 5, 10)),)
    assert found["evidence"] == (("a",), ("b",))


def test_groups_are_named() -> None:
    found = cells(OWN, '2022-05-03 gruppen = ["leitung", "hebammen", "Presse"]')
    assert found["groups"] == ((ActorGroup.LEADERS,), ("Hebammen im Kreis",), ("Presse",))


def test_own_headings_stand_at_the_end_and_no_two_columns_share_a_name() -> None:
    found = table(OWN, '2022-05-03 zusatz = { ort = "Kreishaus", nirgends = 3 }')
    assert [column.name for column in found.columns][-3:] == ["Wo", "Titel (titel2)", "nirgends"]
    assert found.rows[0][-3:] == ("Kreishaus", None, 3)


def test_the_roadmap_chooses_names_and_orders_the_columns() -> None:
    plan = f"""{OWN}
        ueberschrift = [
          {{ feld = "titel", name = "Worum es ging" }}, {{ feld = "ort" }},
          {{ feld = "datum" }}, {{ feld = "gibtsnicht" }},
        ]
    """
    found = table(plan, '2022-05-03 zusatz = { ort = "Kreishaus" }')
    assert [column.name for column in found.columns] == ["Worum es ging", "Wo", "Datum"]
    assert found.rows == (("Notiz", "Kreishaus", date(2022, 5, 3)),)


def test_several_municipalities_have_a_column_of_their_own() -> None:
    first, second = (
        project(ONE_BLOCK, "2022-05-03"),
        project(f"kommune = {{ name = 'Stadt Y' }}\n{ONE_BLOCK}"),
    )
    second = Project("stadt-y", second.roadmap, second.scheme, first.entries)
    found = logbook_table([first, second], [*entries_of(first), *entries_of(second)])
    assert [row["municipality"] for row in found.records()] == ["Kreis Beispiel", "Stadt Y"]
    assert found.columns[0].name == "Kommune"


def test_readers_see_what_is_meant_for_them() -> None:
    lines = [f'2022-05-0{day} sichtbarkeit = "{word}"' for day, word in enumerate(Visibility, 1)]
    found = entries_of(project(ONE_BLOCK, *lines))
    assert [len(visible(found, reader)) for reader in Visibility] == [3, 2, 1]
    assert visible(found, Visibility.PUBLIC)[0].entry.visibility is Visibility.PUBLIC
