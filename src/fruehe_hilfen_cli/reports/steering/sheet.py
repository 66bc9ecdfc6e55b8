"""The jour fixe sheet as a document: one page to put on the table.

What stands above with its title is below only named by its number.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from msgspec.structs import replace

from fruehe_hilfen_cli.model.dates import german, german_time
from fruehe_hilfen_cli.model.kinds import EndKind
from fruehe_hilfen_cli.reports.document import (
    Block,
    Cell,
    Document,
    Facts,
    Heading,
    Items,
    Paragraph,
    Tone,
    Words,
)
from fruehe_hilfen_cli.reports.governance.closings import closing_section, departure_note
from fruehe_hilfen_cli.reports.phrases import (
    NOT_TOLD,
    block_name,
    entries_of,
    incomplete_note,
    light_sign,
    not_told,
    reason_sentence,
    window,
)
from fruehe_hilfen_cli.reports.steering.formats import calls_held, held
from fruehe_hilfen_cli.reports.steering.new_dates import new_dates
from fruehe_hilfen_cli.reports.steering.sheet_council import decision_facts
from fruehe_hilfen_cli.reports.steering.sheet_dues import due_table
from fruehe_hilfen_cli.reports.steering.sheet_news import news
from fruehe_hilfen_cli.reports.steering.status import progress
from fruehe_hilfen_cli.text import capitalised, count, with_whom
from fruehe_hilfen_cli.views.roadmap.blocks import BlockState, Progress
from fruehe_hilfen_cli.views.steering.sheet import Sheet
from fruehe_hilfen_cli.views.steering.tasks import TaskState
from fruehe_hilfen_cli.vocabulary import label


def sheet_document(sheets: Sequence[Sheet]) -> Document:
    """The sheets of one or more municipalities, one after the other."""
    return Document(tuple(block for found in sheets for block in _page(found)))


def _page(sheet: Sheet) -> Iterator[Block]:
    yield Heading(f"{sheet.status.name}: {_title(sheet)}", 1)
    yield Paragraph(f"Stand: {german(sheet.status.as_of)}", Tone.STRONG)
    if sheet.status.incomplete:
        yield incomplete_note()
    if sheet.status.departure:
        yield from departure_note(sheet.status.departure)
        return
    yield Facts(tuple(_head(sheet)))
    yield from _section("Läuft", Items(tuple(_running(sheet))))
    yield from closing_section(block for block in sheet.status.blocks if block.active)
    yield from news(sheet)
    yield from _section(
        f"Noch {with_whom(sheet.status.guided_by)}zu klären", Items(tuple(_deviations(sheet)))
    )
    yield from due_table(sheet)
    yield from _section("Offene Aufgaben nach Rolle", Facts(tuple(_roles(sheet))))
    rest = (*_questions(sheet), *decision_facts(sheet), *_duties(sheet), *_formats(sheet))
    yield from _section("Fragen, Beschlüsse, Berichte, Formate", Facts(rest))


def _section(heading: str, body: Facts | Items) -> list[Block]:
    """A heading with what stands under it; nothing when there is nothing."""
    content = body.pairs if isinstance(body, Facts) else body.items
    return [Heading(heading), body] if content else []


def _title(sheet: Sheet) -> str:
    return f"Jour fixe am {german(sheet.call_on)}" if sheet.call_on else "Blatt zum Jour fixe"


def _head(sheet: Sheet) -> Iterator[tuple[str, Cell]]:
    status = sheet.status
    yield "Jour fixe", _calls(sheet)
    light = light_sign(status.light)
    yield "Ampel", Words(f"{light.text}{_since(status.light_since)}", light.tone)
    if judged := status.assessment:
        author = f", {judged.author}" if judged.author else ""
        told = f"{label(judged.colour)}: {judged.reason} ({german(judged.day)}{author}, {judged.entry_id})"
        yield "Einschätzung", Words(told, sources=entries_of(judged.entry_id))
    elif not status.tells("assessment"):
        yield "Einschätzung", not_told()


def _calls(sheet: Sheet) -> Words:
    day = sheet.status.as_of
    when = "heute" if sheet.call_on == day else german(sheet.call_on) if sheet.call_on else ""
    when += f", {german_time(sheet.time)} Uhr" if sheet.time else ""
    last = f"zuletzt {german(sheet.since)} ({sheet.since_id})" if sheet.since else "im Logbuch noch keiner"
    if not sheet.tells("since"):
        last = f"zuletzt: {NOT_TOLD}"
    after = f"danach {german(sheet.due_until)}" if sheet.call_on else "kein Termin bekannt"
    if not sheet.tells("call_on", "due_until"):
        after = f"nächste: {NOT_TOLD}"
    told = " · ".join(part for part in (when, last, calls_held(sheet.status.call), after) if part)
    return Words(told, sources=entries_of(sheet.since_id))


def _since(day: date | None) -> str:
    return f" seit {german(day)}" if day else ""


def _running(sheet: Sheet) -> Iterator[Cell]:
    for block in sheet.status.blocks:
        if not block.active:
            continue
        yield Words(_block(block), sources=entries_of(*block.done_by, block.moved_by))
        for reason in block.light.reasons:
            sign = light_sign(reason.colour)
            yield Words(f"{sign.text} – {reason_sentence(reason)}", sign.tone, reason.entry_ids)


def _block(block: BlockState) -> str:
    light, state = block.light, block.progress
    agreed = window(block.agreed, expected=block.end_kind is EndKind.EXPECTED)
    current = window(block.current) if block.tells("current") else NOT_TOLD
    since = _since(light.since) if light.tells("colour") else ""
    parts = [
        f"{light_sign(light.colour).text}{since}",
        *([_reached(state)] if state.total or not state.tells("reached", "total") else []),
        *([_days(block.days_left)] if block.days_left is not None else []),
        f"ideal {window(block.ideal)}",
        f"vereinbart {agreed}",
        *([f"aktuell {current}"] if block.current != block.agreed else []),
    ]
    return f"{block_name(block)}: {', '.join(parts)}"


def _reached(state: Progress) -> str:
    return f"{progress(state)} erreicht" if state.tells("reached", "total") else f"erreicht: {NOT_TOLD}"


def _days(days: int) -> str:
    if days == 0:
        return "endet heute"
    return f"noch {count(days, 'Tag', 'Tage')}" if days > 0 else f"{count(-days, 'Tag', 'Tage')} über"


def _deviations(sheet: Sheet) -> Iterator[Cell]:
    for found in sheet.status.deviations:
        since = count(found.days, "Tag", "Tagen") if found.days else german(found.found_on)
        about = f"{found.id} {capitalised(found.subject)}{new_dates(found)}"
        told = f"{about}, seit {since}: {found.reason}"
        if not found.tells("cleared_on"):
            told = f"{about} ({german(found.found_on)}; ob geklärt: {NOT_TOLD}): {found.reason}"
        yield Words(told, sources=entries_of(found.id))


def _roles(sheet: Sheet) -> Iterator[tuple[str, Cell]]:
    above = {task.id for task in (*sheet.overdue.tasks, *sheet.due.tasks)}
    seen = []
    for role in sheet.tasks:
        who = role.who or "niemand"
        known = ", ".join(task.id for task in role.tasks if task.id in above)
        others = [_task(task) for task in role.tasks if task.id not in above]
        if others:
            told = "; ".join((*([known] if known else []), *others))
            yield who, Words(told, sources=entries_of(*(task.id for task in role.tasks)))
        elif role.tasks:
            seen.append(f"{who} {known}")
    if seen:
        yield "steht oben", " · ".join(seen)
    if not (sheet.tells("tasks") and all(role.tells("tasks") for role in sheet.tasks)):
        yield "andere", not_told()


def _task(task: TaskState) -> str:
    return f"{task.id} {task.what}{f' (bis {german(task.until)})' if task.until else ''}"


def _questions(sheet: Sheet) -> Iterator[tuple[str, Cell]]:
    for question in sheet.questions:
        who = f" – {question.who}" if question.who else ""
        told = f"{question.id} {question.what}{who} (seit {german(question.asked_on)})"
        yield "Offene Frage", Words(told, sources=entries_of(question.id))
    if not sheet.tells("questions"):
        yield "Andere Fragen", not_told()


def _duties(sheet: Sheet) -> Iterator[tuple[str, Cell]]:
    """The report duties; those that are due soon stand above with what is to be reported."""
    above = {duty.id for duty in (*sheet.overdue.duties, *sheet.due.duties)}
    for duty in sheet.status.duties:
        due = f"fällig {german(duty.due)}" if duty.due else "ohne Frist"
        due = due if duty.tells("due") else f"fällig: {NOT_TOLD}"
        last = f"zuletzt {german(duty.last_on)}" if duty.last_on else "noch keiner"
        last = last if duty.tells("last_on") else f"zuletzt: {NOT_TOLD}"
        what = "" if duty.id in above else f" {duty.what} an {duty.recipient}"
        reports = (report.entry_id for report in duty.fulfilled)
        yield "Bericht", Words(f"{duty.id}{what}: {due}, {last}", sources=entries_of(duty.id, *reports))


def _formats(sheet: Sheet) -> Iterator[tuple[str, Cell]]:
    formats = sheet.status.formats
    told = [f"{found.name} {held(replace(found, on_site=None))}" for found in formats]
    if told:
        yield "Formate", Words(" · ".join(told), sources=entries_of(*(found.last_id for found in formats)))
