"""Taskwarrior keeps tasks in text files of its own."""

import json
import subprocess
import uuid
from collections.abc import Sequence
from itertools import count
from pathlib import Path

from docs.werkzeuge.mengen import RARE
from docs.werkzeuge.messen.command import Command, Kept
from docs.werkzeuge.messen.peers.peer import NEW_TEXT, NEW_TITLE, Note, Peer, Work, Works

_SETTINGS = """\
data.location={data}
confirmation=no
verbose=nothing
report.completed.sort=end-
"""


def prepare(folder: Path, program: str, notes: Sequence[Note]) -> Works:
    """Import each note as a task that is done; its text is an annotation."""
    data, tasks, rc = folder / "daten", folder / "aufgaben.json", folder / "taskrc"
    data.mkdir()
    rc.write_text(_SETTINGS.format(data=data), "utf-8")
    tasks.write_text(json.dumps(list(map(_task, count(1), notes))), "utf-8")
    settings = {"TASKRC": str(rc)}
    environment = {**settings, "HOME": str(folder)}  # without a home it dies
    subprocess.run((program, "import", str(tasks)), env=environment, check=True, capture_output=True)

    def command(*words: str, tidy: Kept | None = None) -> Command:
        return Command("taskwarrior", (program, *words), folder, settings=settings, tidy=tidy or Kept())

    files = Kept(tuple(data / f"{name}.data" for name in ("backlog", "completed", "pending", "undo")))
    return {
        Work.ADD: command("log", f"project:{notes[-1].place}", f"{NEW_TITLE}. {NEW_TEXT}", tidy=files),
        Work.LAST: command("limit:20", "completed"),
        Work.SEARCH: command(f"/{RARE}/", "completed"),
        Work.SUMMARY: command("rc.summary.all.projects=1", "summary"),
    }


def _task(number: int, note: Note) -> dict[str, object]:
    moment = f"{note.day:%Y%m%d}T090000Z"
    return {
        "uuid": str(uuid.UUID(int=number, version=4)),
        "status": "completed",
        "description": note.title,
        "project": note.place,
        "entry": moment,
        "end": moment,
        "annotations": [{"entry": moment, "description": note.line}],
    }


TASKWARRIOR = Peer(
    "taskwarrior",
    "C++",
    "task",
    prepare,
    "Ein Eintrag ist eine erledigte Aufgabe, der Text eine Anmerkung. Überblick: Aufgaben je Projekt.",
    debian="taskwarrior",
)
