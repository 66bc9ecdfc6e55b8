"""``fh diagnose``: whether everything on this computer is as fh needs it."""

from typing import Annotated

import typer

from fruehe_hilfen_cli.cli import clock
from fruehe_hilfen_cli.cli.diagnosis.catalogue import AREAS, diagnosed
from fruehe_hilfen_cli.cli.diagnosis.rule import Surroundings
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import looks_around
from fruehe_hilfen_cli.errors import ExitCode, Refusal
from fruehe_hilfen_cli.store.workspace import NoWorkspace, OneFolderOnly, Workspace
from fruehe_hilfen_cli.text import folded, listed, nearest
from fruehe_hilfen_cli.views.diagnosis import Verdict

HELP = (
    "Sieht nach, was fh zum Arbeiten braucht: Programm und Bibliotheken, Arbeitsordner, Dateien und Rechte, "
    "git, Zeichen, Terminal, Editor, Vervollständigung und Kalender. Neben jedem Punkt steht, ob er in "
    "Ordnung ist oder was zu tun ist. Die Ausgabe nennt keine Namen, keine Pfade und nichts aus Ihren "
    "Dateien; Sie können sie weitergeben, wenn Sie um Hilfe bitten. Geändert wird nichts. "
    "Rückgabewert: 0 nichts zu tun, 1 etwas ist zu tun."
)
EXAMPLES = (
    ("fh diagnose", "alles"),
    ("fh diagnose git editor", "nur diese Bereiche"),
    ("fh diagnose --json", "für andere Programme"),
)


class UnknownArea(Refusal):
    """There is no area of that name."""

    exit_code = ExitCode.WRONG_USE
    sentence = "Den Bereich „{area}“ gibt es nicht."
    advice = "{hint}"


class OneFolderAtATime(OneFolderOnly):
    """A computer may hold several workspaces, but what is to be done is told of one."""

    sentence = "fh diagnose sieht sich nur einen Arbeitsordner an; hier sind mehrere genannt."


def complete_area(incomplete: str) -> list[str]:
    """The areas, for the shell's completion."""
    return [area.lower() for area in AREAS if area.lower().startswith(incomplete.lower())]


@looks_around
def run(
    session: Session,
    bereiche: Annotated[
        list[str] | None,
        typer.Argument(metavar="[BEREICH…]", help="Ohne Angabe alle.", autocompletion=complete_area),
    ] = None,
) -> None:
    """Look at everything and print what is well and what is to be done."""
    from fruehe_hilfen_cli.reports.diagnosis import diagnosis_document

    areas = tuple(_area(words) for words in bereiche or AREAS)
    around = Surroundings(_workspace(session), bool(session.folders), clock.today())
    found = diagnosed(around, areas)
    if any(one.state is Verdict.TODO for one in found):
        session.exit_code = ExitCode.FINDINGS
    session.show({"diagnoses": found}, lambda: diagnosis_document(found))


def _workspace(session: Session) -> Workspace | None:
    try:
        return session.workspace
    except OneFolderOnly:
        raise OneFolderAtATime from None
    except (NoWorkspace, OSError):  # the current folder itself may be gone
        return None


def _area(words: str) -> str:
    """The area that is meant; a beginning is enough."""
    found = [area for area in AREAS if folded(area).startswith(folded(words))]
    if len(found) == 1:
        return found[0]
    close = nearest(words, AREAS)
    hint = f"Meinten Sie {close.lower()}?" if close else f"Möglich sind: {listed(AREAS, 'oder')}."
    raise UnknownArea(area=words, hint=hint)
