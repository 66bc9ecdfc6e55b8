"""Pictures as SVG: on a page with classes, so that its colours apply; on its own with colours inside."""

from math import sqrt
from typing import assert_never

from markupsafe import Markup

from fruehe_hilfen_cli.render.markup import element
from fruehe_hilfen_cli.render.pages import COLOURS, FONT
from fruehe_hilfen_cli.reports.picture import Box, Label, Line, Mark, Picture, Shape, Sign
from fruehe_hilfen_cli.reports.tone import Tone

PAPER = "ffffff"
"""What hollow signs and boxes are filled with where the picture stands on its own."""
_DASHES = "4 3"
_BORDER = "1.5"
_FONTS = f"{FONT}, 'Liberation Sans', sans-serif"


def to_svg(
    picture: Picture, alternative: str, *, title: str = "", name: str = "bild", standalone: bool = False
) -> Markup:
    """A picture.

    Args:
        picture: what is drawn.
        alternative: what it shows, for those who do not see it.
        title: its name in a few words.
        name: what the ids in it begin with; no two pictures of a page have the same.
        standalone: whether it is a file of its own, with its size and colours, for programs without CSS.
    """
    words = {"title": title, "desc": alternative}
    told = {tag: text for tag, text in words.items() if text}
    width, height = _number(picture.width), _number(picture.height)
    own = {"xmlns": "http://www.w3.org/2000/svg", "width": width, "height": height, "font-family": _FONTS}
    return element(
        "svg",
        *(element(tag, text, id=f"{name}-{tag}") for tag, text in told.items()),
        *(_mark(mark, standalone=standalone) for mark in picture.marks),
        **(own if standalone else {"class": "picture"}),
        viewBox=f"0 0 {width} {height}",
        role="img",
        aria_labelledby=" ".join(f"{name}-{tag}" for tag in told) or None,
    )


def _mark(mark: Mark, *, standalone: bool) -> Markup:
    match mark:
        case Line():
            return element(
                "polyline",
                points=_points(mark.points),
                stroke_width=_number(mark.width),
                stroke_dasharray=_DASHES if mark.dashed else None,
                **_look("line", mark.tone, standalone=standalone),
            )
        case Box():
            return element(
                "rect",
                x=_number(mark.x),
                y=_number(mark.y),
                width=_number(mark.width),
                height=_number(mark.height),
                **_look("full" if mark.filled else "hollow", mark.tone, standalone=standalone),
            )
        case Sign():
            look = _look("full" if mark.filled else "hollow", mark.tone, standalone=standalone)
            return _sign(mark, look)
        case Label():
            return element(
                "text",
                mark.text,
                x=_number(mark.x),
                y=_number(mark.y),
                font_size=_number(mark.size),
                text_anchor=mark.anchor.value,
                font_weight="bold" if mark.tone is Tone.STRONG else None,
                **_look("label", mark.tone, standalone=standalone),
            )
        case _:
            assert_never(mark)


def _sign(sign: Sign, look: dict[str, str]) -> Markup:
    x, y, half = sign.x, sign.y, sign.size / 2
    match sign.shape:
        case Shape.CIRCLE:
            return element("circle", cx=_number(x), cy=_number(y), r=_number(half), **look)
        case Shape.SQUARE:
            corners = [(x - half, y - half), (x + half, y - half), (x + half, y + half), (x - half, y + half)]
        case Shape.DIAMOND:
            far = half * sqrt(2)
            corners = [(x, y - far), (x + far, y), (x, y + far), (x - far, y)]
        case Shape.TRIANGLE:
            far = half * 1.2
            corners = [(x, y - far), (x + far, y + far), (x - far, y + far)]
        case _:
            assert_never(sign.shape)
    return element("polygon", points=_points(corners), **look)


def _look(kind: str, tone: Tone, *, standalone: bool) -> dict[str, str]:
    """What makes a thing look as it is meant; a page's style knows the classes."""
    if not standalone:
        return {"class": f"{kind} {tone}"}
    colour = f"#{COLOURS[tone]}"
    match kind:
        case "label":
            return {"fill": colour}
        case "line":
            return {"fill": "none", "stroke": colour}
        case _:
            inner = colour if kind == "full" else f"#{PAPER}"
            return {"fill": inner, "stroke": colour, "stroke-width": _BORDER}


def _points(points: tuple[tuple[float, float], ...] | list[tuple[float, float]]) -> str:
    return " ".join(f"{_number(x)},{_number(y)}" for x, y in points)


def _number(value: float) -> str:
    """A number of pixels, to a hundredth."""
    return f"{round(value, 2) + 0.0:.10g}"
