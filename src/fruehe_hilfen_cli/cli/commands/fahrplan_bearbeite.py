"""``fh fahrplan bearbeite``: changes what was agreed, in the editor or single values by option."""

from typing import Annotated

import typer

from fruehe_hilfen_cli.cli.completion_sources import complete_place
from fruehe_hilfen_cli.cli.input.roadmap.plan_options import Trial, TypedPlan, plan_options
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import writes

HELP = (
    "Das schreibt um, was vereinbart ist, und zwar für alle Tage, auch für vergangene: gut, um etwas zu "
    "berichtigen oder neu zu vereinbaren. Verzögert sich nur etwas, ist das eine Abweichung: fh fahrplan "
    "verschiebe. Ohne Angaben öffnet sich der Fahrplan im Editor. Mit Angaben ändert sich nur, was sie "
    "nennen; Kommentare und jede andere Zeile bleiben, wie sie sind."
)
EXAMPLES = (
    ("fh fahrplan bearbeite", "im Editor"),
    ("fh fahrplan bearbeite --zeitraum 3 --ende 2023-08 --probe", "erst ansehen, was sich ändern würde"),
    ("fh fahrplan bearbeite --zeitraum 4 --ohne ende", "ein Ende, das niemand mehr weiß"),
    ("fh fahrplan bearbeite --jour-fixe-erster 10.05.2022 --uhrzeit 10:00 --dauer 45", "der Jour fixe"),
)


@writes
@plan_options
def run(
    session: Session,
    typed: TypedPlan,
    ort: Annotated[
        str | None,
        typer.Argument(
            metavar="[ORT]",
            help="Die Kommune; nötig, wenn es mehrere gibt.",
            autocompletion=complete_place,
        ),
    ] = None,
    probe: Trial = False,
    editor: Annotated[
        bool, typer.Option("--editor", "-e", help="Die Datei im Editor öffnen, mit den Angaben schon darin.")
    ] = False,
) -> None:
    """Change the agreed plan."""
    from fruehe_hilfen_cli.cli.input.roadmap.plan_edit import edit_plan

    place = session.workspace.place(ort) if ort else session.place()
    edit_plan(session, place, typed, trial=probe, in_editor=editor)
