"""Checks of short names in the plan files beside the roadmap: given twice, or to nothing."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from fruehe_hilfen_cli.checks.rule import Found, check, plan_file
from fruehe_hilfen_cli.errors import Where
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.text import folded, nearest

STAIRCASE, MEASURES, PLANNERS = "wirkungstreppe", "massnahmen", "planungsakteure"
"""The files, by their names without ".toml"."""

_PAIR = 2


class _Names(NamedTuple):
    """The short names of the things of one kind, in the order of their file."""

    file: str
    key: str
    ids: tuple[str, ...]


def goal_ids(project: Project) -> tuple[str, ...]:
    """The short names of the goals."""
    return tuple(goal.id for goal in project.staircase.goals) if project.staircase else ()


def indicator_ids(project: Project) -> tuple[str, ...]:
    """The short names of the indicators."""
    return tuple(found.id for found in project.staircase.indicators) if project.staircase else ()


def measure_ids(project: Project) -> tuple[str, ...]:
    """The short names of the measures."""
    return tuple(measure.id for measure in project.measures.measures) if project.measures else ()


def unknown_told(what: str, name: str, known: Iterable[str], listing: str) -> tuple[str, str]:
    """What to say of a short name that nothing has: the sentence and the advice.

    Args:
        what: with its article, "Das Ziel".
        name: the short name.
        known: those that there are.
        listing: the command that shows them.
    """
    close = nearest(name, known)
    hint = f"Meinten Sie {close}? " if close else ""
    return f"{what} {name} gibt es nicht.", f"{hint}Alle zeigt {listing}."


@check(
    "Z01",
    "Kürzel doppelt",
    "Zwei Ziele, Indikatoren, Maßnahmen oder Akteure haben dasselbe Kürzel; groß und klein geschrieben gilt "
    "als gleich. Nennt ein Eintrag es, ist nicht klar, was gemeint ist.",
)
def duplicate_name(project: Project) -> Iterator[Found]:
    """Two goals, indicators, measures or planning actors with one short name."""
    for file, key, ids in _named(project):
        seen: set[str] = set()
        for position, name in enumerate(ids):
            if folded(name) in seen:
                sentence = f"Das Kürzel {name} gibt es in dieser Datei schon einmal."
                advice = "Geben Sie einem der beiden ein anderes."
                yield Found(plan_file(project, file), (key, position, "id"), sentence, advice)
            seen.add(folded(name))


@check(
    "Z02",
    "Kürzel, das es nicht gibt",
    "Ein Indikator oder eine Maßnahme nennt ein Ziel, das nicht in der Wirkungstreppe steht, eine Maßnahme "
    "eine Idee, die kein Eintrag nennt, oder eine Verbindung einen unbekannten Akteur.",
)
def unknown_name(project: Project) -> Iterator[Found]:
    """A reference to a goal, an idea or a planning actor that does not exist."""
    yield from _unknown_goals(project)
    yield from _unknown_ideas(project)
    yield from _unknown_planners(project)


@check(
    "Z15",
    "Verbindung ohne zwei Seiten",
    "Eine Verbindung in planungsakteure.toml nennt weniger als zwei verschiedene Akteure. Sie verbindet "
    "niemanden.",
)
def tie_without_ends(project: Project) -> Iterator[Found]:
    """A tie between fewer than two actors."""
    for position, tie in enumerate(project.planners.ties if project.planners else ()):
        if len({folded(name) for name in tie.between}) < _PAIR:
            yield Found(
                plan_file(project, PLANNERS),
                ("verbindung", position, "zwischen"),
                "Die Verbindung nennt keine zwei verschiedenen Akteure.",
                'Schreiben Sie beide, z. B. zwischen = ["netzwerk", "jugendhilfeplanung"].',
            )


CHECKS = (duplicate_name, unknown_name, tie_without_ends)


def _named(project: Project) -> Iterator[_Names]:
    yield _Names(STAIRCASE, "ziel", goal_ids(project))
    yield _Names(STAIRCASE, "indikator", indicator_ids(project))
    yield _Names(MEASURES, "massnahme", measure_ids(project))
    planners = project.planners.planners if project.planners else ()
    yield _Names(PLANNERS, "akteur", tuple(planner.id for planner in planners))


def _unknown_goals(project: Project) -> Iterator[Found]:
    """Without a readable staircase nobody knows which goals there are."""
    if project.staircase is None and project.incomplete:
        return
    known = goal_ids(project)
    for file, where, goal in _goals_named(project):
        if goal not in known:
            sentence, advice = unknown_told("Das Ziel", goal, known, "fh ziel liste")
            yield Found(plan_file(project, file), where, sentence, advice)


def _goals_named(project: Project) -> Iterator[tuple[str, Where, str]]:
    for position, indicator in enumerate(project.staircase.indicators if project.staircase else ()):
        yield STAIRCASE, ("indikator", position, "ziel"), indicator.goal
    for position, measure in enumerate(project.measures.measures if project.measures else ()):
        for index, goal in enumerate(measure.goals):
            yield MEASURES, ("massnahme", position, "ziel", index), goal


def _unknown_ideas(project: Project) -> Iterator[Found]:
    """An entry that could not be read may hold the idea."""
    ideas = {logged.id: len(logged.entry.ideas) for logged in project.entries}
    for position, measure in enumerate(project.measures.measures if project.measures else ()):
        entry_id, _, number = (measure.idea or "").partition("/")
        known = ideas.get(entry_id, 0 if not project.incomplete else None)
        if measure.idea and known is not None and int(number) > known:
            yield Found(
                plan_file(project, MEASURES),
                ("massnahme", position, "idee"),
                f"Die Idee {measure.idea} gibt es nicht.",
                "Alle zeigt fh massnahme ideen.",
            )


def _unknown_planners(project: Project) -> Iterator[Found]:
    if project.planners is None:
        return
    known = tuple(planner.id for planner in project.planners.planners)
    for position, tie in enumerate(project.planners.ties):
        for index, name in enumerate(tie.between):
            if name not in known:
                sentence, advice = unknown_told("Den Akteur", name, known, "fh akteure")
                where = ("verbindung", position, "zwischen", index)
                yield Found(plan_file(project, PLANNERS), where, sentence, advice)
