"""``fh vorlage liste``: the council papers of the logbooks, and their way through the bodies."""

from typing import Annotated

import typer

from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import Places, reads
from fruehe_hilfen_cli.reports.governance.papers import paper_document
from fruehe_hilfen_cli.store.workspace import PlanFile
from fruehe_hilfen_cli.views.governance.paper_duties import paper_duties
from fruehe_hilfen_cli.views.governance.papers import listed_papers
from fruehe_hilfen_cli.views.history import history

HELP = (
    "Zeigt jede Vorlage mit Nummer, Art und Betreff, wann sie eingereicht wurde und welche Gremien sie "
    "beraten: was schon war, was bevorsteht, und bis wann sie dafür da sein muss. Darunter die "
    "Meilensteine, die noch auf eine Beschlussvorlage warten. Die Fristen kommen aus gremien.toml, Sitzungen "
    "aus fh termin neu, Ergebnisse aus fh beschluss neu."
)
EXAMPLES = (
    ("fh vorlage liste", "alle Vorlagen aller Kommunen"),
    ("fh vorlage liste kreis-soest --offen", "nur, was noch zu beraten ist"),
)


@reads
def run(
    session: Session,
    orte: Places = None,
    alle: Annotated[
        bool, typer.Option("--alle/--offen", help="Alle, oder nur die noch zu beratenden.")
    ] = True,
) -> None:
    """Print the papers, and the milestones that wait for one."""
    projects = session.taking_part(orte or (), plans=(PlanFile.BODIES,))
    papers = listed_papers(projects, session.day, every=alle)
    duties = tuple(duty for project in projects for duty in paper_duties(history(project, session.day)))
    session.show(
        {"papers": papers, "paper_duties": duties}, lambda: paper_document(papers, duties, session.day)
    )
