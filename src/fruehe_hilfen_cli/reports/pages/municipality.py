"""The page of a municipality: where it stands, its pictures with their tables, its logbook."""

from collections.abc import Iterable, Iterator

from fruehe_hilfen_cli.model.dates import german
from fruehe_hilfen_cli.reports.dates.calendar import calendar_document
from fruehe_hilfen_cli.reports.document import (
    Article,
    Block,
    Document,
    Facts,
    Heading,
    Paragraph,
    Prose,
    Tone,
    Words,
)
from fruehe_hilfen_cli.reports.governance.decisions import decision_list_document
from fruehe_hilfen_cli.reports.pages.parts import inside, section, without
from fruehe_hilfen_cli.reports.results.staircase import staircase_document
from fruehe_hilfen_cli.reports.results.target_actual_measures import measure_section
from fruehe_hilfen_cli.reports.results.target_actual_milestones import MARK, milestone_section
from fruehe_hilfen_cli.reports.results.uptake import uptake_document
from fruehe_hilfen_cli.reports.roadmap.timeline import timeline_chart
from fruehe_hilfen_cli.reports.steering.deviations import deviation_document
from fruehe_hilfen_cli.reports.steering.formats import call_facts
from fruehe_hilfen_cli.reports.steering.formats_chart import formats_chart
from fruehe_hilfen_cli.reports.steering.status import status_document
from fruehe_hilfen_cli.reports.steering.trend import trend_document
from fruehe_hilfen_cli.reports.texts import words_in
from fruehe_hilfen_cli.views.pages.municipality_page import ALL_DEVIATIONS, MunicipalityPage
from fruehe_hilfen_cli.vocabulary import label

TITLE = "Überblick"
_ALL = "Überblick über alle Kommunen"
_WIDTH = 100
_FORMATS = "Formate bisher"
_NO_DRAWING = "Für den Verlauf braucht es"


def municipality_document(
    page: MunicipalityPage, entries: tuple[Article, ...], overview: str | None = None
) -> Document:
    """The page of a municipality.

    Args:
        page: what it shows.
        entries: the entries of its logbook in full, the newest first.
        overview: where the page of all municipalities is, if there is one.
    """
    return Document(
        (
            Heading(f"{page.name}: {TITLE}", 1),
            Paragraph(f"Stand: {german(page.as_of)}", Tone.STRONG),
            *([Prose((Words(_ALL, link=overview),))] if overview else []),
            *section("Phasenstand", without(inside(status_document(page.status)), _FORMATS)),
            *section("Zeitleiste", [timeline_chart(page.timeline)] if page.timeline.blocks else []),
            *_marked(milestone_section(page.comparison.milestones), page),
            *section("Meilensteintrend", _trend(page)),
            *_results(page),
            *_formats(page),
            *_steering(page),
            *section("Logbuch", entries),
        )
    )


def _trend(page: MunicipalityPage) -> Iterator[Block]:
    """The trend; without the advice how to get a drawing where there is none."""
    for block in inside(trend_document((page.trend,), _WIDTH)):
        if not (isinstance(block, Paragraph) and block.text.startswith(_NO_DRAWING)):
            yield block


def _marked(blocks: Iterable[Block], page: MunicipalityPage) -> tuple[Block, ...]:
    """A section, and what its mark means where it has one."""
    found = tuple(blocks)
    if not any(words.text.endswith(MARK) for words in words_in(Document(found))):
        return found
    note = f"{MARK} Dazu gibt es weitere Einträge, die nicht für „{label(page.reader)}“ freigegeben sind."
    return (*found, Paragraph(note, Tone.MUTED))


def _results(page: MunicipalityPage) -> Iterator[Block]:
    if page.staircase.steps:
        yield from section("Wirkungstreppe", inside(staircase_document((page.staircase,), _WIDTH)))
    if page.comparison.measures:
        yield from _marked(measure_section(page.comparison.measures), page)
    if page.uptakes:
        uptake = uptake_document(page.uptakes, page.as_of, page.reader, (page.name,))
        yield from section("Inanspruchnahme", inside(uptake))


def _formats(page: MunicipalityPage) -> Iterator[Block]:
    """The regular call, and the other formats beside their guide values."""
    formats = page.status.formats
    calls = tuple(call_facts(page.status.call))
    charts = [formats_chart(formats)] if formats else []
    yield from section("Formate", [*([Facts(calls)] if calls else []), *charts])


def _steering(page: MunicipalityPage) -> Iterator[Block]:
    deviations = deviation_document(page.deviations, page.as_of, ALL_DEVIATIONS, page.guided_by)
    yield from section("Abweichungen", inside(deviations) if page.deviations else [])
    decisions = decision_list_document(page.decisions, page.as_of)
    yield from section("Beschlüsse", inside(decisions) if page.decisions else [])
    coming = page.calendar.overdue or page.calendar.items
    yield from section("Termine", inside(calendar_document(page.calendar, (page.name,))) if coming else [])
