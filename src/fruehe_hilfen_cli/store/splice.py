"""Changing a TOML file by exchanging only the bytes of what changes.

Comments, order, blank lines, line ends and the writing of all other values stay by construction: they are
never read into anything and written again. What comes out is to be parsed and compared by the caller.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from fruehe_hilfen_cli.store.toml_values import lines_of, pair_of, value_of

if TYPE_CHECKING:
    from tree_sitter import Node

_TABLES = ("table", "table_array_element")


class Unspliceable(Exception):
    """The file is written in a way that this module does not know how to change."""


@dataclass(frozen=True)
class _Cut:
    """Bytes from start up to end, and what takes their place; at one place, tables stand behind keys."""

    start: int
    end: int
    text: str
    is_table: bool = False


@dataclass
class _Scope:
    """The keys of the file itself, or of one of its tables.

    Args:
        start: where a first key would stand.
        pairs: each key with the node of the pair.
    """

    start: int
    pairs: "dict[str, Node]" = field(default_factory=dict)

    @property
    def end(self) -> int:
        """Where its last key ends."""
        return max((pair.end_byte for pair in self.pairs.values()), default=self.start)


class _File:
    """What is to be changed in a file.

    Args:
        source: its content, without a BOM.
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
        self.cuts: list[_Cut] = []
        self.top = _Scope(_first_line(root))
        self.tables: dict[str, list[_Scope]] = {}
        for node in root.children:
            if node.type == "pair":
                self.top.pairs[_key(node)] = node
            elif node.type in _TABLES:
                self._add_table(node)

    def _add_table(self, node: "Node") -> None:
        heading = next(child for child in node.children if child.type in ("]", "]]"))
        scope = _Scope(heading.end_byte)
        for child in node.named_children:
            if child.type == "pair":
                scope.pairs[_key(child)] = child
        self.tables.setdefault(_key(node), []).append(scope)

    def result(self) -> str:
        """The text with all changes."""
        made = self.source
        in_order = sorted(
            self.cuts, key=lambda cut: (cut.start, cut.end, cut.is_table)
        )  # stable: at one place, first comes first
        for cut in reversed(in_order):
            new = cut.text.replace("\n", self.newline).encode()
            made = made[: cut.start] + new + made[cut.end :]
        return made.decode()

    def change(self, scope: _Scope, old: dict[str, Any], new: dict[str, Any], order: Sequence[str]) -> None:
        """Change the keys of a scope from old to new; keys that are new take their place in the order."""
        for key in old.keys() - new.keys():
            self._drop(scope.pairs, key)
        for key, value in new.items():
            if key not in old:
                self._insert(scope, key, value, order)
            elif old[key] != value:
                self._exchange(scope, key, old[key], value)

    def _drop(self, pairs: "dict[str, Node]", key: str) -> None:
        if key not in pairs:
            raise Unspliceable
        start = self.source.rfind(b"\n", 0, pairs[key].start_byte) + 1
        self.cuts.append(_Cut(start, self._after_line(pairs[key].end_byte), ""))

    def _insert(self, scope: _Scope, key: str, value: object, order: Sequence[str]) -> None:
        line = f"{pair_of(key, value)}\n"
        before = order[: order.index(key)] if key in order else [*scope.pairs]
        ends = [pair.end_byte for name, pair in scope.pairs.items() if name in before]
        if not ends and scope is self.top:
            self.cuts.append(_Cut(scope.start, scope.start, line))
            return
        place = self._after_line(max(ends, default=scope.start))
        self.cuts.append(_Cut(place, place, line if self._begins_line(place) else f"\n{line}"))

    def _exchange(self, scope: _Scope, key: str, old: object, new: object) -> None:
        if key not in scope.pairs:
            raise Unspliceable
        value = _value_node(scope.pairs[key])
        if isinstance(old, list) and isinstance(new, list) and self._grow(value, old, new):
            return
        self.cuts.append(_Cut(value.start_byte, value.end_byte, value_of(new)))

    def _grow(self, array: "Node", old: list[Any], new: list[Any]) -> bool:
        """Add items at the end of a list, where that is all that changes; comments between them stay."""
        items = [child for child in array.named_children if child.type != "comment"]
        if array.type != "array" or not items or len(items) != len(old) or new[: len(old)] != old:
            return False
        last = items[-1]
        added = [value_of(item) for item in new[len(old) :]]
        line = self.source.rfind(b"\n", 0, last.start_byte) + 1
        indent = self.source[line : last.start_byte].decode()
        if array.end_point.row == last.end_point.row or indent.strip():
            self.cuts.append(_Cut(last.end_byte, last.end_byte, "".join(f", {item}" for item in added)))
            return True
        if not any(child.type == "," and child.start_byte >= last.end_byte for child in array.children):
            self.cuts.append(_Cut(last.end_byte, last.end_byte, ","))
        place = self._after_line(last.end_byte)
        self.cuts.append(_Cut(place, place, "".join(f"{indent}{item},\n" for item in added)))
        return True

    def change_tables(
        self, key: str, old: list[dict[str, Any]], new: list[dict[str, Any]], order: Sequence[str]
    ) -> None:
        """Change a list of tables: each of those that stay, the number of them."""
        scopes = self.tables.get(key, [])
        if len(scopes) != len(old):
            raise Unspliceable
        for scope, before, after in zip(scopes, old, new, strict=False):
            self.change(scope, before, after, order)
        for scope in scopes[len(new) :]:
            self._drop_table(scope)
        added = "".join(f"\n[[{key}]]\n{lines_of(table)}" for table in new[len(old) :])
        if added:
            self._append(added, scopes[-1].end if scopes and len(new) > len(old) else None)

    def change_table(self, key: str, old: dict[str, Any], new: dict[str, Any]) -> None:
        """Change a table that exists once at most; one that is empty goes."""
        scopes = self.tables.get(key, [])
        if len(scopes) != bool(old):
            raise Unspliceable
        if not old:
            self._append(f"\n[{key}]\n{lines_of(new)}", None)
        elif new:
            self.change(scopes[0], old, new, ())
        else:
            self._drop_table(scopes[0])

    def _drop_table(self, scope: _Scope) -> None:
        """Remove a table with the blank lines above it; comments above and below it stay."""
        start = self.source.rfind(b"\n", 0, scope.start) + 1
        above = self.source[:start]
        kept = len(above.rstrip())
        start = len(above) if kept == 0 else self._after_line(kept)
        self.cuts.append(_Cut(min(start, len(above)), self._after_line(scope.end), ""))

    def _append(self, text: str, after: int | None) -> None:
        """Put a table behind another one, or at the end of the file."""
        place = self._after_line(after) if after is not None else len(self.source.rstrip())
        place = place if after is not None else self._after_line(place)
        self.cuts.append(_Cut(place, place, text if self._begins_line(place) else f"\n{text}", is_table=True))

    def _after_line(self, position: int) -> int:
        found = self.source.find(b"\n", position)
        return len(self.source) if found < 0 else found + 1

    def _begins_line(self, position: int) -> bool:
        return position == 0 or self.source[position - 1 : position] == b"\n"


