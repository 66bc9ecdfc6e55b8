"""Single values as people write them in TOML, for files that are changed and not written anew."""

import re
from typing import Any

_STEERING = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")


def table_of(heading: str, table: dict[str, Any], *, many: bool = False) -> str:
    """A table under its heading: its keys, one a line, then the tables inside it under headings of their own.

    Args:
        heading: the way to it, "massnahme.schritt".
        table: what it holds.
        many: it is one of a list of tables.
    """
    inner = {key: value for key, value in table.items() if _tables(value)}
    lines = "".join(f"{pair_of(key, value)}\n" for key, value in table.items() if key not in inner)
    parts = [f"[[{heading}]]\n{lines}" if many else f"[{heading}]\n{lines}"]
    for key, value in inner.items():
        parts += [table_of(f"{heading}.{key}", item, many=value is not item) for item in _tables(value)]
    return "\n".join(parts)


def _tables(value: object) -> list[dict[str, Any]]:
    """The tables that a value consists of; none when it is something else, or has none."""
    if isinstance(value, dict):
        return [value]
    if isinstance(value, list) and all(isinstance(item, dict) for item in value):
        return value
    return []


def pair_of(key: str, value: object) -> str:
    """A key with its value."""
    return f"{key} = {value_of(value)}"


def value_of(value: Any, *, inside: bool = False) -> str:  # noqa: ANN401 - whatever a record can hold
    """A value as people write it: lists on one line, texts of several lines on lines of their own."""
    import tomli_w

    if isinstance(value, list):
        return f"[{', '.join(value_of(item, inside=True) for item in value)}]"
    if isinstance(value, dict):
        return f"{{ {', '.join(f'{key} = {value_of(item, inside=True)}' for key, item in value.items())} }}"
    if isinstance(value, str) and "\n" in value and not inside:
        return _several_lines(value)
    return tomli_w.dumps({"_": value}).removeprefix("_ = ").rstrip("\n")


def _several_lines(words: str) -> str:
    import tomli_w

    if "'''" not in words and not _STEERING.search(words) and not words.endswith("'"):
        return f"'''\n{words}'''"
    return tomli_w.dumps({"_": words}, multiline_strings="\r" not in words).removeprefix("_ = ").rstrip("\n")
