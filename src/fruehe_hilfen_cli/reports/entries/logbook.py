"""Entries of the logbook as documents: a list of many, one in full."""

from datetime import date

from fruehe_hilfen_cli.model.dates import german, german_on
from fruehe_hilfen_cli.model.entry import Entry, OwnValue
from fruehe_hilfen_cli.model.kinds import DayKind, Visibility
from fruehe_hilfen_cli.reports.document import (
    Block,
    Cell,
    Column,
    Document,
    Facts,
    Heading,
    Paragraph,
    Table,
    Tone,
    Words,
)
from fruehe_hilfen_cli.reports.entries.entry_parts import entry_parts, items_under
from fruehe_hilfen_cli.reports.lines import task_line
from fruehe_hilfen_cli.reports.phrases import dated
from fruehe_hilfen_cli.reports.steering.deviations import new_dates
from fruehe_hilfen_cli.text import capitalised, count
from fruehe_hilfen_cli.views.entries.entry_state import EntryState
from fruehe_hilfen_cli.views.entries.logbook import ListedEntry
from fruehe_hilfen_cli.views.steering.deviations import DeviationState
from fruehe_hilfen_cli.views.steering.tasks import TaskState
from fruehe_hilfen_cli.vocabulary import label, term


def entry_day(entry: Entry) -> str:
    """The day as in "13.02.2023", "01/2023" or "bis 13.03.2023" (on that day or before)."""
    return dated(entry.day, at_latest=entry.day_kind is DayKind.AT_LATEST)


def entry_list(entries: tuple[ListedEntry, ...], older: int) -> Document:
    """Entries as a table, newest last; says how many older ones are not shown."""
    several = len({place for listed in entries for place in (listed.place, *listed.also_in)}) > 1
    columns = (
        Column("Datum", whole=True),
        Column("Eintrag", whole=True),
        *([Column("Kommune")] if several else []),
        Column("Art"),
        Column("Phase"),
        Column("Titel"),
    )
    blocks: list[Block] = []
    if older:
        left = count(older, "älterer Eintrag", "ältere Einträge")
        blocks.append(Paragraph(f"… {left}; --anzahl 0 zeigt alle.", Tone.MUTED))
    if entries:
        blocks.append(Table(columns, tuple(_row(listed, several=several) for listed in entries)))
    else:
        blocks.append(Paragraph("Kein Eintrag passt."))
    return Document(tuple(blocks))


def entry_document(state: EntryState) -> Document:
    """One entry in full."""
    entry = state.entry
    return Document(
        (
            Heading(entry.title, 1),
            Facts(tuple(_facts(state))),
            *([Paragraph(entry.text.strip("\n"))] if entry.text.strip() else []),
            *items_under(
                "Erreichte Meilensteine", [f"{found.id}  {found.title}" for found in state.milestones]
            ),
            *items_under(
                "Nicht erforderlich", [f"{found.milestone}: {found.reason}" for found in entry.waived]
            ),
            *items_under("Wieder offen", [f"{found.milestone}: {found.reason}" for found in entry.reopened]),
            *items_under("Aufgaben", [_task(task) for task in state.tasks]),
            *entry_parts(state),
            *items_under("Abweichungen", [_deviation(found) for found in state.deviations]),
            *items_under(
                "Geklärte Abweichungen",
                [f"{found.deviation}{_after(found.outcome)}" for found in entry.clearings],
            ),
            *_governance(state),
            *_results(state),
            *items_under("Belege", list(entry.evidence)),
        )
    )


def _row(listed: ListedEntry, *, several: bool) -> tuple[Cell, ...]:
    entry = listed.entry
    shared = " (gemeinsam)" if entry.shared else ""
    reached = f"  ✓ {', '.join(entry.reached)}" if entry.reached else ""
    place = (", ".join((listed.place, *listed.also_in)),) if several else ()
    return (
        entry_day(entry),
        listed.id,
        *place,
        label(entry.kind),
        "+".join(map(str, listed.phases)),
        f"{entry.title}{shared}{reached}",
    )


def _facts(state: EntryState) -> list[tuple[str, Cell]]:
    entry = state.entry
    facts: list[tuple[str, Cell | None]] = [
        ("Eintrag", state.id),
        ("Datei", state.file),
        ("Datum", entry_day(entry)),
        ("Art", label(entry.kind)),
        ("Phase", "+".join(map(str, state.phases))),
        (_label("author"), entry.author),
        (_label("participation_form"), entry.participation_form and label(entry.participation_form)),
        (_label("participants"), None if entry.participants is None else str(entry.participants)),
        (_label("groups"), ", ".join(state.named_groups)),
        (_label("body"), entry.body),
        (_label("visibility"), None if entry.visibility is Visibility.INTERNAL else label(entry.visibility)),
        (_label("judgement"), _judgement(entry)),
        (_label("done"), ", ".join(entry.done)),
        (_label("shared"), f"Ein Ereignis mehrerer Kommunen ({entry.shared})" if entry.shared else None),
        *((own.label, own_value(own.value)) for own in state.own_values),
    ]
    return [(name, value) for name, value in facts if value]


def _label(field: str) -> str:
    return capitalised(term("Entry", field).label)


def own_value(value: OwnValue) -> str:
    """What stands under a municipality's own heading, as people write it: "ja", "1,5", "24.11.2026"."""
    if isinstance(value, bool):
        return "ja" if value else "nein"
    if isinstance(value, date):
        return german(value)
    return str(value).replace(".", ",") if isinstance(value, float) else str(value)


def _judgement(entry: Entry) -> str | None:
    """Colour and reason; a reason without a colour is shown too, so that nothing stored stays unseen."""
    if entry.judgement is None:
        return entry.judgement_reason
    return f"{label(entry.judgement)}: {entry.judgement_reason}"


def _task(task: TaskState) -> Words:
    done = f"  ✓ erledigt ({task.done_by})" if task.done_by else ""
    return Words(f"{task_line(task)}{done}", Tone.MUTED if task.done_by else Tone.PLAIN)


def _deviation(found: DeviationState) -> str:
    moved = new_dates(found)
    cleared = f"geklärt {german_on(found.cleared_on)}" if found.cleared_on else "noch zu klären"
    ended = "" if found.reason.endswith((".", "!", "?")) else "."
    effect = f"{ended} Auswirkung: {found.effect}" if found.effect else ""
    about = f"{found.id}  {capitalised(found.subject)} ({label(found.trigger)}{moved})"
    return f"{about}: {found.reason}{effect} – {cleared}"


def _after(words: str | None) -> str:
    return f": {words}" if words else ""


def _governance(state: EntryState) -> list[Block]:
    """What it tells of papers, decisions and money; others pay for none of their modules."""
    if not state.entry.tells_governance:
        return []
    from fruehe_hilfen_cli.reports.governance.told_entry import governance_blocks

    return list(governance_blocks(state))


def _results(state: EntryState) -> list[Block]:
    """What it tells of results; an entry that tells none pays for none of their modules."""
    if not state.entry.tells_results:
        return []
    from fruehe_hilfen_cli.reports.results.told import result_blocks

    return result_blocks(state.results, state.entry.checklist)
