"""``fh abweichung liste``: the deviations of the logbooks, those to be cleared first."""

from typing import Annotated

import typer

from fruehe_hilfen_cli.cli.input.arguments import require_word
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import Places, reads
from fruehe_hilfen_cli.model.kinds import Trigger
from fruehe_hilfen_cli.reports.steering.deviations import deviation_document
from fruehe_hilfen_cli.views.steering.deviation_list import (
    DeviationSelection,
    guided_by,
    listed_deviations,
)

HELP = (
    "Die Abweichungen stehen in den Einträgen des Logbuchs. Geklärt ist eine, sobald ein Eintrag vom "
    "Gespräch mit dem NZFH berichtet. Ohne Angabe zeigt die Liste die offenen aller Kommunen; die "
    "älteste steht oben."
)
EXAMPLES = (
    ("fh abweichung liste", "was noch zu klären ist"),
    ("fh abweichung liste musterkreis --alle", "auch, was geklärt ist, wie schnell und wie"),
    ("fh abweichung liste --ausloeser vertrag", "nur Absprachen des Vertrags"),
)


@reads
def run(
    session: Session,
    orte: Places = None,
    alle: Annotated[
        bool, typer.Option("--alle/--offen", help="Auch die geklärten, oder nur die offenen.")
    ] = False,
    ausloeser: Annotated[
        str | None, typer.Option("--ausloeser", metavar="WORT", help="Nur termin, ziel oder vertrag.")
    ] = None,
) -> None:
    """Print the selected deviations."""
    trigger = Trigger(require_word(ausloeser, list(Trigger), "--ausloeser")) if ausloeser else None
    selection = DeviationSelection(cleared=alle, trigger=trigger)
    projects = session.taking_part(orte or ())
    found = listed_deviations(projects, session.day, selection)
    guide = guided_by(projects, found)
    session.show({"deviations": found}, lambda: deviation_document(found, session.day, selection, guide))
