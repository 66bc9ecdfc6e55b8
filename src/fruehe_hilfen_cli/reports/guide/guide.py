"""The municipal guide as a document: a full draft from the data, for people to finish."""

from collections.abc import Callable, Iterator, Mapping

from msgspec.structs import replace

from fruehe_hilfen_cli.reports.document import Block, Chart, Document, Heading
from fruehe_hilfen_cli.reports.governance.draft_words import open_places
from fruehe_hilfen_cli.reports.guide.annex import annex
from fruehe_hilfen_cli.reports.guide.council import council_chapter
from fruehe_hilfen_cli.reports.guide.course import course_chapter
from fruehe_hilfen_cli.reports.guide.goals import goal_chapter, goals_told
from fruehe_hilfen_cli.reports.guide.learned import learned_chapter
from fruehe_hilfen_cli.reports.guide.means import means_chapter
from fruehe_hilfen_cli.reports.guide.measures import measure_chapter
from fruehe_hilfen_cli.reports.guide.opening import reading_note, starting_point, theme, title_page
from fruehe_hilfen_cli.reports.guide.outlook import next_chapter, recommendation_chapter
from fruehe_hilfen_cli.reports.guide.people import people_chapter
from fruehe_hilfen_cli.reports.guide.words import COURSE, GOALS
from fruehe_hilfen_cli.reports.results.staircase_chart import staircase_chart
from fruehe_hilfen_cli.reports.roadmap.timeline import timeline_chart
from fruehe_hilfen_cli.views.guide.guide import Guide
from fruehe_hilfen_cli.views.results.staircase import StaircaseState
from fruehe_hilfen_cli.views.roadmap.timeline import Timeline

CHAPTERS: tuple[tuple[str, Callable[[Guide], Iterator[Block]]], ...] = (
    ("Womit wir begonnen haben", starting_point),
    ("Das Thema", theme),
    ("Wer den Prozess trägt", people_chapter),
    ("Der Verlauf", course_chapter),
    ("Ziele und Ergebnisse", goal_chapter),
    ("Maßnahmen und Erfahrungen", measure_chapter),
    ("Was gelang und was nicht", learned_chapter),
    ("Beschlüsse und Vorlagen", council_chapter),
    ("Ressourcen", means_chapter),
    ("Empfehlungen", recommendation_chapter),
    ("Wie es weitergeht", next_chapter),
)
"""The chapters in their order; their texts name some of them by number."""


def guide_document(
    guide: Guide, timeline: Timeline | None = None, staircase: StaircaseState | None = None
) -> Document:
    """The guide as a document.

    Args:
        guide: what it tells.
        timeline: the course, to be drawn.
        staircase: the goals, to be drawn.
    """
    charts = {COURSE: _course_chart(timeline), GOALS: _goal_chart(guide, staircase)}
    title = tuple(title_page(guide))
    chapters = tuple(_chapters(guide, charts))
    places = open_places(Document((*title, *chapters)))
    return Document(
        (*title, *reading_note(guide, places), *chapters, Heading("Anhang"), *annex(guide, chapters))
    )


def _chapters(guide: Guide, charts: Mapping[int, Chart | None]) -> Iterator[Block]:
    for number, (heading, chapter) in enumerate(CHAPTERS, 1):
        yield Heading(f"{number}. {heading}")
        if chart := charts.get(number):
            yield chart
        yield from chapter(guide)


def _course_chart(timeline: Timeline | None) -> Chart | None:
    """The course as a picture; the table stands below it."""
    return replace(timeline_chart(timeline), table=None) if timeline else None


def _goal_chart(guide: Guide, staircase: StaircaseState | None) -> Chart | None:
    """The staircase as a picture; its tables stand below it."""
    if staircase is None or not guide.goals:
        return None
    return replace(staircase_chart(staircase, goals_told(guide)), table=None)
