"""A drafted council paper as a document, in the order in which councils read papers.

Its sentences are made of the data. What the data do not say is marked to be written, never guessed.
"""

from collections.abc import Iterator

from fruehe_hilfen_cli.model.dates import When, german
from fruehe_hilfen_cli.model.kinds import Visibility
from fruehe_hilfen_cli.reports.document import About, Block, Document, Heading, Paragraph, Words
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
    next_sentences,
    section_blocks,
)
from fruehe_hilfen_cli.reports.governance.draft_results import result_section
from fruehe_hilfen_cli.reports.governance.draft_words import cited, following, marked, running, sentences
from fruehe_hilfen_cli.reports.phrases import incomplete_note
from fruehe_hilfen_cli.text import count
from fruehe_hilfen_cli.views.governance.draft import Draft
from fruehe_hilfen_cli.vocabulary import label


def draft_document(draft: Draft, since: When | None = None) -> Document:
    """The draft of a council paper; its statements name the entries they come from.

    Args:
        draft: what the data say.
        since: of which day on it tells the course.
    """
    document = Document(
        (
            Heading(f"{label(draft.kind)} (Entwurf)", 1),
            Paragraph(_note(draft)),
            *([incomplete_note()] if draft.incomplete else []),
            *head_section(draft),
            *proposal_section(draft),
            *money_section(draft.money),
            Heading("Zusammenfassung"),
            *_summary(draft),
            Heading("Sachverhalt"),
            *duty_section(draft),
            *body_section(draft),
            *frame_section(draft),
            *course_section(draft),
            *state_section(draft),
            *result_section(draft),
            *over_section(draft),
            *next_section(draft),
            *section_blocks(draft),
            *annex_section(draft),
        ),
        _about(draft, since),
    )
    return marked(document)


def _about(draft: Draft, since: When | None) -> About:
    title = f"{label(draft.kind)} (Entwurf)"
    return About(title, draft.name, draft.as_of, draft.reader, since, left_out=draft.left_out)


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
    told: list[Words | str] = [
        f"Gegenstand: {draft.process} ({draft.name}), Stand {german(draft.as_of)}.{theme}"
    ]
    told += [state_sentence(period) for period in running(draft.periods)]
    reached = [one for period in draft.periods for one in period.reached]
    if reached and not any(period.reached_withheld for period in draft.periods):
        be = "ist" if len(reached) == 1 else "sind"
        milestones = count(len(reached), "Meilenstein", "Meilensteine")
        entries = (one.entry_id for one in reached)
        told.append(cited(f"Bisher {be} {milestones} als erreicht festgehalten.", *entries))
    if draft.deviations and not draft.deviations_withheld:
        deviations = count(len(draft.deviations), "Abweichung", "Abweichungen")
        entries = (found.deviation.id for found in draft.deviations)
        told.append(cited(f"Vom Fahrplan gibt es {deviations}.", *entries))
    if period := following(draft.periods):
        told += next_sentences(period)
    yield sentences(told)