def spliced(source: bytes, old: dict[str, Any], new: dict[str, Any], order: Sequence[str]) -> str:
    """The text of a file with other data.

    Args:
        source: what the file holds, without a BOM.
        old: its data.
        new: the data it is to have.
        order: the keys in the order in which people write them; the same keys in tables have no order.

    Raises:
        Unspliceable: when the file is written in a way that cannot be changed like this.
    """
    file = _File(source)
    keys = [key for key in {**old, **new} if old.get(key) != new.get(key)]
    tables = {key for key in keys if key not in file.top.pairs and _has_tables(old.get(key, new.get(key)))}
    plain_old = {key: value for key, value in old.items() if key not in tables}
    plain_new = {key: value for key, value in new.items() if key not in tables}
    file.change(file.top, plain_old, plain_new, order)
    for key in sorted(tables, key=lambda key: order.index(key) if key in order else len(order)):
        either = old.get(key, new.get(key))
        if isinstance(either, dict):
            file.change_table(key, old.get(key, {}), new.get(key, {}))
        else:
            file.change_tables(key, old.get(key, []), new.get(key, []), ())
    return file.result()


def _has_tables(value: object) -> bool:
    return isinstance(value, dict) or (
        isinstance(value, list) and bool(value) and all(isinstance(item, dict) for item in value)
    )


def _first_line(root: "Node") -> int:
    return next((node.start_byte for node in root.children if node.type != "comment"), root.end_byte)


def _key(node: "Node") -> str:
    """The key of a pair or table; of one with several parts or in quotes, as it is written."""
    return (node.named_children[0].text or b"").decode().strip("\"'")


def _value_node(pair: "Node") -> "Node":
    return [child for child in pair.named_children if child.type != "comment"][-1]
