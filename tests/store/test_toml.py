"""From bytes to data and from records to text."""

import tomllib
from typing import Any

import pytest
import toml_rs
from hypothesis import example, given, settings
from hypothesis import strategies as st

from fruehe_hilfen_cli.errors import Problem
from fruehe_hilfen_cli.store import toml


def refused(raw: bytes) -> Problem:
    problem = toml.parse(raw, "logbook/x/a.toml")
    assert isinstance(problem, Problem)
    assert problem.unreadable
    assert problem.file == "logbook/x/a.toml"
    return problem


@pytest.mark.parametrize(
    "raw",
    ['a = "ä"\nb = 1\n', '\ufeffa = "ä"\nb = 1\n', '\ufeffa = "ä"\r\nb = 1\r\n', 'a = "ä"\r\nb = 1'],
    ids=["LF", "BOM", "BOM and CRLF", "CRLF"],
)
def test_utf_8_is_read_with_any_line_ends(raw: str) -> None:
    assert toml.parse(raw.encode(), "a.toml") == {"a": "ä", "b": 1}


def test_a_bom_is_dropped_whichever_parser_reads() -> None:
    assert toml.decode(b"\xef\xbb\xbfa = 1\r\n", "a.toml") == "a = 1\r\n"
    many = toml.parse(b"\xef\xbb\xbf" + b"[[a]]\n" * 200, "a.toml")
    assert many == {"a": [{}] * 200}


def test_lines_within_a_text_end_with_lf() -> None:
    assert toml.parse(b"a = '''x\r\ny'''\r\n", "a.toml") == {"a": "x\ny"}


@pytest.mark.parametrize(
    ("raw", "line", "word"),
    [
        ("a = 1\nb = 'Träger'\n".encode("cp1252"), 2, "UTF-8"),
        ("\ufeffa = 1\n".encode() + b"\nb = '\xff'", 3, "UTF-8"),
        ("a = 1\nb = 'ä'\n".encode("utf-16"), 1, "UTF-16"),
        (b"\xfe\xff" + "a = 1\n".encode("utf-16-be"), 1, "UTF-16"),
        ("a = 1\n".encode("utf-16-le"), 1, "Nullbytes"),
        (b"a = 1\nb = '\0'\n", 2, "Nullbytes"),
        (b"a = '\xed\xa0\x80'", 1, "UTF-8"),
        (b"a = '\xc3", 1, "UTF-8"),
    ],
)
def test_other_encodings_are_named(raw: bytes, line: int, word: str) -> None:
    problem = refused(raw)
    assert (problem.code, problem.line, word in problem.sentence) == ("D02", line, True)
    assert "UTF-8" in problem.advice


CONFLICT = "a = 1\n<<<<<<< HEAD\nb = 2\n=======\nb = 3\n>>>>>>> andere\n"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (CONFLICT, 2),
        (CONFLICT.replace("\n", "\r\n"), 2),
        (CONFLICT.replace("=======", "||||||| alt\nb = 1\n======="), 2),
        (f"t = '''\n=======\n{CONFLICT}'''", 4),
        ("<<<<<<<\n=======\n>>>>>>>", 1),
        ("a = 1\n<<<<<<<< HEAD:a.toml\nb = 2\n========\nb = 3\n>>>>>>>> andere:b.toml\n", 2),
    ],
)
def test_conflict_markers_are_named(text: str, line: int) -> None:
    problem = refused(text.encode())
    assert (problem.code, problem.line) == ("D03", line)


@pytest.mark.parametrize(
    "text",
    [
        "t = '''\n=======\n>>>>>>> x\n'''",
        "t = '''\n<<<<<<< a\n'''",
        "t = '''\n<<<<<<<< a\n========\n>>>>>>>>\n'''",
    ],
)
def test_text_that_looks_a_little_like_a_conflict_is_text(text: str) -> None:
    assert isinstance(toml.parse(text.encode(), "a.toml"), dict)


def test_broken_toml_is_named_with_its_line() -> None:
    assert refused(b"a = 1\nb = \n") == Problem(
        "D01",
        "logbook/x/a.toml",
        "Hier fehlt ein Wert, oder er ist nicht lesbar.",
        "Ergänzen Sie den Wert hinter „=“, oder löschen Sie die Zeile.",
        line=2,
        unreadable=True,
    )


