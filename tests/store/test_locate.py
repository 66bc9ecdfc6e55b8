"""From a value to its line."""

import tomllib
from dataclasses import dataclass, field
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fruehe_hilfen_cli.errors import Problem, Where
from fruehe_hilfen_cli.store.locate import line_of, located

SOURCE = """\
#:schema x
format = 1
kommune.name = "Kreis Beispiel"
kommune."wo ist\\u0021" = { nah = 1, weit.weg = 2 }

[jour_fixe]
alle_wochen = 2

[[zeitraum]]
phasen = [
  1,
  # die zweite
  2,
]
text = '''
eins
'''
[zeitraum.mehr]
a = 1
[[zeitraum]]
[[zeitraum.teil]]
b = 1
[[zeitraum.teil]]
b = [[1], [2, { c = 3 }]]
"""


@pytest.mark.parametrize(
    ("where", "line"),
    [
        ((), 1),
        (("format",), 2),
        (("kommune",), 3),
        (("kommune", "name"), 3),
        (("kommune", "wo ist!"), 4),
        (("kommune", "wo ist!", "weit", "weg"), 4),
        (("jour_fixe",), 6),
        (("jour_fixe", "alle_wochen"), 7),
        (("zeitraum",), 9),
        (("zeitraum", 0), 9),
        (("zeitraum", 0, "phasen"), 10),
        (("zeitraum", 0, "phasen", 0), 11),
        (("zeitraum", 0, "phasen", 1), 13),
        (("zeitraum", 0, "text"), 15),
        (("zeitraum", 0, "mehr", "a"), 19),
        (("zeitraum", 1), 20),
        (("zeitraum", 1, "teil", 1), 23),
        (("zeitraum", 1, "teil", 1, "b", 1, 1, "c"), 24),
        # what is missing: the line of what would hold it
        (("titel",), 1),
        (("jour_fixe", "erster"), 6),
        (("zeitraum", 1, "phasen", 7), 20),
        (("zeitraum", 7, "phasen"), 9),
        (("zeitraum", 0, "phasen", 2), 10),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_lines(where: Where, line: int, end: str) -> None:
    assert line_of(SOURCE.replace("\n", end), where) == line


def test_an_own_heading_counts_more_than_a_mention() -> None:
    assert line_of("[a.b]\n[a]\nc = 1\n", ("a",)) == 2


def test_broken_and_endless_files_have_lines_too() -> None:
    assert line_of("a = \n[x\ny = 2\n", ("y",)) >= 1
    assert line_of("", ("a",)) == 1
    assert line_of("b = 1\n" + ".".join("a" * 20000) + " = 1", ("a",) * 20) == 2
    assert line_of("b = 1\na = " + "[" * 5000 + "]" * 5000, ("a", *(0,) * 4000)) == 2


@dataclass
class Document:
    """A text that grows, and where its values stand."""

    lines: list[str] = field(default_factory=list)
    places: dict[Where, int] = field(default_factory=dict)
    values: dict[Where, object] = field(default_factory=dict)

    def write(self, text: str, *ways: Where) -> None:
        for way in ways:
            self.places.setdefault(way, len(self.lines) + 1)
        self.lines.extend(text.split("\n"))


KEYS = st.sampled_from(["a", "b-1", "datum", '"ä b"', "'c.d'", '"e\\u0066"', "12"])
KINDS = st.sampled_from(["plain", "text", "list", "inline", "dotted", "gap"])


def name(key: str) -> str:
    return next(iter(tomllib.loads(f"{key} = 1")))


def write_pair(document: Document, table: Where, key: str, kind: str, value: int) -> None:
    written = f'"k{name(key)}"'
    way = (*table, f"k{name(key)}")
    if kind == "text":
        document.write(f'{written} = """\n[x]\na = 1\n{value}"""', way)
        document.values[way] = f"[x]\na = 1\n{value}"
    elif kind == "list":
        document.write(f"{written} = [ # [\n# ]\n", way)
        document.write(f"  {value},{value},", (*way, 0), (*way, 1))
        document.write("]")
        document.values[*way, 1] = value
    elif kind == "inline":
        document.write(f"{written} = {{ i = [{value}] }}", way, (*way, "i"), (*way, "i", 0))
        document.values[*way, "i", 0] = value
    elif kind == "dotted":
        document.write(f"{written} . i . j = {value}", way, (*way, "i"), (*way, "i", "j"))
        document.values[*way, "i", "j"] = value
    else:
        document.write("\n# k = 1\n" if kind == "gap" else "")
        document.write(f"{written}={value}", way)
        document.values[way] = value


@st.composite
def documents(draw: st.DrawFn) -> Document:
    document = Document()

    def write_pairs(table: Where) -> None:
        for key in draw(st.lists(KEYS, unique=True, max_size=4)):
            write_pair(document, table, key, draw(KINDS), len(document.values))

    write_pairs(())
    for key in draw(st.lists(KEYS, unique=True, max_size=3)):
        count = draw(st.integers(0, 3))
        if not count:
            document.write(f"[{key}]", (name(key),))
            write_pairs((name(key),))
        for index in range(count):
            way = (name(key), index)
            document.write(f" [[ {key} ]]", (name(key),), way)
            write_pairs(way)
            for inner in range(draw(st.integers(0, 2))):
                document.write(f"[[{key}.inner]]", (*way, "inner"), (*way, "inner", inner))
                write_pairs((*way, "inner", inner))
    return document


@given(documents(), st.sampled_from(["\n", "\r\n"]))
@settings(deadline=None)
def test_every_value_is_found_at_its_line(document: Document, end: str) -> None:
    source = end.join(document.lines)
    data = tomllib.loads(source)
    for where, value in document.values.items():
        assert at(data, where) == value
    assert {where: line_of(source, where) for where in document.places} == document.places


def at(data: Any, where: Where) -> object:  # noqa: ANN401 - what TOML holds
    for step in where:
        data = data[step]
    return data


def test_located_fills_only_what_is_missing_and_reads_each_file_once() -> None:
    texts = {"a.toml": "a = 1\nb = 2\n", "b.toml": None}
    asked: list[str] = []

    def read(file: str) -> str | None:
        asked.append(file)
        return texts[file]

    problems = [
        Problem("W03", "a.toml", "", "", ("b",)),
        Problem("D01", "c.toml", "", "", line=7),
        Problem("W03", "b.toml", "", "", ("b",)),
        Problem("W02", "a.toml", "", "", ("c",)),
    ]
    assert [problem.line for problem in located(problems, read)] == [2, 7, None, 1]
    assert asked == ["a.toml", "b.toml"]
