"""The three ways to a new entry: options, questions, the editor."""

from dataclasses import asdict, dataclass, replace
from datetime import date
from typing import Any

from fruehe_hilfen_cli.cli.arguments import require_when, require_word
from fruehe_hilfen_cli.cli.ask import at_terminal, confirm
from fruehe_hilfen_cli.cli.editor import write_in_editor
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.text_input import given_text
from fruehe_hilfen_cli.cli.written import save
from fruehe_hilfen_cli.errors import ExitCode, Refusal
from fruehe_hilfen_cli.model.dates import german
from fruehe_hilfen_cli.model.entry import Entry, Task
from fruehe_hilfen_cli.model.kinds import EntryKind, Light, Visibility
from fruehe_hilfen_cli.records.entry import lies_ahead, make_entry, require_writable
from fruehe_hilfen_cli.views.history import History, history

_NEXT = ("fh logbuch zeige {id} zeigt ihn wieder.", "fh status zeigt, was sich geändert hat.")
_NEXT_PLANNED = ("fh logbuch liste --geplant zeigt auch, was noch kommt.",)


class NoTitle(Refusal):
    """Nobody can be asked for the title."""

    exit_code = ExitCode.WRONG_USE
    sentence = "Dem Eintrag fehlt der Titel."
    advice = 'Nennen Sie ihn mit --titel "…".'


class BadTask(Refusal):
    """A task that does not say what is to be done, or says too much."""

    exit_code = ExitCode.WRONG_USE
    sentence = "„{words}“ ist keine Aufgabe."
    advice = 'Schreiben Sie "was; wer; bis", z. B. "Protokoll; Netzwerkkoordination; 30.11.".'


@dataclass(frozen=True)
class Typed:
    """The values of the options, as typed."""

    kind: str | None = None
    title: str | None = None
    day: str | None = None
    phase: int | None = None
    text: str | None = None
    participants: int | None = None
    groups: tuple[str, ...] = ()
    reached: tuple[str, ...] = ()
    tasks: tuple[str, ...] = ()
    done: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()
    visibility: str | None = None
    judgement: str | None = None
    judgement_reason: str | None = None
    author: str | None = None


def write_entry(session: Session, typed: Typed, *, in_editor: bool, planned: bool) -> None:
    """Make an entry of what was typed, asking for what is missing where someone can be asked, and save it."""
    project = session.project()
    past = history(project, session.day)
    if in_editor:
        entry = _from_editor(past, values_of(typed, session.day, ahead=planned), planned=planned)
        if entry is None:
            session.tell("Der Titel ist leer: es wurde nichts angelegt.")
            return
    else:
        entry = make_entry(**values_of(_complete(past, typed), session.day, ahead=planned))
        planned = planned or _planned(entry, session.day)
        require_writable(past, entry, planned=planned)
    save(session, project, entry, *(_NEXT_PLANNED if lies_ahead(entry, session.day) else _NEXT))


def values_of(typed: Typed, today: date, *, ahead: bool = False) -> dict[str, Any]:
    """The fields of an entry from what was typed; what was not typed is left out.

    Args:
        typed: the values of the options.
        today: the day that counts as today.
        ahead: the entry is planned: a day without a year means the next one.

    Raises:
        NotADate, NotAWord, BadTask: when words cannot be read.
    """
    values = {name: value for name, value in asdict(typed).items() if value not in (None, ())}
    values["day"] = require_when(typed.day, today, "--datum", ahead=ahead) if typed.day else today
    values["kind"] = require_word(typed.kind or EntryKind.NOTE, list(EntryKind), "--art")
    for name, words in (("visibility", list(Visibility)), ("judgement", list(Light))):
        if name in values:
            values[name] = require_word(
                values[name], words, "--sichtbarkeit" if name == "visibility" else "--ampel"
            )
    if typed.text:
        values["text"] = given_text(typed.text)
    if typed.tasks:
        values["tasks"] = tuple(task_of(words, today) for words in typed.tasks)
    return values


def task_of(words: str, today: date) -> Task:
    """A task from "was; wer; bis"; who and until may be missing.

    Raises:
        BadTask: when what is to be done is missing, or there are more parts.
        NotADate: when the last part is no date.
    """
    what, who, until, *more = [*(part.strip() for part in words.split(";")), "", "", ""][
        : words.count(";") + 3
    ]
    if not what or any(more):
        raise BadTask(words=words)
    return Task(
        what=what,
        who=who or None,
        until=require_when(until, today, "--aufgabe", ahead=True) if until else None,
    )


def _complete(past: History, typed: Typed) -> Typed:
    if typed.title:
        return typed
    if not at_terminal():
        raise NoTitle
    from fruehe_hilfen_cli.cli.questions import ask_entry

    return replace(typed, **ask_entry(past, typed))


def _planned(entry: Entry, today: date) -> bool:
    if not (lies_ahead(entry, today) and at_terminal()):
        return False
    return confirm(f"{german(entry.day)} liegt in der Zukunft. Ist der Termin geplant?", default=False)


def _from_editor(past: History, values: dict[str, Any], *, planned: bool) -> Entry | None:
    from fruehe_hilfen_cli.store.form import entry_form, read_form

    def read(text: str) -> Entry | None:
        entry = read_form(text)
        if entry is not None:
            require_writable(past, entry, planned=planned or _planned(entry, past.day))
        return entry

    return write_in_editor(entry_form(past.project.roadmap.municipality.name, values), read)
