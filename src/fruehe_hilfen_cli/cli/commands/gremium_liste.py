"""``fh gremium liste``: the bodies of municipalities as a tree, with their sessions."""

from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import Places, reads
from fruehe_hilfen_cli.reports.governance.bodies import NamedBodies, bodies_document
from fruehe_hilfen_cli.store.workspace import PlanFile
from fruehe_hilfen_cli.views.governance.bodies import body_states
from fruehe_hilfen_cli.views.history import history

HELP = (
    "Zeigt, welches Gremium in welchem liegt, wie oft es in diesem Jahr getagt hat, wann zuletzt und wann "
    "als Nächstes, und bis wann eine Vorlage dafür eingereicht sein muss. Getagt hat es, wo ein Eintrag eine "
    "Sitzung von ihm festhält. Überfällig ist nur, was einen Rhythmus hat: in Wochen, sobald seit der "
    "letzten Sitzung mehr vergangen sind; mit einer Zahl im Jahr erst, wenn sie nicht mehr zu schaffen ist. "
    "Jahre, in denen das Gremium nur zeitweise bestand, zählen dafür nicht."
)
EXAMPLES = (
    ("fh gremium liste kreis-soest", "die Gremien einer Kommune"),
    ("fh gremium liste bremen --stichtag 31.12.2023", "wie viele Sitzungen es 2023 waren"),
)


@reads
def run(session: Session, orte: Places = None) -> None:
    """Print the bodies."""
    projects = session.taking_part(orte or (), plans=(PlanFile.BODIES,))
    found = tuple(
        NamedBodies(
            project.roadmap.municipality.name, body_states(history(project, session.day)), project.incomplete
        )
        for project in projects
    )
    session.show(
        {"bodies": tuple(body for named in found for body in named.bodies)},
        lambda: bodies_document(found, session.day),
    )
