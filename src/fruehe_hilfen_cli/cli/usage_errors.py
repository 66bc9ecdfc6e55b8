"""Every way in which a command line can be wrong, said in German.

Typer's exception classes decide; for values that do not fit, ``bad_values`` has one table.
"""

import re
from collections.abc import Callable, Sequence
from traceback import walk_tb
from typing import Any

from typer.core import TyperOption

from fruehe_hilfen_cli.cli import file_errors, parameters
from fruehe_hilfen_cli.cli.bad_values import BAD_VALUES
from fruehe_hilfen_cli.cli.german import (
    BadArgumentUsage,
    BadOptionUsage,
    BadParameter,
    Context,
    ExtraArguments,
    FileError,
    GermanGroup,
    MissingParameter,
    NoSuchCommand,
    NoSuchOption,
    UsageError,
    types,
)
from fruehe_hilfen_cli.cli.streams import Message
from fruehe_hilfen_cli.text import listed, nearest

_ASKING_FOR_HELP = ("help", "hilfe", "?", "/?")
_BELOW_ZERO = re.compile(r"-\d")
_MOST_MEANT = 3


def explain(error: UsageError, args: Sequence[str] = ()) -> Message:
    """Say a wrong use of the command line in German.

    Args:
        error: what Typer raised; a ``typer.BadParameter`` of our own has a German message, and may have an
            advice behind a line end.
        args: the words of the command line, to recognise ``-wort`` meant as ``--wort``.

    Returns:
        Sentence and advice; the advice is at least where to read more.
    """
    told = _told(error, args)
    return told if told.advice else Message(told.sentence, _see_help(error.ctx))


def explain_file(error: FileError) -> Message:
    """Say in German why a file given on the command line cannot be opened."""
    if isinstance(error.__cause__, OSError):
        return file_errors.explain(error.__cause__)
    return Message(f"„{error.ui_filename}“ lässt sich nicht öffnen.")


def _told(error: UsageError, args: Sequence[str]) -> Message:
    if isinstance(error, NoSuchOption):
        return _no_such_option(error, args)
    for kind, say in _KINDS:
        if isinstance(error, kind):
            return say(error)
    return _other(error)


def _see_help(ctx: Context | None) -> str:
    return f"{ctx.command_path if ctx else 'fh'} --hilfe zeigt, was möglich ist."


def _no_such_command(error: NoSuchCommand) -> Message:
    ctx = error.ctx
    group = ctx.command if ctx else None
    if ctx is None or not isinstance(group, GermanGroup):
        return Message(f"Den Befehl „{error.name}“ gibt es nicht.")
    below = f" unter {ctx.command_path}" if ctx.parent else ""
    sentence = f"Den Befehl „{error.name}“ gibt es{below} nicht."
    if error.name.casefold() in _ASKING_FOR_HELP:
        return Message(sentence)
    meant = [" ".join((ctx.command_path, *path)) for path in _nearest_paths(error.name, group)]
    return Message(sentence, f"Meinten Sie {listed(meant, 'oder')}?" if meant else "")


def _nearest_paths(name: str, group: GermanGroup) -> list[tuple[str, ...]]:
    """The group's own command most like the name, else the first deeper down whose last word is like it.

    A command deeper down whose last word is just the name comes before one that is only like it.
    """
    paths = group.known_paths()
    last = [path[-1] for path in paths]
    near = None if name in last else nearest(name, (line.name for line in group.overview()))
    if near:
        return [(near,)]
    deep = nearest(name, last)
    return [path for path in paths if path[-1] == deep][:_MOST_MEANT]


def _no_such_option(error: NoSuchOption, args: Sequence[str]) -> Message:
    number = next((word for word in args if _BELOW_ZERO.match(word)), "")
    if number[:2] == error.option_name and _needs_arguments(error.ctx):
        advice = (
            f"Eine Zahl unter null steht mit den anderen Angaben am Ende, hinter zwei Strichen: -- {number}"
        )
        return Message(f"„{number}“ ist hier keine Option.", advice)
    known = _option_names(error.ctx)
    single_dash = (word.partition("=")[0] for word in args if word[:1] == "-" and word[:2] != "--")
    meant = next(
        (word for word in single_dash if word[:2] == error.option_name and f"-{word}" in known), None
    )
    sentence = f"Die Option {meant or error.option_name} gibt es hier nicht."
    near = f"-{meant}" if meant else nearest(error.option_name, known)
    return Message(sentence, f"Meinten Sie {near}?" if near else "")


