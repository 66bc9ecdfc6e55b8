"""Adding to a logbook: one event, one new file, never one overwritten."""

import os

from fruehe_hilfen_cli.model.entry import Entry, Logged
from fruehe_hilfen_cli.records.entry import ALPHABET, ID_LENGTH, file_name, is_free
from fruehe_hilfen_cli.store import files, toml
from fruehe_hilfen_cli.store.reading import entry_files
from fruehe_hilfen_cli.store.workspace import ENTRY_SCHEMA, Workspace


def add_entry(workspace: Workspace, place: str, entry: Entry) -> Logged:
    """Write a new entry file under a new id.

    Raises:
        OSError: when the file system refuses; then nothing is written.
    """
    folder = workspace.logbook_path(place)
    folder.mkdir(parents=True, exist_ok=True)
    taken = entry_files(workspace, place)
    while True:
        entry_id = _random_id()
        path = folder / file_name(entry, entry_id)
        if is_free(entry_id, taken):
            files.create(path, toml.dump(entry, ENTRY_SCHEMA))
            return Logged(entry_id, workspace.relative(path), entry)


def _random_id() -> str:
    return "".join(ALPHABET[byte % len(ALPHABET)] for byte in os.urandom(ID_LENGTH))  # 256 = 8 × 32: no bias
