"""The options that say how a goal or an indicator changes, beside what it is to say."""

from dataclasses import dataclass
from typing import Annotated

import typer

from fruehe_hilfen_cli.cli.grouping import Group
from fruehe_hilfen_cli.cli.input.arguments import Author, Text, VisibleTo
from fruehe_hilfen_cli.cli.input.roadmap.plan_options import Trial
from fruehe_hilfen_cli.cli.marking import Details

_Correction = Annotated[
    bool,
    typer.Option("--korrektur", help="War von Anfang an falsch notiert: ändert den Plan, für alle Tage."),
]
_Dropped = Annotated[
    bool, typer.Option("--entfaellt", help="Gilt nicht mehr; mit --grund, als Eintrag im Logbuch.")
]
_WhyChanged = Annotated[
    str | None, typer.Option("--grund", metavar="TEXT", help="Warum neu vereinbart wurde.")
]
_Since = Annotated[
    str | None,
    typer.Option("--datum", "-d", metavar="DATUM", help="Wann neu vereinbart wurde; ohne Angabe heute."),
]
_Title = Annotated[
    str | None, typer.Option("--titel", "-t", metavar="TEXT", help="Der Titel, in einem Satz.")
]
_LeftOut = Annotated[
    list[str] | None,
    typer.Option("--ohne", metavar="FELD", help="Lässt eine der Angaben weg, die fehlen dürfen."),
]


@dataclass(frozen=True)
class TypedChange:
    """What was typed of the change of a goal or indicator, beside what it says.

    Args:
        title: a new title.
        left_out: the words behind ``--ohne``.
        dropped: it is to end.
        correction: what the plan says was wrong from the first.
        reason: why.
        details: what the entry tells besides.
        trial: only show it.
    """

    title: str | None
    left_out: tuple[str, ...]
    dropped: bool
    correction: bool
    reason: str | None
    details: Details
    trial: bool


_CHANGE = {
    "titel": _Title,
    "ohne": _LeftOut,
    "entfaellt": _Dropped,
    "grund": _WhyChanged,
    "datum": _Since,
    "text": Text,
    "verfasst_von": Author,
    "sichtbarkeit": VisibleTo,
    "korrektur": _Correction,
    "probe": Trial,
}

changing = Group(
    "change",
    _CHANGE,
    {"entfaellt": False, "korrektur": False, "probe": False},
    lambda values: TypedChange(
        title=values["titel"],
        left_out=tuple(values["ohne"] or ()),
        dropped=values["entfaellt"],
        correction=values["korrektur"],
        reason=values["grund"],
        details=Details(values["datum"], values["text"], values["verfasst_von"], (), values["sichtbarkeit"]),
        trial=values["probe"],
    ),
)
"""Gives a command its ``change``: what a change of a goal and of an indicator have in common."""
