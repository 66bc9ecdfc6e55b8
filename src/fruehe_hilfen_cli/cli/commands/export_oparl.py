"""``fh export oparl``: bodies, sessions and papers for council information systems."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from fruehe_hilfen_cli.cli.input.arguments import ForWhom, read_reader
from fruehe_hilfen_cli.cli.input.governance.addresses import DEFAULT_BASE, read_base
from fruehe_hilfen_cli.cli.out_file import to_stdout
from fruehe_hilfen_cli.cli.out_folder import folder_before, to_folder
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import Places, hands_out
from fruehe_hilfen_cli.errors import ExitCode, Refusal
from fruehe_hilfen_cli.model.kinds import Visibility
from fruehe_hilfen_cli.store.workspace import PlanFile

if TYPE_CHECKING:
    from fruehe_hilfen_cli.views.governance.council import Council

HELP = (
    "Gremien, Sitzungen und Vorlagen als Objekte von OParl 1.1, dem Standard für Ratsinformationen. Der "
    "Ordner enthält je Objekt eine Datei und lässt sich so auf einen Webserver legen; --basis ist dann seine "
    "Adresse. Ohne --fuer ist nur dabei, was öffentlich ist; was fehlt, wird gesagt. Personen kommen nicht "
    "vor. Wird ein Export ersetzt, steht an der Stelle dessen, was entfallen ist, dass es gelöscht ist."
)
EXAMPLES = (
    ("fh export oparl kreis-soest --ausgabe oparl", "in einen neuen Ordner"),
    ("fh export oparl kreis-soest --ausgabe -", "alles in einem, auf die Standardausgabe"),
    ("fh export oparl -o oparl --basis https://daten.example.org/oparl --ersetze", "für einen Webserver"),
)
_STDOUT = Path("-")


class OnlyPartlyRead(Refusal):
    """What cannot be read would stand there as deleted."""

    exit_code = ExitCode.UNREADABLE
    sentence = "Nicht alles ließ sich lesen; „{folder}“ bleibt, wie es ist."
    advice = "fh pruefe nennt die Stellen. Danach ersetzt der Befehl den Export."


@hands_out
def run(
    session: Session,
    ausgabe: Annotated[
        Path,
        typer.Option("--ausgabe", "-o", metavar="ORDNER", help="Der Ordner; „-“: die Standardausgabe."),
    ],
    orte: Places = None,
    basis: Annotated[
        str, typer.Option("--basis", metavar="ADRESSE", help="Die Adresse, unter der der Ordner liegen wird.")
    ] = DEFAULT_BASE,
    fuer: ForWhom = Visibility.PUBLIC.value,
    ersetze: Annotated[bool, typer.Option("--ersetze", help="Einen früheren Export ersetzen.")] = False,
) -> None:
    """Write the folder, or all of it to stdout."""
    from fruehe_hilfen_cli.render.oparl import as_folder, as_one, is_page, oparl_pages, with_deleted
    from fruehe_hilfen_cli.views.governance.council import council

    reader, base = read_reader(fuer), read_base(basis)
    before = None if ausgabe == _STDOUT else folder_before(ausgabe, is_page, replace=ersetze)
    projects = session.projects(orte or (), plans=(PlanFile.BODIES,))
    councils = [council(project, session.day, reader) for project in projects]
    if before and session.exit_code:
        raise OnlyPartlyRead(folder=ausgabe)
    if not councils:
        return
    documents = {found.place: _documents(session, found) for found in councils}
    pages = oparl_pages(councils, base, documents)
    if ausgabe == _STDOUT:
        to_stdout(as_one(pages, base))
    else:
        whole = with_deleted(pages, base, before or {}, session.day)
        rests = to_folder(ausgabe, as_folder(whole), before)
        session.tell(_told(ausgabe, councils, base))
        _tell_earlier(session, len(whole) - len(pages), rests)
    _tell_gaps(session, councils, reader)


def _documents(session: Session, of: "Council") -> dict[str, bytes]:
    """The documents that went out; one that was changed since is left out, and named."""
    from fruehe_hilfen_cli.store.frozen_files import read_frozen

    found: dict[str, bytes] = {}
    for paper in of.papers:
        if paper.file is None:
            continue
        data = read_frozen(session.workspace, of.place, paper.file.file, paper.file.checksum)
        if data is None:
            session.tell(
                f"{of.name}: „{paper.file.file}“ fehlt oder ist verändert und deshalb nicht dabei.",
                f"  → fh pruefe {of.place}",
            )
        else:
            found[paper.file.file] = data
    return found


def _told(folder: Path, councils: "Sequence[Council]", base: str) -> str:
    from fruehe_hilfen_cli.text import count, listed

    parts = [
        count(sum(len(found.bodies) for found in councils), "Gremium", "Gremien"),
        count(sum(len(found.meetings) for found in councils), "Sitzung", "Sitzungen"),
        count(sum(len(found.papers) for found in councils), "Vorlage", "Vorlagen"),
    ]
    return f"Geschrieben: {folder} mit {listed(parts)}; die Adressen beginnen mit {base}/"


def _tell_earlier(session: Session, gone: int, rests: "Sequence[Path]") -> None:
    """Say what became of earlier exports."""
    from fruehe_hilfen_cli.text import count, listed

    if gone:
        told = count(gone, "Objekt früherer Exporte steht", "Objekte früherer Exporte stehen")
        session.tell(f"{told} als gelöscht da.")
    if rests:
        session.tell(
            f"Daneben liegt von abgebrochenen Exporten noch {listed([f'„{path.name}“' for path in rests])}.",
            "  → Löschen Sie es, wenn hier gerade kein anderer Export läuft.",
        )


def _tell_gaps(session: Session, councils: "Sequence[Council]", reader: Visibility) -> None:
    """Say what the readers do not see."""
    from fruehe_hilfen_cli.cli.input.left_out import tell_left_out
    from fruehe_hilfen_cli.text import count

    gaps = [found.gaps for found in councils]
    tell_left_out(session, sum(found.entries for found in gaps), reader, "enthalten")
    if papers := sum(found.papers for found in gaps):
        session.tell(f"{count(papers, 'Vorlage', 'Vorlagen')} nicht enthalten: nicht öffentlich.")
    if bodies := sum(found.bodies for found in gaps):
        told = count(bodies, "Gremium", "Gremien")
        session.tell(f"{told} nicht enthalten: nicht öffentlich, und kein öffentlicher Eintrag nennt sie.")
