"""What other entries say about an entry, and what would become of it all without that entry."""

from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from fruehe_hilfen_cli.model.entry import Entry, Logged
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.views.history import history
from fruehe_hilfen_cli.views.steering.questions import answers_given
from fruehe_hilfen_cli.views.steering.tasks import done_marks


class Referrer(Struct, frozen=True):
    """An entry that refers to another one.

    Args:
        logged: the entry that refers.
        done: tasks of the other one that it says are done, "k7q2m/1".
        cleared: deviations of the other one that it says are cleared.
        answered: questions of the other one that it answers.
        reported: report duties of the other one that it says are fulfilled.
        rescheduled: appointments of the other one that it moves or cancels.
        rated: ideas of the other one that it rates.
        carried: decisions of the other one of which it says how far they are carried out.
        papers: papers of the other one that it decides on or adds to, in its words: an id or a number.
        revoked: milestones about which it revokes the other one's word.
    """

    logged: Logged
    done: tuple[str, ...]
    cleared: tuple[str, ...]
    answered: tuple[str, ...]
    reported: tuple[str, ...]
    rescheduled: tuple[str, ...]
    rated: tuple[str, ...]
    carried: tuple[str, ...]
    papers: tuple[str, ...]
    revoked: tuple[str, ...]

    @property
    def any(self) -> bool:
        """Whether it refers to the other one at all."""
        lists = (getattr(self, name) for name in self.__struct_fields__ if name != "logged")
        return any(lists)


class Consequences(Struct, frozen=True):
    """What changes when an entry is gone.

    Args:
        referrers: entries that would refer to something that is not there.
        milestones: what would no longer be reached or waived.
        tasks: what other entries asked for and would be open again.
        questions: what other entries asked and would be open again.
        deviations: what other entries found and would be to be cleared again.
        reported: the report duties of other entries that would miss this report.
        decisions: the decisions of other entries that would miss its word on how far they are.
        closings: the phases that would miss its word on their end.
        dropout: the municipality would no longer have left.
        measures: measures that come from its ideas, by their short names.
    """

    referrers: tuple[Referrer, ...]
    milestones: tuple[str, ...]
    tasks: tuple[str, ...]
    questions: tuple[str, ...]
    deviations: tuple[str, ...]
    reported: tuple[str, ...]
    decisions: tuple[str, ...]
    closings: tuple[int, ...]
    dropout: bool
    measures: tuple[str, ...]


def referrers(project: Project, entry_id: str) -> tuple[Referrer, ...]:
    """The entries that refer to an entry."""
    papers = _paper_names(project, entry_id)
    found = (_referrer(logged, entry_id, papers) for logged in project.entries if logged.id != entry_id)
    return tuple(item for item in found if item.any)


def consequences(project: Project, logged: Logged, day: date) -> Consequences:
    """What changes on a day when an entry is gone."""
    with_it, without_it = history(project, day), history(without(project, logged), day)
    done, answered = done_marks(without_it.entries), answers_given(without_it.entries)
    open_again = {found.id for found in without_it.deviations if found.is_open}
    return Consequences(
        referrers=referrers(project, logged.id),
        milestones=tuple(
            milestone
            for milestone in (*with_it.reached, *with_it.waived)
            if milestone not in without_it.reached and milestone not in without_it.waived
        ),
        tasks=tuple(reference for reference in logged.entry.done if reference not in done),
        questions=tuple(item.question for item in logged.entry.answers if item.question not in answered),
        deviations=tuple(item.deviation for item in logged.entry.clearings if item.deviation in open_again),
        reported=logged.entry.reported,
        decisions=tuple(mark.decision for mark in logged.entry.decision_marks),
        closings=tuple(closing.phase for closing in logged.entry.phase_closings),
        dropout=logged.entry.dropout is not None,
        measures=measures_from(project, logged.id),
    )


def measures_from(project: Project, entry_id: str) -> tuple[str, ...]:
    """The measures that come from ideas of an entry; none where the project was read without measures."""
    planned = project.measures.measures if project.measures else ()
    return tuple(found.id for found in planned if (found.idea or "").startswith(f"{entry_id}/"))


def without(project: Project, logged: Logged) -> Project:
    """The project as if the entry's file were not there."""
    return replace(project, entries=tuple(found for found in project.entries if found.file != logged.file))


def paper_names(entry_id: str, entry: Entry) -> frozenset[str]:
    """By which words others may name the papers of an entry: ids and numbers, as ``paper_key`` compares."""
    if not entry.papers:
        return frozenset()
    from fruehe_hilfen_cli.views.governance.papers import paper_key

    numbers = (paper_key(paper.number) for paper in entry.papers if paper.number)
    return frozenset((*numbers, *(f"{entry_id}/{number}" for number, _ in enumerate(entry.papers, 1))))


def _paper_names(project: Project, entry_id: str) -> frozenset[str]:
    """Those that only this entry gives its papers."""
    own: frozenset[str] = frozenset()
    others: frozenset[str] = frozenset()
    for logged in project.entries:
        if logged.id == entry_id:
            own |= paper_names(logged.id, logged.entry)
        else:
            others |= paper_names(logged.id, logged.entry)
    return own - others


def papers_told(entry: Entry, names: frozenset[str]) -> tuple[str, ...]:
    """Which of the named papers an entry decides on or adds to, in its own words."""
    if not names:
        return ()
    from fruehe_hilfen_cli.views.governance.papers import paper_key

    decided = (decision.paper for decision in entry.decisions)
    words = (*decided, *(paper.supplements for paper in entry.papers))
    return tuple(dict.fromkeys(said for said in words if said and paper_key(said) in names))


def _referrer(logged: Logged, entry_id: str, papers: frozenset[str]) -> Referrer:
    entry, beginning = logged.entry, f"{entry_id}/"
    return Referrer(
        logged,
        done=tuple(reference for reference in entry.done if reference.startswith(beginning)),
        cleared=tuple(found.deviation for found in entry.clearings if found.deviation.startswith(beginning)),
        answered=tuple(found.question for found in entry.answers if found.question.startswith(beginning)),
        reported=tuple(reference for reference in entry.reported if reference.startswith(beginning)),
        rescheduled=tuple(
            found.appointment
            for found in entry.date_changes
            if isinstance(found.appointment, str) and found.appointment.startswith(beginning)
        ),
        rated=tuple(found.idea for found in entry.ratings if found.idea.startswith(beginning)),
        carried=tuple(
            found.decision for found in entry.decision_marks if found.decision.startswith(beginning)
        ),
        papers=papers_told(entry, papers),
        revoked=tuple(found.milestone for found in entry.reopened if entry_id in found.revokes),
    )
