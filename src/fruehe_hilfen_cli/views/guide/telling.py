"""Which entries a municipal guide tells, as its readers may see them."""

import re
from collections.abc import Iterator

from msgspec.structs import replace

from fruehe_hilfen_cli.model.entry import Logged
from fruehe_hilfen_cli.model.kinds import EntryKind
from fruehe_hilfen_cli.text import folded
from fruehe_hilfen_cli.views.entries.audience import Seen, as_read_by
from fruehe_hilfen_cli.views.entries.logbook import ListedEntry, listed
from fruehe_hilfen_cli.views.governance.bodies import named_body
from fruehe_hilfen_cli.views.governance.draft_course import Told
from fruehe_hilfen_cli.views.history import history

LEARNED = (EntryKind.SUCCESS, EntryKind.OBSTACLE, EntryKind.INSIGHT)
"""What worked, what did not, and what was understood; told in a chapter of its own."""

_SITUATION = re.compile(
    r"ist-stand|ist-analyse|bestandsaufnahme|bestandsanalyse|bestandsbericht|bedarfsanalyse|ausgangslage"
    r"|sozialraumanalyse"
)
_THEME = re.compile(r"\bthema\b")


def known_to(seen: Seen) -> Told:
    """The logbook up to the day: what the readers may see of it, and all of it."""
    return Told(history(seen.project, seen.day), history(seen.whole, seen.day), seen.reader)


def told_entries(known: Told) -> tuple[ListedEntry, ...]:
    """All entries that the readers may see, oldest first."""
    return tuple(as_listed(known, logged) for logged in known.seen.entries)


def as_listed(known: Told, logged: Logged) -> ListedEntry:
    """An entry with its phases, without what stays in the house."""
    found = listed(known.seen.project, logged)
    return replace(found, entry=as_read_by(known.reader, found.entry))


def body_name(known: Told, words: str | None) -> str | None:
    """The full name of a body that an entry names in any way; other words stay as they are."""
    found = named_body(known.seen.project.bodies, words)
    return found.name if found else words


def steps(entries: tuple[ListedEntry, ...]) -> tuple[ListedEntry, ...]:
    """The central steps of the process: no regular calls, no notes, and not what is told as experience.

    A note that reaches milestones, or finds them not required, is one.
    """
    return tuple(filter(_is_step, entries))


def about_situation(known: Told, entries: tuple[ListedEntry, ...]) -> tuple[ListedEntry, ...]:
    """The entries about what was found at the beginning: by their title, or a milestone that they reach."""
    return tuple(_about(known, entries, _SITUATION))


def about_theme(known: Told, entries: tuple[ListedEntry, ...]) -> tuple[ListedEntry, ...]:
    """The entries with which the theme was fixed: those that reach a milestone of that, or waive it."""
    milestones = _milestones(known, _THEME)
    return tuple(found for found in entries if _marks(found) & milestones)


def hidden_kinds(known: Told) -> tuple[EntryKind, ...]:
    """The kinds of experience of which the readers may not see some entries."""
    seen = {logged.id for logged in known.seen.entries}
    hidden = {logged.entry.kind for logged in known.whole.entries if logged.id not in seen}
    return tuple(kind for kind in LEARNED if kind in hidden)


def _is_step(found: ListedEntry) -> bool:
    kind = found.entry.kind
    if kind is EntryKind.NOTE:
        return bool(_marks(found))
    return kind is not EntryKind.REGULAR_CALL and kind not in LEARNED


def _about(known: Told, entries: tuple[ListedEntry, ...], words: re.Pattern[str]) -> Iterator[ListedEntry]:
    milestones = _milestones(known, words)
    for found in entries:
        in_title = words.search(folded(found.entry.title)) is not None
        if _is_step(found) and (in_title or _marks(found) & milestones):
            yield found


def _milestones(known: Told, words: re.Pattern[str]) -> set[str]:
    plan = known.seen.project.roadmap.milestones
    return {milestone.id for milestone in plan if words.search(folded(milestone.title))}


def _marks(found: ListedEntry) -> set[str]:
    return {*found.entry.reached, *(waiver.milestone for waiver in found.entry.waived)}
