"""The facts of a drafted council paper: duties, who carries the process, its course, where it stands."""

from collections.abc import Iterator

from fruehe_hilfen_cli.model.kinds import DayKind, PaperKind
from fruehe_hilfen_cli.reports.document import Block, Heading, Items, Paragraph, Tone, Words
from fruehe_hilfen_cli.reports.entries.prose import prose
from fruehe_hilfen_cli.reports.governance.draft_words import (
    cited,
    period_name,
    period_quoted,
    period_span,
    phases_named,
    running,
    sentence,
    sentences,
    spelt,
    spelt_on,
    to_check,
)
from fruehe_hilfen_cli.reports.steering.new_dates import new_dates
from fruehe_hilfen_cli.text import capitalised, count
from fruehe_hilfen_cli.views.entries.logbook import ListedEntry
from fruehe_hilfen_cli.views.governance.bodies import MemberState
from fruehe_hilfen_cli.views.governance.draft import Draft, DraftBody, DraftDeviation, DraftDuty
from fruehe_hilfen_cli.views.governance.draft_course import DraftMilestone, DraftPeriod
from fruehe_hilfen_cli.views.steering.deviations import DeviationState

_SMALL = 3
"""The level of headings inside the facts."""
_ASKED = "Fälliges erreicht und nur nicht eingetragen? Sonst Gründe und Auswirkungen nennen"


def duty_section(draft: Draft) -> Iterator[Block]:
    """Which reports were asked for: by whom, since when, and until when; of an interim report."""
    if draft.kind is not PaperKind.INTERIM_REPORT:
        return
    yield Heading("Berichtspflicht", _SMALL)
    if draft.duties:
        yield Items(tuple(_duty(found, draft) for found in draft.duties))
    else:
        yield Paragraph("Für diese Leserschaft nennt das Logbuch keine offene Berichtspflicht.")


def body_section(draft: Draft) -> Iterator[Block]:
    """Who carries the process."""
    if draft.bodies and draft.kind is not PaperKind.INFORMATION:
        yield Heading("Beteiligte Gremien", _SMALL)
        yield Items(tuple(map(_body, draft.bodies)))


def frame_section(draft: Draft) -> Iterator[Block]:
    """What holds for all that is done: principles and fields of action, where there are any."""
    pairs = (
        ("Leitprinzipien", draft.guiding_principles),
        ("Handlungsfelder", draft.fields_of_action),
    )
    for heading, items in pairs:
        if items and draft.kind is not PaperKind.INFORMATION:
            yield Heading(heading, _SMALL)
            yield Items(items)


def course_section(draft: Draft) -> Iterator[Block]:
    """The course so far, block by block; in an information only the headlines."""
    yield Heading("Bisheriger Verlauf", _SMALL)
    told = [period for period in draft.periods if period.entries or period.calls_held]
    if not told and not draft.before:
        yield Paragraph("Für diese Leserschaft hält das Logbuch noch nichts fest.")
    short = draft.kind is PaperKind.INFORMATION
    if draft.before:
        yield Paragraph("Vor Beginn", Tone.STRONG)
        yield from _entries(draft.before, short=short)
    for period in told:
        yield from _period_heading(period)
        yield from _entries(period.entries, short=short)
        if period.calls_held:
            yield Paragraph(f"Dazu {_came(period.calls_held)} im Jour fixe.")


def state_section(draft: Draft) -> Iterator[Block]:
    """Which blocks run, and until when."""
    yield Heading("Aktueller Stand", _SMALL)
    for period in running(draft.periods):
        yield sentences([state_sentence(period), _remaining(period)])
    if not running(draft.periods):
        yield Paragraph("Derzeit läuft kein Zeitraum des Fahrplans.")


def state_sentence(period: DraftPeriod) -> str:
    """Which block runs: "Derzeit läuft der Zeitraum „Aufbau“ (Phase 2): Mai 2023 bis Juni 2023."."""
    return f"Derzeit läuft {period_quoted(period)}: {period_span(period)}."


def over_section(draft: Draft) -> Iterator[Block]:
    """The deviations, and what is due without anybody having said why it is not reached."""
    yield Heading("Abweichungen", _SMALL)
    overdue = [_overdue(period) for period in draft.periods if any(map(_is_unexplained, period.remaining))]
    items: tuple[Words | str, ...] = (*map(_deviation, draft.deviations), *overdue)
    if items:
        yield Items(items)
    if overdue:
        yield Paragraph(to_check(_ASKED))
    if draft.deviations_withheld:
        yield Paragraph(to_check(_withheld(draft.deviations_withheld, more=bool(items))))
    elif not items:
        yield Paragraph("Abweichungen vom Fahrplan sind nicht festgehalten.")


