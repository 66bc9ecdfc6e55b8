"""Documents as Markdown: read back by a Markdown parser where one is there, else by their lines."""

from hypothesis import given
from tests.render.test_terminal import USER_TEXT

from fruehe_hilfen_cli.render.markdown_document import to_markdown
from fruehe_hilfen_cli.reports.document import (
    Column,
    Document,
    Drawing,
    Facts,
    Heading,
    Items,
    Paragraph,
    Table,
    Tone,
    Words,
)


def test_every_kind_of_block() -> None:
    document = Document(
        (
            Heading("Titel", 1),
            Paragraph("Stand: heute", Tone.STRONG),
            Heading("Abschnitt"),
            Items(("eins", Words("zwei", Tone.BAD))),
            Facts((("Name", "Wert"),)),
            Table((Column("Nr."), Column("Zahl", right=True)), (("4.1", "12"),)),
            Drawing(((Words("▏▏"), Words("x")),)),
        )
    )
    assert to_markdown(document) == (
        "# Titel\n\n**Stand: heute**\n\n## Abschnitt\n\n- eins\n- **zwei**\n\n- **Name:** Wert\n\n"
        "| Nr. | Zahl |\n| --- | ---: |\n| 4.1 | 12 |\n\n```text\n▏▏x\n```\n"
    )


@given(USER_TEXT)
def test_user_text_stays_in_its_place(words: str) -> None:
    table = Table((Column("A"), Column("B")), ((words, "rechts"),))
    head, line, row = to_markdown(Document((table,))).splitlines()
    assert (head, line) == ("| A | B |", "| --- | --- |")
    assert row.startswith("| ")
    assert row.endswith(" | rechts |")
    assert row.replace("\\|", "").count("|") == 3
    (item,) = to_markdown(Document((Items((words,)),))).splitlines()
    assert item.startswith("- ")
