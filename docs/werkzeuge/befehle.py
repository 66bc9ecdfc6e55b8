"""Runs the manual: every ``$`` line in docs/befehle/*.md, with the output that stands below it.

A page contains ``<!-- arbeitsordner: leer, tag: 2022-05-16 -->``. It has an empty home folder and a fresh
workspace ("leer": empty; "projekt": phases/ and logbook/ of this repository; or the name of a municipality:
only that one of them); its blocks run in their order, on that day, on a terminal of 80 columns without
colour. A page may also contain

- ``<!-- datei: PFAD -->`` before a block: the block is written to that file, as if by an editor;
- ``<!-- eingabe: … -->`` before a block of commands: the lines someone types at the questions.

docs/befehle/index.md tells readers how to read the blocks. The program runs inside this process: that is much
faster, and its only chance, the ids of entries, can be taken from a list.
"""

import io
import os
import re
import shlex
import shutil
import sys
from collections.abc import Iterator
from contextlib import ExitStack, chdir, contextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from difflib import unified_diff
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple
from unittest.mock import patch

from fruehe_hilfen_cli.cli.main import run
from fruehe_hilfen_cli.store import logbook
from fruehe_hilfen_cli.store.workspace import LOGBOOK, PHASES, SCHEMA_FOLDER

ROOT = Path(__file__).parents[2]
PAGES = ROOT / "docs" / "befehle"
COLUMNS = 80
HOME, FOLDER = "/home/netzwerk", "fruehe-hilfen"
IDS = (
    "m4xwe", "r8tqz", "c3vhu", "y7dka", "f2nsp", "j9bgm", "w5rei", "t6cxa",
    "z4hqd", "e8muv", "s3gyb", "v7pkn", "d2waf", "q9jts", "x5czr", "u6ehm",
)  # fmt: skip
"""The ids of the entries that a page writes, in their order; none of them is in the bundled logbooks."""

_SETTING = re.compile(r"<!-- arbeitsordner: (?P<start>[a-z-]+), tag: (?P<day>\d{4}-\d{2}-\d{2}) -->\n")
_PIECE = re.compile(
    r"<!-- datei: (?P<file>\S+) -->\n```\w+\n(?P<content>.*?)^```$"
    r"|(?P<before>(?:<!-- eingabe:\n(?P<typed>.*?)-->\n)?^```console\n)(?P<console>.*?)^```$",
    re.DOTALL | re.MULTILINE,
)
_BLANKS = re.compile(r"[ \t]+$", re.MULTILINE)
"""At the end of a line; editors remove them from documents."""

_PROMPT = "$ "


class NoSetting(Exception):
    """A page does not say in which folder and on which day it plays."""


class Command(NamedTuple):
    """A command of a page and what the page shows below it."""

    line: str
    output: str


class _Screen(io.TextIOWrapper):
    """Both output streams together, as a terminal shows them."""

    def __init__(self) -> None:
        self.bytes = io.BytesIO()
        self.someone_is_there = False
        super().__init__(self.bytes, "utf-8", newline="\n", write_through=True)

    def isatty(self) -> bool:
        return self.someone_is_there


class _Keyboard(io.StringIO):
    """What someone types; the terminal shows it."""

    def __init__(self, typed: str, screen: _Screen) -> None:
        super().__init__(typed)
        self.screen = screen

    def isatty(self) -> bool:
        return self.screen.someone_is_there

    def readline(self, size: int = -1, /) -> str:  # type: ignore[override]  # so does typeshed
        line = super().readline(size)
        if self.screen.someone_is_there:
            self.screen.write(line)
        return line


@dataclass(frozen=True)
class Stage:
    """Where a page plays.

    Args:
        home: the user's folder, shown to readers as HOME.
        folder: the folder in which the commands run.
    """

    home: Path
    folder: Path

    def write(self, file: str, content: str) -> None:
        """Write a file, as if by an editor."""
        path = self.folder / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, "utf-8", newline="\n")

    def shown(self, line: str, typed: str | None = None) -> str:
        """What a terminal shows after a command line: its output, and its exit code when it is not 0."""
        words = shlex.split(line)
        if words[0] == "cat":
            return "".join(path.read_text("utf-8") for word in words[1:] for path in self.folder.glob(word))
        given = ""
        if words[-2:-1] == ["<"]:
            given, words = (self.folder / words[-1]).read_text("utf-8"), words[:-2]
        screen = _Screen()
        screen.someone_is_there = typed is not None
        keyboard = _Keyboard(given if typed is None else typed, screen)
        with redirect_stdout(screen), redirect_stderr(screen), patch.object(sys, "stdin", keyboard):
            code = _program(words)
        told = screen.bytes.getvalue().decode().replace("\r\n", "\n").replace(str(self.home), HOME)
        return _BLANKS.sub("", told) + (f"[{code}]\n" if code else "")


