"""Tables as Markdown: each row as a section of its own."""

import re
from collections.abc import Iterator, Sequence

from fruehe_hilfen_cli.render.cells import written
from fruehe_hilfen_cli.views.table import DataColumn, DataTable, Value

_SIGNS = re.compile(r"([\\`*_{}\[\]<>#|~!&$])")
_LINE_BEGIN = re.compile(r"^(\s*)([-+=:]|\d+(?=[.)](?:\s|$)))", re.MULTILINE)
_DEEP = re.compile(r"^[ \t]+", re.MULTILINE)


def to_sections(table: DataTable, title: Sequence[str], body: str, level: int = 2) -> str:
    """Each row as a section.

    Args:
        table: the rows.
        title: the fields whose values make the section's heading.
        body: the field whose value is the section's text; all others that say something are listed before it.
        level: of the sections' headings.
    """
    return "\n".join(_section(table, row, title, body, "#" * level) for row in table.rows)


def escaped(words: str) -> str:
    """A text that says in Markdown what it says, whatever signs it has."""
    flat = _DEEP.sub("", _SIGNS.sub(r"\\\1", words))
    return _LINE_BEGIN.sub(_escape_begin, flat)


def _escape_begin(found: re.Match[str]) -> str:
    begin = found[2]
    return f"{found[1]}{begin}\\" if begin[0].isdigit() else f"{found[1]}\\{begin}"


def _cell(value: Value, column: DataColumn) -> str:
    return escaped(written(value, column)).replace("\n", "<br>")


def _section(table: DataTable, row: Sequence[Value], title: Sequence[str], body: str, mark: str) -> str:
    values = dict(zip((column.field for column in table.columns), row, strict=True))
    named = " ".join(escaped(written(values.get(field))).replace("\n", " ") for field in title)
    facts = "".join(_facts(table, row, {*title, body}))
    text = _paragraphs(written(values.get(body)))
    return "\n".join(part for part in (f"{mark} {named}\n", facts, text) if part)


def _facts(table: DataTable, row: Sequence[Value], shown: set[str]) -> Iterator[str]:
    for column, value in zip(table.columns, row, strict=True):
        words = _cell(value, column).strip()
        if words and column.field not in shown:
            yield f"- **{escaped(written(column.name))}:** {words}\n"


def _paragraphs(words: str) -> str:
    """Line breaks stay line breaks."""
    text = escaped(words.strip("\n"))
    return re.sub(r"(?<=[^\n])\n(?=[^\n])", "\\\\\n", text) + "\n" if text else ""
