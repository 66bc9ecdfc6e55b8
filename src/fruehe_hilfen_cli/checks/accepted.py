"""Which findings a municipality accepts ([[ausnahme]] in its roadmap)."""

from collections.abc import Iterable, Iterator

from fruehe_hilfen_cli.checks.rule import can_be_accepted
from fruehe_hilfen_cli.errors import Problem
from fruehe_hilfen_cli.model.plan import Exemption
from fruehe_hilfen_cli.model.project import Project


def not_accepted(project: Project, problems: Iterable[Problem]) -> Iterator[Problem]:
    """The problems that no exemption accepts.

    What could not be read at all is never accepted: nobody would notice what is missing.
    """
    exemptions = project.roadmap.exemptions
    for problem in problems:
        if not any(accepts(exemption, problem) for exemption in exemptions):
            yield problem


def accepts(exemption: Exemption, problem: Problem) -> bool:
    """Whether an exemption accepts a problem: its code, and its file where it names one."""
    if problem.unreadable or exemption.code != problem.code or not can_be_accepted(problem.code):
        return False
    return exemption.file is None or f"/{problem.file}".endswith(f"/{exemption.file}")
