"""What a check is, and how checks name files."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from msgspec import Struct

from fruehe_hilfen_cli.errors import Problem, Where
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.views.history import History


class Found(NamedTuple):
    """One finding of a check: the file, the way to the value, a German sentence and a German advice."""

    file: str
    where: Where
    sentence: str
    advice: str


Find = Callable[[Project], Iterator[Found]]
"""What a check does; its docstring says what it looks for."""

FindOnDay = Callable[[History], Iterator[Found]]
"""The same for a check that looks at a day."""


class Rule(Struct, frozen=True):
    """What the catalogue says about a code.

    Args:
        code: the code, e.g. "P06".
        title: a few German words.
        meaning: German, one or two sentences: what is wrong and why it matters.
    """

    code: str
    title: str
    meaning: str


class Check(Rule, frozen=True):
    """A rule that can be checked on a project alone."""

    find: Find

    def __call__(self, project: Project) -> Iterator[Problem]:
        """All problems of that kind; their lines are not known yet."""
        return _problems(self.code, self.find(project))


def check(code: str, title: str, meaning: str) -> Callable[[Find], Check]:
    """Make a check of a function."""
    return lambda find: Check(code, title, meaning, find)


class CheckOnDay(Rule, frozen=True):
    """A rule that can be checked on what is known on a day."""

    find: FindOnDay

    def __call__(self, past: History) -> Iterator[Problem]:
        """All problems of that kind; their lines are not known yet. Who has left has nothing due."""
        return iter(()) if past.departure else _problems(self.code, self.find(past))


def check_on_day(code: str, title: str, meaning: str) -> Callable[[FindOnDay], CheckOnDay]:
    """Make a check of a function that looks at a day: at what is late, or soon due."""
    return lambda find: CheckOnDay(code, title, meaning, find)


def _problems(code: str, findings: Iterator[Found]) -> Iterator[Problem]:
    for found in findings:
        yield Problem(code, found.file, found.sentence, found.advice, found.where)


def roadmap_file(project: Project) -> str:
    """The roadmap's path, relative to the workspace."""
    return f"phases/{project.place}/fahrplan.toml"


def own_scheme_file(project: Project) -> str | None:
    """The path of the municipality's own scheme; None when it follows one of the package."""
    name = project.roadmap.municipality.process
    return f"phases/{project.place}/{name}" if name.endswith(".toml") else None


def plan_file(project: Project, kind: str) -> str:
    """The path of one of the optional plan files, e.g. "wirkungstreppe", relative to the workspace."""
    return f"phases/{project.place}/{kind}.toml"


def can_be_accepted(code: str) -> bool:
    """Whether a municipality may accept findings of a code: not of files that nobody can read."""
    return code.startswith(("P", "Z", "G", "L", "V")) and code != "P10"
