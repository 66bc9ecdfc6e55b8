"""What stands in a calendar, in German words: the same on the screen and in files for calendars."""

from fruehe_hilfen_cli.model.dates import german, german_on
from fruehe_hilfen_cli.views.dates.calendar_item import CalendarItem, CalendarKind
from fruehe_hilfen_cli.vocabulary import label

_AGREED = frozenset({CalendarKind.MILESTONE, CalendarKind.BEGIN, CalendarKind.END})


def named(item: CalendarItem) -> str:
    """What an item is, with the numbers of a block's phases; empty for a call, whose kind says it all."""
    phases = "+".join(map(str, item.phases))
    return " ".join(part for part in (phases, item.title) if part)


def note(item: CalendarItem) -> str:
    """What became of an item's day: cancelled, moved, not firm; empty when there is nothing to say."""
    because = f": {item.reason}" if item.reason else ""
    if item.cancelled:
        return f"fällt aus{because}"
    if item.session:
        return f"Sitzung {german_on(item.session)}"
    if item.planned:
        if item.kind in _AGREED:
            return f"vereinbart war {german(item.planned)}"
        return f"verlegt vom {german(item.planned)}{because}"
    if item.revision and item.reason:
        return f"geändert{because}"
    return "voraussichtlich" if item.tentative else ""


def kind_name(item: CalendarItem) -> str:
    """The kind of an item, as in "Meilenstein"."""
    return label(item.kind)
