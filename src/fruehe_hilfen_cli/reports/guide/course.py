"""The course of the process: block by block, as planned and as it came."""

from collections.abc import Iterable, Iterator

from fruehe_hilfen_cli.model.dates import first_day, last_day
from fruehe_hilfen_cli.model.kinds import EndKind, PhaseResult
from fruehe_hilfen_cli.reports.document import (
    Block,
    Cell,
    Column,
    Facts,
    Heading,
    Items,
    Paragraph,
    Table,
    Tone,
    Words,
)
from fruehe_hilfen_cli.reports.governance.draft_words import period_name, spelt, spelt_on
from fruehe_hilfen_cli.reports.guide.course_changes import change_blocks, closing_blocks, unexplained_blocks
from fruehe_hilfen_cli.reports.guide.words import (
    GOALS,
    HIDDEN,
    HIDDEN_CELL,
    MEASURES,
    SECTION,
    SITUATION,
    THEME,
    block_heading,
    elsewhere,
    hidden_words,
    open_line,
    span,
    told,
    until,
)
from fruehe_hilfen_cli.reports.phrases import window
from fruehe_hilfen_cli.text import count
from fruehe_hilfen_cli.views.guide.guide import Guide
from fruehe_hilfen_cli.views.guide.periods import GuideMilestone, GuidePeriod
from fruehe_hilfen_cli.views.roadmap.blocks import BlockStatus
from fruehe_hilfen_cli.views.roadmap.plan import MilestoneStatus, Window
from fruehe_hilfen_cli.vocabulary import label


def course_chapter(guide: Guide) -> Iterator[Block]:
    """All blocks in a table, then each that has begun, then those that have not."""
    yield _overview(guide.periods)
    begun = [found for found in guide.periods if _has_begun(found)]
    closes = any(found.closings for found in guide.periods)
    for found in begun:
        yield from _period(guide, found, closes=closes)
    if coming := [found for found in guide.periods if found not in begun]:
        yield Heading("Noch nicht begonnen", SECTION)
        yield Items(tuple(f"{period_name(one.period)}: {_current(one)}" for one in coming))


def _has_begun(found: GuidePeriod) -> bool:
    """By the roadmap, or since something happened in it already, or as far as readers may know."""
    if found.period.state is BlockStatus.UNKNOWN and found.agreed.begin is not None:
        return True
    waiting = (BlockStatus.NOT_BEGUN, BlockStatus.UNKNOWN)
    return found.period.state not in waiting or bool(found.central_steps or found.deviations)


def _overview(periods: Iterable[GuidePeriod]) -> Table:
    columns = (
        Column("Zeitraum"),
        Column("ideal", whole=True),
        Column("vereinbart"),
        Column("aktuell"),
        Column("Stand"),
    )
    return Table(columns, tuple(map(_overview_row, periods)))


def _overview_row(found: GuidePeriod) -> tuple[Cell, ...]:
    moved = found.period.withheld or found.period.current != found.agreed
    return (
        period_name(found.period),
        window(found.ideal),
        window(found.agreed, expected=_is_expected(found)),
        _current_short(found) if moved else "wie vereinbart",
        label(found.period.state),
    )


def _agreed(found: GuidePeriod) -> str:
    return span(found.agreed, expected=_is_expected(found))


def _current_short(found: GuidePeriod) -> str:
    return (
        HIDDEN_CELL if found.period.withheld else window(found.period.current, expected=_is_expected(found))
    )


def _is_expected(found: GuidePeriod) -> bool:
    return found.period.end_kind is EndKind.EXPECTED


def _current(found: GuidePeriod) -> str:
    if found.period.withheld:
        return HIDDEN_CELL
    return span(found.period.current, expected=_is_expected(found))


def _period(guide: Guide, found: GuidePeriod, *, closes: bool) -> Iterator[Block]:
    yield Heading(block_heading(found.period), SECTION)
    yield Facts(tuple(_windows(guide, found)))
    if rows := [*(_milestone_row(guide, one) for one in found.milestones), *_deliveries(guide, found)]:
        yield Paragraph("Was zu liefern war, und was daraus wurde:")
        yield Table((Column("Nr.", whole=True), Column("Ergebnis"), Column("Stand")), tuple(rows))
    yield from _calls(found)
    yield from closing_blocks(found, closes=closes)
    yield from unexplained_blocks(found)
    yield from _steps(guide, found)
    yield from change_blocks(guide, found)


