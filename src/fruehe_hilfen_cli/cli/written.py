"""After a write: the record, the file, the commit, the next step."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from msgspec import Struct

from fruehe_hilfen_cli.cli.run import problem_line
from fruehe_hilfen_cli.cli.session import Session

if TYPE_CHECKING:
    from fruehe_hilfen_cli.model.entry import Entry, Logged
    from fruehe_hilfen_cli.model.project import Project
    from fruehe_hilfen_cli.store.actions import Change, Done


class Beside(Struct, frozen=True):
    """What goes with an entry.

    Args:
        changes: other files that are written in the same step, before it.
        notes: what is to be said once it is written.
    """

    changes: "Sequence[Change]" = ()
    notes: Sequence[str] = ()


def save(
    session: Session, project: "Project", entry: "Entry", *next_steps: str, beside: Beside | None = None
) -> None:
    """Write an entry, then show it as it now stands, new findings about it, and what can be done next.

    Args:
        session: the running command.
        project: the municipality as it was read before.
        entry: the entry to write.
        next_steps: lines for stderr; "{id}" in them is the new entry's id.
        beside: what goes with it.
    """
    save_everywhere(session, (project,), entry, *next_steps, beside=beside)


def save_everywhere(
    session: Session,
    projects: "Sequence[Project]",
    entry: "Entry",
    *next_steps: str,
    beside: Beside | None = None,
) -> None:
    """The same for an event of several municipalities: one entry in each, all of them or none.

    Raises:
        NotWanted: when the user is asked about personal data, and does not want to write them.
    """
    from msgspec import structs

    from fruehe_hilfen_cli.cli.input.caution import require_consent
    from fruehe_hilfen_cli.render.terminal import print_document
    from fruehe_hilfen_cli.reports.entries.logbook import entry_document
    from fruehe_hilfen_cli.store.logbook import Event, new_entries
    from fruehe_hilfen_cli.views.entries.entry_state import entry_state

    beside = beside or Beside()
    places = [project.place for project in projects]
    new = new_entries(session.workspace, [Event(places, entry)])
    logged = [written for _, written, _ in new]
    require_consent(
        session, [(project, [written]) for project, written in zip(projects, logged, strict=True)]
    )
    changes = [*beside.changes, *(change for _, _, change in new)]
    done = act(session, changes, entry_message(", ".join(places), logged[0]))
    after = [
        structs.replace(project, entries=(*project.entries, written))
        for project, written in zip(projects, logged, strict=True)
    ]
    print_document(entry_document(entry_state(after[0], logged[0], session.day)), session.out)
    told = [line for pair in zip(after, logged, strict=True) for line in findings_told(session, *pair)]
    done = structs.replace(done, notes=(*done.notes, *beside.notes, *told))
    tell_done(session, done, *(step.format(id=logged[0].id) for step in next_steps))


def findings_told(session: Session, project: "Project", logged: "Logged") -> Iterator[str]:
    """What fh pruefe says about an entry just written; personal data have been named before."""
    from fruehe_hilfen_cli.cli.input.caution import PRIVACY
    from fruehe_hilfen_cli.store.findings import findings_in

    for finding in findings_in(session.workspace, project, logged.file):
        if not finding.code.startswith(PRIVACY):
            yield f"Hinweis: {problem_line(finding)}"
            yield f"  → {finding.advice}"


def act(session: Session, changes: Sequence["Change"], message: str) -> "Done":
    """Change files as one step (see store/actions.py), and commit them if the user wants commits.

    Args:
        session: the running command.
        changes: what to do.
        message: one German line that tells the action, e.g. "Logbuch kreis-soest: …".
    """
    from fruehe_hilfen_cli.store.actions import perform

    return perform(session.workspace, changes, message, commit=session.commit)


def tell_done(session: Session, done: "Done", *next_steps: str) -> None:
    """Say on stderr which files an action wrote or removed, its commit, and what can be done next."""
    session.tell("", *(f"{_what(session, file)}: {file}" for file in done.files))
    tell_commit(session, done)
    session.tell(*(f"→ {step}" for step in next_steps))


def tell_commit(session: Session, done: "Done") -> None:
    """Say the commit of an action; one that was not possible with its advice, and by the exit code."""
    from fruehe_hilfen_cli.errors import ExitCode

    if done.commit:
        session.tell(f"Festgeschrieben: Commit {done.commit[:10]}")
    session.tell(*done.notes)
    if done.not_committed:
        session.exit_code = ExitCode(done.not_committed.exit_code)
        session.tell(done.not_committed.told(), f"→ {done.not_committed.advised()}")


def entry_message(place: str, logged: "Logged") -> str:
    """A new entry as the message of its commit: "Logbuch kreis-soest: Jour fixe am 17.01.2023 (k7q2m)"."""
    from fruehe_hilfen_cli.model.dates import german_on
    from fruehe_hilfen_cli.model.kinds import DayKind

    entry = logged.entry
    at_latest = "spätestens " if entry.day_kind is DayKind.AT_LATEST else ""
    return f"Logbuch {place}: {entry.title} {at_latest}{german_on(entry.day)} ({logged.id})"


def _what(session: Session, file: str) -> str:
    return "Gespeichert" if (session.workspace.root / file).exists() else "Entfernt"
