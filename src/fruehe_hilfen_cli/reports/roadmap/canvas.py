"""What drawings over months stand on: labels on the left, a scale with its ruler, what the signs mean."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from itertools import groupby

from msgspec import Struct

from fruehe_hilfen_cli.model.dates import Month, german
from fruehe_hilfen_cli.reports.document import Tone, Words
from fruehe_hilfen_cli.reports.roadmap.bar_rows import MARGIN, STAND, Row, empty_row
from fruehe_hilfen_cli.reports.roadmap.scale import Scale, fitting
from fruehe_hilfen_cli.text import columns, harmless, shortened

Writes = Callable[[str], str]
"""How a text arrives where it is printed: a stream may write "ä" as "ae", which is wider."""

Line = tuple[Words, ...]
"""A line of a drawing."""

Item = tuple[Words, ...]
"""A sign and what it means."""

_GAP = 1
_LEAST_LABEL, _GOOD_LABEL = 17, 24
_LEAST_WIDTH = 40
_BETWEEN = Words("   ")


class Canvas(Struct, frozen=True):
    """What a drawing stands on.

    Args:
        scale: the months.
        as_of: the Stand.
        labels: columns for labels.
        width: columns for all.
        writes: how texts arrive.
    """

    scale: Scale
    as_of: date
    labels: int
    width: int
    writes: Writes

    @property
    def stand(self) -> Month:
        """The month of the Stand."""
        return Month.of(self.as_of)

    def label(self, *options: str) -> str:
        """The first of the texts that fits into the columns for labels; the last one is cut."""
        texts = [_one_line(text, self.writes) for text in options]
        fits = next((text for text in texts if columns(text) <= self.labels), texts[-1])
        text = shortened(fits, self.labels, self.writes("…"))
        return text + " " * (self.labels - columns(text) + _GAP)

    def line(self, row: Row, tone: Tone, *options: str) -> Line:
        """A row of signs behind the first of the labels that fits."""
        return (Words(self.label(*options), tone), *_joined(row))

    def ruler(self) -> Iterator[Line]:
        """The years, the months or longer steps, and the Stand."""
        yield Words(self.label("")), Words(self.scale.years(), Tone.STRONG)
        yield Words(self.label(self.scale.unit), Tone.MUTED), Words(self.scale.steps(), Tone.MUTED)
        stand = f"Stand {german(self.as_of)}"
        before = self.labels + _GAP + self.scale.column(self.stand)
        if before + len(f"{STAND.text} {stand}") <= self.width:
            yield Words(" " * before), STAND, Words(f" {stand}", Tone.STRONG)
        else:
            yield Words(f"{stand} ".rjust(before), Tone.STRONG), STAND

    def separated(self, drawn: Iterable[Iterable[Line]]) -> Iterator[Line]:
        """Groups of lines with an empty row between them."""
        for number, lines in enumerate(drawn):
            if number:
                yield self.line(empty_row(self.scale, self.stand), Tone.PLAIN, "")
            yield from lines

    def legend(self, items: Iterable[Item]) -> tuple[Line, ...]:
        """What signs mean, in as many lines as it takes."""
        lines: list[Line] = []
        for item in items:
            longer = (*lines[-1], _BETWEEN, *item) if lines else item
            if lines and sum(columns(self.writes(words.text)) for words in longer) <= self.width:
                lines[-1] = longer
            else:
                lines.append(item)
        return tuple(lines)


def canvas(
    months: tuple[Month, Month], as_of: date, labels: Iterable[str], width: int, writes: Writes
) -> Canvas:
    """Choose the scale; what it leaves is for the labels.

    Args:
        months: the earliest and the latest month to be shown.
        as_of: the Stand.
        labels: what is to stand beside the rows, each in its longest form.
        width: columns there are; with less than 40 the drawing is wider than that.
        writes: how a text arrives where it is printed.
    """
    width = max(width, _LEAST_WIDTH)
    wanted = max((columns(_one_line(label, writes)) for label in labels), default=0)
    wanted = max(wanted, _LEAST_LABEL)
    room = width - MARGIN - _GAP
    scale = fitting(*months, least=room - _LEAST_LABEL, roomy=room - min(wanted, _GOOD_LABEL))
    return Canvas(scale, as_of, min(wanted, room - scale.width), width, writes)


def legend_items(used: Iterable[Row], meanings: Iterable[tuple[Words, str]]) -> list[Item]:
    """The signs that occur in the rows, each with its meaning."""
    texts = {sign.text for row in used for sign in row}
    return [(sign, Words(f" {meaning}")) for sign, meaning in meanings if sign.text in texts]


def _one_line(text: str, writes: Writes) -> str:
    indent = text[: len(text) - len(text.lstrip(" "))]
    return indent + writes(harmless(" ".join(text.split())))


def _joined(row: Row) -> Iterator[Words]:
    """The signs of a row with neighbours of the same tone in one piece, and no blanks at its end."""
    length = max((place for place, sign in enumerate(row, 1) if sign.text != " "), default=0)
    for tone, signs in groupby(row[:length], key=lambda sign: sign.tone):
        yield Words("".join(sign.text for sign in signs), tone)
