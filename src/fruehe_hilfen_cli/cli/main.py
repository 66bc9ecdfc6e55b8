"""The entry point: runs the command line, and is the one place that prints errors."""

import errno
import gc
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from typing import NoReturn

from fruehe_hilfen_cli.cli import plugins, streams
from fruehe_hilfen_cli.cli.streams import Message
from fruehe_hilfen_cli.errors import ExitCode, Refusal

_DEBUG = "FH_FEHLERSUCHE"
_ERROR = "Fehler:"
_RARELY = 1_000_000
"""A command ends soon: looking for garbage while its modules load costs more than it frees."""
_CLOSED_PIPE = 141
"""What a shell reports for a program that SIGPIPE ended, as other tools do when ``head`` has seen enough."""

_NOTHING_HALF = "Jede Datei ist entweder vollständig gespeichert oder unverändert."
_STOPPED = Message("Abgebrochen.", _NOTHING_HALF)
_NO_ANSWER = Message("Abgebrochen: Die Eingabe endete, bevor alle Fragen beantwortet waren.", _NOTHING_HALF)
BUG = Message(
    "Das Programm ist an einem eigenen Fehler gescheitert; an Ihrer Eingabe liegt es nicht.",
    f"Bitte melden Sie ihn. Mit der Umgebungsvariablen {_DEBUG}=1 zeigt derselbe Aufruf die Einzelheiten.",
)


def main(args: Sequence[str] | None = None) -> NoReturn:
    """Run the program and end the process.

    Args:
        args: the words after the program's name; without them those of the process.
    """
    gc.set_threshold(_RARELY)
    plugins.search_none()
    _end(run(sys.argv[1:] if args is None else args))


def _end(code: int) -> NoReturn:
    """End the process at once: Python would take a sixth of the time of a command to free what it holds.

    Nothing depends on that: files, folders and other processes are closed where they are opened, and what
    was printed is handed over here. Who looks for an error gets the whole end, for the sake of their tools.
    """
    if os.environ.get(_DEBUG):
        sys.exit(code)
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError, AttributeError):  # gone, closed, or never there
            stream.flush()
    os._exit(code)


def run(args: Sequence[str]) -> int:
    """Run one command line; print what it says, on stdout and stderr.

    Args:
        args: the words after the program's name.

    Returns:
        The exit code, see ``errors.ExitCode``.
    """
    streams.prepare()
    try:
        code = _answered(list(args))
        sys.stdout.flush()
    except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001 - nobody is to see a traceback
        return _failed(error, args)
    return code


def _answered(args: list[str]) -> int:
    """Answer a command line; what leaves on its own has its code too, and its output is handed over alike."""
    try:
        return _answer(_program(), args)
    except SystemExit as left:
        return left.code if isinstance(left.code, int) else int(left.code is not None)


def _program() -> str:
    """The name to call the program by in usage lines: the one it was called by."""
    name = os.path.basename(sys.argv[0]).lower().removesuffix(".exe")  # noqa: PTH119 - pathlib is slower to load
    if name == "__main__.py":
        return "python -m fruehe_hilfen_cli"
    return name if name == "fruehe-hilfen" else "fh"


def _answer(program: str, args: list[str]) -> int:
    from fruehe_hilfen_cli.cli import app, german, manifest

    instruction = os.environ.get(manifest.completion_variable(program))
    if instruction:
        from fruehe_hilfen_cli.cli import completion

        return completion.answer(app.root(), program, instruction)
    return german.invoke(app.root(), program, args)


def _failed(error: BaseException, args: Sequence[str]) -> int:
    """Tell what went wrong; gives the exit code."""
    if _is_closed_pipe(error):
        _let_go()
        return _CLOSED_PIPE
    message, code = _explained(error, args)
    with suppress(OSError):
        if code == ExitCode.INTERRUPTED and sys.stderr.isatty():
            sys.stderr.write("\n")  # the terminal shows ^C
        _report(message)
    _let_go()
    return code


def _explained(error: BaseException, args: Sequence[str]) -> tuple[Message, int]:
    match error:
        case Refusal():
            return Message(error.told(), error.advised()), error.exit_code
        case KeyboardInterrupt():
            return _STOPPED, ExitCode.INTERRUPTED
        case EOFError():
            return _NO_ANSWER, ExitCode.INTERRUPTED
        case OSError():
            from fruehe_hilfen_cli.cli import file_errors

            _show_details(error)
            return file_errors.explain(error), ExitCode.UNREADABLE
        case _:
            return _explained_by_typer(error, args) or _bug(error)


def _explained_by_typer(error: BaseException, args: Sequence[str]) -> tuple[Message, int] | None:
    import typer

    from fruehe_hilfen_cli.cli import german, usage_errors

    match error:
        case typer.Abort():
            return _STOPPED, ExitCode.INTERRUPTED
        case german.UsageError():
            return usage_errors.explain(error, args), ExitCode.WRONG_USE
        case german.FileError():
            return usage_errors.explain_file(error), ExitCode.UNREADABLE
        case _:
            return None


def _bug(error: BaseException) -> tuple[Message, int]:
    """What no user and no file should be able to cause."""
    _show_details(error)
    return BUG, ExitCode.FINDINGS


def _show_details(error: BaseException) -> None:
    if os.environ.get(_DEBUG):
        import traceback

        traceback.print_exception(error)


def _report(message: Message) -> None:
    """Print an error on stderr: "Fehler: sentence", "→ advice"."""
    import typer

    text = streams.fitted(f"{_ERROR} {message.sentence}", sys.stderr)
    if streams.takes_colour(sys.stderr):
        text = text.replace(_ERROR, typer.style(_ERROR, fg="red", bold=True), 1)
    typer.echo(text, file=sys.stderr)
    if message.advice:
        typer.echo(streams.fitted(f"→ {message.advice}", sys.stderr), file=sys.stderr)


def _is_closed_pipe(error: BaseException) -> bool:
    """Whether whoever read our output has gone; Windows has a number of its own for it."""
    if os.name == "nt" and isinstance(error, OSError) and error.filename is None:
        return error.errno in (errno.EPIPE, errno.EINVAL)
    return isinstance(error, BrokenPipeError)


def _let_go() -> None:
    """Keep Python from failing once more, at its end, on what a stream cannot take: it goes nowhere."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError:
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, stream.fileno())
            os.close(nowhere)
