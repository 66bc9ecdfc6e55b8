"""New entries: which ones are refused, and what they are called."""

from collections.abc import Collection
from datetime import date

from pydantic import ValidationError

from fruehe_hilfen_cli.errors import ExitCode, Refusal
from fruehe_hilfen_cli.model.dates import first_day, german
from fruehe_hilfen_cli.model.entry import Entry
from fruehe_hilfen_cli.records.milestones import require_reachable
from fruehe_hilfen_cli.text import slug
from fruehe_hilfen_cli.views.history import History
from fruehe_hilfen_cli.vocabulary import german_key

ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789"
ID_LENGTH = 5


class InFuture(Refusal):
    """The day of an entry lies ahead, and nobody said that this is meant."""

    sentence = "{day} liegt in der Zukunft."
    advice = "Ist der Termin geplant? Dann noch einmal mit --geplant. Sonst prüfen Sie --datum."


class UnknownPhase(Refusal):
    """The phase scheme has no such phase."""

    sentence = "Eine Phase {phase} gibt es in diesem Ablauf nicht."
    advice = "Möglich sind: {phases}."


class InvalidEntry(Refusal):
    """A value of the entry is not possible."""

    exit_code = ExitCode.WRONG_USE
    sentence = "{sentences}"
    advice = "{advice}"


def make_entry(**values: object) -> Entry:
    """An entry from values by their field names.

    Raises:
        InvalidEntry: when one of them is not possible.
    """
    try:
        # by their German keys: these are the names that messages give
        named = {german_key(name): value for name, value in values.items()}
        return Entry.model_validate(named, by_alias=True, by_name=False)
    except ValidationError as error:
        from fruehe_hilfen_cli.model import messages

        found = messages.problems(error, Entry, "")
        sentences = " ".join(problem.sentence for problem in found)
        raise InvalidEntry(sentences=sentences, advice=found[0].advice) from error


def with_details(entry: Entry, **added: object) -> Entry:
    """The entry with more values; those that are empty are left out.

    Raises:
        InvalidEntry: when one of them is not possible.
    """
    values = {name: getattr(entry, name) for name in entry.model_fields_set}
    return make_entry(**values, **{name: value for name, value in added.items() if value})


def require_writable(past: History, entry: Entry, *, planned: bool) -> None:
    """Refuse an entry that contradicts the roadmap or the logbook.

    Args:
        past: the logbook up to today.
        entry: the entry to be written.
        planned: whether a day in the future is meant.

    Raises:
        InFuture: when the day lies ahead and is not said to be planned.
        UnknownPhase: when the scheme does not have its phase.
        Refusal: those of ``require_reachable``, for its milestones.
    """
    if not planned and lies_ahead(entry, past.day):
        raise InFuture(day=german(entry.day))
    numbers = [stage.number for stage in past.project.scheme.stages]
    if entry.phase is not None and entry.phase not in numbers:
        raise UnknownPhase(phase=entry.phase, phases=", ".join(map(str, numbers)))
    require_reachable(past, (*entry.reached, *(waiver.milestone for waiver in entry.waived)), entry.day)


def lies_ahead(entry: Entry, today: date) -> bool:
    """Whether the entry's day is later than today."""
    return first_day(entry.day) > today


def file_name(entry: Entry, entry_id: str) -> str:
    """Day, slug of the title, id: "2023-02-13-bundesweites-treffen-k7q2m.toml"."""
    parts = (str(entry.day), slug(entry.title), entry_id)
    return f"{'-'.join(part for part in parts if part)}.toml"


def is_free(entry_id: str, names: Collection[str]) -> bool:
    """Whether no file of the municipality ends with this id."""
    return not any(name.endswith(f"-{entry_id}.toml") for name in names)
