"""What a deviation says of dates, as a phrase."""

from collections.abc import Sequence

from fruehe_hilfen_cli.model.dates import german
from fruehe_hilfen_cli.model.parts import Move
from fruehe_hilfen_cli.reports.phrases import shown
from fruehe_hilfen_cli.text import capitalised, listed
from fruehe_hilfen_cli.views.history import milestone_of
from fruehe_hilfen_cli.views.steering.deviations import DeviationState


def new_dates(found: DeviationState) -> str:
    """What a deviation says of dates: ", neues Ende 08/2026; es rückt mit: Phase 4 bis 04/2027"."""
    parts = []
    if found.new_begin:
        parts.append(f", neuer Beginn {german(found.new_begin)}")
    if found.new_end:
        parts.append(f", {_end_word(found.subject)} {german(found.new_end)}")
    if found.moves:
        move = "rückt" if len(found.moves) == 1 else "rücken"
        parts.append(f"; es {move} mit: {moves_told(found.moves)}")
    return "".join(parts)


def moves_told(moves: Sequence[Move]) -> str:
    """What moves along: "Phase 4 bis 04/2027 und Meilenstein 4.2 auf 16.12.2026"."""
    return listed([f"{capitalised(move.subject)} {_to(move)}" for move in moves])


def _end_word(subject: str) -> str:
    return "neuer Termin" if milestone_of(subject) else "neues Ende"


def _to(move: Move) -> str:
    begin, end = move.new_begin, move.new_end
    if begin and end:
        return f"auf {german(begin)} – {german(end)}"
    if begin:
        return f"ab {german(begin)}"
    return f"{'auf' if milestone_of(move.subject) else 'bis'} {shown(end)}"
