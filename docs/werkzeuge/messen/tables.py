"""The tables of the page, in Markdown."""

from collections.abc import Iterable, Iterator, Sequence

from docs.werkzeuge.messen.groups import MEMORY_TARGET, Group, Row
from docs.werkzeuge.messen.numbers import count, decimal, duration, megabytes, ratio_text, target_text
from docs.werkzeuge.messen.peers.comparison import Comparison
from docs.werkzeuge.messen.peers.peer import Peer, Work
from docs.werkzeuge.messen.timing import Measured, Times, ratio

REACHED, MISSED, FAILED = "erreicht", "**verfehlt**", "**gescheitert**"


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table; the first column stands left, the others right."""
    lines = [list(head), *map(list, rows)]
    widths = [max(3, *map(len, column)) for column in zip(*lines, strict=True)]
    lines.insert(1, ["-" * width if n == 0 else "-" * (width - 1) + ":" for n, width in enumerate(widths)])
    return "\n".join(f"| {' | '.join(_padded(cells, widths))} |" for cells in lines)


def group_table(group: Group, measured: Measured) -> str:
    """The commands of a group with their times, ratios and targets."""
    head = (
        "Befehl",
        "Arbeitsordner",
        "Median",
        "schnellster",
        "Läufe",
        "im Vergleich zu",
        "Verhältnis",
        "Ziel",
        "",
    )
    return table(head, (_cells(row, measured) for row in group.rows))


def judged(row: Row, measured: Measured) -> str:
    """Whether a row reached its target; empty where it has none."""
    times = measured[row.command]
    if times.failure:
        return FAILED
    if row.against is None or row.target is None:
        return ""
    found = ratio(times, measured[row.against])
    return FAILED if found is None else REACHED if found <= row.target else MISSED


def memory_line(size: int | None) -> str:
    """The memory of the status of all municipalities, held against its target; None: the command failed."""
    used = megabytes(size or 0)
    verdict = FAILED if size is None else REACHED if used < MEMORY_TARGET else MISSED
    told = "–" if size is None else f"höchstens {used} MB"
    return f"Arbeitsspeicher von `fh status`: {told} (Ziel: unter {MEMORY_TARGET} MB) – {verdict}."


def work_table(work: Work, peers: Sequence[Peer], comparisons: Sequence[Comparison]) -> str:
    """One work at all sizes: the time of each program, and how much longer ours takes."""
    head = ["Programm"]
    for size in comparisons:
        head += [f"{count(size.entries)} Einträge", "fh dazu"]
    rows = [["**fh**", *_pairs((size.ours[work], None) for size in comparisons)]]
    for peer in peers:
        if any(work in size.theirs.get(peer, {}) for size in comparisons):
            pairs = ((size.theirs[peer].get(work), size.ratio(peer, work)) for size in comparisons)
            rows.append([f"{peer.name} ({peer.language})", *_pairs(pairs)])
    return table(head, rows)


def faster_peers(peers: Sequence[Peer], comparisons: Sequence[Comparison]) -> list[str]:
    """Where another program is faster: a line for each, with its works and their sizes."""
    told = ((peer, list(_faster_works(peer, comparisons))) for peer in peers)
    return [f"{peer.name} ({peer.language}): {'; '.join(works)}" for peer, works in told if works]


def goal_rows(peers: Sequence[Peer], comparisons: Sequence[Comparison]) -> list[list[str]]:
    """For each program with a goal: in how many comparisons we are ahead, and whether that is the goal."""
    return [
        _goal(peer, [size for size in comparisons if size.entries >= peer.slower_from])
        for peer in peers
        if peer.slower_from is not None
    ]


def _padded(cells: Sequence[str], widths: Sequence[int]) -> list[str]:
    """The cells as wide as their columns, so that the table can be read on the screen, too."""
    sized = list(zip(cells, widths, strict=True))
    return [cell.rjust(width) if n else cell.ljust(width) for n, (cell, width) in enumerate(sized)]


def _goal(peer: Peer, sizes: Sequence[Comparison]) -> list[str]:
    ratios = [found for size in sizes for work in Work if (found := size.ratio(peer, work)) is not None]
    ahead = sum(found < 1 for found in ratios)
    where = f"ab {count(peer.slower_from)} Einträgen" if peer.slower_from else "überall"
    verdict = FAILED if not ratios else REACHED if ahead == len(ratios) else MISSED
    return [f"{peer.name} ({peer.language})", where, f"{ahead} von {len(ratios)}", verdict]


def _faster_works(peer: Peer, comparisons: Sequence[Comparison]) -> Iterator[str]:
    for work in Work:
        sizes = [count(size.entries) for size in comparisons if (size.ratio(peer, work) or 0) >= 1]
        if sizes:
            yield f"{work.value} ({', '.join(sizes)})"


def _cells(row: Row, measured: Measured) -> list[str]:
    times = measured[row.command]
    against = row.against
    found = ratio(times, measured[against]) if against else None
    return [
        f"`{row.command.name}`",
        row.command.size,
        duration(times.median),
        duration(times.fastest),
        str(len(times.seconds)),
        _named(row) if against else "",
        ratio_text(found) if against else "",
        target_text(row.target) if row.target else "",
        judged(row, measured),
    ]


def _named(row: Row) -> str:
    against = row.against
    if against is None:
        return ""
    return against.size if against.name == row.command.name else against.name


def _pairs(pairs: Iterable[tuple[Times | None, float | None]]) -> list[str]:
    cells: list[str] = []
    for times, found in pairs:
        told = "–" if times is None else FAILED if times.failure else duration(times.median)
        cells += [told, "" if found is None else f"**{decimal(found)}**" if found >= 1 else decimal(found)]
    return cells
