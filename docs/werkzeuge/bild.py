"""Draws docs/bilder/status.svg: what ``fh status`` prints for Kreis Soest, by rich's own export.

The picture is the program's own output with its colours; the same bytes come out each time.
"""

import io
import os
import re
from pathlib import Path
from unittest.mock import patch

from docs.werkzeuge import befehle
from rich.console import Console
from rich.terminal_theme import TerminalTheme
from rich.text import Text

PICTURE = befehle.ROOT / "docs" / "bilder" / "status.svg"
_DAY = "2023-03-14"
_COLUMNS = 112
_COMMAND = f"fh status kreis-soest --stichtag {_DAY}"
_THEME = TerminalTheme(
    (255, 255, 255),
    (36, 41, 47),
    [
        (36, 41, 47), (179, 29, 40), (17, 107, 50), (143, 94, 0),
        (9, 80, 174), (110, 60, 170), (20, 105, 115), (110, 118, 129),
    ],
)  # fmt: skip
"""Dark on light: red, green and yellow have a contrast of at least 5 : 1."""

_LOOK = {"TERM": "xterm-256color", "COLUMNS": str(_COLUMNS)}
_OWN = {
    r"\s*@font-face \{.*?\}": "",
    r"font-family: [^;]+;": "font-family: ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace;",
    r"rgba\(255,255,255,0\.35\)": "#d0d7de",
}


def generated() -> dict[Path, str]:
    """The picture, with the text it should have."""
    return {PICTURE: drawn()}


def drawn() -> str:
    """The picture as SVG; it loads nothing from elsewhere."""
    with befehle.stage("projekt", _DAY) as place, patch.dict(os.environ, _LOOK):
        shown = place.shown(f"{_COMMAND} --farbe immer")
    screen = Console(
        width=_COLUMNS,
        file=io.StringIO(),
        record=True,
        force_terminal=True,
        color_system="256",
        legacy_windows=False,
        _environ={},
    )
    screen.print(Text.from_ansi(shown.rstrip("\n")))
    svg = screen.export_svg(title=_COMMAND, theme=_THEME, unique_id="status")
    return _at_home(svg)


def _at_home(svg: str) -> str:
    """In a font of the reader's machine, instead of one from a server, and with a border on a white page."""
    for pattern, ours in _OWN.items():
        svg = re.sub(pattern, ours, svg, flags=re.DOTALL)
    return svg
