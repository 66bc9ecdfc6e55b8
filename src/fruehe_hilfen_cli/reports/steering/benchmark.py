"""Many municipalities compared, as a document; below each table what its columns mean."""

from collections.abc import Iterator, Sequence

from fruehe_hilfen_cli.model.dates import german
from fruehe_hilfen_cli.model.kinds import EntryKind
from fruehe_hilfen_cli.reports.document import Block, Cell, Column, Document, Heading, Paragraph, Table, Tone
from fruehe_hilfen_cli.reports.phrases import NOTHING, incomplete_note
from fruehe_hilfen_cli.reports.results.measured import percent
from fruehe_hilfen_cli.reports.steering.group_totals import group_name, median_told
from fruehe_hilfen_cli.reports.steering.overview import Among, among_line, is_choice, unread_notes
from fruehe_hilfen_cli.text import count, german_number
from fruehe_hilfen_cli.views.steering.benchmark_rows import Benchmark, DurationRow, FormatRow, PlaceHeld
from fruehe_hilfen_cli.vocabulary import label
from fruehe_hilfen_cli.vocabulary.staircase import STEPS

TITLE = "Vergleich der Kommunen"
DAYS_OF_MONTH = 30.4375
_MOST_REASONS = 20
"""So many reasons are printed; other programs get all."""

_FORMAT_WORDS = {EntryKind.CONFERENCE: "Konferenz"}

_FORMATS = (
    "gehalten: Einträge dieser Art bis zum Stichtag, und was laut Fahrplan für den Richtwert mitzählt. "
    "Median: so oft in der mittleren Kommune. Richtwerte sind ungefähre Werte, keine Grenzen."
)
_DURATIONS = (
    "In Monaten, vom aktuellen Beginn bis zu dem Tag, an dem der letzte Pflichtmeilenstein erreicht war oder "
    "entfiel; laufende bis zum Stichtag. Ein Monat sind 30,4375 Tage."
)
_TRIGGERS = (
    "bis zur Klärung: Tage vom Eintrag bis zum Klärungsgespräch. verschoben: Tage vom vereinbarten Ende im "
    "Fahrplan zum neuen. Beides ist der Median."
)
_EXPLANATIONS = "Nur wörtlich gleiche Gründe zählen zusammen."
_STEPS = (
    "gemessen: Ausgangswert, Zielwert und mindestens eine Messung sind da. erreicht: Die letzte Messung hat "
    "den Zielwert erreicht. Weg zum Ziel: die Zielerreichung, (Messung – Ausgangswert) / (Zielwert – "
    "Ausgangswert), im Median."
)


def benchmark_document(found: Sequence[Benchmark], among: Among, *, incomplete: bool = False) -> Document:
    """Municipalities compared: all of them, or those of each group.

    Args:
        found: the comparisons; one, or one for each group.
        among: of which municipalities they are.
        incomplete: some file of theirs could not be read.
    """
    blocks: list[Block] = [Heading(f"Vergleich: {count(among.chosen, 'Kommune', 'Kommunen')}", 1)]
    blocks += [Paragraph(f"Stand: {german(one.as_of)}", Tone.STRONG) for one in found[:1] if one.as_of]
    if is_choice(among):
        blocks.append(Paragraph(among_line(among), Tone.MUTED))
    blocks += unread_notes(among)
    explained: set[str] = set()
    for one in found:
        blocks += _sections(one, explained)
    if incomplete:
        blocks.append(incomplete_note())
    return Document(tuple(blocks))


def _sections(found: Benchmark, explained: set[str]) -> Iterator[Block]:
    """The tables of a comparison; what one means is told where it is not explained yet."""
    if not found.municipalities:
        return
    if found.grouping:
        number = count(found.municipalities, "Kommune", "Kommunen")
        yield Heading(f"{group_name(found.group, found.grouping)}: {number}")
    for title, table, meaning in (
        ("Formate", _formats(found), _FORMATS),
        ("Dauer der Phasen", _durations(found), _DURATIONS),
        ("Abweichungen nach Auslöser", _triggers(found), _TRIGGERS),
        ("Gründe der Abweichungen", _explanations(found), _EXPLANATIONS),
        ("Wirkungstreppe", _steps(found), _STEPS),
        ("Formate je Kommune", _places(found), ""),
    ):
        if table.rows:
            yield Heading(title, 3 if found.grouping else 2)
            yield table
            if meaning and meaning not in explained:
                explained.add(meaning)
                yield Paragraph(meaning, Tone.MUTED)
            if meaning == _EXPLANATIONS and (more := len(found.explanations) - _MOST_REASONS) > 0:
                reasons = count(more, "weiterer Grund steht", "weitere Gründe stehen")
                yield Paragraph(f"{reasons} nur in JSON, CSV und Excel.", Tone.MUTED)


