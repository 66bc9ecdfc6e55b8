"""The options that every command has, added to its signature in one place."""

from datetime import date
from enum import StrEnum
from functools import wraps
from pathlib import Path
from typing import Annotated, Any

import typer

from fruehe_hilfen_cli.cli import clock
from fruehe_hilfen_cli.cli.completion_sources import complete_place
from fruehe_hilfen_cli.cli.german import TyperPath, types
from fruehe_hilfen_cli.cli.grouping import Command, Group
from fruehe_hilfen_cli.cli.input.arguments import require_when
from fruehe_hilfen_cli.cli.session import Session

PANEL = "Gemeinsame Optionen"


class Colours(StrEnum):
    """When to print in colour."""

    AUTO = "auto"
    ALWAYS = "immer"
    NEVER = "nie"


_COLOURS = {Colours.AUTO: None, Colours.ALWAYS: True, Colours.NEVER: False}


Places = Annotated[
    list[str] | None,
    typer.Argument(metavar="[ORT…]", help="Kommunen; ohne Angabe alle.", autocompletion=complete_place),
]


class _PlaceNames(types.StringParamType):
    """Names of municipalities: they may hold blanks, so that in the variable commas part them."""

    envvar_list_splitter = ","


class _OneFolder(TyperPath):
    """A folder to write into: of several, none is taken for the one that is meant."""

    only_one = True


_Day = Annotated[
    str | None,
    typer.Option(
        "--stichtag",
        metavar="DATUM",
        envvar="FH_STICHTAG",
        help="Der Tag, der als heute gilt: nur was bis dahin bekannt war.",
        rich_help_panel=PANEL,
    ),
]
_Folder = Annotated[
    list[Path] | None,
    typer.Option(
        "--ordner",
        metavar="ORDNER",
        envvar="FH_ORDNER",
        click_type=_OneFolder(path_type=Path),
        help="Der Arbeitsordner mit phases/ und logbook/.",
        rich_help_panel=PANEL,
    ),
]
_Folders = Annotated[
    list[Path] | None,
    typer.Option(
        "--ordner",
        metavar="ORDNER",
        envvar="FH_ORDNER",
        help="Der Arbeitsordner mit phases/ und logbook/, oder ein Ordner mit mehreren davon.",
        rich_help_panel=PANEL,
    ),
]
_Place = Annotated[
    list[str] | None,
    typer.Option(
        "--kommune",
        metavar="ORT",
        envvar="FH_KOMMUNE",
        click_type=_PlaceNames(),
        help="Nur diese Kommune; der Anfang des Namens genügt.",
        autocompletion=complete_place,
        rich_help_panel=PANEL,
    ),
]
_Json = Annotated[
    bool, typer.Option("--json", help="Als JSON ausgeben, für andere Programme.", rich_help_panel=PANEL)
]
_Colour = Annotated[
    Colours,
    typer.Option("--farbe", metavar="WANN", help="Wann farbig ausgegeben wird.", rich_help_panel=PANEL),
]
_Commit = Annotated[
    bool | None,
    typer.Option(
        "--commit/--ohne-commit",
        help="Genau die Dateien dieses Befehls unter git festschreiben, oder nicht; sonst wie in fh.toml.",
        show_default=False,
        rich_help_panel=PANEL,
    ),
]

_READING = {"stichtag": _Day, "ordner": _Folders, "kommune": _Place, "json": _Json, "farbe": _Colour}
_REPORTING = _READING | {"commit": _Commit}
_HANDING_OUT = {name: kind for name, kind in _READING.items() if name != "json"}
_KEEPING = _HANDING_OUT | {"commit": _Commit}
_WRITING = _KEEPING | {"ordner": _Folder}
_SETTING_UP = {name: kind for name, kind in _WRITING.items() if name in ("ordner", "farbe", "stichtag")}
_LOOKING_AROUND = {"ordner": _Folder, "json": _Json, "farbe": _Colour}
_DEFAULTS = {"json": False, "farbe": Colours.AUTO}


def reads(function: Command) -> Command:
    """Give a command that reads its ``session``, made of the options that all such commands have."""
    return _ending(Group("session", _READING, _DEFAULTS, _reading_session), function)


def writes(function: Command) -> Command:
    """The same for a command that writes; what it prints is the record, so it has no ``--json``."""
    return _ending(Group("session", _WRITING, _DEFAULTS, _session), function)


def reports(function: Command) -> Command:
    """The same for a command that makes a report: it reads, and keeps the report if that is wanted."""
    return _ending(Group("session", _REPORTING, _DEFAULTS, _reading_session), function)


def hands_out(function: Command) -> Command:
    """The same for a command that makes a file of a kind of its own from what it reads; no ``--json``."""
    return _ending(Group("session", _HANDING_OUT, _DEFAULTS, _reading_session), function)


def keeps(function: Command) -> Command:
    """The same for one that also keeps what it makes, if that is wanted."""
    return _ending(Group("session", _KEEPING, _DEFAULTS, _reading_session), function)


def sets_up(function: Command) -> Command:
    """The same for a command that is about the workspace, not about one of its municipalities."""
    return _ending(Group("session", _SETTING_UP, _DEFAULTS, _session), function)


def looks_around(function: Command) -> Command:
    """The same for a command about the computer, which works where nothing else does: no day, no place."""
    return _ending(Group("session", _LOOKING_AROUND, _DEFAULTS, _session), function)


def _ending(group: Group, function: Command) -> Command:
    """Let the process end with the session's exit code."""

    @wraps(function)
    def ended(session: Session, **values: Any) -> None:  # noqa: ANN401 - Typer passes what the signature says
        function(session=session, **values)
        raise typer.Exit(session.exit_code)

    return group(ended)


def _session(values: dict[str, Any]) -> Session:
    return Session(
        day=_day(values.get("stichtag")),
        folders=tuple(values["ordner"] or ()),
        names=tuple(values.get("kommune") or ()),
        json=values.get("json", False),
        colour=_COLOURS[values["farbe"]],
        commits=values.get("commit"),
    )


def _reading_session(values: dict[str, Any]) -> Session:
    session = _session(values)
    session.gathers = True
    return session


def _day(words: str | None) -> date:
    today = clock.today()
    if words is None:
        return today
    from fruehe_hilfen_cli.model.dates import last_day

    return last_day(require_when(words, today, "--stichtag"))
