"""TOML: from bytes to data, with a German answer for all that can be wrong, and from records to text.

toml_rs reads (fast); tomllib is the referee, and knows the line. Both agree on the whole toml-test suite.
"""

import re
from collections.abc import Iterator
from datetime import date
from typing import Any, ClassVar

import toml_rs

from fruehe_hilfen_cli.errors import Problem, Refusal
from fruehe_hilfen_cli.model.base import Record

_BOM = b"\xef\xbb\xbf"
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_LARGEST = 1_000_000
_MEASURE = 2000
_FEW_BRACKETS = 200  # toml_rs overflows the stack at some 1,000 nested brackets (with 1 MB of stack at 600)
_LONG_NUMBER = re.compile(
    r"[=,\[]\s*[+-]?(?:0[xob])?[0-9A-Fa-f_]{1000}"
)  # Python refuses to print some of them
_ENDLESS_KEY = re.compile(
    r"""(?:\.[ \t]*(?:[\w-]+|"[^"\n]*"|'[^'\n]*')[ \t]*){300}"""
)  # tomllib: n² time for n parts
_MARKER = re.compile(r"(?:<{7}|={7}|>{7})(?:\s|$)|(?:<{8,}|>{8,}) \S|={8,}\s*$")
"""Longer ones stand where both have renamed a file, always with the name of a side."""
_AS_UTF_8 = "Speichern Sie die Datei im Editor mit „Speichern unter“ und der Zeichenkodierung UTF-8."


class Unwritable(Refusal):
    """The content is such that the file could not be read again, e.g. because it is too large."""

    sentence: ClassVar[str] = "So lässt sich das nicht speichern: {reason}"
    advice: ClassVar[str] = "Kürzen Sie den Text; lange Unterlagen legen Sie als Datei dazu."


def decode(raw: bytes, file: str) -> str | Problem:
    """The text of a file: UTF-8, with or without a BOM, line ends as they are.

    Args:
        raw: the content of the file.
        file: how the problem names it.

    Returns:
        The text, or what is wrong with its encoding (D02).
    """
    try:
        text = raw.removeprefix(_BOM).decode()
    except UnicodeDecodeError as error:
        wide = raw.startswith(_UTF_16)
        line = 1 if wide else _line(raw.removeprefix(_BOM), error.start)
        what = (
            "Die Datei ist in UTF-16 gespeichert." if wide else "Ein Zeichen ist nicht in UTF-8 gespeichert."
        )
        return _unreadable("D02", file, what, _AS_UTF_8, line)
    if "\0" in text:
        what = "Die Datei enthält Nullbytes; sie ist kein Text in UTF-8."
        return _unreadable("D02", file, what, _AS_UTF_8, _line(raw, raw.index(0)))
    return text


def parse(raw: bytes, file: str) -> dict[str, Any] | Problem:
    """The data of a TOML 1.0 file.

    Args:
        raw: the content of the file.
        file: how the problem names it.

    Returns:
        The data, or what is wrong: D01 (no TOML, or beyond all measure), D02 (encoding), D03 (git's markers).
    """
    if len(raw) > _LARGEST:
        return _unreadable(
            "D01",
            file,
            f"Die Datei ist mit {len(raw) // 1000:,} kB zu groß; möglich sind 1.000 kB.".replace(",", "."),
            "Kürzen Sie sie; lange Unterlagen legen Sie als eigene Datei dazu.",
        )
    source = decode(raw, file)
    if isinstance(source, Problem):
        return source
    if line := _conflict(source):
        return _unreadable(
            "D03",
            file,
            "Hier stehen zwei Fassungen nebeneinander, zwischen denen git nicht wählen konnte.",
            "Behalten Sie eine davon, und löschen Sie die Zeilen mit <<<<<<<, ======= und >>>>>>>.",
            line,
        )
    if len(source) > _MEASURE and (problem := _beyond_measure(source, file)):
        return problem
    if source.count("[") + source.count("{") <= _FEW_BRACKETS:
        try:
            return toml_rs.loads(source, toml_version="1.0.0")
        except ValueError:
            pass  # tomllib decides, and knows the line
    return _refereed(source, file)


