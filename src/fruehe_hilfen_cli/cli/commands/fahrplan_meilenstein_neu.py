"""``fh fahrplan meilenstein neu``: one more milestone in the agreed plan."""

from typing import TYPE_CHECKING, Annotated

import typer

from fruehe_hilfen_cli.cli.input.roadmap.milestone_options import Due, Kind, Phase, milestone_values
from fruehe_hilfen_cli.cli.input.roadmap.plan_options import Trial
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import writes
from fruehe_hilfen_cli.errors import Refusal

if TYPE_CHECKING:
    from fruehe_hilfen_cli.model.plan import Milestone
    from fruehe_hilfen_cli.model.project import Project

HELP = (
    "Der Meilenstein kommt hinter den letzten seiner Phase; jede andere Zeile des Fahrplans bleibt, wie sie "
    "ist. Ohne Fälligkeit gilt das Ende des Zeitraums, in dem die Phase liegt. Ist die Nummer vergeben, wird "
    "am Terminal eine freie vorgeschlagen."
)
EXAMPLES = (
    ('fh fahrplan meilenstein neu 3.5 "Ziele mit den Familien besprochen"', "in Phase 3"),
    (
        'fh fahrplan meilenstein neu 4.6 "Elternbefragung" --faellig 2023-10 --freiwillig',
        "mit eigener Fälligkeit, ohne Pflicht",
    ),
)


@writes
def run(
    session: Session,
    nr: Annotated[str, typer.Argument(metavar="NR", help="Die neue Nummer, z. B. 3.5.")],
    titel: Annotated[str, typer.Argument(metavar="TITEL", help="Was erreicht sein soll.")],
    phase: Phase = None,
    faellig: Due = None,
    freiwillig: Annotated[
        bool, typer.Option("--freiwillig", help="Die Phase ist auch ohne ihn abgeschlossen.")
    ] = False,
    art: Kind = None,
    probe: Trial = False,
) -> None:
    """Add a milestone."""
    from fruehe_hilfen_cli.cli.input.roadmap.plan_edit import save_plan
    from fruehe_hilfen_cli.model.plan import Milestone
    from fruehe_hilfen_cli.records.making import made
    from fruehe_hilfen_cli.records.roadmap.plan_milestones import new_milestone, phase_of

    project = session.project()
    required = False if freiwillig else None
    values = milestone_values(session.day, due=faellig, kind=art, required=required)
    number = phase if phase is not None else phase_of(project, nr)
    milestone = made(Milestone, id=nr.strip(), phase=number, title=titel, **values)
    milestone = _numbered(project, milestone)
    after = new_milestone(project, milestone)
    message = f"Meilenstein {milestone.id} aufgenommen ({milestone.title})"
    save_plan(session, project, after, message, trial=probe)


def _numbered(project: "Project", milestone: "Milestone") -> "Milestone":
    """The milestone with a number that is free: its own, or the one that someone at the terminal takes."""
    from fruehe_hilfen_cli.cli.input.ask import ask, at_terminal, say
    from fruehe_hilfen_cli.records.roadmap.plan_editing import with_values
    from fruehe_hilfen_cli.records.roadmap.plan_milestones import free_number, require_free

    def other(number: str) -> "Milestone":
        wanted = with_values(milestone, id=number)
        require_free(project.roadmap, wanted)
        return wanted

    try:
        return other(milestone.id)
    except Refusal as refusal:
        if not at_terminal():
            raise
        say(refusal.told())
        return ask("Nummer", other, free_number(project.roadmap, milestone.phase))
