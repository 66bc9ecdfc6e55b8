"""Recommendations, which are left to be written, and the next steps beyond the project."""

from collections.abc import Iterator

from fruehe_hilfen_cli.model.dates import german, last_day
from fruehe_hilfen_cli.model.kinds import EntryKind
from fruehe_hilfen_cli.reports.document import Block, Heading, Items, Paragraph, Words
from fruehe_hilfen_cli.reports.governance.decision_words import often
from fruehe_hilfen_cli.reports.governance.draft_words import period_name, spelt
from fruehe_hilfen_cli.reports.guide.words import (
    HIDDEN_CELL,
    SECTION,
    entry_of,
    open_line,
    quoted,
    until,
)
from fruehe_hilfen_cli.text import capitalised
from fruehe_hilfen_cli.views.governance.draft import DraftDuty
from fruehe_hilfen_cli.views.governance.draft_course import DraftMilestone
from fruehe_hilfen_cli.views.guide.guide import Guide
from fruehe_hilfen_cli.views.steering.tasks import TaskState

_QUESTIONS = (
    "Was würden Sie anderen Kommunen raten, die heute beginnen?",
    "Was würden Sie früher tun, was später, was gar nicht mehr?",
    "Wer muss von Anfang an dabei sein, und was braucht er dafür?",
    "Was hat Verwaltung und Politik überzeugt?",
    "Was bleibt, wenn die Begleitung endet, und wer trägt es?",
)
_ASKED = {
    EntryKind.INSIGHT: "Was folgt für andere aus {title} ({day})?",
    EntryKind.SUCCESS: "Was hat {title} ({day}) möglich gemacht?",
    EntryKind.OBSTACLE: "Was hätte bei {title} ({day}) geholfen?",
}


def recommendation_chapter(guide: Guide) -> Iterator[Block]:
    """Left open, with questions that help to write them."""
    yield open_line("Empfehlungen für andere Kommunen")
    yield Paragraph("Diese Fragen helfen beim Schreiben:")
    yield Items(_QUESTIONS)
    if guide.learned:
        yield Paragraph("Und diese, aus den Erfolgen, Hindernissen und Erkenntnissen des Logbuchs:")
        yield Items(
            tuple(
                Words(
                    _ASKED[one.entry.kind].format(title=quoted(one.entry.title), day=german(one.entry.day)),
                    sources=(one.id,),
                )
                for one in guide.learned
            )
        )


def next_chapter(guide: Guide) -> Iterator[Block]:
    """What goes on: open milestones, tasks, duties, measures, decisions."""
    sections = (
        ("Maßnahmen, die weiterlaufen", tuple(_measures(guide))),
        ("Was weiter zu berichten ist", tuple(map(_duty, guide.ahead.duties))),
        ("Offene Aufgaben", tuple(map(_task, guide.ahead.tasks))),
    )
    yield open_line("was nach dem Ende des Projekts bleibt: Zuständigkeit, Mittel, nächster Bericht")
    yield from _milestones(guide)
    for heading, items in sections:
        if items:
            yield Heading(heading, SECTION)
            yield Items(items)


def _milestones(guide: Guide) -> Iterator[Block]:
    """The open milestones, block by block."""
    left = [found for found in guide.periods if found.period.remaining and not guide.departure]
    if left:
        yield Heading("Offene Meilensteine", SECTION)
    for found in left:
        yield Paragraph(f"{period_name(found.period)}:")
        yield Items(tuple(f"{one.id} {one.title}{_due(one)}" for one in found.period.remaining))


def _due(found: DraftMilestone) -> str:
    if found.withheld:
        return f" (Frist: {HIDDEN_CELL})"
    if found.due_current is None:
        return ""
    return f" ({'überfällig, die Frist war' if found.overdue else 'bis'} {spelt(found.due_current)})"


def _measures(guide: Guide) -> Iterator[Words]:
    """The measures that run, or are planned, beyond the end of the project or without an end."""
    for found in guide.measures:
        measure = found.measure.measure
        beyond = measure.end is None or guide.end is None or last_day(measure.end) > last_day(guide.end)
        if not found.measure.withheld and measure.is_open and measure.is_running and beyond:
            who = f" – {measure.responsible}" if measure.responsible else ""
            sources = (measure.entry_id,) if measure.entry_id else ()
            yield Words(f"{measure.id} {measure.title}{who} ({until(measure.end)})", sources=sources)


def _duty(found: DraftDuty) -> Words:
    duty = found.duty
    parts = [
        f"an: {duty.recipient}",
        *([often(duty.every_months)] if duty.every_months else []),
        *([f"nächster Bericht {until(duty.due)}"] if duty.due and not found.withheld else []),
        *(["dazu gibt es Einträge, die nicht freigegeben sind"] if found.withheld else []),
    ]
    return Words(f"{capitalised(duty.what)} ({'; '.join(parts)})", sources=(entry_of(duty.id),))


def _task(task: TaskState) -> Words:
    who = f" – {task.who}" if task.who else ""
    due = f", bis {spelt(task.until)}" if task.until else ""
    return Words(f"{task.what}{who}{due}", sources=(entry_of(task.id),))
