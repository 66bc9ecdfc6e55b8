"""The test suite of the TOML project: each of its files as an entry and as a roadmap is read or named.

tests/daten/toml-test.zip holds it; docs/werkzeuge/toml_test.py says where it comes from.
"""

import tomllib
import zipfile
from functools import cache
from pathlib import Path

import pytest
import toml_rs
from tests.cli.places import make_place
from tests.fuzz.ground import KNOWN, PLACE, entry_text, sound

from fruehe_hilfen_cli.store.reading import read_project
from fruehe_hilfen_cli.store.workspace import Workspace

_SUITE = Path(__file__).parents[1] / "daten" / "toml-test.zip"
_IN_GENERAL = "Die Datei ist kein gültiges TOML."


@cache
def suite() -> dict[str, bytes]:
    with zipfile.ZipFile(_SUITE) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@cache
def of_version_1_0() -> tuple[str, ...]:
    listed = suite()["tests/files-toml-1.0.0"].decode().split()
    return tuple(f"tests/{name}" for name in listed if name.endswith(".toml"))


def toml_files() -> list[str]:
    return [name for name in suite() if name.endswith(".toml")]


def test_the_suite_is_whole() -> None:
    assert len(of_version_1_0()) == 678
    assert len(toml_files()) == 745
    assert set(of_version_1_0()) <= set(toml_files())
    assert "MIT" in suite()["LICENSE"].decode()


def outcome(name: str) -> tuple[str, str]:
    """What either parser makes of a file: its data, or "refused"."""
    found = []
    for load in (tomllib.loads, lambda text: toml_rs.loads(text, toml_version="1.0.0")):
        try:
            found.append(repr(load(suite()[name].decode())))
        except ValueError:  # broken TOML, or no UTF-8
            found.append("refused")
    return found[0], found[1]


def test_both_parsers_take_what_is_valid_and_refuse_what_is_not() -> None:
    for name in of_version_1_0():
        first, second = outcome(name)
        assert first == second, name
        assert (first == "refused") == name.startswith("tests/invalid/"), name


def test_as_an_entry_each_kind_of_file_is_named_and_the_other_entry_is_read(tmp_path: Path) -> None:
    as_entries(tmp_path, toml_files()[::7])


@pytest.mark.langsam
def test_as_an_entry_each_file_is_named_and_the_other_entry_is_read(tmp_path: Path) -> None:
    as_entries(tmp_path, toml_files())


def as_entries(tmp_path: Path, names: list[str]) -> None:
    workspace = make_place(Workspace(tmp_path), PLACE, **{KNOWN: entry_text()})
    path = workspace.logbook_path(PLACE) / "2022-06-02-x-ccccc.toml"
    for name in names:
        raw = suite()[name]
        path.write_bytes(raw)
        reading = read_project(workspace, PLACE)
        assert reading.problems, name  # none of them is an entry
        sound(reading.problems, raw, workspace.relative(path))
        assert _IN_GENERAL not in {problem.sentence for problem in reading.problems}, name
        assert reading.project is not None
        assert [logged.id for logged in reading.project.entries] == [KNOWN], name


@pytest.mark.langsam
def test_as_a_roadmap_each_file_is_named(tmp_path: Path) -> None:
    workspace = make_place(Workspace(tmp_path), PLACE, **{KNOWN: entry_text()})
    path = workspace.roadmap_path(PLACE)
    for name in toml_files():
        raw = suite()[name]
        path.write_bytes(raw)
        reading = read_project(workspace, PLACE)
        assert reading.project is None, name
        sound(reading.problems, raw, workspace.relative(path))
