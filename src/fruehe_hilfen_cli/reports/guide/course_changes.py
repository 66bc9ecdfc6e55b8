"""What came otherwise than agreed, why, and how phases were closed."""

from collections.abc import Iterator

from fruehe_hilfen_cli.model.kinds import ClosingResult
from fruehe_hilfen_cli.reports.document import Block, Heading, Tone, Words
from fruehe_hilfen_cli.reports.governance.draft_words import sentence, spelt_on
from fruehe_hilfen_cli.reports.guide.words import (
    HIDDEN,
    PART,
    check_words,
    entry_of,
    hidden_words,
    open_line,
    open_words,
    paragraph,
    quoted,
)
from fruehe_hilfen_cli.reports.phrases import milestones_named
from fruehe_hilfen_cli.reports.steering.new_dates import new_dates
from fruehe_hilfen_cli.text import capitalised, listed, with_whom
from fruehe_hilfen_cli.views.governance.closings import ClosingState
from fruehe_hilfen_cli.views.governance.draft import DraftDeviation
from fruehe_hilfen_cli.views.guide.guide import Guide
from fruehe_hilfen_cli.views.guide.periods import GuideClosing, GuidePeriod
from fruehe_hilfen_cli.views.history import milestone_of, milestone_subject, phase_subjects
from fruehe_hilfen_cli.views.roadmap.blocks import BlockStatus
from fruehe_hilfen_cli.views.steering.deviations import DeviationState


def change_blocks(guide: Guide, found: GuidePeriod) -> Iterator[Block]:
    """Each deviation with reason, effect and the talk about it."""
    titles = {one.milestone.id: one.milestone.title for period in guide.periods for one in period.milestones}
    for one in found.deviations:
        yield from _deviation(guide, one, titles)


def unexplained_blocks(found: GuidePeriod) -> Iterator[Block]:
    """That deviations are not told, and for which delays nobody has given a reason."""
    if found.deviations_withheld:
        yield from paragraph(
            check_words("was hier anders kam; dazu gibt es Einträge, die nicht freigegeben sind")
        )
    if late := _unexplained(found):
        be = "ist" if len(late) == 1 else "sind"
        said = f"{milestones_named(late)} {be} überfällig; einen Grund nennt das Logbuch nicht."
        yield from paragraph(said, check_words("erreicht und nur nicht eingetragen? Sonst Gründe nennen"))
    if late := _late(found):
        be = "ist" if len(late) == 1 else "sind"
        said = (
            f"{milestones_named(late)} {be} später erreicht als vereinbart; das Logbuch nennt keinen Grund."
        )
        yield from paragraph(said, open_words("warum"))


def closing_blocks(found: GuidePeriod, *, closes: bool) -> Iterator[Block]:
    """What bodies said on the end of the phases.

    Args:
        found: the block.
        closes: whether any phase here was ever closed by a body; then the others should be, too.
    """
    for one in found.closings:
        yield from paragraph(*_closing(one))
    said = {one.phase for one in found.closings}
    if closes and found.period.state is BlockStatus.COMPLETED:
        for phase in found.period.phases:
            if phase not in said:
                yield open_line(f"wer Phase {phase} wann abgeschlossen hat")


def _unexplained(found: GuidePeriod) -> tuple[str, ...]:
    return tuple(one.id for one in found.period.remaining if one.overdue and not one.covered)


def _late(found: GuidePeriod) -> tuple[str, ...]:
    """What was reached late, while no deviation speaks of it, nor of its block."""
    about = {shift.subject for one in found.deviations for shift in one.deviation.shifts}
    if found.deviations_withheld or about & set(phase_subjects(found.period.phases)):
        return ()
    reached = (one.milestone for one in found.milestones if one.milestone.done_on)
    return tuple(one.id for one in reached if one.days_late and milestone_subject(one.id) not in about)


def _deviation(guide: Guide, found: DraftDeviation, titles: dict[str, str]) -> Iterator[Block]:
    state = found.deviation
    entry = (entry_of(state.id),)
    yield Heading(f"Was anders kam: {_subject(state, titles)}{new_dates(state)}", PART)
    effect = sentence(f"Auswirkung: {state.effect}") if state.effect else None
    yield from paragraph(
        Words(sentence(f"Bekannt {spelt_on(state.found_on)}. Grund: {state.reason}"), sources=entry),
        Words(effect, sources=entry) if effect else None,
        *([hidden_words()] if found.withheld else [_talk(guide, state)]),
    )


def _subject(state: DeviationState, titles: dict[str, str]) -> str:
    """What it is about: "Phase 3", "Meilenstein 4.1 „Maßnahmenplan“", "Vereinbarung: Mitarbeit"."""
    if (milestone := milestone_of(state.subject)) in titles:
        return f"Meilenstein {milestone} {quoted(titles[milestone])}"
    kind, _, rest = state.subject.partition(" ")
    return f"{capitalised(kind)}: {rest}" if kind == "vereinbarung" else capitalised(state.subject)


def _talk(guide: Guide, state: DeviationState) -> Words:
    """The talk about it: "Am 02.06.2026 mit dem NZFH geklärt: …"."""
    whom = with_whom(guide.guided_by)
    if state.cleared_on is None:
        return Words(f"Noch nicht {whom}geklärt.", Tone.WARNING)
    outcome = f": {state.outcome}" if state.outcome else ""
    said = capitalised(f"{spelt_on(state.cleared_on)} {whom}geklärt{outcome}")
    return Words(sentence(said), sources=(state.cleared_by,) if state.cleared_by else ())


def _closing(found: GuideClosing) -> Iterator[Words]:
    if found.closing is None:
        yield Words(f"Zum Abschluss von Phase {found.phase}: {HIDDEN}", Tone.OPEN)
        return
    yield Words(_closed(found.closing), sources=(found.closing.entry_id,))
    if found.withheld:
        yield hidden_words()
    elif found.closing.conditions and not found.closing.refused:
        yield Words(_conditions(found.closing))


def _closed(found: ClosingState) -> str:
    body = f" ({found.body})" if found.body else ""
    when = spelt_on(found.day)
    match found.result:
        case ClosingResult.NEGATIVE:
            return f"Der Abschluss von Phase {found.phase} ist {when} abgelehnt worden{body}."
        case ClosingResult.CONDITIONS:
            conditions = f": {listed(found.conditions)}" if found.conditions else ""
            return sentence(
                f"Phase {found.phase} ist {when} mit Auflagen abgeschlossen worden{body}{conditions}"
            )
        case _:
            return f"Phase {found.phase} ist {when} abgeschlossen worden{body}."


def _conditions(found: ClosingState) -> str:
    still, number = len(found.open_conditions), len(found.conditions)
    if not still:
        return "Die Auflage ist erfüllt." if number == 1 else "Alle Auflagen sind erfüllt."
    if number == 1:
        return "Die Auflage ist noch offen."
    return (
        sentence(f"Noch offen: {listed(found.open_conditions)}")
        if still < number
        else "Alle sind noch offen."
    )
