"""``fh inanspruchnahme liste``: how often measures were used, by month, quarter or year."""

from typing import Annotated

import typer

from fruehe_hilfen_cli.cli.input.arguments import ForWhom, MeasureChoice, read_reader, require_word
from fruehe_hilfen_cli.cli.input.left_out import tell_left_out
from fruehe_hilfen_cli.cli.input.results.uptake_input import the_id
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import reads
from fruehe_hilfen_cli.model.kinds import Visibility
from fruehe_hilfen_cli.reports.results.uptake import uptake_document
from fruehe_hilfen_cli.store.workspace import PlanFile
from fruehe_hilfen_cli.views.history import history
from fruehe_hilfen_cli.views.results.uptake import Period, kept_back, uptake_series

HELP = (
    "Gezählt sind die Angaben unter „inanspruchnahme“ in den Einträgen, je Maßnahme und Einheit. Mit --fuer "
    "nzfh oder --fuer oeffentlich sind Anzahlen unter 5 verdeckt, und Summen so ungenau, dass sich daraus "
    "keine verdeckte Anzahl errechnen lässt."
)
EXAMPLES = (
    ("fh inanspruchnahme liste", "alle Maßnahmen, Monat für Monat"),
    ("fh inanspruchnahme liste M1 --je quartal", "eine Maßnahme, nach Quartalen"),
    ("fh inanspruchnahme liste --kommune musterkreis --fuer nzfh", "was an das NZFH gehen kann"),
)


@reads
def run(
    session: Session,
    massnahme: MeasureChoice = None,
    je: Annotated[
        str, typer.Option("--je", metavar="ZEITRAUM", help="Wonach gezählt wird: monat, quartal oder jahr.")
    ] = Period.MONTH.value,
    fuer: ForWhom = Visibility.INTERNAL.value,
) -> None:
    """Print the use of measures."""
    every, reader = Period(require_word(je, list(Period), "--je")), read_reader(fuer)
    projects = session.taking_part(plans=(PlanFile.MEASURES,))
    wanted = the_id(projects, massnahme)
    pasts = [history(project, session.day) for project in projects]
    series = tuple(
        found
        for past in pasts
        for found in uptake_series(past, every, reader)
        if wanted is None or found.measure == wanted
    )
    there = {found.place for found in series}
    names = tuple(
        project.roadmap.municipality.name for project in projects if not there or project.place in there
    )
    session.show({"uptakes": series}, lambda: uptake_document(series, session.day, reader, names))
    tell_left_out(session, sum(kept_back(past, reader, wanted) for past in pasts), reader, "gezählt")
