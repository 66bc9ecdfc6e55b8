"""What a report holds before it is printed: its views, its document, and what every page says of it."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from fruehe_hilfen_cli.model.entry import Logged
from fruehe_hilfen_cli.reports.about import with_about
from fruehe_hilfen_cli.reports.document import About, Document
from fruehe_hilfen_cli.reports.sources import with_sources, without_sources

if TYPE_CHECKING:
    from fruehe_hilfen_cli.views.table import DataTable


class Content(Struct, frozen=True):
    """What a report holds.

    Args:
        views: what it shows, under English names; JSON and Excel are made of them.
        document: the same as a document.
        tables: the same for Excel and CSV, where these are not simply what the views say.
        title: what it is, where that depends on the municipality.
        left_out: how many entries its readers may not see, where it tells only of some.
    """

    views: Mapping[str, object]
    document: Document
    tables: "tuple[DataTable, ...] | None" = None
    title: str | None = None
    left_out: int | None = None


def finished(content: Content, about: About, entries: Iterable[Logged], *, proofs: bool) -> Content:
    """The content with what every page says.

    Args:
        content: what the report holds.
        about: what every page says.
        entries: those its readers may see; sources are looked up in them.
        proofs: whether its statements name the entries they come from.
    """
    about = replace(
        about,
        title=content.title or about.title,
        left_out=about.left_out if content.left_out is None else content.left_out,
    )
    document = content.document
    document = with_sources(document, entries) if proofs else without_sources(document)
    return replace(content, document=with_about(document, about))
