"""Freezing: the one way to keep a document as it went out, with its checksum and the commit of the data.

What is frozen lies in the folder of attachments of a logbook (logbook/<ort>/anlagen/), and an entry tells of
it. Nobody edits it any more; ``fh pruefe`` compares its bytes with what the entry says.
"""

import hashlib
import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from fruehe_hilfen_cli.errors import ExitCode, Problem, Refusal
from fruehe_hilfen_cli.model.governance import FrozenFile
from fruehe_hilfen_cli.model.kinds import Visibility
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.store import files, git
from fruehe_hilfen_cli.store.actions import CreateBytes
from fruehe_hilfen_cli.store.attachments import attachment, lies_inside
from fruehe_hilfen_cli.store.links import LeadsOut
from fruehe_hilfen_cli.store.workspace import ATTACHMENTS, LOGBOOK, PHASES, Workspace
from fruehe_hilfen_cli.text import slug

_UNNAMED = "dokument"


class NotReadable(Refusal):
    """The document is not there, or may not be read."""

    exit_code = ExitCode.WRONG_USE
    sentence = "„{file}“ lässt sich nicht lesen; es wurde nichts geschrieben."
    advice = "Prüfen Sie Namen und Rechte; gemeint ist eine Datei, kein Ordner."


class Empty(Refusal):
    """A file without content is no document."""

    exit_code = ExitCode.WRONG_USE
    sentence = "„{file}“ ist leer; es wurde nichts geschrieben."
    advice = "Nennen Sie die Datei, die hinausgeht."


class NameTaken(Refusal):
    """Another document lies under that name; nothing is ever overwritten."""

    sentence = "{file} gibt es schon, mit anderem Inhalt; es wurde nichts geschrieben."
    advice = "Geben Sie Ihrer Datei einen anderen Namen, z. B. {other}."


@dataclass(frozen=True)
class Document:
    """A document that is to be frozen.

    Args:
        name: how its file is called; what a file name cannot hold is spelt out.
        data: its bytes.
        as_of: its Stand.
        audience: for whom it was made.
        source: the file it comes from; None when it was made just now.
    """

    name: str
    data: bytes
    as_of: date
    audience: Visibility | None = None
    source: Path | None = None


@dataclass(frozen=True)
class Freezing:
    """What is to be done to freeze a document.

    Args:
        record: what the entry is to tell.
        changes: the file to be created; nothing where it lies there already.
        uncommitted: whether the data differ from what git holds, so that no commit can be named.
    """

    record: FrozenFile
    changes: tuple[CreateBytes, ...]
    uncommitted: bool


def read_source(source: Path) -> bytes:
    """The bytes of a file that is to be frozen, inside the workspace or not.

    Raises:
        NotReadable: when it cannot be read.
        Empty: when nothing is in it.
    """
    try:
        data = files.read(source)
    except OSError as error:
        raise NotReadable(file=source) from error
    if not data:
        raise Empty(file=source)
    return data


def freeze(workspace: Workspace, place: str, document: Document) -> Freezing:
    """What is to be done to freeze a document; nothing is written yet.

    Args:
        workspace: where.
        place: the municipality.
        document: its bytes stay as they are; a file that lies in the folder of attachments stays where it is.

    Raises:
        NameTaken: when another document has its name.
        LeadsOut: when a link would lead out of the workspace.
    """
    inside = _inside(workspace, place, document.source)
    name = f"{ATTACHMENTS}/{inside or file_name(document.name)}"
    target = workspace.logbook_path(place) / name
    if not lies_inside(workspace, place, target):
        raise LeadsOut(file=workspace.relative(target))
    changes = () if inside or _is_there(target, document, name) else (CreateBytes(target, document.data),)
    commit, uncommitted = _revision(workspace, place, target)
    record = FrozenFile(
        file=name,
        as_of=document.as_of,
        checksum=checksum(document.data),
        commit=commit,
        audience=document.audience,
    )
    return Freezing(record, changes, uncommitted)


def checksum(data: bytes) -> str:
    """The SHA-256 of bytes, as 64 hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()


def file_name(name: str) -> str:
    """A name for the folder of attachments: "Vorlage 17_2023.DOCX" → "vorlage-17-2023.docx"."""
    path = Path(name)
    ending = slug(path.suffix)
    return (slug(path.stem) or _UNNAMED) + (f".{ending}" if ending else "")


def changed_frozen(workspace: Workspace, project: Project) -> Iterator[Problem]:
    """Frozen files that are not what they were when they went out, or are not there (code G07)."""
    for logged in project.entries:
        for position, frozen in enumerate(logged.entry.frozen):
            if sentence := _changed(workspace, project.place, frozen):
                advice = (
                    "Stellen Sie die Datei wieder her, wie sie hinausging, z. B. aus git; was sich geändert "
                    "hat, gehört in eine Ergänzung: fh vorlage einreichen --ergaenzt."
                )
                where = ("eingefroren", position, "datei")
                yield Problem("G07", logged.file, sentence, advice, where)


def _changed(workspace: Workspace, place: str, frozen: FrozenFile) -> str | None:
    path = attachment(workspace, place, frozen.file)
    if path is None:
        return f"„{frozen.file}“ liegt nicht im Ordner {ATTACHMENTS} des Logbuchs."
    try:
        now = checksum(files.read(path))
    except OSError:
        return f"Die eingefrorene Datei „{frozen.file}“ fehlt oder lässt sich nicht öffnen."
    return None if now == frozen.checksum else f"Die eingefrorene Datei „{frozen.file}“ ist verändert worden."


def _inside(workspace: Workspace, place: str, source: Path | None) -> str | None:
    """Where in the folder of attachments a file lies already; None when it does not."""
    if source is None:
        return None
    folder = os.path.realpath(workspace.logbook_path(place) / ATTACHMENTS)
    path = Path(os.path.realpath(source))
    return path.relative_to(folder).as_posix() if path.is_relative_to(folder) else None


def _is_there(target: Path, document: Document, name: str) -> bool:
    """Whether the very document lies there already."""
    if not os.path.lexists(target):
        return False
    try:
        same = files.read(target) == document.data
    except OSError:
        same = False
    if not same:
        raise NameTaken(file=name, other=target.with_stem(f"{target.stem}-2").name)
    return True


def _revision(workspace: Workspace, place: str, document: Path) -> tuple[str | None, bool]:
    """The commit that holds the data of a municipality, and whether they differ from it.

    The document itself is no part of the data.
    """
    data = (f"{PHASES}/{place}", f"{LOGBOOK}/{place}")
    try:
        head = git.ask(workspace.root, "rev-parse", "--verify", "--quiet", "HEAD^{commit}")
        found = git.states(workspace.root, data)
    except git.NoGit:
        return None, False
    if head is None or found is None:
        return None, found is not None
    other = [name for _, name in found if not name.endswith(workspace.relative(document))]
    return (None, True) if other else (git.text(head), False)
