"""What has changed in a checklist since the round before."""

from fruehe_hilfen_cli.reports.document import Block, Column, Heading, Paragraph, Table, Tone
from fruehe_hilfen_cli.reports.phrases import NOTHING
from fruehe_hilfen_cli.text import count
from fruehe_hilfen_cli.views.results.agreement import Result
from fruehe_hilfen_cli.views.results.comparison import Comparison, ItemState


def change_blocks(found: Comparison) -> list[Block]:
    """The items whose share of yes or agreement changed, and all together; nothing in the first round."""
    if found.total_before is None:
        return []
    changed = [item for item in found.items if item.result_before and _differs(item)]
    columns = (
        Column("Nr.", whole=True),
        Column("Punkt"),
        Column("ja", right=True, whole=True),
        Column("einig", right=True, whole=True),
    )
    rows = [(item.id, item.text, *_change(item.result_before, item.result)) for item in changed]
    total = ("", "zusammen", *_change(found.total_before, found.total))
    return [
        Heading(f"Seit Runde {found.round_before}"),
        Table(columns, (*rows, total)),
        Paragraph(_same(found, len(changed)), Tone.MUTED),
    ]


def _differs(item: ItemState) -> bool:
    """Whether the share of those who say yes, or the agreement, is another one than before."""
    return item.result_before is not None and _shares(item.result_before) != _shares(item.result)


def _shares(result: Result) -> tuple[float, float]:
    answered = _answered(result)
    return result.ticks.yes / answered if answered else 0, result.agreement.share if result.agreement else 0


def _change(before: Result | None, after: Result) -> tuple[str, str]:
    then, now = _told(before), _told(after)
    return f"{then[0]} → {now[0]}", f"{then[1]} → {now[1]}"


def _told(result: Result | None) -> tuple[str, str]:
    """How many say yes, how many agree: "3/5", "4/5"; of those who answer."""
    if result is None:
        return NOTHING, NOTHING
    answered, agreement = _answered(result), result.agreement
    return (
        f"{result.ticks.yes}/{answered}" if answered else NOTHING,
        f"{agreement.most}/{agreement.answered}" if agreement else NOTHING,
    )


def _answered(result: Result) -> int:
    ticks = result.ticks
    return ticks.yes + ticks.partly + ticks.no + ticks.unclear


def _same(found: Comparison, changed: int) -> str:
    left = sum(item.result_before is not None for item in found.items) - changed
    new = [item.id for item in found.items if item.result_before is None]
    then = f"Runde {found.round_before}: {count(found.people_before, 'Person', 'Personen')}"
    now = f"Runde {found.round}: {count(len(found.people), 'Person', 'Personen')}"
    same = count(left, "Punkt ist", "Punkte sind") if left else "Kein Punkt ist"
    told = [f"{then}; {now}.", f"{same} gleich geblieben."]
    if new:
        told.append(f"Davor nicht beantwortet: {', '.join(new)}.")
    return " ".join(told)
