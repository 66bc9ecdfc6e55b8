"""What a command works with: the workspace, the day, the municipalities, and where to print."""

import sys
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from fruehe_hilfen_cli.cli import streams
from fruehe_hilfen_cli.errors import ExitCode, Problem, Refusal
from fruehe_hilfen_cli.store.workspace import Workspace, find_workspace

if TYPE_CHECKING:
    from rich.console import Console

    from fruehe_hilfen_cli.model.project import Project
    from fruehe_hilfen_cli.reports.document import Document
    from fruehe_hilfen_cli.store.choice import Choice
    from fruehe_hilfen_cli.store.workspace import PlanFile


class WhichPlace(Refusal):
    """A command that writes must know for whom, and there are several municipalities."""

    exit_code = ExitCode.WRONG_USE
    sentence = "Hier gibt es mehrere Kommunen: {names}."
    advice = "Nennen Sie eine mit --kommune, oder wechseln Sie in ihren Ordner."


class NoPlaces(Refusal):
    """The workspace holds no municipality yet."""

    exit_code = ExitCode.WRONG_USE
    sentence = "In diesem Arbeitsordner gibt es noch keine Kommune."
    advice = 'Legen Sie eine an: fh init "Kreis …".'


class RoadmapUnreadable(Refusal):
    """What a command would write to cannot be read."""

    exit_code = ExitCode.UNREADABLE
    sentence = "Der Fahrplan von {place} lässt sich nicht lesen; es wurde nichts geschrieben."
    advice = "fh pruefe {place} nennt die Stelle."


class PlanUnreadable(Refusal):
    """A plan file that a command would write to cannot be read."""

    exit_code = ExitCode.UNREADABLE
    sentence = "{file} lässt sich nicht lesen; es wurde nichts geschrieben."
    advice = "fh pruefe {place} nennt die Stelle."


