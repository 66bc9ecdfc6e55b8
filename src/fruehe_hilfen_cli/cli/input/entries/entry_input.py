"""The three ways to a new entry: options, questions, the editor."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from fruehe_hilfen_cli.cli.input.ask import at_terminal
from fruehe_hilfen_cli.cli.input.entries.entry_options import Typed
from fruehe_hilfen_cli.cli.input.entries.entry_values import values_of
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.written import save_everywhere
from fruehe_hilfen_cli.errors import ExitCode, Refusal
from fruehe_hilfen_cli.model.entry import Entry
from fruehe_hilfen_cli.model.kinds import EntryKind
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.records.entries.editing import copied
from fruehe_hilfen_cli.records.entries.entry import lies_ahead, make_entry
from fruehe_hilfen_cli.records.entries.shared import require_everywhere
from fruehe_hilfen_cli.store.choice import every, none
from fruehe_hilfen_cli.views.history import History, history

_NEXT = ("fh logbuch zeige {id} zeigt ihn wieder.", "fh status zeigt, was sich geändert hat.")
_NEXT_PLANNED = ("fh logbuch liste --geplant zeigt auch, was noch kommt.",)
_NEXT_FILL = "fh logbuch bearbeite {id} öffnet ihn, damit Sie unter die Überschriften schreiben."
_UNNAMED = "Neuer Eintrag"


class NoTitle(Refusal):
    """Nobody can be asked for the title."""

    exit_code = ExitCode.WRONG_USE
    sentence = "Dem Eintrag fehlt der Titel."
    advice = 'Nennen Sie ihn mit --titel "…".'


class TitleEmpty(Refusal):
    """Somebody has filled the form, except for the title."""

    sentence = "Der Titel ist leer."
    advice = "Schreiben Sie hinter „titel =“, worum es geht."


def write_entry(
    session: Session, typed: Typed, *, in_editor: bool, planned: bool, form: str | None = None
) -> None:
    """Make an entry of what was typed, asking for what is missing where someone can be asked, and save it.

    Args:
        session: the running command.
        typed: the values of the options; they go before what the form says.
        in_editor: fill a form in the editor.
        planned: a day in the future is meant.
        form: the name of a form.
    """
    if not (typed.title or form or in_editor or at_terminal()):
        raise NoTitle
    asking = not typed.title and at_terminal()
    refers = bool(in_editor or asking or typed.refers)
    projects = session.projects_to_write(every if refers else none)
    proposed = _form(session, projects[0].place, form)
    if not (typed.title or "title" in proposed or in_editor or at_terminal()):
        raise NoTitle
    _write(session, projects, typed, proposed, in_editor=in_editor, asking=asking, planned=planned)


def write_entry_like(
    session: Session, project: Project, model: Entry, typed: Typed, *, in_editor: bool, planned: bool
) -> None:
    """The same on the pattern of an earlier entry; when nothing was typed, ask for what it cannot give."""
    asking = typed == Typed() and at_terminal()
    _write(session, (project,), typed, copied(model), in_editor=in_editor, asking=asking, planned=planned)


def _write(
    session: Session,
    projects: Sequence[Project],
    typed: Typed,
    proposed: dict[str, Any],
    *,
    in_editor: bool,
    asking: bool,
    planned: bool,
) -> None:
    pasts = tuple(history(project, session.day) for project in projects)
    values = values_of(typed, projects[0].roadmap, session.day, ahead=planned)
    if in_editor:
        _from_editor(session, pasts, proposed | values, planned=planned)
    elif asking:
        _from_questions(session, pasts, values, proposed, planned=planned)
    else:
        _save(session, pasts, _entry(pasts, proposed | values, planned=planned), proposed)


def _form(session: Session, place: str, name: str | None) -> dict[str, Any]:
    """What a form gives, by field name."""
    if name is None:
        return {}
    from fruehe_hilfen_cli.records.entries.forms import form_values
    from fruehe_hilfen_cli.store.forms import find_form

    return form_values(find_form(session.workspace, place, name))


def _entry(pasts: Sequence[History], values: dict[str, Any], *, planned: bool) -> Entry:
    """The entry, if it can be written everywhere; asks about a day in the future where it can."""
    entry = make_entry(**_with_defaults(values, pasts[0].day))
    require_everywhere(pasts, entry, planned=planned or _planned(entry, pasts[0].day))
    return entry


def _save(
    session: Session, pasts: Sequence[History], entry: Entry, proposed: dict[str, Any] | None = None
) -> None:
    steps = _NEXT_PLANNED if lies_ahead(entry, session.day) else _NEXT
    if proposed and entry.text and entry.text == proposed.get("text"):
        steps = (_NEXT_FILL, *steps)  # nobody has written under the form's headings yet
    save_everywhere(session, [past.project for past in pasts], entry, *steps)


def _with_defaults(values: dict[str, Any], today: date) -> dict[str, Any]:
    return {"day": today, "kind": EntryKind.NOTE, **values}


def _planned(entry: Entry, today: date) -> bool:
    if not (lies_ahead(entry, today) and at_terminal()):
        return False
    from fruehe_hilfen_cli.cli.input.entries.questions import confirm_planned

    return confirm_planned(entry.day)


def _from_questions(
    session: Session,
    pasts: Sequence[History],
    values: dict[str, Any],
    proposed: dict[str, Any],
    *,
    planned: bool,
) -> None:
    """Ask for what was not typed; what was typed is checked first, so that no answer is in vain."""
    from fruehe_hilfen_cli.cli.input.entries.editor import kept
    from fruehe_hilfen_cli.cli.input.entries.questions import ask_entry

    _entry(pasts, {"title": _UNNAMED, **values}, planned=planned)
    answered = ask_entry(pasts[0], values, proposed, planned=planned)
    with kept(_start(pasts[0], answered)):
        _save(session, pasts, _entry(pasts, answered, planned=True))


def _start(past: History, values: dict[str, Any]) -> str:
    from fruehe_hilfen_cli.store.form import entry_form

    plan = past.project.roadmap
    return entry_form(plan.municipality.name, _with_defaults(values, past.day), plan.own_fields)


def _from_editor(
    session: Session, pasts: Sequence[History], values: dict[str, Any], *, planned: bool
) -> None:
    from fruehe_hilfen_cli.cli.input.entries.editor import write_in_editor
    from fruehe_hilfen_cli.store.form import read_form

    start = _start(pasts[0], values)

    def use(content: bytes) -> None:
        entry = read_form(content)
        if entry is not None:
            require_everywhere(pasts, entry, planned=planned or _planned(entry, session.day))
            _save(session, pasts, entry)
        elif content.strip() and content.decode(errors="replace").split() != start.split():
            raise TitleEmpty
        else:
            session.tell("Der Titel ist leer: es wurde nichts angelegt.")

    write_in_editor(start, use)
