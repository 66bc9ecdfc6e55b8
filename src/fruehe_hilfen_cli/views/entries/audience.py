"""Who reads an output: which entries they may see, and what of an entry stays in the house."""

from fruehe_hilfen_cli.model.entry import Entry
from fruehe_hilfen_cli.model.kinds import Visibility

_READERS = {
    Visibility.INTERNAL: frozenset(Visibility),
    Visibility.NZFH: frozenset({Visibility.NZFH, Visibility.PUBLIC}),
    Visibility.PUBLIC: frozenset({Visibility.PUBLIC}),
}


def is_for(reader: Visibility, visibility: Visibility) -> bool:
    """Whether a reader may see what has that visibility."""
    return visibility in _READERS[reader]


def as_read_by(reader: Visibility, entry: Entry) -> Entry:
    """An entry as a reader sees it: outside the house without counts of use.

    Single counts could be small, or be subtracted from the sums that ``views.uptake`` gives.
    """
    if reader is Visibility.INTERNAL or not entry.uptakes:
        return entry
    return entry.model_copy(update={"uptakes": ()})
