"""Workspaces for tests: made of the text of their files, and read back."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from fruehe_hilfen_cli.model.entry import Entry
from fruehe_hilfen_cli.store import toml
from fruehe_hilfen_cli.store.workspace import Workspace

TODAY = "2023-03-14"
ROADMAP = """\
format = 1
[kommune]
name = "Kreis Süd"
land = "NW"
thema = "wirkungsorientierung"
[jour_fixe]
alle_wochen = 2
[[zeitraum]]
phasen = [1]
beginn = "2022-05"
ende = "2022-09"
[[zeitraum]]
phasen = [2, 3]
name = "Findung"
beginn = "2022-10"
ende = "2023-06"
[[zeitraum]]
phasen = [4, 5, 6]
beginn = "2023-07"
ende = "2025-06"
[[meilenstein]]
id = "1.1"
phase = 1
titel = "Vertrag unterzeichnet"
[[meilenstein]]
id = "2.1"
phase = 2
titel = "Wissensbasis geschaffen"
[[meilenstein]]
id = "2.2"
phase = 2
titel = "Struktur aufgebaut"
[[meilenstein]]
id = "3.1"
phase = 3
titel = "Ist-Stand analysiert"
"""


class Said(NamedTuple):
    """What a run ended with."""

    code: int
    out: str
    err: str


Fh = Callable[..., Said]
"""Runs a command line."""


def make_place(workspace: Workspace, place: str, roadmap: str = ROADMAP, **entries: str) -> Workspace:
    """Add a municipality: its roadmap, and entries by their ids; each text begins with its date."""
    for folder in (workspace.roadmap_path(place).parent, workspace.logbook_path(place)):
        folder.mkdir(parents=True, exist_ok=True)
    workspace.roadmap_path(place).write_text(roadmap, "utf-8")
    for entry_id, text in entries.items():
        day = text.split()[2].strip('"')
        (workspace.logbook_path(place) / f"{day}-notiz-{entry_id}.toml").write_text(text, "utf-8")
    return workspace


def entries_of(workspace: Workspace, place: str = "kreis-sued") -> list[Entry]:
    """The entries as they lie in the files, by file name."""
    found = sorted(workspace.logbook_path(place).glob("*.toml"))
    data = (toml.parse(path.read_bytes(), path.name) for path in found)
    return [Entry.model_validate(content, by_alias=True, by_name=False) for content in data]


def the_entry(workspace: Workspace, place: str = "kreis-sued") -> Entry:
    """The only entry."""
    (entry,) = entries_of(workspace, place)
    return entry


def contents(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, with what is in it; git's and fh's own notes do not count."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not {".git", ".fh"} & set(path.relative_to(folder).parts)
    }
