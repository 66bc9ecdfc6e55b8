"""A command line for every command, made for the workspace of ``hostile``."""

import inspect
from collections.abc import Sequence
from importlib import import_module
from typing import TYPE_CHECKING

import pytest
from tests import test_imports
from tests.sicherheit.hostile import PLACE

from fruehe_hilfen_cli.cli import manifest

if TYPE_CHECKING:
    from _pytest.mark import ParameterSet

_EVERY = 8

_NAMES = {
    "k7q2m": "aaaab", "d5gsu": "aaaac", "kreis-soest": PLACE, "M1": "A1", "Z1": "A1", "I1": "A1", "jha": "A1",
    "2.1": "1.1", "3.1": "1.1", "planungskonzeption": "eigene", "aaaab/1": "aaaac/1", "Netzwerk": "ende",
}  # fmt: skip
"""What the lines of ``test_imports`` call things, and what they are called there."""


def _renamed(line: str) -> tuple[str, ...]:
    for name, other in _NAMES.items():
        line = line.replace(name, other)
    return tuple(line.split())


_WITH_JSON = (("logbuch", "neu"), ("checkliste", "neu"), ("zurueck",), ("init",))
"""Commands that change something, and yet have more of their own options than others that do."""


def _writes(command: manifest.Command) -> bool:
    """Whether a command changes the workspace: it can commit, and is no report."""
    if command.path in _WITH_JSON:
        return True
    module = import_module(f"fruehe_hilfen_cli.cli.commands.{command.module}")
    options = inspect.signature(module.run).parameters
    return "commit" in options and "json" not in options


_WRITING = tuple(" ".join(command.path) for command in manifest.COMMANDS if _writes(command))
_ALL = [line for line in test_imports.COMMANDS if line != "gibtsnicht"]

READING = [_renamed(line) for line in _ALL if not line.startswith(_WRITING)]
"""Of every command that changes nothing."""

WRITING = [_renamed(line) for line in _ALL if line.startswith(_WRITING)]
"""Of every command that changes something."""


def some(values: "Sequence[object]", every: int = _EVERY) -> "list[ParameterSet]":
    """The values for a test: a few of them always, the others with the slow tests."""
    slow = (pytest.mark.langsam,)
    return [
        pytest.param(value, marks=slow if number % every else (), id=f"{number}")
        for number, value in enumerate(values)
    ]
