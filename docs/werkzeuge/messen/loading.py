"""Which packages take a command longest to load, as ``python -X importtime`` tells it."""

import re
import sys
from collections import Counter
from pathlib import Path

from docs.werkzeuge.messen import FH, PYTHON
from docs.werkzeuge.messen.command import Command

Loaded = list[tuple[str, int]]
"""Packages, each with its milliseconds."""

_IMPORT = re.compile(r"import time:\s+(?P<own>\d+) \|\s+\d+ \|\s+(?P<module>\S+)")
_MOST = 5
"""So many packages are named at most, and only those that take a millisecond."""


def longest(command: Command, bench: Path) -> Loaded:
    """The packages of a command of ours that take longest; those of Python itself count as one."""
    argv = (PYTHON, "-X", "importtime", FH, *command.argv[1:])
    watched = Command(command.name, argv, command.folder, settings=command.settings, tidy=command.tidy)
    watched.seconds(bench)
    return counted((bench / "fehler.txt").read_text("utf-8"))


def counted(told: str) -> Loaded:
    """Add up what Python tells of each module."""
    own: Counter[str] = Counter()
    for line in _IMPORT.finditer(told):
        package = line["module"].partition(".")[0]
        own["Python selbst" if package in sys.stdlib_module_names else package] += int(line["own"])
    shares = [(package, round(microseconds / 1000)) for package, microseconds in own.most_common(_MOST)]
    return [(package, share) for package, share in shares if share]
