"""Options that the commands of the calendar share."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, Annotated

import typer

from fruehe_hilfen_cli.cli.completion_sources import complete_calendar_kind
from fruehe_hilfen_cli.cli.input.arguments import require_when, require_word
from fruehe_hilfen_cli.errors import ExitCode, Refusal

if TYPE_CHECKING:
    from fruehe_hilfen_cli.views.dates.calendar_item import CalendarKind


class AlreadyOver(Refusal):
    """A calendar cannot end before it begins."""

    exit_code = ExitCode.WRONG_USE
    sentence = "„{words}“ bei --bis liegt vor dem {day}; der Kalender zeigt, was noch kommt."
    advice = "Was geschehen ist, zeigt fh verlauf."


CalendarKinds = Annotated[
    list[str] | None,
    typer.Option(
        "--art",
        metavar="ART",
        help="Nur jour-fixe, termin, abgabefrist (für Vorlagen), meilenstein, beginn oder ende (von "
        "Zeiträumen), aufgabe, beschluss, bericht, beschlussbericht oder befristung (von Stellen).",
        autocompletion=complete_calendar_kind,
    ),
]


def read_kinds(words: Sequence[str] | None) -> "tuple[CalendarKind, ...]":
    """The kinds that ``--art`` names; without any all.

    Raises:
        NotAWord: when one is none of them.
    """
    from fruehe_hilfen_cli.views.dates.calendar_item import CalendarKind

    kinds = list(CalendarKind)
    return tuple(CalendarKind(require_word(word, kinds, "--art")) for word in words or kinds)


def read_until(words: str | None, weeks: int, day: date) -> date:
    """The last day of a calendar: as ``--bis`` says, else so many weeks after the day.

    Raises:
        NotADate: when the words are no date.
        AlreadyOver: when it lies before the day.
    """
    from fruehe_hilfen_cli.model.dates import german, last_day

    if words is None:
        return day + timedelta(weeks=weeks)
    until = last_day(require_when(words, day, "--bis", ahead=True))
    if until < day:
        raise AlreadyOver(words=words, day=german(day))
    return until
