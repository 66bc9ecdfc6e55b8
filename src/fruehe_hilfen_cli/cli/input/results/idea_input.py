"""What the two commands that record something about ideas do: read, record, save."""

from fruehe_hilfen_cli.cli.input.chosen import chosen_things
from fruehe_hilfen_cli.cli.input.recording import day_of, record, record_new
from fruehe_hilfen_cli.cli.marking import Details
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.errors import ExitCode, Refusal
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.model.results import Idea
from fruehe_hilfen_cli.records.naming import GOALS, named
from fruehe_hilfen_cli.records.results.ideas import IDEAS, new_idea, rate
from fruehe_hilfen_cli.store.workspace import PlanFile
from fruehe_hilfen_cli.text import count
from fruehe_hilfen_cli.views.history import history
from fruehe_hilfen_cli.views.results.filling import same_role
from fruehe_hilfen_cli.views.results.ideas import IdeaState, listed_ideas


class EmptyIdea(Refusal):
    """An idea says something."""

    exit_code = ExitCode.WRONG_USE
    sentence = "Die Idee ist leer."
    advice = 'Schreiben Sie z. B. fh massnahme idee "Elterncafé im Norden".'


class NoRater(Refusal):
    """Points come from somebody."""

    exit_code = ExitCode.WRONG_USE
    sentence = "Es fehlt, wer die Punkte gibt."
    advice = "Nennen Sie die Rolle, keinen Namen, z. B. --von Leitung."


def record_idea(session: Session, details: Details, what: str, goal: str | None) -> None:
    """Record an idea in the logbook of the one municipality."""
    if not what.strip():
        raise EmptyIdea
    project = session.project(plans=(PlanFile.STAIRCASE,) if goal else ())
    serves = named(GOALS, project.staircase.goals if project.staircase else (), goal).id if goal else None
    entry = new_idea(Idea(what=what, goal=serves), day_of(session, details))
    steps = ("fh massnahme bewerte {id}/1 PUNKTE --von ROLLE gibt ihr Punkte.",)
    record_new(session, project, entry, details, *steps)


def record_rating(session: Session, details: Details, words: str, points: int, who: str) -> None:
    """Record the points a person gives an idea, in the logbook of the municipality it belongs to."""
    who = " ".join(who.split())
    if not who:
        raise NoRater
    project, [idea] = chosen_things(
        session,
        IDEAS,
        lambda projects: listed_ideas(projects, session.day),
        (words,),
        plans=(PlanFile.MEASURES,),
    )
    entry = rate(history(project, session.day), idea.id, points, who, day_of(session, details))
    steps = (_given(session, project, idea, points, who), "fh massnahme ideen zeigt die Rangfolge.")
    record(session, project, entry, details, *steps)


def _given(session: Session, project: Project, rated: IdeaState, points: int, who: str) -> str:
    """How many points the person has given by now, to how many ideas."""
    before = [
        rating.points
        for idea in listed_ideas((project,), session.day)
        for rating in idea.ratings
        if idea.id != rated.id and same_role(rating.who, who) and rating.points
    ]
    ideas = len(before) + bool(points)
    total = count(sum(before) + points, "Punkt", "Punkte")
    return f"{who} hat damit {total} an {count(ideas, 'Idee', 'Ideen')} vergeben."
