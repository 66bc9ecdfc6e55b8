import pytest
from msgspec.structs import replace
from tests.conftest import day, told
from tests.staircases import with_staircase

from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.render.encoding import readable
from fruehe_hilfen_cli.reports.document import Chart
from fruehe_hilfen_cli.reports.results.staircase import staircase_document
from fruehe_hilfen_cli.text import columns
from fruehe_hilfen_cli.views.results.staircase import staircase_state

TREPPE = """
    [[ziel]]
    id = "Z1"
    stufe = 2
    titel = "Familien erfahren früh davon"
    vereinbart_am = 2022-04-15
    bis = "2022-12"
    [[ziel]]
    id = "Z2"
    stufe = 2
    titel = "Väter auch"
    [[ziel]]
    id = "Z3"
    stufe = 3
    titel = "Altes"
    [[indikator]]
    id = "I1"
    ziel = "Z1"
    titel = "Anteil der Familien"
    einheit = "Prozent"
    ausgangswert = 20
    zielwert = 60
    zielwert_bis = "2022-12"
    alle_monate = 1
    [[indikator]]
    id = "I2"
    ziel = "Z1"
    titel = "Wochen bis zum Besuch"
    richtung = "weniger"
    zielwert = 8
    [[indikator]]
    id = "I3"
    ziel = "Z9"
    titel = "Verwaist"
    [[leere_stufe]]
    stufe = 7
    grund = "Nicht messbar."
"""
LOGBOOK = (
    '2022-05-02 messung = [{ indikator = "I1", wert = 30 }]',
    '2022-05-20 messung = [{ indikator = "I1", wert = 45, circa = true }]',
    '2022-06-01 zielaenderung = [{ betrifft = "ziel Z3", entfaellt = true, grund = "überholt" }]',
)
STEP_2 = """\
# Kreis Beispiel: Wirkungstreppe
Stand: 21.06.2022
┌─ 2 Wer gemeint ist, wird erreicht · Output ───────────────
│ Z1 Familien erfahren früh davon (bis 12/2022)
│    I1 Anteil der Familien
│       ██████░░░░ rund 62,5 %   ↑ ▁▇ besser
│       rund 45 Prozent am 20.05.2022
│       von 20 auf 60 bis 12/2022
│       Messung fällig seit 20.06.2022
│    I2 Wochen bis zum Besuch
│       nicht berechenbar: kein Ausgangswert   Zielwert 8
│ Z2 Väter auch, noch nicht vereinbart
│    noch kein Indikator
Balken: Zielerreichung, voll ab 100 %. ↑ mehr ist besser, ↓ weniger ist besser. Die Striche sind die letzten \
Messungen. Wirkung beginnt auf Stufe 4.
2 Ziele, 2 Indikatoren: 1 nicht berechenbar und 1 Messung überfällig.
* I3 ist nicht gezeichnet: Das Ziel Z9 gibt es nicht.
* Überfällige Messungen: I1. fh messung neu I1 WERT hält eine fest."""


def place() -> Project:
    return with_staircase(TREPPE, *LOGBOOK)


def printed(width: int, on: str = "2022-06-21", *steps: int) -> str:
    return told(staircase_document([staircase_state(place(), day(on), steps)], width))


def test_a_step_with_its_goals_and_what_is_measured() -> None:
    assert printed(60, "2022-06-21", 2) == STEP_2


def test_the_stairs_rise_as_far_as_there_is_room() -> None:
    def corners(width: int) -> list[int]:
        return [line.index("┌") for line in printed(width).splitlines() if "┌" in line]

    assert corners(60) == [0] * 7
    assert corners(80) == [18, 15, 12, 9, 6, 3, 0]
    assert corners(120) == corners(200) == [36, 30, 24, 18, 12, 6, 0]


def test_empty_steps_and_dropped_goals() -> None:
    lines = printed(60).splitlines()
    assert "│ leer: Nicht messbar." in lines
    assert lines.count("│ noch kein Ziel") == 5  # 6, 5, 4, 3 (its goal is dropped), 1
    assert "* Z3 Altes: entfallen am 01.06.2022 (überholt)" in lines
    assert "│ Z3 Altes, noch nicht vereinbart" in printed(60, "2022-05-31").splitlines()


@pytest.mark.parametrize("width", [20, 40, 59, 80, 120])
@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "ascii"])
def test_no_line_is_wider_than_the_window(width: int, encoding: str) -> None:
    document = staircase_document(
        [staircase_state(place(), day("2022-06-21"))], width, lambda words: readable(words, encoding)
    )
    [drawing] = [block.drawing for block in document.flat if isinstance(block, Chart)]
    assert drawing
    lines = [readable("".join(words.text for words in line), encoding) for line in drawing.lines]
    assert max(map(columns, lines)) <= max(width, 40)
    assert "?" not in "".join(lines)


def test_texts_of_users_cannot_break_the_drawing() -> None:
    nasty = 'stufe = 1\ntitel = "Zwei\\nZeilen und [rot]ein sehr langes Wort' + "x" * 99 + '[/]"\n'
    project = with_staircase(f'[[ziel]]\nid = "Z1"\n{nasty}')
    text = told(staircase_document([staircase_state(project, day("2022-06-21"))], 60))
    assert "│ Z1 Zwei Zeilen und [rot]ein sehr langes" in text
    assert text.count("x") >= 99


def test_no_staircase_is_said() -> None:
    bare = replace(place(), staircase=None, incomplete=True)
    document = staircase_document([staircase_state(bare, day("2022-06-21"))], 80)
    assert told(document).splitlines()[-1].startswith("Noch keine Wirkungstreppe. fh ziel neu")
    assert "Unvollständig" in told(document)
