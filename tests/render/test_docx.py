"""Reports as Word files: their structure, and the same bytes for the same report."""

import io
import zipfile
from datetime import date
from itertools import pairwise

import docx
import pytest
from tests.word import found, names, part, told

from fruehe_hilfen_cli.model.kinds import Visibility
from fruehe_hilfen_cli.render.docx import to_docx
from fruehe_hilfen_cli.render.pages import is_wide
from fruehe_hilfen_cli.reports.document import (
    About,
    Article,
    Chart,
    Column,
    Document,
    Drawing,
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
from fruehe_hilfen_cli.reports.picture import Anchor, Box, Label, Line, Picture, Shape, Sign

DAY = date(2023, 3, 14)
ABOUT = About("Phasenstand", "Kreis & Süd", DAY, Visibility.NZFH)
TABLE = Table(
    (Column("Nr."), Column("Was"), Column("Zahl", right=True)),
    (
        ("1", Words("Gespräche mit den Geburtskliniken im Kreis", Tone.BAD, ("k7q2m",)), "12"),
        ("2", "Treffen\nim Mai", "3"),
    ),
)
TABLE_TEXT = (
    "Nr.",
    "Was",
    "Zahl",
    "1",
    "Gespräche mit den Geburtskliniken im Kreis[1]",
    "12",
    "2",
    "Treffen",
    "im Mai",
    "3",
    "",
)
PICTURE = Picture(
    640,
    120,
    (
        Box(0, 0, 640, 120, Tone.MUTED, filled=False),
        Line(((10, 100), (200, 20), (630, 60)), Tone.GOOD, 2, dashed=True),
        *(Sign(100 + 50 * place, 50, shape, Tone.WARNING) for place, shape in enumerate(Shape)),
        *(Label(320, 20 + 20 * place, f"Wort {anchor}", anchor) for place, anchor in enumerate(Anchor)),
    ),
)
REPORT = Document(
    (
        Heading("Kreis & Süd: Phasenstand", 1),
        Paragraph("Stand: 14.03.2023", Tone.STRONG),
        Heading("Überblick"),
        Paragraph("Eins.\nZwei.\n\nDrei.", sources=("k7q2m", "fremd")),
        Prose((Words("Gut.", Tone.GOOD), Words("Achtung.", Tone.WARNING, ("x3h8d",)))),
        Items(("erstens", Words("zweitens", Tone.MUTED))),
        Facts((("Thema", "Wirkung"), ("Ein sehr langer Name, der nicht in die Spalte passt", "Wert"))),
        Paragraph("[bitte ergänzen]", Tone.OPEN),
        Heading("Zahlen", 3),
        TABLE,
        Drawing(((Words("├──"), Words(" Zweig", Tone.BAD)), (Words("└──"),))),
        Chart(lambda: PICTURE, "Die Zahlen steigen.", table=TABLE),
        Article("x3h8d", (Heading("13.02.2023: Treffen"), Paragraph("Zwanzig Menschen."))),
    ),
    ABOUT,
    (
        Source("k7q2m", "14.01.2023: Sitzung (Sitzung)", ("protokoll.pdf",)),
        Source("x3h8d", "13.02.2023: Treffen (Sitzung)"),
    ),
)


@pytest.fixture(scope="module")
def data() -> bytes:
    return to_docx(REPORT, DAY)


def style_names(data: bytes) -> dict[str, str]:
    styles = found(part(data, "word/styles.xml"), "w:style")
    return {found(style, "@w:styleId")[0]: found(style, "w:name/@w:val")[0] for style in styles}


def test_everything_is_said_in_order(data: bytes) -> None:
    assert told(part(data)).split("\n") == [
        "Kreis & Süd: Phasenstand",
        "Stand: 14.03.2023",
        "Überblick",
        "Eins.",
        "Zwei.",
        "Drei.[1]",
        "Gut. Achtung.[2]",
        "erstens",
        "zweitens",
        "Thema\tWirkung",
        "Ein sehr langer Name, der nicht in die Spalte passt",
        "Wert",
        "[bitte ergänzen]",
        "Zahlen",
        *TABLE_TEXT,
        "├── Zweig",
        "└──",
        "",
        *TABLE_TEXT,
        "13.02.2023: Treffen",
        "Zwanzig Menschen.",
        "Quellen",
        "[1] 14.01.2023: Sitzung (Sitzung), k7q2m. Belege: protokoll.pdf",
        "[2] 13.02.2023: Treffen (Sitzung), x3h8d",
    ]


def test_headings_have_styles_that_programs_navigate_by(data: bytes) -> None:
    known = style_names(data)
    shown = [
        (known[found(paragraph, "w:pPr/w:pStyle/@w:val")[0]], "".join(found(paragraph, ".//w:t/text()")))
        for paragraph in found(part(data), "w:body/w:p[w:pPr/w:pStyle]")
    ]
    headings = [(style, text) for style, text in shown if style == "Title" or style.startswith("heading")]
    assert headings == [
        ("Title", "Kreis & Süd: Phasenstand"),
        ("heading 1", "Überblick"),
        ("heading 2", "Zahlen"),
        ("heading 1", "13.02.2023: Treffen"),
        ("heading 1", "Quellen"),
    ]
    styles = part(data, "word/styles.xml")
    for name, level in {"Title": "0", "heading 1": "0", "heading 2": "1", "heading 3": "2"}.items():
        (properties,) = found(styles, f"w:style[w:name/@w:val='{name}']/w:pPr")
        assert found(properties, "w:outlineLvl/@w:val") == [level]
        assert found(properties, "w:keepNext")


def test_items_are_a_list_and_what_is_open_is_marked(data: bytes) -> None:
    known = style_names(data)
    used = [known[style] for style in found(part(data), ".//w:pStyle/@w:val")]
    assert used.count("List Bullet") == 2
    assert used.count("Bericht Offen") == 1
    (number,) = found(part(data, "word/styles.xml"), "w:style[w:name/@w:val='List Bullet']//w:numId/@w:val")
    assert found(part(data, "word/numbering.xml"), f"w:num[@w:numId='{number}']")


def test_no_tone_is_told_by_its_colour_alone(data: bytes) -> None:
    styles = part(data, "word/styles.xml")
    for name in ("Stark", "Gut", "Achtung", "Schlecht", "Auszufüllen"):
        (properties,) = found(styles, f"w:style[w:name/@w:val='Bericht {name}']/w:rPr")
        assert found(properties, "w:b | w:i"), name


def test_every_style_that_is_used_is_there(data: bytes) -> None:
    known = style_names(data)
    for name in names(data):
        if name.startswith("word/") and name.endswith(".xml"):
            used = found(part(data, name), ".//w:pStyle/@w:val | .//w:rStyle/@w:val | .//w:tblStyle/@w:val")
            assert set(used) <= set(known), name


def test_tables_have_heads_that_come_again_and_whole_rows(data: bytes) -> None:
    width = 11906 - 2 * 1134
    for table in found(part(data), ".//w:tbl"):
        rows = found(table, "w:tr")
        assert [bool(found(row, "w:trPr/w:tblHeader")) for row in rows] == [True, False, False]
        assert all(found(row, "w:trPr/w:cantSplit") for row in rows)
        assert found(table, "w:tblPr/w:tblLayout/@w:type") == ["fixed"]
        columns = list(map(int, found(table, "w:tblGrid/w:gridCol/@w:w")))
        assert sum(columns) == width
        for row in rows:
            assert list(map(int, found(row, "w:tc/w:tcPr/w:tcW/@w:w"))) == columns
            aligned = [found(cell, ".//w:jc/@w:val") for cell in found(row, "w:tc")]
            assert aligned == [[], [], ["right"]]


@pytest.mark.parametrize(("rows", "together"), [(3, True), (60, False)])
def test_a_short_table_stands_on_one_page(rows: int, together: bool) -> None:
    report = Document((Table((Column("Nr."), Column("Was")), (("1", "Treffen"),) * rows),))
    kept = [bool(found(row, ".//w:keepNext")) for row in found(part(to_docx(report, DAY)), ".//w:tr")]
    assert kept == [True, *[together] * (rows - 1), False]


def test_a_row_that_is_longer_than_a_page_may_be_parted() -> None:
    report = Document((Table((Column("a"), Column("b")), (("kurz", "Wort " * 1000), ("kurz", "kurz"))),))
    kept = [bool(found(row, ".//w:cantSplit")) for row in found(part(to_docx(report, DAY)), ".//w:tr")]
    assert kept == [True, False, True]


def test_every_number_of_a_source_leads_to_the_list_and_from_there_to_the_entry(data: bytes) -> None:
    root = part(data)
    marks = found(root, ".//w:bookmarkStart/@w:name")
    assert sorted(marks) == ["eintrag-x3h8d", "quelle-1", "quelle-2"]
    links = found(root, ".//w:hyperlink/@w:anchor")
    assert set(links) <= set(marks)
    assert links.count("quelle-1") == 3
    assert links.count("eintrag-x3h8d") == 1
    assert len(set(found(root, ".//w:bookmarkStart/@w:id"))) == len(marks)
    assert found(root, ".//w:bookmarkStart/@w:id") == found(root, ".//w:bookmarkEnd/@w:id")


def test_a_chart_is_one_drawing_with_words_for_those_who_do_not_see_it(data: bytes) -> None:
    root = part(data)
    assert found(root, ".//wp:docPr/@descr") == ["Die Zahlen steigen."]
    shapes = found(root, ".//wpg:wgp/wps:wsp")
    assert len(shapes) == 1 + 2 + 4 + 3
    labels = ["".join(found(shape, ".//w:t/text()")) for shape in shapes]
    assert [label for label in labels if label] == ["Wort start", "Wort middle", "Wort end"]
    forms = found(root, ".//a:prstGeom/@prst")
    assert forms == ["rect", "line", "line", "ellipse", "rect", "diamond", "triangle", *["rect"] * 3]
    extent = found(root, ".//wp:extent")[0]
    assert int(extent.get("cx")) <= (11906 - 2 * 1134) * 635
    assert found(root, ".//mc:Fallback//w:t/text()") == ["Die Zahlen steigen."]
    assert not [name for name in names(data) if "media" in name]


def test_a_chart_that_is_higher_than_a_page_is_shown_smaller() -> None:
    report = Document((Chart(lambda: Picture(640, 3000, (Sign(5, 5),)), "Hoch."),))
    (extent,) = found(part(to_docx(report, DAY)), ".//wp:extent")
    assert int(extent.get("cy")) < 16838 * 635 - 5_000_000 / 4
    assert int(extent.get("cx")) * 3000 == pytest.approx(int(extent.get("cy")) * 640, rel=0.001)


def test_a_drawing_is_so_small_that_its_longest_line_fits() -> None:
    for length, size in ((40, "18"), (130, "12")):
        report = Document((Drawing(((Words("x" * length),), (Words("y"),))),))
        sizes = set(found(part(to_docx(report, DAY)), ".//w:r/w:rPr/w:sz/@w:val"))
        assert sizes == {size}
        assert length * 6 * int(size) <= 11906 - 2 * 1134


def test_facts_and_what_introduces_something_are_not_left_alone(data: bytes) -> None:
    report = Document(
        (Paragraph("Was folgt:"), Facts((("a", "1"), ("b", "2"), ("c", "3"))), Paragraph("Ende."))
    )
    kept = [bool(found(line, ".//w:keepNext")) for line in found(part(to_docx(report, DAY)), ".//w:body/w:p")]
    assert kept == [True, True, True, False, False]
    bold = Document((Paragraph("04.05.2026: Treffen", Tone.STRONG), Paragraph("Text")))
    kept = [bool(found(line, ".//w:keepNext")) for line in found(part(to_docx(bold, DAY)), ".//w:body/w:p")]
    assert kept == [True, False]
    charts = found(part(data), ".//w:p[.//w:drawing]")
    assert all(found(chart, "w:pPr/w:keepNext") for chart in charts)


@pytest.mark.parametrize(("items", "together"), [(3, True), (4, False)])
def test_a_short_list_stands_on_one_page(items: int, together: bool) -> None:
    report = Document((Items(("Wort",) * items),))
    kept = [bool(found(line, ".//w:keepNext")) for line in found(part(to_docx(report, DAY)), ".//w:body/w:p")]
    assert kept == [*[together] * (items - 1), False]


def test_a_table_of_a_few_characters_is_narrow() -> None:
    report = Document((Table((Column("Art"), Column("Zahl", right=True)), (("Sitzung", "3"),)),))
    assert sum(map(int, found(part(to_docx(report, DAY)), ".//w:gridCol/@w:w"))) == (11906 - 2 * 1134) // 2
    broad = Document((Table(tuple(Column("ausgegeben") for _ in range(5)), (("1",) * 5,)),))
    assert sum(map(int, found(part(to_docx(broad, DAY)), ".//w:gridCol/@w:w"))) == 11906 - 2 * 1134


def test_every_page_says_what_it_is(data: bytes) -> None:
    running = {name: told(part(data, name)) for name in names(data) if "header" in name or "footer" in name}
    assert sorted(running.values()) == [
        "Kreis & Süd\tPhasenstand",
        "Stand: 14.03.2023 · Zeitraum: von Beginn an · für: NZFH\tSeite 1 von 1",
    ]
    footer = next(name for name in running if "footer" in name)
    assert found(part(data, footer), ".//w:fldSimple/@w:instr") == [" PAGE ", " NUMPAGES "]


def test_it_says_what_it_is_in_which_language_and_names_nobody(data: bytes) -> None:
    properties = docx.Document(io.BytesIO(data)).core_properties
    assert properties.title == "Kreis & Süd: Phasenstand"
    assert properties.subject == (
        "Kreis & Süd · Phasenstand · Stand: 14.03.2023 · Zeitraum: von Beginn an · für: NZFH"
    )
    assert properties.language == "de-DE"
    assert properties.author == properties.last_modified_by == properties.comments == ""
    assert properties.created is not None
    assert properties.created.date() == DAY
    languages = found(part(data, "word/styles.xml"), "w:docDefaults//w:lang/@w:val")
    assert languages == ["de-DE"]


def test_wide_tables_lie_on_their_side() -> None:
    wide = Document((Table(tuple(Column(f"Spalte{number}" * 2) for number in range(9)), (("x",) * 9,)),))
    assert is_wide(wide)
    assert found(part(to_docx(wide, DAY)), ".//w:pgSz/@w:orient") == ["landscape"]
    assert found(part(to_docx(REPORT, DAY)), ".//w:pgSz/@w:w") == ["11906"]


def test_the_same_report_makes_the_same_bytes(data: bytes) -> None:
    assert to_docx(REPORT, DAY) == data
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert {member.date_time for member in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        listed = archive.namelist()
    assert listed[0] == "[Content_Types].xml"
    assert all(before < after for before, after in pairwise(listed[2:]))


@pytest.mark.parametrize("report", [Document(()), Document((Paragraph(""), Items(()), Facts(())))])
def test_what_is_empty_makes_a_file_too(report: Document) -> None:
    assert docx.Document(io.BytesIO(to_docx(report, DAY))).core_properties.created is not None
