"""``fh massnahme zeige``: one measure in full."""

from fruehe_hilfen_cli.cli.input.arguments import MeasureArgument
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import reads

HELP = (
    "Zeigt den Plan der Maßnahme, und was im Logbuch von ihr steht: Beginn und Ende, Inanspruchnahme, "
    "Überprüfungen. Der Anfang des Kürzels genügt, Groß- und Kleinschreibung sind gleich."
)
EXAMPLES = (
    ("fh massnahme zeige M1", "die Maßnahme M1"),
    ("fh massnahme zeige M1 --stichtag 31.08.2026", "wie es an diesem Tag aussah"),
)


@reads
def run(
    session: Session,
    massnahme: MeasureArgument,
) -> None:
    """Print a measure."""
    from fruehe_hilfen_cli.cli.input.results.measure_edit import chosen_measure
    from fruehe_hilfen_cli.reports.results.measure import measure_document
    from fruehe_hilfen_cli.views.history import history
    from fruehe_hilfen_cli.views.results.uptake import uptake_by

    project, measure = chosen_measure(session, massnahme)
    uptake = uptake_by(history(project, session.day), measure.id)
    session.show(
        {"measure": measure, "uptakes": uptake}, lambda: measure_document(measure, session.day, uptake)
    )
