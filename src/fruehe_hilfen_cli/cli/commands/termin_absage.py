"""``fh termin absage``: an entry that says an appointment or a regular call is cancelled."""

from fruehe_hilfen_cli.cli.input.arguments import Author, DateArgument, KnownOn, Reason, Text, VisibleTo
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import writes

HELP = (
    "Einen Jour fixe nennen Sie beim Tag, einen anderen Termin bei seiner Nummer oder seinem Tag. Kennen Sie "
    "schon einen neuen Tag, nehmen Sie fh termin verschiebe."
)
EXAMPLES = (
    ('fh termin absage 22.12. --grund "Weihnachtsferien"', "einen Jour fixe"),
    ('fh termin absage k7q2m/1 --grund "Der Ausschuss ist noch nicht gebildet"', "einen anderen Termin"),
)


@writes
def run(
    session: Session,
    termin: DateArgument,
    grund: Reason,
    datum: KnownOn = None,
    text: Text = None,
    verfasst_von: Author = None,
    sichtbarkeit: VisibleTo = None,
) -> None:
    """Record that a date is cancelled."""
    from fruehe_hilfen_cli.cli.input.dates.appointment_input import cancel_date
    from fruehe_hilfen_cli.cli.marking import Details

    cancel_date(session, Details(datum, text, verfasst_von, (), sichtbarkeit), termin, grund)
