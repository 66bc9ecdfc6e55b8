"""Which entries someone wants to see: the options that every command over the logbook has."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

import typer

from fruehe_hilfen_cli.cli.grouping import Group
from fruehe_hilfen_cli.cli.input.arguments import Kinds, require_span, require_word
from fruehe_hilfen_cli.model.kinds import EntryKind
from fruehe_hilfen_cli.views.entries.logbook import Selection

Words = Annotated[str | None, typer.Option("--text", metavar="WORT", help="Dieses Wort in Titel oder Text.")]

_OPTIONS = {
    "von": Annotated[str | None, typer.Option("--von", metavar="DATUM", help="Ab diesem Tag oder Monat.")],
    "bis": Annotated[
        str | None, typer.Option("--bis", metavar="DATUM", help="Bis zu diesem Tag oder Monat.")
    ],
    "art": Kinds,
    "phase": Annotated[int | None, typer.Option("--phase", metavar="NR", help="Nur diese Phase.")],
    "geplant": Annotated[bool, typer.Option("--geplant", help="Auch Einträge nach dem Stichtag.")],
}


@dataclass(frozen=True)
class Wanted:
    """The values of the options, as typed.

    Args:
        planned: entries dated later than the day, too.
    """

    since: str | None
    until: str | None
    kinds: tuple[str, ...]
    phase: int | None
    planned: bool

    def selection(self, today: date, words: str | None = None) -> Selection:
        """What the words mean.

        Raises:
            NotADate, NotAWord: when they cannot be read.
            EndsBeforeItBegins: when no day lies between them.
        """
        since, until = require_span(self.since, self.until, today)
        return Selection(
            since=since,
            until=until,
            kinds=tuple(EntryKind(require_word(word, list(EntryKind), "--art")) for word in self.kinds),
            phase=self.phase,
            words=words,
        )


selecting = Group(
    "wanted",
    _OPTIONS,
    {"geplant": False},
    lambda values: Wanted(
        since=values["von"],
        until=values["bis"],
        kinds=tuple(values["art"] or ()),
        phase=values["phase"],
        planned=values["geplant"],
    ),
    leading=True,
)
"""Gives a command what is ``wanted``, made of the options above."""
