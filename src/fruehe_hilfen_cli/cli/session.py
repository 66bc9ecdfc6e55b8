"""What a command works with: one run, and the municipalities it reads or writes to."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from fruehe_hilfen_cli.cli.refusals import NoPlaces, PlanUnreadable, RoadmapUnreadable, WhichPlace
from fruehe_hilfen_cli.cli.run import Run
from fruehe_hilfen_cli.errors import Problem

if TYPE_CHECKING:
    from fruehe_hilfen_cli.model.project import Project
    from fruehe_hilfen_cli.store.choice import Choice, Sieve
    from fruehe_hilfen_cli.store.workspace import PlanFile

Result = TypeVar("Result")


@dataclass
class Session(Run):
    """A run that works with municipalities."""

    def places(self, names: Iterable[str] = ()) -> tuple[str, ...]:
        """The municipalities to read: those named, else those of ``--kommune`` or FH_KOMMUNE, else all."""
        wanted = (*names,) or self.names
        if wanted:
            known = self.workspace.places()
            return tuple(dict.fromkeys(self.workspace.place(name, known) for name in wanted))
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
        *,
        again: bool = False,
    ) -> tuple["Project", ...]:
        """Read municipalities; what is wrong in their files is told on stderr and the rest goes on.

        Args:
            names: which; without any those of ``--kommune``, else all.
            choice: which entries of their logbooks; without one all.
            plans: which of their optional plan files.
            again: whether this run has read them before, and told what is wrong.
        """
        from fruehe_hilfen_cli.store.choice import every
        from fruehe_hilfen_cli.store.reading import read_project

        readings = [
            read_project(self.workspace, place, choice or every, plans) for place in self.places(names)
        ]
        if not again:
            self.tell_unfinished()
            self.tell_problems([problem for reading in readings for problem in reading.problems])
        return tuple(reading.project for reading in readings if reading.project)

    def gathered(
        self,
        compute: "Callable[[Project, date], Result]",
        names: Iterable[str] = (),
        plans: "Collection[PlanFile]" = (),
        *,
        choice: "Choice | None" = None,
        sieve: "Sieve | None" = None,
        again: bool = False,
    ) -> "tuple[Result, ...]":
        """Compute something of each of many municipalities, without keeping them all in memory.

        What takes longer than a second says on a terminal how far it is.

        Args:
            compute: of what; a function of a module, or ``partial`` of one (see ``store.many.Wanted``).
            names: as in ``projects``.
            plans: as in ``projects``.
            choice: as in ``projects``.
            sieve: says by its bytes whether an entry is worth reading; a broken one it keeps out is not told.
            again: as in ``projects``.

        Returns:
            A result for each municipality that can be read.
        """
        from fruehe_hilfen_cli.cli.output.progress import counted
        from fruehe_hilfen_cli.store.choice import every
        from fruehe_hilfen_cli.store.many import Wanted, compute_each

        places = self.places(names)
        wanted = Wanted(compute, self.day, choice or every, plans, sieve)
        found: list[Result] = []
        problems: list[Problem] = []
        with counted(self, "Kommunen lesen") as told:
            for number, computed in enumerate(compute_each(self.workspace, places, wanted), 1):
                found += computed.results
                problems += computed.problems
                if told:
                    told(number, len(places))
        if not again:
            self.tell_unfinished()
            self.tell_problems(problems)
        return tuple(found)

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