def dump(record: Record, schema: str) -> str:
    """The text of a new file: the line for the editor, then the record, without what is the default anyway.

    Args:
        record: what to write; reading the text gives the same record.
        schema: where the file's JSON Schema lies, seen from the file.

    Returns:
        TOML with LF at all line ends.

    Raises:
        Unwritable: when the text could not be read again.
    """
    data = data_of(record)
    if (version := getattr(record, "format", None)) is not None:
        data = {"format": version, **data}
    read: dict[str, Any] | Problem = {}
    for multiline in (True, False):  # tomli_w turns \r\n into \n in texts of several lines
        text = f"#:schema {schema}\n{''.join(_written(data, multiline))}"
        read = parse(text.encode(), schema)
        if read == data:
            return text
    raise Unwritable(reason=read.sentence if isinstance(read, Problem) else "Es wäre nicht lesbar.")


def data_of(record: Record) -> dict[str, Any]:
    """What was said of a record, in TOML's own types and under its German keys; mere defaults stay out."""
    data: dict[str, Any] = _plain(record.model_dump(by_alias=True, exclude_unset=True, exclude_none=True))
    return data


def tables(data: dict[str, Any]) -> str:
    """Data of records, see ``data_of``, as TOML: a line for each value, lists of tables as [[…]]."""
    return "".join(_written(data, multiline=False))


def _refereed(source: str, file: str) -> dict[str, Any] | Problem:
    import tomllib

    try:
        return tomllib.loads(source)
    except tomllib.TOMLDecodeError as error:
        from fruehe_hilfen_cli.store.toml_messages import explain

        return _unreadable("D01", file, *explain(str(error), source))
    except RecursionError:
        lines = source.split("\n")
        return _too_deep(
            file, 1 + max(range(len(lines)), key=lambda n: lines[n].count("[") + lines[n].count("{"))
        )


def _beyond_measure(source: str, file: str) -> Problem | None:
    """What the parsers or the code after them could not bear: endless numbers and keys."""
    if number := _LONG_NUMBER.search(source):
        what, line = "Eine Zahl hat viel zu viele Ziffern.", _line(source, number.end())
        return _unreadable("D01", file, what, "Prüfen Sie, was hier stehen soll.", line)
    endless = _ENDLESS_KEY.search(source)
    return _too_deep(file, _line(source, endless.start())) if endless else None


def _too_deep(file: str, line: int) -> Problem:
    what = "Die Angaben sind viel zu tief ineinander verschachtelt."
    return _unreadable("D01", file, what, "Prüfen Sie die Klammern und Punkte in dieser Zeile.", line)


def _unreadable(code: str, file: str, sentence: str, advice: str, line: int | None = None) -> Problem:
    return Problem(code, file, sentence, advice, line=line, unreadable=True)


def _line(content: str | bytes, position: int) -> int:
    before = content[:position]
    return 1 + (before.count("\n") if isinstance(before, str) else before.count(b"\n"))


def _conflict(source: str) -> int | None:
    """The line of the first conflict marker when all three follow each other, as git writes them."""
    if "\n>>>>>>>" not in source:
        return None
    first, seen = None, ""
    for number, line in enumerate(source.split("\n"), 1):
        mark = line[0] if _MARKER.match(line) else ""
        if mark == "<":
            first, seen = number, mark
        elif (seen, mark) == ("<", "="):
            seen = mark
        elif (seen, mark) == ("=", ">"):
            return first
    return None


def _plain(value: Any) -> Any:  # noqa: ANN401 - the values of a record are of many types
    """Only what TOML knows: months and enumerations as text, tuples as lists."""
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    return value if isinstance(value, bool | int | float | date) else str(value)


def _written(table: dict[str, Any], multiline: bool, header: str = "") -> Iterator[str]:
    """A table's own keys, then its tables; lists of tables always as [[…]] (tomli_w varies)."""
    import tomli_w

    tables = {key: value for key, value in table.items() if _is_tables(value)}
    own = {key: value for key, value in table.items() if key not in tables}
    for key, value in own.items():
        yield (
            _list(key, value)
            if isinstance(value, list)
            else tomli_w.dumps({key: value}, multiline_strings=multiline)
        )
    for key, value in tables.items():
        name = f"{header}{key}"
        for item in value if isinstance(value, list) else [value]:
            yield f"\n[[{name}]]\n" if isinstance(value, list) else f"\n[{name}]\n"
            yield from _written(item, multiline, f"{name}.")


def _list(key: str, values: list[Any]) -> str:
    """A list of simple values on one line, as people write it."""
    import tomli_w

    items = (tomli_w.dumps({"_": value}).removeprefix("_ = ").strip() for value in values)
    name, _, _ = tomli_w.dumps({key: 0}).partition(" = ")
    return f"{name} = [{', '.join(items)}]\n"


def _is_tables(value: object) -> bool:
    return isinstance(value, dict) or (
        isinstance(value, list) and bool(value) and all(isinstance(item, dict) for item in value)
    )
