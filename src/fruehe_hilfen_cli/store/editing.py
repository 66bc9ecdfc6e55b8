"""Changing the file of an entry: only what changes, compared with the intent before anything is written."""

from fruehe_hilfen_cli.model.entry import Entry, Logged
from fruehe_hilfen_cli.records.entries.editing import file_name_after
from fruehe_hilfen_cli.store import rewriting
from fruehe_hilfen_cli.store.actions import Change, Create, Remove, Replace
from fruehe_hilfen_cli.store.rewriting import NotEditable, Source
from fruehe_hilfen_cli.store.workspace import Workspace


def read_source(workspace: Workspace, logged: Logged) -> Source:
    """Read the file of an entry.

    Raises:
        FileGone: when somebody removed it meanwhile.
        ChangedMeanwhile: when it is no longer what the entry was read from.
    """
    gone = "fh logbuch liste zeigt die Einträge, die es gibt."
    return rewriting.read(workspace.root / logged.file, logged.entry, gone)


def edited(source: Source, logged: Logged, after: Entry) -> str:
    """The text of the file with other values.

    Args:
        source: the file.
        logged: the entry it holds.
        after: the entry it is to hold.

    Raises:
        NotEditable: when what comes out would say anything else than intended.
    """
    text = rewriting.rewritten(source, logged.entry, after)
    if text is None:
        way = f"fh logbuch bearbeite {logged.id}"
        raise NotEditable(file=source.path.name, what="den Eintrag", way=way)
    return text


def typed_over(source: Source, content: bytes) -> tuple[str, Entry]:
    """What an editor made of the file: its text, and the entry in it.

    Raises:
        BadForm: when it is no entry any more; names the line.
    """
    from fruehe_hilfen_cli.store.form import read_entry

    return rewriting.typed_over(source, content, read_entry)


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
