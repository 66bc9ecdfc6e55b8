"""The files of imported entries: as many as there are rows, to be written as one action."""

from collections.abc import Iterable

from fruehe_hilfen_cli.records.entry import file_name, is_free
from fruehe_hilfen_cli.store import toml
from fruehe_hilfen_cli.store.actions import Create
from fruehe_hilfen_cli.store.logbook import new_entry
from fruehe_hilfen_cli.store.reading import entry_files
from fruehe_hilfen_cli.store.workspace import ENTRY_SCHEMA, Workspace
from fruehe_hilfen_cli.views.importing import TakenRow


def entry_changes(workspace: Workspace, place: str, rows: Iterable[TakenRow]) -> list[Create]:
    """The changes that write the rows' entries; those that bring an id keep it if it is free.

    Raises:
        Unwritable: when an entry is such that its file could not be read again.
    """
    taken = entry_files(workspace, place)
    rows = list(rows)
    kept = [row.id for row in rows if row.id and is_free(row.id, taken)]
    reserved = [f"-{entry_id}.toml" for entry_id in kept]
    changes: list[Create] = []
    for row in rows:
        if row.id in kept:
            path = workspace.logbook_path(place) / file_name(row.entry, row.id)
            changes.append(Create(path, toml.dump(row.entry, ENTRY_SCHEMA)))
        else:
            _, change = new_entry(workspace, place, row.entry, reserved)
            reserved.append(change.path.name)
            changes.append(change)
    return changes
