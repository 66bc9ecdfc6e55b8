"""Random documents: every kind of block, with texts that want to be markup, code, or too much."""

from datetime import date

from hypothesis import strategies as st
from tests.render.test_terminal import NASTY

from fruehe_hilfen_cli.model.kinds import Visibility
from fruehe_hilfen_cli.reports.document import (
    About,
    Article,
    Chart,
    Column,
    Document,
    Drawing,
    Facts,
    Heading,
    Items,
    Paragraph,
    Prose,
    Simple,
    Source,
    Table,
    Tone,
    Words,
)
from fruehe_hilfen_cli.reports.picture import Box, Label, Line, Picture, Sign

DAY = date(2023, 3, 14)
IDS = ("k7q2m", "h5jzx", "d5gsu")
MARKUP = (
    "<b>fett</b> & <script>alert(1)</script> &amp; &lt; ]]> <!-- --> ${x} {{ y }} {% z %}",
    "*Stern* _Strich_ `Code` # Titel | Zelle ~weg~ [Verweis](http://a) ![Bild](b) \\ \\n 1. - +",
    "#let x = 1; #panic() $a^2$ @quelle <marke> = Titel / Wort: x -- --- ... \"Zitat\" 'so'",
    '=1+1 =HYPERLINK("http://a") @SUMME +49 -3 \t=x',
    "lone \ud800 surrogate \udfff and \ufffe \uffff \x00 \x0b \x0c \x7f \x85 \u2028 \u2029",
    "Müller & Söhne: „größer“ ß ẞ € … – — ‚x‘ «y»",
)
TEXTS = (
    st.text(st.characters(exclude_categories=()), min_size=1, max_size=60)
    | st.text(min_size=1, max_size=20)
    | st.sampled_from((*MARKUP, *NASTY))
)
TONES = st.sampled_from(Tone)
_SOURCES = st.lists(st.sampled_from(IDS), max_size=2, unique=True).map(tuple)
WORDS = st.builds(Words, TEXTS, TONES, _SOURCES)
CELLS = TEXTS | WORDS


@st.composite
def tables(draw: st.DrawFn) -> Table:
    """Tables with rows of as many cells as there are columns."""
    columns = draw(st.lists(st.builds(Column, TEXTS, st.booleans(), st.booleans()), min_size=1, max_size=5))
    row = st.tuples(*[CELLS for _ in columns])
    return Table(tuple(columns), tuple(draw(st.lists(row, max_size=3))))


def _many(strategy: st.SearchStrategy[object], most: int = 3) -> st.SearchStrategy[tuple[object, ...]]:
    return st.lists(strategy, min_size=1, max_size=most).map(tuple)


_PLACES = st.floats(0, 600, allow_nan=False)
_MARKS = (
    st.builds(Label, _PLACES, _PLACES, TEXTS, tone=TONES)
    | st.builds(Box, _PLACES, _PLACES, _PLACES, _PLACES, TONES, st.booleans())
    | st.builds(Sign, _PLACES, _PLACES, tone=TONES, filled=st.booleans())
    | st.builds(Line, st.just(((0.0, 0.0), (9.5, 7.25))), TONES, dashed=st.booleans())
)
DRAWINGS = st.builds(Drawing, _many(_many(st.builds(Words, TEXTS, TONES))))
PICTURES = st.builds(Picture, st.just(640), st.integers(20, 300), _many(_MARKS, 4))
CHARTS = st.builds(
    lambda picture, *others: Chart(lambda: picture, *others),
    PICTURES,
    TEXTS,
    st.none() | DRAWINGS,
    st.none() | tables(),
)
SIMPLE: st.SearchStrategy[Simple] = st.one_of(
    st.builds(Heading, TEXTS, st.integers(1, 5)),
    st.builds(Paragraph, TEXTS, TONES, _SOURCES),
    st.builds(Prose, _many(WORDS)),
    st.builds(Items, _many(CELLS)),
    st.builds(Facts, _many(st.tuples(TEXTS, CELLS))),
    tables(),
    DRAWINGS,
    CHARTS,
)
ARTICLES = st.builds(
    Article,
    st.sampled_from(IDS),
    st.tuples(st.builds(Heading, TEXTS, st.integers(2, 4)), SIMPLE),
    _many(st.tuples(TEXTS, TEXTS)),
)
ABOUTS = st.builds(About, TEXTS, TEXTS, st.just(DAY), st.sampled_from(Visibility), left_out=st.integers(0, 2))


def _sources(used: st.SearchStrategy[str]) -> st.SearchStrategy[tuple[Source, ...]]:
    made = [st.builds(Source, st.just(key), used, st.lists(used, max_size=2).map(tuple)) for key in IDS]
    return st.tuples(*made)


DOCUMENTS = st.builds(
    lambda first, blocks, about, sources: Document((first, *blocks), about, sources),
    st.builds(Heading, TEXTS, st.just(1)),
    _many(SIMPLE | ARTICLES, 4),
    ABOUTS,
    _sources(TEXTS) | st.just(()),
)
