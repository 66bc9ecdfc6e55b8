"""What texts and drawn things mean."""

from enum import StrEnum


class Tone(StrEnum):
    """What a text means; printers turn it into colours or styles, never the other way round."""

    PLAIN = "plain"
    STRONG = "strong"
    MUTED = "muted"
    GOOD = "good"
    WARNING = "warning"
    BAD = "bad"
    OPEN = "open"
    """Left to be written by somebody."""
