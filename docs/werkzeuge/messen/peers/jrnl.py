"""jrnl keeps all entries in one text file."""

from collections.abc import Sequence
from pathlib import Path

from docs.werkzeuge.mengen import RARE
from docs.werkzeuge.messen.command import Command, Kept
from docs.werkzeuge.messen.peers.peer import NEW_DAY, NEW_TEXT, NEW_TITLE, Note, Peer, Work, Works

_SETTINGS = """\
colors: {{body: none, date: none, tags: none, title: none}}
default_hour: 9
default_minute: 0
editor: ''
encrypt: false
highlight: false
indent_character: '|'
journals:
  default: {{journal: {journal}}}
linewrap: 79
tagsymbols: '@'
template: false
timeformat: '%Y-%m-%d %H:%M'
version: {version}
"""
VERSION = "4.6"


def prepare(folder: Path, program: str, notes: Sequence[Note]) -> Works:
    """Write the journal and the settings, without tags: counting them takes jrnl many times as long."""
    journal, settings = folder / "tagebuch.txt", folder / "jrnl.yaml"
    journal.write_text(
        "\n".join(f"[{note.day} 09:00] {note.title}.\n{note.text}\n" for note in notes), "utf-8"
    )
    settings.write_text(_SETTINGS.format(journal=journal, version=f"v{VERSION}"), "utf-8")
    start = (program, "--config-file", str(settings))
    added = f"{NEW_DAY} 09:00: {NEW_TITLE}. {NEW_TEXT}"
    return {
        Work.ADD: Command("jrnl", (*start, added), folder, tidy=Kept((journal,))),
        Work.LAST: Command("jrnl", (*start, "-n", "20"), folder),
        Work.SEARCH: Command("jrnl", (*start, "-contains", RARE), folder),
        Work.SUMMARY: Command("jrnl", (*start, "--format", "dates"), folder),
    }


JRNL = Peer(
    "jrnl",
    "Python",
    "jrnl",
    prepare,
    "Überblick: Einträge je Tag. Ohne Schlagwörter, weil jrnl mit ihnen um ein Vielfaches langsamer wird.",
    python=f"jrnl=={VERSION}",
    slower_from=0,
)
