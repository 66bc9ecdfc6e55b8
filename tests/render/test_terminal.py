import io
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from rich.cells import cell_len
from tests.conftest import ONE_BLOCK, day, project, roadmap, rows

from fruehe_hilfen_cli.model.entry import Entry, Logged
from fruehe_hilfen_cli.model.kinds import EntryKind, Light
from fruehe_hilfen_cli.model.parts import Deviation, Task, Waiver
from fruehe_hilfen_cli.render.terminal import console, print_document
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
from fruehe_hilfen_cli.reports.entries.logbook import entry_document, entry_list
from fruehe_hilfen_cli.reports.roadmap.milestones import milestone_document
from fruehe_hilfen_cli.reports.steering.overview import overview_document
from fruehe_hilfen_cli.reports.steering.status import status_document
from fruehe_hilfen_cli.text import harmless
from fruehe_hilfen_cli.views.entries.entry_state import entry_state
from fruehe_hilfen_cli.views.entries.logbook import Selection, listed_entries
from fruehe_hilfen_cli.views.roadmap.milestones import milestone_list
from fruehe_hilfen_cli.views.steering.standing import standing
from fruehe_hilfen_cli.views.steering.status import status

TODAY = day("2022-06-01")
WIDTHS = st.integers(40, 120)
NASTY = (
    "Antrag [vertagt] auf [bold]Juni[/bold] [/] [x] erledigt",
    ":smile: :warning: https://example.org/a?b=c&d=[e]",
    "\x1b[31mrot\x1b[0m \x1b]8;;http://example.org\x07Verweis\x1b]8;;\x07 \x9b2J",
    "\u202everkehrt\u202c \u200eLRM \u05e9\u05dc\u05d5\u05dd \u0645\u0631\u062d\u0628\u0627",
    "Gro\u0308ße e\u0301\u0302\u0303 \u0308",
    "北京市海淀区の子育て支援ネットワーク会議",
    "👨\u200d👩\u200d👧\u200d👦 Familie 🇩🇪 👍🏽",
    "Tab\tund\tnoch\teiner\n\nAbsatz  mit   Lücken \r\nZeile\rEnde",
    "geschütztes\u00a0Leerzeichen, Weichtrennung\u00adszeichen, Null\u200bbreite",
    "Donaudampfschifffahrtsgesellschaftskapitän" * 12,
    "x" * 5000,
    "Satz mit Wörtern. " * 300,
)
USER_TEXT = st.text(min_size=1, max_size=120).filter(str.strip) | st.sampled_from(NASTY)


SENTENCE = st.lists(st.text("aeiounrst", min_size=1, max_size=14), min_size=1, max_size=9).map(" ".join)


def printed(document: Document, width: int = 80, *, colour: bool | None = False) -> str:
    stream = io.StringIO()
    out = console(stream, colour)
    out.width = width
    print_document(document, out)
    return stream.getvalue()


def signs(words: str) -> Counter[str]:
    """The characters of a text without blanks and line ends, as wrapping may move them."""
    return Counter("".join(harmless(words).split()))


def documents(words: str) -> list[Document]:
    """Every report that shows user text, with the text wherever a user can write one."""
    made = Entry(
        day=TODAY,
        kind=EntryKind.NOTE,
        title=words,
        author=words,
        groups=(words,),
        judgement=Light.YELLOW,
        judgement_reason=words,
        text=words,
        evidence=(words,),
        waived=(Waiver(milestone="1.1", reason=words),),
        deviations=(Deviation(subject="phase 1", reason=words, effect=words),),
        tasks=(Task(what=words, who=words),),
    )
    plan = roadmap(ONE_BLOCK)
    mine = plan.model_copy(
        update={
            "municipality": plan.municipality.model_copy(update={"name": words}),
            "blocks": tuple(block.model_copy(update={"name": words}) for block in plan.blocks),
            "milestones": tuple(found.model_copy(update={"title": words}) for found in plan.milestones),
        }
    )
    found = replace(project(ONE_BLOCK), roadmap=mine, entries=(Logged("k7q2m", "k7q2m.toml", made),))
    return [
        entry_document(entry_state(found, found.entries[0], TODAY)),
        entry_list(listed_entries([found], TODAY, Selection()), older=1),
        status_document(status(found, TODAY)),
        overview_document((standing(found, TODAY),), roomy=True),
        milestone_document((milestone_list(found, TODAY, phase=None, only_open=False),)),
    ]


def check(document: Document, width: int) -> None:
    """All texts are printed whole, nothing but rules and bullets is added, and the lines fit."""
    seen = printed(document, width)
    texts = "".join(text for block in document.flat for row in rows(block) for text in row)
    assert signs(texts) - signs(seen) == Counter()
    assert set(signs(seen) - signs(texts)) <= set("─•")
    assert "\x1b" not in seen
    for line in seen.split("\n"):
        assert cell_len(line) <= width
        assert line == line.rstrip()


