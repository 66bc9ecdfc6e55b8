"""The options that say which council paper was handed in, and how their words are read."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Annotated, Any

import typer

from fruehe_hilfen_cli.cli.completion_sources import complete_body, complete_paper
from fruehe_hilfen_cli.cli.grouping import Group
from fruehe_hilfen_cli.cli.input.arguments import require_when, require_word
from fruehe_hilfen_cli.cli.input.words_option import words_option
from fruehe_hilfen_cli.cli.word_completion import complete_words
from fruehe_hilfen_cli.errors import ExitCode, Refusal
from fruehe_hilfen_cli.model.kinds import ConsultationRole, PaperKind

if TYPE_CHECKING:
    from fruehe_hilfen_cli.model.governance import Consultation


class HalfStep(Refusal):
    """A step of the way needs a body and a role; nobody guesses the role from the kind of the paper."""

    exit_code = ExitCode.WRONG_USE
    sentence = "Zu einer Beratung gehören ein Gremium und eine Rolle; hier fehlt {option}."
    advice = "Rollen sind vorberatung, entscheidung, kenntnisnahme und anhoerung; die Art sagt sie nicht."


_OPTIONS: dict[str, tuple[str, Any]] = {
    "nummer": (
        "number",
        words_option("--nummer", "NUMMER", "Ihre Nummer, z. B. 017/2023."),
    ),
    "art": (
        "kind",
        words_option(
            "--art", "ART", f"Was über ihr steht: {', '.join(PaperKind)}.", complete_words(PaperKind)
        ),
    ),
    "betreff": (
        "title",
        words_option("--betreff", "TEXT", "Worum es geht."),
    ),
    "gremium": (
        "body",
        words_option("--gremium", "GREMIUM", "Welches Gremium sie berät: Name oder Kürzel.", complete_body),
    ),
    "rolle": (
        "role",
        words_option(
            "--rolle", "ROLLE", f"Als was: {', '.join(ConsultationRole)}.", complete_words(ConsultationRole)
        ),
    ),
    "sitzung": (
        "session",
        words_option("--sitzung", "DATUM", "In welcher Sitzung; ohne Angabe steht es offen."),
    ),
    "beratung": (
        "consultations",
        Annotated[
            list[str] | None,
            typer.Option(
                "--beratung",
                metavar='"GREMIUM: ROLLE, DATUM"',
                help="Ein weiterer Schritt der Beratungsfolge; das Datum kann fehlen.",
            ),
        ],
    ),
    "aktenzeichen": (
        "file_number",
        words_option("--aktenzeichen", "ZEICHEN", "Ohne Angabe das aus gremien.toml."),
    ),
    "federfuehrung": (
        "lead_office",
        words_option("--federfuehrung", "AMT", "Das federführende Amt; ohne Angabe das aus gremien.toml."),
    ),
    "oeffentlich": (
        "public",
        Annotated[
            bool | None,
            typer.Option(
                "--oeffentlich/--nicht-oeffentlich",
                help="Ob sie öffentlich beraten wird; ohne Angabe ja.",
                show_default=False,
            ),
        ],
    ),
    "ergaenzt": (
        "supplements",
        words_option(
            "--ergaenzt",
            "NUMMER",
            "Die Vorlage, die sie ergänzt: ihre Nummer, oder z. B. k7q2m/1.",
            complete_paper,
        ),
    ),
    "stand": (
        "as_of",
        words_option("--stand", "DATUM", "Ihr Stand; ohne Angabe der Tag der Einreichung."),
    ),
}


def _typed(values: dict[str, Any]) -> dict[str, Any]:
    said = {field: values[name] for name, (field, _) in _OPTIONS.items()}
    return {field: value for field, value in said.items() if value not in (None, "", [])}


handed_in = Group("typed", {name: kind for name, (_, kind) in _OPTIONS.items()}, {}, _typed, leading=True)
"""Gives a command its ``typed``: what was typed of a paper, by field name."""


def paper_values(typed: dict[str, Any], today: date, on: date) -> dict[str, Any]:
    """What was typed, each part read; the steps of the way are all under ``consultations``.

    Args:
        typed: the words, by field.
        today: the day that counts as today.
        on: the day on which it is handed in; sessions named without a year come after it.

    Raises:
        NotAWord, NotADate, BadConsultation, HalfStep: when words cannot be read.
    """
    from fruehe_hilfen_cli.cli.input.governance.consultation_input import consultation_of

    readers: dict[str, Callable[[Any], object]] = {
        "kind": lambda word: PaperKind(require_word(word, list(PaperKind), "--art")),
        "consultations": lambda found: tuple(consultation_of(words, today, on) for words in found),
        "as_of": lambda words: require_when(words, today, "--stand"),
    }
    step: dict[str, str] = {name: typed[name] for name in ("body", "role", "session") if name in typed}
    rest = {name: value for name, value in typed.items() if name not in step}
    values: dict[str, Any] = {
        name: readers[name](value) if name in readers else value for name, value in rest.items()
    }
    if step:
        values["consultations"] = (_step(step, today, on), *values.get("consultations", ()))
    return values


def _step(typed: dict[str, str], today: date, on: date) -> "Consultation":
    from fruehe_hilfen_cli.cli.input.governance.consultation_input import coming_from
    from fruehe_hilfen_cli.model.governance import Consultation
    from fruehe_hilfen_cli.records.making import made

    for name, option in (("body", "--gremium"), ("role", "--rolle")):
        if name not in typed:
            raise HalfStep(option=option)
    values: dict[str, object] = {
        "body": typed["body"],
        "role": ConsultationRole(require_word(typed["role"], list(ConsultationRole), "--rolle")),
    }
    if "session" in typed:
        begin = coming_from(typed["session"], today, on)
        values["day"] = require_when(typed["session"], begin, "--sitzung", ahead=True)
    return made(Consultation, **values)
