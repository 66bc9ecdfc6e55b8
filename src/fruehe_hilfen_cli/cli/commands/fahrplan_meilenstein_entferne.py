"""``fh fahrplan meilenstein entferne``: a milestone leaves the agreed plan, after asking."""

from typing import Annotated

import typer

from fruehe_hilfen_cli.cli.input.arguments import MilestoneArgument
from fruehe_hilfen_cli.cli.input.roadmap.plan_options import Trial
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import writes
from fruehe_hilfen_cli.errors import ExitCode, Refusal

HELP = (
    "Streicht einen Meilenstein, der nie vereinbart war, samt Kommentaren, die in der Datei direkt bei ihm "
    "stehen. Zeigt vorher, was wegfällt, und fragt. Nennt das Logbuch ihn, bleibt er; ist er hier nicht "
    "erforderlich, sagt das ein Eintrag: fh meilenstein entfaellt."
)
EXAMPLES = (
    ("fh fahrplan meilenstein entferne 3.5", "zeigen, fragen, streichen"),
    ("fh fahrplan meilenstein entferne 3.5 --ja", "ohne Rückfrage"),
    ("fh fahrplan meilenstein entferne 3.5 --probe", "nur zeigen, was wegfiele"),
)


class NotAsked(Refusal):
    """Nobody can be asked, and nobody said yes beforehand."""

    exit_code = ExitCode.WRONG_USE
    sentence = "Hier kann niemand gefragt werden, ob der Meilenstein {id} wirklich gestrichen werden soll."
    advice = "Wenn ja: fh fahrplan meilenstein entferne {id} --ja"


@writes
def run(
    session: Session,
    nr: MilestoneArgument,
    ja: Annotated[bool, typer.Option("--ja", "-j", help="Ohne Rückfrage.")] = False,
    probe: Trial = False,
) -> None:
    """Remove a milestone."""
    from fruehe_hilfen_cli.cli.input.ask import at_terminal, confirm
    from fruehe_hilfen_cli.cli.input.roadmap.plan_edit import planned, show_lines, write_plan
    from fruehe_hilfen_cli.records.roadmap.plan_milestones import find_milestone, without_milestone

    project = session.project()
    milestone = find_milestone(project, nr)
    edit = planned(session, project, without_milestone(project, nr))
    if probe:
        write_plan(session, edit, trial=True)
        return
    show_lines(session, edit)
    if not ja and not at_terminal():
        raise NotAsked(id=milestone.id)
    if not (ja or confirm("Diesen Meilenstein aus dem Plan streichen?", default=False)):
        session.tell("Es bleibt alles, wie es ist.")
        session.exit_code = ExitCode.FINDINGS
        return
    write_plan(session, edit, f"Meilenstein {milestone.id} gestrichen ({milestone.title})", show=False)
