"""What holds for every picture: nothing leaves it, no two labels lie over each other, all can be read."""

from itertools import combinations

from fruehe_hilfen_cli.reports.picture import WIDTH, Anchor, Box, Label, Line, Mark, Picture, Sign
from fruehe_hilfen_cli.reports.picture_text import SMALL, text_width

_ABOVE, _BELOW = 0.8, 0.2
"""How far letters reach from their base line, as parts of their size."""
_BORDER = 1.5
Frame = tuple[float, float, float, float]


def check(picture: Picture) -> None:
    """Fail where a picture is not as every picture has to be."""
    assert picture.width == WIDTH
    for mark in picture.marks:
        left, top, right, bottom = frame(mark)
        assert left >= -_BORDER, mark
        assert top >= -_BORDER, mark
        assert right <= WIDTH + _BORDER, mark
        assert bottom <= picture.height + _BORDER, mark
    found = labels(picture)
    assert all(label.size >= SMALL for label in found)
    for one, other in combinations(found, 2):
        assert not _overlap(frame(one), frame(other)), (one, other)


def labels(picture: Picture) -> list[Label]:
    """The labels of a picture."""
    return [mark for mark in picture.marks if isinstance(mark, Label)]


def texts(picture: Picture) -> list[str]:
    """What the labels of a picture say, in their order."""
    return [label.text for label in labels(picture)]


def signs(picture: Picture) -> list[Sign]:
    """The signs of a picture."""
    return [mark for mark in picture.marks if isinstance(mark, Sign)]


def frame(mark: Mark) -> Frame:
    """The left, upper, right and lower edge of a mark."""
    match mark:
        case Line(points=points):
            xs, ys = [x for x, _ in points], [y for _, y in points]
            return min(xs), min(ys), max(xs), max(ys)
        case Box(x=x, y=y, width=width, height=height):
            assert width >= 0 < height, mark
            return x, y, x + width, y + height
        case Sign(x=x, y=y, size=size):
            return x - size / 2, y - size / 2, x + size / 2, y + size / 2
        case Label():
            wide = text_width(mark.text, mark.size)
            left = mark.x - {Anchor.START: 0.0, Anchor.MIDDLE: wide / 2, Anchor.END: wide}[mark.anchor]
            return left, mark.y - _ABOVE * mark.size, left + wide, mark.y + _BELOW * mark.size


def _overlap(one: Frame, other: Frame) -> bool:
    slack = 0.01
    return (
        one[0] < other[2] - slack
        and other[0] < one[2] - slack
        and one[1] < other[3] - slack
        and other[1] < one[3] - slack
    )
