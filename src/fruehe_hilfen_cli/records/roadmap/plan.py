"""New roadmaps: a phase scheme, moved to where a municipality begins."""

from dataclasses import dataclass
from datetime import date

from fruehe_hilfen_cli.errors import ExitCode, Refusal
from fruehe_hilfen_cli.model.dates import Month
from fruehe_hilfen_cli.model.kinds import Theme
from fruehe_hilfen_cli.model.plan import Block, Land, Milestone, Municipality, RegularCall, Roadmap
from fruehe_hilfen_cli.model.scheme import Scheme
from fruehe_hilfen_cli.records.making import made
from fruehe_hilfen_cli.records.steering.following import Distance, moved


class NoName(Refusal):
    """Nothing of the name can be used for a folder."""

    exit_code = ExitCode.WRONG_USE
    sentence = "„{name}“ ist als Name einer Kommune nicht möglich."
    advice = 'Der Name braucht Buchstaben oder Ziffern, z. B. "Kreis Beispiel".'


@dataclass(frozen=True)
class Start:
    """What a new roadmap begins with.

    Args:
        name: the municipality's name.
        process: the name of the scheme, as the roadmap will give it.
        begin: the month in which phase 1 begins here.
        first_call: the day of the first regular call, if it is known.
    """

    name: str
    land: Land
    theme: Theme | None
    cohort: str | None
    process: str
    begin: Month
    first_call: date | None = None


def new_roadmap(scheme: Scheme, start: Start) -> Roadmap:
    """The whole scheme as a roadmap, each phase a block of its own, all windows moved by whole months.

    Raises:
        InvalidEntry: when a text of the start is none that a file can hold.
    """
    months = scheme.stages[0].begin.until(start.begin)
    return Roadmap(
        municipality=made(
            Municipality,
            name=start.name,
            land=start.land,
            theme=start.theme,
            cohort=start.cohort or (None if months else scheme.cohort),
            process=start.process,
            ideal_begin=start.begin if months else None,
        ),
        regular_call=_regular_call(scheme, start),
        blocks=tuple(
            Block(phases=(stage.number,), begin=stage.begin.plus(months), end=stage.end.plus(months))
            for stage in scheme.stages
        ),
        milestones=tuple(_moved(milestone, months) for milestone in scheme.milestones),
        guide_values=scheme.guide_values,
    )


def _regular_call(scheme: Scheme, start: Start) -> RegularCall | None:
    if scheme.regular_call is None:
        return RegularCall(first=start.first_call) if start.first_call else None
    return RegularCall(first=start.first_call, every_weeks=scheme.regular_call.every_weeks)


def _moved(milestone: Milestone, months: int) -> Milestone:
    """The milestone with its own date, if it has one, moved by whole months."""
    if milestone.due is None or not months:
        return milestone
    return milestone.model_copy(update={"due": moved(milestone.due, Distance(months))})
