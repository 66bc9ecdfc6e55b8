"""Which of many municipalities someone wants to see: the options of every command that looks over many."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated, Any

import typer

from fruehe_hilfen_cli.cli.grouping import Group
from fruehe_hilfen_cli.cli.input.arguments import require_word
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.word_completion import complete_words
from fruehe_hilfen_cli.errors import ExitCode, Refusal
from fruehe_hilfen_cli.model.kinds import Theme
from fruehe_hilfen_cli.model.plan import LANDS
from fruehe_hilfen_cli.text import listed
from fruehe_hilfen_cli.views.roadmap.light import Colour
from fruehe_hilfen_cli.views.steering.standings import Grouping, StandingOrder, StandingSelection

PANEL = "Über mehrere Kommunen"


class AllAndSome(Refusal):
    """All municipalities, and only some of them."""

    exit_code = ExitCode.WRONG_USE
    sentence = "--alle heißt: alle Kommunen. Genannt ist aber {places}."
    advice = "Lassen Sie --alle weg, oder nennen Sie keine Kommune."


_ANY = StandingSelection()


@dataclass(frozen=True)
class Many:
    """The values of the options.

    Args:
        everywhere: all municipalities, whichever one usually works with.
        order: by what to sort; None keeps the order of the folders.
        selection: which of them.
        grouping: by what to put them together; None leaves them single.
    """

    everywhere: bool = False
    order: StandingOrder | None = None
    selection: StandingSelection = _ANY
    grouping: Grouping | None = None

    @property
    def given(self) -> bool:
        """Whether any of the options is."""
        return self != Many()

    def among(self, session: Session, places: Sequence[str]) -> tuple[str, ...]:
        """The municipalities to choose from.

        Raises:
            AllAndSome: when all are wanted, and some of them named.
        """
        if self.everywhere:
            if places:
                raise AllAndSome(places=", ".join(places))
            session.names = ()
        return session.places(places)


def _option(name: str, metavar: str, words: str, known: Sequence[str] = ()) -> Any:  # noqa: ANN401 - Typer's annotations have no type
    return typer.Option(
        name,
        metavar=metavar,
        help=words,
        autocompletion=complete_words(known) if known else None,
        rich_help_panel=PANEL,
    )


many_options = Group(
    "many",
    {
        "alle": Annotated[
            bool,
            typer.Option(
                "--alle", help="Alle Kommunen, auch wenn FH_KOMMUNE eine nennt.", rich_help_panel=PANEL
            ),
        ],
        "nach": Annotated[
            str | None,
            _option(
                "--nach",
                "WAS",
                f"Sortiert nach {listed(tuple(StandingOrder), 'oder')} (Eintrag).",
                tuple(StandingOrder),
            ),
        ],
        "thema": Annotated[
            list[str] | None,
            _option(
                "--thema", "THEMA", "Nur mit diesem Thema; der Anfang genügt, z. B. wirkung.", tuple(Theme)
            ),
        ],
        "land": Annotated[
            list[str] | None, _option("--land", "LAND", "Nur in diesem Land, z. B. NW.", tuple(LANDS))
        ],
        "kohorte": Annotated[
            list[str] | None,
            _option("--kohorte", "KOHORTE", "Nur diese Kohorte; der Anfang genügt, z. B. 2022."),
        ],
        "ampel": Annotated[
            list[str] | None,
            _option("--ampel", "FARBE", f"Nur mit dieser Ampel: {', '.join(Colour)}.", tuple(Colour)),
        ],
        "phase": Annotated[
            int | None,
            typer.Option(
                "--phase", metavar="NR", min=1, help="Nur wo diese Phase läuft.", rich_help_panel=PANEL
            ),
        ],
        "verzug": Annotated[
            int | None,
            typer.Option(
                "--verzug",
                metavar="TAGE",
                min=1,
                help="Nur mit mindestens so vielen Tagen Verzug.",
                rich_help_panel=PANEL,
            ),
        ],
        "gruppen": Annotated[
            str | None,
            _option(
                "--gruppen",
                "WAS",
                f"Zusammengefasst nach {listed(tuple(Grouping), 'oder')}.",
                tuple(Grouping),
            ),
        ],
    },
    {"alle": False},
    lambda values: _read(values),  # noqa: PLW0108 - it stands below
)
"""Gives a command its ``many``, made of the options above."""


def _read(values: dict[str, Any]) -> Many:
    order, grouping = values["nach"], values["gruppen"]
    selection = StandingSelection(
        themes=tuple(Theme(word) for word in _words(values["thema"], list(Theme), "--thema")),
        lands=_words(values["land"], list(LANDS), "--land"),
        cohorts=tuple(filter(None, values["kohorte"] or ())),
        lights=tuple(Colour(word) for word in _words(values["ampel"], list(Colour), "--ampel")),
        phase=values["phase"],
        days_late=values["verzug"] or 0,
    )
    return Many(
        everywhere=values["alle"],
        order=StandingOrder(require_word(order, list(StandingOrder), "--nach")) if order else None,
        selection=selection,
        grouping=Grouping(require_word(grouping, list(Grouping), "--gruppen")) if grouping else None,
    )


def _words(words: Sequence[str] | None, known: Sequence[str], option: str) -> tuple[str, ...]:
    return tuple(require_word(word, known, option) for word in words or ())
