"""One run of a command: its day, its workspace, and how it speaks."""

import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from fruehe_hilfen_cli.cli import streams
from fruehe_hilfen_cli.errors import ExitCode, Problem
from fruehe_hilfen_cli.store.workspace import OneFolderOnly, Workspace, find_workspace, is_workspace
from fruehe_hilfen_cli.text import count

if TYPE_CHECKING:
    from rich.console import Console

    from fruehe_hilfen_cli.reports.document import Document

_MOST_TOLD = 20
"""So many broken places are told by commands that are about something else."""


@dataclass
class Run:
    """One run of a command.

    Args:
        day: the day that counts as today (``--stichtag``, else the clock's).
        folders: the workspace's folder, if given; those of several for a command that only reads.
        names: municipalities given by ``--kommune``.
        json: print JSON instead of tables.
        colour: True and False decide; None leaves it to the terminal.
        commits: whether what is written is committed; None leaves it to fh.toml.
        gathers: whether several workspaces may be read as one.
    """

    day: date
    folders: tuple[Path, ...] = ()
    names: tuple[str, ...] = ()
    json: bool = False
    colour: bool | None = None
    commits: bool | None = None
    gathers: bool = False
    exit_code: ExitCode = field(default=ExitCode.FINE, init=False)

    @cached_property
    def workspace(self) -> Workspace:
        """The workspace someone works in; where several may be read, all of them as one."""
        if self.gathers and self.folders and not (len(self.folders) == 1 and is_workspace(self.folders[0])):
            from fruehe_hilfen_cli.cli.gathering import gathered_workspace

            return gathered_workspace(self)
        return find_workspace(self.folder, Path.cwd())

    @property
    def folder(self) -> Path | None:
        """The one folder that is given, if any.

        Raises:
            OneFolderOnly: when there are several.
        """
        if len(self.folders) > 1:
            raise OneFolderOnly
        return self.folders[0] if self.folders else None

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

    @property
    def incomplete(self) -> bool:
        """Whether something that was to be read could not be."""
        return self.exit_code is ExitCode.UNREADABLE

    def show(self, content: Mapping[str, object], document: Callable[[], "Document"]) -> None:
        """Print views: as JSON under their field names, or as the document made of them."""
        if self.json:
            self.show_json(content)
            return
        from fruehe_hilfen_cli.render.terminal import print_document

        print_document(document(), self.out)

    def show_json(self, content: Mapping[str, object]) -> None:
        """Print views as JSON under their field names."""
        from fruehe_hilfen_cli.render.encoding import escaped
        from fruehe_hilfen_cli.render.json import to_json

        text = to_json({**content, "incomplete": self.incomplete})
        print(escaped(text, sys.stdout.encoding))  # noqa: T201 - data

    def tell(self, *lines: str) -> None:
        """Print messages, or the next step, on stderr."""
        for line in lines:
            print(streams.fitted(line, sys.stderr), file=sys.stderr)  # noqa: T201 - rich is slow to load and adds nothing here

    def tell_unfinished(self) -> None:
        """Say on stderr that git is in the middle of something, and how to end it; else nothing."""
        from fruehe_hilfen_cli.store.merging import unfinished

        for name, source in self.workspace.sources.items():
            if found := unfinished(source.root):
                self.tell(
                    f"{f'In {name}' if name else 'Hier'} läuft gerade ein {found.name} mit git; bis es "
                    "abgeschlossen ist, sehen Sie nur, was schon lesbar ist.",
                    "  → Entscheiden Sie, was git status und fh pruefe nennen; dann git add und "
                    f"{found.end}. Oder alles wie vorher: {found.leave}.",
                )

    def tell_problems(self, problems: Iterable[Problem]) -> None:
        """Name broken files on stderr, of many the first; the exit code says that data are incomplete."""
        told = tuple(problems)
        for problem in told[:_MOST_TOLD]:
            self.tell(_flat(problem_line(problem)), _flat(f"  → {problem.advice}"))
        if (more := len(told) - _MOST_TOLD) > 0:
            places = count(more, "weitere Stelle", "weitere Stellen")
            self.tell(f"Dazu {places} dieser Art.", "  → fh pruefe nennt alle.")
        if told:
            self.exit_code = ExitCode.UNREADABLE


def _flat(line: str) -> str:
    """A message in one line, so that what a file says cannot look like another message."""
    return line.replace("\n", " ")


def problem_line(problem: Problem) -> str:
    """The line other tools print too: "file:line: CODE sentence"."""
    return f"{problem.file}:{problem.line or 1}: {problem.code} {problem.sentence}"
