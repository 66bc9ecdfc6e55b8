"""An entry cut off or changed at any byte is read or named; the other one is read in any case."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.fuzz.ground import KNOWN, PLACE, brought_entry, sound, workspace

from fruehe_hilfen_cli.errors import Problem
from fruehe_hilfen_cli.store.reading import read_project

REAL = next((Path(__file__).parents[2] / "logbook" / "kreis-soest").glob("2023-02-13-*.toml")).read_bytes()
HEAD = b'datum = 2022-06-02\nart = "notiz"\ntitel = "Tr\xc3\xa4ger"\n'


def named(raw: bytes) -> tuple[Problem, ...]:
    """What is named of an entry of these bytes."""
    path = brought_entry()
    path.write_bytes(raw)
    try:
        reading = read_project(workspace(), PLACE)
    finally:
        path.unlink()
    assert reading.project is not None
    assert (len(reading.project.entries) == 2) == (not reading.problems)
    assert KNOWN in {logged.id for logged in reading.project.entries}
    sound(reading.problems, raw, workspace().relative(path))
    return reading.problems


def test_the_real_entry_is_readable() -> None:
    assert len(REAL) > 300
    assert not named(REAL)


def test_cut_off_at_any_byte() -> None:
    broken = [length for length in range(len(REAL)) if named(REAL[:length])]
    assert len(broken) > len(REAL) / 3


@given(st.integers(0, len(REAL) - 1), st.integers(1, 255))
@settings(max_examples=60)
def test_any_byte_another_one(place: int, change: int) -> None:
    named(REAL[:place] + bytes([REAL[place] ^ change]) + REAL[place + 1 :])


@pytest.mark.langsam
def test_every_byte_every_other_one() -> None:
    for place in range(len(REAL)):
        for change in (1, 2, 4, 8, 16, 32, 64, 128, 255):
            named(REAL[:place] + bytes([REAL[place] ^ change]) + REAL[place + 1 :])


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"\xef\xbb\xbf" + HEAD, None),
        (HEAD.replace(b"\n", b"\r\n"), None),
        (HEAD.replace(b"\n", b"\r"), "D01"),
        (HEAD.decode().encode("utf-16"), "D02"),
        (HEAD.decode().encode("utf-16-be"), "D02"),
        (HEAD.decode().encode("utf-32"), "D02"),
        (HEAD.decode().encode("latin-1"), "D02"),
        (HEAD.decode().encode("mac-roman"), "D02"),
        (HEAD + b"text = '\xed\xa0\x80'\n", "D02"),
        (HEAD + b"text = '\\ud800'\n", None),
        (HEAD + b'text = "\\ud800"\n', "D01"),
        (HEAD + b"\0", "D02"),
        (b"\xef\xbb\xbf\xef\xbb\xbf" + HEAD, None),
        (b"<<<<<<< HEAD\n" + HEAD + b"||||||| 1a2b3c\n=======\n" + HEAD + b">>>>>>> andere\n", "D03"),
        (HEAD + b"<<<<<<< HEAD\nphase = 1\n||||||| 1a2b3c\nphase = 3\n=======\n>>>>>>> andere\n", "D03"),
        (HEAD.replace(b"\n", b"\r\n") + b"<<<<<<< a\r\n||||||| b\r\n=======\r\n>>>>>>> c\r\n", "D03"),
        (HEAD + b"phase = 1000000000000000000\n", None),
        (HEAD + b"phase = 99999999999999999999\n", None),
        (HEAD + b"phase = 1e400\n", "W03"),
        (HEAD + b"teilnehmende = nan\n", "W03"),
        (HEAD + b"[zusatz]\ndauer = inf\n", None),
    ],
)
def test_other_encodings_merges_and_numbers(raw: bytes, code: str | None) -> None:
    assert [problem.code for problem in named(raw)] == ([code] if code else [])


def test_of_a_file_in_which_nearly_all_is_wrong_the_first_are_named_and_how_many_more() -> None:
    many = b"".join(b"k%d = 1\n" % number for number in range(3000))
    found = named(HEAD + many)
    assert len(found) == 51
    assert (found[0].line, found[49].line, found[50].line) == (4, 53, 54)
    assert found[50].sentence == "Von hier an stimmen in dieser Datei noch 2950 weitere Angaben nicht."
    one_more = named(HEAD + b"".join(b"k%d = 1\n" % number for number in range(51)))
    assert one_more[-1].sentence == "Von hier an stimmt in dieser Datei noch 1 weitere Angabe nicht."
    assert len(named(HEAD + b"".join(b"k%d = 1\n" % number for number in range(50)))) == 50