@pytest.mark.parametrize(
    ("raw", "line"),
    [
        ("b = 1\na = " + "[" * 50_000 + "]" * 50_000, 2),
        ("a = " + "[" * 50_000, 1),
        ("a = " + "{a=" * 50_000 + "1" + "}" * 50_000, 1),
        ("a = " + "[{a=" * 700 + "1" + "}]" * 700, 1),
        (".".join("a" * 200_000) + " = 1", 1),
        ("b = 1\n[" + " . ".join(["'a b'"] * 100_000) + "]", 2),
        ("b = 1\na = " + "9" * 5000, 2),
        ("a = 0x" + "f" * 5000, 1),
    ],
    ids=["lists", "open lists", "inline tables", "both", "dotted key", "dotted heading", "digits", "hex"],
)
def test_what_is_beyond_all_measure_is_a_problem(raw: str, line: int) -> None:
    problem = refused(raw.encode())
    assert (problem.code, problem.line) == ("D01", line)


def test_a_file_of_ten_megabytes_is_a_problem() -> None:
    problem = refused(b"a = '" + b"x" * 10_000_000 + b"'")
    assert (problem.code, problem.sentence) == (
        "D01",
        "Die Datei ist mit 10.000 kB zu groß; möglich sind 1.000 kB.",
    )


def test_many_short_tables_and_much_prose_are_no_problem() -> None:
    many = toml.parse(b"[[meilenstein]]\nphasen = [1]\n" * 2000, "a.toml")
    assert isinstance(many, dict)
    assert len(many["meilenstein"]) == 2000
    prose = (
        "Es war gut. Nr. 3.4 ist erreicht ... Mehr dazu z. B. unter https://www.example.org/a.b.c.html. "
        * 300
    )
    assert toml.parse(f'a = "{prose}"'.encode(), "a.toml") == {"a": prose}


def outcome(load: Any, source: str) -> object:  # noqa: ANN401 - either parser
    try:
        return load(source)
    except ValueError:
        return "refused"


def same(source: str) -> None:
    fast = outcome(lambda text: toml_rs.loads(text, toml_version="1.0.0"), source)
    assert repr(fast) == repr(outcome(tomllib.loads, source))


@pytest.mark.parametrize(
    "source",
    [
        "a = 9223372036854775808",
        "a = 1e400\nb = -nan\nc = +inf",
        "a = 0000-01-01",
        "a = 2023-02-30",
        "a = 23:59:60",
        "a = 23:59",
        "a = 2023-02-13t23:59:59.1234567z",
        "a = 2023-02-13 23:59:59+23:59",
        "a = 2023-02-13T23:59:59+24:00",
        'a = "\\e\\x41"',
        "a = {b = 1,}",
        "a = {b = 1,\nc = 2}",
        "a.b = 1\n[a]\nc = 1",
        "[a]\n[a.b]\n[a]",
        "[[a]]\n[a.b]\n[[a]]\n[a.b]",
        "a = 1\ra = 2",
        'a = """\\\n  x"""',
        "a = ''''x''''",
        "ä = 1",
        "a = 1__0",
        "a = 01",
    ],
)
def test_both_parsers_agree(source: str) -> None:
    same(source)


SIGNS = """a b.c "d" [ ] [[ ]] { } = , # \n \r\n \t ''' \"\"\" ' " \\ \\u00e4 \\n 1"""
VALUES = """-1 0x1F 1_0 1.5 1e5 true inf nan"""
DATES = """2023-02-13 2023-02 T10:00:00 07:30:00.5 Z +01:00 ä € \x00 \x1f \x7f \ufeff 99999999999999999999"""
PIECES = st.sampled_from([word for words in (SIGNS, VALUES, DATES) for word in words.split(" ")])


@given(st.lists(PIECES, max_size=25))
@example(["a", "=", "[", "\n", "1", ",", "]"])
@settings(deadline=None)
def test_both_parsers_agree_on_anything(pieces: list[str]) -> None:
    same("\n" + "".join(pieces))  # a BOM at the very beginning is dropped before
    same("\n" + " ".join(pieces))


@pytest.mark.langsam
@given(st.lists(PIECES, max_size=60))
@settings(deadline=None, max_examples=20_000)
def test_both_parsers_agree_on_very_much(pieces: list[str]) -> None:
    same("\n" + "".join(pieces))


@given(st.binary(max_size=200))
@settings(deadline=None)
def test_any_bytes_are_data_or_a_problem(raw: bytes) -> None:
    found = toml.parse(raw, "a.toml")
    assert isinstance(found, dict) or (found.unreadable and found.line is not None)
