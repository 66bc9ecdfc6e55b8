"""Entries of the logbook as documents: a list of many, one in full."""

from fruehe_hilfen_cli.model.entry import Entry
from fruehe_hilfen_cli.model.kinds import DayKind
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
)
from fruehe_hilfen_cli.reports.entries.entry_body import facts_of, told_blocks
from fruehe_hilfen_cli.reports.phrases import dated
from fruehe_hilfen_cli.text import count
from fruehe_hilfen_cli.views.entries.entry_state import EntryState
from fruehe_hilfen_cli.views.entries.logbook import ListedEntry
from fruehe_hilfen_cli.vocabulary import label


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
    facts = (
        ("Eintrag", state.id),
        ("Datei", state.file),
        ("Datum", entry_day(entry)),
        *((fact.name, fact.value) for fact in facts_of(state)),
    )
    return Document(
        (
            Heading(entry.title, 1),
            Facts(facts),
            *([Paragraph(entry.text.strip("\n"))] if entry.text.strip() else []),
            *told_blocks(state),
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
