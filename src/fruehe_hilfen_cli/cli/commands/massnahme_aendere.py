"""``fh massnahme aendere``: a measure of the plan says something else."""

from typing import Annotated, Any

import typer

from fruehe_hilfen_cli.cli.input.arguments import MeasureArgument
from fruehe_hilfen_cli.cli.input.results.measure_options import measured
from fruehe_hilfen_cli.cli.input.roadmap.plan_options import Trial
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import writes
from fruehe_hilfen_cli.errors import ExitCode, Refusal

HELP = (
    "Ändert nur, was die Angaben nennen; das Kürzel bleibt, damit Verweise im Logbuch stimmen. Was eine "
    "Liste ist (Ziele, Partner, Schritte, Ressourcen), wird ergänzt; mit --ohne davor beginnt sie neu. Dass "
    "eine Maßnahme begonnen hat oder zu Ende ist, steht im Logbuch: fh massnahme stand."
)
EXAMPLES = (
    ("fh massnahme aendere M4 --ende 2028-03", "ein anderes Ende"),
    ("fh massnahme aendere M4 --ohne partner --partner Familienbildung", "eine Liste ersetzen"),
    ("fh massnahme aendere M4 --ueberpruefung-am 2027-06 --probe", "erst ansehen, was sich ändern würde"),
)


class NothingNamed(Refusal):
    """No option says what is to change."""

    exit_code = ExitCode.WRONG_USE
    sentence = "Was sich an der Maßnahme {id} ändern soll, ist nicht gesagt."
    advice = "Nennen Sie z. B. --titel oder --ende; fh massnahme aendere --hilfe zeigt alle Angaben."


@writes
@measured
def run(
    session: Session,
    massnahme: MeasureArgument,
    typed: dict[str, Any],
    titel: Annotated[
        str | None, typer.Option("--titel", "-t", metavar="TEXT", help="Was getan wird.")
    ] = None,
    ohne: Annotated[
        list[str] | None,
        typer.Option("--ohne", metavar="FELD", help="Lässt eine Angabe weg, z. B. ende oder partner."),
    ] = None,
    probe: Trial = False,
) -> None:
    """Change a measure."""
    from fruehe_hilfen_cli.cli.input.results.measure_edit import PLANS, save_measure
    from fruehe_hilfen_cli.cli.input.results.measure_options import measure_values
    from fruehe_hilfen_cli.records.naming import MEASURES, named
    from fruehe_hilfen_cli.records.results.measures import changed_measure
    from fruehe_hilfen_cli.views.history import history

    values = measure_values(typed, session.day)
    if titel is not None:
        values["title"] = titel
    if not values and not ohne:
        raise NothingNamed(id=massnahme)
    project = session.project(PLANS)
    after = changed_measure(history(project, session.day), massnahme, values, tuple(ohne or ()))
    short = named(MEASURES, after.measures, massnahme).id
    save_measure(session, project, after, short, done="geändert", trial=probe)
