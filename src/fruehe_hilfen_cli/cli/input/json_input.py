"""``fh logbuch neu --json``: entries of another program, all of them or none."""

from dataclasses import dataclass, field, replace
from pathlib import Path

from fruehe_hilfen_cli.cli.input.caution import require_consent
from fruehe_hilfen_cli.cli.input.text_input import given_text
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.written import act, entry_message, tell_done
from fruehe_hilfen_cli.errors import ExitCode, Problem, Refusal
from fruehe_hilfen_cli.model.entry import Entry, Logged
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.records.json_entries import Item, WrongEntries, entry_of, read_items, told_of
from fruehe_hilfen_cli.records.shared import require_everywhere
from fruehe_hilfen_cli.store import files, toml
from fruehe_hilfen_cli.store.logbook import new_entries
from fruehe_hilfen_cli.views.history import History, history

_STANDARD_INPUT = "-"


class NotText(Refusal):
    """The file is no text in UTF-8."""

    exit_code = ExitCode.WRONG_USE
    sentence = "{file}: {sentence}"
    advice = "{advice}"


@dataclass
class _Intake:
    """What the municipalities know while one entry after the other is checked.

    Args:
        session: the running command.
        planned: days in the future are meant.
        pasts: the logbook of each municipality, with the entries checked so far, as far as they matter.
        events: what is to be written: the municipalities and the entry.
    """

    session: Session
    planned: bool
    pasts: dict[str, History] = field(default_factory=dict)
    events: list[tuple[tuple[str, ...], Entry]] = field(default_factory=list)

    def add(self, item: Item) -> None:
        """Check an item as if those before it were written already.

        Raises:
            Refusal: when it cannot be written.
        """
        places = self._places(item.place)
        pasts = [self.pasts[place] for place in places]
        entry = entry_of(item, pasts[0].project.roadmap)
        require_everywhere(pasts, entry, planned=self.planned)
        self.events.append((places, entry))
        if entry.reached or entry.waived or entry.reopened:
            for place in places:
                self.pasts[place] = _with(self.pasts[place], entry, item.number)

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
    told: list[str] = []
    for item in read_items(_text(source)):
        try:
            intake.add(item)
        except Refusal as reason:
            told.append(told_of(item, reason))
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


def _text(source: str) -> str:
    if source == _STANDARD_INPUT:
        return given_text(source)
    text = toml.decode(files.read(Path(source)), source)
    if isinstance(text, Problem):
        raise NotText(file=source, sentence=text.sentence, advice=text.advice)
    return text


def _with(past: History, entry: Entry, number: int) -> History:
    logged = Logged(f"Nr. {number}", "", entry)
    project: Project = replace(past.project, entries=(*past.project.entries, logged))
    return history(project, past.day)


def _message(place: str, first: Logged, number: int) -> str:
    return entry_message(place, first) if number == 1 else f"Logbuch: {number} Einträge aus JSON"
