"""Adding to a logbook: one event, one new file, never one overwritten."""

import os
from collections.abc import Iterable, Sequence

from msgspec import Struct

from fruehe_hilfen_cli.model.entry import Entry, Logged
from fruehe_hilfen_cli.records.entries.entry import ALPHABET, ID_LENGTH, file_name, id_of
from fruehe_hilfen_cli.records.entries.shared import tied
from fruehe_hilfen_cli.store import toml
from fruehe_hilfen_cli.store.actions import Create
from fruehe_hilfen_cli.store.reading import entry_names
from fruehe_hilfen_cli.store.workspace import ENTRY_SCHEMA, Workspace


class Event(Struct, frozen=True):
    """What is to be written.

    Args:
        places: the folder names of the municipalities it belongs to.
        entry: what their files are to say.
        id: the id it brings along, kept where it is free.
    """

    places: Sequence[str]
    entry: Entry
    id: str | None = None


def new_entries(workspace: Workspace, events: Iterable[Event]) -> list[tuple[str, Logged, Create]]:
    """Give each entry an id; the changes that write the files are still to be performed, as one step.

    Args:
        workspace: where.
        events: what is to be written; of several municipalities all entries get a common key, the id of the
            first.

    Returns:
        For each file the municipality, the entry and the change, in the same order.
    """
    events = tuple(events)
    taken = {place: _taken(workspace, place) for event in events for place in event.places}
    brought = {(place, event.id) for event in events for place in event.places if event.id}
    kept = {(place, entry_id) for place, entry_id in brought if entry_id not in taken[place]}
    for place, entry_id in kept:
        taken[place].add(entry_id)
    found: list[tuple[str, Logged, Create]] = []
    for event in events:
        ids = [_id(place, event.id, taken[place], kept) for place in event.places]
        entry = tied(event.entry, ids[0]) if len(ids) > 1 else event.entry
        for place, entry_id in zip(event.places, ids, strict=True):
            path = workspace.logbook_path(place) / file_name(entry, entry_id)
            logged = Logged(entry_id, workspace.relative(path), entry)
            found.append((place, logged, Create(path, toml.dump(entry, ENTRY_SCHEMA))))
    return found


def _taken(workspace: Workspace, place: str) -> set[str]:
    return set(map(id_of, entry_names(workspace, place)))  # no other way is as fast for 20,000 names


def _id(place: str, brought: str | None, taken: set[str], kept: set[tuple[str, str]]) -> str:
    """The id that an entry brings along, for the first one that brings it; else a new one."""
    if brought and (place, brought) in kept:
        kept.remove((place, brought))
        return brought
    while (entry_id := _random_id()) in taken:
        pass
    taken.add(entry_id)
    return entry_id


def _random_id() -> str:
    return "".join(ALPHABET[byte % len(ALPHABET)] for byte in os.urandom(ID_LENGTH))  # 256 = 8 × 32: no bias
