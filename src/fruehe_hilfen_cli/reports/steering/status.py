"""The phase status of one municipality as a document."""

from datetime import date
from itertools import groupby

from fruehe_hilfen_cli.model.dates import german, last_day
from fruehe_hilfen_cli.model.kinds import EndKind
from fruehe_hilfen_cli.reports.document import (
    Block,
    Cell,
    Column,
    Document,
    Facts,
    Heading,
    Items,
    Paragraph,
    Table,
    Tone,
    Words,
)
from fruehe_hilfen_cli.reports.governance.closings import closing_section, departure_note
from fruehe_hilfen_cli.reports.phrases import (
    NOT_TOLD,
    NOTHING,
    block_name,
    days_left,
    entries_of,
    incomplete_note,
    light_sign,
    not_told,
    reason_sentence,
    shown,
    window,
)
from fruehe_hilfen_cli.reports.roadmap.milestones import milestone_table
from fruehe_hilfen_cli.reports.steering.duties import duty_section
from fruehe_hilfen_cli.reports.steering.formats import call_facts, held
from fruehe_hilfen_cli.reports.steering.new_dates import new_dates
from fruehe_hilfen_cli.reports.steering.tasks import task_section
from fruehe_hilfen_cli.text import capitalised, count, with_whom
from fruehe_hilfen_cli.views.roadmap.blocks import BlockState, Progress
from fruehe_hilfen_cli.views.roadmap.light import Colour, Reason
from fruehe_hilfen_cli.views.steering.deviations import DeviationState
from fruehe_hilfen_cli.views.steering.status import Status
from fruehe_hilfen_cli.vocabulary import label

_DATES_AHEAD = 3
_JUDGING = {Colour.RED, Colour.YELLOW, Colour.GREEN, Colour.LEFT}


def status_document(status: Status) -> Document:
    """The phase status of one municipality."""
    return Document(
        (
            Heading(f"{status.name}: Phasenstand", 1),
            Paragraph(f"Stand: {german(status.as_of)}", Tone.STRONG),
            *_warnings(status),
            *departure_note(status.departure),
            Facts(tuple(_head(status))),
            _block_table(status),
            *closing_section(status.blocks),
            *_reasons(status),
            *_overdue(status),
            *_running(status),
            *_deviations(status),
            *(task_section(status.tasks, status.warning_days) if not status.departure else ()),
            *duty_section(status.duties),
            *_formats(status),
        )
    )


def progress(state: Progress) -> str:
    """Progress as in "3/5"; a dash when nothing is required."""
    if not state.tells("reached", "total"):
        return NOT_TOLD
    return f"{state.reached}/{state.total}" if state.total else NOTHING


def _warnings(status: Status) -> list[Block]:
    return [incomplete_note()] if status.incomplete else []


def _head(status: Status) -> list[tuple[str, Cell]]:
    facts: list[tuple[str, Cell]] = []
    if status.theme:
        facts.append(("Thema", label(status.theme)))
    if status.cohort:
        facts.append(("Kohorte", status.cohort))
    if status.derived:
        facts.append(("Idealer Ablauf", status.derived))
    facts.append(("Ampel", _light(status.light, status.light_since)))
    if status.assessment:
        judged = status.assessment
        author = f", {judged.author}" if judged.author else ""
        told = f"{label(judged.colour)}: {judged.reason} ({german(judged.day)}{author}, {judged.entry_id})"
        facts.append(("Einschätzung", Words(told, sources=entries_of(judged.entry_id))))
    elif not status.tells("assessment"):
        facts.append(("Einschätzung", not_told()))
    return facts


def _block_table(status: Status) -> Table:
    moved = any(block.current != block.agreed for block in status.blocks)
    columns = [
        Column("Zeitraum"),
        Column("ideal"),
        Column("vereinbart"),
        *([Column("aktuell")] if moved else []),
        Column("erreicht", right=True),
        Column("Tage", whole=True),
        Column("Ampel"),
    ]
    return Table(tuple(columns), tuple(_block_row(block, moved) for block in status.blocks))


