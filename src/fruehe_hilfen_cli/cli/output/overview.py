"""Where many municipalities stand: read, chosen, and made a table of."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from fruehe_hilfen_cli.reports.content import Content
from fruehe_hilfen_cli.reports.steering.overview import ROOMY, Among, overview_document
from fruehe_hilfen_cli.views.steering.standing import Standing, standing
from fruehe_hilfen_cli.views.steering.standings import StandingOrder, chosen

if TYPE_CHECKING:
    from fruehe_hilfen_cli.cli.input.steering.many_options import Many
    from fruehe_hilfen_cli.cli.session import Session


@dataclass(frozen=True)
class Overview:
    """Where many municipalities stand.

    Args:
        many: what was asked for.
        standings: those that were chosen.
        total: how many there are to choose from.
        unread: how many more there would be, could their roadmaps be read.
    """

    many: "Many"
    standings: tuple[Standing, ...]
    total: int
    unread: int = 0

    def content(self, width: int) -> Content:
        """What it shows: the municipalities, or their groups.

        Args:
            width: columns of text there are.
        """
        among = Among(self.total, len(self.standings), self.many.selection, self.unread)
        grouping = self.many.grouping
        if grouping is None:
            late = self.many.order is StandingOrder.LATE or self.many.selection.days_late > 0
            document = overview_document(self.standings, among, roomy=width >= ROOMY, late=late)
            return Content({"standings": self.standings, "total": self.total}, document)
        from fruehe_hilfen_cli.reports.steering.group_totals import group_document
        from fruehe_hilfen_cli.views.steering.standing_groups import group_totals

        groups = group_totals(self.standings, grouping)
        document = group_document(self.standings, groups, grouping, among)
        return Content({"group_totals": groups, "standings": self.standings, "total": self.total}, document)


def read_overview(session: "Session", many: "Many", places: Sequence[str]) -> Overview:
    """Read municipalities, and choose those that are wanted; what is wrong in files is told."""
    found = session.gathered(standing, places)
    wanted = chosen(found, many.selection, many.order)
    tell_none(session, len(found), len(wanted))
    return Overview(many, wanted, len(found), len(places) - len(found))


def tell_none(session: "Session", total: int, wanted: int) -> None:
    """Say what to do where no municipality is as it is wanted."""
    if total and not wanted:
        session.tell(
            "Keine Kommune passt dazu.", "  → Nehmen Sie eine Bedingung weg; fh status --alle zeigt alle."
        )


def show_overview(session: "Session", many: "Many", places: Sequence[str]) -> tuple[Standing, ...]:
    """Print where municipalities stand; of none that can be read there is nothing to print.

    Returns:
        Those that were chosen.
    """
    found = read_overview(session, many, places)
    if found.total or session.json:
        content = found.content(ROOMY if session.json else session.out.width)
        session.show(content.views, lambda: content.document)
    return found.standings
