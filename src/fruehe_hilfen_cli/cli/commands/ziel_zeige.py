"""``fh ziel zeige``: a goal with its indicators, readings, measures and changes."""

from fruehe_hilfen_cli.cli.input.results.goal_options import GoalArgument
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import reads

HELP = (
    "Nennt, für wen das Ziel ist, mit wem und wann es vereinbart wurde, woran man es misst und wie weit es "
    "ist, welche Maßnahmen ihm dienen, und was seither neu vereinbart wurde."
)
EXAMPLES = (
    ("fh ziel zeige Z1 --kommune musterkreis", "alles zu einem Ziel"),
    ("fh ziel zeige Z1 --kommune musterkreis --stichtag 30.06.2026", "wie es damals stand"),
)


@reads
def run(session: Session, ziel: GoalArgument) -> None:
    """Print a goal."""
    from fruehe_hilfen_cli.cli.input.chosen import near_projects
    from fruehe_hilfen_cli.cli.input.results.goal_showing import PLANS, goal_parts
    from fruehe_hilfen_cli.records.naming import GOALS, named
    from fruehe_hilfen_cli.reports.results.goal import goal_document
    from fruehe_hilfen_cli.views.history import history
    from fruehe_hilfen_cli.views.results.effective import staircase_on

    projects = near_projects(session, PLANS)
    known = [goal for project in projects for goal in staircase_on(history(project, session.day)).goals]
    goal = named(GOALS, known, ziel)
    project = next(project for project in projects if project.place == goal.place)
    found, results, measures = goal_parts(session, project, goal.id)
    session.show(
        {"goal": found.goal, "hints": found.hints, "indicators": results, "measures": measures},
        lambda: goal_document(found, results, measures, session.day),
    )
