"""The options that say what a goal or an indicator is, and how their words are read."""

from datetime import date
from typing import Annotated, Any

import typer

from fruehe_hilfen_cli.cli.completion_sources import complete_goal, complete_indicator
from fruehe_hilfen_cli.cli.grouping import Group
from fruehe_hilfen_cli.cli.input.arguments import require_when, require_word
from fruehe_hilfen_cli.cli.input.words_option import words_option
from fruehe_hilfen_cli.errors import ExitCode, Refusal
from fruehe_hilfen_cli.text import typed_number

GoalArgument = Annotated[
    str, typer.Argument(metavar="ZIEL", help="Kürzel des Ziels, z. B. Z1.", autocompletion=complete_goal)
]
IndicatorArgument = Annotated[
    str,
    typer.Argument(
        metavar="INDIKATOR", help="Kürzel des Indikators, z. B. I1.", autocompletion=complete_indicator
    ),
]
NewId = Annotated[
    str | None, typer.Option("--kuerzel", metavar="ID", help="Ein eigenes Kürzel; ohne Angabe das nächste.")
]


class NotANumber(Refusal):
    """Words that are no number."""

    exit_code = ExitCode.WRONG_USE
    sentence = "„{words}“ bei {option} ist keine Zahl."
    advice = "Möglich sind z. B. 42, 12,5 oder 1.200."


class AgreedAhead(Refusal):
    """What lies ahead has not been agreed."""

    sentence = "{day} liegt in der Zukunft: Vereinbart ist ein Ziel erst, wenn es so weit ist."
    advice = "Lassen Sie --vereinbart-am weg; fh ziel aendere trägt es nach."


_GOAL = {
    "stufe": Annotated[
        int | None,
        typer.Option(
            "--stufe", metavar="NR", min=1, max=7, help="1–3 Output, 4–6 Outcome, 7 Impact; Wirkung ab 4."
        ),
    ],
    "zielgruppe": words_option("--zielgruppe", "TEXT", "Für wen sich etwas ändern soll."),
    "bis": words_option("--bis", "DATUM", "Bis wann: ein Tag oder ein Monat."),
    "vereinbart_mit": Annotated[
        list[str] | None,
        typer.Option("--vereinbart-mit", metavar="ROLLE", help="Mit wem vereinbart: Rolle oder Gremium."),
    ],
    "vereinbart_am": words_option("--vereinbart-am", "DATUM", "Wann vereinbart."),
}
_INDICATOR = {
    "einheit": words_option("--einheit", "TEXT", "Was gezählt wird, z. B. Prozent."),
    "skala": Annotated[
        list[str] | None,
        typer.Option(
            "--skala",
            metavar="WORT",
            help="Statt Zahlen ein Wort der Skala, das schwächste zuerst; macht ihn qualitativ.",
        ),
    ],
    "ausgangswert": words_option("--ausgangswert", "ZAHL", "Der Wert am Anfang."),
    "ausgangswert_am": words_option("--ausgangswert-am", "DATUM", "Von wann er ist."),
    "zielwert": words_option("--zielwert", "ZAHL", "Der Wert, der erreicht werden soll."),
    "zielwert_bis": words_option("--zielwert-bis", "DATUM", "Bis wann."),
    "richtung": words_option(
        "--richtung", "WORT", "Was besser ist: mehr oder weniger; sonst wie der Zielwert."
    ),
    "kleinster": words_option("--kleinster", "ZAHL", "Der kleinste mögliche Wert."),
    "groesster": words_option("--groesster", "ZAHL", "Der größte mögliche Wert."),
    "quelle": words_option("--quelle", "TEXT", "Woher die Werte kommen."),
    "methode": words_option("--methode", "TEXT", "Wie sie erhoben werden."),
    "alle_monate": Annotated[
        int | None,
        typer.Option("--alle-monate", metavar="ZAHL", min=1, max=60, help="Wie oft gemessen wird."),
    ],
    "zustaendig": words_option("--zustaendig", "ROLLE", "Wer misst: eine Rolle, kein Name."),
}


def _typed(values: dict[str, Any]) -> dict[str, Any]:
    return {
        name.replace("_", "-"): value for name, value in values.items() if value is not None and value != []
    }


goal_options = Group("typed", _GOAL, {}, _typed, leading=True)
"""Gives a command its ``typed``: what was typed of a goal, by the names of its options."""

indicator_options = Group("typed", _INDICATOR, {}, _typed, leading=True)
"""The same of an indicator."""


_DAYS = ("bis", "zielwert-bis", "ausgangswert-am", "vereinbart-am")
_NUMBERS = ("ausgangswert", "zielwert", "kleinster", "groesster")


def goal_values(typed: dict[str, Any], today: date) -> dict[str, Any]:
    """The values of a goal by field name.

    Raises:
        NotADate, AgreedAhead: when words cannot be read.
    """
    from fruehe_hilfen_cli.records.results.staircase import GOAL_OPTIONS

    fields = {**GOAL_OPTIONS, "stufe": "step", "titel": "title"}
    return {fields[name]: read_value(name, words, today) for name, words in typed.items()}


def indicator_values(typed: dict[str, Any], today: date) -> dict[str, Any]:
    """The values of an indicator by field name; a scale makes it qualitative.

    Raises:
        NotADate, NotANumber, NotAWord: when words cannot be read.
    """
    from fruehe_hilfen_cli.model.kinds import IndicatorKind
    from fruehe_hilfen_cli.records.results.staircase import INDICATOR_OPTIONS

    fields = {**INDICATOR_OPTIONS, "titel": "title"}
    values = {fields[name]: read_value(name, words, today) for name, words in typed.items()}
    return values | ({"kind": IndicatorKind.QUALITATIVE} if "scale" in values else {})


def read_value(name: str, words: Any, today: date) -> object:  # noqa: ANN401 - numbers, words and lists
    """The value that an option means.

    Args:
        name: of the option, without the dashes in front.
        words: what was typed.
        today: the day that counts as today.

    Raises:
        NotADate, NotANumber, NotAWord, AgreedAhead: when the words cannot be read.
    """
    from fruehe_hilfen_cli.model.dates import first_day, german
    from fruehe_hilfen_cli.model.kinds import Direction

    if name in _DAYS:
        when = require_when(words, today, f"--{name}", ahead=name in ("bis", "zielwert-bis"))
        if name == "vereinbart-am" and first_day(when) > today:
            raise AgreedAhead(day=german(when))
        return when
    if name in _NUMBERS:
        number = typed_number(words)
        if number is None:
            raise NotANumber(words=words, option=f"--{name}")
        return number
    if name == "richtung":
        return Direction(require_word(words, list(Direction), "--richtung"))
    return tuple(words) if isinstance(words, list) else words
