"""``fh termin neu``: an entry that records a meeting to come."""

from typing import Annotated

import typer

from fruehe_hilfen_cli.cli.completion_sources import complete_kind
from fruehe_hilfen_cli.cli.input.arguments import Author, Clock, KnownOn, Text, VisibleTo
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import writes
from fruehe_hilfen_cli.model.kinds import EntryKind

HELP = (
    "Für alles, was bevorsteht, außer dem Jour fixe: dessen Termine ergeben sich aus dem Fahrplan. Hat das "
    "Treffen stattgefunden, hält fh logbuch neu es fest; der Termin gilt dann als gehalten."
)
EXAMPLES = (
    ('fh termin neu "Jugendhilfeausschuss" --am 15.12. --uhrzeit 17:00', "mit Uhrzeit"),
    ('fh termin neu "Familienworkshop" --am 03/2027 --art workshop', "der Tag steht noch nicht fest"),
)


@writes
def run(
    session: Session,
    titel: Annotated[str, typer.Argument(metavar="TITEL", help="Was für ein Treffen es ist.")],
    am: Annotated[
        str, typer.Option("--am", metavar="DATUM", help="Wann es stattfindet; ein Tag oder ein Monat.")
    ],
    uhrzeit: Clock = None,
    art: Annotated[
        str,
        typer.Option(
            "--art", metavar="ART", help="Was für ein Eintrag daraus wird.", autocompletion=complete_kind
        ),
    ] = EntryKind.SESSION.value,
    gremium: Annotated[
        str | None, typer.Option("--gremium", metavar="NAME", help="Welches Gremium tagt.")
    ] = None,
    datum: KnownOn = None,
    text: Text = None,
    verfasst_von: Author = None,
    sichtbarkeit: VisibleTo = None,
) -> None:
    """Record an appointment."""
    from fruehe_hilfen_cli.cli.input.dates.appointment_input import record_appointment
    from fruehe_hilfen_cli.cli.marking import Details

    details = Details(datum, text, verfasst_von, (), sichtbarkeit)
    record_appointment(session, details, titel, am, uhrzeit, art, gremium)
