"""Recording that a body has met: by options, or question by question."""

from collections.abc import Iterator
from typing import Any

from fruehe_hilfen_cli.cli.input.ask import at_terminal
from fruehe_hilfen_cli.cli.input.entries.entry_options import Typed
from fruehe_hilfen_cli.cli.input.entries.entry_values import values_of
from fruehe_hilfen_cli.cli.input.governance.body_asking import ask_body, meant_body
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.written import save
from fruehe_hilfen_cli.errors import ExitCode, Refusal
from fruehe_hilfen_cli.model.dates import first_day, last_day
from fruehe_hilfen_cli.model.entry import Entry
from fruehe_hilfen_cli.model.kinds import EntryKind, Visibility
from fruehe_hilfen_cli.records.entries.entry import make_entry
from fruehe_hilfen_cli.records.entries.shared import require_everywhere
from fruehe_hilfen_cli.records.governance.sessions import require_session, session_title
from fruehe_hilfen_cli.store.workspace import PlanFile
from fruehe_hilfen_cli.views.dates.appointments import appointment_states
from fruehe_hilfen_cli.views.governance.body_names import named_body, same_body
from fruehe_hilfen_cli.views.history import History, history

_NEXT = "fh beschluss neu hält fest, was beschlossen wurde; fh gremium liste zeigt alle Gremien."
_PUBLIC = (
    "Das Gremium tagt öffentlich, der Eintrag ist intern; fh logbuch bearbeite {id} --sichtbarkeit "
    "oeffentlich gibt ihn frei."
)


class NoBody(Refusal):
    """Nothing says which body met."""

    exit_code = ExitCode.WRONG_USE
    sentence = "Welches Gremium getagt hat, ist nicht gesagt."
    advice = "Nennen Sie es, z. B. fh sitzung neu jha --am 14.03.; fh gremium liste zeigt alle."


def record_session(session: Session, body: str | None, number: int | None, typed: Typed) -> None:
    """Record that a body has met; at a terminal ask, where nothing was typed of the session.

    Args:
        session: the running command.
        body: which body: its short name or a name; it need not stand in gremien.toml.
        number: the how-manieth session it was.
        typed: the values of the options of an entry.
    """
    body = (body or "").strip()
    if not body and not at_terminal():
        raise NoBody
    asking = at_terminal() and typed == Typed(day=typed.day)
    project = session.project((PlanFile.BODIES,))
    past = history(project, session.day)
    name = meant_body(project.bodies, body) if body else ask_body(project.bodies)
    values = {**values_of(typed, project.roadmap, session.day), "kind": EntryKind.SESSION, "body": name}
    title = session_title(name, number)
    if "day" in values or not asking:
        require_session(past, name, values.setdefault("day", session.day))
    if asking:
        _from_questions(session, past, values, title)
    else:
        _save(session, past, make_entry(**{"title": title} | values))


def _save(session: Session, past: History, entry: Entry) -> None:
    require_session(past, entry.body or "", entry.day)
    require_everywhere((past,), entry, planned=False)
    save(session, past.project, entry, *_notes(past, entry), _NEXT)


def _notes(past: History, entry: Entry) -> Iterator[str]:
    """What is to be said of a session just recorded: the appointment that it holds, who may see it."""
    for found in appointment_states(past):
        on_that_day = first_day(found.day) <= first_day(entry.day) <= last_day(found.day)
        if found.is_open and on_that_day and same_body(past.project.bodies, found.body, entry.body):
            yield f"Damit gilt der Termin {found.id} als gehalten."
            break
    body = named_body(past.project.bodies, entry.body)
    if body and body.public and entry.visibility is Visibility.INTERNAL:
        yield _PUBLIC


def _from_questions(session: Session, past: History, values: dict[str, Any], title: str) -> None:
    """Ask; when saving fails, the answers are kept as a form."""
    from fruehe_hilfen_cli.cli.input.entries.editor import kept
    from fruehe_hilfen_cli.cli.input.entries.questions import ask_entry
    from fruehe_hilfen_cli.store.form import entry_form

    answered = ask_entry(past, values, {"title": title})
    plan = past.project.roadmap
    with kept(entry_form(plan.municipality.name, answered, plan.own_fields)):
        _save(session, past, make_entry(**answered))
