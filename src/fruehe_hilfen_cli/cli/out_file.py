"""Where exports go: a file of their own, written as a whole or not at all, or stdout."""

import sys
from pathlib import Path

from fruehe_hilfen_cli.errors import ExitCode, Refusal


class FileExists(Refusal):
    """The file is there already."""

    sentence = "„{file}“ gibt es schon; es wurde nichts geschrieben."
    advice = "Mit --ersetze wird die Datei ersetzt."


class NoFolder(Refusal):
    """The folder of the file is not there."""

    exit_code = ExitCode.WRONG_USE
    sentence = "Den Ordner „{folder}“ gibt es nicht; es wurde nichts geschrieben."
    advice = "Legen Sie ihn an, oder nennen Sie einen anderen."


def read_if_there(file: Path) -> bytes | None:
    """The bytes of a file; None when there is none."""
    from fruehe_hilfen_cli.store import files

    return files.read(file) if file.exists() else None


def to_file(file: Path, data: bytes, before: bytes | None) -> None:
    """Write a file, if it still is what was read.

    Args:
        file: inside the workspace or not.
        data: its content.
        before: what it holds now; None when it is not there.

    Raises:
        NoFolder: when its folder is not there.
        FileExists: when it is there by now.
        ChangedMeanwhile: when it holds something else by now.
    """
    from fruehe_hilfen_cli.store import files

    if before is not None:
        files.replace_bytes(file, data, before)
        return
    if not file.parent.is_dir():
        raise NoFolder(folder=file.parent)
    try:
        files.create_bytes(file, data)
    except FileExistsError as error:
        raise FileExists(file=file) from error


def to_stdout(data: bytes) -> None:
    """Write the very bytes to stdout, whatever its encoding."""
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()
