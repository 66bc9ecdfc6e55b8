"""How often the formats took place, beside their guide values; a count never has a colour."""

from fruehe_hilfen_cli.model.dates import When, german
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
from fruehe_hilfen_cli.reports.phrases import NOT_TOLD, NOTHING, entries_of, incomplete_note, shown
from fruehe_hilfen_cli.text import count, listed
from fruehe_hilfen_cli.views.dates.calls import CallCount, CallState
from fruehe_hilfen_cli.views.steering.format_overview import FormatOverview
from fruehe_hilfen_cli.views.steering.formats import FormatState, PhaseCount
from fruehe_hilfen_cli.vocabulary import label

_CALL = "Jour fixe"
_NOTE = "„ca.“ ist ein Richtwert des Ablaufs; an ihm wird nichts rot oder gelb."


def format_document(overview: FormatOverview) -> Document:
    """The formats of one municipality, those that belong to certain phases with each of these."""
    columns = (Column("Format"), Column("bisher"), Column("zuletzt", whole=True))
    rows = tuple((found.name, _so_far(found), shown(found.last)) for found in overview.formats)
    return Document(
        (
            Heading(f"{overview.name}: Formate", 1),
            Paragraph(f"Stand: {german(overview.as_of)}", Tone.STRONG),
            *([incomplete_note()] if overview.incomplete else []),
            Facts(((_CALL, call_told(overview.call)), *_counted(overview.call_count))),
            *([Table(columns, rows)] if rows else []),
            *_by_phase(overview.formats),
            *([Paragraph(_NOTE, Tone.MUTED)] if rows else []),
        )
    )


def formats_document(overviews: tuple[FormatOverview, ...]) -> Document:
    """One row for each municipality, all on the same day, with a column for each format."""
    kinds = list(dict.fromkeys(found.kind for overview in overviews for found in overview.formats))
    columns = (Column("Kommune"), Column(_CALL), *(Column(label(kind)) for kind in kinds))
    rows: list[tuple[Cell, ...]] = []
    for overview in overviews:
        by_kind = {found.kind: held(found) for found in overview.formats}
        mark = " *" if overview.incomplete else ""
        rows.append(
            (f"{overview.name}{mark}", _short(overview), *(by_kind.get(kind, NOTHING) for kind in kinds))
        )
    blocks: list[Block] = [Heading("Formate aller Kommunen", 1)]
    if overviews:
        blocks.append(Paragraph(f"Stand: {german(overviews[0].as_of)}", Tone.STRONG))
    blocks += [Table(columns, tuple(rows)), Paragraph(_NOTE, Tone.MUTED)]
    if any(overview.incomplete for overview in overviews):
        blocks.append(incomplete_note("* "))
    return Document(tuple(blocks))


def held(found: FormatState) -> str:
    """A count beside its guide value: "9 von ca. 15, davon 2 vor Ort"."""
    on_site = f", davon {found.on_site} vor Ort" if found.on_site else ""
    if found.tells("held"):
        return f"{found.held} von ca. {found.guide}{on_site}"
    return (
        f"mindestens {found.held} von ca. {found.guide}"
        if found.held
        else f"{NOT_TOLD} (Richtwert: ca. {found.guide})"
    )


def call_told(call: CallState) -> str:
    """The regular call: "30 gehalten, zuletzt 10.11.2026, nächster 24.11.2026, alle 2 Wochen"."""
    every = f"alle {count(call.every_weeks, 'Woche', 'Wochen')}" if call.every_weeks else ""
    parts = (
        calls_held(call) or "keiner im Logbuch",
        _when("zuletzt", call.last, told=call.tells("last")),
        _when("nächster", call.next, told=call.tells("next")),
        every,
    )
    return ", ".join(filter(None, parts))


def _when(word: str, day: When | None, *, told: bool) -> str:
    if not told:
        return f"{word}: {NOT_TOLD}"
    return f"{word} {german(day)}" if day else ""


def calls_held(call: CallState) -> str:
    """How many were held: "30 gehalten"; nothing for none."""
    if not call.tells("held"):
        return f"mindestens {call.held} gehalten" if call.held else f"gehalten: {NOT_TOLD}"
    return f"{call.held} gehalten" if call.held else ""


def call_facts(call: CallState) -> list[tuple[str, Cell]]:
    """The regular call under its name; nothing where the process has none."""
    there_is_one = call.held or call.every_weeks or not call.tells("held")
    return [(_CALL, Words(call_told(call), sources=entries_of(call.last_id)))] if there_is_one else []


def _counted(found: CallCount | None) -> list[tuple[str, Cell]]:
    """What became of the dates so far, where there is a rhythm."""
    if found is None:
        return []
    parts = [
        *([f"{found.cancelled} ausgefallen"] if found.cancelled else []),
        *([f"{found.missed} ohne Eintrag"] if found.missed else []),
    ]
    outside = f"; {count(found.unplanned, 'weiterer', 'weitere')} außer der Reihe" if found.unplanned else ""
    told = f"{count(found.planned, 'Termin', 'Termine')} bisher{', davon ' if parts else ''}{listed(parts)}"
    return [("nach dem Rhythmus", f"{told}{outside}")]


def _short(overview: FormatOverview) -> str:
    if not call_facts(overview.call):
        return NOTHING
    if not overview.call.tells("held"):
        return calls_held(overview.call) or NOT_TOLD
    counted, held_calls = overview.call_count, overview.call.held
    return f"{held_calls} bei {count(counted.planned, 'Termin', 'Terminen')}" if counted else f"{held_calls}"


def _by_phase(formats: tuple[FormatState, ...]) -> list[Block]:
    blocks: list[Block] = []
    for found in formats:
        if len(found.by_phase) > 1:
            elsewhere: tuple[tuple[str, Cell], ...] = (
                (("in anderen Phasen", f"{found.elsewhere}"),) if found.elsewhere else ()
            )
            counted = tuple((_phases(part), _times(part)) for part in found.by_phase)
            blocks += [Heading(f"{found.name} je Phase"), Facts((*counted, *elsewhere))]
    return blocks


def _so_far(found: FormatState) -> str:
    """The count; of a format meant for one phase only, with this phase."""
    only = f" (in {_phases(found.by_phase[0])})" if len(found.by_phase) == 1 else ""
    return f"{held(found)}{only}"


def _phases(part: PhaseCount) -> str:
    numbers = [str(phase) for phase in part.phases]
    return f"{'Phase' if len(numbers) == 1 else 'Phasen'} {listed(numbers)}"


def _times(part: PhaseCount) -> str:
    return f"{part.held}" if part.held else "noch nicht"
