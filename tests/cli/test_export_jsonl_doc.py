"""docs/export-jsonl.md: its SQL, run by DuckDB over the lines, comes to the numbers of ``fh vergleich``."""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from contextlib import chdir
from datetime import date
from pathlib import Path
from typing import Any

import duckdb
import pytest
from docs.werkzeuge import zeilen
from docs.werkzeuge.mengen import make_workspace
from hypothesis import given, settings
from msgspec.structs import replace
from tests.cli.places import Fh
from tests.conftest import DAYS, IDS, TWO_BLOCKS, logged, project, random_entries, with_entries
from tests.staircases import staircase

from fruehe_hilfen_cli.model.entry import Logged
from fruehe_hilfen_cli.model.kinds import Visibility
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.render.json import plain
from fruehe_hilfen_cli.render.lines import lines_of
from fruehe_hilfen_cli.views.steering.benchmark import benchmarks
from fruehe_hilfen_cli.views.steering.compared import compared

ROOT = Path(__file__).parents[2]
BLOCKS = re.findall(r"```sql\n(.*?)```", zeilen.PAGE.read_text("utf-8"), re.DOTALL)
NAMED = re.compile(r"^-- (formate|dauern|ausloeser|begruendungen|stufen)$", re.MULTILINE)
DAY = "2026-11-24"
STAIRCASE = """
    [[ziel]]
    id = "Z1"
    stufe = 2
    titel = "Erreicht"
    [[ziel]]
    id = "Z2"
    stufe = 5
    titel = "Verändert"
    [[indikator]]
    id = "I1"
    ziel = "Z1"
    titel = "Anteil"
    ausgangswert = 10
    zielwert = 40
    [[indikator]]
    id = "I2"
    ziel = "Z2"
    titel = "Zahl"
    richtung = "weniger"
    ausgangswert = 10.5
    zielwert = 10.5
    [[indikator]]
    id = "I3"
    ziel = "Z1"
    titel = "Später"
"""
GUIDED = """
    jour_fixe = { erster = 2022-04-05 }
    richtwert = [
      { art = "workshop", name = "Workshops", anzahl = 3 },
      { art = "konferenz", name = "Konferenzen", anzahl = 2, zaehlt = ["konferenz", "vor-ort-beratung"] },
    ]
"""


TURNS = """\
2022-05 erreicht = ["1.1", "1.2"]

2022-05-31 wieder_offen = [{ meilenstein = "1.1", grund = "x" }]

2022-06-10 entfallen = [{ meilenstein = "1.1", grund = "x" }], erreicht = ["2.1", "4.1"]

2022-06-20 wieder_offen = [{ meilenstein = "2.1", grund = "x", hebt_auf = ["ccccc"] }]

2022-06-10 abweichung = [{ betrifft = "phase 3", grund = "spät", geklaert_am = "2022-07",
neuer_beginn = 2022-07-05, verschiebt = [{ betrifft = "phase 4", neuer_beginn = "2022-08" }] },
{ betrifft = "meilenstein 1.2", grund = "spät", neues_ende = "2022-07" }]

2022-06-11 abweichung = [{ betrifft = "phase 2", grund = "Ziel", ausloeser = "ziel",
neues_ende = "2023-03", neuer_beginn = 2022-07-12 },
{ betrifft = "phase 1", grund = "Ziel", neues_ende = "2022-07" }]

2022-06-30 klaerung = [{ abweichung = "eeeee/2" }],
phasenabschluss = [{ phase = 4, ergebnis = "negativ" }]

2022-07 art = "vor-ort-beratung", klaerung = [{ abweichung = "eeeee/2" }], erreicht = ["2.1"]

2022-08-01 art = "workshop",
messung = [{ indikator = "I1", wert = 20 }, { indikator = "I2", wert = 3 }]

2022-08-02 zielaenderung = [{ betrifft = "indikator I1", zielwert = 30, grund = "x" },
{ betrifft = "indikator I3", zielwert = 3, grund = "x" }]

2022-09-01 art = "jour-fixe",
zielaenderung = [{ betrifft = "ziel Z2", entfaellt = true, grund = "x" }]
"""
"""Words that later ones take back, months, things that move along: what a query gets wrong first."""


