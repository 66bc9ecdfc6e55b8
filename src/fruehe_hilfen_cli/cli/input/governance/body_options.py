"""The options that say what a body is, and how their words are read."""

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Annotated, Any

import typer

from fruehe_hilfen_cli.cli.completion_sources import complete_body, complete_body_kind
from fruehe_hilfen_cli.cli.grouping import Group
from fruehe_hilfen_cli.cli.input.arguments import require_when, require_word
from fruehe_hilfen_cli.cli.input.words_option import words_option
from fruehe_hilfen_cli.errors import ExitCode, Refusal
from fruehe_hilfen_cli.model.kinds import BodyKind

if TYPE_CHECKING:
    from fruehe_hilfen_cli.model.bodies import Member

_MEMBER = '"Prozessbegleitung des NZFH; 2"'


class BadMember(Refusal):
    """A member that cannot be read."""

    exit_code = ExitCode.WRONG_USE
    sentence = "„{words}“ bei --mitglied lässt sich nicht lesen: {reason}."
    advice = f"Schreiben Sie eine Rolle, bei mehreren Köpfen mit Anzahl: --mitglied {_MEMBER}."


BodyArgument = Annotated[
    str,
    typer.Argument(metavar="GREMIUM", help="Kürzel oder Name des Gremiums.", autocompletion=complete_body),
]

_OPTIONS: dict[str, tuple[str, Any]] = {
    "art": (
        "kind",
        Annotated[
            str | None,
            typer.Option(
                "--art",
                "-a",
                metavar="ART",
                help=f"Was es ist: {', '.join(BodyKind)}.",
                autocompletion=complete_body_kind,
            ),
        ],
    ),
    "teil_von": (
        "part_of",
        words_option("--teil-von", "GREMIUM", "Zu welchem Gremium es gehört.", complete_body),
    ),
    "auftrag": (
        "mandate",
        words_option("--auftrag", "TEXT", "Wofür es da ist."),
    ),
    "mitglied": (
        "members",
        Annotated[
            list[str] | None,
            typer.Option(
                "--mitglied",
                metavar='"ROLLE; KÖPFE"',
                help="Wer dazugehört: eine Rolle, kein Name; mit Anzahl, wenn es mehrere sind.",
            ),
        ],
    ),
    "leitung": (
        "lead",
        Annotated[
            list[str] | None,
            typer.Option("--leitung", metavar="ROLLE", help="Welche Rolle leitet; sie gehört damit dazu."),
        ],
    ),
    "alle_wochen": (
        "every_weeks",
        Annotated[
            int | None,
            typer.Option(
                "--alle-wochen", metavar="ZAHL", min=1, max=104, help="Es tagt alle so viele Wochen."
            ),
        ],
    ),
    "im_jahr": (
        "times_a_year",
        Annotated[
            int | None,
            typer.Option("--im-jahr", metavar="ZAHL", min=1, max=366, help="Es tagt so oft im Jahr."),
        ],
    ),
    "frist": (
        "hand_in_days",
        Annotated[
            int | None,
            typer.Option(
                "--frist",
                metavar="TAGE",
                min=0,
                max=366,
                help="So viele Tage vor der Sitzung muss eine Vorlage da sein.",
            ),
        ],
    ),
    "oeffentlich": (
        "public",
        Annotated[
            bool | None,
            typer.Option(
                "--oeffentlich/--nicht-oeffentlich", help="Ob es öffentlich tagt.", show_default=False
            ),
        ],
    ),
    "auch": (
        "also_called",
        Annotated[
            list[str] | None,
            typer.Option("--auch", metavar="NAME", help="Ein anderer Name, der in Papieren vorkommt."),
        ],
    ),
    "seit": (
        "since",
        words_option("--seit", "DATUM", "Seit wann es besteht: Tag oder Monat."),
    ),
}


def _typed(values: dict[str, Any]) -> dict[str, Any]:
    said = {field: values[name] for name, (field, _) in _OPTIONS.items()}
    return {field: value for field, value in said.items() if value not in (None, "", [])}


body_options = Group("typed", {name: kind for name, (_, kind) in _OPTIONS.items()}, {}, _typed)
"""Gives a command its ``typed``: what was typed of a body, by field name."""


def body_values(typed: dict[str, Any], today: date) -> dict[str, Any]:
    """The values of a body by field name; what was not typed is not among them.

    Raises:
        NotADate, NotAWord, BadMember: when words cannot be read.
        InvalidEntry: when a value is not possible.
    """
    values = dict(typed)
    if "kind" in values:
        values["kind"] = BodyKind(require_word(values["kind"], list(BodyKind), "--art"))
    if "since" in values:
        values["since"] = require_when(values["since"], today, "--seit")
    if "members" in values:
        values["members"] = members_of(values["members"])
    if "lead" in values:
        values["lead"] = tuple(role.strip() for role in values["lead"])
    if "also_called" in values:
        values["also_called"] = tuple(values["also_called"])
    return values


def members_of(typed: "Iterable[str]") -> "tuple[Member, ...]":
    """Members from "role; heads"; without a number it is one.

    Raises:
        BadMember: when one cannot be read.
    """
    return tuple(map(_member, typed))


def _member(words: str) -> "Member":
    from fruehe_hilfen_cli.model.bodies import Member
    from fruehe_hilfen_cli.records.making import made

    role, semicolon, number = (part.strip() for part in words.partition(";"))
    if not role:
        raise BadMember(words=words, reason="die Rolle fehlt")
    if not semicolon:
        return made(Member, role=role)
    if not (number.isdecimal() and number.isascii() and int(number) > 0):
        raise BadMember(words=words, reason=f"„{number}“ ist keine Anzahl von Köpfen")
    return made(Member, role=role, heads=int(number))
