"""How a municipal guide says dates, entries, what is open, and what its readers may not see."""

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from fruehe_hilfen_cli.model.dates import Month, When
from fruehe_hilfen_cli.model.entry import Entry
from fruehe_hilfen_cli.model.kinds import DayKind, Visibility
from fruehe_hilfen_cli.reports.document import Block, Heading, Items, Paragraph, Prose, Tone, Words
from fruehe_hilfen_cli.reports.entries.prose import prose
from fruehe_hilfen_cli.reports.governance.draft_words import (
    missing,
    phases_named,
    sentence,
    spelt,
    spelt_on,
    to_check,
)
from fruehe_hilfen_cli.reports.phrases import NOT_TOLD
from fruehe_hilfen_cli.text import capitalised, count, listed
from fruehe_hilfen_cli.views.entries.logbook import ListedEntry
from fruehe_hilfen_cli.views.governance.draft_course import DraftPeriod
from fruehe_hilfen_cli.views.guide.guide import Guide
from fruehe_hilfen_cli.views.roadmap.plan import Window
from fruehe_hilfen_cli.vocabulary import label

SECTION, PART = 3, 4
"""The levels of headings inside a chapter."""

SITUATION, THEME, COURSE, GOALS, MEASURES, COUNCIL = 1, 2, 4, 5, 6, 8
"""The numbers of chapters that others name."""

HIDDEN = "Dazu gibt es Einträge, die nicht freigegeben sind."
"""Beside what is not told, since readers may not see where it comes from."""

HIDDEN_CELL = NOT_TOLD
"""The same in a table."""


def open_line(what: str) -> Paragraph:
    """A line that is left to be written."""
    return Paragraph(missing(what), Tone.OPEN)


def open_words(what: str) -> Words:
    """The same in a list or table, or as a sentence."""
    return Words(missing(what), Tone.OPEN)


def check_words(what: str) -> Words:
    """A sentence at which somebody has to look."""
    return Words(to_check(what), Tone.OPEN)


def hidden_words() -> Words:
    """That more is known of it than readers may see."""
    return Words(HIDDEN, Tone.OPEN)


def is_outside(guide: Guide) -> bool:
    """Whether the readers are not of the house."""
    return guide.reader is not Visibility.INTERNAL


def entry_of(reference: str) -> str:
    """The entry of a task, deviation or decision: "k7q2m" of "k7q2m/1"."""
    return reference.partition("/")[0]


def ids(entries: Iterable[ListedEntry]) -> tuple[str, ...]:
    """The ids of entries, as sources."""
    return tuple(found.id for found in entries)


def span(window: Window, *, expected: bool = False) -> str:
    """From when to when: "Oktober 2022 bis voraussichtlich Juni 2023"; what is not known, is said."""
    begin, end = window.begin, window.end
    vague = "voraussichtlich " if expected else ""
    if begin and end:
        return spelt(begin) if begin == end and not expected else f"{spelt(begin)} bis {vague}{spelt(end)}"
    if begin:
        return f"ab {spelt(begin)}, Ende nicht angegeben"
    return f"bis {vague}{spelt(end)}, Beginn nicht angegeben" if end else "nicht angegeben"


def since(when: When) -> str:
    """Since when: "seit dem 29.10.2025", "seit Juli 2022"."""
    return f"seit {spelt(when)}" if isinstance(when, Month) else f"seit dem {spelt(when)}"


def every(weeks: int) -> str:
    """A rhythm: "jede Woche", "alle 2 Wochen"."""
    return "jede Woche" if weeks == 1 else f"alle {weeks} Wochen"


def quoted(words: str) -> str:
    """A name in a sentence, in quotation marks; what has some itself gets no others."""
    return words if "„" in words else f"„{words}“"


def block_heading(period: DraftPeriod) -> str:
    """A block as a heading: "Phasen 2 und 3: Konstituierungs- und Zielfindungsphase"."""
    name = period.name or listed(period.stage_names)
    return f"{phases_named(period.phases)}{f': {name}' if name else ''}"


def until(when: When | None) -> str:
    """When something is due: "bis Februar 2027"; that nobody has said it."""
    return f"bis {spelt(when)}" if when else "ohne Frist"


def headline(found: ListedEntry, level: int = PART) -> Heading:
    """What stands over an entry: "13.02.2023: Bundesweites Treffen (28 Personen)"."""
    entry = found.entry
    at_latest = entry.day_kind is DayKind.AT_LATEST
    when = capitalised(spelt_on(entry.day, at_latest=True)) if at_latest else spelt(entry.day)
    people = f" ({count(entry.participants, 'Person', 'Personen')})" if entry.participants else ""
    return Heading(f"{when}: {entry.title}{people}", level)


def told(found: ListedEntry, level: int = PART) -> Iterator[Block]:
    """An entry in its own words; where it has none, where more of it is told."""
    yield headline(found, level)
    *blocks, last = tuple(prose(found.entry.text)) or tuple(_without_text(found.entry))
    yield from blocks
    yield _proved(last, found.id)


def elsewhere(found: ListedEntry, chapter: int) -> Iterator[Block]:
    """An entry that another chapter tells."""
    yield headline(found)
    yield Paragraph(f"Der Eintrag steht in Kapitel {chapter}.", Tone.MUTED, (found.id,))


def _proved(block: Paragraph | Items, entry_id: str) -> Block:
    """The block with the entry it comes from, at its end."""
    if isinstance(block, Paragraph):
        return replace(block, sources=(entry_id,))
    *items, last = block.items
    text = last.text if isinstance(last, Words) else last
    return Items((*items, Words(text, sources=(entry_id,))))


def _without_text(entry: Entry) -> Iterator[Paragraph]:
    """What is told of an entry that has no text."""
    for review in entry.reviews:
        yield Paragraph(sentence(f"{review.measure}, {label(review.result)}: {review.reason}"))
    if not entry.reviews:
        chapter = _chapter(entry)
        more = f"Mehr dazu steht in Kapitel {chapter}." if chapter else "Mehr sagt das Logbuch dazu nicht."
        yield Paragraph(more, Tone.MUTED)


def _chapter(entry: Entry) -> int | None:
    """The chapter that tells what an entry without a text holds."""
    if entry.readings or entry.result_changes:
        return GOALS
    if entry.measure_marks or entry.uptakes:
        return MEASURES
    return COUNCIL if entry.papers or entry.decisions else None


def paragraph(*sentences: Words | str | None) -> Iterator[Prose]:
    """Sentences as one paragraph; nothing when none is left of them."""
    kept = tuple(
        one if isinstance(one, Words) else Words(one) for one in sentences if one is not None and one != ""
    )
    if kept:
        yield Prose(kept)
