"""Who reads an output: which entries they may see, and what of an entry stays in the house."""

from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from fruehe_hilfen_cli.model.entry import Entry
from fruehe_hilfen_cli.model.kinds import Visibility
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.views.entries.hidden_references import measures_without_hidden, without_hidden
from fruehe_hilfen_cli.views.history import is_known

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


class Seen(Struct, frozen=True):
    """A municipality as a reader sees it.

    Args:
        project: with the entries that the reader may see, without references to the others. A view of them
            alone can say what is false: see ``views.entries.withheld``. An entry is shown ``as_read_by`` the
            reader.
        whole: with all of them, to know where the others would say something else.
        reader: who reads.
        day: the day of the data.
        left_out: how many entries of up to that day the reader may not see.
    """

    project: Project
    whole: Project
    reader: Visibility
    day: date
    left_out: int


def seen_by(project: Project, reader: Visibility, day: date) -> Seen:
    """A municipality as a reader sees it; nothing is left out inside the house."""
    if reader is Visibility.INTERNAL:
        return Seen(project, project, reader, day, 0)
    may_see = [logged for logged in project.entries if is_for(reader, logged.entry.visibility)]
    shown = {logged.id for logged in may_see if is_known(logged, day)}
    entries = tuple(replace(logged, entry=without_hidden(logged.entry, shown)) for logged in may_see)
    seen = replace(project, entries=entries, measures=measures_without_hidden(project.measures, shown))
    known = sum(is_known(logged, day) for logged in project.entries)
    return Seen(seen, project, reader, day, known - sum(is_known(logged, day) for logged in may_see))
