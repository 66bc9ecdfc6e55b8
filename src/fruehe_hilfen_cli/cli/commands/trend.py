"""``fh trend``: how the expected dates of the milestones move (Meilensteintrendanalyse)."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from fruehe_hilfen_cli.cli.completion_sources import complete_milestone
from fruehe_hilfen_cli.cli.input.arguments import require_when
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import Places, reads
from fruehe_hilfen_cli.errors import ExitCode, Refusal
from fruehe_hilfen_cli.model.steps import STEP_FORMS, Step, parse_step
from fruehe_hilfen_cli.reports.document import Document
from fruehe_hilfen_cli.reports.steering.trend import trend_document
from fruehe_hilfen_cli.views.steering.trend import TrendSelection, trend

if TYPE_CHECKING:
    from fruehe_hilfen_cli.model.project import Project

HELP = (
    "Die Meilensteintrendanalyse: für jeden Meilenstein der Termin, der an jedem Berichtstag erwartet wurde. "
    "Berichtstage sind die gehaltenen Jour fixes und der Stichtag. Die Tabelle zeigt, was sich bewegt hat, "
    "an den letzten Berichtstagen, die in die Breite passen; mit --seit an den ersten seit diesem Tag. "
    "Darunter stehen die Gründe, dann die Zeichnung."
)
EXAMPLES = (
    ("fh trend musterkreis", "alles, an den Tagen der Jour fixes"),
    ("fh trend --offene", "nur was noch aussteht, in allen Kommunen"),
    ("fh trend musterkreis --phase 3 --seit 01.04.2026", "eine Phase, von diesem Tag an"),
    ("fh trend --alle 2m", "alle zwei Monate verglichen, ab Projektbeginn"),
)


class NotADistance(Refusal):
    """Words that say no distance between report days."""

    exit_code = ExitCode.WRONG_USE
    sentence = "„{words}“ bei --alle ist kein Abstand."
    advice = "Möglich ist {forms}."


class NoSuchMilestone(Refusal):
    """No roadmap in question has the milestone."""

    exit_code = ExitCode.UNKNOWN_ID
    sentence = "Einen Meilenstein „{milestone}“ gibt es in keinem der Fahrpläne."
    advice = "fh meilenstein liste zeigt alle."


@reads
def run(
    *,
    session: Session,
    orte: Places = None,
    alle: Annotated[
        str | None,
        typer.Option(
            "--alle", metavar="ABSTAND", help="Berichtstage in festem Abstand: 4w (Wochen), 2m, 10d (Tage)."
        ),
    ] = None,
    seit: Annotated[
        str | None, typer.Option("--seit", metavar="DATUM", help="Nur Berichtstage ab diesem Tag.")
    ] = None,
    phase: Annotated[int | None, typer.Option("--phase", metavar="NR", help="Nur diese Phase.")] = None,
    meilenstein: Annotated[
        list[str] | None,
        typer.Option(
            "--meilenstein", metavar="NR", help="Nur dieser Meilenstein.", autocompletion=complete_milestone
        ),
    ] = None,
    offene: Annotated[bool, typer.Option("--offene", help="Nur, was noch nicht erreicht ist.")] = False,
) -> None:
    """Print the trends."""
    selection = TrendSelection(
        every=_step(alle) if alle is not None else None,
        since=require_when(seit, session.day, "--seit") if seit is not None else None,
        phase=phase,
        milestones=tuple(meilenstein or ()),
        only_open=offene,
    )
    projects = session.taking_part(orte or ())
    _require_known(projects, selection.milestones)
    trends = tuple(trend(project, session.day, selection) for project in projects)

    def document() -> Document:
        from fruehe_hilfen_cli.render.encoding import readable

        return trend_document(trends, session.out.width, lambda words: readable(words, session.out.encoding))

    session.show({"trends": trends}, document)


def _step(words: str) -> Step:
    if step := parse_step(words):
        return step
    raise NotADistance(words=words, forms=STEP_FORMS)


def _require_known(projects: Sequence["Project"], milestones: Sequence[str]) -> None:
    known = {found.id for project in projects for found in project.roadmap.milestones}
    for milestone in milestones:
        if projects and milestone not in known:
            raise NoSuchMilestone(milestone=milestone)
