"""Documents as pages: their structure, read back from the HTML."""

import pytest
from tests.pages import Element, entry, read, whole

from fruehe_hilfen_cli.render.html import to_html
from fruehe_hilfen_cli.reports.document import (
    About,
    Article,
    Block,
    Column,
    Document,
    Facts,
    Heading,
    Items,
    Paragraph,
    Prose,
    Source,
    Table,
    Tone,
    Words,
)

LEVELS = ("h1", "h2", "h3", "h4", "h5", "h6")


def page(*blocks: Block, sources: tuple[Source, ...] = (), about: About | None = None) -> Element:
    return read(to_html(Document(blocks, about, sources)))


def headings(found: Element) -> list[tuple[str, str]]:
    return [(heading.tag, heading.text) for heading in found.all(*LEVELS)]


def test_every_page_has_one_title_and_names_its_language() -> None:
    found = read(to_html(whole()))
    (html,) = found.all("html")
    assert html.attributes == {"lang": "de"}
    assert found.all("title")[0].children[0].words == "Kreis Beispiel: Bericht"
    assert [title.text for title in found.all("h1")] == ["Kreis Beispiel: Bericht"]
    (running,) = [line for line in found.all("p") if line.attributes.get("class") == "running"]
    assert (
        running.text == "Kreis Beispiel · Bericht · Stand: 14.03.2023 · Zeitraum: von Beginn an · für: intern"
    )


def test_no_level_of_headings_is_left_out() -> None:
    found = page(Heading("Titel", 1), Heading("A", 4), Heading("B", 3), Heading("C", 2), Heading("D", 9))
    assert headings(found) == [("h1", "Titel"), ("h2", "A"), ("h2", "B"), ("h2", "C"), ("h3", "D")]


def test_further_titles_become_chapters_with_their_sections_below() -> None:
    found = page(
        Heading("Alle Kommunen", 1),
        Heading("Übersicht"),
        Heading("Bremen", 1),
        Heading("Formate"),
        Heading("Kreis Soest", 1),
        Heading("Formate"),
        Heading("Jour fixe", 3),
    )
    assert headings(found) == [
        ("h1", "Alle Kommunen"),
        ("h2", "Übersicht"),
        ("h2", "Bremen"),
        ("h3", "Formate"),
        ("h2", "Kreis Soest"),
        ("h3", "Formate"),
        ("h4", "Jour fixe"),
    ]
    (contents,) = found.all("nav")
    assert [(link.text, link.attributes["href"]) for link in contents.all("a")] == [
        ("Übersicht", "#abschnitt-uebersicht"),
        ("Bremen", "#abschnitt-bremen"),
        ("Formate", "#abschnitt-formate"),
        ("Kreis Soest", "#abschnitt-kreis-soest"),
        ("Formate", "#abschnitt-formate-2"),
    ]


def test_a_short_page_needs_no_list_of_contents() -> None:
    assert not page(Heading("Titel", 1), Heading("A"), Heading("B")).all("nav")


def test_a_document_without_a_title_is_named_by_what_it_is() -> None:
    about = whole().about
    assert headings(page(Paragraph("x"), about=about)) == [("h1", "Kreis Beispiel: Bericht")]
    assert headings(page(Paragraph("x"))) == [("h1", "Bericht")]


def test_tables_have_a_name_of_their_own_and_headings_of_rows_and_columns() -> None:
    table = Table(
        (Column("Nr.", whole=True), Column("Tage", right=True), Column(" ")), (("1", "2", "3"), ("", "5", ""))
    )
    found = page(Heading("Zahlen", 1), table, table)
    assert [caption.text for caption in found.all("caption")] == ["Zahlen", "Zahlen (2)"]
    cells = [(cell.tag, cell.text, cell.attributes) for cell in found.all("table")[0].all("th", "td")]
    assert cells == [
        ("th", "Nr.", {"scope": "col", "class": "whole"}),
        ("th", "Tage", {"scope": "col", "class": "right"}),
        ("td", "", {}),
        ("th", "1", {"scope": "row", "class": "whole"}),
        ("td", "2", {"class": "right"}),
        ("td", "3", {}),
        ("td", "", {"class": "whole"}),
        ("td", "5", {"class": "right"}),
        ("td", "", {}),
    ]


