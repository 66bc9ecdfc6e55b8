"""How far a long run is, on stderr of a terminal; nothing where nobody watches."""

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from time import monotonic
from typing import TYPE_CHECKING, TypeVar

from fruehe_hilfen_cli.cli.session import Session

if TYPE_CHECKING:
    from rich.progress import Progress

_FEW = 3
_PATIENCE = 1.0
"""So many seconds nobody needs a bar."""

Told = Callable[[int, int], None]
"""Is told how many are done, of how many."""

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
    with _bar(session) as progress:
        yield from progress.track(items, description=title)


@contextmanager
def counted(session: Session, title: str) -> Iterator[Told | None]:
    """What is to be told how far a run is: it shows a bar as soon as that has taken a second.

    Args:
        session: the running command.
        title: what is being done: "Kommunen lesen".

    Yields:
        None where nobody watches.
    """
    if not sys.stderr.isatty():
        yield None
        return
    begin = monotonic()
    shown: list[Progress] = []
    with ExitStack() as stack:

        def told(done: int, total: int) -> None:
            if done == total:
                stack.close()  # what comes next may print
                return
            if not shown and monotonic() - begin < _PATIENCE:
                return
            if not shown:
                bar = _bar(session)
                bar.add_task(title, completed=done, total=total)
                shown.append(stack.enter_context(bar))
            shown[0].update(shown[0].task_ids[0], completed=done)

        yield told


def _bar(session: Session) -> "Progress":
    """A bar that is gone when it is over."""
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    from fruehe_hilfen_cli.render.terminal import console

    columns = (TextColumn("{task.description}", markup=False), BarColumn(), MofNCompleteColumn())
    return Progress(*columns, console=console(sys.stderr, session.colour), transient=True)
