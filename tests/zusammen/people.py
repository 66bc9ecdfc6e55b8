"""Two people, each with a clone of one bare repository; the program runs in this process."""

import io
import random
from collections.abc import Hashable, Iterator, Mapping
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import pytest
from tests.cli.places import TODAY, Said
from tests.store.repositories import git, isolate, states

from fruehe_hilfen_cli.cli.main import run
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.records.entries.entry import ALPHABET, ID_LENGTH
from fruehe_hilfen_cli.store.reading import read_project
from fruehe_hilfen_cli.store.workspace import Workspace

PLACE = "kreis-sued"
OPTIONS = ("--land", "NW", "--beginn", "2022-05", "--thema", "wirkungsorientierung")
_FAST = {"core.fsync": "none", "gc.auto": "0", "maintenance.auto": "false"}
"""What a disk must survive is not the question here."""

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")


@dataclass(frozen=True)
class Person:
    """Someone with a clone; of all that both could change, every second thing is hers.

    Args:
        folder: the clone, a workspace.
        half: 0 or 1.
    """

    folder: Path
    half: int

    def fh(self, *words: str, code: int = 0) -> Said:
        """Run a command line on the clone."""
        out, err = io.StringIO(), io.StringIO()
        with redirect_stdout(out), redirect_stderr(err):
            ended = run([*words, "--ordner", str(self.folder)])
        assert ended == code, (words, ended, out.getvalue(), err.getvalue())
        return Said(ended, out.getvalue(), err.getvalue())

    def git(self, *words: str, fails: bool = False) -> str:
        """Call git in the clone."""
        return git(self.folder, *words, fails=fails)

    @property
    def plan(self) -> Path:
        """The file of the roadmap."""
        return Workspace(self.folder).roadmap_path(PLACE)

    def project(self) -> Project:
        """Read the clone; all of it must be sound."""
        reading = read_project(Workspace(self.folder), PLACE)
        assert reading.problems == ()
        assert reading.project is not None
        return reading.project

    def entry_file(self, entry_id: str) -> Path:
        """The file of an entry."""
        (found,) = Workspace(self.folder).logbook_path(PLACE).glob(f"*-{entry_id}.toml")
        return found

    def only_id(self) -> str:
        """The id of the only entry."""
        (logged,) = self.project().entries
        return logged.id

    def save(self) -> None:
        """Commit by hand whatever is not committed yet."""
        if states(self.folder):
            self.git("add", "--all")
            self.git("commit", "--quiet", "--message", "Neues")

    def pull(self, how: str = "--no-rebase") -> None:
        """Take over what lies in the common repository."""
        self.git("pull", "--quiet", how, "--no-edit", "origin", "main")

    def push(self) -> None:
        """Give what is committed to the common repository."""
        self.git("push", "--quiet", "origin", "HEAD:main")

    def take_over(self, other: "Person", revision: str, *, fails: bool = False) -> str:
        """Merge a revision of the other clone, without the common repository between them."""
        self.git("fetch", "--quiet", str(other.folder), revision)
        return self.git("merge", "--quiet", "--no-edit", revision, fails=fails)


@contextmanager
def two_people(folder: Path) -> Iterator[tuple[Person, Person]]:
    """A bare repository with a fresh municipality, and two clones of it; ids come in a fixed order."""
    rng = random.Random(1)  # noqa: S311 - the same ids in each run, so that a failure can be repeated
    with pytest.MonkeyPatch.context() as patch:
        isolate(patch)
        (folder / "leer").mkdir(parents=True)
        patch.setenv("GIT_TEMPLATE_DIR", str(folder / "leer"))
        for number, (key, value) in enumerate(_FAST.items()):
            patch.setenv(f"GIT_CONFIG_KEY_{number}", key)
            patch.setenv(f"GIT_CONFIG_VALUE_{number}", value)
        patch.setenv("GIT_CONFIG_COUNT", str(len(_FAST)))
        patch.setattr("os.fsync", lambda _: None)
        patch.setenv("FH_STICHTAG", TODAY)
        for name in ("FH_ORDNER", "FH_KOMMUNE", "FH_FEHLERSUCHE"):
            patch.delenv(name, raising=False)
        patch.setattr(
            "fruehe_hilfen_cli.store.logbook._random_id", lambda: "".join(rng.choices(ALPHABET, k=ID_LENGTH))
        )
        yield _clones(folder)


def _clones(folder: Path) -> tuple[Person, Person]:
    common, (one, other) = folder / "gemeinsam.git", _at(folder)
    git(folder, "init", "--quiet", "--bare", "--initial-branch=main", str(common))
    git(folder, "clone", "--quiet", str(common), str(one.folder))
    for name in ("phases", "logbook"):
        (one.folder / name).mkdir()
    one.fh("init", "Kreis Süd", *OPTIONS)
    one.save()
    one.push()
    git(folder, "clone", "--quiet", str(common), str(other.folder))
    return one, other


def _at(folder: Path) -> tuple[Person, Person]:
    return Person(folder / "eine", 0), Person(folder / "andere", 1)


def united(
    base: Mapping[Key, Value], one: Mapping[Key, Value], other: Mapping[Key, Value]
) -> dict[Key, Value]:
    """What must be there after a merge: all that either has added or changed, nothing that either removed."""
    found: dict[Key, Value] = {}
    for key in {**base, **one, **other}:
        side = other if one.get(key) == base.get(key) else one
        if key in side:
            found[key] = side[key]
    return found
