"""Undoing the last action of fh: its files are again what they were, and its commit is reverted."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass

from fruehe_hilfen_cli.errors import ExitCode, Refusal
from fruehe_hilfen_cli.store import files, git, journal
from fruehe_hilfen_cli.store.actions import Done, carry_out
from fruehe_hilfen_cli.store.commits import commit
from fruehe_hilfen_cli.store.links import require_inside
from fruehe_hilfen_cli.store.workspace import Workspace


class NothingToUndo(Refusal):
    """The journal is empty."""

    sentence = "Es gibt nichts zurückzunehmen: fh hat hier noch nichts geschrieben, oder alles ist zurück."
    advice = "fh merkt sich die letzten {kept} Handlungen. Was im Prozess geschah, erzählt fh verlauf."


class TouchedSince(Refusal):
    """Undoing would lose what somebody has changed since."""

    exit_code = ExitCode.CHANGED_MEANWHILE
    sentence = "{file} hat sich seither geändert; es wurde nichts zurückgenommen."
    advice = "Ändern Sie die Datei von Hand{later}."


class Unfinished(Refusal):
    """A revert would get into the middle of a merge."""

    exit_code = ExitCode.GIT
    sentence = "git steckt mitten im {what}; es wurde nichts zurückgenommen."
    advice = "Bringen Sie das zu Ende (git status sagt, wie), und rufen Sie fh zurueck dann noch einmal auf."


class AlreadyUndone(Refusal):
    """Its files are as before: it was cut off at its very begin, or taken back already."""

    sentence = "„{message}“ ist schon zurückgenommen: Alle Dateien sind, wie sie vorher waren."
    advice = "fh zurueck nimmt jetzt die Handlung davor zurück."


class NoLongerLast(Refusal):
    """While someone was asked, another fh wrote here, or undid the same."""

    exit_code = ExitCode.CHANGED_MEANWHILE
    sentence = "Inzwischen hat fh hier etwas anderes getan; es wurde nichts zurückgenommen."
    advice = "Rufen Sie fh zurueck noch einmal auf: Es sagt, was jetzt das Letzte ist."


@dataclass(frozen=True)
class Undoing:
    """What undoing the last action would do.

    Args:
        action: the action.
        reverts: whether a commit will revert its commit.
        undone: the files that are as before already: a command was cut off in the middle.
    """

    workspace: Workspace
    action: journal.Recorded
    reverts: bool
    undone: frozenset[str] = frozenset()


def plan(workspace: Workspace) -> Undoing:
    """Look at the last action and whether it can be undone; changes nothing but the journal.

    Raises:
        NothingToUndo, AlreadyUndone, TouchedSince, Unfinished, JournalUnreadable, StillWriting: see there.
    """
    with journal.closed(workspace):
        action = journal.last(workspace)
        if action is None:
            raise NothingToUndo(kept=journal.KEPT)
        undone = frozenset(trace.file for trace in action.traces if trace.is_undone(workspace))
    reverts = action.commit is not None and git.is_in_history(workspace.root, action.commit)
    if reverts and (what := git.under_way(workspace.root)):
        raise Unfinished(what=what)
    if len(undone) == len(action.traces) and not reverts:
        journal.forget(action)
        raise AlreadyUndone(message=action.message)
    touched = [
        trace.file
        for trace in action.traces
        if trace.file not in undone and not trace.is_untouched(workspace)
    ]
    if touched:
        later = git.later_commits(workspace.root, action.commit, touched) if reverts and action.commit else ""
        hint = f", oder nehmen Sie zuerst zurück, was danach kam: {later}" if later else ""
        raise TouchedSince(file=touched[0], later=hint)
    return Undoing(workspace, action, reverts, undone)


def undo(undoing: Undoing) -> Done:
    """Undo it: all files or none; then forget it, so that the next time undoes the one before.

    Raises:
        LeadsOut: when a link leads out of the workspace by now.
        NoLongerLast, StillWriting, JournalUnreadable: see there.
        ChangedMeanwhile, FileExistsError, OSError: then everything is as it was.
    """
    action = undoing.action
    names = tuple(trace.file for trace in action.traces)
    require_inside(undoing.workspace.root, [undoing.workspace.root / name for name in names])
    with journal.closed(undoing.workspace):
        if journal.last(undoing.workspace) != action:
            raise NoLongerLast
        carry_out(_restoring(undoing), [])
        try:
            return _committed(undoing, names) if undoing.reverts else Done(names)
        finally:
            with suppress(OSError):  # then the next time says that it is undone
                journal.forget(action)


def _committed(undoing: Undoing, names: tuple[str, ...]) -> Done:
    action = undoing.action
    message = f"Zurückgenommen: {action.message}\n\nThis reverts commit {action.commit}."
    try:
        return Done(names, commit([undoing.workspace.root / name for name in names], message))
    except Refusal as refusal:
        return Done(names, None, refusal)


def _restoring(undoing: Undoing) -> Iterator[journal.Step]:
    """The steps back; what the files are now is read again, and compared when it is replaced."""
    for trace in reversed(undoing.action.traces):
        path = undoing.workspace.root / trace.file
        now = journal.content(path)
        if now == trace.before:
            continue
        if journal.digest(now) != trace.after:
            raise files.ChangedMeanwhile(file=path.name)
        yield journal.Step(path, now, trace.before)
