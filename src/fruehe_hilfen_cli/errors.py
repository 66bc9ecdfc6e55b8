"""Problems (values, for what files contain) and refusals (exceptions, for what cannot be done)."""

from dataclasses import dataclass, replace
from enum import IntEnum
from typing import ClassVar

Where = tuple[str | int, ...]
"""The way to a value in a file: keys and positions, e.g. ``("zeitraum", 1, "beginn")``."""


class ExitCode(IntEnum):
    """What the program tells the shell when it ends."""

    FINE = 0
    FINDINGS = 1
    WRONG_USE = 2
    UNREADABLE = 3
    UNKNOWN_ID = 4
    CHANGED_MEANWHILE = 5
    GIT = 6
    INTERRUPTED = 130


@dataclass(frozen=True)
class Problem:
    """Something wrong in a file, found while reading or checking.

    Args:
        code: the code in the catalogue docs/fehler.md, e.g. "W01".
        file: path of the file, relative to the workspace, with slashes.
        sentence: one German sentence that says what is wrong.
        advice: one German sentence that says what to do.
        where: the way to the value, from which the line is found.
        line: line number from 1, once it is known.
        unreadable: whether the file's content could not be used at all.
    """

    code: str
    file: str
    sentence: str
    advice: str
    where: Where = ()
    line: int | None = None
    unreadable: bool = False

    def within(self, source: str) -> "Problem":
        """The same, its file named from a source on: one of several workspaces, or a revision."""
        return replace(self, file=f"{source}{self.file}")


class Refusal(Exception):
    """What is asked for is not done; each class owns its sentence, advice and exit code.

    The sentence and the advice are templates, filled from the keyword arguments.
    """

    exit_code: ClassVar[ExitCode] = ExitCode.FINDINGS
    sentence: ClassVar[str] = ""
    advice: ClassVar[str] = ""

    def __init__(self, **facts: object) -> None:
        super().__init__(self.sentence.format(**facts))
        self.facts = facts

    def told(self) -> str:
        """The sentence for the user."""
        return self.sentence.format(**self.facts)

    def advised(self) -> str:
        """The next step for the user; empty when there is none."""
        return self.advice.format(**self.facts)
