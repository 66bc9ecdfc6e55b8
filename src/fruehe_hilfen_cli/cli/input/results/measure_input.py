"""New measures: options and answers become a change of the plan."""

from collections.abc import Mapping
from typing import Any

from fruehe_hilfen_cli.cli.input.arguments import require_when
from fruehe_hilfen_cli.cli.input.ask import at_terminal, say
from fruehe_hilfen_cli.cli.input.results.asking import (
    MONTHS,
    OPEN,
    Question,
    ask_missing,
    say_goals,
    several,
    whole,
)
from fruehe_hilfen_cli.cli.input.results.measure_edit import PLANS, save_measure
from fruehe_hilfen_cli.cli.input.results.measure_options import measure_values
from fruehe_hilfen_cli.cli.input.steering.deviation_questions import ask_words
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.errors import ExitCode, Refusal
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.model.staircase import Goal
from fruehe_hilfen_cli.records.naming import GOALS, named
from fruehe_hilfen_cli.records.results.measures import field_meant, new_measure
from fruehe_hilfen_cli.views.history import history

_MOST_USES = 10**6


class NoSuchField(Refusal):
    """An answer that is none of the plan's fields of action, or could be several."""

    exit_code = ExitCode.WRONG_USE
    sentence = "Welches Handlungsfeld „{words}“ meint, ist nicht eindeutig."
    advice = "Antworten Sie mit einer Nummer von 1 bis {last}, oder lassen Sie die Antwort leer."


def add_measure(
    session: Session, title: str | None, typed: dict[str, Any], own_id: str | None, *, trial: bool
) -> None:
    """Add a measure; at a terminal ask for what is needed, where neither a title nor an idea says it."""
    project = session.project(PLANS)
    said = (title or "").strip()
    if not said and "idea" not in typed and at_terminal():
        say(f"Neue Maßnahme für {project.roadmap.municipality.name}.")
        said = ask_words("Was getan wird")
        typed = _asked(session, project, typed)
    values = measure_values(typed, session.day) | ({"title": said} if said else {})
    after = new_measure(history(project, session.day), values, own_id)
    short = after.measures[-1].id
    step = f"fh massnahme stand {short} begonnen hält fest, wenn sie beginnt."
    save_measure(session, project, after, short, step, done="neu", trial=trial)


def _asked(session: Session, project: Project, typed: dict[str, Any]) -> dict[str, Any]:
    """What was typed of a measure, the rest asked for; steps and resources are for the options."""
    goals = project.staircase.goals if project.staircase else ()
    if goals and "goals" not in typed:
        say("Ziele sind:")
        say_goals(goals)

    fields = project.measures.fields_of_action if project.measures else ()
    if fields and "field_of_action" not in typed:
        say("Handlungsfelder sind:")
        for number, name in enumerate(fields, 1):
            say(f"{number}  {name}", indent="  ")
    needed = {"goals": bool(goals), "field_of_action": bool(fields)}

    def needless(name: str, found: Mapping[str, Any]) -> bool:
        return not needed.get(name, True) or (name == "planned_uptake" and "unit" not in found)

    return ask_missing(_questions(session, goals, fields), typed, needless)


def _questions(session: Session, goals: tuple[Goal, ...], fields: tuple[str, ...]) -> dict[str, Question]:
    def chosen(words: str) -> tuple[str, ...]:
        return tuple(named(GOALS, goals, word).id for word in several(words))

    def day(words: str) -> str:
        require_when(words, session.day, "dieser Frage", ahead=True)
        return words

    def field(words: str) -> str:
        if words.isdecimal() and 1 <= int(words) <= len(fields):
            return fields[int(words) - 1]
        meant = field_meant(fields, words)
        if meant not in fields:
            raise NoSuchField(words=words, last=len(fields))
        return meant

    return {
        "goals": (f"Welchen Zielen sie dient, durch Komma getrennt {OPEN}", chosen),
        "field_of_action": (f"Zu welchem Handlungsfeld sie gehört, Nummer oder Name {OPEN}", field),
        "responsible": (f"Wer sich kümmert: eine Rolle, kein Name {OPEN}", str),
        "begin": (f"Ab wann {OPEN}", day),
        "end": (f"Bis wann {OPEN}", day),
        "unit": ("Was gezählt wird, z. B. Familien (leer: nichts)", str),
        "planned_uptake": (f"Wie viele es werden sollen {OPEN}", whole(1, _MOST_USES)),
        "every_months": (f"Überprüft alle wie viele Monate {OPEN}", whole(*MONTHS)),
        "by_what": (f"Woran man sieht, ob sie wirkt {OPEN}", str),
        "reviewer": (f"Wer sie überprüft: eine Rolle, kein Name {OPEN}", str),
    }
