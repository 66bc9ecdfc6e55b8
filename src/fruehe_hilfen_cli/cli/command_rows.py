"""What a row of the table of commands says."""

from typing import NamedTuple


class Command(NamedTuple):
    """One command.

    Args:
        path: the words after ``fh``, e.g. ``("logbuch", "neu")``.
        module: the module in ``fruehe_hilfen_cli.cli`` with the function ``run``, a Typer callback. It may
            also have ``HELP`` (a longer German text) and ``EXAMPLES`` (pairs of a command line and what it
            does).
        help: one German sentence.
        panel: heading under which the command stands on the help page; "" stands for "Befehle".
    """

    path: tuple[str, ...]
    module: str
    help: str
    panel: str = ""


class Group(NamedTuple):
    """Words that several commands begin with.

    Args:
        path: the words after ``fh``.
        help: one German sentence.
        panel: as in a command.
        default: the command that is meant when none of the group's follows.
    """

    path: tuple[str, ...]
    help: str
    panel: str = ""
    default: str = ""
