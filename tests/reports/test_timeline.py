from collections.abc import Callable
from datetime import date
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from fruehe_hilfen_cli.model.dates import Month, When
from fruehe_hilfen_cli.model.entry import Entry, Logged
from fruehe_hilfen_cli.model.kinds import EntryKind
from fruehe_hilfen_cli.model.plan import Block, Milestone, Municipality, Roadmap
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.model.scheme import Scheme, SchemePhase
from fruehe_hilfen_cli.render.encoding import readable
from fruehe_hilfen_cli.reports.document import Chart, Document, Drawing, Heading, Paragraph, Tone, Words
from fruehe_hilfen_cli.reports.phrases import incomplete_note
from fruehe_hilfen_cli.reports.roadmap.bars import SIGNS
from fruehe_hilfen_cli.reports.roadmap.timeline import timeline_document
from fruehe_hilfen_cli.views.roadmap.blocks import BlockStatus, Progress, StageState
from fruehe_hilfen_cli.views.roadmap.plan import MilestoneStatus, Window
from fruehe_hilfen_cli.views.roadmap.timeline import Span, Timeline, TimelineBlock, TimelineMark, timeline

NOTHING = Span(None, None)


def block(
    name: str,
    state: BlockStatus,
    current: Span,
    *marks: TimelineMark,
    agreed: Span | None = None,
    ideal: Span = NOTHING,
) -> TimelineBlock:
    number = int(name[0])
    reached = sum(mark.state is MilestoneStatus.REACHED for mark in marks)
    return TimelineBlock(
        stages=(StageState(number, None, Window(None, None), Progress(0, 0)),),
        name=name[2:],
        ideal=ideal,
        agreed=agreed or current,
        current=current,
        state=state,
        progress=Progress(reached, len(marks)),
        milestones=marks,
    )


def mark(state: str, year: int | None = None, month: int = 1) -> TimelineMark:
    when = Month(year, month) if year else None
    kind = MilestoneStatus.REACHED if state == "reached" else MilestoneStatus.OPEN
    return TimelineMark("1.1", "Meilenstein", kind, when, state == "overdue")


def span(begin: tuple[int, int] | None, end: tuple[int, int] | None) -> Span:
    return Span(Month(*begin) if begin else None, Month(*end) if end else None)


def drawn(
    *blocks: TimelineBlock,
    first: tuple[int, int] = (2022, 4),
    last: tuple[int, int] = (2023, 9),
    day: date = date(2023, 3, 14),
    width: int = 60,
    writes: Callable[[str], str] = str,
) -> str:
    found = Timeline(
        "beispiel", "Kreis Beispiel", day, None, Month(*first), Month(*last), blocks, incomplete=False
    )
    (drawing,) = drawings(timeline_document([found], width, writes))
    return "\n".join(lines(drawing))


def drawings(document: Document) -> list[Drawing]:
    return [block.drawing for block in document.flat if isinstance(block, Chart) and block.drawing]


def lines(drawing: Drawing) -> list[str]:
    return ["".join(words.text for words in line).rstrip() for line in drawing.lines]


def expected(text: str) -> str:
    """A golden drawing: its lines stand between bars, so that blanks at their beginning are seen."""
    return "\n".join(line.strip()[1:].rstrip() for line in text.strip().splitlines())


def test_what_is_behind_what_runs_and_what_lies_ahead() -> None:
    found = drawn(
        block(
            "1 Vorbereitung",
            BlockStatus.COMPLETED,
            span((2022, 4), (2022, 10)),
            mark("reached", 2022, 5),
            mark("reached", 2022, 8),
            mark("reached", 2022, 8),
            mark("reached", 2022, 10),
            agreed=span((2022, 4), (2022, 8)),
            ideal=span((2022, 4), (2022, 6)),
        ),
        block(
            "2 Konstituierung",
            BlockStatus.RUNNING,
            span((2022, 11), (2023, 4)),
            mark("reached", 2023, 2),
            mark("open", 2023, 3),
            mark("open", 2023, 4),
            mark("open", 2023, 4),
            ideal=span((2022, 7), (2022, 9)),
        ),
        block(
            "3 Ziele", BlockStatus.NOT_BEGUN, span((2023, 5), (2023, 9)), ideal=span((2022, 10), (2023, 4))
        ),
        width=50,
    )
    assert found == expected("""
        |                             2022     2023
        |Monat                        AMJJASONDJFMAMJJAS
        |                       Stand 14.03.2023 │
        |1 Vorbereitung               █████>>    │
        |  abgeschlossen, 4/4         ───        │
        |                              ◆  ◆2◆    │
        |                                        │
        |2 Konstituierung                    ▓▓▓▓│▓
        |  läuft, 1/4 erreicht           ───     │
        |                                       ◆◇◇2
        |                                        │
        |3 Ziele                                 │ ░░░░░
        |  nicht begonnen                   ─────│─
        |                                        │
        |
        |█ abgeschlossen   ▓ läuft   ░ nicht begonnen
        |> verschoben   ─ idealer Ablauf
        |◆ Meilenstein erreicht   ◇ Meilenstein offen
        |Zahl: mehrere zugleich
    """)


