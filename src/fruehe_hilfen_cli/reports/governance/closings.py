"""How it is said that phases are closed, and that a municipality has left."""

from collections.abc import Iterable

from fruehe_hilfen_cli.model.dates import german, german_on
from fruehe_hilfen_cli.model.kinds import ClosingResult
from fruehe_hilfen_cli.reports.document import Block, Heading, Items, Paragraph, Tone, Words
from fruehe_hilfen_cli.reports.phrases import NOT_TOLD, entries_of
from fruehe_hilfen_cli.text import count
from fruehe_hilfen_cli.views.governance.closings import ClosingState
from fruehe_hilfen_cli.views.governance.dropout import Departure
from fruehe_hilfen_cli.views.roadmap.blocks import BlockState, StageState
from fruehe_hilfen_cli.vocabulary import label

_TONES = {
    ClosingResult.POSITIVE: Tone.GOOD,
    ClosingResult.CONDITIONS: Tone.WARNING,
    ClosingResult.NEGATIVE: Tone.BAD,
}


def closing_section(blocks: Iterable[BlockState]) -> list[Block]:
    """A section with the latest word on each phase of which there is one; nothing without any."""
    items = tuple(words for block in blocks for stage in block.stages if (words := _stage_told(stage)))
    return [Heading("Abschluss der Phasen"), Items(items)] if items else []


def _stage_told(stage: StageState) -> Words | None:
    """The latest word on a phase; None without any."""
    named = f"Phase {stage.number}{f' {stage.name}' if stage.name else ''}"
    if not stage.tells("closing"):
        return Words(f"{named}: {NOT_TOLD}", Tone.MUTED)
    if closing := stage.closing:
        told = f"{named}: {closing_told(closing)}"
        return Words(told, _TONES[closing.result], entries_of(closing.entry_id))
    return None


def closing_told(closing: ClosingState) -> str:
    """A closing in a few words: "30.06.2025 mit Auflagen, Steuerungsgruppe (k7q2m); offen: Zeitplan"."""
    body = f", {closing.body}" if closing.body else ""
    return f"{german(closing.day)} {label(closing.result)}{body} ({closing.entry_id}){_conditions(closing)}"


def _conditions(closing: ClosingState) -> str:
    if not closing.conditions:
        return ""
    if not closing.open_conditions:
        return f"; {'Auflage' if len(closing.conditions) == 1 else 'alle Auflagen'} erfüllt"
    still = len(closing.open_conditions)
    met = len(closing.conditions) - still
    some = f" ({met} von {len(closing.conditions)} erfüllt)" if met else ""
    what = "Auflage" if still == 1 else count(still, "Auflage", "Auflagen")
    return f"; {what} offen{some}: {'; '.join(closing.open_conditions)}"


def departure_told(departure: Departure) -> str:
    """When and why a municipality has left: "am 30.09.2024 (k7q2m): Stelle gestrichen"."""
    return f"{german_on(departure.day)} ({departure.entry_id}): {departure.reason}"


def departure_note(departure: Departure | None) -> list[Block]:
    """What stands above the report of a municipality that has left; nothing while it takes part."""
    if departure is None:
        return []
    told = departure_told(departure).rstrip(".")
    words = f"Ausgeschieden {told}. Seitdem ist hier nichts mehr fällig."
    return [Paragraph(words, Tone.WARNING, entries_of(departure.entry_id))]
