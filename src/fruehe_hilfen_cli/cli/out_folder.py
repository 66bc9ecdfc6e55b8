"""Where exports of many files go: a folder of their own, written as a whole or not at all."""

from collections.abc import Callable, Mapping
from pathlib import Path

from fruehe_hilfen_cli.errors import ExitCode, Refusal


class FolderInUse(Refusal):
    """The folder holds something."""

    sentence = "„{folder}“ ist nicht leer; es wurde nichts geschrieben."
    advice = "Mit --ersetze wird ein früherer Export ersetzt."


class ForeignFolder(Refusal):
    """The folder holds something that no export wrote."""

    sentence = "„{folder}“ enthält „{file}“, was kein Export geschrieben hat; es wurde nichts geschrieben."
    advice = "Nennen Sie einen neuen oder leeren Ordner."


class InsideFolder(Refusal):
    """The current folder lies in the one that would be replaced."""

    exit_code = ExitCode.WRONG_USE
    sentence = "In „{folder}“ stehen Sie gerade; es wurde nichts geschrieben."
    advice = "Nennen Sie einen Ordner darin, z. B. --ausgabe {example}."


class HalfReplaced(Refusal):
    """The folder gave up its name, and the one to replace it did not get it."""

    sentence = "„{folder}“ fehlt, weil ein Export beim Ersetzen abgebrochen ist; es wurde nichts geschrieben."
    advice = "Der frühere liegt in „{aside}“: Nennen Sie den Ordner wieder „{name}“, oder löschen Sie ihn."


def folder_before(folder: Path, is_own: Callable[[str], bool], *, replace: bool) -> dict[str, bytes] | None:
    """What a folder holds that is to be written; None when it does not exist.

    Args:
        folder: the folder.
        is_own: whether an earlier export may have written a file of that path.
        replace: whether an earlier export may be replaced.

    Raises:
        InsideFolder, HalfReplaced, FolderInUse, ForeignFolder: when it is not to be written.
    """
    from fruehe_hilfen_cli.store.folders import read_folder, set_aside

    if Path.cwd().is_relative_to(folder.resolve()):
        raise InsideFolder(folder=folder, example=folder / "oparl")
    before = read_folder(folder)
    if before is None and (aside := set_aside(folder)):
        raise HalfReplaced(folder=folder, aside=aside.name, name=folder.name)
    foreign = next((name for name in before or () if not is_own(name)), None)
    if before and not replace:
        raise FolderInUse(folder=folder)
    if foreign is not None:
        raise ForeignFolder(folder=folder, file=foreign)
    return before


def to_folder(folder: Path, content: Mapping[str, bytes], before: Mapping[str, bytes] | None) -> list[Path]:
    """Write a folder, if it still is what was read.

    Returns:
        What writes that were cut off left beside it.

    Raises:
        ChangedMeanwhile: when it holds something else by now.
    """
    from fruehe_hilfen_cli.store.folders import rests, write_folder

    write_folder(folder, content, before)
    return rests(folder)
