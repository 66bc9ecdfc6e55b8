"""What the shell's completion offers for arguments: municipalities, milestones, entries, kinds."""

from pathlib import Path
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from fruehe_hilfen_cli.store.workspace import Workspace

Offer = list[tuple[str, str]]


def complete_place(ctx: typer.Context, incomplete: str) -> list[str]:
    """The municipalities of the workspace."""
    workspace = _workspace(ctx)
    return [place for place in workspace.places() if place.startswith(incomplete)] if workspace else []


def complete_milestone(ctx: typer.Context, incomplete: str) -> Offer:
    """The milestones of the municipalities in question, with their titles."""
    from fruehe_hilfen_cli.store.names import milestone_names

    return _offer(ctx, incomplete, milestone_names)


def complete_entry(ctx: typer.Context, incomplete: str) -> Offer:
    """The entries of the municipalities in question, newest first, with their file names."""
    from fruehe_hilfen_cli.store.names import entry_names

    return _offer(ctx, incomplete, entry_names)


def complete_task(ctx: typer.Context, incomplete: str) -> Offer:
    """The open tasks of the municipalities in question, with what is to be done."""
    from fruehe_hilfen_cli.store.names import task_names

    return _offer(ctx, incomplete, task_names)


def complete_deviation(ctx: typer.Context, incomplete: str) -> Offer:
    """The deviations of the municipalities in question that are still to be cleared, with their reasons."""
    from fruehe_hilfen_cli.store.names import deviation_names

    return _offer(ctx, incomplete, deviation_names)


def complete_appointment(ctx: typer.Context, incomplete: str) -> Offer:
    """The appointments of the municipalities in question, with their titles."""
    from fruehe_hilfen_cli.store.names import appointment_names

    return _offer(ctx, incomplete, appointment_names)


def complete_question(ctx: typer.Context, incomplete: str) -> Offer:
    """The open questions of the municipalities in question."""
    from fruehe_hilfen_cli.store.names import question_names

    return _offer(ctx, incomplete, question_names)


def complete_duty(ctx: typer.Context, incomplete: str) -> Offer:
    """The report duties of the municipalities in question."""
    from fruehe_hilfen_cli.store.names import duty_names

    return _offer(ctx, incomplete, duty_names)


def complete_decision(ctx: typer.Context, incomplete: str) -> Offer:
    """The decisions of the municipalities in question that no entry says are done."""
    from fruehe_hilfen_cli.store.names import decision_names

    return _offer(ctx, incomplete, decision_names)


def complete_paper(ctx: typer.Context, incomplete: str) -> Offer:
    """The council papers of the municipalities in question, with their subjects."""
    from fruehe_hilfen_cli.store.names import paper_names

    return _offer(ctx, incomplete, paper_names)


def complete_fulfilled(ctx: typer.Context, incomplete: str) -> Offer:
    """What a decision can fulfil: the milestones and the report duties."""
    return [*complete_milestone(ctx, incomplete), *complete_duty(ctx, incomplete)]


def complete_goal(ctx: typer.Context, incomplete: str) -> Offer:
    """The goals of the municipalities in question, with their titles."""
    from fruehe_hilfen_cli.store.names import goal_names

    return _offer(ctx, incomplete, goal_names)


def complete_field(ctx: typer.Context, incomplete: str) -> Offer:
    """The fields of action of the municipalities in question."""
    from fruehe_hilfen_cli.store.names import field_names

    return _offer(ctx, incomplete, field_names)


def complete_indicator(ctx: typer.Context, incomplete: str) -> Offer:
    """The indicators of the municipalities in question, with their titles."""
    from fruehe_hilfen_cli.store.names import indicator_names

    return _offer(ctx, incomplete, indicator_names)


def complete_idea(ctx: typer.Context, incomplete: str) -> Offer:
    """The ideas of the municipalities in question."""
    from fruehe_hilfen_cli.store.names import idea_names

    return _offer(ctx, incomplete, idea_names)


def complete_checklist(ctx: typer.Context, incomplete: str) -> Offer:
    """The checklists of the municipalities in question and of the program, with their titles."""
    from fruehe_hilfen_cli.store.names import checklist_titles

    return _offer(ctx, incomplete, checklist_titles)


