"""The trend of the milestones as a table of moves, their reasons, and a drawing."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import chain, groupby

from msgspec.structs import replace

from fruehe_hilfen_cli.model.dates import When, german, last_day
from fruehe_hilfen_cli.reports.document import (
    Block,
    Cell,
    Column,
    Document,
    Heading,
    Items,
    Paragraph,
    Table,
    Tone,
    Words,
)
from fruehe_hilfen_cli.reports.governance.closings import departure_note
from fruehe_hilfen_cli.reports.phrases import (
    NOT_TOLD,
    NOTHING,
    dated,
    entries_of,
    incomplete_note,
    milestones_named,
    not_told,
    shown,
)
from fruehe_hilfen_cli.reports.steering.trend_plot import Writes, plot
from fruehe_hilfen_cli.views.roadmap.plan import MilestoneStatus
from fruehe_hilfen_cli.views.steering.trend import (
    MilestoneTrend,
    MoveCause,
    Trend,
    TrendMove,
    TrendPoint,
    distance,
)

_ROOMY = 100
_DATE_WIDTH, _TOTAL_WIDTH = 10, 6
_TITLE_WIDTH = {1: 20, 2: 32}
_LEGEND = (
    "▲ später, ▼ früher, = unverändert, in Tagen seit der Spalte davor, vorn und bei „gesamt“ seit dem "
    "Vereinbarten; ✓ erreicht."
)


def trend_document(trends: Iterable[Trend], width: int, writes: Writes = str) -> Document:
    """One municipality after the other.

    Args:
        trends: what to print.
        width: columns there are.
        writes: how a text arrives where it is printed.
    """
    return Document(tuple(chain.from_iterable(_section(found, width, writes) for found in trends)))


def move_words(days: int | None) -> str:
    """A move as in "▲ 62" (days later), "▼ 4" (earlier) or "="; a dash when it cannot be counted."""
    if days is None:
        return NOTHING
    if days == 0:
        return "="
    return f"▲ {days}" if days > 0 else f"▼ {-days}"


def _section(trend: Trend, width: int, writes: Writes) -> Iterator[Block]:
    yield Heading(f"{trend.name}: Meilensteintrend", 1)
    yield Paragraph(f"Stand: {german(trend.as_of)}", Tone.STRONG)
    if trend.incomplete:
        yield incomplete_note()
    yield from departure_note(trend.departure)
    yield Paragraph(_report_days(trend), Tone.MUTED)
    if not trend.milestones:
        yield Paragraph("Kein Meilenstein passt.")
        return
    notable = tuple(move for move in trend.movements if _is_notable(move))
    if notable:
        yield from _table(trend, notable, width)
        yield Heading("Warum")
        yield _reasons(notable)
    elif trend.tells("movements"):
        yield Paragraph("Kein erwarteter Termin hat sich nach hinten bewegt.")
    if not trend.tells("movements", "milestones"):
        yield Paragraph(f"Zu {'weiteren ' if notable else ''}Bewegungen von Terminen: {NOT_TOLD}.")
    if words := tuple(_beside(trend)):
        yield Items(words)
    yield from plot(trend, width, writes)


def _report_days(trend: Trend) -> str:
    first = german(trend.report_days[0])
    number = len(trend.report_days)
    if number == 1:
        return "1 Berichtstag: der Stand."
    return f"{number} Berichtstage vom {first} bis zum Stand."


def _is_notable(move: TrendMove) -> bool:
    """Whether it needs a reason: all but what was reached sooner than expected."""
    return move.cause is not MoveCause.REACHED or not move.days or move.days > 0


def _table(trend: Trend, moves: Sequence[TrendMove], width: int) -> Iterator[Block]:
    moved = sorted({move.report_day for move in moves} - {trend.as_of})
    room = max(1, _room(trend, width) - 1)
    kept = moved[:room] if trend.since else moved[-room:]
    moving = {move.milestone for move in moves}
    rows = tuple(_row(found, [*kept, trend.as_of]) for found in trend.milestones if found.id in moving)
    columns = (
        Column("Nr.", whole=True),
        Column("Meilenstein"),
        *(Column(german(day), whole=True) for day in kept),
        Column("Stand", whole=True),
        Column("gesamt", whole=True),
    )
    yield Table(columns, rows)
    yield Paragraph(_LEGEND, Tone.MUTED)
    if others := [day for day in moved if day not in kept]:
        yield _other_days(trend, others)


def _other_days(trend: Trend, others: Sequence[date]) -> Paragraph:
    """That there are more days than columns, and how to see them."""
    number = len(others)
    when = "später" if trend.since else "früher"
    days = f"{when}en Berichtstag" if number == 1 else f"{number} {when}en Berichtstagen"
    an = "Auch an einem" if number == 1 else "Auch an"
    since = f"fh trend {trend.place} --seit {german(others[0])}"
    return Paragraph(f"{an} {days} hat sich ein Termin bewegt.", hint=f": {since}")


def _room(trend: Trend, width: int) -> int:
    """How many columns with dates there is room for."""
    gap = 2 if width >= _ROOMY else 1
    number = max(len("Nr."), *(len(found.id) for found in trend.milestones))
    left = width - number - gap - _TITLE_WIDTH[gap] - gap - _TOTAL_WIDTH
    return left // (_DATE_WIDTH + gap)


def _row(milestone: MilestoneTrend, days: Sequence[date]) -> tuple[Cell, ...]:
    points = {point.report_day: point for point in milestone.points}
    shown_points = [points[day] for day in days]
    before = [milestone.due_agreed, *(point.expected for point in shown_points)]
    cells = (
        _cell(point, old, last=place == len(days))
        for place, (old, point) in enumerate(zip(before, shown_points, strict=False), 1)
    )
    return (
        milestone.id,
        milestone.title,
        *cells,
        Words(move_words(milestone.days), _tone(milestone.days)) if milestone.tells("days") else not_told(),
    )


def _cell(point: TrendPoint, before: When | None, *, last: bool) -> Cell:
    """A date above its move since the column before; only a sign where nothing new is to be said."""
    if not point.tells("expected", "state"):
        return not_told()
    reached = point.state is MilestoneStatus.REACHED
    if point.expected == before:
        sign = "✓" if reached else "="
        return Words(f"{shown(point.expected)}\n{sign}" if last else sign, Tone.MUTED)
    days = distance(before, point.expected, at_latest=point.at_latest)
    sign = f"{'✓ ' if reached else ''}{move_words(days)}"
    return Words(f"{shown(point.expected)}\n{sign}", _tone(days))


def _tone(days: int | None) -> Tone:
    if not days:
        return Tone.MUTED
    return Tone.WARNING if days > 0 else Tone.GOOD


def _reasons(moves: Sequence[TrendMove]) -> Table:
    columns = (
        Column("Berichtstag", whole=True),
        Column("Nr."),
        Column("Tage", whole=True),
        Column("Was und warum"),
    )
    same = groupby(moves, lambda move: replace(move, milestone=""))
    return Table(columns, tuple(_reason_row(tuple(found)) for _, found in same))


def _reason_row(moves: tuple[TrendMove, ...]) -> tuple[Cell, ...]:
    first = moves[0]
    ids = ", ".join(move.milestone for move in moves)
    return (
        german(first.report_day),
        ids,
        Words(move_words(first.days), _tone(first.days)),
        Words(_because(first), sources=entries_of(first.entry_id, first.deviation)),
    )


def _because(move: TrendMove) -> str:
    instead = f" statt {german(move.before)}" if move.before else ""
    reason = f": {move.reason}" if move.reason else ""
    sources = [move.entry_id] if move.cause is not MoveCause.DEVIATION else []
    told = f" ({', '.join(filter(None, [*sources, move.deviation]))})"
    match move.cause:
        case MoveCause.REACHED:
            return f"erreicht {_reached(move)}{instead}{reason}{told}"
        case MoveCause.WAIVED:
            return f"nicht erforderlich{reason}{told}"
        case MoveCause.REOPENED:
            return f"wieder offen, erwartet {shown(move.after)}{instead}{reason}{told}"
        case _:
            return f"{shown(move.after)}{instead}{reason}{told}"


def _reached(move: TrendMove) -> str:
    return dated(move.after, at_latest=move.at_latest) if move.after else NOTHING


def _beside(trend: Trend) -> Iterator[Cell]:
    """What the table does not say: what came sooner, what is overdue, where a date is missing."""
    order = [milestone.id for milestone in trend.milestones]
    early = [move for move in trend.movements if not _is_notable(move)]
    early.sort(key=lambda move: order.index(move.milestone))
    sooner = [f"{move.milestone} ({-(move.days or 0)})" for move in early]
    if sooner:
        yield f"Früher erreicht als zuletzt erwartet (Tage): {', '.join(sooner)}."
    if overdue := tuple(found.id for found in trend.milestones if _is_overdue(found, trend)):
        named = milestones_named(overdue)
        hint = " fh abweichung neu hält Grund und Termin fest."
        yield Words(f"Überfällig, ohne neuen Termin: {named}.", hint=hint)
    found = sorted((milestone.undated, milestone.id) for milestone in trend.milestones if milestone.undated)
    for deviation, pairs in groupby(found, key=lambda pair: pair[0]):
        ids = tuple(milestone for _, milestone in pairs)
        yield f"{milestones_named(ids)}: Der Termin hält nicht, ein neuer fehlt noch ({deviation})."


def _is_overdue(milestone: MilestoneTrend, trend: Trend) -> bool:
    """Open after the date expected, and no deviation says so."""
    expected = milestone.points[-1].expected
    still_open = milestone.state is MilestoneStatus.OPEN and not milestone.undated
    in_time = expected is None or last_day(expected) >= trend.as_of
    return still_open and not in_time and trend.departure is None