def _needs_arguments(ctx: Context | None) -> bool:
    params = ctx.command.get_params(ctx) if ctx else []
    return any(param.required and not isinstance(param, TyperOption) for param in params)


def _option_names(ctx: Context | None) -> list[str]:
    """The names of the options that the help page shows."""
    params = ctx.command.get_params(ctx) if ctx else []
    shown = [param for param in params if isinstance(param, TyperOption) and not param.hidden]
    return [name for param in shown for name in (*param.opts, *param.secondary_opts) if name.startswith("--")]


def _extra_arguments(error: ExtraArguments) -> Message:
    words = listed([f"„{word}“" for word in error.words])
    verb = "ist" if len(error.words) == 1 else "sind"
    advice = f"Wörter, die zusammengehören, brauchen Anführungszeichen; {_see_help(error.ctx)}"
    return Message(f"{words} {verb} hier zu viel.", advice)


def _bad_option_usage(error: BadOptionUsage) -> Message:
    params = error.ctx.command.get_params(error.ctx) if error.ctx else []
    option = next((p for p in params if error.option_name in (*p.opts, *p.secondary_opts)), None)
    if isinstance(option, TyperOption) and (option.is_flag or option.count):
        return Message(f"Die Option {error.option_name} steht für sich allein, ohne Wert dahinter.")
    if option is not None and option.nargs > 1:
        return Message(f"Nach {error.option_name} gehören {option.nargs} Werte.")
    return Message(f"Nach {error.option_name} fehlt der Wert.")


def _bad_argument_usage(error: BadArgumentUsage) -> Message:
    params = error.ctx.command.params if error.ctx else []
    several = next((param for param in params if param.nargs > 1), None)
    if several is None:
        return Message("Es fehlen Angaben.")
    return Message(f"Zu {parameters.label(several)} gehören {several.nargs} Angaben.")


def _missing(error: MissingParameter) -> Message:
    if error.param is None:
        return Message(error.message or "Es fehlt eine Angabe.")
    what = "Option" if isinstance(error.param, TyperOption) else "Angabe"
    sentence = f"Es fehlt die {what} {parameters.label(error.param)}."
    words = parameters.choices(error.param)
    return Message(sentence, f"Möglich: {' | '.join(words)}." if words else "")


def _bad_parameter(error: BadParameter) -> Message:
    if error.param is not None:
        if isinstance(error.param.type, types.File) and isinstance(error.__context__, OSError):
            return file_errors.explain(error.__context__)
        for pattern, say in BAD_VALUES:
            found = re.fullmatch(pattern, error.message, re.DOTALL)
            if found:
                return say(found, error.param)
        if _from_typer(error):
            parsed = isinstance(error.param.type, types.FuncParamType)  # then the message is the bare value
            value = f"„{error.message}“" if parsed else "Der Wert"
            return Message(f"{value} passt nicht zu {parameters.label(error.param)}.")
    return _other(error)


def _other(error: UsageError) -> Message:
    """A message of our own is German; one of Typer's that is not known here is not shown."""
    if _from_typer(error):
        return Message("Dieser Aufruf ist so nicht möglich.")
    sentence, _, advice = error.message.partition("\n")
    return Message(sentence, advice)


def _from_typer(error: UsageError) -> bool:
    """Whether Typer raised the error by itself, and not on behalf of our code by a method ``fail``."""
    raised = [frame for frame, _ in walk_tb(error.__traceback__) if frame.f_code.co_name != "fail"]
    return bool(raised) and str(raised[-1].f_globals.get("__name__", "")).startswith("typer.")


_KINDS: Sequence[tuple[type[UsageError], Callable[[Any], Message]]] = (
    (NoSuchCommand, _no_such_command),
    (ExtraArguments, _extra_arguments),
    (BadOptionUsage, _bad_option_usage),
    (BadArgumentUsage, _bad_argument_usage),
    (MissingParameter, _missing),  # before BadParameter, of which it is a kind
    (BadParameter, _bad_parameter),
)
