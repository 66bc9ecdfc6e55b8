"""Pictures: what is drawn where, and that nothing lies over something else or leaves the picture."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from tests import pictures
from tests.conftest import DAYS, TWO_BLOCKS, day, project, random_entries, with_entries
from tests.staircases import with_staircase

from fruehe_hilfen_cli.model.dates import Month
from fruehe_hilfen_cli.model.entry import Logged
from fruehe_hilfen_cli.model.kinds import EntryKind
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.model.steps import Step
from fruehe_hilfen_cli.reports.document import Chart, Tone
from fruehe_hilfen_cli.reports.pages.lights_picture import MOST_ROWS, lights_picture
from fruehe_hilfen_cli.reports.picture import Box, Picture, Shape
from fruehe_hilfen_cli.reports.picture_text import fitted, text_width
from fruehe_hilfen_cli.reports.picture_time import TimeAxis
from fruehe_hilfen_cli.reports.results.staircase_picture import staircase_picture
from fruehe_hilfen_cli.reports.roadmap.timeline import timeline_chart
from fruehe_hilfen_cli.reports.roadmap.timeline_picture import timeline_picture
from fruehe_hilfen_cli.reports.steering.formats_picture import formats_picture
from fruehe_hilfen_cli.reports.steering.trend_plot import plot
from fruehe_hilfen_cli.views.results.staircase import staircase_state
from fruehe_hilfen_cli.views.roadmap.timeline import timeline
from fruehe_hilfen_cli.views.steering.formats import FormatState
from fruehe_hilfen_cli.views.steering.status import status
from fruehe_hilfen_cli.views.steering.trend import TrendSelection, trend
from fruehe_hilfen_cli.vocabulary import german_key

PLAN = """
    zeitraum = [
      { phasen = [1], beginn = "2022-04", ende = "2022-06" },
      { phasen = [2, 3], beginn = "2022-07" },
    ]
    meilenstein = [
      { id = "1.1", phase = 1, titel = "Informiert", faellig = "2022-05" },
      { id = "1.2", phase = 1, titel = "Thema", faellig = "2022-05" },
      { id = "1.3", phase = 1, titel = "Vertrag", faellig = "2022-06" },
      { id = "2.1", phase = 2, titel = "Basis", faellig = "2022-09" },
    ]
"""
CALLS = ("2022-05-10 art = 'jour-fixe'", "2022-06-10 art = 'jour-fixe'", "2022-07-10 art = 'jour-fixe'")
STAIRS = """
    [[ziel]]
    id = "Z1"
    stufe = 2
    titel = "Familien erfahren früh davon"
    [[indikator]]
    id = "I1"
    ziel = "Z1"
    titel = "Anteil"
    ausgangswert = 20
    zielwert = 60
    [[indikator]]
    id = "I2"
    ziel = "Z1"
    titel = "Wochen"
    [[leere_stufe]]
    stufe = 7
    grund = "Nicht messbar."
