"""The options that say which decisions to show."""

from typing import Annotated

import typer

from fruehe_hilfen_cli.cli.completion_sources import complete_body
from fruehe_hilfen_cli.cli.input.arguments import require_word
from fruehe_hilfen_cli.cli.word_completion import complete_words
from fruehe_hilfen_cli.views.governance.decision_list import DecisionSelection
from fruehe_hilfen_cli.views.governance.decision_progress import DecisionStatus

_STATES = tuple(state for state in DecisionStatus if state is not DecisionStatus.UNKNOWN)
"""Those that a decision can have for those who see all entries."""

OfBody = Annotated[
    str | None,
    typer.Option(
        "--gremium",
        metavar="GREMIUM",
        help="Nur die dieses Gremiums: Name, Kürzel oder ein Teil davon.",
        autocompletion=complete_body,
    ),
]
States = Annotated[
    list[str] | None,
    typer.Option(
        "--stand",
        metavar="STAND",
        help=f"Nur die mit diesem Stand: {', '.join(_STATES)}.",
        autocompletion=complete_words(_STATES),
    ),
]


def decision_selection(body: str | None, states: list[str] | None, *, every: bool) -> DecisionSelection:
    """What was asked for.

    Raises:
        NotAWord: when a word is no state.
    """
    chosen = (DecisionStatus(require_word(word, _STATES, "--stand")) for word in states or ())
    return DecisionSelection(every=every, body=body or None, states=tuple(chosen))
