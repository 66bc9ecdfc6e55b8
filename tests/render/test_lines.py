"""Every record as a line: which keys it has, of which type, and that this stays so."""

import json
import tomllib
from datetime import date
from pathlib import Path
from typing import Any

from docs.werkzeuge.zeilen import sql_type
from hypothesis import given, settings
from msgspec.structs import replace
from tests.bodies import COMMITTEE, with_bodies
from tests.conftest import ONE_BLOCK, TWO_BLOCKS, day, project, random_entries, roadmap, with_entries

from fruehe_hilfen_cli.model.entry import Logged
from fruehe_hilfen_cli.model.kinds import Visibility
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.render.line_kinds import FORMAT, Column, Type, kinds
from fruehe_hilfen_cli.render.lines import lines_of

GOLDEN = Path(__file__).parents[1] / "daten" / f"zeilen-format-{FORMAT}.json"
_PYTHON: dict[Type, type | tuple[type, ...]] = {
    Type.TEXT: str,
    Type.WHOLE: int,
    Type.NUMBER: (int, float),
    Type.FLAG: bool,
}


def lines(
    found: Project, on: str = "2023-01-01", reader: Visibility = Visibility.INTERNAL
) -> list[dict[str, Any]]:
    made = lines_of(found, day(on), reader)
    assert made.text.count(b"\n") == made.number
    return [json.loads(line) for line in made.text.decode().splitlines()]


