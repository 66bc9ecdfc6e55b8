"""The questions about a regular call: first each open point of the sheet, then as for every entry."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from fruehe_hilfen_cli.cli.input.arguments import require_when
from fruehe_hilfen_cli.cli.input.ask import ask, say
from fruehe_hilfen_cli.cli.input.entries.questions import ask_entry, greet
from fruehe_hilfen_cli.errors import ExitCode, Refusal
from fruehe_hilfen_cli.model.dates import german
from fruehe_hilfen_cli.model.parts import Answer, Clearing, DateChange, Question
from fruehe_hilfen_cli.records.dates.call import LAST_HEADINGS, TITLE, Point, PointKind
from fruehe_hilfen_cli.records.entries.forms import text_under
from fruehe_hilfen_cli.records.making import made
from fruehe_hilfen_cli.text import count, folded
from fruehe_hilfen_cli.views.history import History

_ASKED = {
    PointKind.DEVIATION: "Geklärt? Dann das Ergebnis",
    PointKind.MILESTONE: "Erreicht? (j, n, oder was dazu zu sagen ist)",
    PointKind.TASK: "Erledigt? (j, n, oder was dazu zu sagen ist)",
    PointKind.QUESTION: "Antwort",
}
_YES, _NO = ("j", "ja"), ("n", "nein")
_CANCELLED = ("faellt aus", "entfaellt")


class NotAhead(Refusal):
    """The next call is on a day that is to come."""

    exit_code = ExitCode.WRONG_USE
    sentence = "„{words}“ ist kein Tag, der noch kommt."
    advice = "Schreiben Sie z. B. 08.12., oder „fällt aus“."


def ask_call(
    past: History, known: dict[str, Any], points: Iterable[Point], following: date | None
) -> dict[str, Any]:
    """Ask about the points, then for what else an entry can say.

    Args:
        past: the logbook up to today.
        known: field names and values that are not asked for again.
        points: what the call is about.
        following: the day of the next call, where one is known.

    Returns:
        The known and the answered values by field name.
    """
    points = tuple(points)
    number = count(len(points), "offener Punkt", "offene Punkte")
    greet(f"{past.project.roadmap.municipality.name}: Jour fixe am {german(known['day'])}, {number}.")
    settled, notes = _ask_points(points)
    if following and (change := _ask_following(past, following)):
        settled["date_changes"] = (change,)
    if questions := tuple(_ask_new_questions()):
        settled["questions"] = questions
    proposed = {"title": TITLE, "text": "\n".join(LAST_HEADINGS)}
    values = ask_entry(past, {"phase": None} | known | settled, proposed, greeted=True)
    text = "\n\n".join(part for part in (text_under(notes), values.get("text", "")) if part)
    return values | ({"text": text} if text else {})


def _ask_points(points: Iterable[Point]) -> tuple[dict[str, Any], list[tuple[str, str]]]:
    """What is settled, by field name, and what is to be said under which heading."""
    settled: dict[str, tuple[Any, ...]] = {}
    notes: list[tuple[str, str]] = []
    for point in points:
        say("")
        say(point.heading)
        words = _answer(point)
        if not words:
            continue
        field, value = _settled(point, words)
        if field:
            settled[field] = (*settled.get(field, ()), value)
        else:
            notes.append((point.heading.removesuffix(":"), words))
    return settled, notes


def _answer(point: Point) -> str:
    """What was said; empty where the point stays open. An answer to a question may be yes or no."""
    words = ask(_ASKED[point.kind], str)
    if point.kind is PointKind.QUESTION:
        return words
    if point.kind is PointKind.DEVIATION and words.lower() in _YES:
        words = ask("Mit welchem Ergebnis", str)
    return "" if words.lower() in _NO else words


def _settled(point: Point, words: str) -> tuple[str, Any]:
    """The field and its item that an answer settles; no field where it is only a note."""
    match point.kind:
        case PointKind.DEVIATION:
            return "clearings", made(Clearing, deviation=point.id, outcome=words)
        case PointKind.QUESTION:
            return "answers", made(Answer, question=point.id, answer=words)
        case _ if words.lower() not in _YES:
            return "", None
        case PointKind.TASK:
            return "done", point.id
        case PointKind.MILESTONE:
            return "reached", point.id


def _ask_following(past: History, following: date) -> DateChange | None:
    """When the next call is, if it is on another day, or cancelled."""

    def read(words: str) -> date | None:
        if folded(words) in _CANCELLED:
            return None
        day = require_when(words, past.day, "Nächster Jour fixe", ahead=True)
        if not isinstance(day, date) or day <= past.day:
            raise NotAhead(words=words)
        return day

    say("")
    day = ask("Nächster Jour fixe (Datum, oder fällt aus)", read, german(following))
    if day == following:
        return None
    reason = ask("Warum", str)
    return made(DateChange, appointment=following, new_day=day, reason=reason or None)


def _ask_new_questions() -> Iterator[Question]:
    def read(words: str) -> Question | None:
        what, _, who = (part.strip() for part in words.partition(";"))
        return made(Question, what=what, who=who or None) if words else None

    label = "Neue Frage (was; an wen)"
    while question := ask(label, read):
        label = "Weitere Frage"
        yield question
