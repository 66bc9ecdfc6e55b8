"""What the checks find in one entry, as soon as it is written."""

import os.path
from collections.abc import Iterator
from pathlib import PureWindowsPath

from msgspec.structs import replace

from fruehe_hilfen_cli.checks.accepted import not_accepted
from fruehe_hilfen_cli.checks.of_entries import checks_of
from fruehe_hilfen_cli.errors import Problem
from fruehe_hilfen_cli.model.entry import Entry, Logged
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.store.attachments import attachment
from fruehe_hilfen_cli.store.reading import with_lines, with_plans
from fruehe_hilfen_cli.store.workspace import ATTACHMENTS, Workspace


def findings_in(workspace: Workspace, project: Project, file: str) -> tuple[Problem, ...]:
    """What the checks find in one entry of a municipality that was read already.

    The plan files are read only for an entry that tells of what stands in them.
    """
    written = next((logged for logged in project.entries if logged.file == file), None)
    if written is None:
        return ()
    whole = with_all(workspace, project) if _needs_plans(written.entry) else project
    found = [problem for problem in _checked(workspace, whole, written) if problem.file == file]
    return with_lines(workspace, not_accepted(whole, found))


def _needs_plans(entry: Entry) -> bool:
    return entry.tells_results or entry.tells_governance


def _checked(workspace: Workspace, project: Project, written: Logged) -> Iterator[Problem]:
    for check in checks_of(written.entry):
        yield from check(project)
    yield from wrong_files(workspace, project)


def with_all(workspace: Workspace, project: Project) -> Project:
    """The project with all that checks look at, also what the command at hand did not ask for."""
    from fruehe_hilfen_cli.store.checklists import own_names, with_checklists

    whole = with_plans(workspace, project)
    filled = any(logged.entry.checklist for logged in whole.entries)
    if whole.checklists or not (filled or own_names(workspace, whole.place)):
        return whole
    whole, problems = with_checklists(workspace, whole)
    return replace(whole, incomplete=True) if problems else whole


def wrong_files(workspace: Workspace, project: Project) -> Iterator[Problem]:
    """What is wrong with the files that entries name: evidence that is missing, frozen files that changed."""
    yield from missing_evidence(workspace, project)
    if any(logged.entry.frozen for logged in project.entries):  # others do not pay for this module
        from fruehe_hilfen_cli.store.freezing import changed_frozen

        yield from changed_frozen(workspace, project)


def missing_evidence(workspace: Workspace, project: Project) -> Iterator[Problem]:
    """Evidence in the folder of attachments that is not there; of frozen files, ``changed_frozen`` tells."""
    for logged in project.entries:
        frozen = {found.file for found in logged.entry.frozen}
        for position, named in enumerate(logged.entry.evidence):
            if named.startswith(f"{ATTACHMENTS}\\"):
                sentence = f"Der Beleg „{named}“ führt nur unter Windows zu einer Datei."
                advice = f"Schreiben Sie Schrägstriche: {PureWindowsPath(named).as_posix()}."
                yield Problem("L13", logged.file, sentence, advice, ("belege", position))
            if named in frozen or not named.startswith(f"{ATTACHMENTS}/"):
                continue
            path = attachment(workspace, project.place, named)
            if path is None or not os.path.isfile(path):  # noqa: PTH113 - never raises
                sentence = f"Den Beleg „{named}“ gibt es im Ordner des Logbuchs nicht."
                advice = "Legen Sie die Datei dorthin, oder nennen Sie als Beleg, wo sie zu finden ist."
                yield Problem("L13", logged.file, sentence, advice, ("belege", position))
