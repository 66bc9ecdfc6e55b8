"""Several workspaces read as one: clones beside each other, or the submodules of a repository.

Nothing is copied: each file is read where it lies, and named by its source: ``kreis-nord/phases/…``.
"""

from collections import Counter
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path

from fruehe_hilfen_cli.store.workspace import Home, OneFolderOnly, PlanFile, Workspace


class Collection(Workspace):
    """Several workspaces behind the interface of one; for reading only.

    A municipality is called by the name of its folder; where two sources have the same, by
    ``<source>/<folder>``.
    """

    def __init__(self, sources: Mapping[str, Workspace]) -> None:
        """Read these workspaces, each by its name."""
        self.__dict__["_sources"] = dict(sources)

    def __repr__(self) -> str:
        """Its sources; it has no root to show."""
        return f"Collection({dict(self.sources)})"

    def __eq__(self, other: object) -> bool:
        """Whether it has the same sources."""
        return isinstance(other, Collection) and self.sources == other.sources

    def __hash__(self) -> int:
        """By its sources."""
        return hash(tuple(self.sources.items()))

    @property
    def root(self) -> Path:
        """There is none.

        Raises:
            OneFolderOnly: always.
        """
        raise OneFolderOnly

    @property
    def sources(self) -> Mapping[str, Workspace]:
        """The workspaces by their names."""
        found: Mapping[str, Workspace] = self.__dict__["_sources"]
        return found

    def home(self, place: str) -> Home:
        """Where a municipality lies; of one that nobody knows, in the source that its name begins with."""
        return self._homes.get(place) or self._expected(place)

    def places(self) -> tuple[str, ...]:
        """The municipalities of all sources, in the order of their folders."""
        self.__dict__.pop("_homes", None)
        return tuple(self._homes)

    def twice(self) -> dict[str, list[str]]:
        """The names of folders that several sources have, each with these sources."""
        found: dict[str, list[str]] = {}
        for home in self._homes.values():
            found.setdefault(home.folder, []).append(home.source)
        return {folder: sources for folder, sources in found.items() if len(sources) > 1}

    def place_of(self, folder: Path) -> str | None:
        """The municipality in whose folders someone stands, if any."""
        for source, workspace in self.sources.items():
            if inside := workspace.place_of(folder):
                here = Home(source, workspace, inside)
                return next(name for name, home in self._homes.items() if home == here)
        return None

    def roadmap_path(self, place: str) -> Path:
        """The file of a municipality's roadmap."""
        home = self.home(place)
        return home.workspace.roadmap_path(home.folder)

    def plan_path(self, place: str, kind: PlanFile) -> Path:
        """An optional plan file of a municipality."""
        home = self.home(place)
        return home.workspace.plan_path(home.folder, kind)

    def logbook_path(self, place: str) -> Path:
        """The folder of a municipality's entries."""
        home = self.home(place)
        return home.workspace.logbook_path(home.folder)

    def relative(self, path: Path) -> str:
        """How a file is named to people: from its source on, with slashes."""
        root = next(above for above in path.parents if above in self._names)
        return f"{self._names[root]}/{path.relative_to(root).as_posix()}"

    def path(self, file: str) -> Path:
        """The file that ``relative`` names so."""
        source = max((name for name in self.sources if file.startswith(f"{name}/")), key=len)
        return self.sources[source].path(file.removeprefix(f"{source}/"))

    def holds(self, path: Path) -> bool:
        """Whether a path lies in one of them; links are not followed."""
        return any(above in self._names for above in path.parents)

    @cached_property
    def _names(self) -> dict[Path, str]:
        return {workspace.root: source for source, workspace in self.sources.items()}

    @cached_property
    def _homes(self) -> dict[str, Home]:
        found = [
            Home(source, workspace, folder)
            for source, workspace in self.sources.items()
            for folder in workspace.places()
        ]
        often = Counter(home.folder for home in found)
        return {
            f"{home.source}/{home.folder}" if often[home.folder] > 1 else home.folder: home
            for home in sorted(found, key=lambda home: (home.folder, home.source))
        }

    def _expected(self, place: str) -> Home:
        source, _, folder = place.rpartition("/")
        name = source if source in self.sources else next(iter(self.sources))
        return Home(name, self.sources[name], folder)
