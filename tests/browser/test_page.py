"""A page in a browser: for everybody, on every screen, with and without JavaScript."""

import io
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.browser.conftest import Visit
from tests.browser.looking import barriers, tab, too_wide
from tests.pages import KINDS, whole
from tests.render.test_html_safety import HOSTILE

from fruehe_hilfen_cli.render.html import to_html
from fruehe_hilfen_cli.reports.document import (
    Article,
    Block,
    Chart,
    Column,
    Document,
    Heading,
    Paragraph,
    Table,
    Tone,
)
from fruehe_hilfen_cli.reports.picture import Picture

if TYPE_CHECKING:
    from playwright.sync_api import Page

PHONE = {"width": 320, "height": 256}
"""A window of 1280 × 1024 at 400 percent."""


def shown(page: "Page") -> list[str]:
    return [entry.get_attribute("id") or "" for entry in page.locator("article:visible").all()]


def test_axe_finds_no_barrier(visit: Visit, axe: str) -> None:
    page = visit(bypass_csp=True)
    page.locator("summary").click()
    assert barriers(page, axe) == []


def test_the_page_is_dark_where_that_is_wanted(visit: Visit) -> None:
    look = "getComputedStyle(document.body).backgroundColor"
    page = visit(color_scheme="light")
    assert page.evaluate(look) == "rgb(255, 255, 255)"
    page.emulate_media(color_scheme="dark")
    assert page.evaluate(look) == "rgb(20, 24, 29)"


def test_at_400_percent_nothing_has_to_be_moved_but_wide_tables(visit: Visit, tmp_path: Path) -> None:
    assert too_wide(visit(viewport=PHONE)) == []
    path = tmp_path / "lang.html"
    path.write_bytes(to_html(whole("Donaudampfschifffahrtsgesellschaftskapitän" * 12)))
    assert too_wide(visit(path, viewport=PHONE)) == []


def test_everything_can_be_reached_by_keyboard_and_is_seen_when_it_is(visit: Visit) -> None:
    page = visit(viewport=PHONE)
    walked = []
    while (stop := tab(page)) is not None:
        walked.append(stop)
    names = [name for name, _ in walked]
    assert [name for name, seen in walked if not seen] == []
    assert names[0] == "Zum Inhalt springen"
    assert [
        name for name in names if name in {"Suche", "Art", "Phase", "Zurücksetzen", "Daten als Tabelle"}
    ] == [
        "Daten als Tabelle",
        "Suche",
        "Art",
        "Phase",
        "Zurücksetzen",
    ]
    assert (
        len(names)
        == page.locator("a:visible, button, input, select, summary, section[tabindex]:visible").count()
    )


def test_the_first_link_leads_past_the_contents(visit: Visit) -> None:
    page = visit()
    tab(page)
    assert tab(page, "Enter") is not None
    assert tab(page) == ("Quelle 1", True)


def test_a_source_leads_to_its_entry_and_back_by_keyboard(visit: Visit) -> None:
    page = visit()
    page.locator("#stelle-1-1").press("Enter")
    assert page.evaluate("location.hash") == "#quelle-1"
    page.locator("#quelle-1 a").first.press("Enter")
    assert page.evaluate("location.hash") == "#eintrag-aaa01"
    assert "eintrag-aaa01" in shown(page)
    page.locator("#quelle-1 .back").first.press("Enter")
    assert page.evaluate("location.hash") == "#stelle-1-1"


def test_details_open_by_keyboard(visit: Visit) -> None:
    page = visit()
    table = page.locator("details table")
    assert not table.is_visible()
    page.locator("summary").press("Enter")
    assert table.is_visible()


def test_readers_filter_by_marks(visit: Visit) -> None:
    page = visit()
    assert len(shown(page)) == 12
    page.get_by_label("Art", exact=True).select_option("Gespräch")
    assert shown(page) == [f"eintrag-aaa{number:02}" for number in (1, 4, 7, 10)]
    assert page.locator("output").inner_text() == "4 von 12 Einträgen"
    page.get_by_label("Phase").select_option("1")
    assert page.locator("output").inner_text() == "2 von 12 Einträgen"
    page.get_by_role("button", name="Zurücksetzen").click()
    assert len(shown(page)) == 12
    assert page.locator("output").inner_text() == "12 Einträge"
    assert page.get_by_role("searchbox").evaluate("field => field === document.activeElement")


