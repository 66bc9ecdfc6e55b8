"""How files of an older format become files of the present one: a step from each version to the next.

There is no older format yet, so there is no step; tests/old_format.py has one of a made-up format 0. Whoever
raises the version writes the step from the last one into a module of its own, and puts it into ``STEPS``.
"""

from collections.abc import Callable
from copy import deepcopy
from typing import Any, ClassVar

from msgspec import Struct

from fruehe_hilfen_cli.errors import ExitCode, Refusal

ROADMAP, ENTRY, SCHEME, FORM, CHECKLIST = "fahrplan", "eintrag", "ablauf", "vorlage", "checkliste"
SETTINGS = "einstellungen"
"""Kinds of files; the optional plan files are called like their files, e.g. "gremien"."""

Data = dict[str, Any]
Files = dict[str, dict[str, Data]]
"""The data of files by their kind and name: all of a municipality that have the same version."""

NEW = "neu"
"""What the name of an entry begins with that a step adds; its file gets a name of its own."""


class NotMigratable(Refusal):
    """A file cannot be brought to the next version."""

    exit_code: ClassVar[ExitCode] = ExitCode.UNREADABLE
    sentence: ClassVar[str] = (
        "{file} lässt sich nicht umstellen; alles, was dazugehört, bleibt, wie es ist. {why}"
    )
    advice: ClassVar[str] = "{way}"


class Rename(Struct, frozen=True):
    """A key or table that has another name in the next version; value, place and comments stay.

    Args:
        kind: the kind of files.
        old: the way to it by the names of the old version, without positions, e.g. ("zeitraum", "von").
        new: its new name.
    """

    kind: str
    old: tuple[str, ...]
    new: str


def unchanged(files: Files) -> Files:
    """The change of a step that only renames."""
    return files


class Step(Struct, frozen=True):
    """The way from one version to the next: first the renames, then the change.

    It leaves alone what is already as in the next version: a run that was cut off may have written a part.

    Args:
        tells: what becomes different, one German sentence each.
        renames: keys that are only called otherwise.
        change: the data of the next version, from a copy that it may change; an entry it adds has a name that
            begins with ``NEW``. Raises NotMigratable where a person has to decide, with the name of the file.
    """

    tells: tuple[str, ...]
    renames: tuple[Rename, ...] = ()
    change: Callable[[Files], Files] = unchanged


STEPS: dict[int, Step] = {}
"""The step from each older version to the next."""


def changed(step: Step, files: Files) -> Files:
    """The data after the change of a step; what is given stays as it is.

    Raises:
        NotMigratable: when a person has to decide, or something is not as the old version had it.
        ValueError: when the step does what no step may: lose a file, or add one that is no entry.
    """
    try:
        after = step.change(deepcopy(files))
    except (AttributeError, LookupError, TypeError, ValueError) as error:
        missing = f": „{error.args[0]}“ fehlt" if isinstance(error, KeyError) else ""
        why = f"Etwas ist darin anders, als das alte Format es vorsah{missing}."
        way = "Berichtigen Sie es; finden Sie nichts, melden Sie es bitte."
        raise NotMigratable(file="Eine Datei", why=why, way=way) from error
    for kind in files.keys() | after.keys():
        old, new = files.get(kind, {}).keys(), after.get(kind, {}).keys()
        added = {name for name in new - old if kind != ENTRY or not name.startswith(NEW)}
        if added or old - new:
            raise ValueError(f"step loses or adds files of the kind {kind}: {sorted(added | old - new)}")
    return after
