"""``fh bericht inanspruchnahme``: how often measures were used, as a document."""

from typing import Annotated

import typer

from fruehe_hilfen_cli.cli.input.arguments import require_word
from fruehe_hilfen_cli.cli.output.hand_out import Report, hand_out
from fruehe_hilfen_cli.cli.output.options import Output, output_options
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import Places, reports
from fruehe_hilfen_cli.reports.content import Content
from fruehe_hilfen_cli.reports.results.uptake import uptake_document
from fruehe_hilfen_cli.store.workspace import PlanFile
from fruehe_hilfen_cli.views.entries.audience import Seen
from fruehe_hilfen_cli.views.history import history
from fruehe_hilfen_cli.views.results.uptake import Period, uptake_series

HELP = (
    "Wie oft die Maßnahmen genutzt werden, zum Weitergeben. Außer Haus sind Anzahlen unter 5 verdeckt, und "
    "Summen so ungenau, dass sich daraus keine verdeckte Anzahl errechnen lässt."
)
EXAMPLES = (
    ("fh bericht inanspruchnahme musterkreis --ausgabe nutzung.docx", "Quartal für Quartal"),
    ("fh bericht inanspruchnahme musterkreis --je jahr --fuer nzfh", "was an das NZFH gehen kann"),
)


@reports
@output_options()
def run(
    session: Session,
    output: Output,
    orte: Places = None,
    je: Annotated[
        str, typer.Option("--je", metavar="ZEITRAUM", help="Wonach gezählt wird: monat, quartal oder jahr.")
    ] = Period.QUARTER.value,
) -> None:
    """Make the report."""
    every = Period(require_word(je, list(Period), "--je"))

    def make(seen: Seen) -> Content:
        series = tuple(uptake_series(history(seen.whole, seen.day), every, seen.reader))
        names = (seen.project.roadmap.municipality.name,)
        return Content({"uptakes": series}, uptake_document(series, seen.day, seen.reader, names))

    report = Report("inanspruchnahme", "Inanspruchnahme", make, (PlanFile.MEASURES,))
    hand_out(session, report, output, orte or ())
