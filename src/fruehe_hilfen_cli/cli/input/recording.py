"""The last steps of commands that record one thing: its day, the details, the entry saved."""

from typing import TYPE_CHECKING

from fruehe_hilfen_cli.cli.input.arguments import require_when
from fruehe_hilfen_cli.cli.marking import Details, details_of
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.written import save
from fruehe_hilfen_cli.records.entries.entry import require_writable, with_details
from fruehe_hilfen_cli.views.history import history

if TYPE_CHECKING:
    from fruehe_hilfen_cli.model.dates import When
    from fruehe_hilfen_cli.model.entry import Entry
    from fruehe_hilfen_cli.model.project import Project


def day_of(session: Session, details: Details, option: str = "--datum") -> "When":
    """The day that was typed, else today."""
    return require_when(details.day, session.day, option) if details.day else session.day


def record(session: Session, project: "Project", entry: "Entry", details: Details, *next_steps: str) -> None:
    """Save an entry with its details."""
    save(session, project, with_details(entry, **details_of(details)), *next_steps)


def record_new(
    session: Session, project: "Project", entry: "Entry", details: Details, *next_steps: str
) -> None:
    """The same, after looking whether such an entry can be written at all.

    Raises:
        Refusal: those of ``records.entry.require_writable``.
    """
    whole = with_details(entry, **details_of(details))
    require_writable(history(project, session.day), whole, planned=False)
    save(session, project, whole, *next_steps)
