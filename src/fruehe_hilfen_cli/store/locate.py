"""From a value to its line: where in a TOML file something stands."""

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
        where: the way to the value, e.g. ``("zeitraum", 1, "beginn")``.

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
                waiting.extend((way, child) for child in node.named_children if child.type == "pair")
            elif node.type == "array":
                for number, item in enumerate(c for c in node.named_children if c.type != "comment"):
                    self._note((*way, number), item)
                    waiting.append(((*way, number), item))

    def _latest(self, way: Where) -> Where:
        return (*way, self.lengths[way] - 1) if way in self.lengths else way

    def _note(self, way: Where, node: "Node", *, own: bool = True) -> None:
        line = node.start_point.row + 1
        if own and len(way) <= _DEEPEST:
            self.lines[way] = line
        for length in range(1, min(len(way), _DEEPEST) + 1):
            self.lines.setdefault(way[:length], line)


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
