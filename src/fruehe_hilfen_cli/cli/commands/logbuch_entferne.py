"""``fh logbuch entferne``: removes an entry, after showing it and asking."""

from typing import Annotated

import typer

from fruehe_hilfen_cli.cli.completion_sources import complete_entry
from fruehe_hilfen_cli.cli.input.chosen import chosen_entry
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import writes
from fruehe_hilfen_cli.errors import ExitCode, Refusal

HELP = (
    "Zeigt den Eintrag, und was ohne ihn anders wäre, und fragt dann. Ist nur etwas zu berichtigen: "
    "fh logbuch bearbeite. Zurück holt ihn fh zurueck, oder git."
)
EXAMPLES = (
    ("fh logbuch entferne k7q2m", "zeigen, fragen, entfernen"),
    ("fh logbuch entferne k7q2m --ja", "ohne Rückfrage"),
)


class NotAsked(Refusal):
    """Nobody can be asked, and nobody said yes beforehand."""

    exit_code = ExitCode.WRONG_USE
    sentence = "Hier kann niemand gefragt werden, ob der Eintrag {id} wirklich entfernt werden soll."
    advice = "Wenn ja: fh logbuch entferne {id} --ja"


@writes
def run(
    session: Session,
    kennung: Annotated[
        str,
        typer.Argument(metavar="KENNUNG", help="Kennung oder ihr Anfang.", autocompletion=complete_entry),
    ],
    ja: Annotated[bool, typer.Option("--ja", "-j", help="Ohne Rückfrage.")] = False,
) -> None:
    """Remove an entry."""
    from fruehe_hilfen_cli.cli.input.ask import at_terminal, confirm
    from fruehe_hilfen_cli.cli.written import act, entry_message, tell_done
    from fruehe_hilfen_cli.render.terminal import print_document
    from fruehe_hilfen_cli.reports.entries.removal import removal_document
    from fruehe_hilfen_cli.store.editing import read_source, removal_of
    from fruehe_hilfen_cli.store.workspace import RESULT_PLANS
    from fruehe_hilfen_cli.views.entries.entry_state import entry_state
    from fruehe_hilfen_cli.views.entries.references import consequences

    project, logged = chosen_entry(session, kennung, RESULT_PLANS)
    source = read_source(session.workspace, logged)
    state, then = entry_state(project, logged, session.day), consequences(project, logged, session.day)
    print_document(removal_document(state, then), session.out)
    if not ja and not at_terminal():
        raise NotAsked(id=logged.id)
    if not (ja or confirm("Diesen Eintrag entfernen?", default=False)):
        session.tell("Es bleibt alles, wie es ist.")
        session.exit_code = ExitCode.FINDINGS
        return
    done = act(session, [removal_of(source)], f"Entfernt: {entry_message(project.place, logged)}")
    tell_done(session, done, "fh zurueck holt ihn zurück.")
