"""What must hold for any bytes, tried with random ones and with changed real ones; see also ``make fuzz``."""

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.fuzz.targets import TARGETS

EDITS = st.tuples(
    st.sampled_from(["cut", "insert", "flip", "repeat", "swap"]), st.integers(0), st.binary(max_size=8)
)


@cache
def seeds(name: str) -> tuple[bytes, ...]:
    return tuple(TARGETS[name].seeds())


def edited(raw: bytes, kind: str, at: int, new: bytes) -> bytes:
    """The bytes, changed at one place."""
    place = at % (len(raw) + 1)
    before, rest = raw[:place], raw[place:]
    match kind:
        case "cut":
            return before
        case "insert":
            return before + new + rest
        case "flip":
            return before + bytes([rest[0] ^ (1 << at % 8)]) + rest[1:] if rest else raw
        case "repeat":
            return before + rest[:200] + rest
        case _:
            return rest + before


def hold(name: str, seed: int, edits: list[tuple[str, int, bytes]]) -> None:
    known = seeds(name)
    raw = known[seed % len(known)] if seed else b""
    for kind, at, new in edits:
        raw = edited(raw, kind, at, new)
    TARGETS[name].run(raw)


@pytest.mark.parametrize("name", TARGETS)
@given(seed=st.integers(0), edits=st.lists(EDITS, max_size=3))
@settings(max_examples=6)
def test_whatever_the_bytes_are_it_holds(name: str, seed: int, edits: list[tuple[str, int, bytes]]) -> None:
    hold(name, seed, edits)


@pytest.mark.langsam
@pytest.mark.parametrize("name", TARGETS)
@given(seed=st.integers(0), edits=st.lists(EDITS, max_size=6))
@settings(max_examples=400)
def test_it_holds_for_very_many(name: str, seed: int, edits: list[tuple[str, int, bytes]]) -> None:
    hold(name, seed, edits)


@pytest.mark.langsam
@pytest.mark.parametrize("name", TARGETS)
def test_it_holds_for_what_is_usual(name: str) -> None:
    known = seeds(name)
    assert known
    for raw in known:
        TARGETS[name].run(raw)
