"""What an entry tells of goals, measures, ideas and checklists, in words."""

from collections import Counter
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from fruehe_hilfen_cli.model.dates import german
from fruehe_hilfen_cli.reports.document import Heading, Items, Simple
from fruehe_hilfen_cli.text import capitalised, count, german_number, listed
from fruehe_hilfen_cli.views.entries.course_event import CourseKind, ResultEvent
from fruehe_hilfen_cli.vocabulary import label

if TYPE_CHECKING:
    from fruehe_hilfen_cli.model.results import FilledChecklist

_HEADINGS = {
    CourseKind.READING: "Messungen",
    CourseKind.UPTAKE: "Inanspruchnahme",
    CourseKind.REVIEW: "Überprüfungen",
    CourseKind.MEASURE_MARK: "Maßnahmen",
    CourseKind.IDEA: "Ideen",
    CourseKind.RATING: "Punkte für Ideen",
    CourseKind.RESULT_CHANGE: "Neu vereinbart",
}


def result_blocks(
    results: Sequence[ResultEvent], filled: "FilledChecklist | None", *, brief: bool = False
) -> list[Simple]:
    """What an entry tells, each list under its heading; then the checklist.

    Args:
        results: what it tells.
        filled: the checklist.
        brief: tell it by the answers, not answer by answer.
    """
    blocks: list[Simple] = []
    for kind, heading in _HEADINGS.items():
        if lines := [_line(result) for result in results if result.kind is kind]:
            blocks += [Heading(heading), Items(tuple(lines))]
    if filled:
        name = next((result for result in results if result.kind is CourseKind.CHECKLIST), None)
        blocks += [
            Heading(_checklist(name) if name else "Checkliste"),
            Items(tuple((_by_answer if brief else _answers)(filled))),
        ]
    return blocks


def result_told(result: ResultEvent) -> str:
    """What is told, in one sentence: "Messung I1 Erreichte Familien: rund 45 Prozent"."""
    if result.kind in (CourseKind.CHECKLIST, CourseKind.RESULT_CHANGE):
        return _TOLD[result.kind](result)
    begin = {
        CourseKind.READING: "Messung ",
        CourseKind.UPTAKE: "Inanspruchnahme ",
        CourseKind.REVIEW: "Überprüfung ",
        CourseKind.MEASURE_MARK: "Maßnahme ",
        CourseKind.IDEA: "Idee ",
        CourseKind.RATING: "Idee ",
    }[result.kind]
    return f"{begin}{_line(result)}"


def title_begin(result: ResultEvent) -> str:
    """How the title of an entry begins that the program writes for just this."""
    return _TITLES[result.kind](result)


def _line(result: ResultEvent) -> str:
    return _TOLD[result.kind](result)


def _about(result: ResultEvent) -> str:
    """The short name and what the plan calls it: "I1 Erreichte Familien"."""
    return f"{_short(result)} {result.title}" if result.title else _short(result)


def _short(result: ResultEvent) -> str:
    return result.subject.rpartition(" ")[2]


def _reading(result: ResultEvent) -> str:
    source = f" (Quelle: {result.source})" if result.source else ""
    return f"{_about(result)}: {_value(result)}{_note(result.note)}{source}"


def _uptake(result: ResultEvent) -> str:
    days = [
        f"{word} {german(when)}"
        for word, when in (("von", result.start), ("bis", result.until))
        if when is not None
    ]
    if result.start and result.start == result.until:
        days = [german(result.start)]
    when = f", {' '.join(days)}" if days else ""
    return f"{_about(result)}: {_value(result)}{when}{_note(result.note)}"


def _state(result: ResultEvent) -> str:
    state = label(result.state) if result.state else ""
    return f"{_about(result)}: {state}{f' (Grund: {result.reason})' if result.reason else ''}"


def _idea(result: ResultEvent) -> str:
    return f"{result.subject}: {result.title}"


def _rating(result: ResultEvent) -> str:
    title = f" {result.title}" if result.title else ""
    return f"{result.subject}{title}: {_points(result)}"


def _points(result: ResultEvent) -> str:
    return count(int(result.value or 0), "Punkt", "Punkte")


def _agreed(result: ResultEvent) -> str:
    """A later agreement: "Indikator I1 …: Zielwert 60 Prozent, bis 12/2026 (Grund: …)"."""
    parts = [
        "entfällt" if result.dropped else "",
        f"jetzt „{result.new_title}“" if result.new_title else "",
        f"Zielwert {_value(result)}" if result.value is not None else "",
        f"bis {german(result.until)}" if result.until else "",
    ]
    told = ", ".join(part for part in parts if part) or "neu vereinbart"
    what = capitalised(result.subject.partition(" ")[0])
    return f"{what} {_about(result)}: {told} (Grund: {result.reason})"


def _checklist(result: ResultEvent) -> str:
    return f"Checkliste {result.title or capitalised(result.subject)}, Runde {result.value}"


def _value(result: ResultEvent) -> str:
    number = german_number(result.value) if result.value is not None else ""
    unit = f" {result.unit}" if result.unit else ""
    return f"{'rund ' if result.approx else ''}{number}{f' ({result.word})' if result.word else unit}"


def _note(words: str | None) -> str:
    return f" – {words}" if words else ""


def _answers(filled: "FilledChecklist") -> list[str]:
    """How often each answer was given, then answer by answer."""
    ticks = Counter(answer.value for answer in filled.answers)
    sums = listed([f"{number}-mal {label(tick)}" for tick, number in ticks.items()])
    lines = [f"{answer.item}: {label(answer.value)}{_note(answer.note)}" for answer in filled.answers]
    return [f"Zusammen: {sums}" if sums else "Noch keine Antwort", *lines]


def _by_answer(filled: "FilledChecklist") -> list[str]:
    """Which items have which answer, then the notes."""
    ticks = dict.fromkeys(answer.value for answer in filled.answers)
    items = {tick: [answer.item for answer in filled.answers if answer.value is tick] for tick in ticks}
    lines = [f"{label(tick)} ({len(found)}): {', '.join(found)}" for tick, found in items.items()]
    notes = [f"{answer.item}: {answer.note}" for answer in filled.answers if answer.note]
    return [*lines, *notes] or ["Noch keine Antwort"]


_TOLD: dict[CourseKind, Callable[[ResultEvent], str]] = {
    CourseKind.READING: _reading,
    CourseKind.UPTAKE: _uptake,
    CourseKind.REVIEW: _state,
    CourseKind.MEASURE_MARK: _state,
    CourseKind.IDEA: _idea,
    CourseKind.RATING: _rating,
    CourseKind.RESULT_CHANGE: _agreed,
    CourseKind.CHECKLIST: _checklist,
}

_TITLES: dict[CourseKind, Callable[[ResultEvent], str]] = {
    CourseKind.READING: lambda result: f"Messung {_short(result)}:",
    CourseKind.UPTAKE: lambda result: f"Inanspruchnahme: {_short(result)} ",
    CourseKind.REVIEW: lambda result: f"Überprüfung: {_short(result)} ",
    CourseKind.MEASURE_MARK: lambda result: f"Maßnahme {_short(result)} {label(result.state or '')}:",
    CourseKind.IDEA: lambda _: "Idee:",
    CourseKind.RATING: lambda result: f"{_points(result)} für die Idee:",
    CourseKind.RESULT_CHANGE: lambda result: (
        f"{capitalised(result.subject)}{' entfällt:' if result.dropped else ', '}"
    ),
    CourseKind.CHECKLIST: lambda _: "Checkliste ",
}
