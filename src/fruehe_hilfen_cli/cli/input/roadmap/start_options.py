"""The options that say what a new municipality begins with."""

from dataclasses import dataclass
from typing import Annotated

import typer

from fruehe_hilfen_cli.cli.grouping import Group


@dataclass(frozen=True)
class TypedStart:
    """The values of the options, as typed."""

    land: str | None = None
    begin: str | None = None
    theme: str | None = None
    cohort: str | None = None
    first_call: str | None = None


_OPTIONS = {
    "land": Annotated[
        str | None, typer.Option("--land", metavar="LAND", help="Bundesland als Kürzel, z. B. NW.")
    ],
    "beginn": Annotated[
        str | None,
        typer.Option("--beginn", metavar="MONAT", help="Monat, in dem Phase 1 beginnt, z. B. 2022-04."),
    ],
    "thema": Annotated[
        str | None, typer.Option("--thema", metavar="THEMA", help="Das Thema; der Anfang des Wortes genügt.")
    ],
    "kohorte": Annotated[
        str | None, typer.Option("--kohorte", metavar="JAHRE", help="Die Kohorte, z. B. 2025-2027.")
    ],
    "jour_fixe": Annotated[
        str | None, typer.Option("--jour-fixe", metavar="DATUM", help="Tag des ersten Jour fixe.")
    ],
}

starting = Group(
    "typed",
    _OPTIONS,
    {},
    lambda values: TypedStart(
        land=values["land"],
        begin=values["beginn"],
        theme=values["thema"],
        cohort=values["kohorte"],
        first_call=values["jour_fixe"],
    ),
    leading=True,
)
"""Gives a command its ``typed``, made of the options above."""
