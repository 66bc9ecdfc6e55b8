"""What an entry says and what became of it: the facts and the parts that every report of it tells."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from fruehe_hilfen_cli.model.dates import german, german_on
from fruehe_hilfen_cli.model.entry import Entry, OwnValue
from fruehe_hilfen_cli.model.kinds import Visibility
from fruehe_hilfen_cli.reports.document import Simple, Tone, Words
from fruehe_hilfen_cli.reports.entries.entry_parts import entry_parts, items_under
from fruehe_hilfen_cli.reports.lines import task_line
from fruehe_hilfen_cli.reports.steering.new_dates import new_dates
from fruehe_hilfen_cli.text import capitalised
from fruehe_hilfen_cli.views.entries.columns import EXTRA, PHASES
from fruehe_hilfen_cli.views.entries.entry_state import EntryState
from fruehe_hilfen_cli.views.steering.deviations import DeviationState
from fruehe_hilfen_cli.views.steering.tasks import TaskState
from fruehe_hilfen_cli.vocabulary import label, term


class Fact(NamedTuple):
    """A fact of an entry: of which field, what it is usually called, what is said."""

    field: str
    name: str
    value: str


def facts_of(state: EntryState) -> Iterator[Fact]:
    """What an entry says in a word or two, its own headings last; without its day, title and file."""
    entry = state.entry
    facts: list[tuple[str, str, str | None]] = [
        ("kind", "Art", label(entry.kind)),
        (PHASES, "Phase", "+".join(map(str, state.phases))),
        _named("author", entry.author),
        _named("participation_form", entry.participation_form and label(entry.participation_form)),
        _named("participants", None if entry.participants is None else str(entry.participants)),
        _named("groups", ", ".join(state.named_groups)),
        _named("body", entry.body),
        _named("visibility", None if entry.visibility is Visibility.INTERNAL else label(entry.visibility)),
        _named("judgement", _judgement(entry)),
        _named("done", ", ".join(entry.done)),
        _named("shared", f"Ein Ereignis mehrerer Kommunen ({entry.shared})" if entry.shared else None),
        *((f"{EXTRA}{own.key}", own.label, own_value(own.value)) for own in state.own_values),
    ]
    yield from (Fact(field, name, value) for field, name, value in facts if value)


def told_blocks(state: EntryState, *, sure: bool = True, brief: bool = False) -> Iterator[Simple]:
    """What an entry tells beside its text, each list under its heading.

    Args:
        state: the entry.
        sure: whether all of the logbook is known, so that what no entry settles is open.
        brief: tell a checklist by its answers, not answer by answer.
    """
    entry = state.entry
    yield from items_under(
        "Erreichte Meilensteine", [f"{found.id}  {found.title}" for found in state.milestones]
    )
    yield from items_under(
        "Nicht erforderlich", [f"{found.milestone}: {found.reason}" for found in entry.waived]
    )
    yield from items_under("Wieder offen", [f"{found.milestone}: {found.reason}" for found in entry.reopened])
    yield from items_under("Aufgaben", [_task(task) for task in state.tasks])
    yield from entry_parts(state, sure=sure)
    yield from items_under("Abweichungen", [_deviation(found, sure=sure) for found in state.deviations])
    yield from items_under(
        "Geklärte Abweichungen",
        [f"{found.deviation}{_after(found.outcome)}" for found in entry.clearings],
    )
    yield from _governance(state)
    yield from _results(state, brief=brief)
    yield from items_under("Belege", list(entry.evidence))


def own_value(value: OwnValue) -> str:
    """What stands under a municipality's own heading, as people write it: "ja", "1,5", "24.11.2026"."""
    if isinstance(value, bool):
        return "ja" if value else "nein"
    if isinstance(value, date):
        return german(value)
    return str(value).replace(".", ",") if isinstance(value, float) else str(value)


def _named(field: str, value: str | None) -> tuple[str, str, str | None]:
    return field, capitalised(term("Entry", field).label), value


def _judgement(entry: Entry) -> str | None:
    """Colour and reason; a reason without a colour is shown too, so that nothing stored stays unseen."""
    if entry.judgement is None:
        return entry.judgement_reason
    return f"{label(entry.judgement)}: {entry.judgement_reason}"


def _task(task: TaskState) -> Words:
    done = f"  ✓ erledigt ({task.done_by})" if task.done_by else ""
    return Words(f"{task_line(task)}{done}", Tone.MUTED if task.done_by else Tone.PLAIN)


def _deviation(found: DeviationState, *, sure: bool) -> str:
    moved = new_dates(found)
    cleared = f" – geklärt {german_on(found.cleared_on)}{_after(found.outcome)}" if found.cleared_on else ""
    ended = "" if found.reason.endswith((".", "!", "?")) else "."
    effect = f"{ended} Auswirkung: {found.effect}" if found.effect else ""
    about = f"{found.id}  {capitalised(found.subject)} ({label(found.trigger)}{moved})"
    return f"{about}: {found.reason}{effect}{cleared or (' – noch zu klären' if sure else '')}"


def _after(words: str | None) -> str:
    return f": {words}" if words else ""


def _governance(state: EntryState) -> Iterator[Simple]:
    """What it tells of papers, decisions and money; others pay for none of their modules."""
    if state.entry.tells_governance:
        from fruehe_hilfen_cli.reports.governance.told_entry import governance_blocks

        yield from governance_blocks(state)


def _results(state: EntryState, *, brief: bool) -> Iterator[Simple]:
    """What it tells of results; an entry that tells none pays for none of their modules."""
    if state.entry.tells_results:
        from fruehe_hilfen_cli.reports.results.told import result_blocks

        yield from result_blocks(state.results, state.entry.checklist, brief=brief)
