"""Reading documents that went out, as long as they are what they were."""

import os
from pathlib import Path

from fruehe_hilfen_cli.store import files
from fruehe_hilfen_cli.store.freezing import checksum
from fruehe_hilfen_cli.store.reading import ATTACHMENTS
from fruehe_hilfen_cli.store.workspace import Workspace


def read_frozen(workspace: Workspace, place: str, file: str, expected: str) -> bytes | None:
    """The bytes of a frozen document; None when it is missing, was changed, or lies elsewhere.

    Args:
        workspace: where.
        place: the municipality.
        file: its path from the folder of the logbook on.
        expected: the SHA-256 that an entry tells.
    """
    folder = workspace.logbook_path(place)
    path = Path(os.path.realpath(folder / file))
    if not path.is_relative_to(os.path.realpath(folder / ATTACHMENTS)):
        return None
    try:
        data = files.read(path)
    except OSError:
        return None
    return data if checksum(data) == expected else None
