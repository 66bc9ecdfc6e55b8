"""The course of the process in words of the domain."""

from collections.abc import Callable, Iterator, Sequence

from fruehe_hilfen_cli.model.dates import When, german
from fruehe_hilfen_cli.reports.document import Cell, Column, Document, Heading, Paragraph, Table, Tone, Words
from fruehe_hilfen_cli.reports.phrases import dated
from fruehe_hilfen_cli.text import capitalised
from fruehe_hilfen_cli.views.course import CourseEvent, CourseKind

_OF_MILESTONES = (CourseKind.REACHED, CourseKind.WAIVED, CourseKind.REOPENED)
_TONES = {
    CourseKind.REACHED: Tone.GOOD,
    CourseKind.DEVIATION: Tone.WARNING,
    CourseKind.REOPENED: Tone.WARNING,
    CourseKind.TASK: Tone.MUTED,
    CourseKind.TASK_DONE: Tone.MUTED,
}


def course_document(title: str, events: Sequence[CourseEvent]) -> Document:
    """Events as lines, "12.01.2023  Meilenstein 3.1 erreicht – Netzwerkkoordination (k7q2m)"."""
    several = len({event.place for event in events}) > 1
    rows = tuple(_row(event, several=several) for event in _told(events))
    columns = (Column("Datum", whole=True), *([Column("Kommune")] if several else []), Column("Was geschah"))
    body = Table(columns, rows) if rows else Paragraph("Dazu erzählt das Logbuch nichts.")
    return Document((Heading(title, 1), body))


def _told(events: Sequence[CourseEvent]) -> Iterator[CourseEvent]:
    """Without entries whose title only says what their milestones say."""
    marking = {event.entry_id for event in events if event.kind in _OF_MILESTONES}
    for event in events:
        doubled = event.kind is CourseKind.ENTRY and event.title.startswith("Meilenstein")
        if not (doubled and event.entry_id in marking):
            yield event


def _row(event: CourseEvent, *, several: bool) -> tuple[Cell, ...]:
    author = f" – {event.author}" if event.author and event.kind is not CourseKind.TASK else ""
    words = Words(f"{sentence(event)}{author} ({event.entry_id})", _TONES.get(event.kind, Tone.PLAIN))
    return dated(event.day, at_latest=event.at_latest), *((event.place,) if several else ()), words


def sentence(event: CourseEvent) -> str:
    """What happened, without the day: "Meilenstein 3.1 erreicht: Bestand aufgenommen"."""
    return _SENTENCES[event.kind](event)


def moved(before: When | None, after: When | None) -> str:
    """A date that moved, as in "von 06/2023 auf 08/2023" or "auf 08/2023"; empty without a new one."""
    if after is None:
        return ""
    return f"von {german(before)} auf {german(after)}" if before else f"auf {german(after)}"


def _milestone(what: str) -> Callable[[CourseEvent], str]:
    return lambda event: f"{_subject(event)} {what}{_after(event.title)}{_because(event.reason)}"


def _deviation(event: CourseEvent) -> str:
    move = f" – Ende {moved(event.before, event.after)}" if event.after else ""
    return f"Abweichung bei {_subject(event)}{move}{_after(event.title)}"


def _task(event: CourseEvent) -> str:
    who = f" – {event.who}" if event.who else ""
    until = f", bis {german(event.after)}" if event.after else ""
    return f"Aufgabe {event.subject}{_after(event.title)}{who}{until}"


def _subject(event: CourseEvent) -> str:
    return capitalised(event.subject or "")


def _after(words: str) -> str:
    return f": {words}" if words else ""


def _because(reason: str | None) -> str:
    return f" (Grund: {reason})" if reason else ""


_SENTENCES: dict[CourseKind, Callable[[CourseEvent], str]] = {
    CourseKind.ENTRY: lambda event: event.title,
    CourseKind.REACHED: _milestone("erreicht"),
    CourseKind.WAIVED: _milestone("nicht erforderlich"),
    CourseKind.REOPENED: _milestone("wieder offen"),
    CourseKind.DEVIATION: _deviation,
    CourseKind.CLEARED: lambda event: f"Abweichung {event.subject} mit dem NZFH geklärt{_after(event.title)}",
    CourseKind.TASK: _task,
    CourseKind.TASK_DONE: lambda event: f"Aufgabe {event.subject} erledigt{_after(event.title)}",
}
