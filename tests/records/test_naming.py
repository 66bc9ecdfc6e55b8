from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fruehe_hilfen_cli.model.base import RECORD_ID_FORM
from fruehe_hilfen_cli.records.naming import (
    GOALS,
    NoShortName,
    NoSuchName,
    WhichName,
    named,
    require_short_name,
)


class Thing(NamedTuple):
    id: str
    place: str = "kreis-sued"


def known(*ids: str) -> list[Thing]:
    return [Thing(name) for name in ids]


@pytest.mark.parametrize(
    ("words", "found"),
    [("Z1", "Z1"), ("z1", "Z1"), (" Z10 ", "Z10"), ("net", "Netz"), ("NETZ", "Netz"), ("Netz", "Netz")],
)
def test_the_name_or_a_beginning_of_it(words: str, found: str) -> None:
    assert named(GOALS, known("Z1", "Z10", "Netz"), words).id == found


def test_as_it_is_written_comes_before_other_spellings() -> None:
    assert named(GOALS, known("a1", "A1"), "A1").id == "A1"


def test_a_number_is_never_cut() -> None:
    with pytest.raises(NoSuchName) as refused:
        named(GOALS, known("Z10", "Z2"), "Z1")
    assert refused.value.told() == "Ein Ziel „Z1“ gibt es nicht."
    assert refused.value.advised().startswith("Meinten Sie Z")


def test_nothing_like_it() -> None:
    with pytest.raises(NoSuchName) as refused:
        named(GOALS, known("Z1"), "Quark")
    assert refused.value.advised() == "Es gibt Z1; fh ziel liste zeigt mehr."
    with pytest.raises(NoSuchName) as refused:
        named(GOALS, known(), "Quark")
    assert refused.value.advised() == "fh ziel liste zeigt, was es gibt."


def test_an_empty_word_means_nothing() -> None:
    with pytest.raises(NoSuchName):
        named(GOALS, known("Z1"), "")


def test_several_begin_so() -> None:
    with pytest.raises(WhichName) as refused:
        named(GOALS, known("Z-a", "Z-b"), "Z")
    assert refused.value.told() == "„Z“ kann mehrere Ziele meinen: Z-a, Z-b."


def test_several_municipalities_have_it() -> None:
    with pytest.raises(WhichName) as refused:
        named(GOALS, [Thing("Z1", "kreis-nord"), Thing("Z1")], "Z1")
    assert "Z1 (kreis-nord), Z1 (kreis-sued)" in refused.value.told()
    assert "--kommune" in refused.value.advised()


@given(st.lists(st.from_regex(r"[A-Za-z][0-9A-Za-z.-]{0,5}", fullmatch=True), min_size=1, unique=True))
def test_every_name_finds_its_own(ids: list[str]) -> None:
    for name in ids:
        assert named(GOALS, known(*ids), name).id == name


@pytest.mark.parametrize("words", ["1", "Z 1", "ämter", "", "a:b", "-x"])
def test_what_no_file_can_hold_is_no_short_name(words: str) -> None:
    with pytest.raises(NoShortName, match="geht nicht als Kürzel"):
        require_short_name(words)


@given(st.from_regex(RECORD_ID_FORM, fullmatch=True))
def test_what_files_can_hold_is_one(words: str) -> None:
    assert require_short_name(words) == words
