import io
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fruehe_hilfen_cli.render.encoding import prepare, prepare_standard_streams, readable
from fruehe_hilfen_cli.render.terminal import console, print_document
from fruehe_hilfen_cli.reports.document import Column, Document, Table
from fruehe_hilfen_cli.reports.phrases import light_sign
from fruehe_hilfen_cli.views.roadmap.light import Colour

ENCODINGS = ("cp1252", "cp850", "ascii", "latin-1", "utf-8")


def written(words: str, encoding: str) -> bytes:
    """What a prepared stream of that encoding makes of a text."""
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding=encoding, newline="\n")
    prepare(stream)
    stream.write(words)
    stream.flush()
    return raw.getvalue()


@given(st.text(), st.sampled_from(ENCODINGS))
def test_a_prepared_stream_never_fails_and_prints_what_its_encoding_has(words: str, encoding: str) -> None:
    seen = written(words, encoding).decode(encoding)
    assert seen == readable(words, encoding)
    known = words.encode(encoding, "ignore").decode(encoding)
    assert known == words or len(seen) >= len(known)
    assert readable(known, encoding) == known


@pytest.mark.parametrize(
    ("words", "encoding", "seen"),
    [
        ("Maßnahmen – „Größe“ …", "utf-8", "Maßnahmen – „Größe“ …"),
        ("└ Planungsgruppe", "cp1252", "+ Planungsgruppe"),
        ("Maßnahmen – „Größe“ …", "cp1252", "Maßnahmen – „Größe“ …"),
        ("Maßnahmen – „Größe“ …", "latin-1", 'Maßnahmen - "Größe" ...'),
        ("Maßnahmen – „Größe“ …", "ascii", 'Massnahmen - "Groesse" ...'),
        ("■ rot ✓ → 北京", "cp1252", "# rot x -> ??"),
    ],
)
def test_what_an_encoding_lacks_gets_a_readable_substitute(words: str, encoding: str, seen: str) -> None:
    assert readable(words, encoding) == seen
    assert written(words, encoding) == seen.encode(encoding)


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_every_light_keeps_a_sign_of_its_own(encoding: str) -> None:
    signs = {colour: readable(light_sign(colour).text[0], encoding) for colour in Colour}
    assert len(set(signs.values())) == len(Colour)
    assert all(len(sign) == 1 for sign in signs.values())
    assert [colour for colour, sign in signs.items() if sign == "?"] == [Colour.UNKNOWN]


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_a_table_stays_in_line_whatever_becomes_of_its_signs(encoding: str) -> None:
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding=encoding, newline="\n")
    prepare(stream)
    table = Table(
        (Column("Überfällig"), Column("Zeit"), Column("Stand")),
        (("Größe → Maß", "… – 06/2022", "rot"), ("Thema", "–", "grau")),
    )
    print_document(Document((table,)), console(stream, colour=False))
    stream.flush()
    head, _, *lines = raw.getvalue().decode(encoding).splitlines()
    places = [line.index(word) for line, word in zip(lines, ("rot", "grau"), strict=True)]
    assert places == [head.index("Stand")] * 2


def test_the_standard_streams_are_prepared(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("stdout", "stderr"):
        monkeypatch.setattr(sys, name, io.TextIOWrapper(io.BytesIO(), encoding="ascii"))
    prepare_standard_streams()
    for stream in (sys.stdout, sys.stderr):
        stream.write("✓ Größe")
        stream.flush()


def test_a_stream_that_cannot_be_prepared_stays_as_it_is() -> None:
    stream = io.StringIO()
    prepare(stream)
    stream.write("✓")
    assert stream.getvalue() == "✓"