@contextmanager
def stage(start: str, day: str) -> Iterator[Stage]:
    """A home folder with a workspace; this process works in it as if it were the user's.

    Args:
        start: "leer", "projekt" or a municipality.
        day: the day that is today.
    """
    with ExitStack() as stack:
        home = Path(stack.enter_context(TemporaryDirectory())).resolve()
        folder = home / FOLDER
        folder.mkdir()
        for name in _copied(start):
            shutil.copytree(ROOT / name, folder / name)
        stack.enter_context(chdir(folder))
        stack.enter_context(patch.dict(os.environ, _environment(home, day), clear=True))
        stack.enter_context(patch.object(sys, "argv", ["fh"]))
        stack.enter_context(patch.object(logbook, "_random_id", iter(IDS).__next__))
        yield Stage(home, folder)


def renewed(page: str) -> str:
    """The text of a page with every output as it is now.

    Raises:
        NoSetting: when the page does not begin with its setting.
    """
    setting = _SETTING.search(page)
    if setting is None:
        raise NoSetting(page[:80])
    with stage(setting["start"], setting["day"]) as place:
        return _PIECE.sub(lambda piece: _played(piece, place), page)


def commands(page: str) -> list[Command]:
    """All commands of a page, in their order."""
    return [command for piece in _PIECE.finditer(page) for command in _commands(piece["console"] or "")]


def difference(path: Path) -> str:
    """How a page differs from what the program prints; empty when it does not."""
    text = path.read_text("utf-8")
    name = path.relative_to(ROOT).as_posix()
    lines = unified_diff(text.splitlines(), renewed(text).splitlines(), name, "was fh ausgibt", lineterm="")
    return "\n".join(lines)


def generated() -> dict[Path, str]:
    """Each page, with the text it should have."""
    return {path: renewed(path.read_text("utf-8")) for path in sorted(PAGES.glob("*.md"))}


def main() -> int:
    """Show how pages differ from what the program prints; with ``--schreibe`` write them."""
    if "--schreibe" in sys.argv:
        for path, text in generated().items():
            path.write_text(text, "utf-8", newline="\n")
        return 0
    found = [told for path in sorted(PAGES.glob("*.md")) if (told := difference(path))]
    print("\n\n".join(found) or "Alle Beispiele zeigen, was fh ausgibt.")
    return int(bool(found))


def _copied(start: str) -> tuple[str, ...]:
    """The folders of this repository with which a page begins."""
    match start:
        case "leer":
            return ()
        case "projekt":
            return PHASES, LOGBOOK
        case place:
            return f"{PHASES}/{SCHEMA_FOLDER}", f"{PHASES}/{place}", f"{LOGBOOK}/{place}"


def _environment(home: Path, day: str) -> dict[str, str]:
    kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT", "TEMP", "TMP") if name in os.environ}
    return {
        **kept,
        "HOME": str(home),
        "USERPROFILE": str(home),
        "GIT_CONFIG_GLOBAL": os.devnull,
        "COLUMNS": str(COLUMNS),
        "TERM": "dumb",
        "FH_STICHTAG": day,
    }


def _played(piece: re.Match[str], place: Stage) -> str:
    if piece["file"]:
        place.write(piece["file"], piece["content"])
        return piece[0]
    found = _commands(piece["console"])
    shown = (f"{_PROMPT}{command.line}\n{place.shown(command.line, piece['typed'])}" for command in found)
    return f"{piece['before']}{''.join(shown)}```"


def _commands(block: str) -> Iterator[Command]:
    parts = re.split(r"^\$ (.*)\n", block, flags=re.MULTILINE)[1:]
    yield from map(Command, islice(parts, 0, None, 2), islice(parts, 1, None, 2))


def _program(words: list[str]) -> int:
    if words[0] != "fh":
        raise ValueError(words)
    return run(words[1:])


if __name__ == "__main__":
    sys.exit(main())
