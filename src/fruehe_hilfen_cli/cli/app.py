"""The tree of commands, built from the manifest; a module is imported when its command is needed."""

from collections.abc import Callable
from importlib import import_module
from typing import Annotated, Any, cast

import typer

from fruehe_hilfen_cli import FORMAT, __version__
from fruehe_hilfen_cli.cli import manifest
from fruehe_hilfen_cli.cli.german import (
    CONTEXT_SETTINGS,
    AnyCommand,
    Context,
    GermanCommand,
    GermanGroup,
    Line,
    show_help,
)
from fruehe_hilfen_cli.text import nearest

_SLIP = 0.85
_ABOUT = "Fahrplan, Prozess-Logbuch und Phasenstand kommunaler Netzwerke Frühe Hilfen."

_EXAMPLES = (
    ("fh status", "Zeigt, wo jede Kommune im Prozess steht."),
    ("fh logbuch neu", "Fragt Schritt für Schritt nach einem neuen Eintrag."),
    ("fh logbuch neu --hilfe", "Erklärt diesen einen Befehl, mit Beispielen."),
)


class LazyGroup(GermanGroup):
    """A group that knows its commands from the manifest and builds only the one that is asked for.

    Attributes:
        path: the words that lead to the group; none for the root.
    """

    path: tuple[str, ...] = ()

    def parse_args(self, ctx: Context, args: list[str]) -> list[str]:
        """Parse the words; where none of the group's commands comes first, its default is meant.

        A word that is all but the name of a command is a slip, not a municipality.
        """
        own = (*manifest.children(self.path), *self.asking_for_help)
        if self.default and not (args and nearest(args[0], own, at_least=_SLIP)):
            args = [self.default, *args]
        return super().parse_args(ctx, args)

    def overview(self) -> list[Line]:
        """Names, helps and headings from the manifest."""
        return [Line(name, _help(entry), entry.panel) for name, entry in manifest.children(self.path).items()]

    def known_paths(self) -> list[tuple[str, ...]]:
        """The words after this group's own that lead to each command below it."""
        depth = len(self.path)
        return [command.path[depth:] for command in manifest.COMMANDS if command.path[:depth] == self.path]

    def get_command(self, ctx: Context, cmd_name: str) -> AnyCommand | None:  # noqa: ARG002 - Typer's signature
        """The command or group of that name, or None."""
        entry = manifest.children(self.path).get(cmd_name)
        if entry is None:
            return None
        return _group(entry) if isinstance(entry, manifest.Group) else _command(entry)


def root() -> LazyGroup:
    """The whole program as one group."""
    group = _lazy(_start, help=_ABOUT, context_settings=CONTEXT_SETTINGS)
    group.examples = _EXAMPLES
    return group


def _group(entry: manifest.Group) -> LazyGroup:
    group = _lazy(_begin_group, name=entry.path[-1], help=entry.help)
    group.path = entry.path
    group.default = entry.default
    return group


def _lazy(callback: Callable[..., None], **settings: Any) -> LazyGroup:  # noqa: ANN401 - handed on to Typer
    shell = _shell(cls=LazyGroup, callback=callback, invoke_without_command=True, **settings)
    return cast("LazyGroup", typer.main.get_command(shell))


def _command(entry: manifest.Command) -> GermanCommand:
    module = import_module(f"fruehe_hilfen_cli.cli.commands.{entry.module}")
    shell = _shell()
    shell.command(entry.path[-1], cls=GermanCommand, help=entry.help)(module.run)
    command = cast("GermanCommand", typer.main.get_command(shell))
    command.long_help = getattr(module, "HELP", "")
    command.examples = getattr(module, "EXAMPLES", ())
    return command


def _shell(**settings: Any) -> typer.Typer:  # noqa: ANN401 - handed on to Typer
    """An empty Typer application, whose only use is to turn annotated parameters into a command."""
    return typer.Typer(add_completion=False, rich_markup_mode=None, **settings)


def _help(entry: manifest.Command | manifest.Group) -> str:
    """The one-line help; a group also names its commands."""
    if isinstance(entry, manifest.Command):
        return entry.help
    return f"{entry.help.removesuffix('.')}: {', '.join(manifest.children(entry.path))}."


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"fh {__version__}, Dateiformat {FORMAT}")
        raise typer.Exit


def _start(
    ctx: typer.Context,
    version: Annotated[  # noqa: ARG001 - its callback answers
        bool,
        typer.Option("--version", help="Nennt die Version.", callback=_show_version),
    ] = False,
) -> None:
    """Begin every command line; without a command show what there is."""
    _begin_group(ctx)


def _begin_group(ctx: typer.Context) -> None:
    """Show the help page when no command follows."""
    if ctx.invoked_subcommand is None:
        show_help(ctx)
