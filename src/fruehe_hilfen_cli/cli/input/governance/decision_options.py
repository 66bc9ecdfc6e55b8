"""The options that say what a body decided, and how their words are read."""

from collections.abc import Callable
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

import typer

from fruehe_hilfen_cli.cli.completion_sources import complete_body, complete_fulfilled, complete_paper
from fruehe_hilfen_cli.cli.grouping import Group
from fruehe_hilfen_cli.cli.input.arguments import require_when, require_word
from fruehe_hilfen_cli.cli.input.words_option import words_option
from fruehe_hilfen_cli.cli.word_completion import complete_words
from fruehe_hilfen_cli.errors import ExitCode, Refusal
from fruehe_hilfen_cli.model.kinds import ConsultationResult, ConsultationRole, PaperKind

if TYPE_CHECKING:
    from fruehe_hilfen_cli.model.governance import Votes


class BadVotes(Refusal):
    """Votes that cannot be read."""

    exit_code = ExitCode.WRONG_USE
    sentence = "„{words}“ sind keine Stimmen."
    advice = "Schreiben Sie Ja, Nein und Enthaltungen mit Doppelpunkten, z. B. 12:0:3."


_OPTIONS: dict[str, tuple[str, Any]] = {
    "gremium": (
        "body",
        words_option("--gremium", "GREMIUM", "Wer beschlossen hat: Name oder Kürzel.", complete_body),
    ),
    "rolle": (
        "role",
        words_option(
            "--rolle",
            "ROLLE",
            f"Als was beraten wurde: {', '.join(ConsultationRole)}. Ohne Angabe entscheidung, beim "
            "Ergebnis zur-kenntnis-genommen kenntnisnahme.",
            complete_words(ConsultationRole),
        ),
    ),
    "ergebnis": (
        "result",
        words_option(
            "--ergebnis",
            "ERGEBNIS",
            f"Was herauskam: {', '.join(ConsultationResult)}. Ohne Angabe, was zur Rolle gehört.",
            complete_words(ConsultationResult),
        ),
    ),
    "stimmen": (
        "votes",
        words_option("--stimmen", "JA:NEIN:ENTHALTUNG", "Wie abgestimmt wurde, z. B. 12:0:3."),
    ),
    "top": (
        "agenda_item",
        words_option("--top", "NR", "Der Punkt der Tagesordnung, z. B. 7."),
    ),
    "wortlaut": (
        "wording",
        words_option("--wortlaut", "TEXT", "Der Wortlaut des Beschlusses."),
    ),
    "vorlage": (
        "paper",
        words_option("--vorlage", "NUMMER", "Die Vorlage: ihre Nummer, oder z. B. k7q2m/1.", complete_paper),
    ),
    "vorlage_art": (
        "paper_kind",
        words_option(
            "--vorlage-art",
            "ART",
            f"Steht die Vorlage noch nicht im Logbuch: {', '.join(PaperKind)}.",
            complete_words(PaperKind),
        ),
    ),
    "betreff": (
        "subject",
        words_option("--betreff", "TEXT", "Ihr Betreff; ohne Angabe der Titel des Beschlusses."),
    ),
    "aktenzeichen": (
        "file_number",
        words_option("--aktenzeichen", "ZEICHEN", "Ihr Aktenzeichen; sonst das aus gremien.toml."),
    ),
    "federfuehrung": (
        "lead_office",
        words_option("--federfuehrung", "AMT", "Ihr federführendes Amt; sonst das aus gremien.toml."),
    ),
    "beratung": (
        "consultations",
        Annotated[
            list[str] | None,
            typer.Option(
                "--beratung",
                metavar='"GREMIUM: ROLLE, DATUM, ERGEBNIS"',
                help="Ein anderer Schritt ihrer Beratungsfolge; Datum und Ergebnis können fehlen.",
            ),
        ],
    ),
    "zustaendig": (
        "responsible",
        words_option("--zustaendig", "ROLLE", "Wer ihn umsetzt: Rolle oder Amt, kein Name."),
    ),
    "bis": (
        "until",
        words_option("--bis", "DATUM", "Bis wann er umgesetzt sein soll."),
    ),
    "alle_monate": (
        "every_months",
        Annotated[
            int | None,
            typer.Option(
                "--alle-monate",
                metavar="ZAHL",
                min=1,
                max=60,
                help="Er läuft weiter, und so oft wird darüber berichtet.",
            ),
        ],
    ),
    "aufgabe": (
        "tasks",
        Annotated[
            list[str] | None,
            typer.Option("--aufgabe", metavar='"WAS; WER; BIS"', help="Was daraus zu tun ist."),
        ],
    ),
    "erfuellt": (
        "fulfils",
        Annotated[
            list[str] | None,
            typer.Option(
                "--erfuellt",
                metavar="NR",
                help="Was er erfüllt: einen Meilenstein (3.4) oder eine Berichtspflicht (k7q2m/1).",
                autocompletion=complete_fulfilled,
            ),
        ],
    ),
}


def _typed(values: dict[str, Any]) -> dict[str, Any]:
    said = {field: values[name] for name, (field, _) in _OPTIONS.items()}
    return {field: value for field, value in said.items() if value not in (None, "", [])}


decided = Group("typed", {name: kind for name, (_, kind) in _OPTIONS.items()}, {}, _typed, leading=True)
"""Gives a command its ``typed``: what was typed of a decision and of its paper, by field name."""


def decision_values(typed: dict[str, Any], today: date) -> dict[str, Any]:
    """What was typed, each part read; what was not typed is not among it.

    Raises:
        NotAWord, NotADate, BadVotes, BadConsultation, BadTask: when words cannot be read.
    """
    from fruehe_hilfen_cli.cli.input.entries.entry_values import task_of
    from fruehe_hilfen_cli.cli.input.governance.consultation_input import consultation_of

    readers: dict[str, Callable[[Any], object]] = {
        "role": lambda words: _word(ConsultationRole, words, "--rolle"),
        "result": lambda words: _word(ConsultationResult, words, "--ergebnis"),
        "paper_kind": lambda words: _word(PaperKind, words, "--vorlage-art"),
        "votes": votes_of,
        "until": lambda words: require_when(words, today, "--bis", ahead=True),
        "consultations": lambda found: tuple(consultation_of(words, today) for words in found),
        "tasks": lambda found: tuple(task_of(words, today) for words in found),
        "fulfils": tuple,
    }
    return {name: readers[name](value) if name in readers else value for name, value in typed.items()}


def votes_of(words: str) -> "Votes":
    """The votes in some words.

    Raises:
        BadVotes: when they are none.
    """
    from fruehe_hilfen_cli.records.governance.votes import read_votes

    votes = read_votes(words)
    if votes is None:
        raise BadVotes(words=words)
    return votes


def _word(words: type[StrEnum], word: str, option: str) -> StrEnum:
    return words(require_word(word, list(words), option))
