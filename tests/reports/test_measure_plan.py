"""The plan of measures as a drawing."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from tests.conftest import DAYS, day, random_entries, told
from tests.measure_plans import with_measures

from fruehe_hilfen_cli.model.entry import Logged
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.render.encoding import readable
from fruehe_hilfen_cli.reports.document import Document, Drawing
from fruehe_hilfen_cli.reports.results.measure_bars import SIGNS
from fruehe_hilfen_cli.reports.results.measure_plan import NONE, measure_plan_document
from fruehe_hilfen_cli.views.results.measure_plan import measure_chart
from fruehe_hilfen_cli.views.results.measures import MeasureSelection

PLAN = """
    [[massnahme]]
    id = "M1"
    titel = "Café"
    beginn = 2022-05-10
    ende = "2022-08"
    schritt = [
      { was = "Raum suchen", beginn = "2022-04", ende = "2022-05" },
      { was = "Vertrag", ende = "2022-06" },
      { was = "Werben" },
    ]
    [[massnahme]]
    id = "M2"
    titel = "Brief"
    beginn = "2022-06"
    ende = "2022-07"
    [[massnahme]]
    id = "M3"
    titel = "Kurs"
    beginn = "2022-08"
    [[massnahme]]
    id = "M4"
    titel = "Fest"
    beginn = "2022-05"
    ende = "2022-12"
    [[massnahme]]
    id = "M5"
    titel = "Besuche"
    beginn = "2022-09"
    ende = "2023-02"
    [[massnahme]]
    id = "M6"
    titel = "Kalender"
    [[massnahme]]
    id = "M7"
    titel = "Tandem"
    ende = "2022-12"
"""
LINES = (
    '2022-05-20 massnahmenstand = [{ massnahme = "M1", stand = "begonnen" }]',
    '2022-06-15 massnahmenstand = [{ massnahme = "M2", stand = "begonnen" }]',
    '2022-09-15 massnahmenstand = [{ massnahme = "M2", stand = "abgeschlossen" }]',
    '2022-08-15 inanspruchnahme = [{ massnahme = "M3", anzahl = 9 }]',
    '2022-05-15 massnahmenstand = [{ massnahme = "M4", stand = "begonnen" }]',
    '2022-07-15 massnahmenstand = [{ massnahme = "M4", stand = "eingestellt", grund = "so" }]',
)


def drawn(project: Project, on: str, width: int, *, steps: bool = True) -> str:
    """The drawings of a plan, each line with a bar before it so that blanks at its beginning are seen."""
    chart = measure_chart(project, day(on), MeasureSelection(), steps=steps)
    document = measure_plan_document([chart], width)
    return "\n".join(f"|{line}".rstrip() for line in lines(document))


def lines(document: Document) -> list[str]:
    """The lines of its drawings."""
    drawings = [block for block in document.blocks if isinstance(block, Drawing)]
    return ["".join(words.text for words in line) for drawing in drawings for line in drawing.lines]


def expected(text: str) -> str:
    """A golden drawing."""
    return "\n".join(line.strip() for line in text.strip().splitlines())


def test_planned_and_actual_side_by_side() -> None:
    found = drawn(with_measures(PLAN, *LINES), "2022-10-20", 50)
    assert found == expected("""
        |                         2022              2023
        |Monat                    A M J J A S O N D J F
        |                    Stand 20.10.2022 │
        |M1 Café                    ▓▓▓▓▓▓▓▓!!│!
        |  läuft, Ende überfällig   ────────  │
        |  - Raum suchen          ────        │
        |  - Vertrag                   ◇      │
        |  - Werben                           │
        |                                     │
        |M2 Brief                     ████████│
        |  abgeschlossen              ────    │
        |                                     │
        |M3 Kurs                          ▓▓▓▓│▓··?
        |  läuft seit 15.08.2022          ──··?
        |                                     │
        |M4 Fest                    ▓▓▓▓▓×    │
        |  eingestellt              ──────────│─────
        |                                     │
        |M5 Besuche                         !!│!░░░░░░░░
        |  Beginn überfällig                ──│─────────
        |                                     │
        |M6 Kalender                          │
        |  geplant                            │
        |                                     │
        |M7 Tandem                            │?··░░
        |  geplant                            │?··──
        |█ abgeschlossen   ▓ läuft   ░ nicht begonnen
        |! überfällig   × eingestellt
        |? Beginn oder Ende unbekannt   ─ geplant   ◇ Frist
    """)


def test_without_steps() -> None:
    assert "Raum" not in drawn(with_measures(PLAN), "2022-10-20", 80, steps=False)


def test_nothing_to_draw() -> None:
    chart = measure_chart(with_measures("massnahme = []"), day("2022-10-20"), MeasureSelection())
    assert NONE in told(measure_plan_document([chart], 80))


@pytest.mark.parametrize("sign", SIGNS, ids=lambda sign: sign.text)
@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "utf-8"])
def test_a_sign_takes_one_column_everywhere(sign: object, encoding: str) -> None:
    assert len(readable(getattr(sign, "text", ""), encoding)) == 1


@given(random_entries(), DAYS, st.integers(40, 120))
def test_no_line_is_wider_than_the_terminal(entries: list[Logged], on: date, width: int) -> None:
    project = with_measures(PLAN)
    found = Project(project.place, project.roadmap, project.scheme, tuple(entries), measures=project.measures)
    document = measure_plan_document([measure_chart(found, on, MeasureSelection())], width)
    assert max(map(cell_len, lines(document))) <= width
