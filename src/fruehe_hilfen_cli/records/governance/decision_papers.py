"""The paper a decision is about: one that is known, or one that its entry tells of for the first time."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from fruehe_hilfen_cli.errors import ExitCode, Refusal
from fruehe_hilfen_cli.model.governance import Consultation, Paper
from fruehe_hilfen_cli.model.kinds import PaperKind
from fruehe_hilfen_cli.model.parts import ID_FORM
from fruehe_hilfen_cli.records.making import made
from fruehe_hilfen_cli.text import nearest
from fruehe_hilfen_cli.views.governance.papers import PaperState, paper_named, paper_states
from fruehe_hilfen_cli.views.history import History


class UnknownPaper(Refusal):
    """No entry tells of the paper, and its facts were not given either."""

    exit_code = ExitCode.UNKNOWN_ID
    sentence = "Eine Vorlage „{words}“ kennt das Logbuch von {place} nicht."
    advice = "{hint}Ist sie neu, nennen Sie ihre Art mit --vorlage-art; {listing}"


class KnownPaper(Refusal):
    """What a paper is stands once in the logbook."""

    exit_code = ExitCode.WRONG_USE
    sentence = "Die Vorlage {words} steht schon im Eintrag {entry}; was sie ausmacht, steht nur dort."
    advice = "Lassen Sie {options} weg, oder ändern Sie den Eintrag: fh logbuch bearbeite {entry}."


class NoPaperNamed(Refusal):
    """Facts of a paper, and nobody knows which."""

    exit_code = ExitCode.WRONG_USE
    sentence = "{options} beschreibt eine Vorlage, aber keine ist genannt."
    advice = "Nennen Sie ihre Nummer mit --vorlage."


class PaperFacts(NamedTuple):
    """What was typed of a paper that is new.

    Args:
        kind: what it is typed as; without it the paper must be known.
        title: its subject.
        file_number: its file.
        lead_office: the office that is responsible for it.
        steps: its way through other bodies.
    """

    kind: PaperKind | None = None
    title: str | None = None
    file_number: str | None = None
    lead_office: str | None = None
    steps: tuple[Consultation, ...] = ()

    @property
    def options(self) -> str:
        """The options with which it was described."""
        named = {
            "--vorlage-art": self.kind,
            "--betreff": self.title,
            "--aktenzeichen": self.file_number,
            "--federfuehrung": self.lead_office,
            "--beratung": self.steps,
        }
        return ", ".join(option for option, value in named.items() if value)


class PaperOfDecision(NamedTuple):
    """How a decision refers to its paper, and the paper itself where it is new."""

    reference: str
    new: Paper | None


def paper_of_decision(
    past: History, words: str | None, facts: PaperFacts, title: str
) -> PaperOfDecision | None:
    """The paper that a decision is about; None when it is about none.

    Args:
        past: the logbook up to today.
        words: its number, or its id.
        facts: what was typed of it.
        title: what the decision is about; the subject of a new paper for which none was typed.

    Raises:
        UnknownPaper, KnownPaper, NoPaperNamed: see there.
        InvalidEntry: when a value is not possible.
    """
    wanted = (words or "").strip()
    if not wanted:
        if facts.options:
            raise NoPaperNamed(options=facts.options)
        return None
    papers = paper_states(past)
    if known := paper_named(papers, wanted):
        if facts.options:
            entry = known.id.partition("/")[0]
            raise KnownPaper(words=known.number or known.id, entry=entry, options=facts.options)
        return PaperOfDecision(known.number or known.id, None)
    is_id = re.fullmatch(rf"{ID_FORM}/[1-9]\d*", wanted) is not None
    if (facts.kind is None or is_id) and not past.project.incomplete:  # it may stand in the file not read
        raise UnknownPaper(
            words=wanted, place=past.project.place, hint=_near(papers, wanted), listing=_LISTING
        )
    return PaperOfDecision(wanted, _new(past, wanted, facts, title) if facts.kind else None)


_SIMILAR = 0.8
_LISTING = "fh vorlage liste zeigt die bekannten."


def _near(papers: Sequence[PaperState], words: str) -> str:
    names = [name for paper in papers for name in (paper.number, paper.id) if name]
    close = nearest(words, names, _SIMILAR)
    return f"Meinten Sie {close}? " if close else ""


def _new(past: History, number: str, facts: PaperFacts, title: str) -> Paper:
    usual = past.project.bodies.paper_settings if past.project.bodies else None
    values = {
        "number": number,
        "kind": facts.kind,
        "title": facts.title or title,
        "file_number": facts.file_number or (usual and usual.file_number),
        "lead_office": facts.lead_office or (usual and usual.lead_office),
        "consultations": facts.steps,
    }
    return made(Paper, **{name: value for name, value in values.items() if value})
