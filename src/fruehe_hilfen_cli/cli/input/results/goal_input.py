"""New goals and changed ones: options and answers become a change of the plan, or an entry."""

from collections.abc import Callable
from typing import Any

from fruehe_hilfen_cli.cli.input.arguments import require_when
from fruehe_hilfen_cli.cli.input.ask import ask_choice, say
from fruehe_hilfen_cli.cli.input.plan_file import save_plan_file
from fruehe_hilfen_cli.cli.input.results.agreeing_input import Wish, change
from fruehe_hilfen_cli.cli.input.results.asking import OPEN, Question, ask_missing, several
from fruehe_hilfen_cli.cli.input.results.goal_options import goal_values, read_value
from fruehe_hilfen_cli.cli.input.results.goal_showing import PLANS, goal_shown
from fruehe_hilfen_cli.cli.input.steering.deviation_questions import ask_words, require_told
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.model.staircase import Goal, Staircase
from fruehe_hilfen_cli.records.making import made
from fruehe_hilfen_cli.records.naming import GOALS, named
from fruehe_hilfen_cli.records.results.staircase import (
    changed_goal,
    empty_step,
    free_id,
    require_free_id,
    with_goal,
)
from fruehe_hilfen_cli.store.workspace import PlanFile
from fruehe_hilfen_cli.views.history import history
from fruehe_hilfen_cli.views.results.effective import staircase_on
from fruehe_hilfen_cli.vocabulary.staircase import FIRST_RESULT, STEPS


def add_goal(
    session: Session, title: str | None, typed: dict[str, Any], own_id: str | None, *, trial: bool
) -> None:
    """Add a goal to the staircase; at a terminal ask for what is needed, for all when nothing is said."""
    project = session.project(PLANS)
    before = project.staircase or Staircase()
    values = goal_values(typed, session.day)
    if title and title.strip():
        values["title"] = title
    step = "" if "step" not in values else str(values["step"])
    if require_told(TITEL=title, stufe=step):
        values = _asked(session, project, values, everything=not title)
    wanted = own_id.strip() if own_id else free_id("Z", before.goals)
    require_free_id(before.goals, wanted, "Z")
    goal = made(Goal, id=wanted, **values)
    after = with_goal(before, goal)
    message = f"Ziel {goal.id} aufgenommen ({goal.title})"
    was_empty = empty_step(before, goal.step)
    gone = f"Stufe {goal.step} gilt nicht mehr als mit Absicht leer. Da stand: "
    save_plan_file(
        session,
        project,
        PlanFile.STAIRCASE,
        after,
        message,
        f"fh indikator neu {goal.id} sagt, woran man sieht, ob es erreicht ist.",
        show=lambda changed: goal_shown(session, changed, goal.id),
        notes=(f"{gone}{was_empty.reason}",) if was_empty else (),
        trial=trial,
    )


def change_goal(session: Session, words: str, wish: Wish) -> None:
    """Change a goal: before it is agreed in the plan, then by an entry."""
    project = session.project(PLANS)
    state = named(GOALS, staircase_on(history(project, session.day)).goals, words)
    change(
        session,
        project,
        state,
        wish,
        agreed=state.agreed_on is not None,
        edited=lambda before: changed_goal(before, state.id, wish.values, wish.left_out),
    )


def _asked(session: Session, project: Project, known: dict[str, Any], *, everything: bool) -> dict[str, Any]:
    """The values of a goal, those that are not known asked for."""
    values = dict(known)
    say(f"Neues Ziel für {project.roadmap.municipality.name}.")
    if "step" not in values:
        values["step"] = _step()
    if "title" not in values:
        values["title"] = ask_words("Was soll erreicht sein")
    if not everything:
        return values
    questions: dict[str, Question] = {
        "target_group": (f"Für wen {OPEN}", str),
        "until": (f"Bis wann {OPEN}", _day(session, "bis")),
        "agreed_on": ("Vereinbart am (leer: noch nicht)", _day(session, "vereinbart-am")),
        "agreed_with": ("Mit wem: Rollen oder Gremien, durch Komma getrennt", several),
    }
    return ask_missing(
        questions, values, lambda name, found: name == "agreed_with" and "agreed_on" not in found
    )


def _step() -> int:
    say(f"Die sieben Stufen der Wirkungstreppe; Wirkung beginnt bei {FIRST_RESULT}.")
    choices = [(str(step), f"{words.title} ({words.level})") for step, words in STEPS.items()]
    return int(ask_choice("Stufe", choices))


def _day(session: Session, name: str) -> Callable[[str], object]:
    def read(words: str) -> object:
        require_when(words, session.day, "dieser Frage", ahead=name == "bis")
        return read_value(name, words, session.day)

    return read
