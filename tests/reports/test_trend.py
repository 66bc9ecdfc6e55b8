"""The trend as table, reasons and drawing."""

from datetime import date
from string import ascii_uppercase

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from tests.conftest import DAYS, TWO_BLOCKS, day, project, random_entries, rows, told, with_entries

from fruehe_hilfen_cli.model.entry import Logged
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.model.steps import Step
from fruehe_hilfen_cli.render.encoding import readable
from fruehe_hilfen_cli.reports.document import Chart, Document, Drawing, Table, Tone
from fruehe_hilfen_cli.reports.steering.trend import move_words, trend_document
from fruehe_hilfen_cli.reports.steering.trend_axes import across, upwards
from fruehe_hilfen_cli.reports.steering.trend_lines import Line, named
from fruehe_hilfen_cli.views.steering.trend import TrendSelection, trend

PLAN = """
    zeitraum = [
      { phasen = [1], beginn = "2022-04", ende = "2022-06" },
      { phasen = [2], beginn = "2022-07", ende = "2022-09" },
    ]
    meilenstein = [
      { id = "1.1", phase = 1, titel = "Informiert" },
      { id = "1.2", phase = 1, titel = "Vertrag" },
      { id = "2.1", phase = 2, titel = "Struktur" },
      { id = "2.2", phase = 2, titel = "Regeln" },
    ]
"""
CALLS = [f'2022-{month:02}-10 art = "jour-fixe"' for month in (4, 5, 6, 7)]
SHIFT = 'k7q2m 2022-05-20 abweichung = [{ betrifft = "phase 2", neues_ende = "2022-11", grund = "Wahl" }]'
REACHED = 'w8ckd 2022-05-12 erreicht = ["1.1"]'
LATE = 'h4rmz 2022-07-05 erreicht = ["1.2"]'
FULL = project(PLAN, *CALLS, SHIFT, REACHED, LATE)


def document(found: Project, on: str, *, width: int = 80, **asked: object) -> Document:
    return trend_document([trend(found, day(on), TrendSelection(**asked))], width)  # type: ignore[arg-type]


def tables(found: Document) -> list[list[list[str]]]:
    return [rows(block) for block in found.blocks if isinstance(block, Table)]


def drawings(found: Document) -> list[Drawing]:
    return [block.drawing for block in found.flat if isinstance(block, Chart) and block.drawing]


def drawn(found: Document) -> str:
    lines = drawings(found)[0].lines[: drawings(found)[0].lines.index(())]
    return "\n".join("".join(words.text for words in line).rstrip() for line in lines)


def expected(text: str) -> str:
    """A golden drawing: its lines stand after bars, so that blanks at their beginning are seen."""
    return "\n".join(line.strip()[1:].rstrip() for line in text.strip().splitlines())


def test_the_table_adds_up_to_the_total() -> None:
    table, _ = tables(document(FULL, "2022-07-15"))
    assert table == [
        ["Nr.", "Meilenstein", "10.06.2022", "10.07.2022", "Stand", "gesamt"],
        ["1.2", "Vertrag", "=", "05.07.2022\n✓ ▲ 5", "05.07.2022\n✓", "▲ 5"],
        ["2.1", "Struktur", "11/2022\n▲ 61", "=", "11/2022\n=", "▲ 61"],
        ["2.2", "Regeln", "11/2022\n▲ 61", "=", "11/2022\n=", "▲ 61"],
    ]


def test_the_reasons_name_what_moves_together_once() -> None:
    found = document(FULL, "2022-07-15")
    assert tables(found)[1] == [
        ["Berichtstag", "Nr.", "Tage", "Was und warum"],
        ["10.06.2022", "2.1, 2.2", "▲ 61", "11/2022 statt 09/2022: Wahl (k7q2m/1)"],
        ["10.07.2022", "1.2", "▲ 5", "erreicht 05.07.2022 statt 06/2022 (h4rmz)"],
    ]
    assert "* Früher erreicht als zuletzt erwartet (Tage): 1.1 (49)." in told(found)


