"""``fh bericht logbuch``: the logbook as a document, whole or a part of it."""

from functools import partial

from fruehe_hilfen_cli.cli.input.selecting import Wanted, selecting
from fruehe_hilfen_cli.cli.output.hand_out import Report, hand_out
from fruehe_hilfen_cli.cli.output.options import Output, output_options
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import Places, reports
from fruehe_hilfen_cli.store.workspace import RESULT_PLANS, PlanFile

HELP = (
    "Für die Steuerungsgruppe: die Einträge in vollem Wortlaut, der Reihe nach, Monat für Monat, unter den "
    "Überschriften, die Ihr Fahrplan ihnen gibt. Am Anfang steht, wie viele es von jeder Art sind. Jede "
    "Seite nennt Stand, Zeitraum und Leserschaft."
)
EXAMPLES = (
    ("fh bericht logbuch musterkreis --ausgabe logbuch.docx", "das ganze Logbuch, für Word"),
    ("fh bericht logbuch --von 2026-07 --bis 2026-09 --format pdf -o berichte", "ein Vierteljahr"),
    ("fh bericht logbuch --art entscheidung --fuer oeffentlich", "Entscheidungen, die alle sehen dürfen"),
)


@reports
@selecting
@output_options()
def run(session: Session, output: Output, wanted: Wanted, orte: Places = None) -> None:
    """Make the report."""
    from fruehe_hilfen_cli.reports.entries.logbook_report import TITLE, logbook_report

    selection = wanted.selection(session.day)
    report = Report(
        "logbuch",
        TITLE,
        partial(logbook_report, selection=selection, planned=wanted.planned),
        (*RESULT_PLANS, PlanFile.BODIES),
        selection.since,
        selection.until,
    )
    hand_out(session, report, output, orte or ())
