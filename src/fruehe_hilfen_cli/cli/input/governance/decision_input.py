"""What the commands that record something about decisions do: read, ask, record, save."""

from typing import Any

from fruehe_hilfen_cli.cli.input.arguments import require_when, require_word
from fruehe_hilfen_cli.cli.input.chosen import chosen_things
from fruehe_hilfen_cli.cli.input.governance.decision_options import decision_values
from fruehe_hilfen_cli.cli.input.recording import day_of, record
from fruehe_hilfen_cli.cli.marking import Details
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.model.governance import Decision
from fruehe_hilfen_cli.model.kinds import DecisionProgress
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.records.governance.decision_marks import DECISIONS, NewMark, mark_decision
from fruehe_hilfen_cli.records.governance.decision_papers import PaperFacts, paper_of_decision
from fruehe_hilfen_cli.records.governance.decisions import (
    NewDecision,
    new_decision,
    usual_result,
    usual_role,
)
from fruehe_hilfen_cli.records.making import made
from fruehe_hilfen_cli.store.workspace import PlanFile
from fruehe_hilfen_cli.views.governance.body_names import named_body
from fruehe_hilfen_cli.views.governance.decision_list import DecisionSelection, listed_decisions
from fruehe_hilfen_cli.views.governance.decisions import DecisionState
from fruehe_hilfen_cli.views.history import History, history

PLANS = (PlanFile.BODIES,)
_EVERY = DecisionSelection(every=True)
_OF_DECISION = ("votes", "agenda_item", "wording", "responsible", "until", "every_months")


def record_decision(session: Session, details: Details, title: str | None, typed: dict[str, Any]) -> None:
    """Record a decision in the logbook of the one municipality; at a terminal ask for what is missing."""
    from fruehe_hilfen_cli.cli.input.steering.deviation_questions import require_told

    asking = require_told(TITEL=title, gremium=typed.get("body"))
    project = session.project(PLANS)
    past = history(project, session.day)
    values = decision_values(typed, session.day) | ({"title": title.strip()} if title else {})
    day = day_of(session, details, "--am")
    if asking:
        from fruehe_hilfen_cli.cli.input.governance.decision_questions import ask_decision

        values = ask_decision(past, values | ({"day": day} if details.day else {}))
    entry = new_decision(past, _new(past, {"day": day, **values}))
    steps = ["fh beschluss liste zeigt, was noch umzusetzen ist."]
    if entry.papers:
        steps.append("fh vorlage liste zeigt die Vorlage mit ihrer Beratungsfolge.")
    record(session, project, entry, details, *steps)


def mark(session: Session, details: Details, words: str, state: str, typed: dict[str, str | None]) -> None:
    """Record how far a decision is carried out, in the logbook of the municipality it belongs to.

    Args:
        session: the running command.
        details: what else is in the entry.
        words: which decision.
        state: how far.
        typed: ``responsible``, ``until`` and ``reason``, as typed.
    """
    kind = DecisionProgress(require_word(state, list(DecisionProgress), "STAND"))
    project, decision = chosen_decision(session, words)
    until = typed["until"]
    new = NewMark(
        day=day_of(session, details, "--am"),
        state=kind,
        responsible=typed["responsible"] or None,
        until=require_when(until, session.day, "--bis", ahead=True) if until else None,
        reason=typed["reason"] or None,
        tells=bool(details.text or details.evidence),
    )
    entry = mark_decision(history(project, session.day), decision, new)
    record(session, project, entry, details, f"fh beschluss zeige {decision.id} zeigt, wie es dazu kam.")


def chosen_decision(session: Session, words: str) -> tuple[Project, DecisionState]:
    """The decision that is meant, and the municipality it belongs to."""
    project, [decision] = chosen_things(
        session,
        DECISIONS,
        lambda projects: listed_decisions(projects, session.day, _EVERY),
        (words,),
        PLANS,
    )
    return project, decision


def _new(past: History, values: dict[str, Any]) -> NewDecision:
    facts = PaperFacts(
        kind=values.get("paper_kind"),
        title=values.get("subject"),
        file_number=values.get("file_number"),
        lead_office=values.get("lead_office"),
        steps=values.get("consultations", ()),
    )
    paper = paper_of_decision(past, values.get("paper"), facts, values["title"])
    role = values.get("role") or usual_role(values.get("result"))
    decision = made(
        Decision,
        title=values["title"],
        role=role,
        **_said(result=values.get("result") or usual_result(role), paper=paper and paper.reference),
        **{name: values[name] for name in _OF_DECISION if name in values},
    )
    body = named_body(past.project.bodies, values["body"])
    return NewDecision(
        day=values["day"],
        body=body.name if body else values["body"].strip(),
        decision=decision,
        paper=paper.new if paper else None,
        tasks=values.get("tasks", ()),
        fulfils=values.get("fulfils", ()),
    )


def _said(**values: object) -> dict[str, object]:
    return {name: value for name, value in values.items() if value is not None}
