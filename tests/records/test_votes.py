import pytest
from hypothesis import given
from hypothesis import strategies as st

from fruehe_hilfen_cli.model.governance import Votes
from fruehe_hilfen_cli.records.governance.votes import read_votes


@pytest.mark.parametrize(
    ("words", "votes"),
    [
        ("12:0:3", (12, 0, 3)),
        ("12:0", (12, 0, 0)),
        (" 7 : 5 : 1 ", (7, 5, 1)),
        ("12", None),
        ("", None),
        ("12:0:3:1", None),
        ("12:-1", None),
        ("12,0,3", None),
        ("zwölf:0", None),
        ("12:0:", None),
        ("12345:0", None),
        ("1\n2:0", None),
        ("١٢:٠", None),
    ],
)
def test_votes_are_two_or_three_numbers(words: str, votes: tuple[int, int, int] | None) -> None:
    found = read_votes(words)
    assert (found and (found.yes, found.no, found.abstained)) == votes


@given(*(st.integers(0, 9999) for _ in range(3)))
def test_what_is_printed_can_be_read(yes: int, no: int, abstained: int) -> None:
    assert read_votes(f"{yes}:{no}:{abstained}") == Votes(yes=yes, no=no, abstained=abstained)


@given(st.text())
def test_anything_else_is_none_and_never_breaks(words: str) -> None:
    assert read_votes(words) is None or ":" in words
