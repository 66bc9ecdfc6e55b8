"""``fh beschluss stand``: an entry that says how far a decision is carried out."""

from typing import Annotated

import typer

from fruehe_hilfen_cli.cli.completion_sources import complete_decision
from fruehe_hilfen_cli.cli.input.arguments import Author, Evidence, Text, VisibleTo
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import writes
from fruehe_hilfen_cli.cli.word_completion import complete_words
from fruehe_hilfen_cli.model.kinds import DecisionProgress

HELP = (
    "Schreibt dafür einen Eintrag ins Logbuch. Erledigt ist ein Beschluss nur, wenn ein Eintrag das sagt, "
    "auch wenn alle Aufgaben daraus erledigt sind. Dauert es länger, nennen Sie mit --bis die neue Frist "
    "und mit --grund, warum; beides steht dann in der Liste. Läuft ein Beschluss weiter, zählt der "
    "Abstand bis zum nächsten Bericht von hier an. Der Anfang der Kennung genügt."
)
EXAMPLES = (
    ("fh beschluss stand k7q2m/1 erledigt", "heute umgesetzt"),
    (
        'fh beschluss stand k7q2m/1 in-arbeit --bis 2027-03 --grund "Stelle war unbesetzt"',
        "es dauert länger",
    ),
    ('fh beschluss stand k7q2m/1 laufend --text "Bericht im Ausschuss"', "er läuft weiter, es ist berichtet"),
)


@writes
def run(
    session: Session,
    beschluss: Annotated[
        str,
        typer.Argument(
            metavar="BESCHLUSS", help="Kennung und Nummer, z. B. k7q2m/1.", autocompletion=complete_decision
        ),
    ],
    stand: Annotated[
        str,
        typer.Argument(
            metavar="STAND",
            help=f"{', '.join(DecisionProgress)}; der Anfang genügt.",
            autocompletion=complete_words(DecisionProgress),
        ),
    ],
    bis: Annotated[str | None, typer.Option("--bis", metavar="DATUM", help="Die neue Frist.")] = None,
    grund: Annotated[
        str | None,
        typer.Option("--grund", metavar="TEXT", help="Warum es länger dauert, oder wieder offen ist."),
    ] = None,
    zustaendig: Annotated[
        str | None,
        typer.Option(
            "--zustaendig", metavar="ROLLE", help="Wer ihn von da an umsetzt: Rolle oder Amt, kein Name."
        ),
    ] = None,
    am: Annotated[
        str | None,
        typer.Option("--am", "-d", metavar="DATUM", help="Von wann der Stand ist; ohne Angabe heute."),
    ] = None,
    text: Text = None,
    verfasst_von: Author = None,
    beleg: Evidence = None,
    sichtbarkeit: VisibleTo = None,
) -> None:
    """Record how far a decision is carried out."""
    from fruehe_hilfen_cli.cli.input.governance.decision_input import mark
    from fruehe_hilfen_cli.cli.marking import Details

    details = Details(am, text, verfasst_von, tuple(beleg or ()), sichtbarkeit)
    mark(session, details, beschluss, stand, {"until": bis, "reason": grund, "responsible": zustaendig})
