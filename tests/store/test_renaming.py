"""Keys and tables of a TOML file get other names, and every other byte stays."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from fruehe_hilfen_cli.store.migration.renaming import renamed
from fruehe_hilfen_cli.store.toml_tree import Unspliceable

NAMES = {("a",): "x", ("a", "b"): "y", ("l", "b", "c"): "z", ("a", "d"): "neu-d"}
FILES = [*sorted((Path(__file__).parents[2] / "phases").glob("*/*.toml"))]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a = 1 # a\r\n", "x = 1 # a\r\n"),
        ('"a"="a"\nb = "a"\n', 'x="a"\nb = "a"\n'),
        ("# a\n[a] # a\nb = 1\nc.b = 2\n", "# a\n[x] # a\ny = 1\nc.b = 2\n"),
        ("[[ a ]]\n'b'=1\n\n[[a]]\nb = [ 1 ] # b\n", "[[ x ]]\ny=1\n\n[[x]]\ny = [ 1 ] # b\n"),
        ("[a.b]\na = 1\n[a.c.b]\n", "[x.y]\na = 1\n[x.c.b]\n"),
        ("a.b = 1\na . d = 2\n", "x.y = 1\nx . neu-d = 2\n"),
        ("a = { b = 1, c = { b = 2 } }\n", "x = { y = 1, c = { b = 2 } }\n"),
        ("a = [\n  { b = 1 }, # b\n  { c = 2, b = 3 }]\n", "x = [\n  { y = 1 }, # b\n  { c = 2, y = 3 }]\n"),
        ("[[l]]\n[[l.b]]\nc = 1\n[[l]]\n[[l.b]]\nc = 2\n", "[[l]]\n[[l.b]]\nz = 1\n[[l]]\n[[l.b]]\nz = 2\n"),
        ("l = [[{ b = { c = 'ä' } }], { b = 1 }]\n", "l = [[{ b = { z = 'ä' } }], { b = 1 }]\n"),
        ('t = """\na = 1\n[a]\n"""\n', 't = """\na = 1\n[a]\n"""\n'),
        ("", ""),
    ],
)  # fmt: skip
def test_only_the_names_change(before: str, after: str) -> None:
    assert renamed(before, NAMES) == after


def test_a_file_without_new_names_stays() -> None:
    assert renamed("kein [ TOML", {}) == "kein [ TOML"


def test_what_is_no_toml_is_not_touched() -> None:
    with pytest.raises(Unspliceable):
        renamed("a = [", NAMES)


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_all_names_of_a_real_file_change_and_change_back(path: Path) -> None:
    before = path.read_text("utf-8")
    data = tomllib.loads(before)
    new = {way: f"{way[-1]}-x" for way in ways(data)}
    changed = renamed(before, new)
    assert tomllib.loads(changed) == called_otherwise(data)
    assert renamed(changed, {way: way[-1][:-2] for way in ways(called_otherwise(data))}) == before


def ways(data: object, way: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """The way to every key, without positions."""
    if isinstance(data, dict):
        for key, value in data.items():
            yield (*way, key)
            yield from ways(value, (*way, key))
    elif isinstance(data, list):
        for item in data:
            yield from ways(item, way)


def called_otherwise(data: Any) -> Any:  # noqa: ANN401 - whatever TOML can hold
    """The same data with an "-x" behind every key."""
    if isinstance(data, dict):
        return {f"{key}-x": called_otherwise(value) for key, value in data.items()}
    return [called_otherwise(item) for item in data] if isinstance(data, list) else data
