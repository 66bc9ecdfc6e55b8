"""The options that say what an agreed milestone is."""

from datetime import date
from typing import TYPE_CHECKING, Annotated, Any

import typer

from fruehe_hilfen_cli.cli.input.arguments import require_when, require_word
from fruehe_hilfen_cli.model.kinds import MilestoneKind

if TYPE_CHECKING:
    from fruehe_hilfen_cli.model.dates import When

Phase = Annotated[
    int | None,
    typer.Option("--phase", metavar="NR", help="Die Phase; ohne Angabe die, mit der die Nummer beginnt."),
]
OtherPhase = Annotated[int | None, typer.Option("--phase", metavar="NR", help="Die Phase.")]
Due = Annotated[
    str | None,
    typer.Option(
        "--faellig", metavar="DATUM", help="Tag oder Monat; ohne Angabe das Ende des Zeitraums der Phase."
    ),
]
Kind = Annotated[
    str | None,
    typer.Option(
        "--art", metavar="ART", help=f"Nur bei besonderen Meilensteinen: {', '.join(MilestoneKind)}."
    ),
]


def milestone_values(today: date, *, due: str | None, kind: str | None, **others: object) -> dict[str, Any]:
    """The values of a milestone by field name; what was not typed is not among them.

    Raises:
        NotADate, NotAWord: when words cannot be read.
    """
    when: When | None = require_when(due, today, "--faellig", ahead=True) if due else None
    known = MilestoneKind(require_word(kind, list(MilestoneKind), "--art")) if kind else None
    values = {**others, "kind": known, "due": when}
    return {name: value for name, value in values.items() if value is not None}
