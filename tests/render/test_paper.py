import pytest

from fruehe_hilfen_cli.render.paper import bookmark_of, in_order, is_brief, is_short
from fruehe_hilfen_cli.reports.document import (
    Article,
    Block,
    Column,
    Document,
    Facts,
    Heading,
    Items,
    Paragraph,
    Prose,
    Table,
    Tone,
    Words,
)

TABLE = Table((Column("Nr."),), (("1",),))
GOAL = "Zielgruppe: Familien. Frist: Dezember 2027."


def kept(*blocks: Block) -> list[bool]:
    return [placed.keeps_next for placed in in_order(Document(blocks))]


@pytest.mark.parametrize(
    ("block", "after", "together"),
    [
        (Paragraph(GOAL), TABLE, True),
        (Prose((Words("Eins."), Words("Zwei."))), TABLE, True),
        (Paragraph("Wort " * 100), TABLE, False),
        (Paragraph(GOAL), Paragraph("Mehr."), False),
        (Paragraph("Was zu liefern war:"), Items(("Eins", "Zwei")), True),
        (Prose((Words("Dazu:"),)), Items(("Eins", "Zwei")), True),
        (Paragraph("Stand: 14.03.2023", Tone.STRONG), Paragraph("Text"), True),
        (Facts((("a", "1"),)), TABLE, False),
    ],
)
def test_what_introduces_something_stays_with_it(block: Block, after: Block, together: bool) -> None:
    assert kept(Heading("Z6"), block, after) == [False, together, False]


def test_small_print_below_a_heading_stays_with_what_follows() -> None:
    small = Paragraph("Eintrag k7q2m", Tone.MUTED)
    assert kept(Heading("Treffen"), small, Paragraph("Text"), small) == [False, True, False, False]


def test_what_introduces_something_may_be_the_beginning_of_an_article() -> None:
    article = Article("k7q2m", (Paragraph("Dazu:"), Items(("Eins",))))
    found = list(in_order(Document((Heading("Treffen"), article, Heading("Ende")))))
    assert [placed.bookmark for placed in found] == [None, bookmark_of("k7q2m"), None, None]
    assert [placed.keeps_next for placed in found] == [False, True, False, False]


@pytest.mark.parametrize(("rows", "short"), [(9, True), (11, False)])
def test_short_tables_and_lists_are_not_parted(rows: int, short: bool) -> None:
    assert is_short([("1.1", "Treffen", "offen")] * rows, (0.1, 0.6, 0.3)) is short


def test_a_table_of_long_texts_is_not_short() -> None:
    assert not is_short([("Wort " * 100,)] * 3, (1.0,))


def test_a_list_of_few_items_is_not_parted() -> None:
    assert is_brief(("Eins", Words("Zwei")))
    assert not is_brief(("Eins",) * 4)
    assert not is_brief(("Wort " * 50,) * 2)
