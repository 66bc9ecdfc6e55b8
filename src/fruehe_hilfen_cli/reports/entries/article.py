"""Entries of the logbook as articles of a report: each in full, under the municipality's own headings."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import zip_longest

from msgspec import Struct, field
from msgspec.structs import replace

from fruehe_hilfen_cli.model.entry import Logged
from fruehe_hilfen_cli.model.kinds import DayKind, Visibility
from fruehe_hilfen_cli.model.plan import Roadmap
from fruehe_hilfen_cli.reports.document import (
    Article,
    Cell,
    Facts,
    Heading,
    Items,
    Paragraph,
    Simple,
    Tone,
)
from fruehe_hilfen_cli.reports.entries.entry_body import facts_of, told_blocks
from fruehe_hilfen_cli.reports.entries.entry_parts import items_under
from fruehe_hilfen_cli.reports.entries.prose import prose
from fruehe_hilfen_cli.reports.phrases import dated
from fruehe_hilfen_cli.text import listed
from fruehe_hilfen_cli.views.entries.audience import Seen, as_read_by
from fruehe_hilfen_cli.views.entries.columns import ID, PHASES
from fruehe_hilfen_cli.views.entries.entry_state import EntryState, entry_states
from fruehe_hilfen_cli.views.entries.export import field_name
from fruehe_hilfen_cli.views.entries.logbook import ListedEntry
from fruehe_hilfen_cli.vocabulary import label

_DONE = "Erledigte Aufgaben"
_APART = ("kind", PHASES, "visibility", "done")
"""The facts that stand in the line under the heading, and what was done, which is told as a list."""
Names = Mapping[str, str | None]

_FIELDS = {
    "Erreichte Meilensteine": "reached",
    "Nicht erforderlich": "waived",
    "Wieder offen": "reopened",
    _DONE: "done",
    "Aufgaben": "tasks",
    "Fragen": "questions",
    "Offene Fragen": "questions",
    "Antworten": "answers",
    "Termine": "appointments",
    "Verlegt oder abgesagt": "date_changes",
    "Berichtspflichten": "report_duties",
    "Berichtet": "reported",
    "Abweichungen": "deviations",
    "Geklärte Abweichungen": "clearings",
    "Messungen": "readings",
    "Inanspruchnahme": "uptakes",
    "Überprüfungen": "reviews",
    "Maßnahmen": "measure_marks",
    "Ideen": "ideas",
    "Belege": "evidence",
}
"""The fields of the lists, by the headings they usually have."""


class Manner(Struct, frozen=True):
    """How entries are told.

    Args:
        roadmap: with the municipality's own headings.
        level: of the heading over an entry.
        reader: for whom; outside the house nobody is told for whom else an entry is.
        sure: whether they know all entries, so that what none of these settles is open.
        without: the facts that go without saying where the entries stand.
        tasks: what was to do, by the tasks' references.
    """

    roadmap: Roadmap
    level: int = 3
    reader: Visibility = Visibility.INTERNAL
    sure: bool = True
    without: tuple[str, ...] = ()
    tasks: Mapping[str, str] = field(default_factory=dict)


def entry_articles(
    seen: Seen, entries: Sequence[ListedEntry], level: int = 3, without: tuple[str, ...] = ()
) -> tuple[Article, ...]:
    """Entries in full, in the order in which they are given.

    Args:
        seen: their municipality, as its readers see it; what it hides is told nowhere.
        entries: of that municipality, from the same view of it.
        level: of the headings over them.
        without: the facts that go without saying where they stand, by their fields.
    """
    known = tuple(
        replace(logged, entry=as_read_by(seen.reader, logged.entry)) for logged in seen.project.entries
    )
    visible = {logged.id: logged for logged in known}
    sure = len(visible) == len(seen.whole.entries)
    wanted = [visible[found.id] for found in entries if found.id in visible]
    manner = Manner(seen.project.roadmap, level, seen.reader, sure, without, _tasks(known))
    states = entry_states(replace(seen.project, entries=known), wanted, seen.day)
    return tuple(entry_article(state, manner) for state in states)


def entry_article(state: EntryState, manner: Manner) -> Article:
    """One entry in full.

    Args:
        state: the entry, of a municipality without the entries that the readers may not see.
        manner: how to tell it.
    """
    entry = state.entry
    names = _own_names(manner.roadmap)
    day = dated(entry.day, at_latest=entry.day_kind is DayKind.AT_LATEST)
    told = (*_done(state, manner), *told_blocks(state, sure=manner.sure, brief=True))
    return Article(
        state.id,
        (
            Heading(f"{day} – {entry.title}", manner.level),
            Paragraph(" · ".join(_line(state, manner, names)), Tone.MUTED),
            *_facts(state, names),
            *_text(entry.text, names.get("text"), manner.level + 1),
            *_compact(told, names, manner.level + 1),
        ),
        marks=tuple(_marks(state)),
    )


def phases_told(phases: Sequence[int]) -> str:
    """Phases in words: "Phase 2", "Phasen 2 und 3"; nothing for none."""
    if not phases:
        return ""
    return f"{'Phase' if len(phases) == 1 else 'Phasen'} {listed([str(phase) for phase in phases])}"


def _marks(state: EntryState) -> Iterator[tuple[str, str]]:
    yield "Art", label(state.entry.kind)
    if state.phases:
        yield "Phase", phases_told(state.phases)
    yield "Jahr", str(state.entry.day.year)


def _own_names(roadmap: Roadmap) -> Names:
    """What fields are called here, in the municipality's order; None where it says nothing of a name."""
    chosen = ((field_name(choice.field, roadmap), choice.name) for choice in roadmap.headings)
    return {known: name for known, name in chosen if known}


