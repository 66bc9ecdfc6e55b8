"""``fh meilenstein wieder-offen``: an entry that revokes an earlier mark."""

from fruehe_hilfen_cli.cli.input.arguments import MilestoneArgument, Reason
from fruehe_hilfen_cli.cli.marking import Details, detailed, mark
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import writes
from fruehe_hilfen_cli.records.roadmap.milestones import reopen

HELP = "Der frühere Eintrag bleibt stehen; ein neuer hält fest, dass er nicht mehr gilt, und warum."
EXAMPLES = (
    ('fh meilenstein wieder-offen 3.2 --grund "Die Steuerungsgruppe will zwei Ziele ändern"', "mit Grund"),
)


@writes
@detailed
def run(
    session: Session,
    details: Details,
    nummer: MilestoneArgument,
    grund: Reason,
) -> None:
    """Record that a milestone is open again."""
    mark(
        session,
        details,
        lambda past, day: reopen(past, nummer, grund, day),
        "fh status zeigt, was sich geändert hat.",
    )
