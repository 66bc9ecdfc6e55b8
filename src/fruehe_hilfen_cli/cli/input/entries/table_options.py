"""The options that say which table of a file is meant, and how to read it."""

from dataclasses import dataclass
from typing import Annotated

import typer

from fruehe_hilfen_cli.cli.completion_sources import complete_kind
from fruehe_hilfen_cli.cli.grouping import Group
from fruehe_hilfen_cli.cli.input.words_option import words_option
from fruehe_hilfen_cli.model.kinds import EntryKind


@dataclass(frozen=True)
class TypedTable:
    """The values of the options, as typed.

    Args:
        columns: pairs of a field and a heading, "datum=Tag".
        sheet: the name of a sheet.
        number: which table, from 1.
        kind: the kind of rows that name none.
        planned: days in the future are meant.
    """

    columns: tuple[str, ...]
    sheet: str | None
    number: int | None
    kind: str
    planned: bool


_OPTIONS = {
    "spalte": Annotated[
        list[str] | None,
        typer.Option(
            "--spalte",
            metavar="FELD=ÜBERSCHRIFT",
            help="Welche Spalte dieses Feld enthält, z. B. datum=Tag; ohne Überschrift: keine.",
        ),
    ],
    "blatt": words_option("--blatt", "NAME", "Das Blatt einer Excel-Datei."),
    "tabelle": Annotated[
        int | None,
        typer.Option(
            "--tabelle", metavar="NR", min=1, help="Die wievielte Tabelle; ohne Angabe die erste passende."
        ),
    ],
    "art": Annotated[
        str,
        typer.Option(
            "--art", metavar="ART", help="Die Art von Zeilen, die keine nennen.", autocompletion=complete_kind
        ),
    ],
    "geplant": Annotated[bool, typer.Option("--geplant", help="Daten in der Zukunft sind gemeint.")],
}

table_options = Group(
    "typed",
    _OPTIONS,
    {"art": EntryKind.NOTE.value, "geplant": False},
    lambda values: TypedTable(
        columns=tuple(values["spalte"] or ()),
        sheet=values["blatt"],
        number=values["tabelle"],
        kind=values["art"],
        planned=values["geplant"],
    ),
    leading=True,
)
"""Gives a command its ``typed``, made of the options above."""
