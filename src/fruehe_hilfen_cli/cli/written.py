"""After a write: the record, the file, the next step."""

from typing import TYPE_CHECKING

from fruehe_hilfen_cli.cli.session import Session

if TYPE_CHECKING:
    from fruehe_hilfen_cli.model.entry import Entry
    from fruehe_hilfen_cli.model.project import Project


def save(session: Session, project: "Project", entry: "Entry", *next_steps: str) -> None:
    """Write an entry, then show it as it now stands, new findings about it, and what can be done next.

    Args:
        session: the running command.
        project: the municipality as it was read before.
        entry: the entry to write.
        next_steps: lines for stderr; "{id}" in them is the new entry's id.
    """
    from dataclasses import replace

    from fruehe_hilfen_cli.render.terminal import print_document
    from fruehe_hilfen_cli.reports.logbook import entry_document
    from fruehe_hilfen_cli.store.logbook import add_entry
    from fruehe_hilfen_cli.views.logbook import entry_state

    logged = add_entry(session.workspace, project.place, entry)
    after = replace(project, entries=(*project.entries, logged))
    print_document(entry_document(entry_state(after, logged, session.day)), session.out)
    session.tell(
        "", f"Gespeichert: {logged.file}", *(f"→ {step.format(id=logged.id)}" for step in next_steps)
    )
