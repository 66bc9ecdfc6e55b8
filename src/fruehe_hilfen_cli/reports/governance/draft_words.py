"""How a drafted council paper says dates, periods and sums, and what is left to be written."""

from collections.abc import Iterable

from msgspec.structs import replace

from fruehe_hilfen_cli.model.dates import MONTH_NAMES, Month, When, german, german_on
from fruehe_hilfen_cli.model.kinds import EndKind
from fruehe_hilfen_cli.reports.document import Document, Prose, Tone, Words
from fruehe_hilfen_cli.reports.texts import changed, words_in
from fruehe_hilfen_cli.text import german_number, listed
from fruehe_hilfen_cli.views.governance.draft_course import DraftPeriod
from fruehe_hilfen_cli.views.roadmap.blocks import BlockStatus

_MISSING, _CHECK = "[bitte ergänzen: ", "[bitte prüfen: "


def missing(what: str) -> str:
    """A place that is left to be written: "[bitte ergänzen: Nummer der Vorlage]"."""
    return f"{_MISSING}{what}]"


def to_check(what: str) -> str:
    """A place at which somebody has to look."""
    return f"{_CHECK}{what}]"


def open_places(document: Document) -> int:
    """At how many places a draft waits for somebody."""
    texts = (words.text for words in words_in(document))
    return sum(text.count(_MISSING) + text.count(_CHECK) for text in texts)


def spelt(when: When) -> str:
    """A date in running text: "14.03.2023", "Januar 2023"."""
    return f"{MONTH_NAMES[when.month - 1]} {when.year}" if isinstance(when, Month) else german(when)


def spelt_on(when: When, *, at_latest: bool = False) -> str:
    """When something was: "am 13.02.2023", "im Januar 2023", "spätestens im September 2022"."""
    return f"{'spätestens ' if at_latest else ''}{german_on(when)}"


def phases_named(phases: tuple[int, ...]) -> str:
    """Phases as in "Phase 1" or "Phasen 2 und 3"."""
    return f"{'Phase' if len(phases) == 1 else 'Phasen'} {listed([str(phase) for phase in phases])}"


def period_name(period: DraftPeriod) -> str:
    """A block as in "Konstituierungs- und Zielfindungsphase (Phasen 2 und 3)"."""
    name = period.name or listed(period.stage_names)
    return f"{name} ({phases_named(period.phases)})" if name else phases_named(period.phases)


def period_quoted(period: DraftPeriod) -> str:
    """The same in a sentence: "der Zeitraum „Konstituierungsphase“ (Phase 2)"."""
    name = period.name or listed(period.stage_names)
    numbers = phases_named(period.phases)
    return f"der Zeitraum „{name}“ ({numbers})" if name else f"der Zeitraum mit {numbers}"


def period_span(period: DraftPeriod) -> str:
    """From when to when: "Oktober 2022 bis voraussichtlich Juni 2023"; what is not known, is said."""
    begin, end = period.current.begin, period.current.end
    if period.withheld:
        return to_check("Beginn und Ende; dazu gibt es Einträge, die nicht freigegeben sind")
    expected = "voraussichtlich " if period.end_kind is EndKind.EXPECTED else ""
    if begin is None or end is None:
        return f"ab {spelt(begin)}, Ende nicht angegeben" if begin else _until(end, expected)
    return spelt(begin) if begin == end and not expected else f"{spelt(begin)} bis {expected}{spelt(end)}"


def running(periods: tuple[DraftPeriod, ...]) -> tuple[DraftPeriod, ...]:
    """The blocks that run."""
    return tuple(period for period in periods if period.state is BlockStatus.RUNNING)


def following(periods: tuple[DraftPeriod, ...]) -> DraftPeriod | None:
    """The first block that is still to begin."""
    return next((period for period in periods if period.state is BlockStatus.NOT_BEGUN), None)


def euros(amount: float, *, approx: bool = False) -> str:
    """A sum as in "rund 130.000 EUR" or "12,50 EUR"."""
    whole, _, cents = german_number(amount).partition(",")
    return f"{'rund ' if approx else ''}{whole}{f',{cents:0<2}' if cents else ''} EUR"


def sentence(words: str) -> str:
    """A text that ends as a sentence does."""
    return words if words.endswith((".", "!", "?", "…")) else f"{words}."


def cited(words: str, *references: str | None) -> Words:
    """A statement with the entries it comes from.

    Args:
        words: what is said.
        references: entries, or parts of them: "k7q2m", "k7q2m/1"; None says nothing.
    """
    entries = dict.fromkeys(found.partition("/")[0] for found in references if found)
    return Words(words, sources=tuple(entries))


def sentences(told: Iterable[Words | str]) -> Prose:
    """Sentences as one paragraph."""
    return Prose(tuple(one if isinstance(one, Words) else Words(one) for one in told))


def marked(document: Document) -> Document:
    """The document, each text marked in which something is left to be written or checked."""
    return changed(document, _marked)


def _marked(words: Words) -> Words:
    waits = _MISSING in words.text or _CHECK in words.text
    return replace(words, tone=Tone.OPEN) if waits and words.tone is Tone.PLAIN else words


def _until(end: When | None, expected: str) -> str:
    if end is None:
        return "Beginn und Ende nicht angegeben"
    return f"bis {expected}{spelt(end)}, Beginn nicht angegeben"
