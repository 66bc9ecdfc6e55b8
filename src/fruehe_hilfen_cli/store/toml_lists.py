"""Changing values in a TOML file: inside lists and inline tables only what is different."""

from typing import TYPE_CHECKING, Any

from fruehe_hilfen_cli.store.toml_tree import TomlFile, Unspliceable, key_of, value_node
from fruehe_hilfen_cli.store.toml_values import value_of

if TYPE_CHECKING:
    from tree_sitter import Node

_Name = tuple[str, object]
_NAMELESS: _Name = ("table", None)

Step = tuple[int | None, int | None]
"""Positions in the old and in the new list; None: it is new, or gone."""


def aligned(old: list[Any], new: list[Any]) -> list[Step] | None:
    """Which item of the new list is which of the old one; None when they stand in another order.

    Tables with an "id" are known by it, other tables by themselves while they stay as they are, else by their
    place between those; single values by themselves.
    """
    shorter = min(len(old), len(new))
    head = next((place for place in range(shorter) if old[place] != new[place]), shorter)
    tail = next(
        (place for place in range(shorter - head) if old[-1 - place] != new[-1 - place]), shorter - head
    )
    left, right = old[head : len(old) - tail], new[head : len(new) - tail]
    steps = _matched(_names_between(left, right), _names_between(right, left))
    steps = steps if steps is not None else _matched([*map(_name, left)], [*map(_name, right)])
    if steps is None:
        return None
    moved = [(_later(before, head), _later(after, head)) for before, after in steps]
    return [
        *((place, place) for place in range(head)),
        *moved,
        *((len(old) - place, len(new) - place) for place in range(tail, 0, -1)),
    ]


def _later(place: int | None, by: int) -> int | None:
    return None if place is None else place + by


def _matched(old: list[_Name], new: list[_Name]) -> list[Step] | None:
    """The positions of the same names; None when they stand in another order."""
    steps: list[Step] = []
    left, right = [*range(len(old))], [*range(len(new))]
    while left or right:
        old_name = old[left[0]] if left else None
        new_name = new[right[0]] if right else None
        if left and right and old_name == new_name:
            steps.append((left.pop(0), right.pop(0)))
        elif right and new_name not in [old[place] for place in left]:
            steps.append((None, right.pop(0)))
        elif left and old_name not in [new[place] for place in right]:
            steps.append((left.pop(0), None))
        else:
            return None
    return steps


def _names_between(items: list[Any], others: list[Any]) -> list[_Name]:
    """Names of items: tables without "id" that stand in both lists are their own, others have their gap."""
    names: list[_Name] = []
    gap = 0
    for item in items:
        name = _name(item)
        if name == _NAMELESS:
            same = item in others
            gap += same
            name = ("same", item) if same else ("changed", gap)
        names.append(name)
    return names


def _name(item: object) -> _Name:
    if isinstance(item, dict):
        return "table", item.get("id")
    return type(item).__name__, item


def change_value(file: TomlFile, node: "Node", old: object, new: object, *, inside: bool = False) -> None:
    """Put a value in the place of another one.

    Args:
        file: where.
        node: the old value.
        old: its data.
        new: the data it is to have.
        inside: it stands in a list or an inline table.

    Raises:
        Unspliceable: when comments inside it would be lost.
    """
    if isinstance(old, dict) and isinstance(new, dict) and node.type == "inline_table":
        _change_table(file, node, old, new)
    elif isinstance(old, list) and isinstance(new, list) and node.type == "array":
        _change_list(file, node, old, new)
    else:
        _rewrite(file, node, value_of(new, inside=inside))


def _rewrite(file: TomlFile, node: "Node", text: str) -> None:
    if _comments(node):
        raise Unspliceable
    file.cut(node.start_byte, node.end_byte, text)


def _comments(node: "Node") -> bool:
    return node.type == "comment" or any(_comments(child) for child in node.children)


