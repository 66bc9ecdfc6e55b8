"""Checks that a phase has delivered what the next ones build on: goals and indicators, then measures."""

from collections.abc import Iterator
from datetime import date

from fruehe_hilfen_cli.checks.rule import Found, check, roadmap_file
from fruehe_hilfen_cli.checks.span import Placed, outside, project_window
from fruehe_hilfen_cli.model.dates import first_day, last_day
from fruehe_hilfen_cli.model.kinds import PhaseResult
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.views.history import history
from fruehe_hilfen_cli.views.roadmap.blocks import BlockState, BlockStatus, block_states
from fruehe_hilfen_cli.views.roadmap.plan import milestone_states


@check(
    "Z14",
    "Phase vorbei ohne ihr Ergebnis",
    "Ein Ablauf sagt mit ergebnis, welche Phase die Wirkungstreppe mit Zielen und Indikatoren bringt und "
    "welche die Maßnahmen; beim NZFH sind es die Phasen 3 und 4. Hier fehlen sie, obwohl der Zeitraum "
    "abgeschlossen ist, oder obwohl es Einträge gibt, die nach seinem Ende liegen.",
)
def nothing_delivered(project: Project) -> Iterator[Found]:
    """A block that is completed, or over by the latest entry, without the result of one of its phases."""
    latest = _latest(project)
    missing = dict(_missing(project))
    due = {
        stage.number: missing[stage.delivers] for stage in project.scheme.stages if stage.delivers in missing
    }
    if latest is None or not due or (past := history(project, latest)).departure:
        return
    for position, state in enumerate(block_states(past, milestone_states(past))):
        over = _over(state, latest)
        for phase, (lacking, advice) in due.items():
            if over and phase in state.phases:
                placed = Placed(position, project.roadmap.blocks[position])
                sentence = f"Der {placed.named} ist {over}, aber {lacking}."
                yield Found(roadmap_file(project), placed.where("phasen"), sentence, advice)


CHECKS = (nothing_delivered,)


def _latest(project: Project) -> date | None:
    """The day up to which the logbook reaches; an entry outside the project is a slip of the pen."""
    window = project_window(project)
    days = (logged.entry.day for logged in project.entries if not outside(logged.entry.day, window))
    return max(map(first_day, days), default=None)


def _over(state: BlockState, day: date) -> str | None:
    """In a word, whether the block is over: by its agreed and its current end, or because all is done."""
    if state.state is BlockStatus.COMPLETED:
        return "abgeschlossen"
    ends = [end for end in (state.agreed.end, state.current.end) if end]
    return "vorbei" if ends and last_day(max(ends, key=last_day)) < day else None


def _missing(project: Project) -> Iterator[tuple[PhaseResult, tuple[str, str]]]:
    """Each result that is missing, what of it, and the advice; an unread file may hold it."""
    staircase, measures, unsure = project.staircase, project.measures, project.incomplete
    if staircase is None and not unsure:
        yield PhaseResult.STAIRCASE, ("es gibt noch keine Wirkungstreppe", "fh ziel neu nimmt Ziele auf.")
    elif staircase and not staircase.goals:
        yield PhaseResult.STAIRCASE, ("die Wirkungstreppe hat noch kein Ziel", "fh ziel neu nimmt Ziele auf.")
    elif staircase and not staircase.indicators:
        yield (
            PhaseResult.STAIRCASE,
            ("kein Ziel hat einen Indikator", "fh indikator neu sagt, woran man sie sieht."),
        )
    if (measures is None and not unsure) or (measures and not measures.measures):
        yield PhaseResult.MEASURES, ("es gibt noch keine Maßnahmen", "fh massnahme neu nimmt Maßnahmen auf.")
