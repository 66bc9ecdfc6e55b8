"""What groups of municipalities come to, as a document: one row for each, and one for all."""

from collections.abc import Sequence

from fruehe_hilfen_cli.reports.document import (
    Block,
    Cell,
    Column,
    Document,
    Heading,
    Items,
    Table,
    Tone,
    Words,
)
from fruehe_hilfen_cli.reports.phrases import NOTHING, incomplete_note, light_sign
from fruehe_hilfen_cli.reports.steering.overview import Among, head
from fruehe_hilfen_cli.reports.steering.status import progress
from fruehe_hilfen_cli.text import german_number
from fruehe_hilfen_cli.views.roadmap.light import Colour
from fruehe_hilfen_cli.views.steering.standing import Standing
from fruehe_hilfen_cli.views.steering.standing_groups import StandingGroup
from fruehe_hilfen_cli.views.steering.standings import Grouping
from fruehe_hilfen_cli.vocabulary import label

_HEADINGS = {Grouping.THEME: "Thema", Grouping.COHORT: "Kohorte", Grouping.LAND: "Land"}
_TITLES = {
    Grouping.THEME: "Phasenstand nach Thema",
    Grouping.COHORT: "Phasenstand nach Kohorte",
    Grouping.LAND: "Phasenstand nach Land",
}
_NONE = {Grouping.THEME: "ohne Thema", Grouping.COHORT: "ohne Kohorte", Grouping.LAND: "ohne Land"}
_ALL = "zusammen"
_DEFINITIONS = (
    "erreicht: Pflichtmeilensteine, die erreicht sind, von allen erforderlichen.",
    "überfällig: offene Meilensteine, deren aktuelles Datum vorbei ist.",
    (
        "Tage zu spät: Median der Kommunen; es zählt der Pflichtmeilenstein oder Zeitraum, der am längsten "
        "überfällig ist."
    ),
)
_LEFT = "Ausgeschiedene zählen nur als Kommunen, nicht bei Meilensteinen und Tagen."


def group_document(
    standings: Sequence[Standing],
    groups: Sequence[StandingGroup],
    grouping: Grouping,
    among: Among | None = None,
) -> Document:
    """One row for each group, and one for all municipalities together.

    Args:
        standings: the municipalities.
        groups: what they come to, all of them together last.
        grouping: by what they are put together.
        among: of which they are; None when they are all that were asked for.
    """
    blocks: list[Block] = [Heading(_TITLES[grouping], 1), *head(standings, among)]
    if standings:
        left = (_LEFT,) if any(found.departure for found in standings) else ()
        blocks += [_table(groups, grouping), Items((*_DEFINITIONS, *left))]
    if any(found.incomplete for found in standings):
        blocks.append(incomplete_note())
    return Document(tuple(blocks))


def group_name(group: str | None, grouping: Grouping) -> str:
    """What the members of a group have in common, in words."""
    if group is None:
        return _NONE[grouping]
    return group if grouping is Grouping.COHORT else label(group)


def median_told(value: float | None) -> str:
    """A median: "3", "2,5"; a dash where there is none."""
    return NOTHING if value is None else german_number(int(value) if value == int(value) else value)


def _table(groups: Sequence[StandingGroup], grouping: Grouping) -> Table:
    colours = [colour for colour in Colour if any(_count(group, colour) for group in groups)]
    columns = (
        Column(_HEADINGS[grouping]),
        Column("Kommunen", right=True),
        *(Column(light_sign(colour).text, right=True) for colour in colours),
        Column("erreicht", right=True),
        Column("überfällig", right=True),
        Column("Tage zu spät", right=True),
    )
    return Table(columns, tuple(_row(group, colours) for group in groups))


def _row(group: StandingGroup, colours: Sequence[Colour]) -> tuple[Cell, ...]:
    together = group.grouping is None
    name = _ALL if group.grouping is None else group_name(group.group, group.grouping)
    cells = (
        name,
        str(group.municipalities),
        *(str(_count(group, colour)) for colour in colours),
        progress(group.progress),
        str(group.overdue_count),
        median_told(group.median_days_late),
    )
    return tuple(Words(cell, Tone.STRONG) for cell in cells) if together else cells


def _count(group: StandingGroup, colour: Colour) -> int:
    return next((found.count for found in group.lights if found.colour is colour), 0)
