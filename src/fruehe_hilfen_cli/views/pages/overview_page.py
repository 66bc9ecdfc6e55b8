"""Several municipalities side by side, as their readers may see them."""

from collections.abc import Sequence
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from fruehe_hilfen_cli.model.kinds import Visibility
from fruehe_hilfen_cli.views.entries.audience import Seen
from fruehe_hilfen_cli.views.pages.municipality_page import MunicipalityPage
from fruehe_hilfen_cli.views.steering.format_overview import FormatOverview, format_overview


class OverviewPage(Struct, frozen=True):
    """What the page of several municipalities shows.

    Args:
        reader: whom it is for.
        left_out: how many entries of all of them the reader may not see.
        formats: how often each format took place.
        pages: what the page of each one shows.
    """

    as_of: date
    reader: Visibility
    left_out: int
    formats: tuple[FormatOverview, ...]
    pages: tuple[MunicipalityPage, ...]


def overview_page(seen: Sequence[Seen], pages: Sequence[MunicipalityPage], day: date) -> OverviewPage:
    """Compute the page of several municipalities.

    Args:
        seen: the municipalities.
        pages: what the page of each of them shows.
        day: the day of the data.
    """
    return OverviewPage(
        as_of=day,
        reader=seen[0].reader if seen else Visibility.INTERNAL,
        left_out=sum(found.left_out for found in seen),
        formats=tuple(_formats(found, page) for found, page in zip(seen, pages, strict=True)),
        pages=tuple(pages),
    )


def _formats(seen: Seen, page: MunicipalityPage) -> FormatOverview:
    """How often formats took place; outside the house not against the rhythm, of which much is not told."""
    found = format_overview(seen.project, page.as_of)
    if seen.reader is Visibility.INTERNAL:
        return found
    return replace(found, call=page.status.call, call_count=None, formats=page.status.formats)
