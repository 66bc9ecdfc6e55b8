"""All that is known of a municipality: a list for each matter, as a reader may see them."""

from collections.abc import Mapping
from datetime import date
from typing import cast

from msgspec.structs import replace

from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.views.dates.appointments import appointment_states
from fruehe_hilfen_cli.views.dates.call_list import CallList, CallSpan, ListedCall, call_list
from fruehe_hilfen_cli.views.dates.calls import call_dates
from fruehe_hilfen_cli.views.entries.audience import Seen
from fruehe_hilfen_cli.views.entries.export import logbook_table, visible
from fruehe_hilfen_cli.views.entries.logbook import ListedEntry, Selection, listed_entries
from fruehe_hilfen_cli.views.entries.withheld import honest
from fruehe_hilfen_cli.views.governance.bodies import body_states
from fruehe_hilfen_cli.views.governance.decision_list import DecisionSelection, listed_decisions
from fruehe_hilfen_cli.views.governance.expenses import expense_states
from fruehe_hilfen_cli.views.governance.papers import listed_papers
from fruehe_hilfen_cli.views.governance.resources import Resources, resource_state
from fruehe_hilfen_cli.views.history import History, history
from fruehe_hilfen_cli.views.results.effective import staircase_on
from fruehe_hilfen_cli.views.results.ideas import idea_states
from fruehe_hilfen_cli.views.results.readings import indicator_results
from fruehe_hilfen_cli.views.results.reviews import review_list
from fruehe_hilfen_cli.views.results.target_actual import MeasureComparison, target_actual
from fruehe_hilfen_cli.views.results.uptake import Period, uptake_series
from fruehe_hilfen_cli.views.roadmap.blocks import block_states
from fruehe_hilfen_cli.views.roadmap.plan import milestone_states
from fruehe_hilfen_cli.views.steering.deviation_list import DeviationSelection, listed_deviations
from fruehe_hilfen_cli.views.steering.duties import DutySelection, listed_duties
from fruehe_hilfen_cli.views.steering.formats import format_states
from fruehe_hilfen_cli.views.steering.questions import QuestionSelection, listed_questions
from fruehe_hilfen_cli.views.steering.tasks import TaskSelection, listed_tasks


def inventory(seen: Seen) -> dict[str, object]:
    """All lists of a municipality, under English names; some may be empty."""
    lists, whole = _lists(seen.project, seen.day), _lists(seen.whole, seen.day)
    told = {name: honest(found, whole[name]) for name, found in lists.items()}
    compared = target_actual(seen.whole, seen.day, seen.reader)
    return {
        "entries": entries_of(seen),
        **told,
        "measures": compared.measures,
        "uptakes": tuple(uptake_series(history(seen.whole, seen.day), Period.QUARTER, seen.reader)),
        "resource_states": (_resources(seen),),
    }


def _resources(seen: Seen) -> Resources:
    """Year by year, so that one hidden expense does not hide all years."""
    told, whole = (resource_state(history(project, seen.day)) for project in (seen.project, seen.whole))
    return replace(told, years=honest(told.years, whole.years))


def for_tables(seen: Seen, lists: Mapping[str, object]) -> dict[str, object]:
    """The lists as they become tables.

    The logbook is that of an export, the regular call is told date by date, and how often a measure was used
    stands only in the list of its own.
    """
    measures = cast("tuple[MeasureComparison, ...]", lists["measures"])
    return {
        **lists,
        "entries": logbook_table((seen.project,), entries_of(seen)),
        "call_lists": calls_of(seen),
        "measures": tuple(replace(found, uptakes=()) for found in measures),
    }


def entries_of(seen: Seen) -> tuple[ListedEntry, ...]:
    """The entries, as the reader sees them."""
    return visible(listed_entries((seen.project,), seen.day, Selection()), seen.reader)


def calls_of(seen: Seen) -> tuple[ListedCall, ...]:
    """The dates of the regular call, from the first one on, as the reader sees them."""
    lists = ((_calls(history(project, seen.day)),) for project in (seen.project, seen.whole))
    return tuple(call for found in honest(*lists) for call in found.calls)


def _calls(past: History) -> CallList:
    first = min((call.day for call in call_dates(past, past.day)), default=None)
    return call_list(past.project, past.day, CallSpan(since=first))


def _lists(project: Project, day: date) -> Mapping[str, object]:
    past = history(project, day)
    milestones = milestone_states(past)
    only, reviewed = (project,), review_list((project,), day)
    return {
        "blocks": block_states(past, milestones),
        "milestones": milestones,
        "tasks": listed_tasks(only, day, TaskSelection(done=True)),
        "questions": listed_questions(only, day, QuestionSelection(answered=True)),
        "deviations": listed_deviations(only, day, DeviationSelection(cleared=True)),
        "duties": listed_duties(only, day, DutySelection(done=True)),
        "call_lists": (_calls(past),),
        "appointments": appointment_states(past),
        "formats": format_states(past),
        "goals": staircase_on(past).goals,
        "indicators": indicator_results(past),
        "reviews": reviewed.reviews,
        "due_reviews": reviewed.due_reviews,
        "ideas": idea_states(past),
        "bodies": body_states(past),
        "decisions": listed_decisions(only, day, DecisionSelection(every=True)),
        "papers": listed_papers(only, day, every=True),
        "expenses": tuple(expense_states(past)),
    }
