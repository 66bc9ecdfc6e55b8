"""Whether a value is possible for an indicator, and how it is said."""

from fruehe_hilfen_cli.model.kinds import IndicatorKind
from fruehe_hilfen_cli.text import german_number
from fruehe_hilfen_cli.views.results.effective import IndicatorState


def value_told(indicator: IndicatorState, value: float) -> str:
    """A value as in "75 Prozent"; of a scale its word: "eher zufrieden"."""
    if word := _word(indicator, value):
        return word
    unit = f" {indicator.unit}" if indicator.unit else ""
    return f"{german_number(value)}{unit}"


def value_error(indicator: IndicatorState, value: float) -> str | None:
    """Why a value is not possible, to be put behind its name; None when it is."""
    told = german_number(value)
    if _is_scale(indicator):
        last = len(indicator.scale)
        return None if _word(indicator, value) else f"({told}) steht nicht auf der Skala von 1 bis {last}"
    if indicator.lowest is not None and value < indicator.lowest:
        return f"({told}) ist kleiner als der kleinste mögliche Wert ({german_number(indicator.lowest)})"
    if indicator.highest is not None and value > indicator.highest:
        return f"({told}) ist größer als der größte mögliche Wert ({german_number(indicator.highest)})"
    return None


def _is_scale(indicator: IndicatorState) -> bool:
    return indicator.kind is IndicatorKind.QUALITATIVE and bool(indicator.scale)


def _word(indicator: IndicatorState, value: float) -> str | None:
    """The word of the scale that a value means."""
    if not _is_scale(indicator) or value != int(value) or not 1 <= value <= len(indicator.scale):
        return None
    return indicator.scale[int(value) - 1]
