"""One parameter of a command, said in German: its name, its kind of value, its choices, its notes."""

import os
from collections.abc import Sequence
from datetime import datetime
from enum import Enum

from typer.core import TyperArgument, TyperOption

from fruehe_hilfen_cli.cli.german import Context, Parameter, TyperChoice, TyperPath, types

_PATHS = {"file": "DATEI", "directory": "ORDNER", "path": "PFAD"}
_KINDS: Sequence[tuple[type[types.ParamType], str]] = (
    (types.IntParamType, "ZAHL"),
    (types.FloatParamType, "ZAHL"),
    (types.BoolParamType, "0|1"),
    (types.UUIDParameterType, "KENNUNG"),
    (types.DateTime, "DATUM"),
    (types.File, "DATEI"),
)
_EXAMPLE = datetime(2023, 2, 13, 9, 30)  # noqa: DTZ001 - only to show what a date looks like


def value_name(param: Parameter) -> str:
    """The word that stands for the value: the parameter's own metavar, else one for its type."""
    if param.metavar is not None:
        return param.metavar
    if isinstance(param, TyperArgument) and param.name:
        return param.name.upper().replace("_", "-") + ("…" if param.nargs != 1 else "")
    if isinstance(param.type, types.Tuple):
        return " ".join(_kind(part) for part in param.type.types)
    return " ".join([_kind(param.type)] * max(param.nargs, 1))


def _kind(kind: types.ParamType) -> str:
    if isinstance(kind, TyperPath):
        return _PATHS[kind.name]
    return next((word for known, word in _KINDS if isinstance(kind, known)), "WORT")


def label(param: Parameter) -> str:
    """How people know the parameter: "--titel", or the argument's name without brackets."""
    if isinstance(param, TyperOption):
        names = [*param.opts, *param.secondary_opts]
        return next((name for name in names if name.startswith("--")), names[0])
    return value_name(param).strip("[]").removesuffix("…").removesuffix("...")


def usage(param: TyperArgument) -> str:
    """How an argument stands in the line "Aufruf:"; in brackets when it may be missing."""
    word = value_name(param)
    if param.nargs == -1 and not word.rstrip("]").endswith(("…", "...")):
        word += "…"
    return word if param.required or word.startswith("[") else f"[{word}]"


def signature(param: Parameter) -> str:
    """How a parameter stands in the left column: ``-k, --kommune ORT``, ``--a / --nicht-a``, ``ORT…``."""
    if not isinstance(param, TyperOption):
        return value_name(param).strip("[]")
    names = [", ".join(_short_first(group)) for group in (param.opts, param.secondary_opts) if group]
    shown = " / ".join(names)
    return shown if param.is_flag or param.count else f"{shown} {value_name(param)}"


def _short_first(names: Sequence[str]) -> list[str]:
    return sorted(names, key=lambda name: name.startswith("--"))


def choices(param: Parameter) -> list[str]:
    """The words the parameter accepts; none when it is not a choice."""
    if not isinstance(param.type, TyperChoice):
        return []
    return [str(word.value if isinstance(word, Enum) else word) for word in param.type.choices]


def date_examples(kind: types.DateTime) -> list[str]:
    """What a date may look like, one example per accepted form."""
    return [_EXAMPLE.strftime(form) for form in kind.formats]


def bounds(kind: types.ParamType) -> str:
    """The range of a number, e.g. "1 bis 6", "mindestens 1"; "" when it has none."""
    if not isinstance(kind, types.IntRange | types.FloatRange):
        return ""
    if kind.min is None:
        return "" if kind.max is None else f"{'unter' if kind.max_open else 'höchstens'} {kind.max}"
    if kind.max is None:
        return f"{'über' if kind.min_open else 'mindestens'} {kind.min}"
    return f"{kind.min} bis {kind.max}"


def notes(param: Parameter, ctx: Context) -> list[str]:
    """What stands behind the help text, e.g. ["a | b", "Vorgabe: a"]; each to be put in brackets."""
    default = _default(param, ctx)
    found = [
        " | ".join(choices(param)),
        bounds(param.type),
        f"auch durch {_variables(param)}" if _variables(param) else "",
        f"Vorgabe: {default}" if default else "",
        "Pflicht" if param.required else "",
        "mehrfach möglich" if _may_repeat(param) else "",
    ]
    return [note for note in found if note]


def _may_repeat(param: Parameter) -> bool:
    """Whether it makes sense more than once; an option may also take several only to refuse them."""
    repeats = isinstance(param, TyperOption) and (param.multiple or param.count)
    return bool(repeats) and not getattr(param.type, "only_one", False)


def _variables(param: Parameter) -> str:
    if param.envvar is None or not getattr(param, "show_envvar", False):
        return ""
    return param.envvar if isinstance(param.envvar, str) else ", ".join(param.envvar)


def _default(param: Parameter, ctx: Context) -> str:
    shown: object = getattr(param, "show_default", False)
    if isinstance(shown, str) or not shown:
        return shown if isinstance(shown, str) else ""
    value: object = param.get_default(ctx, call=False)
    if isinstance(param, TyperOption) and param.is_bool_flag:
        if not param.secondary_opts:
            return ""
        return (param.opts if value else param.secondary_opts)[0] if param.opts else ""
    return _said(value)


def _said(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, list | tuple):
        return ", ".join(_said(part) for part in value)
    if callable(value):
        return "wird ermittelt"
    if isinstance(value, bool):
        return "1" if value else "0"
    return str(
        value.value
        if isinstance(value, Enum)
        else os.fspath(value)
        if isinstance(value, os.PathLike)
        else value
    )
