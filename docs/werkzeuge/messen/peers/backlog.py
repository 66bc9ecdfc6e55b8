"""Backlog.md keeps a Markdown file for each task."""

from collections.abc import Sequence
from pathlib import Path

from docs.werkzeuge.mengen import RARE
from docs.werkzeuge.messen.command import Command, Kept
from docs.werkzeuge.messen.peers.peer import NEW_TEXT, NEW_TITLE, Note, Peer, Work, Works

_SETTINGS = """\
project_name: "gemessen"
default_status: "Done"
statuses: ["To Do", "In Progress", "Done"]
remote_operations: false
auto_commit: false
filesystem_only: true
check_active_branches: false
"""
_TASK = """\
---
id: TASK-{number}
title: '{note.title}'
status: Done
assignee: []
created_date: '{note.day}'
labels: [{note.kind}]
milestone: {note.place}
dependencies: []
---

## Description

<!-- SECTION:DESCRIPTION:BEGIN -->
{note.text}
<!-- SECTION:DESCRIPTION:END -->
"""


def prepare(folder: Path, program: str, notes: Sequence[Note]) -> Works:
    """Write each note as a task that is done."""
    tasks = folder / "backlog" / "tasks"
    tasks.mkdir(parents=True)
    (folder / "backlog" / "config.yml").write_text(_SETTINGS, "utf-8")
    for number, note in enumerate(notes, 1):
        name = f"task-{number} - {note.title.replace(' ', '-')}.md"
        (tasks / name).write_text(_TASK.format(number=number, note=note), "utf-8")

    def command(*words: str, tidy: Kept | None = None) -> Command:
        return Command("Backlog.md", (program, *words), folder, tidy=tidy or Kept())

    created = ("task", "create", NEW_TITLE, "--description", NEW_TEXT, "--plain")
    return {
        Work.ADD: command(*created, tidy=Kept(folders=(tasks,))),
        Work.LAST: command("task", "list", "--sort", "id", "--limit", "20", "--plain"),
        Work.SEARCH: command("search", RARE, "--plain"),
        Work.SUMMARY: command("overview"),
    }


BACKLOG = Peer(
    "Backlog.md",
    "JavaScript",
    "backlog",
    prepare,
    "Eine Datei je Aufgabe; ohne git, so ist es am schnellsten. Zeigt statt der letzten die ersten 20.",
    npm="backlog.md@1.52.0",
    slower_from=0,
)
