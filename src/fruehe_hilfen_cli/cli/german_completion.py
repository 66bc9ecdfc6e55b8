"""The other half of the seam to Typer's inside: its answers to shells, made quick, plain and safe.

See ``german`` for why private names are used, and what keeps watch over them.
"""

import re
from pathlib import Path

from typer import _completion_classes, _completion_shared
from typer._click.shell_completion import (
    CompletionItem,
    ShellComplete,
    add_completion_class,
    get_completion_class,
)
from typer._completion_classes import completion_init
from typer._completion_shared import _get_shell_name as shell_name
from typer._completion_shared import get_completion_script, install
from typer.completion import shell_complete
from typer.core import TyperGroup

from fruehe_hilfen_cli.text import harmless

__all__ = [
    "complete",
    "get_completion_script",
    "install",
    "mend_installation",
    "mend_zsh_script",
    "shell_name",
]

_ORDINARY = re.compile(r"[\w.,:/@+=#% -]*")
_SHELL_SIGNS = str.maketrans({"\\": "/", "`": "’", "$": "", '"': "”", "'": "’"})


class _Safe(ShellComplete):
    """Leaves out completions that a shell could take for more than a word, and keeps helps on one line."""

    def get_completions(self, args: list[str], incomplete: str) -> list[CompletionItem]:
        found = super().get_completions(args, incomplete)
        items = [item for item in found if _ORDINARY.fullmatch(str(item.value))]
        for item in items:
            item.help = " ".join(harmless(item.help or "").translate(_SHELL_SIGNS).split()) or None
        return items


def complete(command: TyperGroup, program: str, variable: str, instruction: str) -> int:
    """Answer a shell that asks for completions, by Typer's protocol, on stdout.

    Two things are done differently. Typer would load rich (70 ms per press of the key) to take markup out of
    help texts that have none, and rich would also eat "[…]" in them. And zsh evaluates what Typer prints;
    backslashes are not escaped, so a title in a logbook could run a program.

    Args:
        command: the root group.
        program: the name under which the program was called.
        variable: the environment variable by which the shell asks.
        instruction: what it contains, e.g. "complete_zsh".

    Returns:
        The exit code.
    """
    _completion_classes._sanitize_help_text = lambda text: text  # noqa: SLF001 - see above
    completion_init()
    shell = instruction.partition("_")[2]
    kind = get_completion_class(shell)
    if kind:
        add_completion_class(type(kind.__name__, (_Safe, kind), {}), shell)
    return shell_complete(command, {}, program, variable, instruction)


_System: type[Path] = type(Path())


class _WholePath(_System):  # type: ignore[misc, valid-type]  # pathlib has a class for each system
    """A path whose text is replaced as a whole: Typer rewrites the file with which a user's shell begins."""

    def write_text(self, data: str) -> None:
        from fruehe_hilfen_cli.cli.out_file import read_if_there, to_file

        before = read_if_there(self)
        new = data.encode("utf-8", "surrogateescape")
        if new != before:
            to_file(self, new, before)

    def read_text(self) -> str:
        return str(super().read_text("utf-8", "surrogateescape"))


def mend_installation() -> None:
    """Let Typer's installer lose nothing of a file, whatever happens in the middle, nor any odd byte."""
    vars(_completion_shared)["Path"] = _WholePath  # read when it installs


def mend_zsh_script() -> None:
    """Make Typer's script for zsh answer the first Tab of a session, which otherwise only loads it."""
    script = _completion_shared._completion_scripts["zsh"]  # noqa: SLF001 - read when a script is made
    if "funcstack" not in script:
        answer = 'if [ "$funcstack[1]" = "_%(prog_name)s" ]; then %(complete_func)s "$@"; fi'
        _completion_shared._completion_scripts["zsh"] = f"{script}\n{answer}\n"  # noqa: SLF001 - as above
