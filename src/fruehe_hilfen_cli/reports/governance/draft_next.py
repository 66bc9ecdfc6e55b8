"""What comes next in a drafted council paper, and what is attached to it."""

from collections.abc import Iterator
from datetime import date
from itertools import groupby

from fruehe_hilfen_cli.model.dates import german_time, last_day
from fruehe_hilfen_cli.model.kinds import EndKind, PaperKind
from fruehe_hilfen_cli.reports.document import Block, Heading, Items, Paragraph, Words
from fruehe_hilfen_cli.reports.governance.draft_words import (
    cited,
    following,
    missing,
    period_quoted,
    running,
    sentences,
    spelt,
    spelt_on,
    to_check,
)
from fruehe_hilfen_cli.text import capitalised
from fruehe_hilfen_cli.views.dates.appointments import AppointmentState
from fruehe_hilfen_cli.views.governance.draft import Draft
from fruehe_hilfen_cli.views.governance.draft_course import DraftMilestone, DraftPeriod
from fruehe_hilfen_cli.views.steering.tasks import TaskState

_SMALL = 3


def next_section(draft: Draft) -> Iterator[Block]:
    """The next block, milestones by their dates, appointments, and in all but an information the tasks."""
    yield Heading("Nächste Schritte", _SMALL)
    short = draft.kind is PaperKind.INFORMATION
    for number, period in enumerate(_ahead(draft)):
        if period not in running(draft.periods):
            yield sentences(next_sentences(period))
        if number == 0 or not short:
            yield from _milestones(period, short=short)
    if draft.appointments:
        yield Paragraph("Termine:")
        yield Items(tuple(_appointment(found) for found in draft.appointments))
    if draft.tasks and not short:
        yield Paragraph("Offene Aufgaben:")
        yield Items(tuple(_task(found) for found in draft.tasks))


def next_sentences(period: DraftPeriod) -> tuple[str, ...]:
    """What follows: "Im Juli 2023 beginnt der Zeitraum „Umsetzung“ (Phase 5); er dauert bis März 2024."."""
    begin, end = period.current.begin, period.current.end
    if period.withheld:
        dates = to_check("Beginn und Ende; dazu gibt es Einträge, die nicht freigegeben sind")
        return f"Danach beginnt {period_quoted(period)}.", dates
    when = capitalised(spelt_on(begin)) if begin else "Danach"
    expected = "voraussichtlich " if period.end_kind is EndKind.EXPECTED else ""
    until = f"er dauert {expected}bis {spelt(end)}" if end else "sein Ende ist nicht angegeben"
    return (f"{when} beginnt {period_quoted(period)}; {until}.",)


def section_blocks(draft: Draft) -> Iterator[Block]:
    """The sections that papers have here beside the usual ones."""
    for section in draft.sections:
        yield Heading(section.title)
        yield Paragraph(section.text or missing(section.title))


def annex_section(draft: Draft) -> Iterator[Block]:
    """What the logbook names as evidence."""
    yield Heading("Anlagen")
    if not draft.evidence:
        yield Paragraph("Die berichteten Einträge nennen keine Belege.")
        return
    yield Items(draft.evidence)
    yield Paragraph(to_check("welche dieser Belege beigefügt werden"))


def _ahead(draft: Draft) -> list[DraftPeriod]:
    after = following(draft.periods)
    return [*running(draft.periods), *([after] if after else [])]


def _milestones(period: DraftPeriod, *, short: bool) -> Iterator[Block]:
    """The open milestones by their dates; in short only the next date's.

    Those that are overdue stand with the deviations, unless one explains them.
    """
    coming = sorted((one for one in period.remaining if one.covered or not one.overdue), key=_order)
    dates = [(when, tuple(found)) for when, found in groupby(coming, key=lambda one: _until(period, one))]
    for when, found in dates[:1] if short else dates:
        yield Paragraph(f"{when}:")
        yield Items(tuple(f"{one.id} {one.title}" for one in found))


def _order(found: DraftMilestone) -> tuple[bool, date]:
    return found.withheld, last_day(found.due_current) if found.due_current else date.max


def _until(period: DraftPeriod, found: DraftMilestone) -> str:
    if found.withheld:
        return to_check("Termin; dazu gibt es Einträge, die nicht freigegeben sind")
    if found.overdue:
        return "Verspätet, wie oben begründet"
    if found.due_current is None:
        return "Noch ohne Termin"
    expected = period.end_kind is EndKind.EXPECTED and found.due_current == period.current.end
    return f"Bis {'voraussichtlich ' if expected else ''}{spelt(found.due_current)}"


def _appointment(found: AppointmentState) -> Words:
    at = f", {german_time(found.time)} Uhr" if found.time else ""
    body = f" ({found.body})" if found.body and found.body not in found.title else ""
    return cited(f"{spelt(found.day)}{at}: {found.title}{body}", found.id)


def _task(found: TaskState) -> Words:
    who = f" – {found.who}" if found.who else ""
    until = f", bis {spelt(found.until)}" if found.until else ""
    return cited(f"{found.what}{who}{until}", found.id)