def test_what_a_municipality_that_left_did_not_complete_is_no_work_ahead() -> None:
    found = drawn(block("1 Vorbereitung", BlockStatus.LEFT, span((2022, 4), (2022, 10))), width=50)
    assert "│" in found
    assert "/////" in found
    assert "/ ausgeschieden" in found
    assert "nicht begonnen" not in found


def test_what_is_unknown_and_what_is_late() -> None:
    found = drawn(
        block(
            "1 Vorbereitung",
            BlockStatus.OVERDUE,
            span((2022, 5), (2022, 9)),
            mark("overdue", 2022, 9),
            mark("overdue", 2022, 9),
            mark("reached", 2022, 9),
            ideal=span((2022, 4), (2022, 6)),
        ),
        block("2 Aufbau", BlockStatus.OVERDUE, span((2022, 5), (2023, 2)), mark("reached", 2022, 6)),
        block("3 Ziele", BlockStatus.RUNNING, span((2022, 12), None), mark("open")),
        block("4 Maßnahmen", BlockStatus.NOT_BEGUN, span((2023, 4), None), mark("open"), mark("open")),
        block("5 Umsetzung", BlockStatus.NOT_BEGUN, span(None, (2023, 9))),
        block("6 Transfer", BlockStatus.UNKNOWN, NOTHING),
        width=50,
    )
    assert found == expected("""
        |                             2022     2023
        |Monat                        AMJJASONDJFMAMJJAS
        |                       Stand 14.03.2023 │
        |1 Vorbereitung                ▓▓▓▓▓!!!!!│
        |  überfällig, 1/3 erreicht   ───        │
        |                                  !2◆   │
        |                                        │
        |2 Aufbau                      ▓▓▓▓▓▓▓▓▓▓!
        |  überfällig, 1/1 erreicht              │
        |                               ◆        │
        |                                        │
        |3 Ziele                              ▓▓▓│··?
        |  läuft, 0/1 erreicht                   │
        |  1 ohne Termin                         │
        |                                        │
        |4 Maßnahmen                             │░··?
        |  nicht begonnen, 0/2                   │
        |  2 ohne Termin                         │
        |                                        │
        |5 Umsetzung                             │  ?··░
        |  nicht begonnen                        │
        |                                        │
        |                                        │
        |6 Transfer                              │
        |  keine Angabe                          │
        |  ohne Beginn und Ende                  │
        |
        |▓ läuft   ░ nicht begonnen   ! überfällig
        |? Beginn oder Ende unbekannt   ─ idealer Ablauf
        |◆ Meilenstein erreicht   Zahl: mehrere zugleich
    """)


def test_more_room_is_used() -> None:
    found = drawn(
        block("1 Vorbereitung", BlockStatus.RUNNING, span((2022, 5), (2023, 4)), mark("open", 2023, 4)),
        width=100,
    )
    assert found == expected("""
        |                      2022                                2023
        |Monat                 Apr Mai Jun Jul Aug Sep Okt Nov Dez Jan Feb Mrz Apr Mai Jun Jul Aug Sep
        |                                                                  │ Stand 14.03.2023
        |1 Vorbereitung            ▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓│▓▓▓▓▓▓▓
        |  läuft, 0/1 erreicht                                             │
        |                                                                  │   ◇
        |
        |▓ läuft   ◇ Meilenstein offen
    """)


