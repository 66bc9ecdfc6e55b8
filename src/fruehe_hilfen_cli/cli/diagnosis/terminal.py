"""The terminal: is there one, how wide is it, is there colour, which variables change what fh does?"""

import os
import re
import sys

from fruehe_hilfen_cli.cli import streams
from fruehe_hilfen_cli.cli.diagnosis.rule import Judgement, Surroundings, diagnosis, fine, optional, todo
from fruehe_hilfen_cli.text import listed, nearest

AREA = "Terminal"
_PLACE, _DAY = "FH_KOMMUNE", "FH_STICHTAG"
KNOWN = ("FH_FEHLERSUCHE", _PLACE, "FH_ORDNER", _DAY)
"""The variables that fh reads."""
_OURS = re.compile(r"FH_[A-Z_]{1,20}")
_NARROW = 72


@diagnosis(AREA, "Terminal")
def terminal(_: Surroundings) -> Judgement:
    """Whether data, messages and answers go through a terminal."""
    kinds = (("Eingabe", sys.stdin), ("Ausgabe", sys.stdout), ("Meldungen", sys.stderr))
    there = [name for name, stream in kinds if stream.isatty()]
    if len(there) == len(kinds):
        return fine("Ja: fh kann fragen, wo etwas fehlt.")
    gone = listed([name for name, _ in kinds if name not in there])
    return fine(f"Nicht für {gone}; fh fragt dann nichts und nimmt, was in der Zeile steht.")


@diagnosis(AREA, "Breite")
def width(_: Surroundings) -> Judgement:
    """How many columns there are."""
    columns = streams.columns()
    if columns < _NARROW:
        return optional(f"{columns} Spalten; Tabellen werden schmal.", "Ab 80 Spalten liest es sich besser.")
    return fine(f"{columns} Spalten.")


@diagnosis(AREA, "Farbe")
def colour(_: Surroundings) -> Judgement:
    """Whether there is colour, and why not."""
    if streams.takes_colour(sys.stdout):
        return fine("Ja.")
    if os.environ.get("NO_COLOR"):
        return fine("Nein, weil NO_COLOR gesetzt ist.")
    if os.environ.get("TERM") == "dumb":
        return fine("Nein, weil TERM=dumb gesetzt ist.")
    return fine("Nein, weil die Ausgabe nicht an ein Terminal geht; --farbe immer erzwingt sie.")


@diagnosis(AREA, "Variablen")
def variables(_: Surroundings) -> Judgement:
    """Variables of the environment that change what fh does; only their names."""
    ours = sorted(name for name in os.environ if name.startswith("FH_"))
    unknown = [name for name in ours if name not in KNOWN]
    if unknown:
        return _unknown(unknown)
    return fine(f"Gesetzt: {listed(ours)}." if ours else "Keine Umgebungsvariable von fh ist gesetzt.")


def _unknown(names: list[str]) -> Judgement:
    told = [name if _OURS.fullmatch(name) else "FH_…" for name in names]
    close = nearest(names[0], KNOWN)
    return optional(
        f"{listed(told)} kennt fh nicht und liest es nicht.",
        f"Meinten Sie {close}?" if close else f"Es gibt {listed(KNOWN)}.",
    )


@diagnosis(AREA, "Stichtag")
def day(around: Surroundings) -> Judgement | None:
    """Whether the variable for the day keeps fh from today, or from working at all; never which day."""
    from fruehe_hilfen_cli.model.dates import parse_when

    if not (given := os.environ.get(_DAY)):
        return None
    if parse_when(given, around.day) is None:
        return todo(
            f"In {_DAY} steht kein Datum.", f"Schreiben Sie es wie 2023-01-17, oder löschen Sie {_DAY}."
        )
    return optional(
        f"{_DAY} ist gesetzt: fh rechnet mit dem Tag, der dort steht, nicht mit heute.",
        f"Soll es heute sein, löschen Sie {_DAY}.",
    )


@diagnosis(AREA, "Kommune")
def place(around: Surroundings) -> Judgement | None:
    """Whether the variable for municipalities names some that are here; never which."""
    from fruehe_hilfen_cli.errors import Refusal

    if around.workspace is None or not (given := os.environ.get(_PLACE)):
        return None
    try:
        for name in given.split(","):
            around.workspace.place(name)
    except Refusal:
        return todo(
            f"{_PLACE} nennt eine Kommune, die es hier nicht gibt, oder nicht eindeutig.",
            f"fh status --alle zeigt, welche es gibt. Berichtigen oder löschen Sie {_PLACE}.",
        )
    return fine(f"{_PLACE} ist gesetzt: Ohne andere Angabe gilt, was dort steht.")
