"""Checks of council papers."""

from collections.abc import Iterator
from datetime import date

from fruehe_hilfen_cli.checks.rule import Check, Found, check
from fruehe_hilfen_cli.model.entry import Logged
from fruehe_hilfen_cli.model.governance import Paper
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.text import nearest
from fruehe_hilfen_cli.views.governance.papers import PaperState, paper_key, paper_named, paper_states
from fruehe_hilfen_cli.views.history import history


@check(
    "G06",
    "Vorlage ohne Nummer",
    "Eine Vorlage ist eingereicht oder beraten, hat aber keine Nummer. Ohne Nummer findet niemand sie im "
    "Ratsinformationssystem wieder.",
)
def no_number(project: Project) -> Iterator[Found]:
    """A paper that was handed in or dealt with, and has no number."""
    for logged, position, _, state in _papers(project):
        dealt_with = any(step.taken for step in state.steps)
        if state.number is None and (state.submitted_on or dealt_with):
            yield Found(
                logged.file,
                ("vorlage", position, "titel"),
                f"Die Vorlage „{state.title}“ ist {'beraten' if dealt_with else 'eingereicht'} und hat keine "
                "Nummer.",
                f'Ergänzen Sie nummer = "…" (fh logbuch bearbeite {logged.id} --editor).',
            )


@check(
    "L30",
    "Unklar, welche Vorlage gemeint ist",
    "Eine Vorlage ergänzt eine andere, die es im Logbuch nicht gibt, oder sich selbst; oder zwei Vorlagen "
    "haben dieselbe Nummer.",
)
def unclear_paper(project: Project) -> Iterator[Found]:
    """A supplement to a paper that is not there, or to itself; a number that an earlier paper has."""
    known = tuple(_papers(project))
    states = tuple(state for *_, state in known)
    for logged, position, paper, state in known:
        if paper.supplements and not project.incomplete:
            meant = paper_named(states, paper.supplements)
            if meant is None or meant.id == state.id:
                where = ("vorlage", position, "ergaenzt")
                yield Found(
                    logged.file, where, *_no_such(paper.supplements, states, itself=meant is not None)
                )
        earlier = _same_number(state, states)
        if earlier:
            yield Found(
                logged.file,
                ("vorlage", position, "nummer"),
                f"Die Nummer {state.number} hat schon die Vorlage {earlier.id} („{earlier.title}“).",
                "Berichtigen Sie eine der Nummern; was ein Gremium zu einer Vorlage beschließt, steht unter "
                "[[beschluss]], was sie ergänzt, hat eine eigene Nummer.",
            )


CHECKS: tuple[Check, ...] = (no_number, unclear_paper)


def _papers(project: Project) -> Iterator[tuple[Logged, int, Paper, PaperState]]:
    """Each paper with its entry, its position in it, and what became of it."""
    past = history(project, date.max)
    states = iter(paper_states(past))
    for logged in past.entries:
        for position, paper in enumerate(logged.entry.papers):
            yield logged, position, paper, next(states)


def _same_number(paper: PaperState, papers: tuple[PaperState, ...]) -> PaperState | None:
    """The paper before it that has the same number."""
    if paper.number is None:
        return None
    before = papers[: papers.index(paper)]
    wanted = paper_key(paper.number)
    return next((other for other in before if other.number and paper_key(other.number) == wanted), None)


def _no_such(words: str, papers: tuple[PaperState, ...], *, itself: bool) -> tuple[str, str]:
    """What to say of a supplement to a paper that is not there: the sentence and the advice."""
    if itself:
        return f"Die Vorlage {words} ergänzt sich selbst.", "Nennen Sie die Vorlage, die sie ergänzt."
    close = nearest(words, [name for paper in papers for name in (paper.number, paper.id) if name])
    hint = f"Meinten Sie {close}? " if close else ""
    return f"Die Vorlage „{words}“ gibt es im Logbuch nicht.", f"{hint}fh vorlage liste zeigt alle."
