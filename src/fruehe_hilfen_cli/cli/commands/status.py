"""``fh status``: the phase status of one municipality, or a row for each of several."""

from typing import Annotated

import typer

from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import Places, reads
from fruehe_hilfen_cli.errors import ExitCode, Refusal
from fruehe_hilfen_cli.reports.steering.overview import overview_document
from fruehe_hilfen_cli.reports.steering.status import status_document
from fruehe_hilfen_cli.text import listed
from fruehe_hilfen_cli.views.roadmap.light import Colour
from fruehe_hilfen_cli.views.steering.status import Status, status, status_in_full

HELP = (
    "Für eine Kommune: Zeiträume mit idealem, vereinbartem und aktuellem Datum, Meilensteine, Fristen und "
    "Ampel mit ihren Gründen und seit wann. Für mehrere: eine Zeile je Kommune. Alles ist errechnet, nichts "
    "eingetragen. Mit --streng ist der Rückgabewert 1, wenn eine Ampel rot ist."
)
EXAMPLES = (
    ("fh status kreis-soest", "der Stand von heute"),
    ("fh status kreis-soest --stichtag 14.03.2023", "der Stand, wie er an diesem Tag bekannt war"),
    ("fh status", "alle Kommunen, eine Zeile für jede"),
    ("fh status --legende", "nach welchen Regeln die Ampel rot, gelb oder grün ist"),
)


class LegendOnly(Refusal):
    """``--legende`` computes no status that ``--streng`` could judge."""

    exit_code = ExitCode.WRONG_USE
    sentence = "--legende zeigt nur die Regeln, --streng urteilt über den Stand: Beides zugleich geht nicht."
    advice = "Rufen Sie fh status einmal mit --legende und einmal mit --streng auf."


@reads
def run(
    session: Session,
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
    if legende and streng:
        raise LegendOnly
    if legende:
        _show_legend(session, orte or [])
        return
    projects = session.projects(orte or ())
    if len(projects) == 1:
        statuses: tuple[Status, ...] = (status_in_full(projects[0], session.day),)
        session.show({"statuses": statuses}, lambda: status_document(statuses[0]))
    else:
        statuses = tuple(status(project, session.day) for project in projects)
        if statuses or session.json:  # of no readable one there is nothing to show; why is told already
            session.show({"statuses": statuses}, lambda: overview_document(statuses))
    if streng:
        _judge(session, statuses)


def _show_legend(session: Session, names: list[str]) -> None:
    """Print the rules: with the settings of the municipalities that are named, else the usual ones."""
    from fruehe_hilfen_cli.reports.roadmap.legend import legend_document
    from fruehe_hilfen_cli.store.choice import none
    from fruehe_hilfen_cli.views.roadmap.legend import legend

    named = names or session.names
    legends = tuple(map(legend, session.projects(names, none))) if named else (legend(),)
    session.show({"legends": legends}, lambda: legend_document(legends))


def _judge(session: Session, statuses: tuple[Status, ...]) -> None:
    """Say on stderr which lights are red, and let the exit code say so; unreadable files weigh more."""
    red = [found for found in statuses if found.light is Colour.RED]
    if not red:
        return
    session.tell(
        f"Rot: {listed([f'{found.name} ({_red_phases(found)})' for found in red])}.",
        f"  → {listed([f'fh status {found.place}' for found in red], 'oder')} nennt die Gründe.",
    )
    if session.exit_code is ExitCode.FINE:
        session.exit_code = ExitCode.FINDINGS


def _red_phases(found: Status) -> str:
    blocks = ["+".join(map(str, block.phases)) for block in found.blocks if block.light.colour is Colour.RED]
    return f"{'Phase' if len(blocks) == 1 else 'Phasen'} {listed(blocks)}"
