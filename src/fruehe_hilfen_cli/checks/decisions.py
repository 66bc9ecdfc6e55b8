"""Checks of decisions."""

import re
from collections.abc import Iterable, Iterator

from fruehe_hilfen_cli.checks.rule import Check, Found, check
from fruehe_hilfen_cli.errors import Where
from fruehe_hilfen_cli.model.dates import first_day, german, last_day
from fruehe_hilfen_cli.model.entry import Logged
from fruehe_hilfen_cli.model.kinds import DayKind
from fruehe_hilfen_cli.model.parts import ID_FORM
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.text import nearest
from fruehe_hilfen_cli.views.governance.decisions import can_fulfil, council_papers
from fruehe_hilfen_cli.views.history import reached_marks

_ID = re.compile(rf"{ID_FORM}/[1-9]\d*")


@check(
    "G04",
    "Beschluss ohne Gremium",
    "Ein Beschluss sagt nicht, welches Gremium ihn gefasst hat: gremium fehlt bei ihm und beim Eintrag.",
)
def no_body(project: Project) -> Iterator[Found]:
    """A decision whose body neither it nor its entry names."""
    for logged in project.entries:
        for position, decision in enumerate(logged.entry.decisions):
            if not (decision.body or logged.entry.body):
                yield Found(
                    logged.file,
                    ("beschluss", position, "titel"),
                    f"Wer „{decision.title}“ beschlossen hat, ist nicht gesagt.",
                    'Ergänzen Sie gremium = "…", beim Eintrag oder beim Beschluss.',
                )


@check(
    "G05",
    "Kenntnisnahme als Beschlussvorlage",
    "Ein Eintrag nennt eine geforderte Beschlussvorlage erreicht, aber das Gremium hat nur zur Kenntnis "
    "genommen, vertagt oder abgelehnt, oder wurde nur angehört. Wie die Vorlage heißt, ändert daran nichts.",
)
def only_noted(project: Project) -> Iterator[Found]:
    """A required paper for decision, reached by an entry whose decisions decide nothing."""
    asked = council_papers(project)
    in_force = (
        {(mark.milestone, mark.entry_id) for mark in reached_marks(project.entries)} if asked else set()
    )
    for logged in project.entries:
        decisions = logged.entry.decisions
        if not decisions or any(map(can_fulfil, decisions)):
            continue
        for position, milestone in enumerate(logged.entry.reached):
            if milestone in asked and (milestone, logged.id) in in_force:
                yield Found(
                    logged.file,
                    ("erreicht", position),
                    f"Meilenstein {milestone} verlangt eine Beschlussvorlage; entschieden ist über keine.",
                    "Streichen Sie ihn, bis entschieden ist. Gilt er hier zu Recht als erreicht, nehmen Sie "
                    "den Hinweis im Fahrplan aus ([[ausnahme]]).",
                )


@check(
    "L29",
    "Stand ohne Beschluss, oder Beschluss ohne Vorlage",
    "Ein beschlussstand nennt einen Beschluss, den es nicht gibt oder der erst später gefasst ist; oder ein "
    "Beschluss nennt mit einer Kennung (k7q2m/1) eine Vorlage, die in diesem Eintrag nicht steht.",
)
def unknown_decision(project: Project) -> Iterator[Found]:
    """A mark of no decision, or of a later one; a decision that names a paper by an id that is none."""
    by_id = {logged.id: logged for logged in project.entries}
    for logged in project.entries:
        for where, reference, things in _references(logged):
            target = by_id.get(reference.partition("/")[0])
            told = (
                _missing(project, by_id, reference)
                if target is None
                else _wrong(logged, target, reference, things)
            )
            if told:
                yield Found(logged.file, where, *told)


CHECKS: tuple[Check, ...] = (no_body, only_noted, unknown_decision)

_DECISION, _PAPER = "keinen {}. Beschluss", "keine {}. Vorlage"


def _references(logged: Logged) -> Iterator[tuple[Where, str, str]]:
    """Where an entry refers to a decision, or by an id to a paper, and to which."""
    for position, mark in enumerate(logged.entry.decision_marks):
        yield ("beschlussstand", position, "beschluss"), mark.decision, _DECISION
    for position, decision in enumerate(logged.entry.decisions):
        if decision.paper and _ID.fullmatch(decision.paper):
            yield ("beschluss", position, "vorlage"), decision.paper, _PAPER


def _missing(project: Project, ids: Iterable[str], reference: str) -> tuple[str, str] | None:
    """What to say of a reference to no entry; unknown while some entry is unread."""
    if project.incomplete:
        return None
    entry_id = reference.partition("/")[0]
    close = nearest(entry_id, ids)
    hint = f"Meinten Sie {close}? " if close else ""
    return f"Den Eintrag {entry_id} gibt es nicht.", f"{hint}Die Kennung steht am Ende des Dateinamens."


def _wrong(logged: Logged, target: Logged, reference: str, things: str) -> tuple[str, str] | None:
    """What to say of a reference to an entry that has no such thing, or has it only later."""
    number = int(reference.partition("/")[2])
    entry = target.entry
    if number > len(entry.decisions if things == _DECISION else entry.papers):
        sentence = f"Der Eintrag {target.id} hat {things.format(number)}."
        return sentence, "Prüfen Sie die Zahl hinter dem Schrägstrich."
    later = entry.day_kind is DayKind.ON and last_day(logged.entry.day) < first_day(entry.day)
    if things == _DECISION and later:
        own, other = german(logged.entry.day), german(entry.day)
        sentence = f"Der Beschluss {reference} ist erst vom {other}, dieser Eintrag schon vom {own}."
        return sentence, "Prüfen Sie beide Daten und die Kennung."
    return None
