"""The deviations of several municipalities, as someone wants to see them."""

from collections.abc import Iterable
from datetime import date

from msgspec import Struct

from fruehe_hilfen_cli.model.dates import last_day
from fruehe_hilfen_cli.model.kinds import Trigger
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.views.history import history
from fruehe_hilfen_cli.views.steering.deviations import DeviationState


class DeviationSelection(Struct, frozen=True):
    """Which deviations to show.

    Args:
        cleared: also those that are cleared with NZFH.
        trigger: only those of this trigger.
    """

    cleared: bool = False
    trigger: Trigger | None = None

    def takes(self, deviation: DeviationState) -> bool:
        """Whether a deviation is selected."""
        return (self.cleared or deviation.is_open) and self.trigger in (None, deviation.trigger)


def listed_deviations(
    projects: Iterable[Project], day: date, selection: DeviationSelection
) -> tuple[DeviationState, ...]:
    """The selected deviations: open ones first, the longest open on top; then the latest cleared."""
    found = [
        item for project in projects for item in history(project, day).deviations if selection.takes(item)
    ]
    return tuple(sorted(found, key=deviation_urgency))


def guided_by(projects: Iterable[Project], deviations: Iterable[DeviationState]) -> str | None:
    """With whom the deviations are to be cleared, in the dative; None where it is not the same."""
    places = {deviation.place for deviation in deviations}
    found = {project.scheme.guided_by for project in projects if project.place in places}
    return found.pop() if len(found) == 1 else None


def deviation_urgency(deviation: DeviationState) -> tuple[bool, int, str, str]:
    """Their order: open ones first, the longest open on top; then the latest cleared."""
    when = deviation.cleared_on or deviation.found_on
    order = last_day(when).toordinal()
    return (not deviation.is_open, order if deviation.is_open else -order, deviation.place, deviation.id)