@pytest.mark.parametrize("path", [zeilen.PAGE, zeilen.VIEWS], ids=lambda path: path.name)
def test_what_is_generated_is_current(path: Path) -> None:
    assert path.read_text("utf-8") == zeilen.generated()[path], "make docs renews it"


@pytest.mark.parametrize("on", [DAY, "2023-03-14"])
def test_the_queries_reproduce_the_comparison_of_the_bundled_places(fh: Fh, tmp_path: Path, on: str) -> None:
    where = ("--ordner", str(ROOT), "--stichtag", on)
    assert fh("export", "jsonl", *where, "-o", str(tmp_path / zeilen.FILE)).code == 0
    (told,) = json.loads(fh("vergleich", "--alle", "--json", *where).out)["vergleich"]
    assert _differences(_asked(tmp_path, on), told) == {}


def test_they_do_so_for_a_logbook_full_of_turns(tmp_path: Path) -> None:
    turns = [logged(line, key) for key, line in zip(IDS, TURNS.split("\n\n"), strict=False)]
    _check_places(tmp_path, (turns, [logged("2022-05-03")]), date(2023, 7, 1))


@pytest.mark.langsam
@settings(max_examples=120)
@given(random_entries(), random_entries(), DAYS)
def test_they_do_so_for_random_logbooks(
    tmp_path_factory: pytest.TempPathFactory, one: list[Logged], other: list[Logged], on: date
) -> None:
    _check_places(tmp_path_factory.mktemp("zufall"), (one, other), on)


@pytest.mark.langsam
def test_they_do_so_for_600_places_with_120000_entries(fh: Fh, tmp_path: Path) -> None:
    make_workspace(tmp_path / "viele", 600, 200)
    where = ("--ordner", str(tmp_path / "viele"), "--stichtag", DAY)
    assert fh("export", "jsonl", *where, "-o", str(tmp_path / zeilen.FILE)).code == 0
    (told,) = json.loads(fh("vergleich", "--alle", "--json", *where).out)["vergleich"]
    assert told["kommunen"] == 600
    assert _differences(_asked(tmp_path, DAY), told) == {}


def _check_places(folder: Path, logbooks: Iterable[list[Logged]], on: date) -> None:
    """Two municipalities: one with guide values and a staircase, one without."""
    bare = project(TWO_BLOCKS)
    with_all = replace(project(GUIDED + TWO_BLOCKS), staircase=staircase(STAIRCASE))
    plans: tuple[Project, ...] = (with_all, replace(bare, place="kreis-zwei"))
    found = [
        replace(with_entries(plan, *entries), staircase=plan.staircase)
        for plan, entries in zip(plans, logbooks, strict=True)
    ]
    text = b"".join(lines_of(one, on, Visibility.INTERNAL).text for one in found)
    (folder / zeilen.FILE).write_bytes(text)
    there = [one for one in (compared(one, on) for one in found) if not one.standing.departure]
    (told,) = benchmarks(there)
    assert _differences(_asked(folder, on.isoformat()), plain(told)) == {}


def _asked(folder: Path, on: str) -> dict[str, list[dict[str, Any]]]:
    """The rows of each named query of the document, as of a day."""
    found = {}
    with chdir(folder), duckdb.connect() as connection:
        connection.execute(zeilen.VIEWS.read_text("utf-8"))
        for block in BLOCKS:
            for statement in duckdb.extract_statements(block.replace(DAY, on)):
                answer = connection.execute(statement)
            if name := NAMED.search(block):
                keys = [column[0] for column in answer.description or ()]
                found[name[1]] = [dict(zip(keys, row, strict=True)) for row in answer.fetchall()]
    return found


def _differences(
    asked: Mapping[str, Sequence[dict[str, Any]]], told: Mapping[str, Any]
) -> dict[str, tuple[object, object]]:
    """The tables that differ in rows, their order, or any number that both tell."""
    assert set(asked) == {"formate", "dauern", "ausloeser", "begruendungen", "stufen"}
    wanted = {
        name: [{key: row[key] for key in rows[0]} for row in told[name]] if rows else told[name]
        for name, rows in asked.items()
    }
    return {name: (rows, wanted[name]) for name, rows in asked.items() if list(rows) != wanted[name]}


def test_the_document_shows_a_query_for_each_table() -> None:
    names = [name[1] for block in BLOCKS if (name := NAMED.search(block))]
    assert names == ["formate", "dauern", "ausloeser", "begruendungen", "stufen"]