def test_what_is_wider_than_a_phone_can_be_moved_by_keyboard() -> None:
    found = read(to_html(whole("Beschlussvorlage Steuerungsgruppe Zielbestimmung")))
    frames = [frame for frame in found.all("section") if "tabindex" in frame.attributes]
    names = [frame.attributes["aria-label"] for frame in frames]
    assert names == [
        "Bild: Zeitachse (verschiebbar)",
        "Bild: Zeitachse, Daten",
        "Zahlen",
        "Zeichnung: Zeichnung (verschiebbar)",
    ]
    (narrow,) = [table for table in found.all("table") if table.all("caption")[0].text == "Zahlen (2)"]
    assert not any(narrow in frame.all("table") for frame in frames)


def test_facts_lists_and_tones() -> None:
    found = page(
        Facts((("Ampel", Words("■ rot", Tone.BAD)),)),
        Items(("eins", Words("zwei", Tone.MUTED))),
        Paragraph("Erste Zeile\nzweite\n\nDanach", Tone.OPEN),
        Paragraph(" \n"),
    )
    (fact,) = found.all("dl")[0].children
    assert [(part.tag, part.text) for part in fact.children] == [("dt", "Ampel"), ("dd", "■ rot")]
    assert [item.text for item in found.all("li")] == ["eins", "zwei"]
    assert [(tone.tag, tone.attributes["class"]) for tone in found.all("strong", "span", "mark")] == [
        ("strong", "bad"),
        ("span", "muted"),
        ("mark", "open"),
        ("mark", "open"),
    ]
    assert [text.text for text in found.all("p")] == ["Erste Zeile\nzweite", "Danach"]


def test_words_may_lead_to_the_page_of_a_municipality() -> None:
    words = Words("Kreis <Süd>", Tone.STRONG, link="kreis-sued.html")
    (main,) = page(Items((words,))).all("main")
    (link,) = main.all("a")
    assert (link.attributes, link.text) == ({"href": "kreis-sued.html"}, "Kreis <Süd>")
    assert [inner.tag for inner in link.all()] == ["strong"]


def test_nothing_becomes_of_empty_lists() -> None:
    (main,) = page(Facts(()), Items(()), Paragraph("")).all("main")
    assert not main.all()


def test_pictures_say_what_they_show_and_have_their_data_behind_them() -> None:
    (figure,) = read(to_html(whole("Zwei Monate später."))).all("figure")
    (drawn,) = figure.all("svg")
    assert [told.text for told in drawn.all("title", "desc")] == ["", "Zwei Monate später."]
    assert drawn.all("title")[0].children[0].words == "Bild: Zeitachse"
    assert drawn.attributes["aria-labelledby"] == "bild-zeitachse-title bild-zeitachse-desc"
    assert [found.tag for found in figure.all("details", "summary", "table")] == [
        "details",
        "summary",
        "table",
    ]


def test_every_link_leads_somewhere_and_every_id_is_the_only_one() -> None:
    found = read(to_html(whole()))
    ids = [element.attributes["id"] for element in found.all() if "id" in element.attributes]
    assert len(ids) == len(set(ids))
    links = [link.attributes["href"] for link in found.all("a")]
    assert all(link.startswith("#") and link[1:] in ids for link in links)


