"""What must hold for any bytes, tried with random ones and with changed real ones; see also ``make fuzz``."""

from functools import cache
from importlib import import_module
from pathlib import Path

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


def test_a_target_that_is_none_is_told_with_those_there_are(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.argv", ["fuzz", "datum", "gibtsnicht"])
    with pytest.raises(SystemExit):
        import_module("tests.fuzz.__main__").main()
    said = capsys.readouterr().err
    assert "Unbekannt: gibtsnicht." in said
    assert all(name in said for name in TARGETS)


def test_a_file_that_did_not_hold_can_be_tried_again(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    path = tmp_path / "datum" / "crash-1"
    path.parent.mkdir()
    path.write_bytes(b"31.02.")
    tried: list[bytes] = []
    monkeypatch.setitem(TARGETS, "datum", TARGETS["datum"]._replace(run=tried.append))
    monkeypatch.setattr("sys.argv", ["fuzz", str(path)])
    assert import_module("tests.fuzz.__main__").main() == 0
    assert tried == [b"31.02."]


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
