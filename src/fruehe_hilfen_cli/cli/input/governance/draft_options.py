"""The options that say which council paper to draft, and how their words are read."""

from typing import TYPE_CHECKING, Annotated, Any

import typer

from fruehe_hilfen_cli.cli.completion_sources import complete_body, complete_paper
from fruehe_hilfen_cli.cli.grouping import Group
from fruehe_hilfen_cli.cli.input.arguments import require_when, require_word
from fruehe_hilfen_cli.cli.input.words_option import words_option
from fruehe_hilfen_cli.cli.word_completion import complete_words
from fruehe_hilfen_cli.model.kinds import ConsultationRole, Cover, PaperKind, Visibility

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from fruehe_hilfen_cli.views.governance.draft_head import DraftRequest

PaperKindArgument = Annotated[
    str,
    typer.Argument(
        metavar="ART",
        help="beschluss, zwischenbericht oder mitteilung.",
        autocompletion=complete_words(PaperKind),
    ),
]

_OPTIONS: dict[str, tuple[str, Any]] = {
    "gremium": (
        "body",
        words_option("--gremium", "GREMIUM", "Für wen sie ist: Name oder Kürzel.", complete_body),
    ),
    "rolle": (
        "role",
        words_option(
            "--rolle",
            "ROLLE",
            f"Als was beraten wird: {', '.join(ConsultationRole)}.",
            complete_words(ConsultationRole),
        ),
    ),
    "sitzung": (
        "session",
        words_option("--sitzung", "DATUM", "Tag der Sitzung; ohne Angabe der nächste Termin des Gremiums."),
    ),
    "nummer": (
        "number",
        words_option(
            "--nummer",
            "NR",
            "Nummer der Vorlage; ist sie im Logbuch, kommt ihr Kopf von dort.",
            complete_paper,
        ),
    ),
    "betreff": (
        "title",
        words_option("--betreff", "TEXT", "Worum es geht."),
    ),
    "vorschlag": (
        "proposal",
        words_option("--vorschlag", "TEXT", "Was beschlossen werden soll."),
    ),
    "kosten": (
        "cost",
        words_option("--kosten", "BETRAG", "Gesamtkosten in Euro, statt ressourcen.toml."),
    ),
    "produkt": (
        "product",
        words_option("--produkt", "NR", "Produkt im Haushalt, z. B. 06.51.40."),
    ),
    "deckung": (
        "cover",
        words_option("--deckung", "WORT", f"{', '.join(Cover)}.", complete_words(Cover)),
    ),
    "gedeckt_durch": (
        "covered_by",
        words_option("--gedeckt-durch", "TEXT", "Woher das übrige Geld kommt."),
    ),
    "ab": (
        "since",
        words_option("--ab", "DATUM", "Verlauf ab diesem Tag oder Monat; sonst alles."),
    ),
}


def _typed(values: dict[str, Any]) -> dict[str, str]:
    said = {field: values[name] for name, (field, _) in _OPTIONS.items()}
    return {field: words for field, words in said.items() if words}


drafted = Group("typed", {name: kind for name, (_, kind) in _OPTIONS.items()}, {}, _typed)
"""Gives a command its ``typed``: what was typed of a draft, by the field of the request."""


def draft_request(
    kind: str, typed: dict[str, str], today: "date", reader: Visibility = Visibility.PUBLIC
) -> "DraftRequest":
    """What the words ask for.

    Args:
        kind: what kind of paper.
        typed: what was typed, by the field of the request.
        today: the day that counts as today.
        reader: for whom it is.

    Raises:
        NotADate, NotAWord: when words cannot be read.
        NotAnAmount: when the cost is none.
    """
    from fruehe_hilfen_cli.records.governance.amounts import typed_euros
    from fruehe_hilfen_cli.views.governance.draft_head import DraftRequest

    readers: dict[str, Callable[[str], object]] = {
        "role": lambda words: ConsultationRole(require_word(words, list(ConsultationRole), "--rolle")),
        "session": lambda words: require_when(words, today, "--sitzung", ahead=True),
        "since": lambda words: require_when(words, today, "--ab"),
        "cover": lambda words: Cover(require_word(words, list(Cover), "--deckung")),
    }
    values: dict[str, Any] = {
        field: readers[field](words) if field in readers else words for field, words in typed.items()
    }
    if "cost" in typed:
        values["cost"], values["approx"] = typed_euros(typed["cost"])
    return DraftRequest(kind=PaperKind(require_word(kind, list(PaperKind), "ART")), reader=reader, **values)
