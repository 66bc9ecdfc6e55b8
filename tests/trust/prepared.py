"""Workspaces as command lines find them, to be had again as often as wanted."""

from collections.abc import Mapping
from pathlib import Path

from tests.store.repositories import NAMES, git
from tests.trust.commands import Case, words
from tests.trust.places import make_workspace
from tests.trust.running import CALM, TODAY, Disk, Ended, Server, Strike, restore

from fruehe_hilfen_cli.store.temporary import ENDING

FOLDER = ".fh"


class Place:
    """A folder with a workspace, and a process that runs command lines in it."""

    def __init__(self, server: Server, folder: Path, environment: Mapping[str, str] | None = None) -> None:
        self._server, self.folder = server, folder
        self._pattern = folder.with_name(f"{folder.name}-vorher")
        self._environment = {
            "HOME": str(folder),
            "GIT_CONFIG_GLOBAL": "/dev/null",
            "GIT_CEILING_DIRECTORIES": str(folder.parent),
            **NAMES,
            **{f"GIT_{role}_DATE": f"{TODAY}T12:00:00Z" for role in ("AUTHOR", "COMMITTER")},
            **(environment or {}),
        }

    def keep(self) -> None:
        """What is now is what is to be had again."""
        restore(self._pattern, self.folder)

    def restore(self) -> None:
        """All as it was kept."""
        restore(self.folder, self._pattern)

    def run(
        self,
        line: str,
        strike: Strike = CALM,
        *,
        seed: str = "",
        env: Mapping[str, str] | None = None,
        **limits: int,
    ) -> Ended:
        """Run a command line here, see ``Server.run``."""
        environment = {**self._environment, **(env or {})}
        return self._server.run(words(line), self.folder, strike, seed=seed, env=environment, **limits)


def prepared(server: Server, folder: Path, case: Case) -> Place:
    """A workspace in which a command line can run, after those that have run before."""
    environment = {"EDITOR": f"sed -i {case.editor}"} if case.editor else {}
    found = Place(server, folder / "hier", environment)
    make_workspace(found.folder)
    if case.git:
        git(found.folder, "init", "--quiet", "--initial-branch=main")
        git(found.folder, "add", "--all")
        names = ["-c", "user.name=Rolle", "-c", "user.email=rolle@example.org"]
        git(found.folder, *names, "commit", "--quiet", "--message", "Beginn")
    for number, line in enumerate(case.before):
        assert found.run(line, seed=f"vorher {number}").code == 0
    found.keep()
    return found


def work(found: Disk) -> dict[str, tuple[str, int, bytes]]:
    """The files that people work with."""
    return {
        path: what
        for path, what in found.items()
        if not path.startswith(FOLDER) and ENDING not in path and what[0] != "d"
    }
