"""Who took part in the process, by phase, and in which forms."""

from fruehe_hilfen_cli.model.dates import german, german_on, last_day
from fruehe_hilfen_cli.reports.document import (
    Block,
    Cell,
    Column,
    Document,
    Heading,
    Items,
    Paragraph,
    Table,
    Tone,
)
from fruehe_hilfen_cli.reports.phrases import NOTHING, incomplete_note, shown
from fruehe_hilfen_cli.text import count, listed
from fruehe_hilfen_cli.views.steering.participation import Absence, GroupState, Participation
from fruehe_hilfen_cli.vocabulary import label

_ONE = ("Keiner", "Einer")


def participation_document(found: tuple[Participation, ...]) -> Document:
    """Who took part in one or more municipalities."""
    return Document(tuple(block for one in found for block in _section(one)))


def _section(found: Participation) -> list[Block]:
    phase = "" if found.phase is None else f" in Phase {found.phase}"
    return [
        Heading(f"{found.name}: Beteiligung{phase}", 1),
        Paragraph(f"Stand: {german(found.as_of)}", Tone.STRONG),
        *([incomplete_note()] if found.incomplete else []),
        _table(found),
        Paragraph(_naming(found), Tone.MUTED),
        *_absent(found),
        *_forms(found),
    ]


def _table(found: Participation) -> Table:
    several = len(found.columns) > 1
    columns = (
        Column("Gruppe"),
        *(Column(f"Ph. {_numbers(phases)}", right=True) for phases in found.columns if several),
        Column("gesamt", right=True),
        Column("zuerst", whole=True),
        Column("zuletzt", whole=True),
    )
    return Table(columns, tuple(_row(group, several=several) for group in found.groups))


def _row(group: GroupState, *, several: bool) -> tuple[Cell, ...]:
    counts = tuple(str(part.count or NOTHING) for part in group.by_phase if several)
    return (group.name, *counts, str(group.total or NOTHING), shown(group.first_on), shown(group.last_on))


def _naming(found: Participation) -> str:
    if not found.entries:
        return "Dazu gibt es noch keinen Eintrag."
    if found.entries == 1:
        return f"Der eine Eintrag nennt{'' if found.naming else ' nicht'}, welche Gruppen dabei waren."
    entries = f"{found.entries} Einträgen"
    who = (
        f"{found.naming} von {entries} nennen"
        if found.naming > 1
        else f"{_ONE[found.naming]} von {entries} nennt"
    )
    return f"{who}, welche Gruppen dabei waren."


def _absent(found: Participation) -> list[Block]:
    """Each group that no entry names, or none of the running phases."""
    if not found.naming:
        return []
    items = tuple(f"{group.name}: {_absence(group, found)}." for group in found.groups if group.absence)
    title = "Noch nicht dabei" if found.phase is None else "Nicht dabei"
    return [Heading(title), Items(items)] if items else []


def _absence(group: GroupState, found: Participation) -> str:
    if found.phase is not None:
        return f"in keinem Eintrag der Phase {found.phase}"
    if group.absence is Absence.NEVER:
        return "in keinem Eintrag"
    last = f"zuletzt {german_on(group.last_on)}" if group.last_on else ""
    where = f" in {_phases(group.last_phases)}" if group.last_phases else ""
    return f"in keinem Eintrag der {_phases(found.running_phases)}, {last}{where}"


def _forms(found: Participation) -> list[Block]:
    """The workshops that had a form of participation, and the forms that none had yet."""
    entries = sorted(
        ((last_day(item.entry.day), form.form, item) for form in found.forms for item in form.entries),
        key=lambda row: (row[0], row[2].id),
    )
    rows = tuple((shown(item.entry.day), label(form), item.entry.title, item.id) for _, form, item in entries)
    columns = (
        Column("Datum", whole=True),
        Column("Form"),
        Column("Titel"),
        Column("Eintrag", whole=True),
    )
    return [
        Heading("Formen der Beteiligung"),
        *([Table(columns, rows)] if rows else []),
        Paragraph(_counted(found)),
    ]


def _counted(found: Participation) -> str:
    had = [f"{form.count} {label(form.form)}" for form in found.forms if form.count]
    none = [label(form.form) for form in found.forms if not form.count]
    workshops = count(found.workshops, "Workshop", "Workshops") if found.workshops else "Kein Workshop"
    told = f"{workshops}{', davon ' if had else ''}{listed(had)}."
    return f"{told} Noch nicht: {listed(none, 'oder')}." if none else told


def _numbers(phases: tuple[int, ...]) -> str:
    return "+".join(map(str, phases))


def _phases(phases: tuple[int, ...]) -> str:
    return f"Phase {_numbers(phases)}"
