"""Projects with measures, from the text that stands in a test."""

import tomllib

from msgspec.structs import replace
from tests.conftest import ONE_BLOCK, day, project

from fruehe_hilfen_cli.model.measures import MeasurePlan
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.model.staircase import Staircase
from fruehe_hilfen_cli.views.history import History, history

GOALS = """
    ziel = [
      { id = "Z1", stufe = 1, titel = "Angebote finden statt" },
      { id = "Z2", stufe = 4, titel = "Eltern wissen Bescheid" },
    ]
"""
"""A staircase for tests that are not about it."""


def with_measures(measures: str, *lines: str) -> Project:
    """Kreis Beispiel with the measures of a massnahmen.toml, two goals, and entries."""
    plan = MeasurePlan.model_validate(tomllib.loads(measures), by_alias=True, by_name=False)
    goals = Staircase.model_validate(tomllib.loads(GOALS), by_alias=True, by_name=False)
    return replace(project(ONE_BLOCK, *lines), measures=plan, staircase=goals)


def measures_known(on: str, measures: str, *lines: str) -> History:
    """What is known of it on a day."""
    return history(with_measures(measures, *lines), day(on))
