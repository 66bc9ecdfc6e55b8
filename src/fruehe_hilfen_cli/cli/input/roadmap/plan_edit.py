"""Changing the agreed plan: single values, or its own text in the editor."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from msgspec import structs

from fruehe_hilfen_cli.cli.input.changing import TRIAL, UNCHANGED, new_findings_told, show_difference
from fruehe_hilfen_cli.cli.input.roadmap.plan_options import TypedPlan, plan_values
from fruehe_hilfen_cli.cli.refusals import RoadmapUnreadable
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.written import act, tell_done
from fruehe_hilfen_cli.errors import ExitCode
from fruehe_hilfen_cli.model.plan import Roadmap
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.records.roadmap.plan_editing import changed_plan
from fruehe_hilfen_cli.records.roadmap.plan_milestones import require_named
from fruehe_hilfen_cli.store.plan_editing import change_of, edited_plan, read_plan, typed_plan

if TYPE_CHECKING:
    from fruehe_hilfen_cli.store.rewriting import Source
    from fruehe_hilfen_cli.views.entries.edits import Edit

_AGREED = (
    "Achtung: Das schreibt das Vereinbarte um, und zwar für alle Tage, auch für vergangene.",
    "  → Verzögert sich nur etwas, gehört es als Abweichung ins Logbuch: fh fahrplan verschiebe",
)
_DATES = {"beginn", "ende", "faellig"}


@dataclass(frozen=True)
class _Edit:
    """The plan before and after.

    Args:
        source: its file.
        before: the municipality as it was; None when its plan could not be read.
        after: as it is to be.
        text: the file's text to be.
    """

    source: "Source"
    before: Project | None
    after: Project
    text: str

    @property
    def edits(self) -> "tuple[Edit, ...]":
        """What the plan says otherwise."""
        from fruehe_hilfen_cli.views.entries.edits import plan_edits

        if self.before is None:
            return ()
        return tuple(plan_edits(self.before.roadmap, self.after.roadmap, dates=True))


def edit_plan(session: Session, place: str, typed: TypedPlan, *, trial: bool, in_editor: bool) -> None:
    """Change single values of a plan, or open it in the editor, even when it cannot be read."""
    if in_editor or typed.is_empty:
        _in_editor(session, place, typed, trial=trial)
        return
    project = session.project_of(place)
    after = changed_plan(project.roadmap, plan_values(typed, session.day), typed.left_out, typed.phase)
    save_plan(session, project, after, trial=trial)


def save_plan(
    session: Session, project: Project, after: Roadmap, message: str = "", *, trial: bool = False
) -> None:
    """Write a plan with other values, then show what changed, and what fh pruefe finds new in it.

    Args:
        session: the running command.
        project: the municipality as it was read.
        after: its plan to be.
        message: what the commit says of it; without it, what changed.
        trial: only show what would change in the file.

    Raises:
        NotEditable: when the file is written in a way that could be harmed.
    """
    edit = planned(session, project, after)
    write_plan(session, edit, message, trial=trial)


def planned(session: Session, project: Project, after: Roadmap) -> _Edit:
    """The change of a plan, still to be written.

    Raises:
        FileGone, ChangedMeanwhile: when the file is not what was read.
        NotEditable: when the file is written in a way that could be harmed.
    """
    source = _source(session, project.place, project.roadmap)
    text = edited_plan(source, project.place, project.roadmap, after)
    return _Edit(source, project, structs.replace(project, roadmap=after), text)


def _source(session: Session, place: str, roadmap: Roadmap | None) -> "Source":
    source = read_plan(session.workspace, place, roadmap)
    if source is None:
        raise RoadmapUnreadable(place=place)
    return source


def _in_editor(session: Session, place: str, typed: TypedPlan, *, trial: bool) -> None:
    from fruehe_hilfen_cli.cli.input.entries.editor import write_in_editor
    from fruehe_hilfen_cli.store.reading import read_project
    from fruehe_hilfen_cli.store.versions import is_newer

    reading = read_project(session.workspace, place)
    project = reading.project if typed.is_empty else session.project_of(place)
    if typed.is_empty:
        session.tell_problems(reading.problems)
    if project is None and is_newer(reading.problems):
        raise RoadmapUnreadable(place=place)
    source = _source(session, place, project.roadmap if project else None)
    start = source.text
    if project and not typed.is_empty:
        values = plan_values(typed, session.day)
        after = changed_plan(project.roadmap, values, typed.left_out, typed.phase)
        start = edited_plan(source, place, project.roadmap, after)

    def use(content: bytes) -> None:
        text, roadmap, scheme = typed_plan(session.workspace, place, source, content)
        if project:
            require_named(project, roadmap)
        after = structs.replace(project or Project(place, roadmap, scheme), roadmap=roadmap, scheme=scheme)
        write_plan(session, _Edit(source, project, after, text), trial=trial)

    write_in_editor(start, use)


def write_plan(
    session: Session, edit: _Edit, message: str = "", *, trial: bool = False, show: bool = True
) -> None:
    """Write the change of a plan, and say so; of a file that stays the same, only that.

    Args:
        session: the running command.
        edit: the change.
        message: what the commit says of it; without it, what changed.
        trial: only show what would change in the file.
        show: print what changed, which the user has not seen yet.
    """
    changes = change_of(edit.source, edit.text)
    if not changes:
        session.tell(UNCHANGED)
        return
    if trial:
        show_lines(session, edit)
        session.tell("", *_warning(edit), TRIAL)
        return
    done = act(session, changes, f"Fahrplan {edit.after.place}: {message or _message(edit)}")
    if show:
        _show(session, edit)
    told = (*_warning(edit), *_findings(session, edit))
    tell_done(
        session, structs.replace(done, notes=(*done.notes, *told)), "fh zurueck nimmt die Änderung zurück."
    )


def show_lines(session: Session, edit: _Edit) -> None:
    """Show line by line what would change in the file."""
    file = session.workspace.relative(edit.source.path)
    show_difference(session, file, edit.source.text, edit.text)


def _warning(edit: _Edit) -> tuple[str, ...]:
    """Agreed dates are no place for a delay."""
    dates = any(change.field in _DATES for change in edit.edits)
    return _AGREED if dates else ()


def _message(edit: _Edit) -> str:
    from fruehe_hilfen_cli.reports.roadmap.edits import edit_told, subjects_told

    if edit.before is None:
        return "wieder lesbar gemacht"
    if not edit.edits:
        return "Datei im Editor geändert"
    return edit_told(edit.edits[0]) if len(edit.edits) == 1 else f"{subjects_told(edit.edits)} geändert"


def _show(session: Session, edit: _Edit) -> None:
    from fruehe_hilfen_cli.render.terminal import print_document
    from fruehe_hilfen_cli.reports.roadmap.edits import edits_document

    if edit.edits:
        print_document(edits_document(edit.after.roadmap.municipality.name, edit.edits), session.out)


def _findings(session: Session, edit: _Edit) -> Iterator[str]:
    """What fh pruefe finds that it did not find before."""
    if edit.before is None:
        session.exit_code = ExitCode.FINE
        yield f"Der Fahrplan ist wieder lesbar; fh pruefe {edit.after.place} prüft alles."
        return
    yield from new_findings_told(session, edit.before, edit.after)
