"""Where the files of a report go: each as a whole or not at all, and never over another one unasked."""

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from fruehe_hilfen_cli.cli.file_errors import explain
from fruehe_hilfen_cli.cli.out_file import FileExists, read_if_there, to_file, to_stdout
from fruehe_hilfen_cli.errors import ExitCode, Refusal
from fruehe_hilfen_cli.render.formats import CHARACTERS, Format

_NAMED = 3
"""So many files are named; of more it says how many."""


class NeedsFile(Refusal):
    """Such a file makes no sense on a screen."""

    exit_code = ExitCode.WRONG_USE
    sentence = "Eine Datei im Format {format} lässt sich nicht auf den Bildschirm schreiben."
    advice = "Nennen Sie eine Datei: --ausgabe {example}"


class OneFileForAll(Refusal):
    """Each municipality gets a file of its own, and only one is named."""

    exit_code = ExitCode.WRONG_USE
    sentence = "Das sind {number} Kommunen, und jede bekommt eine eigene Datei; es wurde nichts geschrieben."
    advice = "Nennen Sie einen Ordner dafür, z. B. --ausgabe berichte, oder nur eine Kommune, z. B. {place}."


class NeedsFolder(Refusal):
    """Several files do not fit into one."""

    exit_code = ExitCode.WRONG_USE
    sentence = "Das werden {number} Dateien; es wurde nichts geschrieben."
    advice = "Nennen Sie einen Ordner dafür, z. B. --ausgabe berichte."


class OnlyInPart(Refusal):
    """The system failed when some of several files were there already."""

    exit_code = ExitCode.UNREADABLE
    sentence = "{reason} Geschrieben sind schon {written} von {all} Dateien: {names}."
    advice = "{advice} Mit --ersetze werden die schon geschriebenen ersetzt."


def require_printable(kind: Format, name: str) -> None:
    """Refuse what a screen cannot show.

    Raises:
        NeedsFile: when the format is none of characters and stdout is a terminal.
    """
    if kind not in CHARACTERS and sys.stdout.isatty():
        raise NeedsFile(format=kind, example=name)


def require_room(target: Path | None, places: Sequence[str]) -> None:
    """Refuse a single file for several municipalities, before anything is made.

    Raises:
        OneFileForAll: when they are several, and the target is no folder.
    """
    if len(places) > 1 and not (target and is_folder(target)):
        raise OneFileForAll(number=len(places), place=places[0])


def is_folder(target: Path) -> bool:
    """Whether a path means a folder: it is one, or its name has no ending and no file has it."""
    return target.is_dir() or not (target.suffix or target.is_file())


def put(target: Path | None, files: Mapping[str, bytes], *, replace: bool) -> list[Path]:
    """Write files.

    Args:
        target: a file; or a folder, which is made if need be; None for stdout.
        files: their bytes, by the names they have in a folder.
        replace: whether files that are there may be replaced.

    Returns:
        What was written.

    Raises:
        NeedsFolder: when several files are to go into one.
        FileExists: when one is there and must not be replaced; then none is written.
        OnlyInPart: when the system fails after some of them.
    """
    if target is None:
        return _to_stdout(files)
    if not is_folder(target) and len(files) > 1:
        raise NeedsFolder(number=len(files))
    paths = {target / name if is_folder(target) else target: data for name, data in files.items()}
    before = {path: read_if_there(path) for path in paths}
    if not replace:
        for path in (path for path, data in before.items() if data is not None):
            raise FileExists(file=path)
    if is_folder(target):
        target.mkdir(parents=True, exist_ok=True)
    return _written(paths, before)


def _written(files: Mapping[Path, bytes], before: Mapping[Path, bytes | None]) -> list[Path]:
    done: list[Path] = []
    for path, data in files.items():
        try:
            to_file(path, data, before[path])
        except OSError as error:
            if not done:
                raise
            reason, advice = explain(error)
            names = _first(done)
            raise OnlyInPart(
                reason=reason, written=len(done), all=len(files), names=names, advice=advice
            ) from error
        done.append(path)
    return done


def _first(paths: Sequence[Path]) -> str:
    more = len(paths) - _NAMED
    return ", ".join(path.name for path in paths[:_NAMED]) + (f" und {more} weitere" if more > 0 else "")


def _to_stdout(files: Mapping[str, bytes]) -> list[Path]:
    if len(files) > 1:
        raise NeedsFolder(number=len(files))
    for data in files.values():
        to_stdout(data)
    return []
