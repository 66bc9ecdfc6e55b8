import tomllib
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fruehe_hilfen_cli.store import toml
from fruehe_hilfen_cli.store.splice import Unspliceable, spliced

ORDER = [
    "datum",
    "art",
    "titel",
    "teilnehmende",
    "gruppen",
    "text",
    "belege",
    "klaerung",
    "aufgabe",
    "zusatz",
]
HAND_WRITTEN = """\
# Oben
art   =   "notiz"   # erst die Art
datum = 2023-02-13
titel = "Treffen"

gruppen = [
  "leitung",   # wer
  "ehrenamt",
]
# Zum Text
text = '''
Eins
Zwei
'''

# Was zu tun ist
[[aufgabe]]
was = "Protokoll"   # kurz
bis = 2023-03-01

[[aufgabe]]
was = "Einladung"
# Ende
"""


def changed(source: str, **values: Any) -> str:  # noqa: ANN401 - whatever TOML can hold
    """The text with other values; None leaves a key out."""
    old = tomllib.loads(source)
    new = {key: value for key, value in (old | values).items() if value is not None}
    text = spliced(source.encode(), old, new, {"": ORDER})
    assert tomllib.loads(text) == new
    return text


def lines(before: str, after: str) -> tuple[list[str], list[str]]:
    """The lines that went and that came, in a small difference."""
    old, new = before.splitlines(), after.splitlines()
    return [line for line in old if line not in new], [line for line in new if line not in old]


@pytest.mark.parametrize(
    ("values", "gone", "come"),
    [
        ({"titel": "Sitzung"}, ['titel = "Treffen"'], ['titel = "Sitzung"']),
        (
            {"art": "erfolg"},
            ['art   =   "notiz"   # erst die Art'],
            ['art   =   "erfolg"   # erst die Art'],
        ),
        ({"datum": date(2023, 2, 14)}, ["datum = 2023-02-13"], ["datum = 2023-02-14"]),
        ({"teilnehmende": 21}, [], ["teilnehmende = 21"]),
        ({"belege": ["a", "b"]}, [], ['belege = ["a", "b"]']),
        ({"gruppen": ["leitung", "ehrenamt", "familien"]}, [], ['  "familien",']),
        ({"gruppen": None}, ["gruppen = [", '  "leitung",   # wer', '  "ehrenamt",', "]"], []),
        ({"text": "Eins\nDrei\n"}, ["Zwei"], ["Drei"]),
        ({"text": None}, ["text = '''", "Eins", "Zwei", "'''"], []),
        ({"zusatz": {"ort": "Rathaus"}}, [], ["[zusatz]", 'ort = "Rathaus"']),
        ({"klaerung": [{"abweichung": "k7q2m/1"}]}, [], ["[[klaerung]]", 'abweichung = "k7q2m/1"']),
        (
            {
                "aufgabe": [
                    {"was": "Protokoll", "bis": date(2023, 3, 2)},
                    {"was": "Einladung", "wer": "Leitung"},
                ]
            },
            ["bis = 2023-03-01"],
            ["bis = 2023-03-02", 'wer = "Leitung"'],
        ),
        ({"aufgabe": [{"was": "Protokoll", "bis": date(2023, 3, 1)}]}, ['was = "Einladung"'], []),
    ],
)
def test_only_what_changes_changes(values: dict[str, Any], gone: list[str], come: list[str]) -> None:
    assert lines(HAND_WRITTEN, changed(HAND_WRITTEN, **values)) == (gone, come)


def test_a_new_key_stands_where_people_write_it() -> None:
    found = changed(HAND_WRITTEN, teilnehmende=3, belege=["x"]).splitlines()
    assert found.index("teilnehmende = 3") == found.index('titel = "Treffen"') + 1
    assert found[found.index('belege = ["x"]') - 1] == "'''"


def test_a_table_that_is_added_stands_behind_the_others_after_a_blank_line() -> None:
    tasks = [*tomllib.loads(HAND_WRITTEN)["aufgabe"], {"was": "Raum"}]
    text = changed(HAND_WRITTEN, aufgabe=tasks)
    assert text.endswith('[[aufgabe]]\nwas = "Einladung"\n\n[[aufgabe]]\nwas = "Raum"\n# Ende\n')


def test_a_table_that_goes_takes_its_own_comments_along() -> None:
    text = changed(HAND_WRITTEN, aufgabe=None)
    assert text.endswith("'''\n# Ende\n")


TABLES = """\
#:schema x
# Kopf

# zu a
[[t]]
id = "a"
# in a

# frei

# zu b
# noch zu b
[[t]]
id = "b"
n = 1 # eins
# unter b

[[t]]
id = "c"

[s]
x = 1
  [[s.u]]
  y = 1

  # zu zwei
  [[s.u]]
  y = 2
# Ende
"""


def tables(*ids: str) -> list[dict[str, object]]:
    """Tables of these ids, as in ``TABLES``."""
    return [{"id": "b", "n": 1} if name == "b" else {"id": name} for name in ids]


