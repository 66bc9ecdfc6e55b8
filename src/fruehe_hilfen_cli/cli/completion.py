"""Completion by the Tab key: answering the shell, and the script that makes it ask."""

import os
from enum import StrEnum
from pathlib import Path

from fruehe_hilfen_cli.cli import german_completion
from fruehe_hilfen_cli.cli.german import GermanGroup
from fruehe_hilfen_cli.cli.manifest import PROGRAMS, completion_variable
from fruehe_hilfen_cli.errors import ExitCode, Refusal


class Shell(StrEnum):
    """The shells that completion works in."""

    BASH = "bash"
    ZSH = "zsh"
    FISH = "fish"
    POWERSHELL = "powershell"
    PWSH = "pwsh"


class UnknownShell(Refusal):
    """Nobody named the shell, and it cannot be found out."""

    exit_code = ExitCode.WRONG_USE
    sentence = "Die Shell ist nicht zu erkennen."
    advice = "Nennen Sie sie: fh vervollstaendigung bash, zsh, fish oder powershell."


class ByHand(Refusal):
    """PowerShell runs a profile only under a policy that this program must not loosen by itself.

    Typer's installer sets it to "Unrestricted" for everything the user runs; no municipality's administration
    would want that from a Tab key.
    """

    sentence = "In der PowerShell geht die Einrichtung nur von Hand; es wurde nichts geändert."
    advice = "Rufen Sie auf: fh vervollstaendigung powershell | Out-File -Append -Encoding utf8 $PROFILE"


def detected() -> Shell:
    """The shell in which the program was started.

    Raises:
        UnknownShell: when it cannot be found out, or completion does not work in it.
    """
    try:
        return Shell(german_completion.shell_name() or "")
    except (ValueError, OSError):
        raise UnknownShell from None


def script(shell: Shell) -> str:
    """What the shell has to run once per session: completion for every name of the program."""
    german_completion.mend_zsh_script()
    return "\n\n".join(
        german_completion.get_completion_script(
            prog_name=program, complete_var=completion_variable(program), shell=shell.value
        )
        for program in PROGRAMS
    )


def install(shell: Shell) -> list[Path]:
    """Set up completion for new sessions of the shell, in the user's home folder.

    Returns:
        The files written.

    Raises:
        ByHand: for PowerShell.
    """
    if shell in (Shell.POWERSHELL, Shell.PWSH):
        raise ByHand
    german_completion.mend_installation()
    german_completion.mend_zsh_script()
    return [
        german_completion.install(
            shell=shell.value, prog_name=program, complete_var=completion_variable(program)
        )[1]
        for program in PROGRAMS
    ]


def answer(root: GermanGroup, program: str, instruction: str) -> int:
    """Print the completions a shell asks for.

    Whatever goes wrong meanwhile, e.g. in a broken file, must not write into someone's half-typed line.

    Args:
        root: the root group.
        program: the name under which the program was called.
        instruction: what the shell's script put into the variable, e.g. "complete_bash".

    Returns:
        The exit code; 1 when there is no answer.
    """
    if instruction not in [f"complete_{shell.value}" for shell in Shell]:
        return ExitCode.FINDINGS
    try:
        return german_completion.complete(root, program, completion_variable(program), instruction)
    except Exception:
        if os.environ.get("FH_FEHLERSUCHE"):
            raise
        return ExitCode.FINDINGS