def test_sources_lead_to_the_list_to_the_entry_and_back() -> None:
    fact = Facts((("Ampel", Words("rot", sources=("aaa01", "extra", "aaa01", "fremd"))),))
    sources = (Source("aaa01", "01.03.2023: Gespräch"), Source("extra", "Brief", ("brief.pdf",)))
    found = page(fact, Paragraph("Ende", sources=("extra",)), entry(1), sources=sources)
    assert [
        (link.text, link.attributes["href"], link.attributes["aria-label"])
        for mark in found.all("sup")
        for link in mark.all("a")
    ] == [("1", "#quelle-1", "Quelle 1"), ("2", "#quelle-2", "Quelle 2"), ("2", "#quelle-2", "Quelle 2")]
    first, second = found.all("ol")[0].all("li")
    assert [link.attributes["href"] for link in first.all("a")] == ["#eintrag-aaa01", "#stelle-1-1"]
    assert first.text.startswith("01.03.2023: Gespräch, aaa01 ")
    assert second.text.startswith("Brief, extra. Belege: brief.pdf ")
    assert [link.attributes["aria-label"] for link in second.all("a")] == [
        "Zurück zum Text: Quelle 2, 1. Stelle",
        "Zurück zum Text: Quelle 2, 2. Stelle",
    ]


def test_entries_of_several_municipalities_with_one_id_stay_apart() -> None:
    found = page(Heading("Alle", 1), entry(1), Heading("Bremen", 1), entry(1))
    assert [one.attributes["id"] for one in found.all("article")] == ["eintrag-aaa01", "eintrag-aaa01-2"]


def test_headings_of_entries_stand_below_their_section() -> None:
    inner = Article("aaa01", (Heading("Eintrag", 1), Heading("Aufgaben", 5), Heading("Belege", 2)))
    found = page(Heading("Titel", 1), Heading("Logbuch"), Heading("März", 3), inner)
    assert headings(found)[3:] == [("h4", "Eintrag"), ("h5", "Aufgaben"), ("h4", "Belege")]


def test_entries_can_be_filtered_by_what_differs_among_them() -> None:
    found = read(to_html(whole()))
    (fields,) = found.all("search")
    assert "hidden" in fields.attributes
    assert [label.text for label in fields.all("label")] == ["Suche", "Art", "Phase"]
    assert [option.attributes["value"] for option in fields.all("select")[0].all("option")] == [
        "",
        "Art: Gespräch",
        "Art: Öffentlichkeit",
        "Art: Sitzung",
    ]
    assert fields.all("output")[0].text == "12 Einträge"
    assert found.all("article")[1].attributes["data-marks"] == "Art: Gespräch\nPhase: 2\nJahr: 2023"


def test_the_fields_stand_above_all_entries_even_where_months_part_them() -> None:
    (place,) = [
        found for found in read(to_html(whole())).all("div") if found.attributes.get("class") == "entries"
    ]
    assert [child.tag for child in place.children if child.tag] == ["search", "section", "section"]
    assert len(place.all("article")) == 12


def test_each_chapter_has_fields_of_its_own() -> None:
    chapters = [
        (Heading(name, 1), Heading("Logbuch"), entry(1), entry(2)) for name in ("A", "Bremen", "Soest")
    ]
    found = page(*(block for chapter in chapters for block in chapter))
    assert [fields.attributes["aria-label"] for fields in found.all("search")] == [
        "Einträge durchsuchen",
        "Einträge durchsuchen (2)",
        "Einträge durchsuchen (3)",
    ]


@pytest.mark.parametrize("entries", [0, 1])
def test_where_there_is_nothing_to_search_there_is_no_script(entries: int) -> None:
    found = page(Heading("Titel", 1), *(entry(number) for number in range(entries)))
    assert not found.all("search", "script")
    assert len(found.all("article")) == entries


def test_short_lines_of_a_cell_are_not_broken() -> None:
    rows = (("offen\n1241 Tage über",), ("offen\nund seit langem überfällig",), ("bis zum 14.03.2023",))
    cells = page(Table((Column("erreicht"),), rows)).all("th")[1:]
    assert [cell.attributes.get("class") for cell in cells] == ["whole", None, None]


def test_the_way_to_another_page_is_marked_so_that_paper_leaves_it_out() -> None:
    way, text = Words("Alle Kommunen", link="index.html"), Words("Siehe auch:")
    found = page(Prose((way,)), Prose((text, way)))
    assert [line.attributes.get("class") for line in found.all("p")] == ["way", None]
    assert [link.attributes["href"] for link in found.all("p")[0].all("a")] == ["index.html"]
