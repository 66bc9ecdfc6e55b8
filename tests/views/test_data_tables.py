"""Tables of views: each list becomes one, and nothing that a view says is lost."""

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

import pytest
from msgspec import Struct
from msgspec.structs import replace
from tests.conftest import ONE_BLOCK, day, project

from fruehe_hilfen_cli.model.base import Record
from fruehe_hilfen_cli.model.kinds import Visibility
from fruehe_hilfen_cli.store.choice import every
from fruehe_hilfen_cli.store.reading import read_project
from fruehe_hilfen_cli.store.workspace import PlanFile, Workspace
from fruehe_hilfen_cli.views.data_tables import LONGEST_NAME, tables_of
from fruehe_hilfen_cli.views.entries.audience import seen_by
from fruehe_hilfen_cli.views.inventory import inventory
from fruehe_hilfen_cli.views.results.target_actual import target_actual
from fruehe_hilfen_cli.views.steering.sheet import sheet
from fruehe_hilfen_cli.views.steering.status import status_in_full
from fruehe_hilfen_cli.views.steering.trend import TrendSelection, trend
from fruehe_hilfen_cli.views.table import DataColumn, DataTable

ROOT = Path(__file__).parents[2]
DAY = day("2026-11-22")
PLANS = tuple(PlanFile)
TODAY = day("2022-06-01")


class Part(Struct, frozen=True):
    """A row in a row."""

    day: date
    note: str | None = None


class Row(Struct, frozen=True):
    """A row."""

    id: str
    title: str
    assessment: Part | None = None
    reviews: tuple[Part, ...] = ()
    groups: tuple[str, ...] = ()


class Whole(Struct, frozen=True):
    """What is said of a municipality."""

    place: str
    name: str
    as_of: date
    overdue: tuple[Row, ...] = ()
    assessment: Part | None = None


class Wrapper(Struct, frozen=True):
    """What is about a row in it."""

    goal: Row
    overdue: bool


def headings(table: DataTable) -> list[str]:
    return [column.name for column in table.columns]


def only(views: dict[str, object]) -> DataTable:
    (table,) = tables_of(views)
    return table


def test_a_list_becomes_a_table_of_typed_values() -> None:
    entries = (Row("a/1", "eins", groups=("x", "y")), Row("b/1", "zwei"))
    table = only({"tasks": entries})
    assert (table.name, headings(table)) == ("Aufgaben", ["Nr.", "Titel", "Gruppen"])
    assert table.rows == (("a/1", "eins", (("x",), ("y",))), ("b/1", "zwei", ()))


def test_columns_without_a_value_are_left_out() -> None:
    assert headings(only({"tasks": (Row("a/1", ""), Row("b/1", ""))})) == ["Nr."]


def test_what_a_row_holds_once_becomes_columns_where_they_belong() -> None:
    rows = (Row("a/1", "eins"), Row("b/1", "zwei", Part(TODAY, "so"), groups=("x",)))
    table = only({"tasks": rows})
    assert headings(table) == ["Nr.", "Titel", "Einschätzung: Datum", "Einschätzung: Notiz", "Gruppen"]


def test_lists_in_rows_become_tables_that_name_the_row() -> None:
    rows = (Row("a/1", "eins", reviews=(Part(TODAY), Part(TODAY, "so"))), Row("b/1", "zwei"))
    first, second = tables_of({"tasks": rows})
    assert headings(first) == ["Nr.", "Titel"]
    assert (second.name, headings(second)) == ("Aufgaben – Überprüfungen", ["Nr.", "Titel", "Datum", "Notiz"])
    assert second.rows == (("a/1", "eins", TODAY, None), ("a/1", "eins", TODAY, "so"))


def test_no_table_without_rows() -> None:
    assert tables_of({"tasks": (), "entries": 3}) == ()


def test_tables_stay_as_they_are() -> None:
    table = DataTable("Eigene", (DataColumn("a", "A"),), (("=1",),))
    assert tables_of({"tasks": table}) == (table,)
    assert tables_of({"tasks": replace(table, rows=())}) == ()


