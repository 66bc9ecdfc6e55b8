"""A drafted council paper as a document, in the order in which councils read papers.

Its sentences are made of the data. What the data do not say is marked to be written, never guessed.
"""

from collections.abc import Iterator

from fruehe_hilfen_cli.model.dates import german
from fruehe_hilfen_cli.model.kinds import Visibility
from fruehe_hilfen_cli.reports.document import Block, Document, Heading, Paragraph, Tone
from fruehe_hilfen_cli.reports.governance.draft_facts import (
    body_section,
    course_section,
    duty_section,
    frame_section,
    over_section,
    state_section,
    state_sentence,
)
from fruehe_hilfen_cli.reports.governance.draft_head import head_section, money_section, proposal_section
from fruehe_hilfen_cli.reports.governance.draft_next import (
    annex_section,
    next_section,
    next_sentence,
    section_blocks,
)
from fruehe_hilfen_cli.reports.governance.draft_results import result_section
from fruehe_hilfen_cli.reports.governance.draft_words import following, running
from fruehe_hilfen_cli.reports.phrases import INCOMPLETE
from fruehe_hilfen_cli.text import count
from fruehe_hilfen_cli.views.governance.draft import Draft
from fruehe_hilfen_cli.vocabulary import label


def draft_document(draft: Draft, *, proofs: bool = False) -> Document:
    """The draft of a council paper.

    Args:
        draft: what the data say.
        proofs: name behind each statement the entry it comes from.
    """
    return Document(
        (
            Heading(f"{label(draft.kind)} (Entwurf)", 1),
            Paragraph(_note(draft)),
            *([Paragraph(INCOMPLETE, Tone.BAD)] if draft.incomplete else []),
            *head_section(draft),
            *proposal_section(draft),
            *money_section(draft.money),
            Heading("Zusammenfassung"),
            *_summary(draft),
            Heading("Sachverhalt"),
            *duty_section(draft),
            *body_section(draft),
            *frame_section(draft),
            *course_section(draft, proofs=proofs),
            *state_section(draft),
            *result_section(draft, proofs=proofs),
            *over_section(draft, proofs=proofs),
            *next_section(draft, proofs=proofs),
            *section_blocks(draft),
            *annex_section(draft),
        )
    )


def _note(draft: Draft) -> str:
    """Of which day it is, for whom, and how many entries are not in it."""
    parts = [f"Entwurf aus den Daten von {draft.name}. Stand: {german(draft.as_of)}."]
    if draft.reader is not Visibility.INTERNAL:
        parts.append(f"Für: {label(draft.reader)}.")
    if draft.left_out:
        entries = count(draft.left_out, "Eintrag ist", "Einträge sind")
        parts.append(f"{entries} dafür nicht freigegeben und nicht berücksichtigt.")
    return " ".join([*parts, "Was in eckigen Klammern steht, ist zu ergänzen oder zu prüfen."])


def _summary(draft: Draft) -> Iterator[Block]:
    theme = f" Das Thema ist „{label(draft.theme)}“." if draft.theme else ""
    told = [f"Gegenstand: {draft.process} ({draft.name}), Stand {german(draft.as_of)}.{theme}"]
    told += [state_sentence(period) for period in running(draft.periods)]
    reached = sum(len(period.reached) for period in draft.periods)
    if reached and not any(period.reached_withheld for period in draft.periods):
        be = "ist" if reached == 1 else "sind"
        told.append(f"Bisher {be} {count(reached, 'Meilenstein', 'Meilensteine')} als erreicht festgehalten.")
    if draft.deviations and not draft.deviations_withheld:
        told.append(f"Vom Fahrplan gibt es {count(len(draft.deviations), 'Abweichung', 'Abweichungen')}.")
    if period := following(draft.periods):
        told.append(next_sentence(period))
    yield Paragraph(" ".join(told))
