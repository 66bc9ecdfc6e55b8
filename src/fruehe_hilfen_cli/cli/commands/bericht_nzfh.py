"""``fh bericht nzfh``: the logbook for those who guide the process, phase by phase."""

from functools import partial
from typing import Annotated

import typer

from fruehe_hilfen_cli.cli.input.arguments import require_span
from fruehe_hilfen_cli.cli.output.hand_out import Report, hand_out
from fruehe_hilfen_cli.cli.output.options import Output, output_options
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import Places, reports
from fruehe_hilfen_cli.model.kinds import Visibility
from fruehe_hilfen_cli.store.workspace import RESULT_PLANS, PlanFile
from fruehe_hilfen_cli.views.entries.logbook import Selection

HELP = (
    "Prozessschritte, Erfolge, Hindernisse und Erkenntnisse in vollem Wortlaut, Phase für Phase, unter den "
    "Überschriften, die Ihr Fahrplan ihnen gibt; alle anderen Einträge als kurze Liste. Ohne --fuer steht "
    "darin nur, was für das NZFH freigegeben ist; Anzahlen der Inanspruchnahme bleiben im Haus."
)
EXAMPLES = (
    ("fh bericht nzfh musterkreis --ausgabe logbuch-nzfh.docx", "für Word"),
    ("fh bericht nzfh musterkreis --von 2026-07 --format pdf --eingefroren", "und behalten, was hinausging"),
    ("fh bericht nzfh musterkreis --fuer intern", "vorher: was alles darin stünde"),
)


@reports
@output_options(Visibility.NZFH)
def run(
    session: Session,
    output: Output,
    orte: Places = None,
    von: Annotated[
        str | None, typer.Option("--von", metavar="DATUM", help="Ab diesem Tag oder Monat.")
    ] = None,
    bis: Annotated[
        str | None, typer.Option("--bis", metavar="DATUM", help="Bis zu diesem Tag oder Monat.")
    ] = None,
) -> None:
    """Make the report."""
    from fruehe_hilfen_cli.reports.entries.phase_report import phase_report

    since, until = require_span(von, bis, session.day)
    report = Report(
        "nzfh",
        "Prozess-Logbuch für das NZFH",
        partial(phase_report, selection=Selection(since, until)),
        (*RESULT_PLANS, PlanFile.BODIES),
        since,
        until,
    )
    hand_out(session, report, output, orte or ())
