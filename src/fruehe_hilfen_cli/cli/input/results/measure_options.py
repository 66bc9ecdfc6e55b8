"""The options that say what a measure is, and how their words are read."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Annotated, Any

import typer

from fruehe_hilfen_cli.cli.completion_sources import complete_field, complete_goal, complete_idea
from fruehe_hilfen_cli.cli.grouping import Group
from fruehe_hilfen_cli.cli.input.arguments import require_when
from fruehe_hilfen_cli.cli.input.words_option import words_option
from fruehe_hilfen_cli.errors import ExitCode, Refusal
from fruehe_hilfen_cli.text import typed_number

if TYPE_CHECKING:
    from fruehe_hilfen_cli.model.dates import When
    from fruehe_hilfen_cli.model.measures import Resource, ReviewScheme, WorkStep

_STEP_PARTS, _RESOURCE_PARTS = 4, 3
_UNITS = ("€", "EUR", "Euro")


class BadPart(Refusal):
    """A step of work or a resource that cannot be read."""

    exit_code = ExitCode.WRONG_USE
    sentence = "„{words}“ bei {option} lässt sich nicht lesen: {reason}."
    advice = "Schreiben Sie z. B. {option} {example}."


_OPTIONS: dict[str, tuple[str, Any]] = {
    "ziel": (
        "goals",
        Annotated[
            list[str] | None,
            typer.Option(
                "--ziel",
                "-z",
                metavar="ZIEL",
                help="Welchem Ziel sie dient.",
                autocompletion=complete_goal,
            ),
        ],
    ),
    "handlungsfeld": (
        "field_of_action",
        words_option(
            "--handlungsfeld",
            "TEXT",
            "Zu welchem Feld sie gehört; ein Teil des Namens genügt.",
            complete_field,
        ),
    ),
    "zustaendig": (
        "responsible",
        words_option("--zustaendig", "ROLLE", "Wer sich kümmert: eine Rolle, kein Name."),
    ),
    "partner": (
        "partners",
        Annotated[
            list[str] | None,
            typer.Option("--partner", metavar="ROLLE", help="Wer mitwirkt: Rolle oder Einrichtung."),
        ],
    ),
    "beginn": (
        "begin",
        words_option("--beginn", "DATUM", "Ab wann; Tag oder Monat."),
    ),
    "ende": (
        "end",
        words_option("--ende", "DATUM", "Bis wann; Tag oder Monat."),
    ),
    "schritt": (
        "steps_of_work",
        Annotated[
            list[str] | None,
            typer.Option("--schritt", metavar='"WAS; WER; VON; BIS"', help="Ein Arbeitsschritt."),
        ],
    ),
    "ressource": (
        "resources",
        Annotated[
            list[str] | None,
            typer.Option(
                "--ressource",
                metavar='"WAS; EURO; STUNDEN"',
                help='Was gebraucht wird, z. B. "Miete; 1.200" oder "Koordination;; 80".',
            ),
        ],
    ),
    "einheit": (
        "unit",
        words_option("--einheit", "WORT", "Was gezählt wird, z. B. Familien."),
    ),
    "anzahl": (
        "planned_uptake",
        Annotated[
            int | None,
            typer.Option("--anzahl", metavar="ZAHL", min=0, help="Wie viele erreicht werden sollen."),
        ],
    ),
    "ueberpruefung_alle": (
        "every_months",
        Annotated[
            int | None,
            typer.Option(
                "--ueberpruefung-alle", metavar="ZAHL", min=1, max=60, help="Überprüft alle so viele Monate."
            ),
        ],
    ),
    "ueberpruefung_am": (
        "review_on",
        Annotated[
            list[str] | None,
            typer.Option("--ueberpruefung-am", metavar="DATUM", help="Überprüft an diesem Tag oder Monat."),
        ],
    ),
    "woran": (
        "by_what",
        words_option("--woran", "TEXT", "Woran man sieht, ob sie wirkt."),
    ),
    "ueberprueft_von": (
        "reviewer",
        words_option("--ueberprueft-von", "ROLLE", "Wer sie überprüft."),
    ),
    "idee": (
        "idea",
        words_option("--idee", "IDEE", "Aus welcher Idee sie wird, z. B. k7q2m/1.", complete_idea),
    ),
}


def _typed(values: dict[str, Any]) -> dict[str, Any]:
    said = {field: values[name] for name, (field, _) in _OPTIONS.items()}
    return {field: value for field, value in said.items() if value not in (None, "", [])}


measured = Group("typed", {name: kind for name, (_, kind) in _OPTIONS.items()}, {}, _typed)
"""Gives a command its ``typed``: what was typed of a measure and of its reviews, by field name."""

_REVIEW = ("every_months", "review_on", "by_what", "reviewer")


def measure_values(typed: dict[str, Any], today: date) -> dict[str, Any]:
    """The values of a measure by field name; what was not typed is not among them.

    Raises:
        NotADate, BadPart: when words cannot be read.
        InvalidEntry: when a value is not possible.
    """
    readers: dict[str, Callable[[Any], object]] = {
        "begin": lambda words: require_when(words, today, "--beginn", ahead=True),
        "end": lambda words: require_when(words, today, "--ende", ahead=True),
        "steps_of_work": lambda found: tuple(_step(words, today) for words in found),
        "resources": lambda found: tuple(map(_resource, found)),
        "goals": tuple,
        "partners": tuple,
    }
    values = {
        name: readers[name](words) if name in readers else words
        for name, words in typed.items()
        if name not in _REVIEW
    }
    review = {name: typed[name] for name in _REVIEW if name in typed}
    return values | ({"review": _review(review, today)} if review else {})


def _review(typed: dict[str, Any], today: date) -> "ReviewScheme":
    from fruehe_hilfen_cli.model.measures import ReviewScheme
    from fruehe_hilfen_cli.records.making import made

    names = {"review_on": "on", "reviewer": "who"}
    values = {names.get(name, name): value for name, value in typed.items()}
    if "on" in values:
        option = "--ueberpruefung-am"
        values["on"] = tuple(require_when(words, today, option, ahead=True) for words in values["on"])
    return made(ReviewScheme, **values)


def _step(words: str, today: date) -> "WorkStep":
    from fruehe_hilfen_cli.model.measures import WorkStep
    from fruehe_hilfen_cli.records.making import made

    example = '"Raum suchen; Netzwerkkoordination; 2027-01; 2027-03"'
    what, who, begin, end = _parts(words, _STEP_PARTS, "--schritt", example)
    values = {
        "who": who,
        "begin": _when(begin, today),
        "end": _when(end, today),
    }
    return made(WorkStep, what=what, **{name: value for name, value in values.items() if value})


def _when(words: str, today: date) -> "When | None":
    return require_when(words, today, "--schritt", ahead=True) if words else None


def _resource(words: str) -> "Resource":
    from fruehe_hilfen_cli.model.measures import Resource
    from fruehe_hilfen_cli.records.making import made

    example = '"Honorare; 1.200; 40"'
    what, euros, hours = _parts(words, _RESOURCE_PARTS, "--ressource", example)
    values: dict[str, Any] = {"what": what}
    for name, typed in (("euros", euros), ("hours", hours)):
        if typed:
            amount = _amount(typed)
            if amount is None:
                reason = f"{typed} ist keine Zahl"
                raise BadPart(words=words, option="--ressource", reason=reason, example=example)
            values[name] = amount
    return made(Resource, **values)


def _parts(words: str, most: int, option: str, example: str) -> list[str]:
    parts = [part.strip() for part in words.split(";")]
    if not parts[0] or len(parts) > most:
        reason = "der Anfang fehlt" if not parts[0] else f"es sind mehr als {most} Angaben"
        raise BadPart(words=words, option=option, reason=reason, example=example)
    return [*parts, *[""] * (most - len(parts))]


def _amount(words: str) -> int | float | None:
    """The number of an amount: "1.200", "1200,50", "980 €"; None when it is none."""
    for unit in _UNITS:
        words = words.removesuffix(unit)
    return typed_number(words)
