"""Decisions, papers and measures as the guide tells them: as far as its readers may know."""

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from fruehe_hilfen_cli.model.kinds import Visibility
from fruehe_hilfen_cli.views.governance.decisions import DecisionState, decision_states
from fruehe_hilfen_cli.views.governance.draft_course import Told
from fruehe_hilfen_cli.views.governance.papers import PaperState, Step, paper_states
from fruehe_hilfen_cli.views.guide.telling import body_name


class GuideDecision(Struct, frozen=True):
    """A decision; ``withheld``: entries that the readers may not see tell more of it."""

    decision: DecisionState
    withheld: bool


class GuideCouncil(Struct, frozen=True):
    """What bodies decided, and the papers they had before them.

    Args:
        decisions: oldest first.
        decisions_withheld: how many more there are that the readers may not see.
        papers: in the order in which they became known.
        papers_withheld: how many more there are, or are not public.
    """

    decisions: tuple[GuideDecision, ...]
    decisions_withheld: int
    papers: tuple[PaperState, ...]
    papers_withheld: int


def guide_council(known: Told) -> GuideCouncil:
    """Decisions and papers; one that is not public stays out of what is for everybody."""
    all_papers, papers = paper_states(known.whole), paper_states(known.seen)
    shown = tuple(one for one in papers if one.public or known.reader is not Visibility.PUBLIC)
    decisions = tuple(_decisions(known, {one.id for one in papers} - {one.id for one in shown}))
    return GuideCouncil(
        decisions=decisions,
        decisions_withheld=len(decision_states(known.whole)) - len(decisions),
        papers=tuple(replace(one, steps=tuple(_named(known, step) for step in one.steps)) for one in shown),
        papers_withheld=len(all_papers) - len(shown),
    )


def _decisions(known: Told, closed_papers: set[str]) -> Iterator[GuideDecision]:
    whole = {found.id: found for found in decision_states(known.whole)}
    for found in decision_states(known.seen):
        differs = found.marks != whole[found.id].marks
        hidden = found.paper_id in closed_papers
        named = replace(found, body=body_name(known, found.body))
        yield GuideDecision(replace(named, paper=None, paper_id=None) if hidden else named, differs)


def _named(known: Told, step: Step) -> Step:
    return replace(step, body=body_name(known, step.body) or step.body)
