"""What a diagnosis is, and what it looks at."""

import errno
import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from fruehe_hilfen_cli.store.workspace import Workspace
from fruehe_hilfen_cli.views.diagnosis import Diagnosed, Verdict

_UNKNOWN = "Das ließ sich nicht feststellen ({why})."
_ASK = "Bitte melden Sie diese Zeile; mit FH_FEHLERSUCHE=1 scheitert derselbe Aufruf mit allen Einzelheiten."


class Judgement(NamedTuple):
    """What a diagnosis says.

    Nothing of a person, a file or a folder may stand in it: no value of a variable, no path, no answer of
    another program, only words of ours, numbers, versions, and names from closed lists.
    """

    state: Verdict
    sentence: str
    advice: str = ""


@dataclass(frozen=True)
class Surroundings:
    """Where fh runs.

    Args:
        workspace: the workspace someone works in; None when there is none.
        named: whether its folder was named, by ``--ordner`` or FH_ORDNER.
        day: the day it is.
    """

    workspace: Workspace | None
    named: bool
    day: date


Judge = Callable[[Surroundings], Judgement | None]
"""What a diagnosis does; None when there is nothing to judge here."""


@dataclass(frozen=True)
class Diagnosis:
    """One thing that can be looked at.

    Args:
        area: what it belongs to; people may name it.
        name: a few German words.
        judge: looks, and says what it sees.
    """

    area: str
    name: str
    judge: Judge

    def __call__(self, around: Surroundings) -> Diagnosed | None:
        """What it comes to; whatever goes wrong meanwhile is an answer too."""
        try:
            judged = self.judge(around)
        except Exception as error:
            if os.environ.get("FH_FEHLERSUCHE"):
                raise
            judged = todo(_UNKNOWN.format(why=_kind(error)), _ASK)
        return judged and Diagnosed(self.area, self.name, *judged)


def diagnosis(area: str, name: str) -> Callable[[Judge], Diagnosis]:
    """Make a diagnosis of a function."""
    return lambda judge: Diagnosis(area, name, judge)


def fine(sentence: str) -> Judgement:
    """All is well."""
    return Judgement(Verdict.FINE, sentence)


def optional(sentence: str, advice: str) -> Judgement:
    """It works like this; somebody may want it otherwise."""
    return Judgement(Verdict.OPTIONAL, sentence, advice)


def todo(sentence: str, advice: str) -> Judgement:
    """Something does not work like this."""
    return Judgement(Verdict.TODO, sentence, advice)


def _kind(error: Exception) -> str:
    """The kind of an error: its own words may hold a path."""
    number = getattr(error, "errno", None)
    return errno.errorcode.get(number, type(error).__name__) if number else type(error).__name__
