"""New indicators and changed ones, as in goal_input."""

from collections.abc import Callable, Mapping
from typing import Any

from fruehe_hilfen_cli.cli.input.ask import ask, say
from fruehe_hilfen_cli.cli.input.plan_file import save_plan_file
from fruehe_hilfen_cli.cli.input.results.agreeing_input import Wish, change
from fruehe_hilfen_cli.cli.input.results.asking import MONTHS, OPEN, ask_missing, say_goals, several, whole
from fruehe_hilfen_cli.cli.input.results.goal_options import indicator_values, read_value
from fruehe_hilfen_cli.cli.input.results.goal_showing import PLANS, goal_shown
from fruehe_hilfen_cli.cli.input.steering.deviation_questions import ask_words, require_told
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.errors import Refusal
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.model.staircase import Goal, Indicator, Staircase
from fruehe_hilfen_cli.records.making import made
from fruehe_hilfen_cli.records.naming import GOALS, INDICATORS, named
from fruehe_hilfen_cli.records.results.agreeing import fields_by_entry
from fruehe_hilfen_cli.records.results.staircase import (
    changed_indicator,
    free_id,
    likely_direction,
    require_free_id,
    require_sound,
    with_indicator,
)
from fruehe_hilfen_cli.records.roadmap.plan_editing import with_values
from fruehe_hilfen_cli.store.workspace import PlanFile
from fruehe_hilfen_cli.views.history import history
from fruehe_hilfen_cli.views.results.effective import IndicatorState, staircase_on


class NoGoals(Refusal):
    """An indicator is for a goal."""

    sentence = "Es gibt noch kein Ziel, zu dem ein Indikator gehören könnte."
    advice = "Nehmen Sie zuerst eins auf: fh ziel neu"


_QUESTIONS = {
    "einheit": "Was gezählt wird, z. B. Prozent (leer: eine Skala aus Wörtern)",
    "skala": "Wörter der Skala, das schwächste zuerst, durch Komma getrennt",
    "ausgangswert": f"Ausgangswert {OPEN}",
    "ausgangswert-am": "Von wann ist er",
    "zielwert": f"Zielwert {OPEN}",
    "zielwert-bis": f"Bis wann {OPEN}",
    "quelle": f"Woher kommen die Werte {OPEN}",
    "methode": f"Wie werden sie erhoben {OPEN}",
    "alle-monate": f"Alle wie viele Monate {OPEN}",
    "zustaendig": f"Wer misst: eine Rolle, kein Name {OPEN}",
}


def add_indicator(
    session: Session,
    goal: str | None,
    title: str | None,
    typed: dict[str, Any],
    own_id: str | None,
    *,
    trial: bool,
) -> None:
    """Add an indicator to a goal; at a terminal ask for what is needed, for all when no title is given."""
    project = session.project(PLANS)
    before = project.staircase or Staircase()
    asking = require_told(ZIEL=goal, TITEL=title)
    serves = named(GOALS, before.goals, goal) if goal else _goal(project, before)
    if asking:
        title = title or ask_words("Woran sieht man, ob es erreicht ist")
        questions = {name: (question, _reader(session, name)) for name, question in _QUESTIONS.items()}
        typed = ask_missing(questions, typed, _needless)
    wanted = own_id.strip() if own_id else free_id("I", before.indicators)
    require_free_id(before.indicators, wanted, "I")
    values = indicator_values(typed, session.day)
    likely = likely_direction(values.get("baseline"), values.get("target"))
    if likely and "direction" not in values:
        values["direction"] = likely
    indicator = made(Indicator, id=wanted, goal=serves.id, title=title, **values)
    after = with_indicator(before, indicator)
    message = f"Indikator {indicator.id} aufgenommen ({indicator.title})"
    next_step = f"fh messung neu {indicator.id} WERT hält fest, was gemessen wurde."
    save_plan_file(
        session,
        project,
        PlanFile.STAIRCASE,
        after,
        message,
        next_step,
        show=lambda changed: goal_shown(session, changed, serves.id),
        trial=trial,
    )


def change_indicator(session: Session, words: str, wish: Wish) -> None:
    """Change an indicator: in the plan until its goal is agreed, then by an entry."""
    project = session.project(PLANS)
    staircase = staircase_on(history(project, session.day))
    state = named(INDICATORS, staircase.indicators, words)
    goal = next((found for found in staircase.goals if found.id == state.goal), None)
    _require_sound_afterwards(project, state, wish)
    change(
        session,
        project,
        state,
        wish,
        agreed=goal is not None and goal.agreed_on is not None,
        edited=lambda before: changed_indicator(before, state.id, wish.values, wish.left_out),
    )


def _require_sound_afterwards(project: Project, state: IndicatorState, wish: Wish) -> None:
    """Refuse a target that the indicator cannot have, also where an entry is to tell it."""
    assert project.staircase  # noqa: S101 - the state comes from it
    planned = next(found for found in project.staircase.indicators if found.id == state.id)
    holding = {name: getattr(state, name) for name in fields_by_entry(state)}
    new = {name: value for name, value in wish.values.items() if name in holding}
    if new and not wish.left_out and new.keys() == wish.values.keys():
        said = {name: value for name, value in (holding | new).items() if value is not None}
        require_sound(with_values(planned, **said))


def _goal(project: Project, staircase: Staircase) -> Goal:
    if not staircase.goals:
        raise NoGoals
    say(f"Neuer Indikator für {project.roadmap.municipality.name}. Ziele sind:")
    say_goals(staircase.goals)
    return ask("Für welches Ziel", lambda words: named(GOALS, staircase.goals, words))


def _needless(name: str, found: Mapping[str, Any]) -> bool:
    return (name == "skala" and "einheit" in found) or (
        name == "ausgangswert-am" and "ausgangswert" not in found
    )


def _reader(session: Session, name: str) -> Callable[[str], Any]:
    """What makes the typed value of an answer, as the options give it; refuses what cannot be read."""
    if name == "skala":
        return lambda words: [*several(words)]
    if name == "alle-monate":
        return whole(*MONTHS)

    def read(words: str) -> str:
        read_value(name, words, session.day)
        return words

    return read
