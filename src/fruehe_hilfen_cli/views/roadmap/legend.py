"""What the traffic light follows: its colours, their rules, and the settings that hold."""

from msgspec import Struct

from fruehe_hilfen_cli.model.plan import LightSettings
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.views.roadmap.light import Colour, Rule, rules_of

_ORDER = (
    Colour.RED,
    Colour.YELLOW,
    Colour.GREEN,
    Colour.NOT_BEGUN,
    Colour.COMPLETED,
    Colour.LEFT,
    Colour.UNKNOWN,
)


class LegendColour(Struct, frozen=True):
    """A colour and the rules that give it; none where it follows from what does not hold."""

    colour: Colour
    rules: tuple[Rule, ...]


class Legend(Struct, frozen=True):
    """The rules with a municipality's settings, or with the usual ones where it is None.

    Args:
        tolerance_days: days an end may move before that makes the light red.
        warning_days: days before a milestone is due from which the light is yellow.
    """

    place: str | None
    name: str | None
    tolerance_days: int
    warning_days: int
    colours: tuple[LegendColour, ...]


def legend(project: Project | None = None) -> Legend:
    """The rules of a municipality's light, or those that hold where nothing is set."""
    settings = project.roadmap.light if project else LightSettings()
    return Legend(
        place=project.place if project else None,
        name=project.roadmap.municipality.name if project else None,
        tolerance_days=settings.tolerance_days,
        warning_days=settings.warning_days,
        colours=tuple(LegendColour(colour, rules_of(colour)) for colour in _ORDER),
    )
