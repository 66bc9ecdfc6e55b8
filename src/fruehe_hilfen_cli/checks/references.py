"""Checks of what entries say about milestones, tasks, deviations and other entries."""

from collections.abc import Iterable, Iterator, Sequence

from fruehe_hilfen_cli.checks.parts import parts_of
from fruehe_hilfen_cli.checks.rule import Found, check
from fruehe_hilfen_cli.errors import Where
from fruehe_hilfen_cli.model.dates import When, first_day, german, last_day
from fruehe_hilfen_cli.model.entry import Entry, Logged
from fruehe_hilfen_cli.model.kinds import DayKind
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.text import nearest
from fruehe_hilfen_cli.views.history import Mark, milestone_of, reached_marks, waived_marks

_TASK, _DEVIATION, _APPOINTMENT = "Aufgabe", "Abweichung", "Termin"
_QUESTION, _DUTY, _IDEA = "Frage", "Berichtspflicht", "Idee"


@check(
    "L02",
    "Meilenstein, den es nicht gibt",
    "Ein Eintrag nennt einen Meilenstein, der nicht im Fahrplan steht: als erreicht, entfallen, wieder "
    "offen oder in einer Abweichung.",
)
def unknown_milestone(project: Project) -> Iterator[Found]:
    """A reference to a milestone that the roadmap does not have; the nearest one is named."""
    known = [milestone.id for milestone in project.roadmap.milestones]
    for logged in project.entries:
        for where, milestone in _milestones_named(logged):
            if milestone not in known:
                close = nearest(milestone, known)
                hint = f"Meinten Sie {close}? " if close else ""
                yield Found(
                    logged.file,
                    where,
                    f"Den Meilenstein {milestone} gibt es nicht.",
                    f"{hint}Alle zeigt fh meilenstein liste.",
                )


@check(
    "L04",
    "Meilenstein zweimal erreicht",
    "Zwei Einträge sagen, derselbe Meilenstein sei erreicht, und keiner hat ihn dazwischen wieder geöffnet. "
    "Es gilt der frühere.",
)
def reached_twice(project: Project) -> Iterator[Found]:
    """A milestone that is reached by more than one word in force."""
    first: dict[str, Logged] = {}
    for logged, where, milestone in _reached_in_force(project):
        if earlier := first.get(milestone):
            yield Found(
                logged.file,
                where,
                f"Der Meilenstein {milestone} ist schon {_there(earlier, logged)} erreicht.",
                "Streichen Sie ihn an einer der beiden Stellen, oder öffnen Sie ihn vorher wieder "
                "(wieder_offen).",
            )
        first.setdefault(milestone, logged)


@check(
    "L05",
    "Verweis ins Leere",
    "Ein Eintrag verweist auf einen Eintrag oder auf etwas darin (Aufgabe, Abweichung, Termin …), das es "
    "nicht gibt. k7q2m/1 ist die erste im Eintrag mit der Kennung k7q2m.",
)
def unknown_reference(project: Project) -> Iterator[Found]:
    """A reference to an entry, task or deviation that does not exist; unknown while some entry is unread."""
    by_id = {logged.id: logged for logged in project.entries}
    for logged in project.entries:
        for where, reference, things in _references(logged):
            entry_id, _, number = reference.partition("/")
            target = by_id.get(entry_id)
            if target is None and not project.incomplete:
                close = nearest(entry_id, by_id)
                hint = f"Meinten Sie {close}? " if close else ""
                advice = f"{hint}Die Kennung steht am Ende des Dateinamens."
                yield Found(logged.file, where, f"Den Eintrag {entry_id} gibt es nicht.", advice)
            elif target and things and int(number) > _count(target, things):
                sentence = f"Der Eintrag {entry_id} hat keine {number}. {things}."
                yield Found(logged.file, where, sentence, "Prüfen Sie die Zahl hinter dem Schrägstrich.")


@check(
    "L07",
    "Erreicht und entfallen zugleich",
    "Ein Eintrag sagt, ein Meilenstein sei erreicht, ein anderer, er sei hier nicht erforderlich. Gezeigt "
    "wird er als erreicht.",
)
def reached_and_waived(project: Project) -> Iterator[Found]:
    """A milestone that is reached and not required, both in force."""
    reached: dict[str, Logged] = {}
    for logged, _, milestone in _reached_in_force(project):
        reached.setdefault(milestone, logged)
    in_force = _keys(waived_marks(project.entries))
    for logged in project.entries:
        for position, waiver in enumerate(logged.entry.waived):
            other = reached.get(waiver.milestone)
            if other and (waiver.milestone, logged.id) in in_force:
                yield Found(
                    logged.file,
                    ("entfallen", position, "meilenstein"),
                    f"Der Meilenstein {waiver.milestone} ist hier entfallen, "
                    f"aber {_there(other, logged)} erreicht.",
                    "Streichen Sie das eine, oder heben Sie es mit wieder_offen auf.",
                )


