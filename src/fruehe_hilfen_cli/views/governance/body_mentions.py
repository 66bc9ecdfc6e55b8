"""Where entries name bodies: as those that met, decided, are to be asked or to meet, or closed a phase."""

from collections.abc import Iterator
from typing import NamedTuple

from fruehe_hilfen_cli.errors import Where
from fruehe_hilfen_cli.model.entry import Logged


class Mention(NamedTuple):
    """A body in an entry: the way to its name, by the fields' English names, and the name as written."""

    where: Where
    body: str


def mentions(logged: Logged) -> Iterator[Mention]:
    """Each place in an entry where a body is named."""
    entry = logged.entry
    if entry.body:
        yield Mention(("body",), entry.body)
    for position, paper in enumerate(entry.papers):
        for index, step in enumerate(paper.consultations):
            yield Mention(("papers", position, "consultations", index, "body"), step.body)
    for name in ("appointments", "decisions", "phase_closings"):
        for position, item in enumerate(getattr(entry, name)):
            if item.body:
                yield Mention((name, position, "body"), item.body)
