"""A report that went out, as an entry."""

from datetime import date

from fruehe_hilfen_cli.model.dates import german
from fruehe_hilfen_cli.model.entry import Entry
from fruehe_hilfen_cli.model.governance import FrozenFile
from fruehe_hilfen_cli.model.kinds import EntryKind, Visibility
from fruehe_hilfen_cli.vocabulary import label


def frozen_report(title: str, day: date, reader: Visibility, files: tuple[FrozenFile, ...]) -> Entry:
    """The entry that tells of a report as it went out; who may read the report may read of it.

    Args:
        title: what kind of report it is.
        day: when it went out, which is the day of its data.
        reader: for whom it was made.
        files: what was frozen.
    """
    return Entry(
        day=day,
        kind=EntryKind.NOTE,
        title=f"{title} mit Stand {german(day)} hinausgegeben (für: {label(reader)})",
        visibility=reader,
        frozen=files,
    )
