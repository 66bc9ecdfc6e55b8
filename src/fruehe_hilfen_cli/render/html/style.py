"""How pages look: the colours of all reports, for light and dark screens and for paper."""

import re

from markupsafe import Markup

from fruehe_hilfen_cli.render.characters import one_line
from fruehe_hilfen_cli.render.html.templates import filled
from fruehe_hilfen_cli.render.pages import ACCENT, COLOURS, OPEN_BACKGROUND
from fruehe_hilfen_cli.reports.tone import Tone

LIGHT = {tone.value: colour for tone, colour in COLOURS.items()} | {
    "accent": ACCENT,
    "paper": "ffffff",
    "shade": "f3f5f8",
    "rule": "c5ccd6",
    "border": "6b7684",
    "open-back": OPEN_BACKGROUND,
}
"""The colours on a light page, by their names in the style, as RGB."""
DARK = {
    Tone.PLAIN.value: "e6e8eb",
    Tone.STRONG.value: "ffffff",
    Tone.MUTED.value: "a9b1bb",
    Tone.GOOD.value: "7bc98b",
    Tone.WARNING.value: "e5b95c",
    Tone.BAD.value: "ff8a92",
    Tone.OPEN.value: "f2c76e",
    "accent": "92bfee",
    "paper": "14181d",
    "shade": "1e242b",
    "rule": "3a434e",
    "border": "8a95a3",
    "open-back": "3a2f12",
}
"""The same on a dark page."""
_NO_LETTER = re.compile(r"[^A-Za-z0-9]")


def style(running: str) -> Markup:
    """The style of a page.

    Args:
        running: the line at the head of each printed page.
    """
    return filled("style.css", light=LIGHT, dark=DARK, running=quoted(running))


def quoted(words: str) -> Markup:
    """A text in CSS; all but letters and digits is written as numbers, so that none of it ends the text."""
    escaped = _NO_LETTER.sub(lambda found: f"\\{ord(found[0]):x} ", one_line(words))
    return Markup(f'"{escaped}"')  # noqa: S704 - letters, digits, backslashes and blanks
