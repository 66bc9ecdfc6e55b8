"""The two ways to change an entry: single fields, or its own text in the editor."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from msgspec import structs

from fruehe_hilfen_cli.cli.input.ask import at_terminal
from fruehe_hilfen_cli.cli.input.caution import require_consent
from fruehe_hilfen_cli.cli.input.changing import TRIAL, UNCHANGED, show_difference
from fruehe_hilfen_cli.cli.input.chosen import chosen_entry
from fruehe_hilfen_cli.cli.input.entries.entry_options import Typed
from fruehe_hilfen_cli.cli.input.entries.entry_values import values_of
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.written import act, entry_message, findings_told, tell_done
from fruehe_hilfen_cli.errors import ExitCode, Refusal
from fruehe_hilfen_cli.model.entry import Entry, Logged
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.records.entries.editing import changed, require_editable
from fruehe_hilfen_cli.records.entries.entry import lies_ahead
from fruehe_hilfen_cli.store.editing import changes_of, edited, read_source, typed_over
from fruehe_hilfen_cli.store.rewriting import Source
from fruehe_hilfen_cli.views.history import history

if TYPE_CHECKING:
    from fruehe_hilfen_cli.store.actions import Change


class NothingShared(Refusal):
    """The entry belongs to one municipality only."""

    exit_code = ExitCode.WRONG_USE
    sentence = "Der Eintrag {id} gehört zu keinem gemeinsamen Ereignis."
    advice = "Rufen Sie den Befehl ohne --gemeinsam auf."


class TogetherByOption(Refusal):
    """The editor shows one file."""

    exit_code = ExitCode.WRONG_USE
    sentence = "Im Editor lässt sich nur ein Eintrag zugleich ändern."
    advice = "Nennen Sie mit --gemeinsam, was sich ändert, z. B. --teilnehmende 21."


@dataclass(frozen=True)
class Wish:
    """What is to change.

    Args:
        typed: the options of an entry.
        left_out: the fields that go.
        planned: a day in the future is meant.
        shared: change the entries of the other municipalities to the same event as well.
        trial: only show what would change.
    """

    typed: Typed
    left_out: tuple[str, ...] = ()
    planned: bool = False
    shared: bool = False
    trial: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether no option says what is to change."""
        return self.typed == Typed() and not self.left_out


@dataclass(frozen=True)
class _Edit:
    """One entry with its file, before and after.

    Args:
        changes: what is to be done to the files; nothing when it is the same.
    """

    project: Project
    logged: Logged
    source: Source
    text: str
    logged_after: Logged
    changes: "list[Change]"


def edit_entry(session: Session, beginning: str, wish: Wish, *, in_editor: bool) -> None:
    """Change the entry whose id begins so, after showing what it becomes."""
    project, logged = chosen_entry(session, beginning)
    if in_editor or wish.is_empty:
        if wish.shared:
            raise TogetherByOption
        _in_editor(session, project, logged, wish)
        return
    both = list(_siblings(session, logged)) if wish.shared else [(project, logged)]
    _write(session, [_by_options(session, *pair, wish) for pair in both], trial=wish.trial)


def _siblings(session: Session, logged: Logged) -> Iterator[tuple[Project, Logged]]:
    """The entries of one event, in all municipalities."""
    key = logged.entry.shared
    if key is None:
        raise NothingShared(id=logged.id)
    everywhere = replace(session, names=())
    projects = everywhere.projects()
    session.exit_code = max(session.exit_code, everywhere.exit_code)
    for project in projects:
        for found in project.entries:
            if found.entry.shared == key:
                yield project, found


def _by_options(session: Session, project: Project, logged: Logged, wish: Wish) -> _Edit:
    source = read_source(session.workspace, logged)
    values = values_of(wish.typed, project.roadmap, session.day, ahead=wish.planned)
    after = changed(logged.entry, values, wish.left_out)
    _require(session, project, logged, after, planned=wish.planned)
    return _edit(project, logged, source, after, edited(source, logged, after))


def _edit(project: Project, logged: Logged, source: Source, after: Entry, text: str) -> _Edit:
    file, changes = changes_of(source, logged, after, text)
    return _Edit(project, logged, source, text, Logged(logged.id, file, after), changes)


def _in_editor(session: Session, project: Project, logged: Logged, wish: Wish) -> None:
    from fruehe_hilfen_cli.cli.input.entries.editor import write_in_editor

    source = read_source(session.workspace, logged)
    start = source
    if not wish.is_empty:
        start = replace(source, text=_by_options(session, project, logged, wish).text)

    def use(content: bytes) -> None:
        text, after = typed_over(source, content)
        _require(session, project, logged, after, planned=wish.planned)
        _write(session, [_edit(project, logged, source, after, text)], trial=wish.trial)

    write_in_editor(start.text, use)


def _require(session: Session, project: Project, logged: Logged, after: Entry, *, planned: bool) -> None:
    past = history(project, session.day)
    asked = after.day != logged.entry.day and lies_ahead(after, session.day) and not planned
    if asked and at_terminal():
        from fruehe_hilfen_cli.cli.input.entries.questions import confirm_planned

        planned = confirm_planned(after.day)
    require_editable(project, logged, after, past, planned=planned)


def _write(session: Session, edits: list[_Edit], *, trial: bool) -> None:
    changes = [change for edit in edits for change in edit.changes]
    if not changes:
        session.tell(UNCHANGED)
    elif trial:
        _show_difference(session, edits)
    else:
        for edit in edits:
            require_consent(session, [(edit.project, [edit.logged_after])], [edit.logged])
        done = act(session, changes, _message(edits))
        told = [line for edit in edits for line in _shown(session, edit)]
        tell_done(
            session,
            structs.replace(done, notes=(*done.notes, *told)),
            "fh zurueck nimmt die Änderung zurück.",
        )


def _message(edits: list[_Edit]) -> str:
    places = ", ".join(edit.project.place for edit in edits)
    return f"Geändert: {entry_message(places, edits[0].logged_after)}"


def _shown(session: Session, edit: _Edit) -> Iterator[str]:
    """Show the entry as it now stands; what fh pruefe would say about it is given back."""
    from fruehe_hilfen_cli.render.terminal import print_document
    from fruehe_hilfen_cli.reports.entries.logbook import entry_document
    from fruehe_hilfen_cli.views.entries.entry_state import entry_state
    from fruehe_hilfen_cli.views.entries.references import without

    others = without(edit.project, edit.logged)
    project = structs.replace(others, entries=(*others.entries, edit.logged_after))
    print_document(entry_document(entry_state(project, edit.logged_after, session.day)), session.out)
    yield from findings_told(session, project, edit.logged_after)


def _show_difference(session: Session, edits: list[_Edit]) -> None:
    for edit in edits:
        file, new_name = edit.logged.file, edit.logged_after.file
        show_difference(session, file, edit.source.text, edit.text, new_name=new_name)
    session.tell("", TRIAL)
