import io
from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from rich.cells import cell_len

from fruehe_hilfen_cli.model.entry import Deviation, Entry, Logged, Task, Waiver
from fruehe_hilfen_cli.model.kinds import EntryKind, Light
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
from fruehe_hilfen_cli.reports.logbook import entry_document, entry_list
from fruehe_hilfen_cli.reports.milestones import milestone_document
from fruehe_hilfen_cli.reports.status import overview_document, status_document
from fruehe_hilfen_cli.text import harmless
from fruehe_hilfen_cli.views.logbook import Selection, entry_state, listed_entries
from fruehe_hilfen_cli.views.milestones import milestone_list
from fruehe_hilfen_cli.views.status import status
from tests.conftest import ONE_BLOCK, day, project, roadmap, rows

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
        overview_document((status(found, TODAY),)),
        milestone_document((milestone_list(found, TODAY, phase=None, only_open=False),)),
    ]


@given(USER_TEXT, WIDTHS)
def test_no_text_is_eaten_and_none_steers_the_terminal(words: str, width: int) -> None:
    for document in documents(words):
        seen = printed(document, width)
        texts = "".join(text for block in document.blocks for row in rows(block) for text in row)
        assert signs(texts) - signs(seen) == Counter()
        assert set(signs(seen) - signs(texts)) <= set("─•")
        assert "\x1b" not in seen
        for line in seen.split("\n"):
            assert cell_len(line) <= width
            assert line == line.rstrip()


@pytest.mark.parametrize("words", NASTY, ids=range(len(NASTY)))
@pytest.mark.parametrize("width", [40, 80, 120])
def test_x(words: str, width: int) -> None:
    test_no_text_is_eaten_and_none_steers_the_terminal.hypothesis.inner_test(words, width)