def _formats(found: Benchmark) -> Table:
    columns = (
        Column("Format"),
        Column("Richtwert", right=True),
        Column("Kommunen", right=True),
        Column("gehalten", right=True),
        Column("Median", right=True),
        Column("von – bis", right=True, whole=True),
        Column("Richtwert erreicht", right=True),
    )
    rows = tuple(
        (
            _format_word(row.kind),
            _guide(row),
            str(row.municipalities),
            german_number(row.held),
            median_told(row.median),
            f"{row.least} – {row.greatest}",
            NOTHING if row.at_guide is None else str(row.at_guide),
        )
        for row in found.formats
    )
    return Table(columns, rows)


def _format_word(kind: EntryKind) -> str:
    return _FORMAT_WORDS.get(kind) or label(kind)


def _guide(row: FormatRow) -> str:
    if row.guide_least is None:
        return NOTHING
    same = row.guide_least == row.guide_most
    return f"ca. {row.guide_least}" if same else f"ca. {row.guide_least} – {row.guide_most}"


def _durations(found: Benchmark) -> Table:
    several = len({row.process for row in found.durations}) > 1
    columns = (
        Column("Phasen"),
        *((Column("Ablauf"),) if several else ()),
        Column("ideal", right=True),
        Column("fertig in", right=True),
        Column("Median", right=True),
        Column("von – bis", right=True, whole=True),
        Column("läuft in", right=True),
        Column("bisher", right=True),
    )
    rows = tuple(
        (
            _phases(row),
            *((row.process,) if several else ()),
            NOTHING if row.ideal_months is None else str(row.ideal_months),
            str(row.finished),
            _months(row.median_days),
            f"{_months(row.shortest)} – {_months(row.longest)}" if row.finished else NOTHING,
            str(row.running),
            _months(row.median_days_running),
        )
        for row in found.durations
    )
    return Table(columns, rows)


def _phases(row: DurationRow) -> str:
    return f"{'+'.join(map(str, row.phases))} {' und '.join(row.stage_names)}".strip()


def _columns(first: str, *numbers: str) -> tuple[Column, ...]:
    """What a row is about, and what is counted of it."""
    return (Column(first), *(Column(word, right=True) for word in numbers))


def _months(days: float | None) -> str:
    return NOTHING if days is None else f"{days / DAYS_OF_MONTH:.1f}".replace(".", ",")


def _triggers(found: Benchmark) -> Table:
    columns = _columns("Auslöser", "Anzahl", "geklärt", "bis zur Klärung", "mit neuem Ende", "verschoben")
    rows = tuple(
        (
            label(row.trigger),
            german_number(row.count),
            german_number(row.cleared),
            median_told(row.median_days_to_clear),
            german_number(row.dated),
            median_told(row.median_days_moved),
        )
        for row in found.triggers
        if any(one.count for one in found.triggers)
    )
    return Table(columns, rows)


def _explanations(found: Benchmark) -> Table:
    columns = _columns("Grund", "Anzahl", "Kommunen", "geklärt")
    rows = tuple(
        (row.reason, german_number(row.count), str(row.municipalities), german_number(row.cleared))
        for row in found.explanations[:_MOST_REASONS]
    )
    return Table(columns, rows)


def _steps(found: Benchmark) -> Table:
    columns = _columns(
        "Stufe", "Kommunen", "Ziele", "Indikatoren", "mit Zielwert", "gemessen", "erreicht", "Weg zum Ziel"
    )
    rows = tuple(
        (
            f"{row.step} {STEPS[row.step].title}",
            str(row.municipalities),
            str(row.goal_count),
            str(row.indicator_count),
            str(row.with_target),
            str(row.measured),
            str(row.reached),
            NOTHING if row.median_share is None else percent(row.median_share),
        )
        for row in found.steps
        if any(one.goal_count for one in found.steps)
    )
    return Table(columns, rows)


def _places(found: Benchmark) -> Table:
    """A row for each municipality, and a last one with the medians; of a single one there is none."""
    if found.municipalities == 1:
        return Table((), ())
    columns = (Column("Kommune"), *(Column(_format_word(row.kind), right=True) for row in found.formats))
    held = {(one.place, one.kind): _held(one) for one in found.places_held}
    names = {one.place: _named(one) for one in found.places_held}
    rows: list[tuple[Cell, ...]] = [
        (name, *(held.get((place, row.kind), NOTHING) for row in found.formats))
        for place, name in names.items()
    ]
    rows.append(("Median", *(median_told(row.median) for row in found.formats)))
    return Table(columns, tuple(rows))


def _named(found: PlaceHeld) -> str:
    return f"{found.name} ({found.source})" if found.source else found.name


def _held(found: PlaceHeld) -> str:
    """How often it was held, beside the guide value: "9 von ca. 15"."""
    return str(found.held) if found.guide is None else f"{found.held} von ca. {found.guide}"
