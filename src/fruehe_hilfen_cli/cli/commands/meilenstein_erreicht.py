"""``fh meilenstein erreicht``: an entry that says milestones are reached."""

from fruehe_hilfen_cli.cli.input.arguments import MilestoneArguments
from fruehe_hilfen_cli.cli.marking import Details, detailed, mark
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import writes
from fruehe_hilfen_cli.records.roadmap.milestones import reach

HELP = (
    "Schreibt dafür einen Eintrag ins Logbuch; am Fahrplan ändert sich nichts. Der Stand ergibt sich daraus."
)
EXAMPLES = (
    ("fh meilenstein erreicht 3.1", "heute erreicht"),
    (
        'fh meilenstein erreicht 3.1 3.2 --datum 17.01. --beleg "Protokoll der 4. Sitzung"',
        "zwei an einem Tag",
    ),
)


@writes
@detailed
def run(
    session: Session,
    details: Details,
    nummern: MilestoneArguments,
) -> None:
    """Record that milestones are reached."""
    mark(
        session,
        details,
        lambda past, day: reach(past, tuple(dict.fromkeys(nummern)), day),
        "fh status zeigt, was sich geändert hat.",
    )
