"""``fh zurueck``: undo the last action of fh."""

from collections.abc import Collection
from typing import TYPE_CHECKING, Annotated

import typer

from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import sets_up
from fruehe_hilfen_cli.errors import ExitCode, Refusal

if TYPE_CHECKING:
    from fruehe_hilfen_cli.store.journal import Trace

HELP = (
    "Nimmt zurück, was der letzte schreibende Befehl in diesem Arbeitsordner getan hat, alle seine Dateien "
    "auf einmal. Hat er einen Commit gemacht, macht fh einen, der ihn umkehrt; die Geschichte bleibt. Hat "
    "inzwischen jemand eine der Dateien anders geändert, geschieht nichts; was schon wieder ist wie "
    "vorher, bleibt so. Noch einmal aufgerufen, kommt die Handlung davor an die Reihe; fh merkt sich die "
    "letzten 20."
)
EXAMPLES = (
    ("fh zurueck", "sagt, was es tun wird, und fragt"),
    ("fh zurueck --ja", "ohne Frage"),
)


class NotAsked(Refusal):
    """Nobody can be asked, and nobody said yes beforehand."""

    exit_code = ExitCode.WRONG_USE
    sentence = "Ohne Terminal kann fh nicht fragen; es wurde nichts zurückgenommen."
    advice = "Sagen Sie mit --ja, dass es so gemeint ist."


@sets_up
def run(
    session: Session,
    ja: Annotated[bool, typer.Option("--ja", help="Nicht fragen.")] = False,
) -> None:
    """Undo the last action."""
    from fruehe_hilfen_cli.cli.input.ask import at_terminal, confirm
    from fruehe_hilfen_cli.cli.written import tell_commit
    from fruehe_hilfen_cli.store.undoing import plan, undo

    undoing = plan(session.workspace)
    action = undoing.action
    session.tell(
        f"Zurückgenommen wird: {action.message}",
        *(f"  {trace.file} {_becomes(trace, undoing.undone)}" for trace in action.traces),
        *([f"  Commit {action.commit[:10]} wird umgekehrt"] if undoing.reverts and action.commit else []),
    )
    if not ja:
        if not at_terminal():
            raise NotAsked
        if not confirm("Zurücknehmen?", default=False):
            session.tell("Es bleibt alles, wie es ist.")
            session.exit_code = ExitCode.FINDINGS
            return
    done = undo(undoing)
    session.tell("Zurückgenommen.")
    tell_commit(session, done)
    session.tell("→ fh status zeigt den Stand; fh zurueck nimmt auch die Handlung davor zurück.")


def _becomes(trace: "Trace", undone: Collection[str]) -> str:
    if trace.file in undone:
        return "ist schon wie vorher"
    if trace.before is None:
        return "wird entfernt"
    return "kommt wieder" if trace.after is None else "wird wieder wie vorher"
