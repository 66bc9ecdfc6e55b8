"""Giving keys and tables of a TOML file other names: only the bytes of the names change."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from fruehe_hilfen_cli.store.toml_tree import Unspliceable, key_parts, word_of

if TYPE_CHECKING:
    from tree_sitter import Node

Way = tuple[str, ...]
Names = Mapping[Way, str]
"""New names by the way to the old ones, without positions: ("zeitraum", "von") of any [[zeitraum]]."""

_TABLES = ("table", "table_array_element")


def renamed(source: str, names: Names) -> str:
    """The text of a file with other names, wherever they stand: in headings, keys, tables in one line.

    Args:
        source: what the file holds, without a BOM.
        names: what is called otherwise; all ways are those of the file as it is.

    Raises:
        Unspliceable: when it is no TOML.
    """
    import tree_sitter
    import tree_sitter_toml

    if not names:
        return source
    made = source.encode()
    root = tree_sitter.Parser(tree_sitter.Language(tree_sitter_toml.language())).parse(made).root_node
    if root.has_error:
        raise Unspliceable
    found = [(node, names[way]) for way, node in _keys((), root) if way in names]
    for node, name in sorted(found, key=lambda pair: pair[0].start_byte, reverse=True):
        made = made[: node.start_byte] + name.encode() + made[node.end_byte :]
    return made.decode()


def _keys(way: Way, node: "Node") -> Iterator[tuple[Way, "Node"]]:
    """Every part of every key below a node, with the way to it; what lies deep inside lists too."""
    waiting = [(way, node)]
    while waiting:
        way, node = waiting.pop()
        if node.type == "pair" or node.type in _TABLES:
            for part in key_parts(node.named_children[0]):
                way = (*way, word_of(part))
                yield way, part
            waiting.extend((way, child) for child in node.named_children[1:])
        else:
            waiting.extend((way, child) for child in node.named_children)
