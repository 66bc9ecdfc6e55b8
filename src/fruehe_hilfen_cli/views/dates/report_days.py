"""The days on which expected dates are compared: the regular calls held, or a fixed distance."""

from datetime import date

from fruehe_hilfen_cli.model.dates import first_day, last_day
from fruehe_hilfen_cli.model.kinds import EntryKind
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.model.steps import Step
from fruehe_hilfen_cli.views.history import is_known


def report_days(project: Project, day: date, every: Step | None = None) -> tuple[date, ...]:
    """The report days up to a day, which is the last of them; each of them once, in order.

    Args:
        project: the municipality.
        day: the Stand.
        every: the distance between them, from the begin of the project on; None takes the regular calls
            held. Of a call of which only the month is known it is the month's last day.
    """
    if every is None:
        held = [
            last_day(logged.entry.day)
            for logged in project.entries
            if logged.entry.kind is EntryKind.REGULAR_CALL and is_known(logged, day)
        ]
    else:
        held = every.days_until(_begin(project, day), day)
    return tuple(sorted({day, *(found for found in held if found <= day)}))


def _begin(project: Project, day: date) -> date:
    """The first agreed begin of a block; without any the first entry known on the day, else the day."""
    agreed = [first_day(block.begin) for block in project.roadmap.blocks if block.begin]
    entries = [first_day(logged.entry.day) for logged in project.entries if is_known(logged, day)]
    return min(agreed or entries, default=day)
