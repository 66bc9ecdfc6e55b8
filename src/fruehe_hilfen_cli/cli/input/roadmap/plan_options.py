"""The options that say what changes in the agreed plan."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any

import typer

from fruehe_hilfen_cli.cli.grouping import Group
from fruehe_hilfen_cli.cli.input.arguments import require_when, require_word
from fruehe_hilfen_cli.cli.input.words_option import words_option
from fruehe_hilfen_cli.errors import ExitCode, Refusal
from fruehe_hilfen_cli.model.kinds import EndKind, Theme


class NotATime(Refusal):
    """Words that are no time of day."""

    exit_code = ExitCode.WRONG_USE
    sentence = "„{words}“ bei --uhrzeit ist keine Uhrzeit."
    advice = "Möglich sind: 10:00, 9.30, 14 Uhr."


@dataclass(frozen=True)
class TypedPlan:
    """The values of the options, as typed.

    Args:
        phase: a phase of the block that is meant.
        words: by the option's name, without the dashes in front; only those that were typed.
        left_out: the values that go.
    """

    phase: int | None
    words: dict[str, Any]
    left_out: tuple[str, ...]

    @property
    def is_empty(self) -> bool:
        """Whether nothing was typed."""
        return self.phase is None and not self.words and not self.left_out


_OPTIONS = {
    "zeitraum": Annotated[
        int | None,
        typer.Option("--zeitraum", metavar="NR", help="Eine Phase des Zeitraums, der gemeint ist."),
    ],
    "beginn": words_option("--beginn", "DATUM", "Beginn des Zeitraums: Tag oder Monat."),
    "ende": words_option("--ende", "DATUM", "Ende des Zeitraums: Tag oder Monat."),
    "ende_ist": words_option("--ende-ist", "WORT", f"Wie fest das Ende ist: {', '.join(EndKind)}."),
    "name": words_option("--name", "NAME", "Der Name des Zeitraums."),
    "jour_fixe_erster": words_option("--jour-fixe-erster", "DATUM", "Der Tag des ersten Jour fixe."),
    "alle_wochen": Annotated[
        int | None,
        typer.Option("--alle-wochen", metavar="ZAHL", help="So viele Wochen von einem zum nächsten."),
    ],
    "uhrzeit": words_option("--uhrzeit", "ZEIT", "Wann der Jour fixe beginnt, z. B. 10:00."),
    "dauer": Annotated[
        int | None, typer.Option("--dauer", metavar="MINUTEN", help="Wie lange der Jour fixe dauert.")
    ],
    "toleranz": Annotated[
        int | None,
        typer.Option(
            "--toleranz", metavar="TAGE", help="Um so viel darf ein Ende später liegen, ehe es rot wird."
        ),
    ],
    "vorwarnung": Annotated[
        int | None,
        typer.Option("--vorwarnung", metavar="TAGE", help="So lange vor der Fälligkeit wird die Ampel gelb."),
    ],
    "thema": words_option("--thema", "THEMA", "Das Thema; der Anfang des Wortes genügt."),
    "kohorte": words_option("--kohorte", "JAHRE", "Die Kohorte, z. B. 2025-2027."),
    "ohne": Annotated[
        list[str] | None,
        typer.Option("--ohne", metavar="FELD", help="Lässt eine dieser Angaben weg, z. B. ende."),
    ],
}


def _typed(values: dict[str, Any]) -> TypedPlan:
    phase, left_out = values.pop("zeitraum"), values.pop("ohne")
    words = {name.replace("_", "-"): value for name, value in values.items() if value is not None}
    return TypedPlan(phase, words, tuple(left_out or ()))


plan_options = Group("typed", _OPTIONS, {}, _typed, leading=True)
"""Gives a command its ``typed``, made of the options of the plan."""

Trial = Annotated[bool, typer.Option("--probe", help="Nur zeigen, was sich ändern würde; nichts schreiben.")]


def plan_values(typed: TypedPlan, today: date) -> dict[tuple[str, str], Any]:
    """The values that the options mean, see ``records.plan_editing.OPTIONS``.

    Raises:
        NotADate, NotAWord, NotATime: when words cannot be read.
    """
    from fruehe_hilfen_cli.records.roadmap.plan_editing import OPTIONS

    return {OPTIONS[name]: _value(name, words, today) for name, words in typed.words.items()}


def _value(name: str, words: Any, today: date) -> object:  # noqa: ANN401 - numbers and words
    match name:
        case "beginn" | "ende":
            return require_when(words, today, f"--{name}", ahead=True)
        case "jour-fixe-erster":
            return require_when(words, today, f"--{name}")
        case "ende-ist":
            return EndKind(require_word(words, list(EndKind), "--ende-ist"))
        case "thema":
            return Theme(require_word(words, list(Theme), "--thema"))
        case "uhrzeit":
            return _time(words)
        case _:
            return words


def _time(words: str) -> object:
    from fruehe_hilfen_cli.model.dates import parse_time

    found = parse_time(words)
    if found is None:
        raise NotATime(words=words)
    return found
