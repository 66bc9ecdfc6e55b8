"""What can be ticked in the form of a regular call."""

from collections.abc import Iterable, Sequence
from datetime import timedelta

from fruehe_hilfen_cli.records.dates.call import UNWRITTEN, Point, PointKind
from fruehe_hilfen_cli.store.call_form import Tick
from fruehe_hilfen_cli.text import capitalised, with_whom
from fruehe_hilfen_cli.views.steering.sheet import Sheet

Ticks = dict[str, tuple[str, Sequence[Tick]]]


def ticks(sheet: Sheet, points: Iterable[Point]) -> Ticks:
    """The lists of the form by the fields of an entry, each with what is said about it."""
    of = {kind: [point for point in points if point.kind is kind] for kind in PointKind}
    cleared = capitalised(f"{with_whom(sheet.status.guided_by)}geklärt")
    found: Ticks = {
        "reached": ("Erreichte Meilensteine:", [*_ids(of[PointKind.MILESTONE]), *_due(sheet)]),
        "clearings": (f"{cleared}, mit dem Ergebnis:", _clearings(of[PointKind.DEVIATION])),
        "done": ("Erledigte Aufgaben:", _ids(of[PointKind.TASK])),
        "answers": ("Antworten auf offene Fragen:", _answers(of[PointKind.QUESTION])),
        "reported": ("Gegebene Berichte:", _reported(sheet)),
    }
    return {name: item for name, item in found.items() if item[1]} | _new(sheet)


def _ids(points: Iterable[Point]) -> list[Tick]:
    return [Tick(point.id, point.words) for point in points]


def _due(sheet: Sheet) -> list[Tick]:
    return [Tick(milestone.id, milestone.title) for milestone in sheet.due.milestones]


def _clearings(points: Iterable[Point]) -> list[Tick]:
    return [Tick({"deviation": point.id, "outcome": UNWRITTEN}, point.words) for point in points]


def _answers(points: Iterable[Point]) -> list[Tick]:
    return [Tick({"question": point.id, "answer": UNWRITTEN}, point.words) for point in points]


def _reported(sheet: Sheet) -> list[Tick]:
    return [Tick(duty.id, f"{duty.what}, an {duty.recipient}") for duty in sheet.status.duties]


def _new(sheet: Sheet) -> Ticks:
    """What comes out of the call; a line for each, to be written over."""
    until = sheet.due_until
    task = {"what": "Protokoll verschicken", "who": "Netzwerkkoordination", "until": until}
    question = {"what": "Wer vertritt uns im Ausschuss?", "who": "Leitung"}
    found: Ticks = {
        "tasks": ("Neue Aufgaben, z. B.:", [Tick(task)]),
        "questions": ("Neue Fragen, z. B.:", [Tick(question)]),
    }
    if sheet.call_on:
        change = {"appointment": until, "new_day": until + timedelta(days=2), "reason": UNWRITTEN}
        found["date_changes"] = (
            "Der nächste Jour fixe liegt anders (ohne neuer_termin fällt er aus):",
            [Tick(change)],
        )
    return found
