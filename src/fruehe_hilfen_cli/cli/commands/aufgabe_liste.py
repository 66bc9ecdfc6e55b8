"""``fh aufgabe liste``: the tasks of the logbooks, the most urgent one first."""

from typing import Annotated

import typer

from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import Places, reads
from fruehe_hilfen_cli.reports.steering.tasks import task_document
from fruehe_hilfen_cli.views.steering.tasks import TaskSelection, listed_tasks

HELP = (
    "Die Aufgaben stehen in den Einträgen des Logbuchs. Erledigt ist eine, sobald ein Eintrag das sagt. Ohne "
    "Angabe zeigt die Liste die offenen aller Kommunen: zuerst, was am längsten überfällig ist; was keine "
    "Frist hat, zuletzt."
)
EXAMPLES = (
    ("fh aufgabe liste", "alles, was offen ist"),
    ("fh aufgabe liste musterkreis --ueberfaellig", "nur, was liegen geblieben ist"),
    ("fh aufgabe liste --wer Jugendhilfeplanung --alle", "was eine Rolle getan hat und noch tut"),
)


@reads
def run(
    session: Session,
    orte: Places = None,
    alle: Annotated[
        bool, typer.Option("--alle/--offen", help="Auch die erledigten, oder nur die offenen.")
    ] = False,
    wer: Annotated[
        str | None, typer.Option("--wer", metavar="ROLLE", help="Nur die Aufgaben dieser Rolle.")
    ] = None,
    ueberfaellig: Annotated[
        bool, typer.Option("--ueberfaellig", help="Nur die, deren Frist vorbei ist.")
    ] = False,
) -> None:
    """Print the selected tasks."""
    selection = TaskSelection(done=alle, who=wer, overdue=ueberfaellig)
    tasks = listed_tasks(session.taking_part(orte or ()), session.day, selection)
    session.show({"tasks": tasks}, lambda: task_document(tasks, session.day))