@check(
    "L09",
    "Erledigt oder geklärt, ehe es das gab",
    "Eine Aufgabe ist vor dem Eintrag erledigt, in dem sie steht, eine Frage vorher beantwortet, eine Idee "
    "vorher bewertet, oder eine Abweichung geklärt, ehe sie erkannt war.",
)
def done_too_early(project: Project) -> Iterator[Found]:
    """A task done, or a deviation cleared, before the day of the entry that holds it."""
    by_id = {logged.id: logged for logged in project.entries}
    for logged in project.entries:
        for where, reference, things in _references(logged):
            target = by_id.get(reference.partition("/")[0])
            if things and target and _before(logged.entry.day, target):
                article = "Der" if things == _APPOINTMENT else "Die"
                yield Found(
                    logged.file,
                    where,
                    f"{article} {things} {reference} ist erst vom {german(target.entry.day)}, "
                    f"dieser Eintrag schon vom {german(logged.entry.day)}.",
                    "Prüfen Sie beide Daten und die Kennung.",
                )
        for position, deviation in enumerate(logged.entry.deviations):
            if deviation.cleared_on and _before(deviation.cleared_on, logged):
                yield Found(
                    logged.file,
                    ("abweichung", position, "geklaert_am"),
                    f"Das Gespräch ({german(deviation.cleared_on)}) liegt vor dem Eintrag, der die "
                    f"Abweichung nennt ({german(logged.entry.day)}).",
                    "Prüfen Sie beide Daten; der Eintrag trägt den Tag, an dem die Abweichung erkannt wurde.",
                )


CHECKS = (
    unknown_milestone,
    reached_twice,
    unknown_reference,
    reached_and_waived,
    done_too_early,
)


def _milestones_named(logged: Logged) -> Iterator[tuple[Where, str]]:
    entry = logged.entry
    for position, milestone in enumerate(entry.reached):
        yield ("erreicht", position), milestone
    for position, waiver in enumerate(entry.waived):
        yield ("entfallen", position, "meilenstein"), waiver.milestone
    for position, reopening in enumerate(entry.reopened):
        yield ("wieder_offen", position, "meilenstein"), reopening.milestone
    for position, deviation in enumerate(entry.deviations):
        for keys, part in parts_of(deviation):
            if about := milestone_of(part.subject):
                yield ("abweichung", position, *keys, "betrifft"), about


def _references(logged: Logged) -> Iterator[tuple[Where, str, str]]:
    """Where an entry refers to another one, to what, and to which of its things ("": the entry itself)."""
    entry = logged.entry
    for position, reference in enumerate(entry.done):
        yield ("erledigt", position), reference, _TASK
    for position, clearing in enumerate(entry.clearings):
        yield ("klaerung", position, "abweichung"), clearing.deviation, _DEVIATION
    for position, answer in enumerate(entry.answers):
        yield ("antwort", position, "frage"), answer.question, _QUESTION
    for position, reference in enumerate(entry.reported):
        yield ("berichtet", position), reference, _DUTY
    for position, rating in enumerate(entry.ratings):
        yield ("bewertung", position, "idee"), rating.idea, _IDEA
    for position, change in enumerate(entry.date_changes):
        if isinstance(change.appointment, str):
            yield ("terminaenderung", position, "termin"), change.appointment, _APPOINTMENT
    yield from _revoked(entry)


def _revoked(entry: Entry) -> Iterator[tuple[Where, str, str]]:
    """The entries whose word no longer counts."""
    for position, reopening in enumerate(entry.reopened):
        for index, entry_id in enumerate(reopening.revokes):
            yield ("wieder_offen", position, "hebt_auf", index), entry_id, ""
    for position, change in enumerate(entry.date_changes):
        for index, entry_id in enumerate(change.revokes):
            yield ("terminaenderung", position, "hebt_auf", index), entry_id, ""


def _count(logged: Logged, things: str) -> int:
    entry = logged.entry
    known: dict[str, Sequence[object]] = {
        _TASK: entry.tasks,
        _DEVIATION: entry.deviations,
        _APPOINTMENT: entry.appointments,
        _QUESTION: entry.questions,
        _DUTY: entry.report_duties,
        _IDEA: entry.ideas,
    }
    return len(known[things])


def _keys(marks: Iterable[Mark]) -> set[tuple[str, str]]:
    return {(mark.milestone, mark.entry_id) for mark in marks}


def _reached_in_force(project: Project) -> Iterator[tuple[Logged, Where, str]]:
    in_force = _keys(reached_marks(project.entries))
    for logged in project.entries:
        for position, milestone in enumerate(logged.entry.reached):
            if (milestone, logged.id) in in_force:
                yield logged, ("erreicht", position), milestone


def _before(when: When, thing: Logged) -> bool:
    return thing.entry.day_kind is DayKind.ON and last_day(when) < first_day(thing.entry.day)


def _there(other: Logged, here: Logged) -> str:
    if other is here:
        return "in diesem Eintrag"
    return f"im Eintrag {other.id} vom {german(other.entry.day)}"
