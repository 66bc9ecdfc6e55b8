"""Single values as people write them in TOML, for files that are changed and not written anew."""

import re
from typing import Any

_STEERING = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")


def lines_of(table: dict[str, Any]) -> str:
    """The keys of a table, one a line."""
    return "".join(f"{pair_of(key, value)}\n" for key, value in table.items())


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
