"""Watson keeps spans of time in one JSON file."""

import json
import uuid
from collections.abc import Sequence
from datetime import UTC, datetime, time
from itertools import count
from pathlib import Path

from docs.werkzeuge.mengen import RARE
from docs.werkzeuge.messen.command import Command, Kept
from docs.werkzeuge.messen.peers.peer import NEW_DAY, NEW_TITLE, Note, Peer, Work, Works

_HOUR = 3600


def prepare(folder: Path, program: str, notes: Sequence[Note]) -> Works:
    """Write each note as an hour of its municipality; the title is a tag."""
    frames = folder / "frames"
    frames.write_text(json.dumps(list(map(_frame, count(1), notes)), indent=1), "utf-8")
    (folder / "state").write_text("{}", "utf-8")
    settings = {"WATSON_DIR": str(folder)}

    def command(*words: str, tidy: Kept | None = None) -> Command:
        return Command("watson", (program, *words), folder, settings=settings, tidy=tidy or Kept())

    span = ("--from", f"{NEW_DAY} 09:00", "--to", f"{NEW_DAY} 10:00")
    last = ("--from", notes[-20].day.isoformat(), "--to", NEW_DAY)
    return {
        Work.ADD: command("add", *span, notes[-1].place, "+notiz", f"+{NEW_TITLE}", tidy=Kept((frames,))),
        Work.LAST: command("log", "--no-pager", *last),
        Work.SEARCH: command("log", "--no-pager", "--all", "--tag", RARE),
        Work.SUMMARY: command("report", "--no-pager", "--all"),
    }


def _frame(number: int, note: Note) -> list[object]:
    begin = int(datetime.combine(note.day, time(9), UTC).timestamp())
    return [
        begin,
        begin + _HOUR,
        note.place,
        uuid.UUID(int=number).hex,
        [*note.tags, note.title],
        begin + _HOUR,
    ]


WATSON = Peer(
    "watson",
    "Python",
    "watson",
    prepare,
    "Kennt keinen Text, nur Projekt und Schlagwörter: Es liest also weniger. Überblick: Stunden je Projekt.",
    python="td-watson==2.1.0",
    slower_from=0,
)
