"""The date that held before a deviation moved it."""

from fruehe_hilfen_cli.model.dates import When
from fruehe_hilfen_cli.views.history import History
from fruehe_hilfen_cli.views.roadmap.plan import current_date


def until_then(past: History, reference: str, subject: str) -> When | None:
    """The date that held before a deviation moved it: of an earlier deviation, else the agreed one."""
    ids = [state.id for state in past.deviations]
    earlier = History(past.project, past.day, past.entries, {}, {}, past.deviations[: ids.index(reference)])
    return current_date(earlier, subject)
