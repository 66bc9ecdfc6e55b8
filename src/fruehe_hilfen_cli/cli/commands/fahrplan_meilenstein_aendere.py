"""``fh fahrplan meilenstein aendere``: a milestone of the agreed plan says something else."""

from typing import Annotated

import typer

from fruehe_hilfen_cli.cli.input.arguments import MilestoneArgument
from fruehe_hilfen_cli.cli.input.roadmap.milestone_options import Due, Kind, OtherPhase, milestone_values
from fruehe_hilfen_cli.cli.input.roadmap.plan_options import Trial
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import writes
from fruehe_hilfen_cli.errors import ExitCode, Refusal

HELP = (
    "Ändert nur, was die Angaben nennen; die Nummer bleibt, damit Verweise im Logbuch stimmen. Eine andere "
    "Fälligkeit schreibt um, was vereinbart war, für alle Tage. Verzögert sich nur etwas, ist das eine "
    "Abweichung: fh fahrplan verschiebe."
)
EXAMPLES = (
    ('fh fahrplan meilenstein aendere 3.2 --titel "Wirkungstreppe erarbeitet"', "anders benennen"),
    ("fh fahrplan meilenstein aendere 3.2 --faellig 2023-05 --freiwillig", "früher, und ohne Pflicht"),
    ("fh fahrplan meilenstein aendere 3.2 --ohne faellig", "wieder zum Ende des Zeitraums"),
)


class NothingNamed(Refusal):
    """No option says what is to change."""

    exit_code = ExitCode.WRONG_USE
    sentence = "Was sich am Meilenstein {id} ändern soll, ist nicht gesagt."
    advice = "Nennen Sie z. B. --titel oder --faellig; fh fahrplan bearbeite öffnet den Plan im Editor."


@writes
def run(
    session: Session,
    nr: MilestoneArgument,
    titel: Annotated[
        str | None, typer.Option("--titel", "-t", metavar="TEXT", help="Was erreicht sein soll.")
    ] = None,
    faellig: Due = None,
    pflicht: Annotated[
        bool | None,
        typer.Option("--pflicht/--freiwillig", help="Ob die Phase ihn braucht.", show_default=False),
    ] = None,
    phase: OtherPhase = None,
    art: Kind = None,
    ohne: Annotated[
        list[str] | None,
        typer.Option("--ohne", metavar="FELD", help="Lässt eine Angabe weg: faellig oder art."),
    ] = None,
    probe: Trial = False,
) -> None:
    """Change a milestone."""
    from fruehe_hilfen_cli.cli.input.roadmap.plan_edit import save_plan
    from fruehe_hilfen_cli.records.roadmap.plan_milestones import changed_milestone

    values = milestone_values(session.day, due=faellig, kind=art, title=titel, required=pflicht, phase=phase)
    if not values and not ohne:
        raise NothingNamed(id=nr)
    project = session.project()
    after = changed_milestone(project, nr, values, tuple(ohne or ()))
    save_plan(session, project, after, trial=probe)