def test_a_row_about_another_one_shows_it_as_its_own() -> None:
    table = only({"goals": (Wrapper(Row("a/1", "eins"), overdue=False),)})
    assert headings(table) == ["Nr.", "Titel", "Überfällig"]
    assert table.rows == (("a/1", "eins", False),)


def test_what_is_said_once_of_a_municipality_becomes_facts() -> None:
    whole = Whole("ort", "Kreis", TODAY, (Row("a/1", "eins"),), Part(TODAY))
    for views in ({"statuses": (whole,)}, {"statuses": whole}):
        facts, rows = tables_of(views)
        assert (facts.name, headings(facts)) == ("Angaben", ["Angabe", "Wert"])
        assert facts.rows == (("Name", "Kreis"), ("Stand", TODAY), ("Einschätzung: Datum", TODAY))
        assert (rows.name, rows.rows) == ("Überfällig", (("a/1", "eins"),))


def test_several_municipalities_are_rows_that_name_their_place() -> None:
    first, second = tables_of(
        {"statuses": tuple(Whole(place, "Kreis", TODAY, (Row(place, "x"),)) for place in "ab")}
    )
    assert headings(first) == ["Ort", "Name", "Stand"]
    assert [row[0] for row in second.rows] == ["Kreis", "Kreis"]


def test_rows_without_a_number_of_their_own_are_named_by_what_they_hold() -> None:
    found = status_in_full(project(ONE_BLOCK), TODAY)
    tables = {table.name: table for table in tables_of({"statuses": (found,)})}
    assert headings(tables["Zeiträume"])[0] == "Phasen"
    assert tables["Zeiträume"].rows[0][0] == ((1,),)


def test_names_differ_and_fit_into_excel() -> None:
    long = "Sehr lange Überschrift einer Tabelle, die nicht passt"
    tables = [DataTable(name, (DataColumn("a", "A"),), ((1,),)) for name in (long, long.upper(), "Kurz")]
    views = dict(zip(("tasks", "questions", "papers"), tables, strict=True))
    names = [table.name for table in tables_of(views)]
    assert len({name.casefold() for name in names}) == 3
    assert all(len(name) <= LONGEST_NAME for name in names)


def leaves(value: object) -> Iterator[object]:
    """Every single value that a view says, but for the folder of the municipality."""
    if isinstance(value, Struct):
        for name in value.__struct_fields__:
            if name not in ("place", "untold"):  # of what is untold the tables give labels
                yield from leaves(getattr(value, name))
    elif isinstance(value, Record):
        for name in type(value).model_fields:
            yield from leaves(getattr(value, name))
    elif isinstance(value, tuple):
        for one in value:
            yield from leaves(one)
    elif isinstance(value, Mapping):
        yield from leaves(tuple(value.items()))
    elif value not in (None, "", ()):
        yield value


@pytest.mark.parametrize("place", ["musterkreis", "kreis-soest", "bremen"])
@pytest.mark.parametrize("reader", list(Visibility))
def test_nothing_that_a_view_says_is_lost(place: str, reader: Visibility) -> None:
    found = read_project(Workspace(ROOT), place, every, PLANS).project
    assert found is not None
    seen = seen_by(found, reader, DAY)
    views = {
        "statuses": (status_in_full(seen.project, DAY),),
        "trends": (trend(seen.project, DAY, TrendSelection()),),
        "target_actuals": (target_actual(seen.whole, DAY, reader),),
        "sheets": (sheet(seen.project, DAY),),
        **inventory(seen),
    }
    for name, view in views.items():
        tables = tables_of({name: view})
        held = set(leaves(tuple(table.rows for table in tables)))
        assert set(leaves(view)) - held == set(), name
        for table in tables:
            assert table.rows
            names = [column.name for column in table.columns]
            assert len({word.casefold() for word in names}) == len(names), table.name
            for place_in_row in range(len(names)):
                assert any(row[place_in_row] not in (None, "", ()) for row in table.rows), table.name
        assert len({table.name.casefold() for table in tables}) == len(tables)