def _block_row(block: BlockState, moved: bool) -> tuple[Cell, ...]:
    changed = block.current != block.agreed
    if block.tells("current"):
        moved_by = entries_of(block.moved_by)
        told = Words(window(block.current), sources=moved_by) if changed else Words("=", Tone.MUTED)
    else:
        told = not_told()
    current: list[Cell] = [told]
    return (
        block_name(block),
        window(block.ideal),
        window(block.agreed, expected=block.end_kind is EndKind.EXPECTED),
        *(current if moved else []),
        Words(progress(block.progress), sources=block.done_by),
        days_left(block.days_left) if block.active else NOTHING,
        _light(block.light.colour, block.light.since),
    )


def _light(colour: Colour, since: date | None) -> Words:
    """Sign, word and, of a colour that judges, since when: "▲ gelb seit 05.11.2026"."""
    sign = light_sign(colour)
    return Words(f"{sign.text} seit {german(since)}", sign.tone) if since and colour in _JUDGING else sign


def _reasons(status: Status) -> list[Block]:
    items = [
        reason_words(block, reason)
        for block in status.blocks
        for reason in block.light.reasons
        if block.light.colour is not Colour.UNKNOWN or block.active
    ]
    return [Heading("Gründe der Ampel"), Items(tuple(items))] if items else []


def reason_words(block: BlockState, reason: Reason) -> Words:
    """A reason for a block's light: "▲ gelb – Phase 4: …"."""
    sign = light_sign(reason.colour)
    return Words(
        f"{sign.text} – Phase {'+'.join(map(str, block.phases))}: {reason_sentence(reason)}",
        sign.tone,
        reason.entry_ids,
    )


def _overdue(status: Status) -> list[Block]:
    if not status.overdue:
        return []
    return [Heading("Überfällig"), milestone_table(status.overdue)]


def _running(status: Status) -> list[Block]:
    blocks: list[Block] = []
    shown_ids = {milestone.id for milestone in status.overdue}
    for block in (block for block in status.blocks if block.active):
        found = tuple(
            milestone
            for milestone in status.running
            if milestone.phase in block.phases and milestone.id not in shown_ids
        )
        if found:
            blocks += [Heading(f"Läuft: {block_name(block)}"), milestone_table(found)]
    return [*blocks, *_upcoming(status)]


def _upcoming(status: Status) -> list[Block]:
    pairs: list[tuple[str, Cell]] = []
    for day, found in groupby(status.upcoming, key=lambda milestone: milestone.due_current):
        milestones = list(found)
        ids = ", ".join(milestone.id for milestone in milestones)
        pairs.append((shown(day), f"{ids} ({_in_days(milestones[0].days_left)})"))
    return [Heading("Als Nächstes fällig"), Facts(tuple(pairs[:_DATES_AHEAD]))] if pairs else []


def _in_days(days: int | None) -> str:
    return "heute" if not days else f"in {count(days, 'Tag', 'Tagen')}"


def _deviations(status: Status) -> list[Block]:
    if not status.deviations:
        return []
    items = tuple(
        Words(_deviation(found, status), sources=entries_of(found.id)) for found in status.deviations
    )
    return [Heading(f"Noch {with_whom(status.guided_by)}zu klären"), Items(items)]


def _deviation(found: DeviationState, status: Status) -> str:
    days = (status.as_of - last_day(found.found_on)).days
    since = count(days, "Tag", "Tagen") if days > 0 else german(found.found_on)
    cleared = "" if found.tells("cleared_on") else f"; ob geklärt: {NOT_TOLD}"
    return (
        f"{found.id}  {capitalised(found.subject)}{new_dates(found)} – {found.reason} (seit {since}{cleared})"
    )


def _formats(status: Status) -> list[Block]:
    """How often each format took place; the regular call only where there is one."""
    told = ((found.name, Words(held(found), sources=entries_of(found.last_id))) for found in status.formats)
    pairs = (*call_facts(status.call), *told)
    return [Heading("Formate bisher"), Facts(pairs)] if pairs else []