def of(kind: str, found: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [line for line in found if line["satz"] == kind]


def test_no_key_goes_and_none_changes_its_type() -> None:
    """What another program relies on: a change of what is there needs a new FORMAT and a file of its own."""
    now = {kind.name: {column.key: sql_type(column) for column in kind.columns} for kind in kinds().values()}
    assert now == json.loads(GOLDEN.read_text("utf-8")), "a new key: add it to the file by hand"


def test_a_key_has_one_type_in_all_lines() -> None:
    types: dict[str, set[str]] = {}
    for kind in kinds().values():
        keys = [column.key for column in kind.columns]
        assert len(keys) == len(set(keys)), kind.name
        for column in kind.columns:
            types.setdefault(column.key, set()).add(sql_type(column))
    assert {key: found for key, found in types.items() if len(found) > 1} == {}


def test_a_line_of_an_entry_and_one_of_each_of_its_tables() -> None:
    found = lines(
        project(
            ONE_BLOCK,
            'k7q2m 2022-05 titel = "Größe", erreicht = ["1.1"], abweichung = [{ betrifft = "phase 1", '
            'grund = "x", neues_ende = "2022-09" }, { betrifft = "phase 1", grund = "y" }]',
        )
    )
    (entry,) = of("eintrag", found)
    assert entry["kennung"] == "k7q2m"
    assert [entry[key] for key in ("datum", "datum_von", "datum_bis")] == [
        "2022-05",
        "2022-05-01",
        "2022-05-31",
    ]
    assert entry["titel"] == "Größe"
    assert entry["erreicht"] == ["1.1"]
    assert entry["teilnehmende"] is None
    assert "abweichung" not in entry
    first, second = of("abweichung", found)
    assert list(first.items())[:10] == [
        ("format", 1), ("satz", "abweichung"), ("kommune", "kreis-beispiel"), ("quelle", None),
        ("kennung", "k7q2m/1"), ("nummer", 1), ("eintrag", "k7q2m"),
        ("datum", "2022-05"), ("datum_von", "2022-05-01"), ("datum_bis", "2022-05-31"),
    ]  # fmt: skip
    assert first["ausloeser"] == "termin"
    assert [first[f"neues_ende{edge}"] for edge in ("", "_von", "_bis")] == [
        "2022-09",
        "2022-09-01",
        "2022-09-30",
    ]
    assert first["verschiebt"] == []
    assert (second["kennung"], second["neues_ende"], second["neues_ende_bis"]) == ("k7q2m/2", None, None)


def test_the_plans_are_lines_too() -> None:
    found = lines(with_bodies(project(ONE_BLOCK), COMMITTEE))
    (head,) = of("kommune", found)
    assert (head["kennung"], head["name"], head["land"], head["ablauf"]) == (
        "kreis-beispiel", "Kreis Beispiel", "NW", "nzfh",
    )  # fmt: skip
    assert [(line["kennung"], line["nummer"]) for line in of("meilenstein", found)] == [
        ("1.1", 1),
        ("1.2", 2),
    ]
    assert [line["phasen"] for line in of("zeitraum", found)] == [[1]]
    assert [line["phase_nummer"] for line in of("phase", found)] == [1, 2, 3, 4, 5, 6]
    assert [line["kennung"] for line in of("ablauf", found)] == ["nzfh"]
    assert [line["kennung"] for line in of("gremium", found)] == ["jha"]


def test_the_source_is_named_where_there_are_several() -> None:
    found = lines(replace(project(ONE_BLOCK, "2022-05-03"), source="nord"))
    assert {line["quelle"] for line in found} == {"nord"}


def test_own_values_are_text_and_a_number_where_they_are_one() -> None:
    found = lines(project(ONE_BLOCK, '2022-05-03 zusatz = { a = "x", b = 1.5, c = true, d = 2022-05-01 }'))
    assert [(line["schluessel"], line["zusatz_wert"], line["zahl"]) for line in of("zusatz", found)] == [
        ("a", "x", None), ("b", "1.5", 1.5), ("c", "ja", None), ("d", "2022-05-01", None),
    ]  # fmt: skip


def test_what_is_later_than_the_day_is_left_out() -> None:
    found = project(ONE_BLOCK, "2022-05-03", "2022-06", '2022-07-01 aufgabe = [{ was = "x" }]')
    assert len(of("eintrag", lines(found, "2022-06-01"))) == 2
    assert of("aufgabe", lines(found, "2022-06-30")) == []
    assert len(of("aufgabe", lines(found, "2022-07-01"))) == 1


def test_readers_outside_see_what_they_may() -> None:
    plan = ONE_BLOCK + 'erlaubt = [{ begriff = "Haus Mustermann", grund = "Name" }]'
    found = project(
        plan,
        'aaaaa 2022-05-03 aufgabe = [{ was = "x" }]',
        'bbbbb 2022-05-04 sichtbarkeit = "nzfh", erledigt = ["aaaaa/1"], '
        'inanspruchnahme = [{ massnahme = "M1", anzahl = 3 }]',
    )
    made = lines_of(found, day("2023-01-01"), Visibility.NZFH)
    told = made.text.decode()
    assert (made.left_out, made.counts) == (1, True)
    assert "aaaaa" not in told
    assert "inanspruchnahme" not in told
    assert "Mustermann" not in told
    assert "Mustermann" in lines_of(found, day("2023-01-01"), Visibility.INTERNAL).text.decode()


@settings(max_examples=15)
@given(random_entries())
def test_every_line_has_the_keys_and_types_of_its_kind(entries: list[Logged]) -> None:
    for line in lines(with_entries(project(TWO_BLOCKS), *entries)):
        kind = kinds()[line["satz"]]
        assert list(line) == [column.key for column in kind.columns]
        for column in kind.columns:
            _check(line[column.key], column)


def _check(value: object, column: Column) -> None:
    for one in value if column.many else [value]:  # type: ignore[attr-defined]  # a list, or it is wrong
        if one is None:
            assert not column.many
        elif column.type is Type.GROUP:
            assert isinstance(one, dict)
            assert list(one) == [part.key for part in column.parts]
            for part in column.parts:
                _check(one[part.key], part)
        elif column.type is Type.DAY:
            assert date.fromisoformat(one).isoformat() == one
        else:
            assert isinstance(one, _PYTHON[column.type]), (column, one)
            assert column.type is Type.FLAG or not isinstance(one, bool)


def test_a_plan_with_everything_is_told_without_an_error() -> None:
    text = 'jour_fixe = { erster = "2022-05", uhrzeit = "10:00" }\nkommune = { ideal_beginn = "2022-04" }'
    found = lines(replace(project(ONE_BLOCK), roadmap=roadmap(f"{text}{ONE_BLOCK}")))
    (call,) = of("jour_fixe", found)
    assert (call["erster"], call["erster_von"], call["uhrzeit"]) == ("2022-05", "2022-05-01", "10:00")
    (head,) = of("kommune", found)
    assert head["ideal_beginn_bis"] == "2022-04-30"
    assert tomllib.loads(text)["jour_fixe"]["uhrzeit"] == call["uhrzeit"]
