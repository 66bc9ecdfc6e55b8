"""A line inside a text of several lines: where in the file it stands."""

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fruehe_hilfen_cli.store.locate import line_of

FILE = '''\
a = 1
text = \'\'\'
eins
zwei

vier\'\'\'
[[aufgabe]]
was = """x
y \\
   noch y
z\\nz2
\\\\
ende"""
liste = ["kurz", \'\'\'
lang
länger\'\'\']
einzeilig = "a\\nb"
'''


@pytest.mark.parametrize(
    ("where", "line"),
    [
        (("text",), 2),
        (("text", 0), 3),
        (("text", 1), 4),
        (("text", 2), 5),
        (("text", 3), 6),
        (("text", 9), 2),
        (("aufgabe", 0, "was", 0), 8),
        (("aufgabe", 0, "was", 1), 9),
        (("aufgabe", 0, "was", 2), 11),
        (("aufgabe", 0, "was", 3), 11),
        (("aufgabe", 0, "was", 4), 12),
        (("aufgabe", 0, "was", 5), 13),
        (("aufgabe", 0, "liste", 0), 14),
        (("aufgabe", 0, "liste", 1, 0), 15),
        (("aufgabe", 0, "liste", 1, 1), 16),
        (("aufgabe", 0, "einzeilig", 1), 17),
    ],
)
def test_a_line_of_a_text_has_the_line_of_the_file(where: tuple[str | int, ...], line: int) -> None:
    assert line_of(FILE, where) == line


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("quotes", ["'''", '"""'])
@given(words=st.lists(st.text("ab äß", max_size=5), max_size=6))
def test_every_line_of_any_text_is_found(end: str, quotes: str, words: list[str]) -> None:
    lines = [f"{word}{number}" for number, word in enumerate(words)]
    source = end.join(["x = 1", f"text = {quotes}", *lines, f"{quotes}", "y = 2"])
    for number, line in enumerate(tomllib.loads(source)["text"].split("\n")[:-1]):
        assert source.split(end)[line_of(source, ("text", number)) - 1] == line
