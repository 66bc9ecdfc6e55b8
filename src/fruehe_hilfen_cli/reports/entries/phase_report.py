"""The logbook by phases, as the programme wants it: process steps, successes, obstacles, insights."""

from collections.abc import Iterator, Mapping, Sequence

from fruehe_hilfen_cli.model.kinds import EntryKind
from fruehe_hilfen_cli.model.scheme import Scheme
from fruehe_hilfen_cli.reports.content import Content
from fruehe_hilfen_cli.reports.document import Article, Block, Cell, Column, Heading, Paragraph, Table
from fruehe_hilfen_cli.reports.entries.article import entry_articles, phases_told
from fruehe_hilfen_cli.reports.entries.logbook import entry_day
from fruehe_hilfen_cli.reports.entries.logbook_report import content, head
from fruehe_hilfen_cli.text import listed
from fruehe_hilfen_cli.views.entries.audience import Seen
from fruehe_hilfen_cli.views.entries.columns import PHASES
from fruehe_hilfen_cli.views.entries.logbook import ListedEntry, Selection
from fruehe_hilfen_cli.views.entries.logbook_report import ToldEntries, told_entries
from fruehe_hilfen_cli.views.entries.sections import PhaseEntries, by_phase, phases_without
from fruehe_hilfen_cli.vocabulary import label

_TOLD = {
    EntryKind.PROCESS_STEP: "Prozessschritte",
    EntryKind.SUCCESS: "Erfolge",
    EntryKind.OBSTACLE: "Hindernisse",
    EntryKind.INSIGHT: "Erkenntnisse",
}
"""The kinds that are told in full, and the headings over them."""
_OTHERS = "Weitere Einträge"
_OUTSIDE = "Außerhalb der Phasen"
_INTRODUCTION = (
    "Prozessschritte, Erfolge, Hindernisse und Erkenntnisse stehen hier in vollem Wortlaut, Phase für Phase; "
    "was sonst geschah, steht in Kürze dabei."
)
_SMALL = 3
_KNOWN = ("kind", PHASES)
"""What the headings say, so that the entries need not."""


def report_title(scheme: Scheme) -> str:
    """What the report is called: NZFH is named where it guides the process."""
    return f"Prozess-Logbuch {'für das NZFH' if 'NZFH' in (scheme.guided_by or '') else 'nach Phasen'}"


def phase_report(seen: Seen, selection: Selection) -> Content:
    """The logbook phase by phase.

    Args:
        seen: a municipality, as the readers see it.
        selection: which entries.
    """
    told = told_entries(seen, selection)
    title = report_title(seen.project.scheme)
    sections = by_phase(seen.project, told.entries)
    in_full = [found for found in told.entries if found.entry.kind in _TOLD]
    articles = {one.anchor: one for one in entry_articles(seen, in_full, _SMALL + 1, _KNOWN)}
    blocks = (
        *head(seen, title, told),
        *_overview(sections),
        *(block for section in sections for block in _section(section, articles)),
        *_nothing_in(seen, told),
    )
    return content(seen, told, blocks, title)


def _overview(sections: Sequence[PhaseEntries]) -> Iterator[Block]:
    if not sections:
        yield Paragraph("Kein Eintrag passt.")
        return
    yield Paragraph(_INTRODUCTION)
    numbers = (*_TOLD.values(), "Weitere")
    yield Table(
        (Column("Phase"), *(Column(name, right=True) for name in numbers)),
        tuple(_row(section) for section in sections),
    )


def _row(section: PhaseEntries) -> tuple[Cell, ...]:
    numbers = [len(_of_kind(section, kind)) for kind in _TOLD]
    return _name(section), *map(str, (*numbers, len(section.entries) - sum(numbers)))


def _section(section: PhaseEntries, articles: Mapping[str, Article]) -> Iterator[Block]:
    yield Heading(_name(section))
    for kind, heading in _TOLD.items():
        if found := _of_kind(section, kind):
            yield Heading(heading, _SMALL)
            yield from (articles[one.id] for one in found)
    if others := [found for found in section.entries if found.entry.kind not in _TOLD]:
        yield Heading(_OTHERS, _SMALL)
        yield _table(others)


def _of_kind(section: PhaseEntries, kind: EntryKind) -> list[ListedEntry]:
    return [found for found in section.entries if found.entry.kind is kind]


def _name(section: PhaseEntries) -> str:
    """A phase as in "Phase 2: Konstituierung", "Phasen 2 und 3: Konstituierungs- und Zielfindungsphase"."""
    if not section.phases:
        return _OUTSIDE
    name = section.block or listed(section.names)
    return f"{phases_told(section.phases)}{f': {name}' if name else ''}"


def _table(entries: Sequence[ListedEntry]) -> Table:
    reached = any(found.entry.reached for found in entries)
    columns = (
        Column("Datum", whole=True),
        Column("Art"),
        Column("Titel"),
        *([Column("Meilensteine")] if reached else []),
        Column("Eintrag", whole=True),
    )
    return Table(columns, tuple(_entry_row(found, reached=reached) for found in entries))


def _entry_row(found: ListedEntry, *, reached: bool) -> tuple[Cell, ...]:
    entry = found.entry
    milestones = (listed(entry.reached),) if reached else ()
    return entry_day(entry), label(entry.kind), entry.title, *milestones, found.id


def _nothing_in(seen: Seen, told: ToldEntries) -> Iterator[Block]:
    """The phases of which the report tells nothing, so that nobody looks for them."""
    if missing := phases_without(seen.project, told.entries):
        yield Paragraph(f"Ohne Einträge in diesem Bericht: {'; '.join(map(_name, missing))}.")