def test_of_more_days_than_columns_the_last_ones_or_the_first_since_a_day() -> None:
    moves = [
        f'2022-{month:02}-01 abweichung = [{{ betrifft = "phase 2", grund = "G", '
        f"neues_ende = 2022-10-{month:02} }}]"
        for month in range(1, 10)
    ]
    calls = [f'2022-{month:02}-02 art = "jour-fixe"' for month in range(1, 10)]
    place = project(PLAN, *moves, *calls)
    last = document(place, "2022-09-05")
    assert tables(last)[0][0][2:-1] == ["02.07.2022", "02.08.2022", "02.09.2022", "Stand"]
    more = "Berichtstagen hat sich ein Termin bewegt: fh trend kreis-beispiel --seit"
    assert f"Auch an 6 früheren {more} 02.01.2022" in told(last)
    first = document(place, "2022-09-05", since=day("2022-03-01"))
    assert tables(first)[0][0][2:-1] == ["02.03.2022", "02.04.2022", "02.05.2022", "Stand"]
    assert f"Auch an 4 späteren {more} 02.06.2022" in told(first)
    assert len(tables(document(place, "2022-09-05", width=120))[0][0]) > len(tables(last)[0][0])


def test_nothing_moved() -> None:
    said = told(document(project(PLAN, *CALLS), "2022-06-15"))
    assert "Kein erwarteter Termin hat sich nach hinten bewegt." in said
    assert "Warum" not in said


def test_overdue_without_a_word_is_said() -> None:
    said = told(document(project(PLAN, *CALLS), "2022-07-15"))
    assert "* Überfällig, ohne neuen Termin: Meilensteine 1.1 und 1.2. fh abweichung neu" in said


def test_a_missing_new_date_is_said() -> None:
    unknown = 'tk7vi 2022-05-20 abweichung = [{ betrifft = "phase 1", grund = "Wahl" }]'
    said = told(document(project(PLAN, *CALLS, unknown), "2022-07-15"))
    assert "* Meilensteine 1.1 und 1.2: Der Termin hält nicht, ein neuer fehlt noch (tk7vi/1)." in said
    assert "Überfällig" not in said


def test_nothing_fits() -> None:
    assert told(document(FULL, "2022-07-15", phase=9)).endswith("Kein Meilenstein passt.")


@pytest.mark.parametrize(("days", "words"), [(None, "–"), (0, "="), (62, "▲ 62"), (-4, "▼ 4")])
def test_moves(days: int | None, words: str) -> None:
    assert move_words(days) == words


def test_the_drawing() -> None:
    # 1.1 (A) ends on the dots on 12 May, 1.2 (B) after 30 June, which was below them; phase 2 (C) moves back
    assert drawn(document(FULL, "2022-07-15", width=60)) == expected("""
        |eine Zeile: Monat
        |11/2022                              C─────────── C
        |10/2022                              │
        |09/2022     C    ─────────────────────
        |08/2022
        |07/2022                                     .B...
        |06/2022    AB    ─────────────────────────────
        |05/2022                 ...A......
        |              Apr       Mai       Jun       Jul
        |              2022
    """)


def test_a_short_time_is_drawn_in_weeks() -> None:
    # 31.08. is in the week of Monday 29.08.2022, 15.09. in that of 12.09.2022
    plan = """
        zeitraum = [{ phasen = [1] }]
        meilenstein = [{ id = "1.1", phase = 1, titel = "Vertrag", faellig = 2022-08-31 }]
    """
    shift = '2022-07-01 abweichung = [{ betrifft = "meilenstein 1.1", neues_ende = 2022-09-15, grund = "G" }]'
    assert drawn(document(project(plan, *CALLS, shift), "2022-07-15", width=60)) == expected("""
        |eine Zeile: Woche
        |12.09.2022                                    A── A
        |05.09.2022                                    │
        |29.08.2022     A   ────────────────────────────
        |                 Apr      Mai      Jun      Jul
        |                 2022
    """)


def test_what_is_open_after_its_date_is_drawn_as_bad() -> None:
    drawing = drawings(document(project(PLAN, *CALLS), "2022-07-15"))[0]
    late = [line for line in drawing.lines if any(words.tone is Tone.BAD for words in line)]
    assert ["".join(words.text for words in line)[:7] for line in late] == ["06/2022"]


