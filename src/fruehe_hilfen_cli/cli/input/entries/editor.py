"""Writing in the user's own editor. What someone has typed is never thrown away."""

import os
import shlex
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TypeVar

from fruehe_hilfen_cli.cli.input.ask import at_terminal, confirm, say
from fruehe_hilfen_cli.errors import ExitCode, Refusal
from fruehe_hilfen_cli.store import programs

Result = TypeVar("Result")
_USUAL = ("nano", "vim", "vi", "notepad")
_KEPT = "Ihr Text liegt in {path}."


class NoEditor(Refusal):
    """No editor is known."""

    exit_code = ExitCode.WRONG_USE
    sentence = "Es ist kein Editor eingerichtet."
    advice = "Setzen Sie die Umgebungsvariable EDITOR, z. B. {example}."


class NotStarted(Refusal):
    """The editor of the environment is no program."""

    exit_code = ExitCode.WRONG_USE
    sentence = "Der Editor „{editor}“ lässt sich nicht starten."
    advice = "Prüfen Sie die Umgebungsvariable {variable}, z. B. {example}."


class EditorFailed(Refusal):
    """The editor ended with an error; the text lies where it was."""

    sentence = "Der Editor {editor} endete mit einem Fehler; es wurde nichts gespeichert."
    advice = _KEPT


class NotTaken(Refusal):
    """The text could not be used, and the user does not want to go on now."""

    sentence = "Es wurde nichts gespeichert: {problem}"
    advice = _KEPT


def is_set_up() -> bool:
    """Whether someone has said which editor is theirs."""
    return variable() is not None


def write_in_editor(start: str, use: Callable[[bytes], Result]) -> Result:
    """Open the editor with a text, until what comes back can be used, or the user gives up.

    Args:
        start: the text to begin with.
        use: reads the content of the file and saves what it says; refuses what it cannot take.

    Raises:
        NoEditor, NotStarted: there is nothing to write with.
        EditorFailed, NotTaken: they name the file that keeps the text.
    """
    editor = command()
    path = _file(start)
    with _named_when_left(path):
        while True:
            _edit(editor, path)
            try:
                result = use(path.read_bytes())
            except Refusal as refusal:
                if not _back_to_editor(refusal):
                    problem = f"{refusal.told()} {refusal.advised()}".strip()
                    raise NotTaken(problem=problem, path=path) from refusal
            else:
                with suppress(OSError):  # an editor may hold it still; what it says is saved
                    path.unlink()
                return result


@contextmanager
def kept(text: str) -> Iterator[None]:
    """Keep a text in a file, and name it, when what is done meanwhile fails."""
    try:
        yield
    except BaseException:
        _name(_file(text))
        raise


def _file(text: str) -> Path:
    handle, name = tempfile.mkstemp(prefix="fh-", suffix=".toml")
    with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
        file.write(text)
    return Path(name)


@contextmanager
def _named_when_left(path: Path) -> Iterator[None]:
    """Whatever ends the work early, the user learns where the text is; our own refusals say so themselves."""
    try:
        yield
    except (EditorFailed, NotTaken):
        raise
    except BaseException:
        _name(path)
        raise


def _name(path: Path) -> None:
    say(_KEPT.format(path=path), stream=sys.stderr)


def _back_to_editor(refusal: Refusal) -> bool:
    if not at_terminal():
        return False
    say(f"{refusal.told()} {refusal.advised()}")
    return confirm("Zurück in den Editor?", default=True)


def _edit(editor: list[str], path: Path) -> None:
    program = programs.found(editor[0]) or editor[0]  # Windows starts code.cmd only by its whole name
    try:
        ended = subprocess.run([program, *editor[1:], str(path)], check=False)  # noqa: S603 - the user's own editor
    except OSError as error:
        raise EditorFailed(editor=editor[0], path=path) from error
    if ended.returncode != 0:
        raise EditorFailed(editor=editor[0], path=path)


def command() -> list[str]:
    """The editor and what it is to be called with.

    Raises:
        NoEditor, NotStarted: there is nothing to write with.
    """
    if name := variable():
        wanted = os.environ[name].strip()
        words = command_words(wanted, windows=os.name == "nt")
        if words is None:
            raise NotStarted(editor=wanted, variable=name, example=_example(name))
        return words
    found = next((name for name in _USUAL if programs.found(name)), None)
    if found is None:
        raise NoEditor(example=_example("EDITOR"))
    return [found]


def command_words(wanted: str, *, windows: bool) -> list[str] | None:
    """The words of a command whose first is a program; None when it is none.

    Quotes keep blanks together; a path with blanks may also stand there as it is, without any quotes.

    Args:
        wanted: what the variable says.
        windows: whether backslashes part folders, and are no escapes.
    """
    if programs.found(wanted):
        return [wanted]
    try:
        words = shlex.split(wanted, posix=not windows)
    except ValueError:  # a quote without its partner
        return None
    if windows:
        words = [word.strip('"') for word in words]
    return words if words and programs.found(words[0]) else None


def variable() -> str | None:
    """The variable that names the editor; the one for full screens comes first."""
    return next((name for name in ("VISUAL", "EDITOR") if os.environ.get(name, "").strip()), None)


def _example(name: str) -> str:
    return f'$env:{name} = "notepad"' if os.name == "nt" else f"export {name}=nano"
