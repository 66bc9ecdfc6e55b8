"""How a drafted council paper says dates, periods and sums, and what is left to be written."""

from collections.abc import Iterator
from itertools import groupby
from typing import assert_never

from fruehe_hilfen_cli.model.dates import MONTH_NAMES, Month, When, german, german_on
from fruehe_hilfen_cli.model.kinds import EndKind
from fruehe_hilfen_cli.reports.document import (
    Block,
    Cell,
    Document,
    Drawing,
    Facts,
    Heading,
    Items,
    Paragraph,
    Table,
    Words,
)
from fruehe_hilfen_cli.text import german_number, listed
from fruehe_hilfen_cli.views.governance.draft_course import DraftPeriod
from fruehe_hilfen_cli.views.roadmap.blocks import BlockStatus

_MISSING, _CHECK = "[bitte ergänzen: ", "[bitte prüfen: "
_BULLETS = ("- ", "* ", "• ")


def missing(what: str) -> str:
    """A place that is left to be written: "[bitte ergänzen: Nummer der Vorlage]"."""
    return f"{_MISSING}{what}]"


def to_check(what: str) -> str:
    """A place at which somebody has to look."""
    return f"{_CHECK}{what}]"


def open_places(document: Document) -> int:
    """At how many places a draft waits for somebody."""
    return sum(text.count(_MISSING) + text.count(_CHECK) for text in _texts(document))


def spelt(when: When) -> str:
    """A date in running text: "14.03.2023", "Januar 2023"."""
    return f"{MONTH_NAMES[when.month - 1]} {when.year}" if isinstance(when, Month) else german(when)


def spelt_on(when: When, *, at_latest: bool = False) -> str:
    """When something was: "am 13.02.2023", "im Januar 2023", "spätestens im September 2022"."""
    return f"{'spätestens ' if at_latest else ''}{german_on(when)}"


def phases_named(phases: tuple[int, ...]) -> str:
    """Phases as in "Phase 1" or "Phasen 2 und 3"."""
    return f"{'Phase' if len(phases) == 1 else 'Phasen'} {listed([str(phase) for phase in phases])}"


def period_name(period: DraftPeriod) -> str:
    """A block as in "Konstituierungs- und Zielfindungsphase (Phasen 2 und 3)"."""
    name = period.name or listed(period.stage_names)
    return f"{name} ({phases_named(period.phases)})" if name else phases_named(period.phases)


def period_quoted(period: DraftPeriod) -> str:
    """The same in a sentence: "der Zeitraum „Konstituierungsphase“ (Phase 2)"."""
    name = period.name or listed(period.stage_names)
    numbers = phases_named(period.phases)
    return f"der Zeitraum „{name}“ ({numbers})" if name else f"der Zeitraum mit {numbers}"


def period_span(period: DraftPeriod) -> str:
    """From when to when: "Oktober 2022 bis voraussichtlich Juni 2023"; what is not known, is said."""
    begin, end = period.current.begin, period.current.end
    if period.withheld:
        return to_check("Beginn und Ende; dazu gibt es Einträge, die nicht freigegeben sind")
    expected = "voraussichtlich " if period.end_kind is EndKind.EXPECTED else ""
    if begin is None or end is None:
        return f"ab {spelt(begin)}, Ende nicht angegeben" if begin else _until(end, expected)
    return spelt(begin) if begin == end and not expected else f"{spelt(begin)} bis {expected}{spelt(end)}"


def running(periods: tuple[DraftPeriod, ...]) -> tuple[DraftPeriod, ...]:
    """The blocks that run."""
    return tuple(period for period in periods if period.state is BlockStatus.RUNNING)


def following(periods: tuple[DraftPeriod, ...]) -> DraftPeriod | None:
    """The first block that is still to begin."""
    return next((period for period in periods if period.state is BlockStatus.NOT_BEGUN), None)


def euros(amount: float, *, approx: bool = False) -> str:
    """A sum as in "rund 130.000 EUR" or "12,50 EUR"."""
    whole, _, cents = german_number(amount).partition(",")
    return f"{'rund ' if approx else ''}{whole}{f',{cents:0<2}' if cents else ''} EUR"


def sentence(words: str) -> str:
    """A text that ends as a sentence does."""
    return words if words.endswith((".", "!", "?", "…")) else f"{words}."


def cited(words: str, entry_id: str | None, *, proofs: bool) -> str:
    """A statement, and behind it, where proofs are wanted, the entry it comes from."""
    return f"{words} [{entry_id}]" if proofs and entry_id else words


def prose(text: str) -> Iterator[Block]:
    """The text of an entry: its paragraphs, and its lists as lists."""
    for part in text.strip().split("\n\n"):
        lines = [line.strip() for line in part.splitlines() if line.strip()]
        for listing, found in groupby(lines, key=lambda line: line.startswith(_BULLETS)):
            if listing:
                yield Items(tuple(line[2:].strip() for line in found))
            else:
                yield Paragraph(" ".join(found))


def _until(end: When | None, expected: str) -> str:
    if end is None:
        return "Beginn und Ende nicht angegeben"
    return f"bis {expected}{spelt(end)}, Beginn nicht angegeben"


def _texts(document: Document) -> Iterator[str]:
    for block in document.blocks:
        match block:
            case Paragraph(text=text) | Heading(text=text):
                yield text
            case Items(items=items):
                yield from map(_text, items)
            case Facts(pairs=pairs):
                yield from (_text(value) for _, value in pairs)
            case Table(rows=rows):
                yield from (_text(cell) for row in rows for cell in row)
            case Drawing(lines=lines):
                yield from (words.text for line in lines for words in line)
            case _:
                assert_never(block)


def _text(cell: Cell) -> str:
    return cell.text if isinstance(cell, Words) else cell
