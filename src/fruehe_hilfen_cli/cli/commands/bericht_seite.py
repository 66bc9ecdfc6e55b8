"""``fh bericht seite``: pages for browsers, one for each municipality and one for all."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from fruehe_hilfen_cli.cli.input.arguments import ForWhom, read_reader
from fruehe_hilfen_cli.cli.output.options import PANEL
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import Places, keeps
from fruehe_hilfen_cli.errors import ExitCode, Refusal
from fruehe_hilfen_cli.model.kinds import Visibility

if TYPE_CHECKING:
    from fruehe_hilfen_cli.cli.output.site import Site

HELP = (
    "Alles über eine Kommune auf einer Seite, die jeder Browser zeigt, auch ohne Netz: Phasenstand, "
    "Zeitleiste, Meilensteintrend, Wirkungstreppe, Maßnahmen, Formate, Abweichungen, Beschlüsse, Termine und "
    "das Logbuch mit Suche und Filtern. Je Kommune entsteht eine Datei, für mehrere dazu index.html mit "
    "allen nebeneinander. Mit --beobachte entstehen die Seiten neu, sobald sich in phases/ oder logbook/ "
    "etwas ändert; ist dann eine Datei nicht lesbar, bleiben sie, wie sie waren."
)
EXAMPLES = (
    ("fh bericht seite", "alle Kommunen, in den Ordner seiten"),
    ("fh bericht seite musterkreis --ausgabe stand.html --oeffne", "eine Kommune, gleich im Browser"),
    ("fh bericht seite --fuer oeffentlich --ausgabe netz", "was alle sehen dürfen"),
    ("fh bericht seite musterkreis --ersetze --beobachte", "immer aktuell, bis Strg-C"),
)
_FOLDER, _STDOUT = Path("seiten"), Path("-")
_SUFFIXES = (".html", ".htm")


class NoPage(Refusal):
    """A page is an HTML file."""

    exit_code = ExitCode.WRONG_USE
    sentence = "Eine Seite für den Browser endet auf .html, nicht auf {suffix}."
    advice = "Nennen Sie eine solche Datei, oder einen Ordner; andere Formate hat z. B. fh bericht status."


class NeedsPath(Refusal):
    """Pages go into files."""

    exit_code = ExitCode.WRONG_USE
    sentence = "Seiten für den Browser kommen in Dateien, nicht auf die Standardausgabe."
    advice = "Nennen Sie einen Ordner oder eine Datei, z. B. --ausgabe seiten."


@keeps
def run(
    session: Session,
    orte: Places = None,
    ausgabe: Annotated[
        Path,
        typer.Option(
            "--ausgabe",
            "-o",
            metavar="PFAD",
            help="Ohne Endung ein Ordner; für eine Kommune auch eine Datei mit der Endung .html.",
            rich_help_panel=PANEL,
        ),
    ] = _FOLDER,
    ersetze: Annotated[
        bool, typer.Option("--ersetze", help="Vorhandene Dateien ersetzen.", rich_help_panel=PANEL)
    ] = False,
    fuer: ForWhom = Visibility.INTERNAL.value,
    nachweise: Annotated[
        bool,
        typer.Option(
            "--nachweise/--ohne-nachweise",
            help="Bei Angaben den Eintrag nennen, aus dem sie stammen.",
            rich_help_panel=PANEL,
        ),
    ] = True,
    eingefroren: Annotated[
        bool,
        typer.Option(
            "--eingefroren",
            help="Zu den Anlagen legen, wie sie hinausgehen, mit einem Eintrag.",
            rich_help_panel=PANEL,
        ),
    ] = False,
    oeffne: Annotated[bool, typer.Option("--oeffne", help="Danach im Browser zeigen.")] = False,
    beobachte: Annotated[
        bool, typer.Option("--beobachte", help="Bei jeder Änderung neu schreiben, bis Strg-C.")
    ] = False,
) -> None:
    """Make the pages."""
    from fruehe_hilfen_cli.cli.output.site import Site
    from fruehe_hilfen_cli.store.watching import snapshot

    if ausgabe == _STDOUT:
        raise NeedsPath
    if ausgabe.suffix and not ausgabe.is_dir() and ausgabe.suffix.lower() not in _SUFFIXES:
        raise NoPage(suffix=ausgabe.suffix)
    site = Site(ausgabe, ersetze, read_reader(fuer), nachweise, eingefroren, tuple(orte or ()))
    before = snapshot(session.workspace) if beobachte else {}
    _make(session, site, shown=oeffne)
    if beobachte:
        from fruehe_hilfen_cli.cli.output.watching import watch

        session.tell("Beobachtet phases/ und logbook/; Strg-C beendet. Im Browser: neu laden (F5).")
        watch(session, site, before)


def _make(session: Session, site: "Site", *, shown: bool) -> None:
    from fruehe_hilfen_cli.cli.input.left_out import tell_left_out
    from fruehe_hilfen_cli.cli.output import browser
    from fruehe_hilfen_cli.cli.output.site import made_pages, write_site

    pages = made_pages(session, site)
    if not pages:
        return
    made = write_site(session, site, pages)
    for path in made.paths:
        session.tell(f"Geschrieben: {path}")
    tell_left_out(session, made.left_out, site.reader, "berücksichtigt")
    if shown and not browser.open_page(made.paths[0]):
        session.tell(f"Hier ist kein Browser zu finden; öffnen Sie {made.paths[0]} selbst.")
