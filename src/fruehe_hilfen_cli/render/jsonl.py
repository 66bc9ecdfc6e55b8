"""Entries as JSON Lines: every entry whole, on one line, under the German keys of its file."""

from collections.abc import Iterable

from fruehe_hilfen_cli.render.json import dumped, plain
from fruehe_hilfen_cli.views.entries.logbook import ListedEntry
from fruehe_hilfen_cli.vocabulary import german_key


def to_jsonl(entries: Iterable[ListedEntry]) -> bytes:
    """The entries as the bytes of a file; before the keys of an entry stand its municipality and its id."""
    return "".join(f"{_line(listed)}\n" for listed in entries).encode()


def _line(listed: ListedEntry) -> str:
    head = {german_key("place"): listed.place, german_key("id"): listed.id}
    return dumped({**head, **plain(listed.entry)})