"""
WORDS = st.text(st.characters(), max_size=200) | st.sampled_from(
    ["x" * 5_000, "日本語" * 60, "a\u0300" * 400, "🙂 " * 90, "Zeile\nUmbruch\tTab"]
)


def trend_picture(found: Project, on: str) -> Picture:
    (chart,) = (block for block in plot(trend(found, day(on)), 100) if isinstance(block, Chart))
    return chart.picture


def test_a_timeline_has_bars_signs_and_the_stand() -> None:
    found = project(PLAN, '2022-05-03 erreicht = ["1.1"]', '2022-05-05 erreicht = ["1.2"]')
    picture = timeline_picture(timeline(found, day("2022-07-14")))
    pictures.check(picture)
    said = pictures.texts(picture)
    assert "Stand 14.07.2022" in said
    assert "1 Vorbereitung" in said
    assert "überfällig, 2/3 erreicht" in said
    assert said.count("2") == 1, "two are reached in May"
    looks = [(sign.shape, sign.tone, sign.filled) for sign in pictures.signs(picture)]
    reached, overdue = (Shape.DIAMOND, Tone.GOOD, True), (Shape.TRIANGLE, Tone.BAD, True)
    still_open = (Shape.CIRCLE, Tone.PLAIN, False)
    assert {*looks[:3]} == {overdue, reached, still_open}
    assert {*looks[3:]} == {reached, overdue, still_open}, "the legend explains them"
    assert "?" in said, "the end of the second block is not known"
    late = [mark for mark in picture.marks if isinstance(mark, Box) and mark.tone is Tone.BAD]
    assert len(late) == 2, "in the first block, and in the legend"


def test_a_timeline_is_told_in_words() -> None:
    found = project(PLAN, '2022-05-03 erreicht = ["1.1"]')
    chart = timeline_chart(timeline(found, day("2022-07-14")))
    assert chart.alternative.endswith("1 von 4 Pflichtmeilensteinen erreicht; 2 überfällig.")
    assert chart.table
    assert chart.table.rows[0][0] == "1 Vorbereitung"


def test_a_trend_has_a_letter_for_each_line_and_a_sign_where_it_turns() -> None:
    shift = """2022-06-20 abweichung = [{ ausloeser = "termin", betrifft = "meilenstein 2.1",
        neues_ende = 2022-10-15, grund = "G", auswirkung = "A" }]""".replace("\n", " ")
    found = project(PLAN, *CALLS, shift, '2022-06-01 erreicht = ["1.1"]')
    picture = trend_picture(found, "2022-07-20")
    pictures.check(picture)
    said = pictures.texts(picture)
    assert {"A", "B", "C", "D", "1.1", "2.1"} <= {*said}
    turns = [(sign.shape, sign.tone) for sign in pictures.signs(picture)]
    assert turns == [(Shape.DIAMOND, Tone.GOOD), (Shape.CIRCLE, Tone.WARNING)]


def test_a_staircase_rises_and_shows_how_far_it_is() -> None:
    found = with_staircase(STAIRS, '2022-05-20 messung = [{ indikator = "I1", wert = 45 }]')
    picture = staircase_picture(staircase_state(found, day("2022-06-21")))
    pictures.check(picture)
    said = pictures.texts(picture)
    assert "leer: Nicht messbar." in said
    assert "62,5 % ↑" in said
    assert "nicht berechenbar" in said
    heads = [label for label in pictures.labels(picture) if label.tone is Tone.STRONG]
    assert [label.text[0] for label in heads] == list("7654321")
    assert [label.x for label in heads] == sorted((label.x for label in heads), reverse=True)
    way, done = (mark.width for mark in picture.marks if isinstance(mark, Box))
    assert done == way * 0.625


@pytest.mark.parametrize(("held", "guide"), [(0, 3), (1, 1), (9, 15), (40, 3), (2, 0)])
def test_a_count_is_held_against_its_guide_value_and_never_red(held: int, guide: int) -> None:
    picture = formats_picture([FormatState(EntryKind.WORKSHOP, "Workshops", held, guide)])
    pictures.check(picture)
    assert f"{held} von ca. {guide}" in pictures.texts(picture)
    assert {mark.tone for mark in picture.marks} <= {Tone.PLAIN, Tone.STRONG, Tone.MUTED}


def test_of_a_format_of_which_nothing_is_said_there_is_no_bar() -> None:
    none = FormatState(EntryKind.WORKSHOP, "Workshops", 0, 3)
    unsaid = replace(none, untold=(german_key("held"),))
    assert [isinstance(mark, Box) for mark in formats_picture([none]).marks].count(True) == 1
    assert not any(isinstance(mark, Box) for mark in formats_picture([unsaid]).marks)


def test_the_long_name_of_a_format_is_not_cut() -> None:
    name = "Telefon- und Videokonferenzen der Steuerungsgruppe"
    picture = formats_picture([FormatState(EntryKind.CONFERENCE, name, 9, 15, on_site=2)])
    pictures.check(picture)
    assert {name, "9 von ca. 15, davon 2 vor Ort"} <= {*pictures.texts(picture)}


def test_more_municipalities_than_can_be_drawn_are_counted() -> None:
    one = status(project(PLAN), day("2022-07-14"))
    picture = lights_picture([one] * (MOST_ROWS + 2))
    pictures.check(picture)
    assert pictures.texts(picture).count("Kreis Beispiel") == MOST_ROWS
    assert "2 weitere Kommunen stehen in der Tabelle" in pictures.texts(picture)


@settings(max_examples=30)
@given(random_entries(), DAYS, st.sampled_from([Step(days=1), Step(days=14), Step(months=2)]))
def test_whatever_a_logbook_tells_fits(entries: list[Logged], today: date, every: Step) -> None:
    found = with_entries(project(TWO_BLOCKS), *entries)
    pictures.check(timeline_picture(timeline(found, today)))
    pictures.check(lights_picture([status(found, today)]))
    for block in plot(trend(found, today, TrendSelection(every=every)), 100):
        if isinstance(block, Chart):
            pictures.check(block.picture)


@settings(max_examples=30)
@given(WORDS, st.integers(-(10**9), 10**9))
def test_whatever_is_written_fits(words: str, value: int) -> None:
    reading = f'2022-05-20 messung = [{{ indikator = "I1", wert = {value} }}]'
    staircase = staircase_state(with_staircase(STAIRS, reading), day("2022-06-21"))
    strange = tuple(replace(step, title=words, empty_reason=words) for step in staircase.steps)
    pictures.check(staircase_picture(replace(staircase, steps=strange)))
    pictures.check(formats_picture([FormatState(EntryKind.WORKSHOP, words, 3, 5)]))
    found = status(project(TWO_BLOCKS), day("2022-07-14"))
    pictures.check(lights_picture([replace(found, name=words)]))
    drawn = timeline(project(TWO_BLOCKS), day("2022-07-14"))
    blocks = tuple(replace(block, name=words) for block in drawn.blocks)
    pictures.check(timeline_picture(replace(drawn, blocks=blocks)))


@given(WORDS, st.floats(1, 640))
def test_a_text_is_cut_to_its_room(words: str, room: float) -> None:
    assert text_width(fitted(words, room)) <= max(room, 2 * text_width("x"))


months = st.builds(Month, st.integers(1, 9999), st.integers(1, 12))


@given(months, months, st.floats(5, 100))
def test_ticks_stand_apart(one: Month, other: Month, room: float) -> None:
    axis = TimeAxis(min(one, other), max(one, other), 0, 500)
    places = [axis.start(month) for month in axis.ticks(room)]
    assert all(0 <= place <= 500 for place in places)
    assert all(after - before >= room - 0.01 for before, after in pairwise(places))