@given(USER_TEXT, WIDTHS)
def test_no_text_is_eaten_and_none_steers_the_terminal(words: str, width: int) -> None:
    for document in documents(words):
        check(document, width)


@pytest.mark.parametrize("words", NASTY, ids=range(len(NASTY)))
def test_no_nasty_text_is_eaten_and_none_steers_the_terminal(words: str) -> None:
    for document in documents(words):
        check(document, 40)
        check(document, 80)


@given(USER_TEXT, WIDTHS)
def test_a_paragraph_keeps_the_order_of_its_words(words: str, width: int) -> None:
    seen = printed(Document((Paragraph(words),)), width)
    assert "".join(seen.split()) == "".join(harmless(words).split())


@given(st.lists(st.tuples(SENTENCE, SENTENCE, SENTENCE), min_size=1, max_size=4), st.integers(80, 120))
def test_a_table_breaks_no_word_that_fits(cells: list[tuple[str, str, str]], width: int) -> None:
    table = Table((Column("Datum", whole=True), Column("Zeitraum"), Column("Ampel")), tuple(cells))
    words = Counter(word for row in cells for cell in row for word in cell.split())
    assert words - Counter(printed(Document((table,)), width).split()) == Counter()


def test_documents_as_they_look() -> None:
    document = Document(
        (
            Heading("Kreis Beispiel: Phasenstand", 1),
            Paragraph("Stand: 14.03.2023", Tone.STRONG),
            Paragraph("Unvollständig: mindestens eine Datei fehlt."),
            Facts((("Thema", "Wirkung"), ("Ampel", Words("■ rot", Tone.BAD)))),
            Table(
                (Column("Nr.", whole=True), Column("Meilenstein"), Column("erreicht", right=True)),
                (("1.1", "Über das Projekt informiert", "2/5"), ("1.2", "Thema", Words("–", Tone.MUTED))),
            ),
            Heading("Gründe der Ampel"),
            Items(("Das Ende ist nicht angegeben, darum ist keine Aussage möglich.", "Kurz.")),
            Drawing(((Words("░░░ "), Words("◆", Tone.GOOD)), (Words("───"),))),
        )
    )
    assert (
        printed(document, 50)
        == """\
Kreis Beispiel: Phasenstand
Stand: 14.03.2023
Unvollständig: mindestens eine Datei fehlt.

  Thema  Wirkung
  Ampel  ■ rot

Nr. Meilenstein                 erreicht
────────────────────────────────────────
1.1 Über das Projekt informiert      2/5
1.2 Thema                              –

Gründe der Ampel
  •  Das Ende ist nicht angegeben, darum ist keine
     Aussage möglich.
  •  Kurz.

░░░ ◆
───
"""
    )


@pytest.mark.parametrize(
    ("width", "window"), [(22, ["04/2022 –", "06/2022"]), (21, ["04/2022", "–", "06/2022"])]
)
def test_a_dash_stays_with_the_word_before_it_while_there_is_room(width: int, window: list[str]) -> None:
    table = Table((Column("Zeitraum"), Column("ideal")), (("1 Vorbereitung", "04/2022 – 06/2022"),))
    lines = printed(Document((table,)), width).splitlines()
    place = lines[0].index("ideal")
    assert [line[place:] for line in lines[2:]] == window


def test_a_table_that_is_too_narrow_for_its_words_breaks_them_and_loses_nothing() -> None:
    table = Table((Column("Nr.", whole=True), Column("Wort")), (("1.1", "Steuerungsgruppe"),))
    assert (
        printed(Document((table,)), 14)
        == """\
Nr. Wort
──────────────
1.1 Steuerungs
    gruppe
"""
    )


def test_colour_is_printed_only_when_asked_for() -> None:
    document = Document((Paragraph("rot", Tone.BAD),))
    assert printed(document) == printed(document, colour=None) == "rot\n"
    assert printed(document, colour=True) == "\x1b[1;31mrot\x1b[0m\n"


def test_the_terminal_decides_when_nobody_does(monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    def seen(colour: bool | None) -> str:
        stream = Terminal()
        print_document(Document((Paragraph("rot", Tone.BAD),)), console(stream, colour))
        return stream.getvalue()

    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert "\x1b" in seen(None)
    assert "\x1b" not in seen(colour=False)
    monkeypatch.setenv("NO_COLOR", "1")
    assert "31" not in seen(None)
    assert "31" in seen(colour=True)


@pytest.mark.parametrize(("columns", "width"), [("60", 60), ("120", 120), ("160", 120)])
def test_lines_are_as_wide_as_the_terminal_but_stay_readable(
    monkeypatch: pytest.MonkeyPatch, columns: str, width: int
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    assert console(io.StringIO()).width == width


def test_a_stream_without_line_drawing_gets_a_plain_rule() -> None:
    stream = io.TextIOWrapper(io.BytesIO(), encoding="cp1252")
    print_document(Document((Table((Column("Nr."),), (("1.1",),)),)), console(stream, colour=False))
    stream.flush()
    assert b"---" in stream.buffer.getvalue()
