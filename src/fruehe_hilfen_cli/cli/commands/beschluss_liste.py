"""``fh beschluss liste``: the decisions and how far they are carried out."""

from typing import Annotated

import typer

from fruehe_hilfen_cli.cli.input.governance.decision_selecting import OfBody, States, decision_selection
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import Places, reads

HELP = (
    "Die Beschlusskontrolle: was verspätet ist und warum; was in Arbeit ist, bei wem und bis wann; was "
    "läuft, und wann wieder zu berichten ist. Umzusetzen ist, was beschlossen wurde, bis fh beschluss "
    "stand sagt, dass es erledigt ist. Was zur Kenntnis genommen, vertagt, abgelehnt oder nur vorberaten "
    "wurde, ist es nur, wenn jemand zuständig ist, eine Frist gilt oder regelmäßig zu berichten ist. Ohne "
    "Angabe zeigt die Liste, was noch umzusetzen ist."
)
EXAMPLES = (
    ("fh beschluss liste", "was noch umzusetzen ist, in allen Kommunen"),
    ("fh beschluss liste kreis-soest --alle", "auch, was erledigt ist oder keinen Auftrag enthält"),
    (
        "fh beschluss liste --gremium jha --stand verspaetet",
        "was von den Beschlüssen eines Gremiums verspätet ist",
    ),
)


@reads
def run(
    session: Session,
    orte: Places = None,
    gremium: OfBody = None,
    stand: States = None,
    alle: Annotated[
        bool, typer.Option("--alle/--offen", help="Auch, woran nichts mehr zu tun ist, oder nur die offenen.")
    ] = False,
) -> None:
    """Print the selected decisions."""
    from fruehe_hilfen_cli.reports.governance.decisions import decision_list_document
    from fruehe_hilfen_cli.store.workspace import PlanFile
    from fruehe_hilfen_cli.views.governance.decision_list import listed_decisions

    selection = decision_selection(gremium, stand, every=alle)
    projects = session.taking_part(orte or (), plans=(PlanFile.BODIES,))
    decisions = listed_decisions(projects, session.day, selection)
    session.show({"decisions": decisions}, lambda: decision_list_document(decisions, session.day))
