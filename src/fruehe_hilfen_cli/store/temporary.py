"""The names of temporary files and folders; one that is left tells of a write that was cut off."""

import os
import re
from pathlib import Path

ENDING = ".fh-tmp"
_KEPT_OF_NAME = 40


def beside(path: Path, kind: str = "") -> Path:
    """A new temporary name in the folder of a file or folder; of what kind, if there are several."""
    return path.with_name(f".{path.name[:_KEPT_OF_NAME]}.{os.urandom(4).hex()}{kind}{ENDING}")


def is_temporary(name: str) -> bool:
    """Whether a file or folder of that name is the rest of a write that was cut off."""
    return name.startswith(".") and name.endswith(ENDING)


def names_beside(path: Path, *kinds: str) -> "re.Pattern[str]":
    """The names that ``beside`` gives to what is written for a path, of any of these kinds."""
    of_kind = "|".join(map(re.escape, kinds))
    return re.compile(
        rf"\.{re.escape(path.name[:_KEPT_OF_NAME])}\.[0-9a-f]{{8}}(?:{of_kind}){re.escape(ENDING)}"
    )
