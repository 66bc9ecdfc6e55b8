"""How far a long run is, on stderr of a terminal; nothing where nobody watches."""

import sys
from collections.abc import Iterator, Sequence
from typing import TypeVar

from fruehe_hilfen_cli.cli.session import Session

_FEW = 3
Item = TypeVar("Item")


def watched(session: Session, title: str, items: Sequence[Item]) -> Iterator[Item]:
    """The items one after the other, with a bar that says how far they are; a few need none.

    Args:
        session: the running command.
        title: what is being made.
        items: of what.
    """
    if len(items) < _FEW or not sys.stderr.isatty():
        yield from items
        return
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    from fruehe_hilfen_cli.render.terminal import console

    columns = (TextColumn("{task.description}", markup=False), BarColumn(), MofNCompleteColumn())
    out = console(sys.stderr, session.colour)
    with Progress(*columns, console=out, transient=True) as progress:
        yield from progress.track(items, description=title)
