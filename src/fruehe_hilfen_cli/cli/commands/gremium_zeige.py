"""``fh gremium zeige``: a body with its members, its sessions and its decisions."""

from fruehe_hilfen_cli.cli.input.governance.body_options import BodyArgument
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import reads

HELP = (
    "Nennt Auftrag, Mitglieder nach Rollen, die Gremien darin, alle Sitzungen mit ihren Einträgen, die "
    "nächste Sitzung und bis wann eine Vorlage dafür da sein muss. Gemeint ist das Kürzel, der Name oder ein "
    "Anfang davon."
)
EXAMPLES = (
    ("fh gremium zeige jha --kommune kreis-soest", "mit dem Kürzel"),
    ("fh gremium zeige Lenkungsausschuss --kommune bremen", "mit einem anderen Namen desselben Gremiums"),
)


@reads
def run(session: Session, gremium: BodyArgument) -> None:
    """Print a body."""
    from fruehe_hilfen_cli.cli.input.chosen import near_projects
    from fruehe_hilfen_cli.records.governance.finding_bodies import find_body
    from fruehe_hilfen_cli.reports.governance.body import body_document
    from fruehe_hilfen_cli.store.workspace import PlanFile
    from fruehe_hilfen_cli.views.governance.bodies import body_states
    from fruehe_hilfen_cli.views.governance.body_detail import body_detail
    from fruehe_hilfen_cli.views.history import history

    projects = near_projects(session, (PlanFile.BODIES,))
    pasts = {project.place: history(project, session.day) for project in projects}
    body = find_body([state for past in pasts.values() for state in body_states(past)], gremium)
    found = body_detail(pasts[body.place], body)
    session.show(
        {"body": found.body, "inside": found.inside, "decisions": found.decisions},
        lambda: body_document(found, session.day),
    )
