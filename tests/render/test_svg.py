"""Pictures as SVG, read back as XML."""

from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.pages import picture
from tests.render.test_terminal import NASTY, USER_TEXT

from fruehe_hilfen_cli.render.characters import visible
from fruehe_hilfen_cli.render.svg import to_svg
from fruehe_hilfen_cli.reports.picture import Anchor, Box, Label, Line, Mark, Picture, Shape, Sign
from fruehe_hilfen_cli.reports.tone import Tone


def parsed(shown: str) -> ET.Element:
    return ET.fromstring(shown)  # noqa: S314 - what this program wrote itself


def drawn(*marks: Mark, standalone: bool = False) -> str:
    shown = to_svg(Picture(100, 50, marks), "", standalone=standalone)
    return shown.partition(">")[2].removesuffix("</svg>")


def test_a_picture_on_a_page_says_what_it_shows() -> None:
    assert to_svg(Picture(640, 80.5, ()), "Zwei <Phasen>.", title="Verlauf", name="bild-1") == (
        '<svg class="picture" viewBox="0 0 640 80.5" role="img" aria-labelledby="bild-1-title bild-1-desc">'
        '<title id="bild-1-title">Verlauf</title><desc id="bild-1-desc">Zwei &lt;Phasen&gt;.</desc></svg>'
    )


def test_a_picture_of_its_own_has_a_size_a_font_and_colours() -> None:
    root = parsed(to_svg(picture(), "Alt", standalone=True))
    assert root.tag == "{http://www.w3.org/2000/svg}svg"
    assert (root.get("width"), root.get("height")) == ("640", "80")
    assert "Arial" in (root.get("font-family") or "")
    shapes = [mark for mark in root if not mark.tag.endswith(("title", "desc"))]
    assert len(shapes) == len(picture().marks)
    assert all(mark.get("fill") and not mark.get("class") for mark in shapes)


GREY, GREEN, RED, BLACK = "#595959", "#1b6e2e", "#b00020", "#1a1a1a"
MARKS = {
    "line": (
        Line(((0, 1.005), (2.5, 3))),
        '<polyline points="0,1 2.5,3" stroke-width="1"{}></polyline>',
        ' class="line plain"',
        f' fill="none" stroke="{BLACK}"',
    ),
    "dashed": (
        Line(((0, 0), (9, 9)), Tone.MUTED, 2, dashed=True),
        '<polyline points="0,0 9,9" stroke-width="2" stroke-dasharray="4 3"{}></polyline>',
        ' class="line muted"',
        f' fill="none" stroke="{GREY}"',
    ),
    "box": (
        Box(1, -0.001, 3, 4, Tone.GOOD),
        '<rect x="1" y="0" width="3" height="4"{}></rect>',
        ' class="full good"',
        f' fill="{GREEN}" stroke="{GREEN}" stroke-width="1.5"',
    ),
    "circle": (
        Sign(5, 6, Shape.CIRCLE, Tone.BAD, filled=False),
        '<circle cx="5" cy="6" r="4.5"{}></circle>',
        ' class="hollow bad"',
        f' fill="#ffffff" stroke="{RED}" stroke-width="1.5"',
    ),
    "label": (
        Label(1, 2, "A & B", Anchor.END, Tone.STRONG),
        '<text x="1" y="2" font-size="12" text-anchor="end" font-weight="bold"{}>A &amp; B</text>',
        ' class="label strong"',
        f' fill="{BLACK}"',
    ),
}


@pytest.mark.parametrize(("mark", "form", "on_page", "alone"), MARKS.values(), ids=MARKS)
def test_marks(mark: Mark, form: str, on_page: str, alone: str) -> None:
    assert drawn(mark) == form.format(on_page)
    assert drawn(mark, standalone=True) == form.format(alone)


@pytest.mark.parametrize(
    ("shape", "points"),
    [
        (Shape.SQUARE, "5,5 15,5 15,15 5,15"),
        (Shape.DIAMOND, "10,2.93 17.07,10 10,17.07 2.93,10"),
        (Shape.TRIANGLE, "10,4 16,16 4,16"),
    ],
)
def test_signs_stand_around_their_point(shape: Shape, points: str) -> None:
    assert f'points="{points}"' in drawn(Sign(10, 10, shape, size=10))


@pytest.mark.parametrize("standalone", [False, True])
@given(words=USER_TEXT | st.sampled_from(NASTY) | st.text(st.characters()))
def test_every_text_passes_whole(standalone: bool, words: str) -> None:
    root = parsed(to_svg(picture(words), words, title=words, standalone=standalone))
    texts = [mark.text or "" for mark in root.iter() if mark.tag.endswith(("text", "desc", "title"))]
    assert texts == [visible(words)] * (3 if words else 1)
