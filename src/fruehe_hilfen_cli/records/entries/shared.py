"""One event of several municipalities: one entry in each, tied by a common key."""

from collections.abc import Sequence

from fruehe_hilfen_cli.errors import Refusal
from fruehe_hilfen_cli.model.entry import Entry
from fruehe_hilfen_cli.records.entries.entry import require_writable
from fruehe_hilfen_cli.records.entries.own_values import require_own
from fruehe_hilfen_cli.views.history import History


class RefusedIn(Refusal):
    """An entry of several municipalities does not fit into one of them; so it is written to none."""

    sentence = "{place}: {sentence}"
    advice = "{advice}"

    def __init__(self, place: str, reason: Refusal) -> None:
        super().__init__(place=place, sentence=reason.told(), advice=reason.advised())
        self.reason = reason


def tied(entry: Entry, key: str) -> Entry:
    """The entry as one of several about the same event.

    Args:
        entry: what happened.
        key: the id of the first of them.
    """
    return entry.model_copy(update={"shared": key})


def require_everywhere(pasts: Sequence[History], entry: Entry, *, planned: bool) -> None:
    """Refuse a new entry that one of the municipalities could not take.

    Args:
        pasts: the logbook of each municipality up to today.
        entry: the entry to be written to all of them.
        planned: whether a day in the future is meant.

    Raises:
        RefusedIn: when there are several; it names the municipality.
        Refusal: those of ``require_writable`` and ``require_own``.
    """
    for past in pasts:
        try:
            require_writable(past, entry, planned=planned)
            require_own(past.project.roadmap, entry)
        except Refusal as reason:
            if len(pasts) == 1:
                raise
            raise RefusedIn(past.project.place, reason) from reason
