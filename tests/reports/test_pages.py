"""Pages for browsers: their sections, what they leave to others, and what readers outside do not learn."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from tests.conftest import DAYS, TWO_BLOCKS, day, project, random_entries, told, with_entries
from tests.staircases import one_indicator, staircase

from fruehe_hilfen_cli.model.entry import Logged
from fruehe_hilfen_cli.model.kinds import Visibility
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.reports.document import (
    Block,
    Chart,
    Document,
    Facts,
    Heading,
    Items,
    Paragraph,
    Table,
    Words,
)
from fruehe_hilfen_cli.reports.entries.article import entry_articles
from fruehe_hilfen_cli.reports.pages.municipality import municipality_document
from fruehe_hilfen_cli.reports.pages.overview import overview_page_document
from fruehe_hilfen_cli.reports.pages.parts import inside, section, without
from fruehe_hilfen_cli.reports.texts import words_in
from fruehe_hilfen_cli.views.entries.audience import seen_by
from fruehe_hilfen_cli.views.pages.municipality_page import municipality_page
from fruehe_hilfen_cli.views.pages.overview_page import overview_page

STAIRS = staircase(one_indicator("ausgangswert = 10, zielwert = 50"))
HIDDEN = "Streng vertraulich"
ENTRIES = (
    '2022-05-03 art = "workshop", titel = "Auftakt", sichtbarkeit = "oeffentlich"',
    f'2022-05-10 art = "notiz", titel = "{HIDDEN}", erreicht = ["1.1"]',
)


def page_of(found: Project, on: date, reader: Visibility = Visibility.INTERNAL) -> Document:
    seen = seen_by(found, reader, on)
    page = municipality_page(seen)
    return municipality_document(page, entry_articles(seen, page.entries))


def overview_of(*found: Project, on: date, reader: Visibility = Visibility.INTERNAL) -> Document:
    seen = [seen_by(one, reader, on) for one in found]
    view = overview_page(seen, [municipality_page(one) for one in seen], on)
    return overview_page_document(view, {one.project.place: f"{one.project.place}.html" for one in seen})


def headings(document: Document, level: int = 2) -> list[str]:
    return [block.text for block in document.blocks if isinstance(block, Heading) and block.level == level]


def test_a_page_has_the_sections_of_which_there_is_something_to_say() -> None:
    bare = project(TWO_BLOCKS, *ENTRIES)
    first = ["Phasenstand", "Zeitleiste", "Meilensteine", "Meilensteintrend"]
    found = headings(page_of(bare, day("2022-06-01")))
    assert found[:4] == first
    assert "Wirkungstreppe" not in found
    assert found[-1] == "Logbuch"
    assert "Wirkungstreppe" in headings(page_of(replace(bare, staircase=STAIRS), day("2022-06-01")))


def test_a_page_has_pictures_with_a_table_behind_each() -> None:
    found = page_of(replace(project(TWO_BLOCKS, *ENTRIES), staircase=STAIRS), day("2022-06-01"))
    charts = [block for block in found.blocks if isinstance(block, Chart)]
    assert len(charts) >= 2
    assert all(chart.table and chart.alternative.endswith(".") for chart in charts)


def test_a_page_leads_back_to_that_of_all() -> None:
    view = municipality_page(seen_by(project(TWO_BLOCKS), Visibility.INTERNAL, day("2022-06-01")))
    links = [words.link for words in words_in(municipality_document(view, (), "index.html")) if words.link]
    assert links == ["index.html"]
    assert not any(words.link for words in words_in(municipality_document(view, ())))


def test_no_readers_learn_of_what_they_may_not_see() -> None:
    found = project(TWO_BLOCKS, *ENTRIES)
    whole, public = (
        page_of(found, day("2022-06-01"), reader) for reader in (Visibility.INTERNAL, Visibility.PUBLIC)
    )
    assert HIDDEN in told(whole)
    assert HIDDEN not in told(public)
    assert "Auftakt" in told(public)


@settings(max_examples=25)
@given(random_entries(remarks=st.just(HIDDEN)), DAYS, st.sampled_from(Visibility))
def test_whatever_a_logbook_tells_only_readers_see_it(
    entries: list[Logged], today: date, reader: Visibility
) -> None:
    inner = [
        replace(one, entry=one.entry.model_copy(update={"title": HIDDEN, "visibility": Visibility.INTERNAL}))
        for one in entries
    ]
    found = with_entries(project(TWO_BLOCKS), *inner)
    for document in (page_of(found, today, reader), overview_of(found, on=today, reader=reader)):
        said = [words.text for words in words_in(document)]
        assert not [text for text in said if "None" in text]
        if reader is not Visibility.INTERNAL:
            assert not [text for text in said if HIDDEN in text]
            assert not {one.id for one in inner} & {
                source for words in words_in(document) for source in words.sources
            }


def test_the_page_of_several_leads_to_each() -> None:
    north = project(TWO_BLOCKS)
    south = replace(north, place="kreis-sued")
    found = overview_of(north, south, on=day("2022-06-01"))
    table = next(block for block in found.blocks if isinstance(block, Table))
    assert [row[0] for row in table.rows] == [
        Words("Kreis Beispiel", link="kreis-beispiel.html"),
        Words("Kreis Beispiel", link="kreis-sued.html"),
    ]
    assert headings(found) == ["Phasenstand", "Ampeln", "Formate", "Kreis Beispiel", "Kreis Beispiel"]
    ways = [pair[1] for block in found.blocks if isinstance(block, Facts) for pair in block.pairs]
    assert Words("Seite von Kreis Beispiel", link="kreis-sued.html") in ways


def test_a_report_becomes_a_section() -> None:
    report = Document(
        (
            Heading("Kreis: Trend", 1),
            Paragraph("Stand: 01.06.2022"),
            Paragraph("6 offen."),
            Heading("Warum"),
            Items(("Überfällig: 1.1.", "Beraten; fh heißt Frühe Hilfen.")),
        )
    )
    assert section("Trend", inside(report)) == (
        Heading("Trend"),
        Paragraph("6 offen."),
        Heading("Warum", 3),
        Items(("Überfällig: 1.1.", "Beraten; fh heißt Frühe Hilfen.")),
    )
    assert section("Trend", ()) == ()


def test_what_stands_under_a_heading_can_be_left_out() -> None:
    one, two = Paragraph("eins"), Paragraph("zwei")
    blocks: list[Block] = [Heading("A"), one, Heading("A1", 3), one, Heading("B"), two]
    assert tuple(without(blocks, "A")) == (Heading("B"), two)
    assert tuple(without(blocks, "A1")) == (Heading("A"), one, Heading("B"), two)
    assert tuple(without(blocks, "B")) == tuple(blocks[:4])
