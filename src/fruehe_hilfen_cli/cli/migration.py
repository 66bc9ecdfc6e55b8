"""What ``fh migriere`` says and does for each municipality."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from fruehe_hilfen_cli import FORMAT
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.errors import ExitCode, Refusal
from fruehe_hilfen_cli.text import count, german_number, listed

if TYPE_CHECKING:
    from fruehe_hilfen_cli.store.migration.planning import Migration

Answer = TypeVar("Answer")

_FEW = 3
"""So many files are named."""
_MANY = 500
"""More are not written in a moment: each is on the disk before the next."""


def found(session: Session, names: Sequence[str]) -> "list[Migration]":
    """What is to be done; a municipality where it is not possible is told, and the others go on.

    Args:
        session: the running command.
        names: which municipalities; without any, all of them and the settings of the workspace.
    """
    from fruehe_hilfen_cli.store.migration.planning import migration, settings_migration

    workspace = session.workspace
    asked = [partial(migration, workspace, place) for place in session.places(names)]
    if not names and not session.names:
        asked.append(partial(settings_migration, workspace))
    return [looked for looked in (_tried(session, ask) for ask in asked) if looked]


def show(session: Session, migrations: "Sequence[Migration]") -> None:
    """Say what would become of each municipality, and when not all of it could be undone."""
    from fruehe_hilfen_cli.store.journal import KEPT

    for migration in migrations:
        _show(session, migration)
    if len(migrations) > KEPT:
        session.tell(
            f"fh zurueck kann davon nur die letzten {KEPT} zurücknehmen; "
            "sichern Sie den Ordner vorher, am besten mit git."
        )


def _show(session: Session, migration: "Migration") -> None:
    files = [session.workspace.relative(file.path) for file in migration.replaced]
    named = listed(files[:_FEW]) if len(files) <= _FEW else f"{files[0]} und {len(files) - 1} weitere Dateien"
    verb = "ändert sich" if len(files) == 1 else "ändern sich"
    new = f"; dazu {_new(migration)}" if migration.added else ""
    session.tell(
        f"{migration.place}: von Format {migration.version} auf Format {FORMAT}",
        *(f"  • {sentence}" for sentence in migration.tells),
        f"  {named} {verb}{new}.",
    )


def show_lines(session: Session, migrations: "Iterable[Migration]") -> None:
    """Show line by line what would change."""
    from fruehe_hilfen_cli.cli.input.changing import TRIAL, show_difference

    for migration in migrations:
        for file in migration.replaced:
            before = (file.raw or b"").decode("utf-8-sig")
            show_difference(session, session.workspace.relative(file.path), before, file.text)
        for created in migration.added:
            show_difference(session, session.workspace.relative(created.path), "", created.text)
    session.tell("", TRIAL)


def migrate(session: Session, migrations: "Iterable[Migration]") -> None:
    """Write each municipality as one action, read it again, and say what came of it."""
    done = [_tried(session, partial(_migrated, session, migration)) for migration in migrations]
    if any(done):
        from fruehe_hilfen_cli.store.journal import KEPT

        last = f"die letzten {KEPT}" if done.count(True) > KEPT else "es"
        session.tell(
            "→ fh pruefe prüft alle Dateien; fh schema erneuert die Schemata für Editoren.",
            f"→ fh zurueck nimmt {last} zurück, eine Kommune nach der anderen.",
        )


def _tried(session: Session, do: Callable[[], Answer]) -> Answer | None:
    """The answer; None when it is refused, which is told: the other municipalities go on."""
    try:
        return do()
    except Refusal as refusal:
        session.tell(f"Fehler: {refusal.told()}", f"  → {refusal.advised()}")
        session.exit_code = ExitCode(refusal.exit_code)
        return None


def _migrated(session: Session, migration: "Migration") -> bool:
    from fruehe_hilfen_cli.cli.written import act, tell_commit
    from fruehe_hilfen_cli.store.migration.planning import require_committed, require_done

    require_committed(session.workspace, migration.place)
    if (number := len(migration.changes)) > _MANY:
        session.tell(
            f"{migration.place}: {german_number(number)} Dateien werden geschrieben; das dauert etwas."
        )
    what = f"von Format {migration.version} auf Format {FORMAT} umgestellt"
    done = act(session, migration.changes, f"{migration.place}: {what}")
    require_done(session.workspace, migration)
    files = count(len(migration.replaced), "Datei geändert", "Dateien geändert")
    new = f", {_new(migration)}" if migration.added else ""
    session.tell(f"{migration.place} hat jetzt Format {FORMAT}: {files}{new}.")
    tell_commit(session, done)
    return True


def _new(migration: "Migration") -> str:
    return count(len(migration.added), "neuer Eintrag", "neue Einträge")
