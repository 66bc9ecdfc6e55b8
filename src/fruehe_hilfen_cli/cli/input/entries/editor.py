"""Writing in the user's own editor. What someone has typed is never thrown away."""

import os
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from fruehe_hilfen_cli.cli.input.ask import at_terminal, confirm, say
from fruehe_hilfen_cli.errors import ExitCode, Refusal

Result = TypeVar("Result")
_USUAL = ("nano", "vim", "vi", "notepad")
_KEPT = "Ihr Text liegt in {path}."


class NoEditor(Refusal):
    """No editor is known."""

    exit_code = ExitCode.WRONG_USE
    sentence = "Es ist kein Editor eingerichtet."
    advice = "Setzen Sie die Umgebungsvariable EDITOR, z. B. export EDITOR=nano."


class NotStarted(Refusal):
    """The editor of the environment is no program."""

    exit_code = ExitCode.WRONG_USE
    sentence = "Der Editor „{editor}“ lässt sich nicht starten."
    advice = "Prüfen Sie die Umgebungsvariable {variable}, z. B. export {variable}=nano."


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
    return _variable() is not None


def write_in_editor(start: str, use: Callable[[bytes], Result]) -> Result:
    """Open the editor with a text, until what comes back can be used, or the user gives up.

    Args:
        start: the text to begin with.
        use: reads the content of the file and saves what it says; refuses what it cannot take.

    Raises:
        NoEditor, NotStarted: there is nothing to write with.
        EditorFailed, NotTaken: they name the file that keeps the text.
    """
    editor = _editor()
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
    with os.fdopen(handle, "w", encoding="utf-8") as file:
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
    try:
        ended = subprocess.run([*editor, str(path)], check=False)  # noqa: S603 - the user's own editor
    except OSError as error:
        raise EditorFailed(editor=editor[0], path=path) from error
    if ended.returncode != 0:
        raise EditorFailed(editor=editor[0], path=path)


def _editor() -> list[str]:
    if variable := _variable():
        return _command(variable)
    found = next((name for name in _USUAL if shutil.which(name)), None)
    if found is None:
        raise NoEditor
    return [found]


def _command(variable: str) -> list[str]:
    """The words of the variable; quotes keep blanks together."""
    wanted = os.environ[variable]
    try:
        words = shlex.split(wanted, posix=os.name != "nt")
    except ValueError:  # a quote without its partner
        words = []
    if os.name == "nt":
        words = [word.strip('"') for word in words]
    if not words or shutil.which(words[0]) is None:
        raise NotStarted(editor=wanted, variable=variable)
    return words


def _variable() -> str | None:
    """The variable that names the editor; the one for full screens comes first."""
    return next((name for name in ("VISUAL", "EDITOR") if os.environ.get(name, "").strip()), None)
