"""``fh soll-ist``: target and actual side by side."""

from fruehe_hilfen_cli.cli.input.arguments import ForWhom, read_reader
from fruehe_hilfen_cli.cli.input.left_out import tell_left_out
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import Places, reads
from fruehe_hilfen_cli.model.kinds import Visibility
from fruehe_hilfen_cli.reports.results.target_actual import target_actual_document
from fruehe_hilfen_cli.store.workspace import PlanFile
from fruehe_hilfen_cli.views.results.target_actual import target_actual

HELP = (
    "Der Vergleich, auf dem die Evaluation der Phase 6 aufbaut: Ziele und Indikatoren mit Ausgangswert, "
    "Zielwert und letzter Messung, Maßnahmen, Ressourcen, Meilensteine und Formate, und was noch fehlt, um "
    "zu urteilen. Mit --fuer nzfh oder --fuer oeffentlich zählen nur Einträge, die dafür freigegeben sind, "
    "und Anzahlen unter 5 sind verdeckt."
)
EXAMPLES = (
    ("fh soll-ist musterkreis", "der Vergleich von heute"),
    ("fh soll-ist musterkreis --stichtag 30.09.2026", "der Vergleich, wie er an diesem Tag aussah"),
    ("fh soll-ist musterkreis --fuer nzfh", "was an das NZFH gehen kann"),
)


@reads
def run(session: Session, orte: Places = None, fuer: ForWhom = Visibility.INTERNAL.value) -> None:
    """Print the comparison."""
    reader = read_reader(fuer)
    projects = session.taking_part(orte or (), plans=(PlanFile.STAIRCASE, PlanFile.MEASURES))
    found = tuple(target_actual(project, session.day, reader) for project in projects)
    session.show({"target_actuals": found}, lambda: target_actual_document(found))
    tell_left_out(session, sum(one.left_out for one in found), reader, "berücksichtigt")