def _period_heading(period: DraftPeriod) -> Iterator[Block]:
    """The period with its dates; where these are to be checked, they stand below it."""
    name, span = period_name(period), period_span(period)
    yield Heading(name if period.withheld else f"{name}: {span}", _SMALL + 1)
    if period.withheld:
        yield Paragraph(span)


def _duty(found: DraftDuty, draft: Draft) -> Words:
    duty = found.duty
    months = duty.every_months
    parts = [
        f"{duty.what}, an: {duty.recipient}",
        *([f"Herkunft: {duty.origin}"] if duty.origin else []),
        f"erbeten {spelt_on(duty.asked_on)}",
        *(["jeden Monat" if months == 1 else f"alle {months} Monate"] if months else []),
    ]
    if not found.withheld:
        parts += [f"fällig: {spelt(duty.due)}"] if duty.due else ["ohne Frist"]
        parts += [f"zuletzt berichtet {spelt_on(duty.last_on)}"] if duty.last_on else []
    if found.days_late and draft.head.consultation.day:
        parts.append(f"die Sitzung liegt {count(found.days_late, 'Tag', 'Tage')} danach")
    elif found.days_late:
        parts.append(f"seit {count(found.days_late, 'Tag', 'Tagen')} vorbei")
    return cited("; ".join(parts), duty.id, *(one.entry_id for one in duty.fulfilled))


def _body(found: DraftBody) -> str:
    inside = f" (Teil von: {found.part_of})" if found.part_of else ""
    members = ", ".join(map(_member, found.members))
    if found.mandate and members:
        return f"{found.name}{inside}: {found.mandate.rstrip('.')}; Mitglieder: {members}"
    told = found.mandate or members
    return f"{found.name}{inside}{': ' if told else ''}{told}"


def _member(member: MemberState) -> str:
    marks = [
        *([f"{member.heads} Personen"] if member.heads > 1 else []),
        *(["Leitung"] if member.lead else []),
    ]
    told = f" ({', '.join(marks)})" if marks else ""
    return f"{member.role}{told}"


def _entries(entries: tuple[ListedEntry, ...], *, short: bool) -> Iterator[Block]:
    if short:
        yield Items(tuple(_headline(found) for found in entries))
        return
    for found in entries:
        head = _headline(found)
        yield Paragraph(head.text, Tone.STRONG, head.sources)
        yield from prose(found.entry.text)


def _headline(found: ListedEntry) -> Words:
    entry = found.entry
    latest = "spätestens " if entry.day_kind is DayKind.AT_LATEST else ""
    people = f" ({count(entry.participants, 'Person', 'Personen')})" if entry.participants else ""
    return cited(f"{capitalised(latest)}{spelt(entry.day)}: {entry.title}{people}", found.id)


def _came(calls: int) -> str:
    return f"{'kam' if calls == 1 else 'kamen'} {count(calls, 'Gespräch', 'Gespräche')}"


def _remaining(period: DraftPeriod) -> str:
    number = len(period.remaining)
    return f"Offen {'ist' if number == 1 else 'sind'} darin {count(number, 'Meilenstein', 'Meilensteine')}."


def _deviation(found: DraftDeviation) -> Words:
    state = found.deviation
    parts = [
        sentence(f"{capitalised(state.subject)}{new_dates(state)} (bekannt {spelt_on(state.found_on)})"),
        sentence(f"Grund: {state.reason}"),
        *([sentence(f"Auswirkung: {state.effect}")] if state.effect else []),
        *([] if found.withheld else [_cleared(state)]),
    ]
    return cited(" ".join(parts), state.id, None if found.withheld else state.cleared_by)


def _cleared(state: DeviationState) -> str:
    if state.cleared_on is None:
        return "Noch nicht geklärt."
    return sentence(f"Geklärt {spelt_on(state.cleared_on)}{f': {state.outcome}' if state.outcome else ''}")


def _withheld(number: int, *, more: bool) -> str:
    further = " weitere" if more else ""
    if number == 1:
        return f"eine{further} Abweichung ist nicht freigegeben"
    return f"{number}{further} Abweichungen sind nicht freigegeben"


def _is_unexplained(found: DraftMilestone) -> bool:
    return found.overdue and not found.covered


def _overdue(period: DraftPeriod) -> str:
    """Milestones whose date is over: perhaps they are reached, and nobody has said so."""
    named = f"{'den ' if len(period.phases) > 1 else ''}{phases_named(period.phases)}"
    span = "" if period.withheld else f" ({period_span(period)})"
    late = "; ".join(f"{one.id} {one.title}" for one in period.remaining if _is_unexplained(one))
    return f"In {named}{span} fällig, aber nicht als erreicht festgehalten: {late}"
