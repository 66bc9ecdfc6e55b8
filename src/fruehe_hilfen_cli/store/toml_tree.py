"""Where everything stands in a TOML file: keys, tables and their comments; and bytes exchanged for others."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tree_sitter import Node

_TABLES = ("table", "table_array_element")


class Unspliceable(Exception):
    """The file is written in a way that cannot be changed byte by byte."""


@dataclass(frozen=True)
class _Cut:
    """Bytes from start up to end, and what takes their place; at one place, tables stand behind keys."""

    start: int
    end: int
    text: str
    is_table: bool


@dataclass
class Scope:
    """The file itself, or one of its tables.

    Args:
        path: the words of its heading, without brackets; empty for the file.
        start: where a first key would stand; None when the file has no heading for it, only for its tables.
        heading: where its heading begins.
        pairs: each key with the node of the pair.
        tables: each key of tables inside it with these; of a table that exists once, that one.
    """

    path: tuple[str, ...]
    start: int | None
    heading: int = 0
    pairs: "dict[str, Node]" = field(default_factory=dict)
    tables: "dict[str, list[Scope]]" = field(default_factory=dict)

    @property
    def end(self) -> int:
        """Where its last key ends, without the tables inside it."""
        return max((pair.end_byte for pair in self.pairs.values()), default=self.start or 0)

    @property
    def written(self) -> "Iterator[Scope]":
        """Itself and the tables inside it, as far as they have a heading."""
        if self.start is not None:
            yield self
        for scopes in self.tables.values():
            for scope in scopes:
                yield from scope.written


class TomlFile:
    """A file with what is to be changed in it.

    Args:
        source: its content, without a BOM.

    Raises:
        Unspliceable: when it is no TOML.
    """

    def __init__(self, source: bytes) -> None:
        import tree_sitter
        import tree_sitter_toml

        parser = tree_sitter.Parser(tree_sitter.Language(tree_sitter_toml.language()))
        root = parser.parse(source).root_node
        if root.has_error:
            raise Unspliceable
        self.source = source
        self.newline = "\r\n" if b"\r\n" in source else "\n"
        self._lines = source.split(b"\n")
        self._comments: set[int] = set()
        self._headings: set[int] = set()
        self._cuts: list[_Cut] = []
        self.top = Scope((), next((node.start_byte for node in root.children if node.type != "comment"), 0))
        if not any(node.type != "comment" for node in root.children):
            self.top.start = root.end_byte
        for node in root.children:
            self._read(node)

    def _read(self, node: "Node") -> None:
        if node.type in _TABLES:
            self._headings.add(node.start_point.row)
            self._read_keys(self._table(node), node)
        elif node.type == "pair":
            self.top.pairs[key_of(node)] = node
        else:
            self._read_comment(node)

    def _read_keys(self, scope: Scope, table: "Node") -> None:
        for child in table.named_children:
            if child.type == "pair":
                scope.pairs[key_of(child)] = child
            else:
                self._read_comment(child)

    def _read_comment(self, node: "Node") -> None:
        if node.type == "comment" and self._lines[node.start_point.row].lstrip().startswith(b"#"):
            self._comments.add(node.start_point.row)

    def _table(self, node: "Node") -> Scope:
        """The scope of a heading, put where it belongs."""
        *above, name = map(word_of, key_parts(node.named_children[0]))
        inside = self.top
        for part in above:
            inside = inside.tables.setdefault(part, [Scope((*inside.path, part), None)])[-1]
        end = next(child.end_byte for child in node.children if child.type in ("]", "]]"))
        scopes = inside.tables.setdefault(name, [])
        if node.type == "table" and scopes:  # its own tables stand above it
            scopes[-1].start, scopes[-1].heading = end, node.start_byte
        else:
            scopes.append(Scope((*inside.path, name), end, node.start_byte))
        return scopes[-1]

    def cut(self, start: int, end: int, text: str, *, is_table: bool = False) -> None:
        """Put a text in the place of bytes."""
        self._cuts.append(_Cut(start, end, text, is_table))

    def result(self) -> str:
        """The text with all changes."""
        made = self.source
        in_order = sorted(
            self._cuts, key=lambda cut: (cut.start, cut.end, cut.is_table)
        )  # stable: at one place, first comes first
        for cut in reversed(in_order):
            new = cut.text.replace("\r\n", "\n").replace("\n", self.newline).encode()
            made = made[: cut.start] + new + made[cut.end :]
        return made.decode()

    def line_start(self, position: int) -> int:
        """Where the line begins."""
        return self.source.rfind(b"\n", 0, position) + 1

    def after_line(self, position: int) -> int:
        """Where the next line begins, or the file ends."""
        found = self.source.find(b"\n", position)
        return len(self.source) if found < 0 else found + 1

    def insert_lines(self, place: int, lines: str, *, is_table: bool = False) -> None:
        """Put whole lines at a place that begins a line, or ends the file."""
        begins = place == 0 or self.source[place - 1 : place] == b"\n"
        self.cut(place, place, lines if begins else f"\n{lines}", is_table=is_table)

    def extent(self, scope: Scope) -> tuple[int, int]:
        """A table's own lines from begin to end, with the comments that stand directly above and below it.

        What stands directly above the next table belongs to that, and what the file begins or ends with to
        the file.
        """
        first, last = self._row(scope.heading), self._row(scope.end)
        above = first
        while above - 1 in self._comments:
            above -= 1
        below = last
        while below + 1 in self._comments:
            below += 1
        is_end = not any(line.strip() for line in self._lines[below + 1 :])
        first = first if above == 0 else above
        last = last if is_end or below + 1 in self._headings else below
        return self._begin_of_row(first), self._begin_of_row(last + 1)

    def after(self, scope: Scope) -> int:
        """Where a table can follow another one and all tables inside that."""
        return max(self.extent(part)[1] for part in scope.written)

    def spaced(self, scope: Scope) -> bool:
        """Whether blank lines part a table from others: above it, or below the first of the file."""
        start, end = self.extent(scope)
        row = self._row(start) - 1 if start else self._row(end)
        return row >= len(self._lines) or not self._lines[row].strip()

    def before(self, scope: Scope) -> int:
        """Where a table can stand in front of another one: above its blank lines, if it is not the first."""
        start = self.extent(scope)[0]
        row = self._row(start)
        while row > 0 and not self._lines[row - 1].strip():
            row -= 1
        return self._begin_of_row(row) if row else start

    def remove(self, scope: Scope) -> None:
        """Remove a table, the tables inside it, their comments, and the blank lines above them."""
        for part in scope.written:
            self.cut(self.before(part), self.extent(part)[1], "", is_table=True)

    def end_of_text(self) -> int:
        """The place behind the last line that says something."""
        return self.after_line(len(self.source.rstrip()))

    def _row(self, position: int) -> int:
        return self.source.count(b"\n", 0, position)

    def _begin_of_row(self, row: int) -> int:
        return min(sum(len(line) + 1 for line in self._lines[:row]), len(self.source))


def key_of(pair: "Node") -> str:
    """The key of a pair; of one with several parts, as it is written."""
    key = pair.named_children[0]
    return word_of(key) if key.type != "dotted_key" else (key.text or b"").decode()


def value_node(pair: "Node") -> "Node":
    """The value of a pair."""
    return [child for child in pair.named_children if child.type != "comment"][-1]


def key_parts(key: "Node") -> "list[Node]":
    """The parts of a key, from the first: one, or several when it is dotted."""
    if key.type != "dotted_key":
        return [key]
    return [part for child in key.named_children for part in key_parts(child)]


def word_of(part: "Node") -> str:
    """What a part of a key says, without quotes."""
    return (part.text or b"").decode().strip("\"'")
