"""Changing the file of an entry: only what changes, compared with the intent before anything is written."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar

from pydantic import ValidationError

from fruehe_hilfen_cli.errors import ExitCode, Problem, Refusal
from fruehe_hilfen_cli.model.entry import Entry, Logged
from fruehe_hilfen_cli.records.editing import file_name_after
from fruehe_hilfen_cli.store import files, toml
from fruehe_hilfen_cli.store.actions import Change, Create, Remove, Replace
from fruehe_hilfen_cli.store.workspace import Workspace
from fruehe_hilfen_cli.vocabulary import german_key


class NotEditable(Refusal):
    """The file is written in a way that a change of single fields could harm."""

    sentence: ClassVar[str] = (
        "In {file} lassen sich einzelne Angaben nicht sicher ändern; es bleibt alles, wie es war."
    )
    advice: ClassVar[str] = "Ändern Sie den Eintrag im Editor: fh logbuch bearbeite {id}"


class EntryGone(Refusal):
    """The file is not there any more."""

    exit_code: ClassVar[ExitCode] = ExitCode.CHANGED_MEANWHILE
    sentence: ClassVar[str] = "„{file}“ gibt es inzwischen nicht mehr; es wurde nichts geschrieben."
    advice: ClassVar[str] = "fh logbuch liste zeigt die Einträge, die es gibt."


@dataclass(frozen=True)
class Source:
    """The file of an entry as it was read for a change.

    Args:
        path: where it lies.
        raw: its bytes.
        text: its text, without a BOM, line ends as they are.
    """

    path: Path
    raw: bytes
    text: str


def read_source(workspace: Workspace, logged: Logged) -> Source:
    """Read the file of an entry.

    Raises:
        EntryGone: when somebody removed it meanwhile.
        ChangedMeanwhile: when it is no longer what the entry was read from.
    """
    path = workspace.root / logged.file
    try:
        raw = files.read(path)
    except FileNotFoundError:
        raise EntryGone(file=path.name) from None
    text = toml.decode(raw, logged.file)
    data = toml.parse(raw, logged.file)
    if isinstance(text, Problem) or not _says(data, logged.entry):
        raise files.ChangedMeanwhile(file=path.name)
    return Source(path, raw, text)


def edited(source: Source, logged: Logged, after: Entry) -> str:
    """The text of the file with other values.

    Args:
        source: the file.
        logged: the entry it holds.
        after: the entry it is to hold.

    Raises:
        NotEditable: when what comes out would say anything else than intended.
    """
    from fruehe_hilfen_cli.store.splice import Unspliceable, spliced

    order = [german_key(name) for name in Entry.model_fields]
    try:
        text = spliced(source.text.encode(), toml.data_of(logged.entry), toml.data_of(after), order)
    except Unspliceable as error:
        raise NotEditable(file=source.path.name, id=logged.id) from error
    data = toml.parse(text.encode(), logged.file)
    if not _says(data, after):
        raise NotEditable(file=source.path.name, id=logged.id)
    return text


def typed_over(source: Source, content: bytes) -> tuple[str, Entry]:
    """What an editor made of the file: its text, and the entry in it.

    Lines that are as before have the line ends that they had, whatever the editor made of them.

    Raises:
        BadForm: when it is no entry any more; names the line.
    """
    from fruehe_hilfen_cli.store.form import read_entry

    entry = read_entry(content)
    text = str(toml.decode(content, source.path.name))
    return _with_line_ends(text, source.text), entry


def changes_of(source: Source, logged: Logged, after: Entry, text: str) -> tuple[str, list[Change]]:
    """What is to be done so that the file has the text: with another date it also gets another name.

    Returns:
        The file's name from then on, relative to the workspace, and the changes; none when nothing changes.
    """
    name = file_name_after(source.path.name, logged, after)
    folder = logged.file.rpartition("/")[0]
    if name != source.path.name:
        changes: list[Change] = [Create(source.path.with_name(name), text), Remove(source.path, source.raw)]
        return f"{folder}/{name}", changes
    return logged.file, [Replace(source.path, text, source.raw)] if text != source.text else []


def removal_of(source: Source) -> Remove:
    """The end of the file."""
    return Remove(source.path, source.raw)


def _says(data: "dict[str, Any] | Problem", entry: Entry) -> bool:
    """Whether the data of a file are those of the entry."""
    try:
        read = Entry.model_validate(data, by_alias=True, by_name=False)
    except ValidationError:
        return False
    return toml.data_of(read) == toml.data_of(entry)


def _with_line_ends(text: str, before: str) -> str:
    lines = text.replace("\r\n", "\n").split("\n")
    old = before.split("\n")
    windows = sum(line.endswith("\r") for line in old)
    if not windows:
        return "\n".join(lines)
    if windows == len(old) - 1:
        return "\r\n".join(lines)
    from difflib import SequenceMatcher

    matcher = SequenceMatcher(None, [line.removesuffix("\r") for line in old], lines, autojunk=False)
    for first, second, size in matcher.get_matching_blocks():
        lines[second : second + size] = old[first : first + size]
    return "\n".join(lines)
