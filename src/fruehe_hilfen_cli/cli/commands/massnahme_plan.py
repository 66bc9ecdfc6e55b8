"""``fh massnahme plan``: the measures drawn over the months."""

from typing import Annotated

import typer

from fruehe_hilfen_cli.cli.input.results.measure_selecting import Goal, States, Who, measure_selection
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import Places, reads
from fruehe_hilfen_cli.reports.document import Document

HELP = (
    "Zeichnet jede Maßnahme als Balken über den Monaten: was nach dem Logbuch geschah, darunter, was geplant "
    "war, darunter die Arbeitsschritte. Ein senkrechter Strich zeigt den Stichtag. Die Zeichnung passt sich "
    "der Breite des Fensters an."
)
EXAMPLES = (
    ("fh massnahme plan musterkreis", "alle Maßnahmen mit ihren Schritten"),
    ("fh massnahme plan musterkreis --ohne-schritte", "auf einen Blick"),
    ("fh massnahme plan musterkreis --stichtag 31.08.2026", "wie es an diesem Tag aussah"),
)


@reads
def run(
    session: Session,
    orte: Places = None,
    ziel: Goal = None,
    wer: Who = None,
    stand: States = None,
    schritte: Annotated[
        bool, typer.Option("--schritte/--ohne-schritte", help="Mit den Arbeitsschritten, oder ohne.")
    ] = True,
) -> None:
    """Print the plans of measures."""
    from fruehe_hilfen_cli.reports.results.measure_plan import measure_plan_document
    from fruehe_hilfen_cli.store.workspace import PlanFile
    from fruehe_hilfen_cli.views.results.measure_plan import measure_chart

    selection = measure_selection(ziel, wer, stand)
    projects = session.taking_part(orte or (), plans=(PlanFile.MEASURES,))
    charts = tuple(measure_chart(project, session.day, selection, steps=schritte) for project in projects)

    def document() -> Document:
        from fruehe_hilfen_cli.render.encoding import readable

        return measure_plan_document(
            charts, session.out.width, lambda words: readable(words, session.out.encoding)
        )

    session.show({"measure_plans": charts}, document)
