"""How values of indicators and their attainment are said in German, the same in every report."""

from fractions import Fraction
from math import floor

from fruehe_hilfen_cli.model.dates import german
from fruehe_hilfen_cli.model.kinds import Direction
from fruehe_hilfen_cli.reports.document import Tone, Words
from fruehe_hilfen_cli.reports.phrases import NOTHING
from fruehe_hilfen_cli.text import german_number
from fruehe_hilfen_cli.views.results.effective import IndicatorState
from fruehe_hilfen_cli.views.results.readings import Attainment, IndicatorResult, Tendency
from fruehe_hilfen_cli.vocabulary import label

_TENTHS = 1000
_ARROWS = {Direction.MORE: "↑", Direction.LESS: "↓"}
_TONES = {Tendency.BETTER: Tone.GOOD, Tendency.WORSE: Tone.WARNING, Tendency.SAME: Tone.MUTED}


def percent(share: float) -> str:
    """A share as in "62,5 %", with one decimal at most; below 1 it is never printed as "100 %"."""
    tenths = Fraction(repr(share)) * _TENTHS
    rounded = floor(tenths + Fraction(1, 2))
    if rounded >= _TENTHS > tenths:
        rounded = floor(tenths)
    whole, rest = divmod(abs(rounded), 10)
    sign = "-" if rounded < 0 else ""
    return f"{sign}{german_number(whole)}{f',{rest}' if rest else ''} %"


def attained(attainment: Attainment) -> str:
    """An attainment as in "rund 62,5 %", or why there is none: "nicht berechenbar: kein Ausgangswert"."""
    if attainment.share is None:
        return f"nicht berechenbar: {label(attainment.reason)}" if attainment.reason else NOTHING
    return f"{'rund ' if attainment.approx else ''}{percent(attainment.share)}"


def amount(
    indicator: IndicatorState, value: float | None, *, approx: bool = False, unit: bool = False
) -> str:
    """A value of an indicator as in "rund 45"; of a scale with its word: "2 (teils)"; a dash without one.

    Args:
        indicator: whose value it is.
        value: the value.
        approx: it is only known roughly.
        unit: say the unit, too: "45 Prozent".
    """
    if value is None:
        return NOTHING
    said = f"{'rund ' if approx else ''}{german_number(value)}"
    if word := scale_word(indicator, value):
        return f"{said} ({word})"
    return f"{said} {indicator.unit}" if unit and indicator.unit else said


def way_words(indicator: IndicatorState) -> str:
    """From the baseline to the target: "von 45 auf 60 bis 12/2027"; no text when both are unknown."""
    until = f" bis {german(indicator.target_by)}" if indicator.target_by else ""
    begin, end = (amount(indicator, value) for value in (indicator.baseline, indicator.target))
    if indicator.target is None:
        return f"Ausgangswert {begin}" if indicator.baseline is not None else ""
    if indicator.baseline is None:
        return f"Zielwert {end}{until}"
    return f"von {begin} auf {end}{until}"


def scale_word(indicator: IndicatorState, value: float) -> str | None:
    """The word of the scale for a value; None where the scale has none for it."""
    place = int(value)
    return indicator.scale[place - 1] if place == value and 1 <= place <= len(indicator.scale) else None


def arrow(direction: Direction) -> str:
    """Which way is better: "↑" or "↓"."""
    return _ARROWS[direction]


def tendency_words(tendency: Tendency | None) -> Words:
    """Which way the latest reading goes: "besser"; a dash when there is nothing to compare it with."""
    return Words(label(tendency), _TONES[tendency]) if tendency else Words(NOTHING, Tone.MUTED)


def due_words(result: IndicatorResult) -> Words:
    """When the next reading is due, as in "31.12.2026 (noch 38 Tage)"."""
    if result.due is None or result.days_left is None:
        return Words("ohne Rhythmus", Tone.MUTED)
    left = result.days_left
    days = "1 Tag" if abs(left) == 1 else f"{german_number(abs(left))} Tage"
    when = "heute" if not left else f"noch {days}" if left > 0 else f"{days} über"
    return Words(f"{german(result.due)} ({when})", Tone.BAD if result.overdue else Tone.PLAIN)