@pytest.mark.parametrize(
    ("kept", "gone", "come"),
    [
        ("ac", ["# zu b", "# noch zu b", 'id = "b"', "n = 1 # eins", "# unter b"], []),
        ("bc", ["# zu a", 'id = "a"', "# in a"], []),
        ("ab", ['id = "c"'], []),
        ("abdc", [], ['id = "d"']),
        ("dabc", [], ['id = "d"']),
        ("adc", ["# zu b", "# noch zu b", 'id = "b"', "n = 1 # eins", "# unter b"], ['id = "d"']),
        ("dbc", ["# zu a", 'id = "a"', "# in a"], ['id = "d"']),
    ],
)  # fmt: skip
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_tables_in_the_middle_come_and_go(kept: str, gone: list[str], come: list[str], newline: str) -> None:
    source = TABLES.replace("\n", newline)
    text = changed(source, t=tables(*kept) or None)
    assert lines(source, text) == (gone, come)
    assert text.replace("\r\n", "").count("\n") == (0 if newline == "\r\n" else text.count("\n"))
    assert "\n\n\n" not in text.replace("\r", "")


def test_all_tables_of_a_key_go() -> None:
    assert changed(TABLES, t=None).startswith("#:schema x\n# Kopf\n\n# frei\n\n[s]\n")


def test_a_new_table_stands_between_blank_lines_as_its_neighbours_do() -> None:
    assert '# unter b\n\n[[t]]\nid = "d"\n\n[[t]]\nid = "c"\n' in changed(TABLES, t=tables(*"abdc"))
    close = '[[t]]\nid = "a"\n[[t]]\nid = "c"\n[s]\n'
    assert changed(close, t=tables(*"abc")) == close.replace('"a"\n', '"a"\n[[t]]\nid = "b"\nn = 1\n')


def test_tables_in_another_order_are_left_to_the_editor() -> None:
    with pytest.raises(Unspliceable):
        changed(TABLES, t=tables(*"bac"))


def test_tables_inside_tables() -> None:
    found = lines(TABLES, changed(TABLES, s={"x": 1, "u": [{"y": 1}]}))
    assert found == (["  # zu zwei", "  y = 2"], [])
    text = changed(TABLES, s={"x": 2, "u": [{"y": 1}, {"y": 2}, {"y": 3}]}, t=tables(*"abcd"))
    assert text.endswith("  y = 2\n\n[[s.u]]\ny = 3\n# Ende\n")
    assert changed("[a]\nx = 1\n\n[b]\n", a={"x": 1, "u": [{"y": 1}]}) == (
        "[a]\nx = 1\n\n[[a.u]]\ny = 1\n\n[b]\n"
    )
    apart = "[[a]]\nx = 1\n[b]\n[[a.u]]\ny = 1\n"
    assert changed(apart, a=None) == "[b]\n"
    assert changed(apart, a=[{"x": 1, "u": [{"y": 2}]}]) == apart.replace("y = 1", "y = 2")


INLINE = """\
t = [
  { id = "a", x = [1,2] }, # zu a
  # über b
  { id = "b" , y = 1 },
  {id="c"}
]
k = { name = "A",  n = 1 }
"""


def test_lists_of_tables_inside_lines() -> None:
    a, b, c = tomllib.loads(INLINE)["t"]
    assert lines(INLINE, changed(INLINE, t=[a, c])) == (['  { id = "b" , y = 1 },'], [])
    assert lines(INLINE, changed(INLINE, t=[a, b | {"y": 2}, c])) == (
        ['  { id = "b" , y = 1 },'],
        ['  { id = "b" , y = 2 },'],
    )
    assert lines(INLINE, changed(INLINE, t=[a, {"id": "d"}, b, c])) == ([], ['  { id = "d" },'])
    assert lines(INLINE, changed(INLINE, t=[{"id": "d"}, a, b, c, {"id": "e"}])) == (
        ['  {id="c"}'],
        ['  { id = "d" },', '  {id="c"},', '  { id = "e" },'],
    )
    assert lines(INLINE, changed(INLINE, t=[a | {"x": [1, 2, 3]}, b, c | {"y": 1}])) == (
        ['  { id = "a", x = [1,2] }, # zu a', '  {id="c"}'],
        ['  { id = "a", x = [1,2, 3] }, # zu a', '  { id="c", y = 1 }'],
    )
    assert changed("t = [{id=1},{id=2},{id=3}]\n", t=[{"id": 1}, {"id": 3}]) == "t = [{id=1}, {id=3}]\n"
    with pytest.raises(Unspliceable):
        changed(INLINE, t=[b, a, c])


def test_tables_without_id_keep_their_comments() -> None:
    a, b, c = ("[[t]]\nn = 1\nx = 1\n\n", "# zu b\n[[t]]\nn = 2 # zwei\n\n", "# zu c\n[[t]]\nn = 3\n\n")
    one, two, three = {"n": 1, "x": 1}, {"n": 2}, {"n": 3}
    assert changed(a + b + c, t=[one, three, {"n": 4}]).startswith(a + c.rstrip("\n"))
    assert changed(a + b + c, t=[one | {"x": 2}, three]) == (a + c).replace("x = 1", "x = 2")
    assert changed(a + b + c, t=[two, three]).lstrip() == b + c
    assert changed(a + b + c, t=[{"n": 9}, one, two, three]).endswith(a + b + c)