@dataclass
class Session:
    """One run of a command.

    Args:
        day: the day that counts as today (``--stichtag``, else the clock's).
        folder: the workspace's folder, if given.
        names: municipalities given by ``--kommune``.
        json: print JSON instead of tables.
        colour: True and False decide; None leaves it to the terminal.
        commits: whether what is written is committed; None leaves it to fh.toml.
    """

    day: date
    folder: Path | None = None
    names: tuple[str, ...] = ()
    json: bool = False
    colour: bool | None = None
    commits: bool | None = None
    exit_code: ExitCode = field(default=ExitCode.FINE, init=False)

    @cached_property
    def workspace(self) -> Workspace:
        """The workspace someone works in."""
        return find_workspace(self.folder, Path.cwd())

    @cached_property
    def commit(self) -> bool:
        """Whether what is written is committed: the option, else the setting in fh.toml."""
        if self.commits is not None:
            return self.commits
        from fruehe_hilfen_cli.store.settings import read_settings

        settings, problems = read_settings(self.workspace)
        self.tell_problems(problems)
        return settings.commit

    @cached_property
    def out(self) -> "Console":
        """Where data go."""
        from fruehe_hilfen_cli.render.terminal import console

        return console(sys.stdout, self.colour)

    def places(self, names: Iterable[str] = ()) -> tuple[str, ...]:
        """The municipalities to read: those named, else those of ``--kommune`` or FH_KOMMUNE, else all."""
        wanted = (*names,) or self.names
        if wanted:
            return tuple(dict.fromkeys(self.workspace.place(name) for name in wanted))
        if places := self.workspace.places():
            return places
        raise NoPlaces

    def place(self) -> str:
        """The one municipality to write to: the named one, the one of the current folder, or the only one."""
        if not self.names and (here := self.workspace.place_of(Path.cwd())):
            return here
        places = self.places()
        if len(places) > 1:
            raise WhichPlace(names=", ".join(places))
        return places[0]

    def places_to_write(self) -> tuple[str, ...]:
        """The municipalities to write to: those named by ``--kommune``, else the one of ``place``."""
        return self.places() if self.names else (self.place(),)

    def projects(
        self,
        names: Iterable[str] = (),
        choice: "Choice | None" = None,
        plans: "Collection[PlanFile]" = (),
    ) -> tuple["Project", ...]:
        """Read municipalities; what is wrong in their files is told on stderr and the rest goes on.

        Args:
            names: which; without any those of ``--kommune``, else all.
            choice: which entries of their logbooks; without one all.
            plans: which of their optional plan files.
        """
        from fruehe_hilfen_cli.store.choice import every
        from fruehe_hilfen_cli.store.reading import read_project

        readings = [
            read_project(self.workspace, place, choice or every, plans) for place in self.places(names)
        ]
        self.tell_unfinished()
        self.tell_problems([problem for reading in readings for problem in reading.problems])
        return tuple(reading.project for reading in readings if reading.project)

    def taking_part(
        self, names: Iterable[str] = (), plans: "Collection[PlanFile]" = ()
    ) -> tuple["Project", ...]:
        """Read municipalities for what counts or lists over all of them: not those that have left.

        Who is named is shown in any case; where none takes part any more, all are.

        Args:
            names: as in ``projects``.
            plans: as in ``projects``.
        """
        from fruehe_hilfen_cli.views.governance.dropout import has_left

        found = self.projects(names, plans=plans)
        gone = [project for project in found if has_left(project, self.day)]
        if not gone or tuple(names) or self.names or len(gone) == len(found):
            return found
        left = ", ".join(project.roadmap.municipality.name for project in gone)
        self.tell(f"Nicht dabei, weil ausgeschieden: {left}.", "  → Mit --kommune sehen Sie sie trotzdem.")
        return tuple(project for project in found if project not in gone)

    def project(self, plans: "Collection[PlanFile]" = ()) -> "Project":
        """Read the one municipality to write to.

        Args:
            plans: which of its optional plan files.

        Raises:
            RoadmapUnreadable, PlanUnreadable: when one of them cannot be read.
        """
        return self.project_of(self.place(), plans=plans)

    def project_of(
        self, place: str, choice: "Choice | None" = None, plans: "Collection[PlanFile]" = ()
    ) -> "Project":
        """Read a municipality to write to, with all of its logbook unless a choice is given.

        Raises:
            RoadmapUnreadable, PlanUnreadable: when the roadmap, or a plan file asked for, cannot be read.
        """
        from fruehe_hilfen_cli.store.choice import every
        from fruehe_hilfen_cli.store.reading import FIELDS_OF_PLANS, read_project

        reading = read_project(self.workspace, place, choice or every, plans)
        self.tell_problems(reading.problems)
        if reading.project is None:
            raise RoadmapUnreadable(place=place)
        for kind in plans:
            path = self.workspace.plan_path(place, kind)
            if getattr(reading.project, FIELDS_OF_PLANS[kind]) is None and path.exists():
                raise PlanUnreadable(file=self.workspace.relative(path), place=place)
        return reading.project

    def projects_to_write(self, choice: "Choice | None" = None) -> "tuple[Project, ...]":
        """Read all municipalities to write to (see ``places_to_write``), as ``project_of`` does each.

        Raises:
            RoadmapUnreadable: when a roadmap cannot be read.
        """
        return tuple(self.project_of(place, choice) for place in self.places_to_write())

    def show(self, content: Mapping[str, object], document: Callable[[], "Document"]) -> None:
        """Print views: as JSON under their field names, or as the document made of them."""
        if self.json:
            self.show_json(content)
            return
        from fruehe_hilfen_cli.render.terminal import print_document

        print_document(document(), self.out)

    def show_json(self, content: Mapping[str, object]) -> None:
        """Print views as JSON under their field names."""
        from fruehe_hilfen_cli.render.json import to_json

        print(to_json({**content, "incomplete": self.exit_code is ExitCode.UNREADABLE}))  # noqa: T201 - data

    def tell(self, *lines: str) -> None:
        """Print messages, or the next step, on stderr."""
        for line in lines:
            print(streams.fitted(line, sys.stderr), file=sys.stderr)  # noqa: T201 - rich is slow to load and adds nothing here

    def tell_unfinished(self) -> None:
        """Say on stderr that git is in the middle of something, and how to end it; else nothing."""
        from fruehe_hilfen_cli.store.merging import unfinished

        if found := unfinished(self.workspace.root):
            self.tell(
                f"Hier läuft gerade ein {found.name} mit git; bis es abgeschlossen ist, sehen Sie nur, was "
                "schon lesbar ist.",
                f"  → Entscheiden Sie, was git status und fh pruefe nennen; dann git add und {found.end}. "
                f"Oder alles wie vorher: {found.leave}.",
            )

    def tell_problems(self, problems: Iterable[Problem]) -> None:
        """Name broken files on stderr; the exit code says that the data are incomplete."""
        for problem in problems:
            self.exit_code = ExitCode.UNREADABLE
            self.tell(problem_line(problem), f"  → {problem.advice}")


def problem_line(problem: Problem) -> str:
    """The line other tools print too: "file:line: CODE sentence"."""
    return f"{problem.file}:{problem.line or 1}: {problem.code} {problem.sentence}"
