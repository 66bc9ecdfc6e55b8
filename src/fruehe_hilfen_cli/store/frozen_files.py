"""Reading documents that went out, as long as they are what they were."""

from fruehe_hilfen_cli.store import files
from fruehe_hilfen_cli.store.attachments import attachment
from fruehe_hilfen_cli.store.freezing import checksum
from fruehe_hilfen_cli.store.workspace import Workspace


def read_frozen(workspace: Workspace, place: str, file: str, expected: str) -> bytes | None:
    """The bytes of a frozen document; None when it is missing, was changed, or lies elsewhere.

    Args:
        workspace: where.
        place: the municipality.
        file: its path from the folder of the logbook on.
        expected: the SHA-256 that an entry tells.
    """
    path = attachment(workspace, place, file)
    if path is None:
        return None
    try:
        data = files.read(path)
    except OSError:
        return None
    return data if checksum(data) == expected else None