def test_inline_tables() -> None:
    assert changed(INLINE, k={"name": "B", "n": 1}).endswith('k = { name = "B",  n = 1 }\n')
    assert changed(INLINE, k={"n": 1, "m": "x"}).endswith('k = { n = 1, m = "x" }\n')
    with pytest.raises(Unspliceable):
        changed("k = { a.b = 1 }\n", k={"a": {"b": 2}})


def test_items_of_a_list_come_and_go_on_their_lines() -> None:
    source = 'g = [\n  "a", # eins\n  # frei\n  "b",\n  "c"\n]\n'
    assert changed(source, g=["a", "c"]) == source.replace('  "b",\n', "")
    assert changed(source, g=["b", "c"]) == source.replace('  "a", # eins\n', "")
    assert changed(source, g=["a", "b", "d"]) == source.replace('"c"', '"d",')
    assert changed(source, g=["x", "a", "b", "c"]) == source.replace("[\n", '[\n  "x",\n')
    with pytest.raises(Unspliceable):
        changed(source, g=[])


def test_a_list_on_one_line_stays_on_one_line() -> None:
    assert changed('a = ["x"] # hier\n', a=["x", "y"]) == 'a = ["x", "y"] # hier\n'
    assert changed('a = [\n  "x" # hier\n]\n', a=["x", "y"]) == 'a = [\n  "x", # hier\n  "y",\n]\n'
    assert changed('a = ["x",\n  "y"]\n', a=["x", "y", "z"]) == 'a = ["x",\n  "y", "z"]\n'


def test_a_file_without_a_last_line_end() -> None:
    assert changed('titel = "a"', teilnehmende=1) == 'titel = "a"\nteilnehmende = 1\n'
    assert changed('titel = "a"', klaerung=[{"x": 1}]) == 'titel = "a"\n\n[[klaerung]]\nx = 1\n'


def test_windows_line_ends_stay() -> None:
    source = HAND_WRITTEN.replace("\n", "\r\n")
    text = changed(source, text="Neu\nund mehr\n", teilnehmende=4, aufgabe=None)
    assert text.count("\n") == text.count("\r\n")


def test_tables_inside_a_line_stay_inside_it() -> None:
    assert changed('aufgabe = [{ was = "x" }]\n', aufgabe=[{"was": "x"}, {"was": "y", "wer": "z"}]) == (
        'aufgabe = [{ was = "x" }, { was = "y", wer = "z" }]\n'
    )


@pytest.mark.parametrize("source", ['zusatz.ort = "a"\n', "zusatz = { ort = 'a' }\n[[aufgabe]]\nwas = 1\n"])
def test_what_cannot_be_changed_safely_is_said(source: str) -> None:
    old = tomllib.loads(source)
    try:
        text = spliced(source.encode(), old, old | {"zusatz": {"ort": "b"}}, {"": ORDER})
    except Unspliceable:
        return
    assert tomllib.loads(text) == old | {"zusatz": {"ort": "b"}}


WORDS = st.text(st.sampled_from("aä'\"\\ \t#=[]\n\r\x01€"), max_size=12)
SIMPLE = WORDS | st.integers(-9, 9) | st.booleans() | st.dates()
TABLE = st.dictionaries(st.sampled_from(["was", "wer", "bis"]), SIMPLE, min_size=1)
FILES = st.fixed_dictionaries(
    {"titel": WORDS},
    optional={
        "datum": st.dates(),
        "text": WORDS,
        "gruppen": st.lists(WORDS, max_size=3),
        "aufgabe": st.lists(TABLE, min_size=1, max_size=3),
        "klaerung": st.lists(TABLE, min_size=1, max_size=2),
        "zusatz": st.dictionaries(st.sampled_from(["ort", "zahl"]), SIMPLE, min_size=1),
    },
)


def written(data: dict[str, Any], comment: str, newline: str) -> str:
    """A file as fh writes it, with comments between its lines where that is possible."""
    text = toml.tables(data)
    marked = [f"{line}\n{comment}" if line.startswith("[") else line for line in text.split("\n")]
    return "\n".join([comment, *marked]).replace("\n", newline)


@given(FILES, FILES, st.sampled_from(["# da", ""]), st.sampled_from(["\n", "\r\n"]))
def test_whatever_changes_comes_out_as_meant(
    old: dict[str, Any], new: dict[str, Any], comment: str, newline: str
) -> None:
    source = written(old, comment, newline)
    try:
        if tomllib.loads(source) != old:
            return  # a text of several lines that the comment or the line ends have changed
    except tomllib.TOMLDecodeError:
        return
    text = spliced(source.encode(), old, new, {"": ORDER})
    assert tomllib.loads(text) == new
    assert not comment or text.startswith(comment)
    if newline == "\r\n":
        assert text.count("\n") == text.count("\r\n")
    assert spliced(text.encode(), new, new, {"": ORDER}) == text
