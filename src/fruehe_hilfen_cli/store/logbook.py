"""Adding to a logbook: one event, one new file, never one overwritten."""

import os
from collections.abc import Iterable, Sequence

from fruehe_hilfen_cli.model.entry import Entry, Logged
from fruehe_hilfen_cli.records.entry import ALPHABET, ID_LENGTH, file_name, is_free
from fruehe_hilfen_cli.records.shared import tied
from fruehe_hilfen_cli.store import toml
from fruehe_hilfen_cli.store.actions import Create
from fruehe_hilfen_cli.store.reading import entry_files
from fruehe_hilfen_cli.store.workspace import ENTRY_SCHEMA, Workspace


def new_entry(
    workspace: Workspace, place: str, entry: Entry, also_taken: Iterable[str] = ()
) -> tuple[Logged, Create]:
    """Give an entry a new id; the change that writes its file is still to be performed.

    Args:
        workspace: where.
        place: the municipality's folder name.
        entry: what the file is to say.
        also_taken: names of entry files that do not exist yet but will.
    """
    taken = [*entry_files(workspace, place), *also_taken]
    while True:
        entry_id = _random_id()
        if is_free(entry_id, taken):
            path = workspace.logbook_path(place) / file_name(entry, entry_id)
            logged = Logged(entry_id, workspace.relative(path), entry)
            return logged, Create(path, toml.dump(entry, ENTRY_SCHEMA))


def new_entries(
    workspace: Workspace, events: Iterable[tuple[Sequence[str], Entry]]
) -> list[tuple[str, Logged, Create]]:
    """The same for several events, to be performed as one step.

    Args:
        workspace: where.
        events: the folder names of the municipalities of each, and what their files are to say; of several
            municipalities all get a common key, the id of the first.

    Returns:
        For each file the municipality, the entry and the change, in the same order.
    """
    found: list[tuple[str, Logged, Create]] = []
    taken: dict[str, list[str]] = {}
    for places, entry in events:
        key = None
        for place in places:
            logged, change = new_entry(workspace, place, entry, taken.setdefault(place, []))
            taken[place].append(change.path.name)
            if len(places) > 1:
                key = key or logged.id
                logged = Logged(logged.id, logged.file, tied(entry, key))
                change = Create(change.path, toml.dump(logged.entry, ENTRY_SCHEMA))
            found.append((place, logged, change))
    return found


def _random_id() -> str:
    return "".join(ALPHABET[byte % len(ALPHABET)] for byte in os.urandom(ID_LENGTH))  # 256 = 8 × 32: no bias
