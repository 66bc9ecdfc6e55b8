"""The options that say what a measure is, and how their words are read."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Annotated, Any

import typer

from fruehe_hilfen_cli.cli.grouping import Group
from fruehe_hilfen_cli.cli.input.arguments import require_when
from fruehe_hilfen_cli.errors import ExitCode, Refusal

if TYPE_CHECKING:
    from fruehe_hilfen_cli.model.dates import When
    from fruehe_hilfen_cli.model.measures import Resource, ReviewScheme, WorkStep

_STEP_PARTS, _RESOURCE_PARTS = 4, 3


class BadPart(Refusal):
    """A step of work or a resource that cannot be read."""

    exit_code = ExitCode.WRONG_USE
    sentence = "„{words}“ bei {option} lässt sich nicht lesen: {reason}."
    advice = "Schreiben Sie z. B. {option} {example}."


@dataclass(frozen=True)
class TypedMeasure:
    """The words of the options; None or nothing where an option was not typed."""

    goals: tuple[str, ...] = ()
    field_of_action: str | None = None
    responsible: str | None = None
    partners: tuple[str, ...] = ()
    begin: str | None = None
    end: str | None = None
    unit: str | None = None
    planned_uptake: int | None = None
    idea: str | None = None
    steps_of_work: tuple[str, ...] = ()
    resources: tuple[str, ...] = ()
    every_months: int | None = None
    review_on: tuple[str, ...] = ()
    by_what: str | None = None
    reviewer: str | None = None


_OPTIONS: dict[str, tuple[str, Any]] = {
    "ziel": (
        "goals",
        Annotated[
            list[str] | None, typer.Option("--ziel", "-z", metavar="ZIEL", help="Welchem Ziel sie dient.")
        ],
    ),
    "handlungsfeld": (
        "field_of_action",
        Annotated[
            str | None, typer.Option("--handlungsfeld", metavar="TEXT", help="Zu welchem Feld sie gehört.")
        ],
    ),
    "zustaendig": (
        "responsible",
        Annotated[
            str | None,
            typer.Option("--zustaendig", metavar="ROLLE", help="Wer sich kümmert: eine Rolle, kein Name."),
        ],
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
        Annotated[str | None, typer.Option("--beginn", metavar="DATUM", help="Ab wann; Tag oder Monat.")],
    ),
    "ende": (
        "end",
        Annotated[str | None, typer.Option("--ende", metavar="DATUM", help="Bis wann; Tag oder Monat.")],
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
        Annotated[
            str | None, typer.Option("--einheit", metavar="WORT", help="Was gezählt wird, z. B. Familien.")
        ],
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
        Annotated[str | None, typer.Option("--woran", metavar="TEXT", help="Woran man sieht, ob sie wirkt.")],
    ),
    "ueberprueft_von": (
        "reviewer",
        Annotated[str | None, typer.Option("--ueberprueft-von", metavar="ROLLE", help="Wer sie überprüft.")],
    ),
    "idee": (
        "idea",
        Annotated[
            str | None,
            typer.Option("--idee", metavar="IDEE", help="Aus welcher Idee sie wird, z. B. k7q2m/1."),
        ],
    ),
}


def _typed(values: dict[str, Any]) -> TypedMeasure:
    found: dict[str, Any] = {
        field: tuple(values[name]) if isinstance(values[name], list) else values[name]
        for name, (field, _) in _OPTIONS.items()
        if values[name] not in (None, "")
    }
    return TypedMeasure(**found)


measured = Group("typed", {name: kind for name, (_, kind) in _OPTIONS.items()}, {}, _typed)
"""Gives a command its ``typed``, made of the options of a measure."""


def measure_values(typed: TypedMeasure, today: date) -> dict[str, Any]:
    """The values of a measure by field name; what was not typed is not among them.

    Raises:
        NotADate, BadPart: when words cannot be read.
        InvalidEntry: when a value is not possible.
    """
    plain = ("goals", "field_of_action", "responsible", "partners", "unit", "planned_uptake", "idea")
    values = {
        **{name: getattr(typed, name) for name in plain},
        "begin": _when(typed.begin, today, "--beginn"),
        "end": _when(typed.end, today, "--ende"),
        "steps_of_work": tuple(_step(words, today) for words in typed.steps_of_work),
        "resources": tuple(_resource(words) for words in typed.resources),
        "review": _review(typed, today),
    }
    return {name: value for name, value in values.items() if value not in (None, ())}


def _when(words: str | None, today: date, option: str) -> "When | None":
    return require_when(words, today, option, ahead=True) if words else None


def _review(typed: TypedMeasure, today: date) -> "ReviewScheme | None":
    from fruehe_hilfen_cli.model.measures import ReviewScheme
    from fruehe_hilfen_cli.records.making import made

    values = {
        "every_months": typed.every_months,
        "on": tuple(
            require_when(words, today, "--ueberpruefung-am", ahead=True) for words in typed.review_on
        ),
        "by_what": typed.by_what,
        "who": typed.reviewer,
    }
    said = {name: value for name, value in values.items() if value}
    return made(ReviewScheme, **said) if said else None


def _step(words: str, today: date) -> "WorkStep":
    from fruehe_hilfen_cli.model.measures import WorkStep
    from fruehe_hilfen_cli.records.making import made

    example = '"Raum suchen; Netzwerkkoordination; 2027-01; 2027-03"'
    what, who, begin, end = _parts(words, _STEP_PARTS, "--schritt", example)
    values = {
        "who": who,
        "begin": _when(begin, today, "--schritt"),
        "end": _when(end, today, "--schritt"),
    }
    return made(WorkStep, what=what, **{name: value for name, value in values.items() if value})


def _resource(words: str) -> "Resource":
    from fruehe_hilfen_cli.model.measures import Resource
    from fruehe_hilfen_cli.records.making import made

    example = '"Honorare; 1.200; 40"'
    what, euros, hours = _parts(words, _RESOURCE_PARTS, "--ressource", example)
    values: dict[str, Any] = {"what": what}
    for name, typed in (("euros", euros), ("hours", hours)):
        if typed:
            amount = german_amount(typed)
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


def german_amount(words: str) -> int | float | None:
    """An amount as people type it: "1.200", "1200,50", "980"; None when it is none, or could mean two."""
    import re

    typed = words.removesuffix("€").removesuffix("EUR").removesuffix("Euro").strip()
    if not re.fullmatch(r"(\d{1,3}(\.\d{3})+|\d+)(,\d+)?", typed, re.ASCII):
        return None
    number = typed.replace(".", "").replace(",", ".")
    return float(number) if "." in number else int(number)
