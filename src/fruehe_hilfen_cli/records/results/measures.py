"""Measures that come into the plan, change in it, begin and end; what makes no sense is refused."""

from collections.abc import Sequence
from typing import Any

from fruehe_hilfen_cli.errors import ExitCode, Refusal
from fruehe_hilfen_cli.model.dates import When, first_day, german, last_day
from fruehe_hilfen_cli.model.measures import Measure, MeasurePlan, ReviewScheme
from fruehe_hilfen_cli.records.making import made
from fruehe_hilfen_cli.records.naming import GOALS, MEASURES, named
from fruehe_hilfen_cli.records.results.ideas import BecameMeasure, find_idea
from fruehe_hilfen_cli.records.results.staircase import free_id, require_free_id
from fruehe_hilfen_cli.records.roadmap.plan_editing import require_droppable, with_values
from fruehe_hilfen_cli.text import folded
from fruehe_hilfen_cli.views.history import History
from fruehe_hilfen_cli.views.results.ideas import IdeaState

OPTIONS = {
    "ziel": "goals",
    "handlungsfeld": "field_of_action",
    "zustaendig": "responsible",
    "partner": "partners",
    "beginn": "begin",
    "ende": "end",
    "einheit": "unit",
    "anzahl": "planned_uptake",
    "idee": "idea",
    "schritt": "steps_of_work",
    "ressource": "resources",
    "ueberpruefung": "review",
}
"""What a measure can do without, by the word behind ``--ohne``."""

LISTS = ("goals", "partners", "steps_of_work", "resources")
"""The fields to which a change adds; left out before, they begin anew."""

_LETTER = "M"


class EndsBeforeBegin(Refusal):
    """A measure, or a step of its work, that would end before it begins."""

    sentence = "{what} würde enden ({end}), ehe {it} beginnt ({begin})."
    advice = "Prüfen Sie beide Daten, auch das Jahr."


class NoTitle(Refusal):
    """Nothing says what is to be done."""

    exit_code = ExitCode.WRONG_USE
    sentence = "Die Maßnahme hat keinen Titel."
    advice = 'Schreiben Sie z. B. fh massnahme neu "Elterncafés im Norden" --ziel Z1.'


def new_measure(past: History, values: dict[str, Any], short: str | None = None) -> MeasurePlan:
    """The plan with one more measure, behind all others.

    Args:
        past: the logbook up to today, of a municipality read with its staircase and its measures.
        values: by field name; goals and the idea as typed. Without a title it takes the idea's words,
            without goals the idea's goal.
        short: the short name; without it the next free one.

    Raises:
        NoTitle, IdTaken, EndsBeforeBegin: see there.
        NoSuchName, WhichName: of goals that cannot be found.
        NoSuchThing, WhichThing, BecameMeasure: of an idea that cannot be taken.
        InvalidEntry: when a value is not possible.
    """
    plan = past.project.measures or MeasurePlan()
    name = (short or free_id(_LETTER, plan.measures)).strip()
    require_free_id(plan.measures, name, _LETTER)
    whole = dict(values)
    if "idea" in values:
        idea = _idea_of(past, values["idea"], name)
        goals = {"goals": (idea.goal,)} if idea.goal else {}
        whole = {"title": idea.what, **goals, **values, "idea": idea.id}
    if not whole.get("title"):
        raise NoTitle
    measure = made(Measure, id=name, **_with_goals(past, _with_field(plan, whole)))
    _require_order(measure)
    return with_values(plan, measures=(*plan.measures, measure))


def changed_measure(
    past: History, words: str, values: dict[str, Any], left_out: tuple[str, ...] = ()
) -> MeasurePlan:
    """The plan with a measure that says something else; it stays at its place in the file.

    Args:
        past: the logbook up to today, of a municipality read with its staircase and its measures.
        words: which measure.
        values: by field name; what is a list is added, what is new of a review is put into its scheme.
        left_out: the words of what goes, see ``OPTIONS``.

    Raises:
        NoSuchName, WhichName, NotDroppable, EndsBeforeBegin: see there.
        NoSuchThing, WhichThing, BecameMeasure: of an idea that cannot be taken.
        InvalidEntry: when a value is not possible.
    """
    plan = past.project.measures or MeasurePlan()
    before = named(MEASURES, plan.measures, words)
    dropped = {OPTIONS[require_droppable(word, (*OPTIONS,))] for word in left_out}
    said = {name: getattr(before, name) for name in before.model_fields_set - dropped}
    new = _with_goals(past, _with_field(plan, values))
    if "idea" in new:
        new["idea"] = _idea_of(past, new["idea"], before.id).id
    for name in LISTS:
        if name in new:
            new[name] = tuple(dict.fromkeys((*said.get(name, ()), *new[name])))
    if "review" in new and "review" in said:
        new["review"] = _merged(said["review"], new["review"])
    after = made(Measure, **(said | new))
    _require_order(after)
    return with_values(plan, measures=tuple(after if one is before else one for one in plan.measures))


def _idea_of(past: History, words: str, measure: str) -> IdeaState:
    """The idea that is meant, if no other measure has come of it."""
    idea = find_idea(past, words)
    if idea.became and idea.became != measure:
        raise BecameMeasure(id=idea.id, measure=idea.became)
    return idea


def _with_field(plan: MeasurePlan, values: dict[str, Any]) -> dict[str, Any]:
    """The values with the field of action as the plan writes it, where the words mean one of its fields."""
    words = values.get("field_of_action")
    return {**values, "field_of_action": field_meant(plan.fields_of_action, words)} if words else values


def field_meant(fields: Sequence[str], words: str) -> str:
    """The field that is meant by its name, its beginning or a part of it; else the words as they are."""
    wanted = folded(words.strip())
    exact = [field for field in fields if folded(field) == wanted]
    begin = [field for field in fields if folded(field).startswith(wanted)]
    inside = [field for field in fields if wanted in folded(field)]
    found = exact or begin or inside
    return found[0] if wanted and len(found) == 1 else words


def _with_goals(past: History, values: dict[str, Any]) -> dict[str, Any]:
    """The values with the goals' short names as they are written in the staircase, each once."""
    if "goals" not in values:
        return dict(values)
    staircase = past.project.staircase
    known = staircase.goals if staircase else ()
    goals = dict.fromkeys(named(GOALS, known, words).id for words in values["goals"])
    return {**values, "goals": tuple(goals)}


def _merged(before: ReviewScheme, new: ReviewScheme) -> ReviewScheme:
    return with_values(before, **{name: getattr(new, name) for name in new.model_fields_set})


def _require_order(measure: Measure) -> None:
    _require_span("Die Maßnahme", "sie", measure.begin, measure.end)
    for step in measure.steps_of_work:
        _require_span(f"Der Schritt „{step.what}“", "er", step.begin, step.end)


def _require_span(what: str, it: str, begin: When | None, end: When | None) -> None:
    if begin and end and last_day(end) < first_day(begin):
        raise EndsBeforeBegin(what=what, it=it, begin=german(begin), end=german(end))
