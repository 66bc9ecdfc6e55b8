"""``fh status``: the phase status of one municipality, or a row for each of several."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Annotated

import typer

from fruehe_hilfen_cli.cli.input.steering.many_options import Many, many_options
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import Places, reads
from fruehe_hilfen_cli.errors import ExitCode, Refusal
from fruehe_hilfen_cli.text import listed
from fruehe_hilfen_cli.views.roadmap.light import Colour

if TYPE_CHECKING:
    from fruehe_hilfen_cli.views.steering.standing import Standing

HELP = (
    "Für eine Kommune: Zeiträume mit idealem, vereinbartem und aktuellem Datum, Meilensteine, Fristen und "
    "Ampel mit ihren Gründen und seit wann. Für mehrere: eine Zeile je Kommune, sortiert und gefiltert, oder "
    "eine je Gruppe. Alles ist errechnet, nichts eingetragen. Mit --streng ist der Rückgabewert 1, wenn eine "
    "Ampel rot ist."
)
EXAMPLES = (
    ("fh status kreis-soest", "der Stand von heute"),
    ("fh status kreis-soest --stichtag 14.03.2023", "der Stand, wie er an diesem Tag bekannt war"),
    ("fh status", "alle Kommunen, eine Zeile für jede"),
    ("fh status --ampel rot --nach verzug", "nur die roten, die am längsten überfälligen zuerst"),
    ("fh status --gruppen thema", "eine Zeile je Thema, mit Summen"),
    ("fh status --legende", "nach welchen Regeln die Ampel rot, gelb oder grün ist"),
)
_NAMED = 5
"""So many red municipalities are named; of more it says how many."""


class LegendOnly(Refusal):
    """``--legende`` computes no status that ``--streng`` could judge, or that could be sorted and chosen."""

    exit_code = ExitCode.WRONG_USE
    sentence = "--legende zeigt nur die Regeln, {other} den Stand: Beides zugleich geht nicht."
    advice = "Rufen Sie fh status zweimal auf, einmal nur mit --legende."


@reads
@many_options
def run(
    session: Session,
    many: Many,
    orte: Places = None,
    legende: Annotated[
        bool,
        typer.Option("--legende", help="Nur die Regeln der Ampel, mit den Einstellungen der Kommune."),
    ] = False,
    streng: Annotated[
        bool, typer.Option("--streng", help="Rückgabewert 1, wenn eine Ampel rot ist, etwa für cron.")
    ] = False,
) -> None:
    """Print the phase status, or the rules of its light."""
    if legende:
        if streng or many.given:
            options = "die Optionen für mehrere Kommunen betreffen"
            raise LegendOnly(other="--streng beurteilt" if streng else options)
        _show_legend(session, orte or [])
        return
    places = many.among(session, orte or ())
    if len(places) == 1 and not many.given:
        _show_one(session, places[0], strict=streng)
        return
    from fruehe_hilfen_cli.cli.output.overview import show_overview

    standings = show_overview(session, many, places)
    if streng:
        _judge(session, standings)


def _show_one(session: Session, place: str, *, strict: bool) -> None:
    from fruehe_hilfen_cli.reports.steering.status import status_document
    from fruehe_hilfen_cli.views.steering.status import status_in_full

    for project in session.projects((place,)):  # none where it cannot be read; why is told already
        found = status_in_full(project, session.day)
        session.show({"statuses": (found,)}, partial(status_document, found))
        if strict:
            from fruehe_hilfen_cli.views.steering.standing import standing

            _judge(session, (standing(project, session.day),))


def _show_legend(session: Session, names: list[str]) -> None:
    """Print the rules: with the settings of the municipalities that are named, else the usual ones."""
    from fruehe_hilfen_cli.reports.roadmap.legend import legend_document
    from fruehe_hilfen_cli.store.choice import none
    from fruehe_hilfen_cli.views.roadmap.legend import legend

    named = names or session.names
    legends = tuple(map(legend, session.projects(names, none))) if named else (legend(),)
    session.show({"legends": legends}, lambda: legend_document(legends))


def _judge(session: Session, standings: "Sequence[Standing]") -> None:
    """Say on stderr which lights are red, and let the exit code say so; unreadable files weigh more."""
    red = [found for found in standings if found.light is Colour.RED]
    if not red:
        return
    if len(red) <= _NAMED:
        session.tell(
            f"Rot: {listed([f'{found.name} ({_red_phases(found)})' for found in red])}.",
            f"  → {listed([f'fh status {found.place}' for found in red], 'oder')} nennt die Gründe.",
        )
    else:
        session.tell(f"Rot: {len(red)} Kommunen.", "  → fh status --ampel rot --nach verzug zeigt sie.")
    if session.exit_code is ExitCode.FINE:
        session.exit_code = ExitCode.FINDINGS


def _red_phases(found: "Standing") -> str:
    blocks = ["+".join(map(str, block.phases)) for block in found.blocks if block.light is Colour.RED]
    return f"{'Phase' if len(blocks) == 1 else 'Phasen'} {listed(blocks)}"
