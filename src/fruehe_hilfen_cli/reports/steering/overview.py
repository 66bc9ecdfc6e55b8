"""Where many municipalities stand, as a document: one row for each, or for each group of them."""

from collections.abc import Callable, Iterator, Sequence

from msgspec import Struct

from fruehe_hilfen_cli.model.dates import german
from fruehe_hilfen_cli.model.kinds import Theme
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
from fruehe_hilfen_cli.reports.governance.closings import departure_told
from fruehe_hilfen_cli.reports.phrases import NOTHING, incomplete_note, light_sign, shown
from fruehe_hilfen_cli.reports.steering.status import progress
from fruehe_hilfen_cli.text import count, listed
from fruehe_hilfen_cli.views.steering.standing import Standing, StandingBlock
from fruehe_hilfen_cli.views.steering.standings import StandingSelection
from fruehe_hilfen_cli.vocabulary import label

ROOMY = 110
"""From so many columns on, a row says more."""

_THEMES = {
    Theme.ANCHORING: "Verankerung",
    Theme.PARTICIPATION: "Beteiligung",
    Theme.OUTCOMES: "Wirkung",
}


class Among(Struct, frozen=True):
    """What is shown of many municipalities.

    Args:
        total: how many there are.
        chosen: how many of them are shown.
        selection: which ones.
        unread: how many more there would be, could their roadmaps be read.
    """

    total: int
    chosen: int
    selection: StandingSelection
    unread: int = 0


def overview_document(
    standings: Sequence[Standing], among: Among | None = None, *, roomy: bool = False, late: bool = False
) -> Document:
    """One row for each municipality, all on the same day; below them those that have left.

    Args:
        standings: the municipalities, in their order.
        among: of which they are; None when they are all that were asked for.
        roomy: there is room for more columns.
        late: for how many days they are late is asked for, whatever room there is.
    """
    there = tuple(found for found in standings if not found.departure)
    number = count(len(standings), "Kommune", "Kommunen")
    blocks: list[Block] = [Heading(f"Phasenstand: {number}", 1), *head(standings, among)]
    if there or not (standings or is_choice(among)):
        blocks.append(_table(there, roomy=roomy, late=late))
    blocks += _left(standings)
    if any(found.incomplete for found in standings):
        blocks.append(incomplete_note("* "))
    return Document(tuple(blocks))


def head(standings: Sequence[Standing], among: Among | None) -> Iterator[Block]:
    """Of which day it is, and which of how many municipalities it tells of."""
    if standings:
        yield Paragraph(f"Stand: {german(standings[0].as_of)}", Tone.STRONG)
    if among and is_choice(among):
        yield Paragraph(among_line(among), Tone.MUTED)
    yield from unread_notes(among)


def unread_notes(among: Among | None) -> Iterator[Block]:
    """That municipalities are missing, where their roadmaps could not be read."""
    if among and among.unread:
        words = ("Kommune fehlt, ihr Fahrplan ist", "Kommunen fehlen, ihre Fahrpläne sind")
        yield Paragraph(
            f"{count(among.unread, *words)} nicht lesbar.", Tone.BAD, hint=" (fh pruefe sagt, warum)."
        )


def is_choice(among: Among | None) -> bool:
    """Whether only some of the municipalities are asked for."""
    return among is not None and among.selection != StandingSelection()


def among_line(among: Among) -> str:
    """Of how many municipalities it tells, and which: "3 von 600 Kommunen: rot; Hessen"."""
    asked = "; ".join(_asked(among.selection))
    if not asked:
        return count(among.chosen, "Kommune", "Kommunen")
    return f"{among.chosen} von {count(among.total, 'Kommune', 'Kommunen')}: {asked}"


def _asked(selection: StandingSelection) -> Iterator[str]:
    """What is asked of the municipalities that are shown."""
    for words in (selection.themes, selection.lands, selection.lights):
        if words:
            yield listed([label(word) for word in words], "oder")
    if selection.cohorts:
        yield f"Kohorte {listed(selection.cohorts, 'oder')}"
    if selection.phase is not None:
        yield f"Phase {selection.phase} läuft"
    if selection.days_late:
        yield f"mindestens {count(selection.days_late, 'Tag', 'Tage')} Verzug"


def theme_word(theme: str | None) -> str:
    """A theme in one word."""
    return _THEMES[Theme(theme)] if theme else NOTHING


_Cells = Callable[[Standing], Cell]


def _table(standings: Sequence[Standing], *, roomy: bool, late: bool) -> Table:
    sources = any(found.source for found in standings)
    columns: list[tuple[Column, _Cells, bool]] = [
        (Column("Quelle"), lambda found: found.source or NOTHING, sources),
        (Column("Kommune"), _name, True),
        (Column("Land"), lambda found: found.land, roomy),
        (Column("Thema", whole=True), lambda found: theme_word(found.theme), roomy),
        (Column("Phase"), _phases, True),
        (Column("erreicht", right=True), lambda found: progress(found.progress), True),
        (Column("überfällig", right=True), _overdue, True),
        (Column("Tage", right=True), _days_late, roomy or late),
        (Column("als Nächstes"), lambda found: shown(found.next_due), roomy or not (sources and late)),
        (Column("letzter Eintrag"), lambda found: shown(found.last_entry), True),
        (Column("Ampel", whole=roomy and not sources), lambda found: light_sign(found.light), True),
    ]
    wanted = [(column, cells) for column, cells, is_wanted in columns if is_wanted]
    return Table(
        tuple(column for column, _ in wanted),
        tuple(tuple(cells(found) for _, cells in wanted) for found in standings),
    )


def _name(found: Standing) -> Cell:
    return f"{found.name}{' *' if found.incomplete else ''}"


def _phases(found: Standing) -> Cell:
    return ", ".join(map(phase_numbers, found.active)) or NOTHING


def phase_numbers(block: StandingBlock) -> str:
    """The phases of a block: "2+3"."""
    return "+".join(map(str, block.phases))


def _overdue(found: Standing) -> Cell:
    return Words(str(found.overdue_count), Tone.BAD if found.overdue_count else Tone.PLAIN)


def _days_late(found: Standing) -> Cell:
    return str(found.days_late) if found.days_late else NOTHING


def _left(standings: Sequence[Standing]) -> list[Block]:
    items = tuple(
        f"{_name(found)}{f' ({found.source})' if found.source else ''}: {departure_told(found.departure)}"
        for found in standings
        if found.departure
    )
    return [Heading("Ausgeschieden"), Items(items)] if items else []
