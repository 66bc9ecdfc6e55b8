"""Changing a TOML file by exchanging only the bytes of what changes.

Comments, order, blank lines, line ends and the writing of all other values stay by construction: they are
never read into anything and written again. What comes out is to be parsed and compared by the caller.

A table that goes takes along the comments directly above and below it; see ``TomlFile.extent``.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from fruehe_hilfen_cli.store.toml_lists import aligned, change_value
from fruehe_hilfen_cli.store.toml_tree import Scope, TomlFile, Unspliceable, value_node
from fruehe_hilfen_cli.store.toml_values import pair_of, table_of

__all__ = ["Unspliceable", "spliced"]

Data = dict[str, Any]
Orders = Mapping[str, Sequence[str]]
"""The keys of tables in the order in which people write them, by the path ("jour_fixe.terminaenderung")."""


def spliced(source: bytes, old: Data, new: Data, orders: Orders) -> str:
    """The text of a file with other data.

    Args:
        source: what the file holds, without a BOM.
        old: its data.
        new: the data it is to have.
        orders: where new keys and tables go; the path of the file itself is "".

    Raises:
        Unspliceable: when the file is written in a way that cannot be changed like this.
    """
    file = TomlFile(source)
    _Splice(file, orders).change(file.top, old, new)
    return file.result()


class _Splice:
    def __init__(self, file: TomlFile, orders: Orders) -> None:
        self._file = file
        self._orders = orders

    def change(self, scope: Scope, old: Data, new: Data) -> None:
        """Change the file, or one of its tables, from old to new."""
        for key in old.keys() - new.keys():
            self._drop(scope, key)
        for key in self._in_order(scope, new):
            if key not in old:
                self._add(scope, key, new[key])
            elif old[key] == new[key]:
                continue
            elif key in scope.pairs:
                change_value(self._file, value_node(scope.pairs[key]), old[key], new[key])
            elif key in scope.tables:
                self._change_tables(scope, key, old[key], new[key])
            else:
                raise Unspliceable

    def _order(self, scope: Scope) -> Sequence[str]:
        return self._orders.get(".".join(scope.path), ())

    def _in_order(self, scope: Scope, data: Data) -> list[str]:
        order = self._order(scope)
        return sorted(data, key=lambda key: order.index(key) if key in order else len(order))

    def _drop(self, scope: Scope, key: str) -> None:
        if key in scope.pairs:
            pair = scope.pairs[key]
            start = self._file.line_start(pair.start_byte)
            self._file.cut(start, self._file.after_line(pair.end_byte), "")
        elif key in scope.tables:
            for table in scope.tables[key]:
                self._file.remove(table)
        else:
            raise Unspliceable

    def _add(self, scope: Scope, key: str, value: object) -> None:
        if isinstance(value, dict):
            self._insert_tables(scope, key, table_of(_heading(scope, key), value))
        elif isinstance(value, list) and value and all(isinstance(item, dict) for item in value):
            heading = _heading(scope, key)
            tables = [table_of(heading, item, many=True) for item in value]
            self._insert_tables(scope, key, *tables)
        else:
            self._insert_pair(scope, key, pair_of(key, value))

    def _insert_pair(self, scope: Scope, key: str, line: str) -> None:
        if scope.start is None:
            raise Unspliceable
        order = self._order(scope)
        before = order[: order.index(key)] if key in order else [*scope.pairs]
        ends = [pair.end_byte for name, pair in scope.pairs.items() if name in before]
        if not ends and scope is self._file.top:
            self._file.cut(scope.start, scope.start, f"{line}\n")
        else:
            place = self._file.after_line(max(ends, default=scope.start))
            self._file.insert_lines(place, f"{line}\n")

    def _insert_tables(self, scope: Scope, key: str, *tables: str) -> None:
        """Put the first tables of a key behind those that people write before it."""
        order = self._order(scope)
        earlier = [name for name in order[: order.index(key)] if name in scope.tables] if key in order else []
        if earlier:
            self._insert_behind(scope.tables[earlier[-1]][-1], *tables)
        elif scope is not self._file.top:
            self._insert_behind(scope, *tables)
        else:
            text = "".join(f"\n{table}" for table in tables)
            self._file.insert_lines(self._file.end_of_text(), text, is_table=True)

    def _insert_behind(self, scope: Scope, *tables: str) -> None:
        blank = "\n" if self._spaced(scope) else ""
        text = "".join(f"{blank}{table}" for table in tables)
        self._file.insert_lines(self._file.after(scope), text, is_table=True)

    def _insert_above(self, scope: Scope, table: str) -> None:
        blank, place = "\n" if self._spaced(scope) else "", self._file.before(scope)
        self._file.insert_lines(place, f"{blank}{table}" if place else f"{table}{blank}", is_table=True)

    def _spaced(self, scope: Scope) -> bool:
        """Whether blank lines part the tables here."""
        return self._file.spaced(next(scope.written))

    def _change_tables(self, scope: Scope, key: str, old: object, new: object) -> None:
        tables = scope.tables[key]
        if isinstance(old, dict) and isinstance(new, dict) and len(tables) == 1:
            self.change(tables[0], old, new)
        elif isinstance(old, list) and isinstance(new, list) and len(tables) == len(old):
            self._change_list(scope, key, old, new)
        else:
            raise Unspliceable

    def _change_list(self, scope: Scope, key: str, old: list[Data], new: list[Data]) -> None:
        tables, steps = scope.tables[key], aligned(old, new)
        if steps is None:
            raise Unspliceable
        last: Scope | None = None
        for before, after in steps:
            if before is not None and after is not None:
                self.change(tables[before], old[before], new[after])
            elif before is not None:
                self._file.remove(tables[before])
            else:
                text = table_of(_heading(scope, key), new[after or 0], many=True)
                if last is None:
                    self._insert_above(tables[0], text)
                else:
                    self._insert_behind(last, text)
            last = tables[before] if before is not None else last


def _heading(scope: Scope, key: str) -> str:
    return ".".join((*scope.path, key))
