"""``fh akteure neu``: one more planning actor."""

from typing import Annotated

import typer

from fruehe_hilfen_cli.cli.input.roadmap.plan_options import Trial
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import writes

HELP = (
    "Nimmt ein Gremium, ein Amt oder eine Einrichtung in die Übersicht der Planungsakteure auf, nie einen "
    "Menschen. Das Kürzel, mit dem fh akteure verbinde ihn meint, entsteht aus dem Namen, wenn Sie keines "
    "nennen."
)
EXAMPLES = (
    (
        'fh akteure neu "Jugendhilfeplanung" --bereich Jugendhilfe --ebene Kreis',
        "mit Bereich und Ebene",
    ),
    (
        'fh akteure neu "Fachdienst Gesundheit" --kuerzel gesundheit --aufgabe "Gesundheitsbericht"',
        "mit eigenem Kürzel und einer Aufgabe",
    ),
)


@writes
def run(
    session: Session,
    name: Annotated[str, typer.Argument(metavar="NAME", help="Wer plant: Gremium, Amt, Einrichtung.")],
    kuerzel: Annotated[
        str | None, typer.Option("--kuerzel", metavar="KÜRZEL", help="Ein kurzer Name, z. B. jugendamt.")
    ] = None,
    bereich: Annotated[
        str | None, typer.Option("--bereich", metavar="TEXT", help="Zum Beispiel Jugendhilfe.")
    ] = None,
    ebene: Annotated[
        str | None, typer.Option("--ebene", metavar="TEXT", help="Zum Beispiel Kreis oder Gemeinde.")
    ] = None,
    aufgabe: Annotated[
        list[str] | None, typer.Option("--aufgabe", metavar="TEXT", help="Was er plant.")
    ] = None,
    probe: Trial = False,
) -> None:
    """Add a planning actor."""
    from fruehe_hilfen_cli.cli.input.results.planners import save_planners
    from fruehe_hilfen_cli.records.results.planners import new_planner
    from fruehe_hilfen_cli.store.workspace import PlanFile

    project = session.project(plans=(PlanFile.PLANNERS,))
    said = {"area": bereich, "level": ebene, "tasks": tuple(aufgabe or ())}
    values = {field: value for field, value in said.items() if value}
    after = new_planner(project.planners, kuerzel, name=name, **values)
    short = after.planners[-1].id
    step = f"Mit wem er zusammenarbeitet: fh akteure verbinde {short} …"
    save_planners(session, project, after, f"Akteur {name} neu", step, show=(short,), trial=probe)
