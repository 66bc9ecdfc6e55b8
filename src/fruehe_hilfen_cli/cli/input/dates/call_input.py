"""The three ways to record a regular call: the form in the editor, questions, options."""

from typing import Any

from fruehe_hilfen_cli.cli.input.ask import at_terminal
from fruehe_hilfen_cli.cli.input.dates.call_ticks import ticks
from fruehe_hilfen_cli.cli.input.entries.entry_options import Typed
from fruehe_hilfen_cli.cli.input.entries.entry_values import values_of
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.written import save
from fruehe_hilfen_cli.errors import ExitCode, Refusal
from fruehe_hilfen_cli.model.entry import Entry
from fruehe_hilfen_cli.model.kinds import EntryKind
from fruehe_hilfen_cli.model.parts import Clearing
from fruehe_hilfen_cli.records.dates.call import (
    TITLE,
    Point,
    filled,
    points,
    require_call,
    require_day,
    resolved,
    text_of,
)
from fruehe_hilfen_cli.records.entries.editing import copied
from fruehe_hilfen_cli.records.entries.entry import make_entry
from fruehe_hilfen_cli.records.entries.shared import require_everywhere
from fruehe_hilfen_cli.views.dates.calls import last_call
from fruehe_hilfen_cli.views.entries.own import own_fields
from fruehe_hilfen_cli.views.history import History, history
from fruehe_hilfen_cli.views.steering.sheet import Sheet, sheet

_NEXT = "fh jour-fixe blatt zeigt, was jetzt noch offen ist."
_LIKE_LAST = ("author", "groups", "visibility")


class NothingSaid(Refusal):
    """Nobody can be asked what the call was about."""

    exit_code = ExitCode.WRONG_USE
    sentence = "Zum Jour fixe ist nichts angegeben."
    advice = (
        'Nennen Sie z. B. --text "…" und --erledigt k7q2m/1, oder füllen Sie mit --editor ein Formular aus.'
    )


class NoClearing(Refusal):
    """A clearing names the deviation, then the outcome."""

    exit_code = ExitCode.WRONG_USE
    sentence = "„{words}“ ist keine Klärung."
    advice = 'Schreiben Sie "ABWEICHUNG; ERGEBNIS", z. B. "k7q2m/1; Phase 4 endet im März". {listing}'


def hold_call(
    session: Session, place: str | None, typed: Typed, cleared: tuple[str, ...], *, in_editor: bool | None
) -> None:
    """Record a regular call.

    Args:
        session: the running command.
        place: the municipality; None means as for every command that writes.
        typed: the values of the options.
        cleared: deviations that are cleared, as typed: "k7q2m/1; outcome".
        in_editor: fill a form, or not; None means where nothing was typed and an editor is set up.
    """
    from fruehe_hilfen_cli.cli.input.entries.editor import is_set_up

    asking = typed == Typed(day=typed.day) and not cleared and at_terminal()
    if typed == Typed(day=typed.day) and not (cleared or asking or in_editor):
        raise NothingSaid
    project = session.project_of(session.places((place,))[0]) if place else session.project()
    past = history(project, session.day)
    values = {"day": session.day, **values_of(typed, project.roadmap, session.day)}
    values["kind"] = EntryKind.REGULAR_CALL
    require_day(past, values["day"])
    if cleared:
        values["clearings"] = tuple(map(_clearing, cleared))
    values = resolved(past, values)
    if in_editor or (asking and in_editor is None and is_set_up()):
        _from_editor(session, past, values)
    elif asking:
        _from_questions(session, past, values)
    else:
        _save(session, past, make_entry(**{"title": TITLE} | values))


def _clearing(words: str) -> Clearing:
    deviation, _, outcome = (part.strip() for part in words.partition(";"))
    if not (deviation and outcome):
        raise NoClearing(words=words, listing="fh abweichung liste nennt die Nummern.")
    return Clearing.model_construct(deviation=deviation, outcome=outcome)


def _save(session: Session, past: History, entry: Entry) -> None:
    require_everywhere((past,), entry, planned=False)
    require_call(past, entry)
    save(session, past.project, entry, _NEXT)


def _from_questions(session: Session, past: History, values: dict[str, Any]) -> None:
    """Ask; when saving fails, the answers are kept as a form."""
    from fruehe_hilfen_cli.cli.input.dates.call_questions import ask_call
    from fruehe_hilfen_cli.cli.input.entries.editor import kept

    found = sheet(past.project, session.day)
    open_points = points(found)
    following = found.due_until if found.call_on else None
    answered = ask_call(past, values, open_points, following)
    with kept(_form(past, found, open_points, answered)):
        _save(session, past, make_entry(**answered))


def _from_editor(session: Session, past: History, values: dict[str, Any]) -> None:
    from fruehe_hilfen_cli.cli.input.entries.editor import write_in_editor
    from fruehe_hilfen_cli.store.form import read_form

    found = sheet(past.project, session.day)
    open_points = points(found)
    headings = [point.heading for point in open_points]
    text = "\n\n".join(part for part in (values.get("text", ""), text_of(headings)) if part)
    start = _form(past, found, open_points, _like_last(past) | values | {"text": text})
    nothing_typed = values.keys() <= {"day", "kind"}

    def use(content: bytes) -> None:
        entry = read_form(content)
        if entry is None:
            session.tell("Der Titel ist leer: es wurde nichts angelegt.")
        elif nothing_typed and content.decode(errors="replace").split() == start.split():
            session.tell("Das Formular ist unverändert: es wurde nichts angelegt.")
        else:
            _save(session, past, entry.model_copy(update={"text": filled(entry.text, headings)}))

    write_in_editor(start, use)


def _like_last(past: History) -> dict[str, Any]:
    """What the last call says of itself and this one will say again."""
    last = last_call(past)
    return {name: value for name, value in copied(last.entry).items() if name in _LIKE_LAST} if last else {}


def _form(past: History, found: Sheet, open_points: tuple[Point, ...], values: dict[str, Any]) -> str:
    from fruehe_hilfen_cli.store.call_form import call_form

    plan = past.project.roadmap
    own = own_fields(plan, EntryKind.REGULAR_CALL)
    return call_form(plan.municipality.name, {"title": TITLE} | values, ticks(found, open_points), own)