def test_a_long_process_is_drawn_in_quarters() -> None:
    found = drawn(
        block(
            "1 Strategie für die ganze frühe Kindheit",
            BlockStatus.RUNNING,
            span((2021, 12), (2029, 12)),
            mark("reached", 2022, 10),
            mark("reached", 2022, 12),
            mark("open", 2023, 12),
        ),
        block("2 Kurz", BlockStatus.RUNNING, span((2023, 2), (2023, 3))),
        first=(2021, 12),
        last=(2029, 12),
    )
    assert found == expected("""
        |                         2022    2024    2026    2028
        |Quartal                 412341234123412341234123412341234
        |                             │ Stand 14.03.2023
        |1 Strategie für die ga… ▓▓▓▓▓│▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓
        |  läuft, 2/3 erreicht        │
        |                            ◆2  ◇
        |                             │
        |2 Kurz                       ▓
        |  läuft                      │
        |                             │
        |
        |▓ läuft   ◆ Meilenstein erreicht   ◇ Meilenstein offen
        |Zahl: mehrere zugleich
    """)


def test_the_date_stands_left_of_its_line_where_the_right_has_no_room() -> None:
    found = drawn(
        block("1 Vorbereitung", BlockStatus.OVERDUE, span((2022, 4), (2023, 8))),
        day=date(2023, 9, 1),
        width=40,
    )
    assert found == expected("""
        |                  2022     2023
        |Monat             AMJJASONDJFMAMJJAS
        |                  Stand 01.09.2023 │
        |1 Vorbereitung    ▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓!
        |  überfällig                       │
        |                                   │
        |
        |▓ läuft   ! überfällig
    """)


def test_ascii_is_as_straight() -> None:
    found = drawn(
        block("1 Frühe Hilfen im Überblick: Maßnahmen", BlockStatus.RUNNING, span((2022, 5), (2023, 4))),
        block("2 Maßnahmen", BlockStatus.OVERDUE, span(None, (2023, 2)), mark("overdue", 2023, 2)),
        writes=partial(readable, encoding="ascii"),
        width=45,
    )
    assert readable(found, "ascii") == expected("""
        |                        2022     2023
        |Monat                   AMJJASONDJFMAMJJAS
        |                  Stand 14.03.2023 |
        |1 Fruehe Hilfen im U...  ==========|=
        |  laeuft                           |
        |                                   |
        |                                   |
        |2 Massnahmen                   ?--=!
        |  ueberfaellig, 0/1                |
        |                                  !|
        |
        |= laeuft   ! ueberfaellig
        |? Beginn oder Ende unbekannt
    """)


@pytest.mark.parametrize("sign", SIGNS)
@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "utf-8"])
def test_every_sign_is_one_column_wide_in_every_encoding(sign: Words, encoding: str) -> None:
    assert (cell_len(readable(sign.text, encoding)), sign.text == "?") == (
        1,
        readable(sign.text, encoding) == "?",
    )


@pytest.mark.parametrize(
    "name",
    [
        "1 Auf\nbau",
        "1 Auf\tbau  am \r\n Ort",
        "1 Maßnah\u0308men",
        "1 日本語日本語日本語日本語",
        "1 \x1b[31mAufbau",
    ],
)
def test_a_strange_name_moves_nothing(name: str) -> None:
    ruler, *rows = drawn(block(name, BlockStatus.RUNNING, span((2022, 5), (2023, 4)))).splitlines()[2:6]
    assert [row.count("│") for row in rows] == [1, 1, 1]
    assert {cell_len(line.partition("│")[0]) for line in (ruler, *rows)} == {ruler.index("│")}


def test_the_document() -> None:
    found = Timeline(
        "beispiel",
        "Kreis Beispiel",
        date(2023, 3, 14),
        "abgeleitet",
        Month(2022, 4),
        Month(2023, 9),
        (block("1 Aufbau", BlockStatus.RUNNING, span((2022, 5), (2023, 4))),),
        incomplete=True,
    )
    document = timeline_document([found, found], 80)
    assert document.blocks[:4] == (
        Heading("Kreis Beispiel: Fahrplan", 1),
        Paragraph("Stand: 14.03.2023", Tone.STRONG),
        incomplete_note(),
        Paragraph("Idealer Ablauf: abgeleitet", Tone.MUTED),
    )
    assert document.blocks[5:] == document.blocks[:5]


