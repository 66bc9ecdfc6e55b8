"""Target and actual side by side, as one document: the base of the evaluation."""

from collections.abc import Iterator
from itertools import chain

from fruehe_hilfen_cli.model.dates import german, german_on
from fruehe_hilfen_cli.model.kinds import Visibility
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
from fruehe_hilfen_cli.reports.phrases import NOTHING, UNTOLD, entries_of, incomplete_note, not_told, shown
from fruehe_hilfen_cli.reports.results.goal import revision_section
from fruehe_hilfen_cli.reports.results.measured import amount, attained, percent
from fruehe_hilfen_cli.reports.results.target_actual_measures import (
    measure_section,
    resource_section,
    states_told,
)
from fruehe_hilfen_cli.reports.results.target_actual_milestones import (
    MARK,
    WITHHELD,
    milestone_section,
)
from fruehe_hilfen_cli.reports.steering.formats import call_facts, held
from fruehe_hilfen_cli.text import listed
from fruehe_hilfen_cli.views.results.effective import GoalState, IndicatorState
from fruehe_hilfen_cli.views.results.gaps import Gap
from fruehe_hilfen_cli.views.results.target_actual import (
    FormatComparison,
    GoalComparison,
    IndicatorComparison,
    Tally,
    TargetActual,
)
from fruehe_hilfen_cli.views.roadmap.plan import MilestoneStatus
from fruehe_hilfen_cli.vocabulary import label

_MARK = f" {MARK}"
_TIME = (
    "erreicht: wie viel vom Weg zwischen Ausgangswert und Zielwert geschafft ist; Zeit: wie viel der Zeit "
    "vom Ausgangswert bis zur Frist um ist."
)


def target_actual_document(found: tuple[TargetActual, ...]) -> Document:
    """The comparison of one or more municipalities, one below the other."""
    return Document(tuple(chain.from_iterable(_whole(one) for one in found)))


def _whole(found: TargetActual) -> Iterator[Block]:
    yield Heading(f"{found.name}: Soll und Ist", 1)
    yield Paragraph(f"Stand: {german(found.as_of)}", Tone.STRONG)
    if found.reader is not Visibility.INTERNAL:
        yield Paragraph(f"Für: {label(found.reader)}. Es zählen nur Einträge, die dafür freigegeben sind.")
    if found.incomplete:
        yield incomplete_note()
    yield Facts(tuple(_summary(found)))
    yield from _goals(found)
    yield from measure_section(found.measures)
    yield from resource_section(found)
    yield from milestone_section(found.milestones)
    calls = call_facts(found.call) if found.call else [("Jour fixe", WITHHELD)]
    if pairs := (
        *calls,
        *(
            (part.state.name, Words(_held(part), sources=entries_of(part.state.last_id)))
            for part in found.formats
        ),
    ):
        yield Heading("Formate")
        yield Facts(pairs)
    yield from _gaps(found.gaps)
    if _withheld(found):
        reader = label(found.reader)
        yield Paragraph(
            f"{MARK} Dazu gibt es weitere Einträge, die nicht für „{reader}“ freigegeben sind.",
            Tone.MUTED,
        )


def _summary(found: TargetActual) -> Iterator[tuple[str, Cell]]:
    yield "Indikatoren", _tallied(found.tally)
    yield "Maßnahmen", states_told(found.measures)
    needed = [one for one in found.milestones if one.required and one.state is not MilestoneStatus.WAIVED]
    reached = sum(one.state is MilestoneStatus.REACHED for one in needed)
    late = sum(bool(one.days_late) for one in needed)
    withheld = sum(one.state is None for one in needed)
    parts = (
        f"{reached} von {len(needed)} erreicht",
        *([f"{late} verspätet"] if late else []),
        *([f"{withheld} {UNTOLD}"] if withheld else []),
    )
    yield "Meilensteine", ", ".join(parts)


def _tallied(tally: Tally) -> str:
    if not tally.total:
        return "noch keine"
    parts = (
        (tally.reached, "am Ziel"),
        (tally.under_way, "unterwegs"),
        (tally.behind, "hinter dem Ausgangswert"),
        (tally.not_computable, "nicht berechenbar"),
        (tally.withheld, UNTOLD),
    )
    return f"{tally.total}: {listed([f'{number} {words}' for number, words in parts if number])}"


