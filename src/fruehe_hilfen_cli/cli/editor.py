"""Writing in the user's own editor. What someone has typed is never thrown away."""

import os
import shlex
import shutil
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from fruehe_hilfen_cli.cli.ask import at_terminal, confirm, say
from fruehe_hilfen_cli.errors import ExitCode, Refusal

Result = TypeVar("Result")
_USUAL = ("nano", "vim", "vi", "notepad")


class NoEditor(Refusal):
    """No editor is known."""

    exit_code = ExitCode.WRONG_USE
    sentence = "Es ist kein Editor eingerichtet."
    advice = "Setzen Sie die Umgebungsvariable EDITOR, z. B. export EDITOR=nano."


class EditorFailed(Refusal):
    """The editor ended with an error; the text lies where it was."""

    sentence = "Der Editor {editor} endete mit einem Fehler; es wurde nichts angelegt."
    advice = "Ihr Text liegt in {path}."


class NotTaken(Refusal):
    """The text could not be used, and the user does not want to go on now."""

    sentence = "Es wurde nichts angelegt: {problem}"
    advice = "Ihr Text liegt in {path}."


def write_in_editor(start: str, read: Callable[[str], Result]) -> Result:
    """Open the editor with a text, until what comes back can be read, or the user gives up.

    Args:
        start: the text to begin with.
        read: makes the result of the text; refuses what it cannot take.

    Raises:
        NoEditor, EditorFailed, NotTaken: the last two name the file that keeps the text.
    """
    editor = _editor()
    handle, name = tempfile.mkstemp(prefix="fh-", suffix=".toml")
    os.close(handle)
    path = Path(name)
    path.write_text(start, encoding="utf-8")
    while True:
        if subprocess.run([*editor, name], check=False).returncode != 0:  # noqa: S603 - the user's own editor
            raise EditorFailed(editor=editor[0], path=path)
        try:
            result = read(path.read_text(encoding="utf-8-sig", errors="replace"))
        except Refusal as refusal:
            problem = f"{refusal.told()} {refusal.advised()}"
            say(problem)
            if not (at_terminal() and confirm("Zurück in den Editor?", default=True)):
                raise NotTaken(problem=refusal.told(), path=path) from refusal
            continue
        path.unlink()
        return result


def _editor() -> list[str]:
    wanted = os.environ.get("VISUAL") or os.environ.get("EDITOR")
    if wanted:
        return shlex.split(wanted, posix=os.name != "nt")
    found = next((name for name in _USUAL if shutil.which(name)), None)
    if found is None:
        raise NoEditor
    return [found]