def test_several_at_once_are_a_number() -> None:
    both = '2022-05-12 erreicht = ["1.1"]', '2022-05-13 erreicht = ["1.2"]'
    found = drawn(document(project(PLAN, *CALLS, *both), "2022-07-15", width=60))
    assert "...2......" in found


def test_what_is_far_ahead_and_never_moved_is_named_instead_of_drawn() -> None:
    plan = PLAN.replace('"2022-09"', '"2024-09"')
    found = document(project(plan, *CALLS), "2022-06-15")
    assert "2024" not in drawn(found)
    assert "Weiter oben, ohne Bewegung: 2.1 und 2.2 (09/2024)." in told(found)
    assert "09/2024" in drawn(document(project(plan, *CALLS), "2022-06-15", phase=2)), "unless it is all"


def test_one_report_day_is_no_drawing() -> None:
    found = document(project(PLAN), "2022-06-15")
    assert "fh trend kreis-beispiel --alle 4w" in told(found)
    assert not drawings(found)


@pytest.mark.parametrize(
    ("lines", "letters"),
    [("A", "A"), ("AB", "AB"), ("ABC", "ABC"), ("ABCD", "A-D"), ("ABDEFG", "ABD-G"), ("ACEGIK", "ACEG+")],
)
def test_the_letters_beside_the_drawing(lines: str, letters: str) -> None:
    assert named(Line(letter, ("1.1",), ()) for letter in lines) == letters


@given(
    random_entries(),
    DAYS,
    st.sampled_from([Step(days=1), Step(days=14), Step(months=2)]),
    st.integers(40, 130),
)
def test_a_drawing_fits_and_has_every_letter(
    entries: list[Logged], today: date, every: Step, width: int
) -> None:
    found = document(with_entries(project(TWO_BLOCKS), *entries), str(today), width=width, every=every)
    for drawing in drawings(found):
        for line in drawing.lines:
            text = "".join(words.text for words in line).rstrip()
            assert cell_len(text) <= width
            assert len(readable(text, "ascii")) == len(text)
        legend = drawing.lines[drawing.lines.index(()) + 1 :]
        letters = {words.text for line in legend for words in line if words.tone is Tone.STRONG}
        assert letters == set(ascii_uppercase[: len(letters)])


DATES = st.dates(date(2000, 1, 1), date(2099, 12, 31))


@given(DATES, DATES, st.integers(20, 110))
def test_days_go_right_and_up(one: date, other: date, room: int) -> None:
    first, last = sorted((one, other))
    right, up = across(first, last, room), upwards(first, last, 20)
    assert right.width <= room
    assert 0 <= right.column(first) <= right.column(last) < right.width
    assert 0 == up.row(first) <= up.row(last) < up.height <= 20


@pytest.mark.parametrize(
    ("last", "unit", "labels"),
    [
        ("2022-05-20", "Woche", ("28.03.2022", "04.04.2022")),
        ("2023-06-30", "Monat", ("04/2022", "05/2022")),
        ("2025-01-01", "2 Monate", ("03/2022", "05/2022")),
        ("2026-12-31", "Quartal", ("04/2022", "07/2022")),
        ("2040-01-01", "Jahr", ("01/2022", "01/2023")),
        ("2050-01-01", "2 Jahre", ("01/2022", "01/2024")),
    ],
)
def test_rows_have_names(last: str, unit: str, labels: tuple[str, str]) -> None:
    rows = upwards(day("2022-04-01"), day(last), 20)
    assert (rows.unit, (rows.label(0), rows.label(1))) == (unit, labels)


def test_nothing_is_overdue_in_a_municipality_that_has_left() -> None:
    left = 'v8rsn 2022-07-01 ausgeschieden = { grund = "Stelle frei" }'
    overdue = "Überfällig, ohne neuen Termin: "
    bare, gone = project(PLAN), project(PLAN, left)
    assert overdue in told(document(bare, "2022-07-15"))
    found = told(document(gone, "2022-07-15"))
    assert overdue not in found
    assert "Ausgeschieden am 01.07.2022 (v8rsn): Stelle frei." in found
    assert told(document(gone, "2022-06-30")) == told(document(bare, "2022-06-30"))
