"""What ``fh kommune ausgeschieden`` does: read, record, save."""

from fruehe_hilfen_cli.cli.input.recording import day_of, record
from fruehe_hilfen_cli.cli.marking import Details
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.records.governance.dropout import entries_after, leave
from fruehe_hilfen_cli.text import count, listed
from fruehe_hilfen_cli.views.history import history

_MOST = 5


def record_dropout(session: Session, details: Details, place: str, reason: str) -> None:
    """Record in the logbook of a municipality that it leaves."""
    project = session.project_of(session.workspace.place(place))
    past, day = history(project, session.day), day_of(session, details, "--am")
    entry = leave(past, reason, day)
    steps = [f"fh status {project.place} zeigt, wie sie dasteht; fh zurueck nimmt es zurück."]
    if later := entries_after(past, day):
        which = listed(later) if len(later) <= _MOST else f"{', '.join(later[:_MOST])} …"
        steps.append(
            f"Danach liegt schon {count(len(later), 'Eintrag', 'Einträge')} ({which}); fh pruefe nennt das."
            if len(later) == 1
            else f"Danach liegen schon {len(later)} Einträge ({which}); fh pruefe nennt sie."
        )
    record(session, project, entry, details, *steps)
