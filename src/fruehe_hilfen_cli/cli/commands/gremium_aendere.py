"""``fh gremium aendere``: a body, or who belongs to it, changes."""

from typing import Annotated, Any

import typer

from fruehe_hilfen_cli.cli.input.arguments import require_when
from fruehe_hilfen_cli.cli.input.governance.body_options import BodyArgument, body_options
from fruehe_hilfen_cli.cli.input.roadmap.plan_options import Trial
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import writes
from fruehe_hilfen_cli.errors import ExitCode, Refusal

HELP = (
    "Ändert nur, was die Angaben nennen; das Kürzel bleibt. Mitglieder und andere Namen werden ergänzt, ein "
    "neuer Rhythmus ersetzt den alten. Nennen Einträge das Gremium bei seinem bisherigen Namen, bleibt der "
    "unter „auch“ stehen. Ein Gremium, das es nicht mehr gibt, bekommt ein --ende; seine Sitzungen bleiben."
)
EXAMPLES = (
    ("fh gremium aendere steuerung --leitung Netzwerkkoordination", "die Leitung eintragen"),
    ("fh gremium aendere steuerung --ohne leitung --leitung Jugendhilfeplanung", "die Leitung wechselt"),
    (
        "fh gremium aendere planung --mitglied Gesundheitsamt --mitglied-weg Ehrenamt --probe",
        "erst ansehen, was sich ändern würde",
    ),
    ("fh gremium aendere planung --ende 2027-06", "seit Juli 2027 gibt es sie nicht mehr"),
)


class NothingNamed(Refusal):
    """No option says what is to change."""

    exit_code = ExitCode.WRONG_USE
    sentence = "Was sich am Gremium {body} ändern soll, ist nicht gesagt."
    advice = "Nennen Sie z. B. --leitung oder --mitglied; fh gremium aendere --hilfe zeigt alle Angaben."


@writes
@body_options
def run(
    session: Session,
    gremium: BodyArgument,
    typed: dict[str, Any],
    name: Annotated[str | None, typer.Option("--name", metavar="NAME", help="Wie es jetzt heißt.")] = None,
    ende: Annotated[
        str | None, typer.Option("--ende", metavar="DATUM", help="Bis wann es besteht: Tag oder Monat.")
    ] = None,
    mitglied_weg: Annotated[
        list[str] | None, typer.Option("--mitglied-weg", metavar="ROLLE", help="Wer nicht mehr dazugehört.")
    ] = None,
    ohne: Annotated[
        list[str] | None,
        typer.Option("--ohne", metavar="FELD", help="Lässt eine Angabe weg, z. B. leitung oder frist."),
    ] = None,
    probe: Trial = False,
) -> None:
    """Change a body."""
    from fruehe_hilfen_cli.cli.input.governance.body_edit import save_bodies
    from fruehe_hilfen_cli.cli.input.governance.body_options import body_values
    from fruehe_hilfen_cli.records.governance.bodies import changed_body
    from fruehe_hilfen_cli.records.governance.finding_bodies import find_body
    from fruehe_hilfen_cli.store.workspace import PlanFile
    from fruehe_hilfen_cli.views.history import history

    values = body_values(typed, session.day)
    if name is not None:
        values["name"] = " ".join(name.split())
    if ende is not None:
        values["until"] = require_when(ende, session.day, "--ende", ahead=True)
    if not (values or ohne or mitglied_weg):
        raise NothingNamed(body=gremium)
    project = session.project((PlanFile.BODIES,))
    past = history(project, session.day)
    after = changed_body(past, gremium, values, tuple(ohne or ()), tuple(mitglied_weg or ()))
    short = find_body(project.bodies.bodies if project.bodies else (), gremium).id
    save_bodies(session, project, after, short, done="geändert", trial=probe)