def _windows(guide: Guide, found: GuidePeriod) -> Iterator[tuple[str, Cell]]:
    if found.ideal.begin or found.ideal.end:
        yield "Ideal", span(found.ideal)
    yield "Vereinbart", _agreed(found)
    if found.period.withheld:
        yield "Aktuell", hidden_words()
    elif found.period.current != found.agreed:
        yield "Aktuell", _current(found)
    yield from _actual(guide, found)


def _actual(guide: Guide, found: GuidePeriod) -> Iterator[tuple[str, Cell]]:
    """Of which days the logbook tells, and when all was there."""
    if found.first_on and found.last_on:
        only = " (freigegebene Einträge)" if guide.left_out else ""
        yield "Im Logbuch", f"{span(Window(found.first_on, found.last_on))}{only}"
    required = [one for one in found.milestones if one.milestone.required]
    done = [(one.milestone.done_on, one.entry_id) for one in required if one.milestone.done_on]
    if found.period.state is BlockStatus.COMPLETED and done and len(done) == len(required):
        last, entry = max(((day, entry or "") for day, entry in done), key=lambda pair: first_day(pair[0]))
        yield "Alles erreicht", Words(spelt_on(last), sources=(entry,) if entry else ())


def _milestone_row(guide: Guide, found: GuideMilestone) -> tuple[Cell, ...]:
    one = found.milestone
    voluntary = "" if one.required else " (freiwillig)"
    return one.id, f"{one.title}{voluntary}", _milestone_state(guide, found)


def _milestone_state(guide: Guide, found: GuideMilestone) -> Words:
    """How it stands: "erreicht am 26.09.2025", "nicht erforderlich: …", "offen, bis Februar 2027"."""
    one = found.milestone
    sources = (found.entry_id,) if found.entry_id else ()
    match one.state:
        case None:
            return Words(HIDDEN_CELL, Tone.MUTED)
        case MilestoneStatus.REACHED:
            when = f" {spelt_on(one.done_on, at_latest=one.at_latest)}" if one.done_on else ""
            late = f", {count(one.days_late, 'Tag', 'Tage')} später als vereinbart" if one.days_late else ""
            return Words(f"erreicht{when}{late}", Tone.GOOD, sources)
        case MilestoneStatus.WAIVED:
            return Words(f"nicht erforderlich: {found.reason or ''}".removesuffix(": "), Tone.MUTED, sources)
        case _:
            return _open_state(guide, found)


def _open_state(guide: Guide, found: GuideMilestone) -> Words:
    one = found.milestone
    if found.withheld:
        return Words("offen; mehr dazu ist nicht freigegeben", Tone.MUTED)
    if one.due_current and not guide.departure and last_day(one.due_current) < guide.as_of:
        return Words(f"offen; die Frist war {spelt(one.due_current)}", Tone.WARNING)
    return Words(f"offen, {until(one.due_current)}" if one.due_current else "offen")


def _deliveries(guide: Guide, found: GuidePeriod) -> Iterator[tuple[Cell, ...]]:
    """What a phase must bring besides its milestones, by the scheme."""
    for delivery in found.delivers:
        if delivery is PhaseResult.STAIRCASE:
            goals = [one for one in guide.goals if one.goal.dropped_on is None]
            number = count(len(goals), "Ziel", "Ziele")
            with_ = (
                f" mit {count(guide.tally.total, 'Indikator', 'Indikatoren')}" if guide.tally.total else ""
            )
            told_ = f"{number}{with_} (Kapitel {GOALS})" if goals else "liegt noch nicht vor"
        else:
            number = count(len(guide.measures), "Maßnahme", "Maßnahmen")
            told_ = f"{number} (Kapitel {MEASURES})" if guide.measures else "liegen noch nicht vor"
        yield "", label(delivery), told_


def _steps(guide: Guide, found: GuidePeriod) -> Iterator[Block]:
    others = {one.id: SITUATION for one in guide.situation} | {one.id: THEME for one in guide.theme_entries}
    for one in found.central_steps:
        yield from elsewhere(one, others[one.id]) if one.id in others else told(one)
    if not found.central_steps and found.period.state is not BlockStatus.LEFT:
        hidden = Paragraph(HIDDEN, Tone.OPEN)
        yield hidden if found.entries_withheld else open_line("was in diesem Zeitraum geschah")


def _calls(found: GuidePeriod) -> Iterator[Block]:
    if calls := len(found.call_ids):
        came = "gab es 1 Gespräch" if calls == 1 else f"gab es {calls} Gespräche"
        yield Paragraph(f"In diesem Zeitraum {came} im Jour fixe.", sources=found.call_ids)
