from itertools import starmap

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.conftest import day, when
from tests.staircases import climbed, indicator, one_indicator

from fruehe_hilfen_cli.model.kinds import EntryKind
from fruehe_hilfen_cli.model.results import Reading
from fruehe_hilfen_cli.records.results.readings import (
    MeasuredBefore,
    NoLongerMeasured,
    NotAValue,
    NotMeasuredYet,
    new_reading,
    typed_value,
)
from fruehe_hilfen_cli.text import german_number
from fruehe_hilfen_cli.views.results.effective import staircase_on

FAMILIES = indicator('einheit = "Plätze"')
SHARE = indicator('einheit = "Prozent"')
SCALE = indicator('art = "qualitativ", skala = ["nie", "eher oft", "eher selten", "oft"]')
READING = Reading(indicator="I1", value=45)
DROPPED = '2022-05-10 zielaenderung = [{ betrifft = "indikator I1", entfaellt = true, grund = "doppelt" }]'


@pytest.mark.parametrize(
    ("words", "value", "approx"),
    [
        ("45", 45, False),
        ("12,5", 12.5, False),
        ("12.5", 12.5, False),
        ("1.234", 1234, False),
        ("1.234.567,5", 1234567.5, False),
        (" -3 ", -3, False),
        ("rund 130", 130, True),
        ("Rund 130.000", 130000, True),
        ("ca. 12,5", 12.5, True),
        ("ca 12", 12, True),
        ("circa 12", 12, True),
        ("etwa 12", 12, True),
        ("ungefähr 12", 12, True),
        ("~12", 12, True),
        ("≈ 12", 12, True),
        ("45 Plätze", 45, False),
        ("rund 45 plaetze", 45, True),
    ],
)
def test_values_as_people_type_them(words: str, value: float, approx: bool) -> None:
    found = typed_value(FAMILIES, words)
    assert (found.value, type(found.value), found.approx) == (value, type(value), approx)


def test_percent_is_a_unit() -> None:
    assert typed_value(SHARE, "45 %").value == typed_value(SHARE, "45%").value == 45
    assert typed_value(SHARE, "45 Prozent").value == 45
    assert typed_value(indicator('einheit = "%"'), "45 Prozent").value == 45
    assert typed_value(indicator("alle_monate = 3"), "45 %").value == 45


@pytest.mark.parametrize(
    "words", ["", "viel", "45 Familien", "45 %", "1,2,3", "rund", "12..5", "1e5", "4 5 x", str(10**15), "nan"]
)
def test_what_is_no_value_is_refused(words: str) -> None:
    with pytest.raises(NotAValue) as refused:
        typed_value(FAMILIES, words)
    assert f"„{words}“ ist kein Wert für I1." in refused.value.told()


@pytest.mark.parametrize(
    ("words", "value"), [("1", 1), ("4", 4), ("2,5", 2.5), ("oft", 4), ("Eher s", 3), ("rund nie", 1)]
)
def test_a_value_of_a_scale_is_a_number_or_a_word(words: str, value: float) -> None:
    assert typed_value(SCALE, words).value == value


@pytest.mark.parametrize("words", ["0", "5", "4,5", "eher", "immer", ""])
def test_what_is_not_on_the_scale_is_refused_with_its_words(words: str) -> None:
    with pytest.raises(NotAValue) as refused:
        typed_value(SCALE, words)
    assert refused.value.advised() == "Möglich sind: 1 (nie), 2 (eher oft), 3 (eher selten), 4 (oft)."


@given(st.integers(-(10**12), 10**12) | st.decimals(-(10**6), 10**6, places=3).map(float))
def test_what_is_printed_can_be_typed(number: float) -> None:
    assert typed_value(FAMILIES, german_number(number)).value == number


def test_the_entry() -> None:
    past = climbed("2022-05-20", one_indicator("zielwert = 50"))
    [found] = staircase_on(past).indicators
    entry = new_reading(past, found, READING, when("2022-05"))
    assert (entry.day, entry.kind, entry.title) == (when("2022-05"), EntryKind.NOTE, "Messung I1: Anteil")
    assert entry.readings == (READING,)


def test_one_value_a_day() -> None:
    line = 'k7q2m 2022-05-10 messung = [{ indikator = "I1", wert = 1200.5, circa = true }]'
    past = climbed("2022-05-20", one_indicator("zielwert = 50"), line)
    [found] = staircase_on(past).indicators
    with pytest.raises(MeasuredBefore) as refused:
        new_reading(past, found, READING, day("2022-05-10"))
    assert refused.value.told() == (
        "Für I1 gibt es am 10.05.2022 schon eine Messung: rund 1.200,5 (Eintrag k7q2m)."
    )
    assert new_reading(past, found, READING, day("2022-05-11")).readings == (READING,)


def test_nothing_is_measured_in_the_future() -> None:
    past = climbed("2022-05-20", one_indicator("zielwert = 50"))
    [found] = staircase_on(past).indicators
    for later in starmap(when, [("2022-05-21",), ("2022-06",)]):
        with pytest.raises(NotMeasuredYet):
            new_reading(past, found, READING, later)


def test_what_is_dropped_is_measured_up_to_that_day() -> None:
    past = climbed("2022-05-20", one_indicator("zielwert = 50"), DROPPED)
    [found] = staircase_on(past).indicators
    with pytest.raises(NoLongerMeasured) as refused:
        new_reading(past, found, READING, day("2022-05-11"))
    assert refused.value.told() == "I1 ist am 10.05.2022 entfallen: doppelt"
    assert new_reading(past, found, READING, day("2022-05-10")).readings == (READING,)
