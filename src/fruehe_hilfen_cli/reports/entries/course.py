"""The course of the process in words of the domain."""

from collections.abc import Callable, Iterator, Sequence

from fruehe_hilfen_cli.model.dates import When, german, german_on, german_time
from fruehe_hilfen_cli.reports.document import Cell, Column, Document, Heading, Paragraph, Table, Tone, Words
from fruehe_hilfen_cli.reports.phrases import dated
from fruehe_hilfen_cli.reports.results.told import result_told, title_begin
from fruehe_hilfen_cli.text import capitalised
from fruehe_hilfen_cli.views.entries.course_event import CourseEvent, CourseKind

_DOUBLED = {
    CourseKind.REACHED: "Meilenstein",
    CourseKind.WAIVED: "Meilenstein",
    CourseKind.REOPENED: "Meilenstein",
    CourseKind.DEVIATION: "Abweichung:",
    CourseKind.QUESTION: "Frage:",
    CourseKind.ANSWER: "Beantwortet:",
    CourseKind.APPOINTMENT: "Termin:",
    CourseKind.DUTY: "Berichtspflicht:",
    CourseKind.REPORTED: "Berichtet:",
}
"""How titles begin that the program gives to entries, for what the course tells anyway."""
_FOR_SOMEBODY = {CourseKind.TASK, CourseKind.QUESTION, CourseKind.APPOINTMENT, CourseKind.DUTY}
"""What names somebody itself, so that its author behind it would mislead."""

_TONES = {
    CourseKind.REACHED: Tone.GOOD,
    CourseKind.DEVIATION: Tone.WARNING,
    CourseKind.REOPENED: Tone.WARNING,
    CourseKind.TASK: Tone.MUTED,
    CourseKind.TASK_DONE: Tone.MUTED,
    CourseKind.QUESTION: Tone.MUTED,
    CourseKind.ANSWER: Tone.MUTED,
    CourseKind.APPOINTMENT: Tone.MUTED,
    CourseKind.DATE_CHANGE: Tone.WARNING,
    CourseKind.DUTY: Tone.MUTED,
}


def course_document(title: str, events: Sequence[CourseEvent]) -> Document:
    """Events as lines, "12.01.2023  Meilenstein 3.1 erreicht – Netzwerkkoordination (k7q2m)"."""
    several = len({event.place for event in events}) > 1
    rows = tuple(_row(event, several=several) for event in _told(events))
    columns = (Column("Datum", whole=True), *([Column("Kommune")] if several else []), Column("Was geschah"))
    body = Table(columns, rows) if rows else Paragraph("Dazu erzählt das Logbuch nichts.")
    return Document((Heading(title, 1), body))


def _told(events: Sequence[CourseEvent]) -> Iterator[CourseEvent]:
    """Without entries whose title only says what they tell of milestones, deviations, questions … anyway."""
    told: dict[str, set[str]] = {}
    for event in events:
        if begin := _title_begin(event):
            told.setdefault(event.entry_id, set()).add(begin)
    for event in events:
        begins = tuple(told.get(event.entry_id, ()))
        if event.kind is not CourseKind.ENTRY or not event.title.startswith(begins):
            yield event


def _title_begin(event: CourseEvent) -> str | None:
    """How the title begins that the program gives to the entry of an event; None where it gives none."""
    if event.result:
        return title_begin(event.result)
    if event.governance:
        from fruehe_hilfen_cli.reports.governance.told import title_begin as governance_title

        return governance_title(event.governance)
    return _change(event) if event.kind is CourseKind.DATE_CHANGE else _DOUBLED.get(event.kind)


def _row(event: CourseEvent, *, several: bool) -> tuple[Cell, ...]:
    others = event.governance or event.kind in _FOR_SOMEBODY
    author = f" – {event.author}" if event.author and not others else ""
    words = Words(f"{sentence(event)}{author} ({event.entry_id})", _TONES.get(event.kind, Tone.PLAIN))
    return dated(event.day, at_latest=event.at_latest), *((event.place,) if several else ()), words


def sentence(event: CourseEvent) -> str:
    """What happened, without the day: "Meilenstein 3.1 erreicht: Bestand aufgenommen"."""
    if event.governance:
        from fruehe_hilfen_cli.reports.governance.told import governance_told

        return governance_told(event.governance)
    return result_told(event.result) if event.result else _SENTENCES[event.kind](event)


def moved(before: When | None, after: When | None) -> str:
    """A date that moved, as in "von 06/2023 auf 08/2023" or "auf 08/2023"; empty without a new one."""
    if after is None:
        return ""
    return f"von {german(before)} auf {german(after)}" if before else f"auf {german(after)}"


def _milestone(what: str) -> Callable[[CourseEvent], str]:
    return lambda event: f"{_subject(event)} {what}{_after(event.title)}{_because(event.reason)}"


def _deviation(event: CourseEvent) -> str:
    dates = [
        *([f"Beginn auf {german(event.begin)}"] if event.begin else []),
        *([f"Ende {moved(event.before, event.after)}"] if event.after else []),
    ]
    move = f" – {', '.join(dates)}" if dates else ""
    return f"Abweichung bei {_subject(event)}{move}{_after(event.title)}"


def _task(event: CourseEvent) -> str:
    who = f" – {event.who}" if event.who else ""
    until = f", bis {german(event.after)}" if event.after else ""
    return f"Aufgabe {event.subject}{_after(event.title)}{who}{until}"


def _question(event: CourseEvent) -> str:
    who = f" – an {event.who}" if event.who else ""
    return f"Frage {event.subject}{_after(event.title)}{who}"


def _appointment(event: CourseEvent) -> str:
    when = f" – {german_on(event.after)}" if event.after else ""
    return f"Termin {event.subject}{_after(event.title)}{when}{_clock(event)}"


def _change(event: CourseEvent) -> str:
    """What became of a date, in the words in which ``fh termin`` gives it as a title."""
    title = event.title or ("Jour fixe" if event.subject is None else f"Termin {event.subject}")
    if event.after is None:
        return f"{title}{f' {german_on(event.before)}' if event.before else ''} fällt aus"
    if event.after == event.before:
        return f"{title} {german_on(event.after)}{_clock(event)}"
    since = f" vom {german(event.before)}" if event.before else ""
    return f"{title}{since} verlegt auf {german(event.after)}{_clock(event)}"


def _clock(event: CourseEvent) -> str:
    return f", {german_time(event.time)} Uhr" if event.time else ""


def _duty(event: CourseEvent) -> str:
    until = f", bis {german(event.after)}" if event.after else ""
    return f"Berichtspflicht {event.subject}{_after(event.title)} – an {event.who}{until}"


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
    CourseKind.CLEARED: lambda event: f"Abweichung {event.subject} geklärt{_after(event.title)}",
    CourseKind.TASK: _task,
    CourseKind.TASK_DONE: lambda event: f"Aufgabe {event.subject} erledigt{_after(event.title)}",
    CourseKind.QUESTION: _question,
    CourseKind.ANSWER: lambda event: (
        f"Frage {event.subject} beantwortet{_after(event.title)} – {event.reason}"
    ),
    CourseKind.APPOINTMENT: _appointment,
    CourseKind.DATE_CHANGE: lambda event: f"{_change(event)}{_because(event.reason)}",
    CourseKind.DUTY: _duty,
    CourseKind.REPORTED: lambda event: f"Berichtet zu {event.subject}{_after(event.title)}",
}
