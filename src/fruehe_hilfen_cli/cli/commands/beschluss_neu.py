"""``fh beschluss neu``: an entry that records what a body decided, or took note of."""

from typing import Annotated, Any

import typer

from fruehe_hilfen_cli.cli.input.arguments import Author, Evidence, Text, VisibleTo
from fruehe_hilfen_cli.cli.input.governance.decision_options import decided
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import writes

HELP = (
    "Schreibt dafür einen Eintrag ins Logbuch. Ohne Titel oder Gremium fragt fh am Terminal danach. Was "
    "die Vorlage ist, steht einmal da: Kennt das Logbuch sie schon, genügt ihre Nummer; sonst kommt sie "
    "mit --vorlage-art in denselben Eintrag. Wie eine Vorlage heißt, in welcher Rolle ein Gremium sie "
    "berät und welche Pflicht das erfüllt, ist dreierlei. Darum sagt --erfuellt das ausdrücklich, und was "
    "nur zur Kenntnis genommen, vertagt oder abgelehnt ist oder wozu nur angehört wurde, erfüllt die Pflicht "
    "zu einer Beschlussvorlage nicht."
)
EXAMPLES = (
    ("fh beschluss neu", "Frage für Frage"),
    (
        'fh beschluss neu "Ziele" --gremium jha --vorlage 2026/118 --stimmen 14:0:1 --erfuellt 3.4',
        "über eine Vorlage, die das Logbuch kennt",
    ),
    (
        'fh beschluss neu "Elterncafés" --gremium steuerung --zustaendig Familienbildung --bis 2027-06',
        "wer es bis wann umsetzt",
    ),
    (
        'fh beschluss neu "Bericht" --gremium jha --rolle kenntnis --vorlage 7/2026 --vorlage-art mitteilung',
        "zur Kenntnis genommen; die Vorlage ist neu",
    ),
    (
        'fh beschluss neu "Halbjährlicher Bericht" --gremium jha --alle-monate 6',
        "was weiterläuft, und worüber berichtet wird",
    ),
)


@writes
@decided
def run(
    session: Session,
    typed: dict[str, Any],
    titel: Annotated[
        str | None, typer.Argument(metavar="[TITEL]", help="Worum es geht, in einer Zeile.")
    ] = None,
    am: Annotated[
        str | None,
        typer.Option("--am", "-d", metavar="DATUM", help="Wann es war: Tag oder Monat; ohne Angabe heute."),
    ] = None,
    text: Text = None,
    verfasst_von: Author = None,
    beleg: Evidence = None,
    sichtbarkeit: VisibleTo = None,
) -> None:
    """Record a decision."""
    from fruehe_hilfen_cli.cli.input.governance.decision_input import record_decision
    from fruehe_hilfen_cli.cli.marking import Details

    details = Details(am, text, verfasst_von, tuple(beleg or ()), sichtbarkeit)
    record_decision(session, details, titel, typed)
