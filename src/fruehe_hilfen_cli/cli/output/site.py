"""Pages for browsers: one for each municipality, and one for several of them, which leads there."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from fruehe_hilfen_cli.cli.output.hand_out import Made, Report
from fruehe_hilfen_cli.cli.output.options import Output
from fruehe_hilfen_cli.cli.output.progress import watched
from fruehe_hilfen_cli.cli.output.targets import put, require_room
from fruehe_hilfen_cli.render.formats import Format
from fruehe_hilfen_cli.render.html import to_html
from fruehe_hilfen_cli.reports.content import Content, finished
from fruehe_hilfen_cli.reports.document import About, Document
from fruehe_hilfen_cli.reports.entries.article import entry_articles
from fruehe_hilfen_cli.reports.pages.municipality import TITLE, municipality_document
from fruehe_hilfen_cli.reports.pages.overview import overview_page_document
from fruehe_hilfen_cli.store.workspace import PlanFile
from fruehe_hilfen_cli.text import count, stem_of
from fruehe_hilfen_cli.views.entries.audience import Seen, seen_by
from fruehe_hilfen_cli.views.pages.municipality_page import MunicipalityPage, municipality_page
from fruehe_hilfen_cli.views.pages.overview_page import overview_page

if TYPE_CHECKING:
    from fruehe_hilfen_cli.cli.session import Session
    from fruehe_hilfen_cli.model.kinds import Visibility

OVERVIEW = "index.html"
_SUFFIX = ".html"
_NAMED = 3
"""So many municipalities are named on the page of all of them; of more it says how many."""


@dataclass(frozen=True)
class Site:
    """What pages are to be made of.

    Args:
        target: a folder; or a file, for one municipality.
        replace: whether files that are there may be replaced.
        reader: for whom they are made.
        proofs: whether statements name the entries they come from.
        frozen: whether they are kept in the logbook as they go out.
        places: which municipalities; nothing for all that take part.
    """

    target: Path
    replace: bool
    reader: "Visibility"
    proofs: bool
    frozen: bool
    places: tuple[str, ...]


@dataclass(frozen=True)
class SiteFiles:
    """Pages that were made.

    Args:
        paths: their files, first the one from which the others can be reached.
        left_out: how many entries the readers may not see.
    """

    paths: tuple[Path, ...]
    left_out: int


@dataclass(frozen=True)
class Page:
    """A page of a municipality."""

    seen: Seen
    view: MunicipalityPage
    content: Content
    data: bytes


def made_pages(session: "Session", site: Site) -> list[Page]:
    """Make the page of each municipality; what cannot be read is told.

    Raises:
        OneFileForAll: when they are several, and the target is no folder.
    """
    if site.frozen:
        session.gathers = False  # what is kept lies in one workspace
    projects = session.taking_part(site.places, plans=tuple(PlanFile))
    require_room(site.target, [project.place for project in projects])
    found = [seen_by(project, site.reader, session.day) for project in projects]
    overview = OVERVIEW if len(found) > 1 and not site.frozen else None  # a kept page leads nowhere else
    return [_page(session, site, seen, overview) for seen in watched(session, "Seiten", found)]


def write_site(session: "Session", site: Site, pages: Sequence[Page]) -> SiteFiles:
    """Write pages, and for several of them the one that leads to all.

    Raises:
        FileExists: when they are there and must not be replaced; then nothing is written.
    """
    files = {_name(page.seen): page.data for page in pages}
    if len(pages) > 1:
        files = {OVERVIEW: _overview(session, pages), **files}
    written = put(site.target, files, replace=site.replace)
    if site.frozen:
        _keep(session, site, pages)
    return SiteFiles(tuple(written), sum(page.seen.left_out for page in pages))


def _name(seen: Seen) -> str:
    """The file of a municipality; none has the name of the page that leads to all."""
    stem = stem_of(seen.project.place)
    return f"{stem}{_SUFFIX}" if f"{stem}{_SUFFIX}" != OVERVIEW else f"{stem}-kommune{_SUFFIX}"


def _page(session: "Session", site: Site, seen: Seen, overview: str | None) -> Page:
    view = municipality_page(seen)
    articles = entry_articles(seen, view.entries[::-1])
    document = municipality_document(view, articles, overview)
    name = seen.project.roadmap.municipality.name
    about = About(TITLE, name, session.day, seen.reader, left_out=seen.left_out)
    content = finished(Content({}, document), about, seen.project.entries, proofs=site.proofs)
    return Page(seen, view, content, to_html(content.document))


def _overview(session: "Session", pages: Sequence[Page]) -> bytes:
    seen = [page.seen for page in pages]
    view = overview_page(seen, [page.view for page in pages], session.day)
    links = {found.project.place: quote(_name(found)) for found in seen}
    about = About(TITLE, _subject(seen), session.day, view.reader, left_out=view.left_out)
    content = Content({}, overview_page_document(view, links))
    document: Document = finished(content, about, (), proofs=False).document
    return to_html(document)


def _subject(seen: Sequence[Seen]) -> str:
    names = [found.project.roadmap.municipality.name for found in seen]
    return ", ".join(names) if len(names) <= _NAMED else count(len(names), "Kommune", "Kommunen")


def _keep(session: "Session", site: Site, pages: Sequence[Page]) -> None:
    from fruehe_hilfen_cli.cli.output.keeping import keep

    output = Output(
        Format.HTML, site.target, site.replace, site.reader, None, frozen=True, proofs=site.proofs
    )
    report = Report("ueberblick", TITLE, lambda _: Content({}, Document(())))
    for page in pages:
        keep(session, report, output, Made(page.seen, page.content, {"": page.data}))