def test_a_block_of_which_nothing_is_known() -> None:
    found = drawn(block("6 Transfer", BlockStatus.UNKNOWN, NOTHING), width=50)
    assert found == expected("""
        |                       2022     2023
        |Monat                  AMJJASONDJFMAMJJAS
        |                 Stand 14.03.2023 │
        |6 Transfer                        │
        |  keine Angabe                    │
        |  ohne Beginn und Ende            │
    """)


def test_nothing_to_draw() -> None:
    assert timeline_document([], 80) == Document(())


years = st.integers(2015, 2035)
days = st.dates(date(2015, 1, 1), date(2035, 12, 31))
whens: st.SearchStrategy[When] = st.one_of(days, st.builds(Month, years, st.integers(1, 12)))
signs = st.characters(max_codepoint=0x24F, exclude_characters="\0\u00ad") | st.sampled_from(
    "日\u0308\u200b„…"
)
names = st.none() | st.text(signs, min_size=1)  # of other scripts even terminals disagree about the width


@st.composite
def projects(draw: st.DrawFn) -> Project:
    """Any roadmap: blocks in any order with any windows, milestones with or without dates, some reached."""
    numbers = draw(st.lists(st.integers(1, 6), min_size=1, max_size=5, unique=True))
    blocks = tuple(
        Block(phases=(number,), name=name and (name.strip() or None), begin=begin, end=end)
        for number, name, begin, end in draw(
            st.lists(
                st.tuples(st.sampled_from(numbers), names, st.none() | whens, st.none() | whens),
                min_size=1,
                max_size=5,
                unique_by=lambda found: found[0],
            )
        )
    )
    milestones = tuple(
        Milestone(id=f"{number}.{place}", phase=number, title="Meilenstein", due=due)
        for number in numbers
        for place, due in enumerate(draw(st.lists(st.none() | whens, max_size=6)), 1)
    )
    entries = tuple(
        Logged(
            f"aaaa{place}",
            f"{place}.toml",
            Entry(day=day, kind=EntryKind.NOTE, title="Notiz", reached=(found.id,)),
        )
        for place, (found, day) in enumerate(
            zip(milestones, draw(st.lists(whens, max_size=5)), strict=False), 2
        )
    )
    stage = SchemePhase(number=1, name="Vorbereitung", begin=Month(2022, 4), end=Month(2022, 6))
    scheme = Scheme(name="Ablauf", source="erfunden", derived_note="abgeleitet", stages=(stage,))
    roadmap = Roadmap(
        municipality=Municipality(name="Kreis", land="NW"), blocks=blocks, milestones=milestones
    )
    return Project("kreis", roadmap, scheme, entries)


@given(project=projects(), day=days, width=st.integers(60, 160), encoding=st.sampled_from(["utf-8", "ascii"]))
def test_any_roadmap_fits_and_shows_every_block_and_the_stand(
    project: Project, day: date, width: int, encoding: str
) -> None:
    found = timeline(project, day)
    document = timeline_document([found], width, partial(readable, encoding=encoding))
    (drawing,) = drawings(document)
    everything = [readable(line, encoding) for line in lines(drawing)]
    assert all(cell_len(line) <= width for line in everything)
    height = 3 + 4 * len(found.blocks) - 1
    shown, legend = everything[:height], everything[height:]
    assert len(shown) == height
    assert legend[:1] in ([], [""])
    assert [line.split(" ")[0] for line in shown[3::4]] == [str(block.phases[0]) for block in found.blocks]
    line, *others = (readable(sign.text, encoding) for sign in SIGNS)
    column = shown[2].index(line)
    month = shown[1][column : column + 1]
    assert month == "JFMAMJJASOND"[day.month - 1] or not shown[1].startswith("Monat")
    crossing = {sign_at(row, column) for row in shown[3:]}
    assert crossing <= {line, *others, *"23456789"}


def sign_at(row: str, column: int) -> str:
    """The sign that stands in a column of the terminal."""
    return next(sign for place, sign in enumerate(row) if cell_len(row[: place + 1]) > column)
