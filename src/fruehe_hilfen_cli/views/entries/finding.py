"""The entry that someone names by the beginning of its id."""

from collections.abc import Iterable
from datetime import date

from fruehe_hilfen_cli.errors import ExitCode, Refusal
from fruehe_hilfen_cli.model.dates import german
from fruehe_hilfen_cli.model.entry import Logged
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.text import nearest
from fruehe_hilfen_cli.views.history import is_known


class UnknownEntry(Refusal):
    """No entry has an id that begins like that."""

    exit_code = ExitCode.UNKNOWN_ID
    sentence = "Einen Eintrag „{id}“ gibt es am Stichtag nicht."
    advice = "{hint}"


class PlannedEntry(Refusal):
    """The entry is dated later than the day."""

    exit_code = ExitCode.UNKNOWN_ID
    sentence = "Der Eintrag {id} ist für {day} geplant; am Stichtag gibt es ihn noch nicht."
    advice = "Mit --stichtag {day} ist er zu sehen."


class AmbiguousEntry(Refusal):
    """Several entries have an id that begins like that."""

    exit_code = ExitCode.UNKNOWN_ID
    sentence = "Mit „{id}“ beginnen mehrere Kennungen: {ids}."
    advice = "Schreiben Sie die Kennung weiter aus, oder nennen Sie die Kommune mit --kommune."


def find_entry(projects: Iterable[Project], beginning: str, day: date) -> tuple[Project, Logged]:
    """The entry whose id begins so, of those known on the day.

    Raises:
        UnknownEntry, PlannedEntry, AmbiguousEntry: when there is none, none yet, or more than one.
    """
    projects = tuple(projects)
    known = [(project, logged) for project in projects for logged in project.entries if is_known(logged, day)]
    found = [pair for pair in known if pair[1].id.startswith(beginning.lower())]
    exact = [pair for pair in found if pair[1].id == beginning.lower()]
    if len(exact or found) > 1:
        raise AmbiguousEntry(
            id=beginning, ids=", ".join(f"{logged.id} ({project.place})" for project, logged in found)
        )
    if not found:
        _require_no_plan(projects, beginning)
        close = nearest(beginning, (logged.id for _, logged in known))
        hint = f"Meinten Sie {close}?" if close else "fh logbuch liste zeigt die Kennungen."
        raise UnknownEntry(id=beginning, hint=hint)
    return (exact or found)[0]


def _require_no_plan(projects: Iterable[Project], beginning: str) -> None:
    planned = [
        logged
        for project in projects
        for logged in project.entries
        if logged.id.startswith(beginning.lower())
    ]
    if len(planned) == 1:
        raise PlannedEntry(id=planned[0].id, day=german(planned[0].entry.day))
