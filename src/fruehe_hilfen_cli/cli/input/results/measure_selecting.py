"""The options that select measures."""

from typing import TYPE_CHECKING, Annotated

import typer

from fruehe_hilfen_cli.cli.completion_sources import complete_goal
from fruehe_hilfen_cli.cli.input.arguments import require_word

if TYPE_CHECKING:
    from fruehe_hilfen_cli.views.results.measures import MeasureSelection

Goal = Annotated[
    str | None,
    typer.Option(
        "--ziel", "-z", metavar="ZIEL", help="Nur die, die diesem Ziel dienen.", autocompletion=complete_goal
    ),
]
Who = Annotated[
    str | None,
    typer.Option(
        "--wer", metavar="ROLLE", help="Nur die, bei denen diese Rolle zuständig ist oder mitwirkt."
    ),
]
States = Annotated[
    list[str] | None,
    typer.Option(
        "--stand",
        metavar="STAND",
        help="Nur diese: geplant, laeuft (auch angepasste), angepasst, abgeschlossen, eingestellt.",
    ),
]


def measure_selection(
    goal: str | None, who: str | None, states: list[str] | None, *, overdue: bool = False
) -> "MeasureSelection":
    """What the options select.

    Raises:
        NotAWord: when a state is none.
    """
    from fruehe_hilfen_cli.views.results.measure_course import MeasureStatus
    from fruehe_hilfen_cli.views.results.measures import MeasureSelection

    known = [state for state in MeasureStatus if state is not MeasureStatus.UNKNOWN]
    found = [MeasureStatus(require_word(word, known, "--stand")) for word in states or ()]
    if MeasureStatus.RUNNING in found:
        found.append(MeasureStatus.ADAPTED)
    return MeasureSelection(goal=goal, who=who, states=tuple(found), overdue=overdue)
