"""How dates, lights, milestones and reasons are said in German, the same in every report."""

from datetime import date
from typing import Protocol

from fruehe_hilfen_cli.model.dates import Month, When, german
from fruehe_hilfen_cli.reports.document import Heading, Paragraph, Tone, Words
from fruehe_hilfen_cli.text import count, listed
from fruehe_hilfen_cli.views.roadmap.blocks import StageState
from fruehe_hilfen_cli.views.roadmap.light import Colour, Reason, Rule
from fruehe_hilfen_cli.views.roadmap.plan import Window
from fruehe_hilfen_cli.vocabulary import label

NOTHING = "–"
NOT_TOLD = "keine Angabe"
"""Instead of what entries that the reader may not see would change."""
UNTOLD = "ohne Angabe"
"""Of how many that is so."""

_INCOMPLETE = "Unvollständig: mindestens eine Datei ließ sich nicht lesen."

_WEEKDAYS = ("Mo", "Di", "Mi", "Do", "Fr", "Sa", "So")
_SIGNS = {
    Colour.RED: ("■", Tone.BAD),
    Colour.YELLOW: ("▲", Tone.WARNING),
    Colour.GREEN: ("●", Tone.GOOD),
    Colour.NOT_BEGUN: ("○", Tone.MUTED),
    Colour.COMPLETED: ("✓", Tone.GOOD),
    Colour.LEFT: ("/", Tone.MUTED),
    Colour.UNKNOWN: ("?", Tone.MUTED),
}


def titled(title: str, name: str | None) -> Heading:
    """The title of a report; with the municipality, where it is of one: "Kreis Soest: Abweichungen"."""
    return Heading(f"{name}: {title}" if name else title, 1)


def none_considered(none: str) -> str:
    """That a report of one municipality has nothing to list; hidden entries may have."""
    return f"In den berücksichtigten Einträgen steht {none}."


def incomplete_note(mark: str = "", tone: Tone = Tone.BAD) -> Paragraph:
    """That a file could not be read; behind the mark of the rows of which that is so."""
    return Paragraph(f"{mark}{_INCOMPLETE}", tone, hint=" (fh pruefe nennt sie).")


def not_told() -> Words:
    """What stands for something of which nothing is said."""
    return Words(NOT_TOLD, Tone.MUTED)


def entries_of(*references: str | None) -> tuple[str, ...]:
    """The entries that ids name, each once: of "k7q2m/1" the entry k7q2m."""
    return tuple(dict.fromkeys(reference.partition("/")[0] for reference in references if reference))


def shown(when: When | None) -> str:
    """A date, or a dash."""
    return german(when) if when else NOTHING


def weekday(day: date) -> str:
    """The day of the week in two letters: "Di"."""
    return _WEEKDAYS[day.weekday()]


def on_weekday(day: date) -> str:
    """A day with its weekday, as in "Di 24.11.2026"."""
    return f"{weekday(day)} {german(day)}"


def dated(when: When, *, at_latest: bool) -> str:
    """A day as in "13.02.2023", or "bis 13.03.2023" for on that day or before."""
    return f"bis {german(when)}" if at_latest else german(when)


def window(span: Window, *, expected: bool = False) -> str:
    """A window as in "04/2022 – 06/2022"; an unknown side is an ellipsis, an expected end says "vsl."."""
    if span.begin is None and span.end is None:
        return NOTHING
    end = f"{'vsl. ' if expected else ''}{german(span.end)}" if span.end else "…"
    return f"{german(span.begin) if span.begin else '…'} – {end}"


class NamedBlock(Protocol):
    """What a block needs to be named; several views have one."""

    @property
    def stages(self) -> tuple[StageState, ...]:
        """Its phases, by the scheme."""

    @property
    def name(self) -> str | None:
        """Its local name."""


def block_name(block: NamedBlock) -> str:
    """A block as in "2+3 Konstituierungs- und Zielfindungsphase"; without a local name the phases' names."""
    numbers = "+".join(str(stage.number) for stage in block.stages)
    names = " und ".join(stage.name or f"Phase {stage.number}" for stage in block.stages)
    return f"{numbers} {block.name or names}"


def light_sign(colour: Colour) -> Words:
    """Sign and word: the colour never stands alone (about 4 million people cannot tell red from green)."""
    sign, tone = _SIGNS[colour]
    return Words(f"{sign} {label(colour)}", tone)


def days_left(days: int | None) -> str:
    """Days as in "noch 12", "heute" or "3 über"; a dash when unknown."""
    if days is None:
        return NOTHING
    if days == 0:
        return "heute"
    return f"noch {days}" if days > 0 else f"{-days} über"


def milestones_named(ids: tuple[str, ...]) -> str:
    """Milestones as in "Meilenstein 3.1" or "Meilensteine 3.1 und 3.2"."""
    return f"{'Meilenstein' if len(ids) == 1 else 'Meilensteine'} {listed(ids)}"


def reason_sentence(reason: Reason) -> str:
    """A reason for a colour as a sentence."""
    days = count(reason.days or 0, "Tag", "Tagen")
    named = milestones_named(reason.milestones) if reason.milestones else ""
    be = "ist" if len(reason.milestones) == 1 else "sind"
    return {
        Rule.OVERDUE: f"{named} {be} seit {days} fällig; "
        "das Logbuch nennt weder Erreichen noch eine gültige Abweichung.",
        Rule.EXPLAINED: f"{named} {be} seit {days} fällig; eine Abweichung begründet das.",
        Rule.NOT_CLEARED: f"Das Ende liegt jetzt {_later(reason)}, und ist nicht geklärt.",
        Rule.MOVED: f"Das Ende liegt jetzt {_later(reason)}.",
        Rule.REFUSED: f"Der Abschluss der Phase {reason.phase} ist abgelehnt ({shown(reason.until)}).",
        Rule.DUE_SOON: f"{named} {be} bald fällig, {_by(reason.until)}."
        if reason.days
        else f"{named} {be} heute fällig.",
        Rule.NO_BEGIN: "Der Beginn ist nicht angegeben.",
        Rule.NO_END: "Das Ende ist nicht angegeben, darum ist keine Aussage zum Termin möglich.",
        Rule.WITHHELD: "Dazu gibt es Einträge, die nicht freigegeben sind.",
    }[reason.rule]


def _by(when: When | None) -> str:
    return f"Ende {shown(when)}" if isinstance(when, Month) else f"am {shown(when)}"


def _later(reason: Reason) -> str:
    days = count(reason.days or 0, "Tag", "Tage")
    return f"bei {shown(reason.until)}, {days} nach dem vereinbarten"
