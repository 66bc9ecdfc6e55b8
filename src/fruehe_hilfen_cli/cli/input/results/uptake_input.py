"""What the commands about use and reviews of measures do: read, record, save."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from fruehe_hilfen_cli.cli.input.arguments import require_when, require_word
from fruehe_hilfen_cli.cli.input.recording import day_of, record_new
from fruehe_hilfen_cli.cli.marking import Details
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.model.kinds import ReviewResult
from fruehe_hilfen_cli.records.naming import MEASURES, named
from fruehe_hilfen_cli.records.results.reviews import new_review
from fruehe_hilfen_cli.records.results.uptake import new_uptake
from fruehe_hilfen_cli.store.workspace import PlanFile
from fruehe_hilfen_cli.views.history import history

if TYPE_CHECKING:
    from fruehe_hilfen_cli.model.project import Project


class _Known(NamedTuple):
    """A measure that the plan or an entry names."""

    id: str


_NEXT = {
    ReviewResult.GO_ON: "fh pruefung liste zeigt, wann die nächste ansteht.",
    ReviewResult.ADAPTED: "Ändert sich der Plan? fh massnahme aendere {measure}",
    ReviewResult.ENDED: "fh massnahme zeige {measure} zeigt, was aus ihr wurde.",
}


class Counted(NamedTuple):
    """What was counted, as typed."""

    measure: str
    number: int
    unit: str | None
    start: str | None
    until: str | None
    note: str | None


def record_uptake(session: Session, details: Details, typed: Counted) -> None:
    """Record in the logbook of the one municipality how often a measure was used."""
    from fruehe_hilfen_cli.model.results import Uptake
    from fruehe_hilfen_cli.records.making import made

    project = session.project(plans=(PlanFile.MEASURES,))
    said = {
        "unit": typed.unit,
        "start": require_when(typed.start, session.day, "--von") if typed.start else None,
        "until": require_when(typed.until, session.day, "--bis") if typed.until else None,
        "note": typed.note,
    }
    given = {name: value for name, value in said.items() if value}
    measure = typed.measure.strip()
    uptake = made(Uptake, measure=measure, count=typed.number, **given)
    entry = new_uptake(history(project, session.day), uptake, day_of(session, details))
    step = f"fh inanspruchnahme liste {entry.uptakes[0].measure} zeigt den Verlauf."
    record_new(session, project, entry, details, step)


def record_review(session: Session, details: Details, words: str, result: str, reason: str) -> None:
    """Record in the logbook of the one municipality what a review of a measure came to."""
    came_to = ReviewResult(require_word(result, list(ReviewResult), "--ergebnis"))
    project = session.project(plans=(PlanFile.MEASURES,))
    entry = new_review(history(project, session.day), words, came_to, reason, day_of(session, details))
    step = _NEXT[came_to].format(measure=entry.reviews[0].measure)
    record_new(session, project, entry, details, step)


def the_id(projects: "Iterable[Project]", words: str | None) -> str | None:
    """The short name of a measure that any plan or entry has; None when none was typed.

    Raises:
        NoSuchName, WhichName: see ``records.naming``.
    """
    if words is None:
        return None
    ids: dict[str, None] = {}
    for project in projects:
        ids |= dict.fromkeys(
            measure.id for measure in (project.measures.measures if project.measures else ())
        )
        for logged in project.entries:
            ids |= dict.fromkeys(uptake.measure for uptake in logged.entry.uptakes)
    return named(MEASURES, map(_Known, ids), words).id
