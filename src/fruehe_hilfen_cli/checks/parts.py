"""A deviation and what moves along with it, for the checks that look at each of them."""

from collections.abc import Iterator

from fruehe_hilfen_cli.errors import Where
from fruehe_hilfen_cli.model.parts import Deviation, Move


def parts_of(deviation: Deviation) -> Iterator[tuple[Where, Deviation | Move]]:
    """The deviation, then each block and milestone that moves along; and the way to it from the deviation."""
    yield (), deviation
    for position, move in enumerate(deviation.moves):
        yield ("verschiebt", position), move
