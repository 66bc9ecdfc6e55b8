"""``fh beschluss zeige``: one decision in full."""

from typing import Annotated

import typer

from fruehe_hilfen_cli.cli.completion_sources import complete_decision
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import reads

HELP = (
    "Zeigt, was beschlossen wurde, wie es dazu kam (die Beratungsfolge der Vorlage) und was daraus "
    "geworden ist. Der Anfang der Kennung genügt, und die Nummer dahinter, wenn der Eintrag mehr als "
    "einen Beschluss enthält."
)
EXAMPLES = (
    ("fh beschluss zeige k7q2m/1", "der erste Beschluss des Eintrags k7q2m"),
    ("fh beschluss zeige k7q2m --stichtag 31.08.2026", "wie es an diesem Tag aussah"),
)


@reads
def run(
    session: Session,
    beschluss: Annotated[
        str,
        typer.Argument(
            metavar="BESCHLUSS", help="Kennung und Nummer, z. B. k7q2m/1.", autocompletion=complete_decision
        ),
    ],
) -> None:
    """Print a decision."""
    from fruehe_hilfen_cli.cli.input.governance.decision_input import chosen_decision
    from fruehe_hilfen_cli.reports.governance.decision import decision_document
    from fruehe_hilfen_cli.views.governance.papers import paper_named, paper_states
    from fruehe_hilfen_cli.views.history import history

    project, decision = chosen_decision(session, beschluss)
    papers = paper_states(history(project, session.day)) if decision.paper_id else ()
    paper = paper_named(papers, decision.paper_id)
    session.show(
        {"decision": decision, "paper": paper}, lambda: decision_document(decision, session.day, paper)
    )
