"""Everything known of one municipality, as read from its files."""

from dataclasses import dataclass

from fruehe_hilfen_cli.model.entry import Logged
from fruehe_hilfen_cli.model.plan import Roadmap
from fruehe_hilfen_cli.model.scheme import Scheme


@dataclass(frozen=True)
class Project:
    """One municipality.

    Args:
        place: its folder name under phases/ and logbook/, e.g. "kreis-soest".
        roadmap: what was agreed.
        scheme: the ideal course.
        entries: what happened, by day, then by id.
        incomplete: whether some file of it could not be read.
        unread: how many older entries were left unread on purpose, because nobody asked for them.
    """

    place: str
    roadmap: Roadmap
    scheme: Scheme
    entries: tuple[Logged, ...] = ()
    incomplete: bool = False
    unread: int = 0
