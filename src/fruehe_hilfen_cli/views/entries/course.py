"""The course of the process: what the logbook tells, event by event, oldest first."""

from collections.abc import Iterable
from datetime import date

from fruehe_hilfen_cli.model.dates import When, first_day, last_day
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.views.entries.course_event import CourseEvent
from fruehe_hilfen_cli.views.entries.course_telling import events_of
from fruehe_hilfen_cli.views.history import history, milestone_subject


def course(project: Project, day: date) -> tuple[CourseEvent, ...]:
    """All that is known of a municipality on a day, oldest first; what an entry tells stays together."""
    past = history(project, day)
    events = [event for logged in past.entries for event in events_of(past, logged)]
    known = [event for event in events if first_day(event.day) <= day]
    return tuple(sorted(known, key=lambda event: last_day(event.day)))


def of_entry(events: Iterable[CourseEvent], entry_id: str) -> tuple[CourseEvent, ...]:
    """What an entry tells, and what others tell of it: its tasks done, its deviations cleared, its end."""
    return tuple(
        event
        for event in events
        if event.entry_id == entry_id
        or entry_id in event.revokes
        or (event.subject or "").startswith(f"{entry_id}/")
    )


def of_milestone(events: Iterable[CourseEvent], milestone: str) -> tuple[CourseEvent, ...]:
    """What the logbook tells of a milestone."""
    return tuple(event for event in events if event.subject == milestone_subject(milestone))


def between(events: Iterable[CourseEvent], since: When | None, until: When | None) -> tuple[CourseEvent, ...]:
    """The events of a time; a month counts when any of its days does."""
    return tuple(
        event
        for event in events
        if (since is None or last_day(event.day) >= first_day(since))
        and (until is None or first_day(event.day) <= last_day(until))
    )
