"""``fh bericht briefbogen``: a letterhead for Word to begin with."""

from pathlib import Path
from typing import Annotated

import typer

from fruehe_hilfen_cli.cli.input.arguments import Replaces
from fruehe_hilfen_cli.cli.out_file import FileExists, read_if_there, to_file
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import sets_up
from fruehe_hilfen_cli.errors import ExitCode, Refusal
from fruehe_hilfen_cli.render.formats import Format, format_of

HELP = (
    "Das Muster enthält alle Felder; ein Kommentar am Rand erklärt sie. Gestalten Sie es in Word, wie es bei "
    "Ihnen üblich ist, und nennen Sie es bei jedem Bericht mit --vorlage. Ein eigener Briefbogen geht "
    "genauso: Er braucht nur {{ inhalt }} in einem eigenen Absatz. Alle Felder stehen in docs/briefbogen.md."
)
EXAMPLES = (
    ("fh bericht briefbogen", "schreibt briefbogen.docx in den aktuellen Ordner"),
    ("fh bericht briefbogen --ausgabe kreis.docx --ersetze", "unter anderem Namen, auch über eine Datei"),
)

_NAME = Path("briefbogen.docx")
_NEXT_STEP = "→ Gestalten Sie ihn in Word; dann: fh bericht status --vorlage {file} --ausgabe stand.docx"


class NotForWord(Refusal):
    """The file's name says that it is something else than a Word file."""

    exit_code = ExitCode.WRONG_USE
    sentence = "Ein Briefbogen ist eine Word-Datei; „{file}“ endet nicht auf .docx."
    advice = "Nennen Sie eine Datei mit dieser Endung, z. B. --ausgabe briefbogen.docx."


@sets_up
def run(
    session: Session,
    ausgabe: Annotated[
        Path, typer.Option("--ausgabe", "-o", metavar="DATEI", help="Die Datei.", dir_okay=False)
    ] = _NAME,
    ersetze: Replaces = False,
) -> None:
    """Write the sample."""
    from fruehe_hilfen_cli.render.docx import sample_letterhead

    if format_of(ausgabe.suffix) is not Format.DOCX:
        raise NotForWord(file=ausgabe)
    before = read_if_there(ausgabe)
    if before is not None and not ersetze:
        raise FileExists(file=ausgabe)
    to_file(ausgabe, sample_letterhead(session.day), before)
    session.tell(f"Geschrieben: {ausgabe}", _NEXT_STEP.format(file=ausgabe))
