"""What readers outside may learn of decisions and papers; see ``views.entries.withheld``."""

from fruehe_hilfen_cli.views.entries.audience import Seen
from fruehe_hilfen_cli.views.entries.withheld import honest
from fruehe_hilfen_cli.views.governance.decision_list import (
    DecisionSelection,
    decision_urgency,
    listed_decisions,
)
from fruehe_hilfen_cli.views.governance.decisions import DecisionState
from fruehe_hilfen_cli.views.governance.paper_duties import PaperDuty, paper_duties
from fruehe_hilfen_cli.views.governance.papers import PaperState, paper_states
from fruehe_hilfen_cli.views.history import history


def decisions_for(seen: Seen) -> tuple[DecisionState, ...]:
    """All decisions; of some it is not told how far they are carried out."""
    every = DecisionSelection(every=True)
    found, whole = (listed_decisions((project,), seen.day, every) for project in (seen.project, seen.whole))
    return tuple(sorted(honest(found, whole), key=decision_urgency))


def papers_for(seen: Seen) -> tuple[PaperState, ...]:
    """All papers; of some it is not told how far they are on their way."""
    found, whole = (paper_states(history(project, seen.day)) for project in (seen.project, seen.whole))
    return honest(found, whole)


def paper_duties_for(seen: Seen) -> tuple[PaperDuty, ...]:
    """The milestones that wait for a paper, whatever the reader may see."""
    found, whole = (paper_duties(history(project, seen.day)) for project in (seen.project, seen.whole))
    return honest(found, whole)
