"""The options of all commands that record a deviation: reason, effect, what moves along, only a trial."""

from dataclasses import dataclass
from typing import Annotated

import typer

from fruehe_hilfen_cli.cli.completion_sources import complete_milestone
from fruehe_hilfen_cli.cli.grouping import Group
from fruehe_hilfen_cli.cli.input.words_option import words_option

Subject = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="BETRIFFT…",
        help="phase 3 (oder 3), meilenstein 3.2 (oder 3.2), vereinbarung und ein Stichwort.",
        autocompletion=complete_milestone,
    ),
]


@dataclass(frozen=True)
class Told:
    """The values of the options.

    Args:
        reason: why.
        effect: what it means for the further course.
        along: whether what lies behind moves along; None where nobody has said.
        trial: only show what would change.
    """

    reason: str | None
    effect: str | None
    along: bool | None
    trial: bool


_OPTIONS = {
    "grund": words_option("--grund", "TEXT", "Warum. [Pflicht]"),
    "auswirkung": words_option(
        "--auswirkung", "TEXT", "Was das für den weiteren Verlauf bedeutet. [Pflicht]"
    ),
    "folgende": Annotated[
        bool | None,
        typer.Option(
            "--folgende/--ohne-folgende",
            help="Auch verschieben, was dahinter liegt und einen Termin hat, oder nicht.",
            show_default=False,
        ),
    ],
    "probe": Annotated[bool, typer.Option("--probe", help="Nur zeigen, was sich änderte; nichts schreiben.")],
}

telling = Group(
    "told",
    _OPTIONS,
    {"probe": False},
    lambda values: Told(values["grund"], values["auswirkung"], values["folgende"], values["probe"]),
)
"""Gives a command what is ``told``, made of the options above."""
