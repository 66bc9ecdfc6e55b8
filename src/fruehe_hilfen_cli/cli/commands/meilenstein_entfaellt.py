"""``fh meilenstein entfaellt``: an entry that says a milestone is not required here."""

from fruehe_hilfen_cli.cli.input.arguments import MilestoneArgument, Reason
from fruehe_hilfen_cli.cli.marking import Details, detailed, mark
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import writes
from fruehe_hilfen_cli.records.roadmap.milestones import waive

HELP = "„Nicht erforderlich“ ist eine Entscheidung mit Grund, und etwas anderes als offen oder vergessen."
EXAMPLES = (('fh meilenstein entfaellt 1.2 --grund "Das Thema stand mit der Auswahl fest"', "mit dem Grund"),)


@writes
@detailed
def run(
    session: Session,
    details: Details,
    nummer: MilestoneArgument,
    grund: Reason,
) -> None:
    """Record that a milestone is not required."""
    mark(
        session,
        details,
        lambda past, day: waive(past, nummer, grund, day),
        "fh meilenstein wieder-offen nimmt das zurück.",
    )
