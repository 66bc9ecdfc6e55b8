"""Pages ask nobody for anything, run nothing of what users write, and lose nothing of it."""

import re
from base64 import b64encode
from datetime import date
from hashlib import sha256

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.pages import Element, read, whole
from tests.render.test_terminal import NASTY, USER_TEXT

from fruehe_hilfen_cli.render.characters import visible
from fruehe_hilfen_cli.render.html import to_html
from fruehe_hilfen_cli.render.html.style import DARK, LIGHT, quoted
from fruehe_hilfen_cli.reports.document import About, Document, Heading
from fruehe_hilfen_cli.reports.texts import words_in
from fruehe_hilfen_cli.reports.tone import Tone

HOSTILE = (
    "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "</style><style>*{display:none}</style>",
    "\"' onclick='x' <b>fett</b> &amp; &#60; & &lt",
    "]]> <!-- --> {{ 7*7 }} {% raw %} {# x #}",
    "halb \ud83d ganz \udfff \ufffe \uffff",
    "\x00\x0b\x0c\x1f\x7f\x85\u2028\u2029\ufeff",
    "=1+1",
)
IN_PICTURE, IN_SOURCES = 1, 2
TEXT = USER_TEXT | st.sampled_from(HOSTILE) | st.text(st.characters(), min_size=1).filter(str.strip)


def bare(words: str) -> str:
    return "".join(words.split())


def check(words: str) -> None:
    """The text stands whole wherever it was put, and adds no element to the page."""
    document = whole(words, entries=2)
    page = to_html(document)
    found = read(page)
    text = bare(visible(words))
    places = sum(bare(visible(part.text)).count(text) for part in words_in(document))
    assert bare(found.all("main")[0].text).count(text) >= places + IN_PICTURE + IN_SOURCES
    assert shape(found) == shape(read(to_html(whole(entries=2))))
    assert page == to_html(document)


def shape(found: Element) -> list[tuple[str, ...]]:
    """The elements and their attributes, but for what a text itself decides: lines, frames, breaks."""
    own = {"section", "br", "p", "strong", "span"}
    return [
        (element.tag, *(name for name in element.attributes if name != "class"))
        for element in found.all()
        if element.tag not in own
    ]


@settings(max_examples=40)
@given(TEXT)
def test_no_text_is_eaten_and_none_becomes_markup(words: str) -> None:
    check(words)


@pytest.mark.parametrize("words", [*NASTY, *HOSTILE], ids=range(len(NASTY) + len(HOSTILE)))
def test_no_nasty_text_is_eaten_and_none_becomes_markup(words: str) -> None:
    check(words)


@pytest.mark.parametrize("entries", [0, 12])
def test_the_page_allows_its_own_style_and_script_and_nothing_else(entries: int) -> None:
    found = read(to_html(whole(entries=entries)))
    (rules,) = [one.attributes["content"] for one in found.all("meta") if "http-equiv" in one.attributes]
    allowed = "".join(
        f"{tag}-src 'sha256-{_hash(one.children[0].words)}'; "
        for tag in ("style", "script")
        for one in found.all(tag)
    )
    assert rules == f"default-src 'none'; {allowed}base-uri 'none'; form-action 'none'"
    assert len(found.all("script")) == bool(entries)


def _hash(words: str) -> str:
    return b64encode(sha256(words.encode()).digest()).decode()


def test_the_page_names_no_other_file_or_host() -> None:
    page = to_html(whole()).decode()
    assert not re.search(r"https?:|//\w|url\(|@import|\ssrc=|<link|<img|<iframe", page)
    for element in read(page.encode()).all():
        assert not any(name == "style" or name.startswith("on") for name in element.attributes)


def test_the_script_writes_no_markup() -> None:
    (script,) = read(to_html(whole())).all("script")
    assert not re.search(
        r"innerHTML|outerHTML|insertAdjacent|document\.write|eval|Function\(", script.children[0].words
    )


@pytest.mark.parametrize("words", [*NASTY, *HOSTILE], ids=range(len(NASTY) + len(HOSTILE)))
def test_the_line_on_printed_pages_ends_where_it_should(words: str) -> None:
    document = Document((Heading("Titel", 1),), About(words, words, date(2023, 3, 14)))
    (style,) = read(to_html(document)).all("style")
    (line,) = re.findall(r"@top-left \{ content: (\"[^\"]*\");", style.children[0].words)
    told = re.sub(r"\\([0-9a-f]+) ", lambda found: chr(int(found[1], 16)), line[1:-1])
    assert told.startswith(" ".join(visible(words).split()))
    assert re.fullmatch(r'"(?:[A-Za-z0-9]|\\[0-9a-f]+ )*"', quoted(words))


def luminance(colour: str) -> float:
    parts = (int(colour[place : place + 2], 16) / 255 for place in (0, 2, 4))
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["hell", "dunkel"])
def test_texts_can_be_read_and_borders_can_be_seen(colours: dict[str, str]) -> None:
    assert LIGHT.keys() == DARK.keys()
    for name in (*map(str, Tone), "accent"):
        assert contrast(colours[name], colours["paper"]) >= 4.5
        assert contrast(colours[name], colours["shade"]) >= 4.5
    assert contrast(colours["open"], colours["open-back"]) >= 4.5
    assert contrast(colours["border"], colours["paper"]) >= 3
