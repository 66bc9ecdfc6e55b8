"""``fh logbuch neu --json``: entries of another program, all of them or none."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from msgspec.structs import replace

from fruehe_hilfen_cli.cli.input.caution import require_consent
from fruehe_hilfen_cli.cli.input.text_input import given_text
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.written import act, entry_message, tell_done
from fruehe_hilfen_cli.errors import ExitCode, Problem, Refusal
from fruehe_hilfen_cli.model.dates import last_day
from fruehe_hilfen_cli.model.entry import Logged
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.records.entries.entry import can_be_referred_to, refers
from fruehe_hilfen_cli.records.entries.json_entries import Item, WrongEntries, entry_of, read_items, told_of
from fruehe_hilfen_cli.records.entries.shared import require_everywhere
from fruehe_hilfen_cli.store import files, toml
from fruehe_hilfen_cli.store.logbook import Event, new_entries
from fruehe_hilfen_cli.views.history import History, history

_STANDARD_INPUT = "-"


class NotText(Refusal):
    """The file is no text in UTF-8."""

    exit_code = ExitCode.WRONG_USE
    sentence = "{file}: {sentence}"
    advice = "{advice}"


class IdTaken(Refusal):
    """The id that an entry brings along belongs to another entry."""

    sentence = "Die Kennung {id} gibt es in {place} schon."
    advice = "Lassen Sie „id“ weg, dann bekommt er eine neue."


@dataclass
class _Intake:
    """What the municipalities know while one entry after the other is checked.

    Args:
        session: the running command.
        planned: days in the future are meant.
        pasts: the logbook of each municipality, with the entries checked so far, as far as they matter.
        events: what is to be written.
    """

    session: Session
    planned: bool
    pasts: dict[str, History] = field(default_factory=dict)
    events: list[Event] = field(default_factory=list)

    def read(self, item: Item) -> Event:
        """The event of an item.

        Raises:
            IdTaken, WrongEntry: when it cannot be one.
        """
        places = self._places(item.place)
        for place in places:
            if item.id and any(logged.id == item.id for logged in self.pasts[place].project.entries):
                raise IdTaken(id=item.id, place=place)
        return Event(places, entry_of(item, self.pasts[places[0]].project.roadmap), item.id)

    def add(self, event: Event) -> None:
        """Check an event as if those before it were written already.

        Raises:
            Refusal: when it cannot be written.
        """
        require_everywhere([self.pasts[place] for place in event.places], event.entry, planned=self.planned)
        self.events.append(event)
        for place in event.places:
            self.pasts[place] = _with(self.pasts[place], event)

    def _places(self, named: str | None) -> tuple[str, ...]:
        session = self.session
        places = session.places_to_write() if named is None else (session.workspace.place(named),)
        for place in places:
            if place not in self.pasts:
                self.pasts[place] = history(session.project_of(place), session.day)
        return places


def write_json(session: Session, source: str, *, planned: bool) -> None:
    """Write the entries of a JSON text, and print their ids.

    Args:
        session: the running command; its municipalities are for entries that name none.
        source: a file, or "-" for standard input.
        planned: days in the future are meant.

    Raises:
        WrongEntries: when some cannot be written; names each with its position.
    """
    intake = _Intake(session, planned)
    told = _taken_in(intake, read_items(json_text(source)))
    if told:
        raise WrongEntries(told="\n".join(told))
    new = new_entries(session.workspace, intake.events)
    written: dict[str, list[Logged]] = {}
    for place, logged, _ in new:
        written.setdefault(place, []).append(logged)
    require_consent(session, ((intake.pasts[place].project, found) for place, found in written.items()))
    done = act(session, [change for _, _, change in new], _message(new[0][0], new[0][1], len(new)))
    for _, logged, _ in new:
        print(logged.id)  # noqa: T201 - data
    tell_done(session, done, "fh pruefe prüft, ob alles zusammenpasst.")


def json_text(source: str) -> str:
    """What a file holds, or with "-" standard input.

    Raises:
        NotText: when it is no text in UTF-8.
    """
    if source == _STANDARD_INPUT:
        return given_text(source)
    text = toml.decode(files.read(Path(source)), source)
    if isinstance(text, Problem):
        raise NotText(file=source, sentence=text.sentence, advice=text.advice)
    return text


def _taken_in(intake: _Intake, items: Sequence[Item]) -> list[str]:
    """Take in all items, in the order of their days; what cannot be taken is told in the order of the input.

    On one day those that refer to others come last: a task that is done may have come up that day.
    """
    told: dict[int, str] = {}
    read: list[tuple[Item, Event]] = []
    for item in items:
        try:
            read.append((item, intake.read(item)))
        except Refusal as reason:
            told[item.number] = told_of(item, reason)
    waiting = sorted(read, key=lambda pair: (last_day(pair[1].entry.day), refers(pair[1].entry)))
    while waiting:
        refused: list[tuple[Item, Event]] = []
        for item, event in waiting:
            try:
                intake.add(event)
                told.pop(item.number, None)
            except Refusal as reason:
                told[item.number] = told_of(item, reason)
                refused.append((item, event))
        waiting = refused if len(refused) < len(waiting) else []  # they may refer to what came behind them
    return [told[number] for number in sorted(told)]


def _with(past: History, event: Event) -> History:
    """The past with an event, as far as what comes after it can refer to it."""
    entry = event.entry
    marks = entry.reached or entry.waived or entry.reopened
    if not (marks or can_be_referred_to(entry)):
        return past
    logged = Logged(event.id or "", "", entry)
    project: Project = replace(past.project, entries=(*past.project.entries, logged))
    return history(project, past.day) if marks else replace(past, project=project)


def _message(place: str, first: Logged, number: int) -> str:
    return entry_message(place, first) if number == 1 else f"Logbuch: {number} Einträge aus JSON"
