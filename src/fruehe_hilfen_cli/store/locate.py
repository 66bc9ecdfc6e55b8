"""From a value to its line: where in a TOML file something stands."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from fruehe_hilfen_cli.errors import Problem, Where

if TYPE_CHECKING:
    from tree_sitter import Node

_DEEPEST = 12  # records are three deep; what lies deeper has the line of what holds it


def line_of(source: str, where: Where) -> int:
    """The line of a value.

    Args:
        source: the text of a TOML file.
        where: the way to the value, e.g. ``("zeitraum", 1, "beginn")``; a number behind the key of a text
            means a line of it, from 0.

    Returns:
        The line, from 1; for something that does not exist, the line of the nearest table or value that
        would hold it (at last the first line).
    """
    return _nearest(_index(source), where)


def located(problems: Iterable[Problem], read: Callable[[str], str | None]) -> list[Problem]:
    """The problems, each with its line.

    Args:
        problems: found in any files; those that know their line stay as they are.
        read: gives the text of a file, or None when it cannot be read; called once for a file.

    Returns:
        The problems in the same order; without a line only where the file cannot be read.
    """
    indexes: dict[str, dict[Where, int] | None] = {}
    found = []
    for problem in problems:
        if problem.line is not None:
            found.append(problem)
            continue
        if problem.file not in indexes:
            source = read(problem.file)
            indexes[problem.file] = None if source is None else _index(source)
        index = indexes[problem.file]
        found.append(problem if index is None else replace(problem, line=_nearest(index, problem.where)))
    return found


def _nearest(index: dict[Where, int], where: Where) -> int:
    while where not in index:
        where = where[:-1]
    return index[where]


def _index(source: str) -> dict[Where, int]:
    """The line of every table and value of a text."""
    import tree_sitter
    import tree_sitter_toml

    parser = tree_sitter.Parser(tree_sitter.Language(tree_sitter_toml.language()))
    index = _Index()
    for node in parser.parse(source.encode()).root_node.children:
        if node.type == "pair":
            index.add_pair((), node)
        elif node.type in ("table", "table_array_element"):
            index.add_table(node)
    return index.lines


@dataclass
class _Index:
    """The lines found so far.

    Args:
        lines: the line of each table and value.
        lengths: how many tables each list of tables has so far.
    """

    lines: dict[Where, int] = field(default_factory=lambda: {(): 1})
    lengths: dict[Where, int] = field(default_factory=dict)

    def add_table(self, node: "Node") -> None:
        """Note a table or one more of a list of tables, and what it holds."""
        key, *rest = node.named_children
        *parents, name = _names(key)
        way: Where = ()
        for parent in parents:
            way = self._latest((*way, parent))
        way = (*way, name)
        self._note(way, node, own=node.type == "table")
        if node.type == "table_array_element":
            self.lengths[way] = self.lengths.get(way, 0) + 1
            way = self._latest(way)
            self._note(way, node)
        for child in rest:
            if child.type == "pair":
                self.add_pair(way, child)

    def add_pair(self, way: Where, node: "Node") -> None:
        """Note a key with its value, and what the value holds."""
        waiting = [(way, node)]
        while waiting:
            way, node = waiting.pop()
            if len(way) > _DEEPEST:
                continue
            if node.type == "pair":
                key, *values = [child for child in node.named_children if child.type != "comment"]
                way = (*way, *_names(key))
                self._note(way, node)
                waiting.extend((way, value) for value in values)
            elif node.type == "inline_table":
                waiting.extend((way, child) for child in node.named_children)
            elif node.type == "array":
                for number, item in enumerate(c for c in node.named_children if c.type != "comment"):
                    self._note((*way, number), item)
                    waiting.append(((*way, number), item))
            elif node.type == "string":
                self._note_text(way, node)

    def _note_text(self, way: Where, node: "Node") -> None:
        """Note the lines of a text, where it stands on several."""
        first = node.start_point.row + 1
        if node.end_point.row + 1 > first:
            for number, row in enumerate(_rows((node.text or b"").decode())):
                self.lines[(*way, number)] = first + row

    def _latest(self, way: Where) -> Where:
        return (*way, self.lengths[way] - 1) if way in self.lengths else way

    def _note(self, way: Where, node: "Node", *, own: bool = True) -> None:
        line = node.start_point.row + 1
        if own and len(way) <= _DEEPEST:
            self.lines[way] = line
        for length in range(1, min(len(way), _DEEPEST) + 1):
            self.lines.setdefault(way[:length], line)


def _rows(written: str) -> list[int]:
    r"""The row of each line of a text of several lines, as it is written, from 0.

    A line end right after the opening quotes is no part of the text, nor is one after a backslash with the
    blanks that follow it; "\n" ends a line of the text and not one of the file.
    """
    quotes, row = written[:3], 0
    pieces = r"\r?\n" if quotes == "'''" else r"\\[ \t]*\r?\n\s*|\\n|\\.|\r?\n"
    rows = [1 if written[3:5].lstrip("\r").startswith("\n") else 0]
    for piece in re.finditer(pieces, written[3:]):
        row += piece[0].count("\n")
        ends_line = not piece[0].startswith("\\") or piece[0] == "\\n"
        if ends_line and not (rows[0] and row == 1 and len(rows) == 1 and piece.start() <= 1):
            rows.append(row)
    return rows


def _names(key: "Node") -> list[str]:
    """The parts of a key: one, or several when it is dotted."""
    parts = []
    waiting = [key]
    while waiting:
        node = waiting.pop()
        if node.type == "dotted_key":
            waiting.extend(node.named_children)
        elif node.type in ("bare_key", "quoted_key"):
            parts.append(_name(node))
    return parts[::-1] or [""]


def _name(node: "Node") -> str:
    import tomllib

    text = (node.text or b"").decode()
    if node.type == "bare_key":
        return text
    try:
        return str(tomllib.loads(f"key = {text}")["key"])
    except tomllib.TOMLDecodeError:
        return text
