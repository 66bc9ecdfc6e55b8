"""One option with words, as the tables of options of larger commands hold many."""

from collections.abc import Callable
from typing import Annotated, Any

import typer


def words_option(option: str, metavar: str, help_: str, complete: Callable[..., Any] | None = None) -> Any:  # noqa: ANN401 - an annotation for Typer
    """An option that may be left out, with a text.

    Args:
        option: as it is typed, "--betreff".
        metavar: what stands for its value in the help.
        help_: one German sentence.
        complete: gives the words that a shell may complete it with.
    """
    return Annotated[str | None, typer.Option(option, metavar=metavar, help=help_, autocompletion=complete)]