def _line(state: EntryState, manner: Manner, names: Names) -> Iterator[str]:
    """What nearly every entry has, in one line: "Sitzung · Phase 2 · Eintrag k7q2m"."""
    seen_by, inside = state.entry.visibility, manner.reader is Visibility.INTERNAL
    told: dict[str, tuple[str | None, str]] = {
        "kind": (None, label(state.entry.kind)),
        PHASES: ("Phase" if len(state.phases) == 1 else "Phasen", listed([str(one) for one in state.phases])),
        "visibility": ("für:", label(seen_by) if inside and seen_by is not Visibility.INTERNAL else ""),
        ID: ("Eintrag", state.id),
    }
    for known, (before, value) in told.items():
        if value and known not in manner.without:
            name = f"{names[known]}:" if names.get(known) else before
            yield f"{name} {value}" if name else value


def _facts(state: EntryState, names: Names) -> Iterator[Facts]:
    """The other facts, first those that the municipality has chosen, in its order."""
    order = {known: number for number, known in enumerate(names)}
    told = [fact for fact in facts_of(state) if fact.field not in _APART]
    told.sort(key=lambda fact: order.get(fact.field, len(order)))
    if told:
        yield Facts(tuple((names.get(fact.field) or fact.name, fact.value) for fact in told))


def _done(state: EntryState, manner: Manner) -> list[Simple]:
    """What was done by it."""
    return items_under(_DONE, [f"{one}  {manner.tasks.get(one, '')}".strip() for one in state.entry.done])


def _tasks(entries: Iterable[Logged]) -> dict[str, str]:
    return {
        f"{logged.id}/{number}": task.what
        for logged in entries
        for number, task in enumerate(logged.entry.tasks, 1)
    }


def _text(text: str, name: str | None, level: int) -> Iterator[Simple]:
    blocks = tuple(prose(text))
    if blocks and name:
        yield Heading(name, level)
    yield from blocks


def _compact(blocks: Sequence[Simple], names: Names, level: int) -> Iterator[Simple]:
    """The parts under the municipality's names; lists of one are pairs, which take less room."""
    pairs: list[tuple[str, Cell]] = []
    rest: list[Simple] = []
    for block, after in zip_longest(blocks, blocks[1:]):
        if isinstance(block, Heading):
            name = names.get(_FIELDS.get(block.text, "")) or block.text
            if isinstance(after, Items) and len(after.items) == 1:
                pairs.append((name, after.items[0]))
            else:
                rest.append(Heading(name, level))
        elif not (isinstance(block, Items) and len(block.items) == 1):
            rest.append(block)
    if pairs:
        yield Facts(tuple(pairs))
    yield from rest
