"""Help pages: what a command or group is, laid out for a terminal; plain text, no markup."""

import sys
import textwrap
from collections.abc import Iterable, Sequence
from typing import NamedTuple

import typer
from typer.core import TyperArgument, TyperOption

from fruehe_hilfen_cli.cli import parameters, streams
from fruehe_hilfen_cli.cli.german import Context, GermanGroup

_LEFT_AT_MOST = 30
_INDENT = "  "
_TIED = "\N{NO-BREAK SPACE}"


class _Section(NamedTuple):
    """A heading and its rows of a name and an explanation."""

    heading: str
    rows: Sequence[tuple[str, str]]


class _Look(NamedTuple):
    """How wide a page is, whether it has colour, and where its right column begins."""

    columns: int
    colour: bool = False
    right: int = 0

    def heading(self, words: str) -> str:
        return typer.style(words, bold=True) if self.colour else words

    def name(self, words: str) -> str:
        return typer.style(words, fg="cyan") if self.colour else words


def show(ctx: Context) -> None:
    """Print the help page of the context's command."""
    text = page(ctx, columns=streams.width(), colour=streams.takes_colour(sys.stdout))
    typer.echo(text, file=sys.stdout)


def page(ctx: Context, *, columns: int | None = None, colour: bool = False) -> str:
    """The help page of the context's command.

    Args:
        ctx: the context of a command or group.
        columns: how wide lines may be; without it as wide as the terminal, within limits.
        colour: whether headings and names are emphasised by ANSI codes.

    Returns:
        German text without a line end at its end.
    """
    sections = _sections(ctx)
    right = _right_column(name for section in sections for name, _ in section.rows)
    look = _Look(columns or streams.width(), colour, right)
    blocks = [
        _usage(ctx, look),
        _prose(ctx.command.help or "", look),
        _prose(getattr(ctx.command, "long_help", ""), look),
        *(_table(section, look) for section in sections),
        _examples(ctx, look),
        _hint(ctx, look),
    ]
    return "\n\n".join(block for block in blocks if block)


def _usage(ctx: Context, look: _Look) -> str:
    if isinstance(ctx.command, GermanGroup):
        words = ["[BEFEHL]" if ctx.command.default else "BEFEHL", "[ANGABEN]"]
    else:
        arguments = (param for param in ctx.command.params if isinstance(param, TyperArgument))
        words = [*(parameters.usage(param) for param in arguments if not param.hidden), "[OPTIONEN]"]
    first = f"Aufruf: {ctx.command_path} "
    lines = _wrapped(" ".join(_tied(word) for word in words), look.columns, first, " " * len("Aufruf: "))
    return "\n".join([lines[0].replace("Aufruf:", look.heading("Aufruf:"), 1), *lines[1:]])


def _sections(ctx: Context) -> list[_Section]:
    rows: dict[str, list[tuple[str, str]]] = {}
    if isinstance(ctx.command, GermanGroup):
        for line in ctx.command.overview():
            rows.setdefault(line.panel or "Befehle", []).append((line.name, line.help))
    headings = ["Optionen"]
    for param, heading in _shown(ctx):
        if param is ctx.command.get_help_option(ctx):
            heading = headings[-1]  # noqa: PLW2901 - the option for help closes the page
        elif isinstance(param, TyperOption) and heading not in rows:
            headings.append(heading)
        notes = [_tied(f"[{note}]") for note in parameters.notes(param, ctx)]
        text = " ".join([_one_line(param.help or ""), *notes]).strip()
        rows.setdefault(heading, []).append((_signature(param), text))
    return [_Section(heading, found) for heading, found in rows.items()]


def _shown(ctx: Context) -> list[tuple[TyperArgument | TyperOption, str]]:
    """The parameters people are to see, arguments first, each with the heading it stands under."""
    return [
        (param, param.rich_help_panel or heading)
        for kind, heading in ((TyperArgument, "Argumente"), (TyperOption, "Optionen"))
        for param in ctx.command.get_params(ctx)
        if isinstance(param, kind) and not param.hidden
    ]


def _signature(param: TyperArgument | TyperOption) -> str:
    """The left column; long names stand under one another, whether they have a short one or not."""
    text = parameters.signature(param)
    return f"    {text}" if text.startswith("--") else text


def _right_column(names: Iterable[str]) -> int:
    fitting = [len(name) for name in names if len(name) <= _LEFT_AT_MOST]
    return len(_INDENT) + max(fitting, default=0) + 2


def _table(section: _Section, look: _Look) -> str:
    lines = [look.heading(section.heading)]
    for name, text in section.rows:
        first = f"{_INDENT}{name}".ljust(look.right)
        margin = " " * look.right
        if len(_INDENT) + len(name) >= look.right:
            lines.append(_INDENT + look.name(name))
            lines.extend(_wrapped(text, look.columns, margin, margin))
            continue
        head, *rest = _wrapped(text, look.columns, first, margin) or [first.rstrip()]
        lines += [_INDENT + look.name(name) + head[len(_INDENT) + len(name) :], *rest]
    return "\n".join(lines)


def _prose(text: str, look: _Look) -> str:
    """Paragraphs, filled to the width; indented lines stay as they are, list items hang."""
    blocks = []
    for paragraph in textwrap.dedent(text).strip().split("\n\n"):
        lines = paragraph.splitlines()
        if any(line.startswith((" ", "- ")) for line in lines):
            blocks.append("\n".join(_kept(line, look) for line in lines))
        elif lines:
            blocks.append("\n".join(_wrapped(_one_line(paragraph), look.columns)))
    return "\n\n".join(blocks)


def _kept(line: str, look: _Look) -> str:
    if line.startswith("- "):
        return "\n".join(_wrapped(line, look.columns, "", "  "))
    return line


def _examples(ctx: Context, look: _Look) -> str:
    examples: Sequence[tuple[str, str]] = getattr(ctx.command, "examples", ())
    if not examples:
        return ""
    program = ctx.find_root().info_name or "fh"
    lines = [look.heading("Beispiele")]
    for command, text in examples:
        called = f"{program}{command.removeprefix('fh')}" if command.startswith("fh ") else command
        lines.append(_INDENT + look.name(called))
        lines.extend(_wrapped(text, look.columns, " " * 6, " " * 6))
    return "\n".join(lines)


def _hint(ctx: Context, look: _Look) -> str:
    if not isinstance(ctx.command, GermanGroup):
        return ""
    command = _tied(f"{ctx.command_path} BEFEHL --hilfe")
    default = f"Ohne BEFEHL ist {ctx.command.default} gemeint. " if ctx.command.default else ""
    return "\n".join(_wrapped(f"{default}{command} erklärt einen einzelnen Befehl.", look.columns))


def _wrapped(text: str, columns: int, first: str = "", others: str = "") -> list[str]:
    lines = textwrap.wrap(
        text,
        columns,
        initial_indent=first,
        subsequent_indent=others,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return [line.replace(_TIED, " ") for line in lines]


def _tied(words: str) -> str:
    """Words that stay on one line as long as they fit; a list of choices breaks after its bars only."""
    return words.replace(" | ", f"{_TIED}|\n").replace(" ", _TIED).replace("\n", " ")


def _one_line(text: str) -> str:
    return " ".join(text.split())
