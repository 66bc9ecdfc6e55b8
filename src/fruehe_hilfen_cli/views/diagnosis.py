"""What ``fh diagnose`` finds out about a computer: values only, and nothing of any person or file."""

from enum import StrEnum

from msgspec import Struct


class Verdict(StrEnum):
    """What a diagnosis comes to."""

    FINE = "in-ordnung"
    OPTIONAL = "freiwillig"
    TODO = "zu-tun"


class Diagnosed(Struct, frozen=True):
    """What a diagnosis has found.

    Args:
        area: what it belongs to, e.g. "git".
        name: what was looked at, e.g. "Zeilenenden".
        state: whether something is to be done.
        sentence: German: what was found. No name, path or text of a person or a file stands in it.
        advice: German: the next step; empty when there is none.
    """

    area: str
    name: str
    state: Verdict
    sentence: str
    advice: str = ""
