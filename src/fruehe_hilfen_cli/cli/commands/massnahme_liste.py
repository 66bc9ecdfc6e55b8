"""``fh massnahme liste``: the measures with where they stand."""

from typing import Annotated

import typer

from fruehe_hilfen_cli.cli.input.results.measure_selecting import Goal, States, Who, measure_selection
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import Places, reads

HELP = (
    "Der Plan steht in massnahmen.toml; wo eine Maßnahme steht, sagt das Logbuch. Sie läuft, sobald ein "
    "Eintrag sagt, dass sie begonnen hat, oder von ihrer Inanspruchnahme oder einer Überprüfung berichtet. "
    "Ist ihr Beginn oder Ende vorbei, ohne dass ein Eintrag davon weiß, steht das dabei. Nennt der Plan "
    "Handlungsfelder, steht jede Maßnahme unter ihrem."
)
EXAMPLES = (
    ("fh massnahme liste", "alle Maßnahmen"),
    ("fh massnahme liste --ziel Z4 --stand laeuft", "was gerade für ein Ziel geschieht"),
    ("fh massnahme liste --wer Familienbildung", "wo eine Rolle zuständig ist oder mitwirkt"),
    ("fh massnahme liste --ueberfaellig", "nur, wo etwas liegen geblieben ist"),
)


@reads
def run(
    session: Session,
    orte: Places = None,
    ziel: Goal = None,
    wer: Who = None,
    stand: States = None,
    ueberfaellig: Annotated[
        bool, typer.Option("--ueberfaellig", help="Nur die, deren Beginn, Ende oder Überprüfung vorbei ist.")
    ] = False,
) -> None:
    """Print the selected measures."""
    from fruehe_hilfen_cli.reports.results.measures import measure_list_document
    from fruehe_hilfen_cli.store.workspace import PlanFile
    from fruehe_hilfen_cli.views.results.measure_frames import measure_frames
    from fruehe_hilfen_cli.views.results.measures import MeasureSelection, listed_measures

    selection = measure_selection(ziel, wer, stand, overdue=ueberfaellig)
    projects = session.taking_part(orte or (), plans=(PlanFile.MEASURES,))
    measures = listed_measures(projects, session.day, selection)
    frames = measure_frames(projects)
    session.show(
        {"measures": measures, "measure_frames": frames},
        lambda: measure_list_document(measures, session.day, frames, every=selection == MeasureSelection()),
    )
