"""What holds for all measures of a municipality: its principles, and the fields they are grouped by."""

from collections.abc import Iterable

from msgspec import Struct

from fruehe_hilfen_cli.model.project import Project


class MeasureFrame(Struct, frozen=True):
    """What holds for all measures of a municipality: its principles, and the fields they are grouped by."""

    place: str
    name: str
    guiding_principles: tuple[str, ...]
    fields_of_action: tuple[str, ...]


def measure_frames(projects: Iterable[Project]) -> tuple[MeasureFrame, ...]:
    """The principles and fields of action of those municipalities whose plans name some."""
    plans = [(project, project.measures) for project in projects if project.measures]
    return tuple(
        MeasureFrame(
            project.place, project.roadmap.municipality.name, plan.guiding_principles, plan.fields_of_action
        )
        for project, plan in plans
        if plan.guiding_principles or plan.fields_of_action
    )
