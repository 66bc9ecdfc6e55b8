"""Changing a file of records: only what changes, compared with the intent before anything is written."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar, TypeVar

from pydantic import ValidationError

from fruehe_hilfen_cli.errors import ExitCode, Problem, Refusal
from fruehe_hilfen_cli.model.base import Record, records_in
from fruehe_hilfen_cli.store import files, toml
from fruehe_hilfen_cli.vocabulary import german_key

Typed = TypeVar("Typed", bound=Record)


class NotEditable(Refusal):
    """The file is written in a way that a change of single values could harm."""

    sentence: ClassVar[str] = (
        "In {file} lassen sich einzelne Angaben nicht sicher ändern; es bleibt alles, wie es war."
    )
    advice: ClassVar[str] = "Ändern Sie {what} im Editor: {way}"


class FileGone(Refusal):
    """The file is not there any more."""

    exit_code: ClassVar[ExitCode] = ExitCode.CHANGED_MEANWHILE
    sentence: ClassVar[str] = "„{file}“ gibt es inzwischen nicht mehr; es wurde nichts geschrieben."
    advice: ClassVar[str] = "{way}"


@dataclass(frozen=True)
class Source:
    """A file as it was read for a change.

    Args:
        path: where it lies.
        raw: its bytes.
        text: its text, without a BOM, line ends as they are.
    """

    path: Path
    raw: bytes
    text: str


def read(path: Path, record: Record, gone: str) -> Source:
    """Read the file of a record.

    Args:
        path: where it lies.
        record: what it held when the command began.
        gone: what to advise when it is not there any more.

    Raises:
        FileGone: when somebody removed it meanwhile.
        ChangedMeanwhile: when it is no longer what the record was read from.
    """
    try:
        raw = files.read(path)
    except FileNotFoundError:
        raise FileGone(file=path.name, way=gone) from None
    text = toml.decode(raw, path.name)
    if isinstance(text, Problem) or not says(toml.parse(raw, path.name), record):
        raise files.ChangedMeanwhile(file=path.name)
    return Source(path, raw, text)


def rewritten(source: Source, before: Record, after: Record) -> str | None:
    """The text of the file with other values; None when what comes out would say anything else than meant.

    Args:
        source: the file.
        before: the record it holds.
        after: the record it is to hold.
    """
    from fruehe_hilfen_cli.store.splice import Unspliceable, spliced

    try:
        text = spliced(source.text.encode(), toml.data_of(before), toml.data_of(after), orders(type(after)))
    except Unspliceable:
        return None
    return text if says(toml.parse(text.encode(), source.path.name), after) else None


def typed_over(source: Source, content: bytes, read_record: Callable[[bytes], Typed]) -> tuple[str, Typed]:
    """What an editor made of the file: its text, and the record in it.

    Lines that are as before have the line ends that they had, whatever the editor made of them.

    Args:
        source: the file.
        content: what the editor wrote.
        read_record: reads the content; refuses what cannot be used, naming the line.
    """
    record = read_record(content)
    text = str(toml.decode(content, source.path.name))
    return _with_line_ends(text, source.text), record


def says(data: "dict[str, Any] | Problem", record: Record) -> bool:
    """Whether the data of a file are those of the record."""
    try:
        found = type(record).model_validate(data, by_alias=True, by_name=False)
    except ValidationError:
        return False
    return toml.data_of(found) == toml.data_of(record)


def orders(model: type[Record], path: str = "") -> dict[str, list[str]]:
    """The keys of a record and of the records inside it, in the order of the model."""
    found = {path: [german_key(name) for name in model.model_fields]}
    for name, field in model.model_fields.items():
        for inner in records_in(field.annotation):
            key = german_key(name)
            found |= orders(inner, f"{path}.{key}" if path else key)
    return found


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