def _goals(found: TargetActual) -> Iterator[Block]:
    yield Heading("Ziele und Indikatoren")
    if not found.goals:
        yield Paragraph("Noch kein Ziel.", hint="; fh ziel neu nimmt das erste auf.")
        return
    columns = (
        Column("Nr.", whole=True),
        Column("Ziel, Indikator"),
        Column("Ausgang"),
        Column("Soll"),
        Column("Ist"),
        Column("erreicht"),
    )
    yield Table(columns, tuple(chain.from_iterable(map(_goal_rows, found.goals))))
    if empty := tuple(f"Stufe {step.step}: mit Absicht leer. {step.reason}" for step in found.empty_steps):
        yield Items(empty)
    yield Paragraph(_TIME, Tone.MUTED)
    yield from revision_section(_states(found))


def _states(found: TargetActual) -> Iterator[GoalState | IndicatorState]:
    for one in found.goals:
        yield one.goal
        yield from (part.result.indicator for part in one.indicators)


def _goal_rows(found: GoalComparison) -> Iterator[tuple[Cell, ...]]:
    goal = found.goal
    title = f"{goal.title}{_mark(found.withheld)}"
    step, until = f"Stufe {goal.step}", f"bis {german(goal.until)}" if goal.until else ""
    if goal.dropped_on:
        ended = f"{title} (entfallen {german_on(goal.dropped_on)}: {goal.dropped_reason})"
        yield goal.id, Words(ended, Tone.MUTED), step, until, "", ""
    else:
        yield Words(goal.id, Tone.STRONG), Words(title, Tone.STRONG), step, until, "", ""
    for part in found.indicators:
        yield _indicator_row(part)


def _indicator_row(found: IndicatorComparison) -> tuple[Cell, ...]:
    result, indicator = found.result, found.result.indicator
    unit = f" ({indicator.unit})" if indicator.unit else ""
    latest = result.latest
    title = f"{indicator.title}{unit}{_mark(found.withheld and latest is not None)}"
    begin = _on(amount(indicator, indicator.baseline), shown(indicator.baseline_on))
    end = not_told()
    if not found.target_withheld:
        told = _on(amount(indicator, indicator.target), shown(indicator.target_by))
        end = Words(told, sources=entries_of(*(change.entry_id for change in indicator.changes)))
    if indicator.dropped_on:
        ended = f"{title} (entfallen {german_on(indicator.dropped_on)}: {indicator.dropped_reason})"
        return f"  {indicator.id}", Words(ended, Tone.MUTED), begin, end, NOTHING, NOTHING
    if found.withheld and latest is None:
        return f"  {indicator.id}", title, begin, end, Words(WITHHELD, Tone.MUTED), NOTHING
    now: Cell = NOTHING
    if latest:
        told = _on(amount(indicator, latest.value, approx=latest.approx), german(latest.day))
        now = Words(told, sources=entries_of(latest.entry_id))
    return f"  {indicator.id}", title, begin, end, now, _attained(found)


def _attained(found: IndicatorComparison) -> Words:
    """The attainment, and beside it how much of the time is over."""
    if found.withheld:
        return not_told()
    reached, elapsed = found.result.attainment, found.result.elapsed
    share = reached.share
    if share is None:
        return Words(attained(reached), Tone.WARNING)
    time = f"\nZeit: {percent(elapsed)}" if elapsed is not None else ""
    tone = Tone.GOOD if reached.reached else Tone.BAD if share < 0 else Tone.PLAIN
    return Words(f"{attained(reached)}{time}", tone)


def _on(value: str, when: str) -> str:
    return value if NOTHING in (value, when) else f"{value}\n{when}"


def _gaps(gaps: tuple[Gap, ...]) -> Iterator[Block]:
    yield Heading("Was zum Urteil noch fehlt")
    if not gaps:
        yield Paragraph("Nichts.")
        return
    yield Items(tuple(f"{gap.id} {gap.title}: {listed([label(kind) for kind in gap.kinds])}" for gap in gaps))


def _mark(withheld: bool) -> str:
    return _MARK if withheld else ""


def _held(part: FormatComparison) -> str:
    """How often; where entries are withheld, at least so often."""
    return f"{held(part.state)}{_mark(part.withheld and part.state.held > 0)}"


def _withheld(found: TargetActual) -> bool:
    """Whether a row has a mark."""
    parts = [part for one in found.goals for part in one.indicators]
    flags = [part.withheld and part.result.latest is not None for part in parts]
    flags += [goal.withheld for goal in found.goals]
    flags += [measure.counts_withheld for measure in found.measures]
    flags += [one.due_current is None and one.due_agreed is not None for one in found.milestones]
    flags += [part.withheld and part.state.held > 0 for part in found.formats]
    return any(flags)