def test_readers_search_for_words(visit: Visit) -> None:
    page = visit()
    for words, found in {
        "ÖFFENT": [2, 5, 8, 11],
        "oeffentlichkeit": [2, 5, 8, 11],
        "rathaus  gespräch 1": [1, 10],
        "10.03.2023": [10],
        "<b>": [],
        " ": list(range(12)),
    }.items():
        page.get_by_role("searchbox").fill(words)
        assert shown(page) == [f"eintrag-aaa{number:02}" for number in found]


def test_a_month_without_entries_is_hidden_with_them(visit: Visit) -> None:
    page = visit()
    page.get_by_role("searchbox").fill("10.03.2023")
    assert not page.get_by_role("heading", name="März 2023").is_visible()
    assert page.get_by_role("heading", name="Februar 2023").is_visible()


def test_a_link_to_an_entry_that_is_filtered_out_shows_it(visit: Visit) -> None:
    page = visit()
    page.get_by_label("Art", exact=True).select_option(KINDS[2])
    assert not page.locator("#eintrag-aaa01").is_visible()
    page.locator("#quelle-1 a").first.click()
    assert page.locator("#eintrag-aaa01").is_visible()
    assert page.locator("output").inner_text() == "12 Einträge"


def test_without_javascript_everything_is_shown_and_no_field_without_use(visit: Visit) -> None:
    page = visit(java_script_enabled=False)
    assert page.locator("article:visible").count() == 12
    assert page.locator("search:visible").count() == 0
    page.locator("summary").click()
    assert page.locator("details table").is_visible()


@pytest.mark.parametrize("motion", ["reduce", "no-preference"])
def test_nothing_moves_by_itself(visit: Visit, motion: str) -> None:
    page = visit(reduced_motion=motion)
    looks = page.evaluate("""() => [...document.querySelectorAll("*")].map(found => getComputedStyle(found))
      .map(style => [style.scrollBehavior, style.transitionDuration, style.animationName].join(" "))""")
    assert set(looks) == {"auto 0s none"}


def test_what_users_write_is_text_and_never_runs(visit: Visit, tmp_path: Path) -> None:
    path = tmp_path / "boese.html"
    path.write_bytes(to_html(whole(" ".join(HOSTILE))))
    page = visit(path)
    assert page.locator("article").count() == 12
    assert page.locator("main img, main script, main b").count() == 0
    assert page.evaluate("getComputedStyle(document.body).display") == "block"


def test_printed_pages_name_what_they_belong_to_and_show_all(visit: Visit) -> None:
    pypdf = pytest.importorskip("pypdf")
    page = visit()
    page.get_by_label("Art", exact=True).select_option("Gespräch")
    printed = io.BytesIO(page.pdf(prefer_css_page_size=True))
    sheets = [sheet.extract_text() for sheet in pypdf.PdfReader(printed).pages]
    assert len(sheets) > 1
    for number, sheet in enumerate(sheets, 1):
        assert "Kreis Beispiel · Bericht · Stand: 14.03.2023" in sheet
        assert f"Seite {number} von {len(sheets)}" in sheet
    told = "\n".join(sheets)
    assert "4 von 12 Einträgen" in told
    assert told.count("Tage") == 2
    assert "Zurücksetzen" not in told
    assert "Zum Inhalt springen" not in told


def test_in_print_nothing_stands_alone_at_the_foot_of_a_page(visit: Visit, tmp_path: Path) -> None:
    pypdf = pytest.importorskip("pypdf")
    table = Table((Column("Nr."),), tuple((str(number),) for number in range(5)))
    chart = Chart(lambda: Picture(640, 20, ()), "Nichts.", table=table)
    blocks: list[Block] = []
    for number in range(24):
        entry = (Heading("Eintrag", 3), Paragraph("Angaben", Tone.MUTED), Paragraph("Text\n" * (number % 5)))
        blocks += [Heading("Bild"), *[Paragraph("Zeile")] * (number % 7), chart, Article(f"e{number}", entry)]
    path = tmp_path / "viele.html"
    path.write_bytes(to_html(Document(tuple(blocks))))
    sheets = pypdf.PdfReader(io.BytesIO(visit(path).pdf(prefer_css_page_size=True))).pages
    told = (sheet.extract_text(extraction_mode="layout") for sheet in sheets)
    feet = [[line.strip() for line in words.split("\n") if line.strip()][-2] for words in told]
    assert len(feet) > 5
    assert not {*feet} & {"Daten als Tabelle", "Angaben", "Eintrag", "Bild"}
