"""``fh pruefung liste``: the reviews of measures, and those that are due."""

from fruehe_hilfen_cli.cli.input.arguments import MeasureChoice
from fruehe_hilfen_cli.cli.input.results.uptake_input import the_id
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import reads
from fruehe_hilfen_cli.reports.results.reviews import review_document
from fruehe_hilfen_cli.store.workspace import PlanFile
from fruehe_hilfen_cli.views.results.reviews import review_list

HELP = (
    "Was bisher überprüft ist, die älteste Überprüfung zuerst; darunter, was ansteht. Fällig ist eine "
    "Überprüfung nach dem, was bei der Maßnahme im Plan steht: an ihren Tagen oder im Abstand ihrer Monate."
)
EXAMPLES = (
    ("fh pruefung liste", "alle Maßnahmen"),
    ("fh pruefung liste M1", "eine Maßnahme"),
)


@reads
def run(session: Session, massnahme: MeasureChoice = None) -> None:
    """Print the reviews."""
    projects = session.taking_part(plans=(PlanFile.MEASURES,))
    found = review_list(projects, session.day, the_id(projects, massnahme))
    session.show(
        {"reviews": found.reviews, "due_reviews": found.due_reviews},
        lambda: review_document(found, session.day),
    )
