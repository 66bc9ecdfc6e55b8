"""Report duties: recording a new one, and that a report was given; what makes no sense is refused."""

from fruehe_hilfen_cli.errors import Refusal
from fruehe_hilfen_cli.model.dates import When, first_day, german, last_day
from fruehe_hilfen_cli.model.entry import Entry
from fruehe_hilfen_cli.model.kinds import EntryKind
from fruehe_hilfen_cli.model.parts import ReportDuty
from fruehe_hilfen_cli.records.referring import Things, find
from fruehe_hilfen_cli.records.steering.ending import (
    End,
    Ending,
    require_ahead,
    require_endable,
    require_past,
    titled,
)
from fruehe_hilfen_cli.views.history import History
from fruehe_hilfen_cli.views.steering.duties import DutyState, duty_states, months_later

DUTIES = Things("Eine Berichtspflicht", "mehrere Berichtspflichten", "fh berichtspflicht liste")
"""How a refusal speaks of report duties."""

_NEW = Ending(DUTIES, "erfüllt")
_ENDING = Ending(DUTIES, "erfüllt", "--am")


class NeverDue(Refusal):
    """A rhythm that ends before its first report."""

    sentence = "Bis {until} wäre kein Bericht fällig: der erste nach diesem Abstand wäre es {due}."
    advice = "Prüfen Sie --alle-monate und --bis; für einen einzigen Bericht genügt --bis."


def fulfil(past: History, words: tuple[str, ...], day: When) -> Entry:
    """The entry that says reports were given.

    Args:
        past: the logbook up to today.
        words: the duties, as in ``referring.find``.
        day: when.

    Raises:
        NoSuchThing, WhichThing, AlreadyDone, BeforeOpened, NotDoneYet: see there.
    """
    require_past(_ENDING, past, day)
    known = tuple(duty_states(past))
    duties = tuple(dict.fromkeys(find(DUTIES, known, reference) for reference in words))
    for duty in duties:
        require_endable(_ENDING, duty.id, duty.asked_on, _end(duty, day), day)
    one = len(duties) == 1
    return Entry(
        day=day,
        kind=EntryKind.NOTE,
        title=titled("Berichtet", duties[0].what) if one else f"{len(duties)} Berichte gegeben",
        reported=tuple(duty.id for duty in duties),
    )


def new_duty(duty: ReportDuty, day: When) -> Entry:
    """The entry that records a report duty.

    Raises:
        DeadlineOver: when it should be fulfilled before its own day.
        NeverDue: when its rhythm ends before the first report.
    """
    require_ahead(_NEW, duty.until, day)
    if duty.every_months and duty.until:
        due = months_later(day, duty.every_months)
        if first_day(due) > last_day(duty.until):
            raise NeverDue(until=german(duty.until), due=german(due))
    return Entry(
        day=day, kind=EntryKind.NOTE, title=titled("Berichtspflicht", duty.what), report_duties=(duty,)
    )


def _end(duty: DutyState, day: When) -> End | None:
    """The report that is the last one needed, or the one of the same day."""
    if not duty.fulfilled:
        return None
    same = [report for report in duty.fulfilled if report.day == day]
    last = same[-1] if same else None if duty.is_open else duty.fulfilled[-1]
    return End(last.day, last.entry_id) if last else None
