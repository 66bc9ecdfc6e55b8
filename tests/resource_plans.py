"""Projects with money and posts, from the text that stands in a test."""

import tomllib

from msgspec.structs import replace
from tests.conftest import ONE_BLOCK, day, project

from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.model.resources import ResourcePlan
from fruehe_hilfen_cli.views.history import History, history

BREMEN = """
    haushalt = [
      { jahr = 2022, zweck = "Sachmittel", betrag = 250000 },
      { jahr = 2023, zweck = "Sachmittel", betrag = 250000 },
    ]
    stelle = [{ titel = "Geschäftsstelle", vze = 5.5, koepfe = 7, beginn = "2022-07",
                besetzt_ab = "2022-11", befristet_bis = 2023-12-31 }]
"""
"""The means of the strategy "Frühe Kindheit", as its interim report of February 2023 tells them."""

BREMEN_SPENT = '2023-02-14 ausgabe = [{ betrag = 130000, circa = true, zweck = "Sachmittel", jahr = 2022 }]'
"""What the same report says was spent in 2022: "rund 130.000 Euro"."""

BREMEN_BLOCKS = """
    zeitraum = [{ phasen = [1], beginn = "2021-12", ende = "2022-06" },
                { phasen = [2], beginn = "2022-07", ende = "2023-12" }]
"""
"""A course until the end of 2023, as the strategy's."""


def plan(resources: str) -> ResourcePlan:
    """A ressourcen.toml."""
    read = tomllib.loads(
        resources.replace("\n      ", " ").replace("\n                ", " ").replace("\n    ]", "]")
    )
    return ResourcePlan.model_validate(read, by_alias=True, by_name=False)


def with_resources(resources: str, *lines: str, blocks: str = ONE_BLOCK) -> Project:
    """Kreis Beispiel with money and posts, and entries."""
    return replace(project(blocks, *lines), resources=plan(resources))


def resources_known(on: str, resources: str, *lines: str, blocks: str = ONE_BLOCK) -> History:
    """What is known of it on a day."""
    return history(with_resources(resources, *lines, blocks=blocks), day(on))
