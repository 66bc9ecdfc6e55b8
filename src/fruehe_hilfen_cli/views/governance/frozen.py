"""Documents that went out and are never edited again, as entries tell of them."""

from datetime import date

from msgspec import Struct

from fruehe_hilfen_cli.model.entry import Logged
from fruehe_hilfen_cli.model.governance import FrozenFile
from fruehe_hilfen_cli.model.kinds import Visibility
from fruehe_hilfen_cli.views.history import History


class FrozenState(Struct, frozen=True):
    """A document that went out.

    Args:
        file: from the folder of the logbook on, "anlagen/…".
        as_of: its Stand.
        checksum: the SHA-256 of its bytes.
        commit: the commit that held the data; None where there was none.
        audience: for whom it was made.
        entry_id: the entry that tells of it.
    """

    file: str
    as_of: date
    checksum: str
    commit: str | None
    audience: Visibility | None
    entry_id: str


def frozen_as(past: History, file: str, first: Logged | None = None) -> FrozenState | None:
    """What was frozen under the name of a file: by one entry, if that tells of it, else by the earliest one.

    Args:
        past: what is known.
        file: from the folder of the logbook on.
        first: the entry to look at before all others.
    """
    entries = (*([first] if first else []), *past.entries)
    found = (
        (frozen, logged.id) for logged in entries for frozen in logged.entry.frozen if frozen.file == file
    )
    return next((_state(frozen, entry_id) for frozen, entry_id in found), None)


def _state(frozen: FrozenFile, entry_id: str) -> FrozenState:
    return FrozenState(
        file=frozen.file,
        as_of=frozen.as_of,
        checksum=frozen.checksum,
        commit=frozen.commit,
        audience=frozen.audience,
        entry_id=entry_id,
    )
