"""The seam to Typer's inside: what is not its published interface stands here or in german_completion.

Typer 0.28 contains Click as ``typer._click`` and writes English help pages and usage errors with it; neither
can be translated from outside. So commands and groups are subclasses that render their own help, and usage
errors leave them as exceptions that ``usage_errors`` can tell apart without reading English. Private names
may change with every minor release: pyproject.toml pins the minor, tests/cli/test_typer_source.py watches it.
"""

from collections.abc import Sequence
from typing import Any, NamedTuple

import typer
from typer._click import types
from typer._click.core import Command as AnyCommand
from typer._click.core import Context, Parameter
from typer._click.exceptions import (
    BadArgumentUsage,
    BadOptionUsage,
    BadParameter,
    FileError,
    MissingParameter,
    NoArgsIsHelpError,
    NoSuchOption,
    UsageError,
)
from typer._click.shell_completion import CompletionItem
from typer._types import TyperChoice
from typer.core import TyperCommand, TyperGroup, TyperOption
from typer.models import TyperPath

from fruehe_hilfen_cli.text import folded

__all__ = [
    "AnyCommand", "BadArgumentUsage", "BadOptionUsage", "BadParameter", "Context", "FileError",
    "MissingParameter", "NoSuchOption", "Parameter", "TyperChoice", "TyperPath", "UsageError",
    "types",
]  # fmt: skip

HELP_OPTIONS = ["--hilfe", "-h"]

CONTEXT_SETTINGS = {
    "help_option_names": HELP_OPTIONS,
    # "prüfe", "Status" and "--art Öffentlich" work too: words are compared in lower case, umlauts spelt out.
    "token_normalize_func": folded,
}


class Line(NamedTuple):
    """A command as its group's help page lists it: name, one sentence, heading."""

    name: str
    help: str
    panel: str


class NoSuchCommand(UsageError):
    """The word after a group's name is none of its commands; Typer has no class of its own for it."""

    def __init__(self, name: str, ctx: Context) -> None:
        super().__init__(name, ctx)
        self.name = name


class ExtraArguments(UsageError):
    """More words than the command takes; Typer has no class of its own for it."""

    def __init__(self, words: Sequence[str], ctx: Context) -> None:
        super().__init__(" ".join(words), ctx)
        self.words = words


def show_help(ctx: Context) -> None:
    """Print the help page of the context's command."""
    from fruehe_hilfen_cli.cli import help_page

    help_page.show(ctx)


def _on_help(ctx: Context, _param: Parameter, value: bool) -> None:
    if value and not ctx.resilient_parsing:
        show_help(ctx)
        ctx.exit()


def _help_option(names: list[str], *, hidden: bool = False) -> TyperOption:
    """The option that shows the help page.

    Built here and not by Typer, which passes the names through a set (so their order changes from run to run)
    and explains the option in English.
    """
    return TyperOption(
        param_decls=names,
        is_flag=True,
        expose_value=False,
        is_eager=True,
        hidden=hidden,
        help="Zeigt diese Hilfe.",
        callback=_on_help,
    )


class _German(AnyCommand):
    """What commands and groups have in common: help options, help page, errors that know their command."""

    _hidden_help: TyperOption | None = None
    _help_option: TyperOption | None = None

    def get_help_option(self, ctx: Context) -> TyperOption | None:  # noqa: ARG002 - Typer hands it over
        """The one option for help that the page shows."""
        self._help_option = self._help_option or _help_option(HELP_OPTIONS)
        return self._help_option

    def get_params(self, ctx: Context) -> list[Parameter]:
        """All parameters, with ``--help`` accepted, but shown nowhere."""
        self._hidden_help = self._hidden_help or _help_option(["--help"], hidden=True)
        return [*super().get_params(ctx), self._hidden_help]

    def get_help(self, ctx: Context) -> str:
        """The German help page, without colour, in the width of the terminal."""
        from fruehe_hilfen_cli.cli import help_page

        return help_page.page(ctx)

    def parse_args(self, ctx: Context, args: list[str]) -> list[str]:
        """Parse as Typer does; its parser leaves some errors without the context they arose in."""
        try:
            return super().parse_args(ctx, args)
        except UsageError as error:
            error.ctx = error.ctx or ctx
            raise


class GermanCommand(_German, TyperCommand):
    """A command that speaks German.

    Attributes:
        long_help: German paragraphs printed below the one-line help.
        examples: pairs of a command line and what it does.
    """

    allow_extra_args = True
    long_help: str = ""
    examples: Sequence[tuple[str, str]] = ()

    def parse_args(self, ctx: Context, args: list[str]) -> list[str]:
        """Parse the command's words; those left over are an error with a class of its own."""
        rest = super().parse_args(ctx, args)
        if rest and not ctx.resilient_parsing:
            raise ExtraArguments(rest, ctx)
        return rest


class GermanGroup(_German, TyperGroup):
    """A group of commands that speaks German.

    Attributes:
        default: the command that is meant when none follows; without one the help page is shown.
        examples: pairs of a command line and what it does.
    """

    asking_for_help = (*HELP_OPTIONS, "--help")
    default: str = ""
    examples: Sequence[tuple[str, str]] = ()

    def overview(self) -> list[Line]:
        """The commands of the group as its help page lists them, in order."""
        return [
            Line(name, command.help or "", getattr(command, "rich_help_panel", None) or "")
            for name, command in self.commands.items()
            if not command.hidden
        ]

    def known_paths(self) -> list[tuple[str, ...]]:
        """The words after this group's own that lead to each command below it."""
        return [(line.name,) for line in self.overview()]

    def list_commands(self, ctx: Context) -> list[str]:  # noqa: ARG002 - Typer hands it over
        """The names of the commands."""
        return [line.name for line in self.overview()]

    def resolve_command(
        self, ctx: Context, args: list[str]
    ) -> tuple[str | None, AnyCommand | None, list[str]]:
        """Find the command; a word that is none, and no option, is an error with a class of its own."""
        word = args[0]
        unknown = self.get_command(ctx, word) is None and self.get_command(ctx, folded(word)) is None
        if unknown and not ctx.resilient_parsing and not word.startswith("-"):
            raise NoSuchCommand(word, ctx)
        return super().resolve_command(ctx, args)

    def shell_complete(self, ctx: Context, incomplete: str) -> list[CompletionItem]:
        """Names that begin so, with their help, and options; Typer's own way would build every command."""
        begun = folded(incomplete)
        names = [
            CompletionItem(line.name, help=line.help)
            for line in self.overview()
            if line.name.startswith(begun)
        ]
        return names + AnyCommand.shell_complete(self, ctx, incomplete)


def invoke(command: TyperGroup, program: str, args: list[str]) -> int:
    """Run the command line and hand all exceptions on.

    Typer's own ``main`` swallows Ctrl-C and a closed pipe, so that nobody could say a German word about them.

    Args:
        command: the root group.
        program: the name under which the program was called.
        args: the words after it.

    Returns:
        The exit code: what the command returned, or left with ``typer.Exit``; 0 for neither.
    """
    result: Any
    try:
        with command.make_context(program, args) as ctx:
            result = command.invoke(ctx)
    except typer.Exit as left:
        return left.exit_code
    except NoArgsIsHelpError as error:
        show_help(error.ctx)
        return 0
    return int(result) if isinstance(result, int) else 0