def complete_group(ctx: typer.Context, incomplete: str) -> Offer:
    """The groups of actors of the programme and of the municipalities in question."""
    from fruehe_hilfen_cli.store.names import group_names

    return _offer(ctx, incomplete, group_names)


def complete_own_field(ctx: typer.Context, incomplete: str) -> Offer:
    """The headings of the municipalities in question, each with "=", and the words of choices."""
    from fruehe_hilfen_cli.store.names import own_field_names

    return _offer(ctx, incomplete, own_field_names)


def complete_form(ctx: typer.Context, incomplete: str) -> Offer:
    """The forms of the municipalities in question and of the program, with their titles."""
    from fruehe_hilfen_cli.store.names import form_titles

    return _offer(ctx, incomplete, form_titles)


def complete_measure(ctx: typer.Context, incomplete: str) -> Offer:
    """The measures of the municipalities in question, with their titles."""
    from fruehe_hilfen_cli.store.names import measure_names

    return _offer(ctx, incomplete, measure_names)


def complete_purpose(ctx: typer.Context, incomplete: str) -> Offer:
    """The purposes in the budgets of the municipalities in question."""
    from fruehe_hilfen_cli.store.names import purpose_names

    return _offer(ctx, incomplete, purpose_names)


def complete_planner(ctx: typer.Context, incomplete: str) -> Offer:
    """The planning actors of the municipalities in question."""
    from fruehe_hilfen_cli.store.names import planner_names

    return _offer(ctx, incomplete, planner_names)


def complete_body(ctx: typer.Context, incomplete: str) -> Offer:
    """The bodies of the municipalities in question, with their names."""
    from fruehe_hilfen_cli.store.names import body_names

    return _offer(ctx, incomplete, body_names)


def complete_body_kind(incomplete: str) -> Offer:
    """The kinds of bodies."""
    from fruehe_hilfen_cli.model.kinds import BodyKind

    return _labelled(BodyKind, incomplete)


def complete_entry_field(incomplete: str) -> Offer:
    """The fields of an entry that can be removed from it."""
    from fruehe_hilfen_cli.records.entries.editing import removable

    return [(key, label) for key, label in removable().items() if key.startswith(incomplete)]


def complete_kind(incomplete: str) -> Offer:
    """The kinds of entries."""
    from fruehe_hilfen_cli.model.kinds import EntryKind

    return _labelled(EntryKind, incomplete)


def complete_calendar_kind(incomplete: str) -> Offer:
    """What stands in a calendar."""
    from fruehe_hilfen_cli.views.dates.calendar_item import CalendarKind

    return _labelled(CalendarKind, incomplete)


def complete_participation(incomplete: str) -> Offer:
    """The forms of participation."""
    from fruehe_hilfen_cli.model.kinds import ParticipationForm

    return _labelled(ParticipationForm, incomplete)


def complete_review_result(incomplete: str) -> Offer:
    """What a review of a measure can come to."""
    from fruehe_hilfen_cli.model.kinds import ReviewResult

    return _labelled(ReviewResult, incomplete)


def complete_visibility(incomplete: str) -> Offer:
    """Who may see an entry."""
    from fruehe_hilfen_cli.model.kinds import Visibility

    return _labelled(Visibility, incomplete)


def _labelled(words: "Iterable[str]", incomplete: str) -> Offer:
    from fruehe_hilfen_cli.vocabulary import label

    return [(str(word), label(word)) for word in words if word.startswith(incomplete)]


def _offer(ctx: typer.Context, incomplete: str, names: "Callable[[Workspace, str], Offer]") -> Offer:
    workspace = _workspace(ctx)
    if workspace is None:
        return []
    wanted = ctx.params.get("kommune") or ()
    here = workspace.place_of(Path.cwd())
    places = [place for place in workspace.places() if any(place.startswith(name) for name in wanted)]
    places = places or ([here] if here else list(workspace.places()))
    found = dict(pair for place in reversed(places) for pair in names(workspace, place))
    return [(name, told) for name, told in found.items() if name.startswith(incomplete)]


def _workspace(ctx: typer.Context) -> "Workspace | None":
    from fruehe_hilfen_cli.errors import Refusal
    from fruehe_hilfen_cli.store.sources import find_workspaces

    try:
        return find_workspaces([Path(folder) for folder in ctx.params.get("ordner") or ()], Path.cwd())[0]
    except Refusal:
        return None
