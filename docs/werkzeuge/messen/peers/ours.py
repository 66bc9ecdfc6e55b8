"""The same work with fh."""

from pathlib import Path

from docs.werkzeuge.mengen import RARE
from docs.werkzeuge.messen import FH
from docs.werkzeuge.messen.command import Command, Kept
from docs.werkzeuge.messen.peers.peer import NEW_DAY, NEW_TEXT, NEW_TITLE, Work, Works
from docs.werkzeuge.messen.workspaces import PLACE


def prepare(folder: Path) -> Works:
    """The commands for a workspace."""
    added = ("--titel", NEW_TITLE, "--datum", NEW_DAY, "--text", NEW_TEXT, "--kommune", PLACE)
    tidy = Kept(folders=(folder / "logbook" / PLACE,))
    return {
        Work.ADD: Command("fh", (FH, "logbuch", "neu", *added), folder, tidy=tidy),
        Work.LAST: Command("fh", (FH, "logbuch", "liste"), folder),
        Work.SEARCH: Command("fh", (FH, "logbuch", "suche", RARE), folder),
        Work.SUMMARY: Command("fh", (FH, "status"), folder),
    }
