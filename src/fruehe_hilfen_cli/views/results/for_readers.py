"""What readers outside may learn of the staircase; see ``views.entries.withheld``."""

from fruehe_hilfen_cli.views.entries.audience import Seen
from fruehe_hilfen_cli.views.entries.withheld import honest
from fruehe_hilfen_cli.views.results.staircase import StaircaseState, staircase_state


def staircase_for(seen: Seen) -> StaircaseState:
    """The staircase, with what its reader may learn of what has come of it."""
    found, whole = (staircase_state(project, seen.day) for project in (seen.project, seen.whole))
    return honest(found, whole)