def _change_table(file: TomlFile, node: "Node", old: dict[str, Any], new: dict[str, Any]) -> None:
    pairs = {key_of(child): child for child in node.named_children if child.type == "pair"}
    if pairs.keys() != old.keys():
        raise Unspliceable
    if old.keys() == new.keys():
        for key in [key for key in old if old[key] != new[key]]:
            change_value(file, value_node(pairs[key]), old[key], new[key], inside=True)
        return
    kept = [
        _text(pairs[key]) if old[key] == new[key] else f"{key} = {value_of(new[key], inside=True)}"
        for key in pairs
        if key in new
    ]
    added = [f"{key} = {value_of(value, inside=True)}" for key, value in new.items() if key not in old]
    _rewrite(file, node, f"{{ {', '.join([*kept, *added])} }}" if new else "{}")


def _change_list(file: TomlFile, array: "Node", old: list[Any], new: list[Any]) -> None:
    items = [child for child in array.named_children if child.type != "comment"]
    if len(items) != len(old):
        raise Unspliceable
    steps = aligned(old, new) if old and new else None
    if steps is None:
        _rewrite(file, array, value_of(new))
    elif len(old) == len(new) and all(None not in step for step in steps):
        _change_items(file, items, old, new)
    elif _has_lines(file, array, items):
        _Lines(file, array, items).change(steps, old, new)
    elif new[: len(old)] == old:
        added = "".join(f", {value_of(item, inside=True)}" for item in new[len(old) :])
        file.cut(items[-1].end_byte, items[-1].end_byte, added)
    else:
        words = [_item(items, steps_of, old, new) for steps_of in steps if steps_of[1] is not None]
        _rewrite(file, array, f"[{', '.join(words)}]")


def _change_items(file: TomlFile, items: "list[Node]", old: list[Any], new: list[Any]) -> None:
    for item, before, after in zip(items, old, new, strict=True):
        if before != after:
            change_value(file, item, before, after, inside=True)


def _item(items: "list[Node]", step: Step, old: list[Any], new: list[Any]) -> str:
    """An item of the new list, in its own writing where it stays what it was."""
    before, after = step
    value = new[after or 0]
    if before is not None and old[before] == value:
        return _text(items[before])
    return value_of(value, inside=True)


def _text(node: "Node") -> str:
    return (node.text or b"").decode()


def _has_lines(file: TomlFile, array: "Node", items: "list[Node]") -> bool:
    """Whether every item stands on lines of its own, with its comma behind it."""
    begins = [file.source[file.line_start(item.start_byte) : item.start_byte] for item in items]
    ends = [item.end_point.row for item in items]
    commas = [child for child in array.children if child.type == ","]
    return (
        not any(begin.strip() for begin in begins)
        and array.start_point.row < items[0].start_point.row
        and ends[-1] < array.end_point.row
        and [comma.end_point.row for comma in commas] == ends[: len(commas)]
    )


class _Lines:
    """A list with an item a line.

    Args:
        file: where.
        array: the list.
        items: its items.
    """

    def __init__(self, file: TomlFile, array: "Node", items: "list[Node]") -> None:
        self._file = file
        self._items = items
        self._commas = sum(child.type == "," for child in array.children)
        first = items[0].start_byte
        self._indent = file.source[file.line_start(first) : first].decode()

    def change(self, steps: list[Step], old: list[Any], new: list[Any]) -> None:
        """Remove, change and insert items."""
        place = self._file.line_start(self._items[0].start_byte)
        last: int | None = None
        for before, after in steps:
            if before is None:
                if last is not None and last >= self._commas:
                    end = self._items[last].end_byte
                    self._file.cut(end, end, ",")
                    self._commas += 1
                line = f"{self._indent}{value_of(new[after or 0], inside=True)},\n"
                self._file.cut(place, place, line)
                continue
            item = self._items[before]
            place = self._file.after_line(item.end_byte)
            if after is None:
                self._file.cut(self._file.line_start(item.start_byte), place, "")
                continue
            last = before
            if old[before] != new[after]:
                change_value(self._file, item, old[before], new[after], inside=True)
