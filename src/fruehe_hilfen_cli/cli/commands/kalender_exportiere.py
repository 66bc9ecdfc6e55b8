"""``fh kalender exportiere``: what comes, as a file for Outlook and other calendars."""

from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from fruehe_hilfen_cli.cli.input.arguments import ForWhom, read_reader
from fruehe_hilfen_cli.cli.input.dates.calendar_options import CalendarKinds, read_kinds, read_until
from fruehe_hilfen_cli.cli.out_file import read_if_there, to_file, to_stdout
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import Places, hands_out
from fruehe_hilfen_cli.errors import Refusal
from fruehe_hilfen_cli.model.kinds import Visibility
from fruehe_hilfen_cli.reports.dates.events import Event, Scope, events, renewed
from fruehe_hilfen_cli.store.workspace import PlanFile
from fruehe_hilfen_cli.views.dates.calendar import CalendarSelection, calendar

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from fruehe_hilfen_cli.model.project import Project
    from fruehe_hilfen_cli.render.ics_earlier import Earlier

HELP = (
    "Outlook, Thunderbird und andere Kalender lesen die Datei ein. Schreiben Sie später wieder in dieselbe "
    "Datei, so wandert beim Einlesen mit, was sich verschoben hat, und entfällt, was erledigt ist. Was eine "
    "Uhrzeit hat, belegt sie; alles andere steht ganztägig da. Überfälliges ist nicht dabei."
)
EXAMPLES = (
    ("fh kalender exportiere kalender.ics", "alle Kommunen, ein Jahr voraus"),
    (
        "fh kalender exportiere treffen.ics musterkreis --art jour-fixe --art termin",
        "nur, wo man sich trifft",
    ),
    ("fh kalender exportiere nzfh.ics --fuer nzfh", "nur, was das NZFH sehen darf"),
)
WEEKS = 52
_FURTHER = timedelta(days=1100)
"""So much later is looked for what has moved beyond the last day."""

_STDOUT = Path("-")


class ForeignFile(Refusal):
    """The file is there, and not one that this command wrote."""

    sentence = "„{file}“ ist kein Kalender von fh; es wurde nichts geschrieben."
    advice = "Nennen Sie eine andere Datei; mit --ersetze wird diese ersetzt."


@hands_out
def run(
    session: Session,
    datei: Annotated[
        Path,
        typer.Argument(metavar="DATEI", help="Die Datei, z. B. kalender.ics; „-“: die Standardausgabe."),
    ],
    orte: Places = None,
    bis: Annotated[
        str | None,
        typer.Option("--bis", metavar="DATUM", help="Bis zu diesem Tag oder Monat; ohne Angabe ein Jahr."),
    ] = None,
    art: CalendarKinds = None,
    fuer: ForWhom = Visibility.INTERNAL.value,
    ersetze: Annotated[
        bool, typer.Option("--ersetze", help="Eine Datei ersetzen, die kein Kalender von fh ist.")
    ] = False,
) -> None:
    """Write the file, or renew it."""
    reader = read_reader(fuer)
    until, kinds = read_until(bis, WEEKS, session.day), read_kinds(art)
    before = None if datei == _STDOUT else read_if_there(datei)
    earlier = _earlier(datei, before, replace=ersetze)
    projects = session.projects(orte or (), plans=(PlanFile.BODIES, PlanFile.RESOURCES))
    scope = Scope(session.day, until, kinds, tuple(project.place for project in projects))
    found = events(calendar(projects, session.day, CalendarSelection(until + _FURTHER, kinds, reader)))
    gone = earlier is not None and earlier.reader == reader and not session.exit_code
    made = renewed(found, earlier.events if earlier else {}, scope, gone=gone)
    data = _printed(made, projects, reader, session.day)
    if datei == _STDOUT:
        to_stdout(data)
        return
    to_file(datei, data, before)
    session.tell(_told(datei, made, earlier.events if earlier else None))


def _earlier(file: Path, before: bytes | None, *, replace: bool) -> "Earlier | None":
    """What the file says now; None when there is none, or another one that is to be replaced."""
    if before is None:
        return None
    from fruehe_hilfen_cli.render.ics_earlier import read_earlier

    earlier = read_earlier(before)
    if earlier is None and not replace:
        raise ForeignFile(file=file)
    return earlier


def _printed(made: "Sequence[Event]", projects: "Sequence[Project]", reader: Visibility, day: date) -> bytes:
    from fruehe_hilfen_cli.render.ics import to_ics
    from fruehe_hilfen_cli.text import listed

    names = listed([project.roadmap.municipality.name for project in projects])
    return to_ics(made, f"Frühe Hilfen: {names}", reader, day)


def _told(file: Path, made: "Sequence[Event]", earlier: "Mapping[str, Event] | None") -> str:
    from fruehe_hilfen_cli.text import count, listed

    written = f"Geschrieben: {file} mit {count(len(made), 'Termin', 'Terminen')}"
    if earlier is None:
        return written
    known = [(event, earlier[event.uid]) for event in made if event.uid in earlier]
    numbers = {
        "neu": len(made) - len(known),
        "geändert": sum(now != before and not _cancels(now, before) for now, before in known),
        "entfallen": sum(_cancels(now, before) for now, before in known),
    }
    parts = [f"{number} {what}" for what, number in numbers.items() if number]
    return f"{written}, davon {listed(parts)}" if parts else f"{written}, alle wie zuvor"


def _cancels(now: Event, before: Event) -> bool:
    return now.cancelled and not before.cancelled
