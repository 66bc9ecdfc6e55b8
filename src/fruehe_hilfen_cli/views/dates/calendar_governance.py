"""What a calendar shows of bodies, decisions and posts: until when something can or must be done."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from msgspec.structs import replace

from fruehe_hilfen_cli.model.dates import When
from fruehe_hilfen_cli.text import slug
from fruehe_hilfen_cli.views.dates.calendar_item import CalendarItem, CalendarKind, bare_item
from fruehe_hilfen_cli.views.governance.hand_ins import hand_ins
from fruehe_hilfen_cli.views.history import History

if TYPE_CHECKING:
    from fruehe_hilfen_cli.views.governance.decisions import DecisionState


def governance_items(past: History) -> Iterator[CalendarItem]:
    """All of it, whatever its day."""
    yield from _hand_ins(past)
    if any(logged.entry.decisions for logged in past.entries):
        yield from _decisions(past)
    yield from _posts(past)


def _hand_ins(past: History) -> Iterator[CalendarItem]:
    """Until when papers can be handed in for the sessions that are to come; never overdue by itself."""
    for found in hand_ins(past):
        yield replace(
            bare_item(past, CalendarKind.HAND_IN, found.id.replace("/", "-"), found.day),
            title=found.title,
            id=found.id,
            who=found.body,
            session=found.session,
            revision=found.revision,
            entry_id=found.entry_id,
        )


def _decisions(past: History) -> Iterator[CalendarItem]:
    """Until when decisions are to be carried out, and when to report on those that go on."""
    from fruehe_hilfen_cli.views.governance.decision_dues import reported_elsewhere
    from fruehe_hilfen_cli.views.governance.decisions import decision_states

    for found in decision_states(past):
        if found.is_open and found.until:
            yield _until(past, found, found.until)
        if found.next_report and not reported_elsewhere(past, found):
            yield _report(past, found, found.next_report)


def _until(past: History, found: "DecisionState", until: When) -> CalendarItem:
    item = bare_item(past, CalendarKind.DECISION, found.id.replace("/", "-"), until)
    return replace(
        item,
        title=found.title,
        id=found.id,
        who=found.responsible,
        overdue=item.days_left < 0,
        planned=found.until_agreed if found.until_agreed != until else None,
        reason=found.reason,
        revision=sum(mark.until is not None for mark in found.marks),
        entry_id=found.entry_id,
    )


def _report(past: History, found: "DecisionState", day: When) -> CalendarItem:
    """The next report; each one of a rhythm has a name of its own."""
    key = f"{found.id.replace('/', '-')}-{len(found.marks) + 1}"
    item = bare_item(past, CalendarKind.DECISION_REPORT, key, day)
    return replace(
        item,
        title=found.title,
        id=found.id,
        who=found.body,
        overdue=item.days_left < 0,
        entry_id=found.entry_id,
    )


def _posts(past: History) -> Iterator[CalendarItem]:
    """Until when there is money for posts."""
    names: dict[str, int] = {}
    for post in past.project.resources.posts if past.project.resources else ():
        name = slug(post.title) or "stelle"
        names[name] = names.get(name, 0) + 1
        if post.limited_until:
            item = bare_item(past, CalendarKind.POST_END, f"{name}-{names[name]}", post.limited_until)
            yield replace(item, title=post.title)
