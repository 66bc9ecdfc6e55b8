import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from fruehe_hilfen_cli.text import columns, shortened


@pytest.mark.parametrize(
    ("words", "wide"),
    [("", 0), ("Maßnahmen", 9), ("Maßnah\u0308men", 9), ("日本", 4), ("█│◆·…", 5), ("a\u200bb", 2)],
)
def test_columns_are_those_of_a_terminal(words: str, wide: int) -> None:
    assert columns(words) == cell_len(words) == wide


@pytest.mark.parametrize(
    ("words", "room", "short"),
    [
        ("Zielbestimmung", 14, "Zielbestimmung"),
        ("Zielbestimmung", 13, "Zielbestimmu…"),
        ("Aufbau und Ziele", 8, "Aufbau…"),
        ("日本語", 4, "日…"),
        ("Ziele", 1, "…"),
        ("Ziele", 0, ""),
    ],
)
def test_a_text_is_cut_to_the_room_there_is(words: str, room: int, short: str) -> None:
    assert shortened(words, room) == short


def test_the_sign_of_a_cut_may_be_wider() -> None:
    assert shortened("Zielbestimmung", 8, "...") == "Zielb..."


@given(
    words=st.text(),
    room=st.integers(0, 30),
    sign=st.sampled_from(["…", "..."]),
)
def test_no_cut_text_is_wider_than_its_room(words: str, room: int, sign: str) -> None:
    assert columns(shortened(words, room, sign)) <= room
