"""Projects with measures, for tests about their use and reviews."""

import tomllib

from msgspec.structs import replace
from tests.conftest import ONE_BLOCK, day, project

from fruehe_hilfen_cli.model.measures import MeasurePlan
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.views.history import History, history

PLAN = """
massnahme = [
  { id = "M1", titel = "Lotsendienst", einheit = "Gespräche", geplante_anzahl = 40 },
  { id = "M2", titel = "Elterncafé", ueberpruefung = { alle_monate = 2, wer = "Leitung" } },
]
"""


def using(*lines: str, plan: str | None = PLAN) -> Project:
    """Kreis Beispiel with measures and entries; without a plan it has no massnahmen.toml."""
    measures = MeasurePlan.model_validate(tomllib.loads(plan), by_alias=True, by_name=False) if plan else None
    return replace(project(ONE_BLOCK, *lines), measures=measures)


def used(on: str, *lines: str, plan: str | None = PLAN) -> History:
    """What is known of it on a day."""
    return history(using(*lines, plan=plan), day(on))


def use(on: str, number: int, more: str = "", visible: str = "nzfh", measure: str = "M1") -> str:
    """The line of an entry that tells how often a measure was used."""
    counted = f'{{ massnahme = "{measure}", anzahl = {number}{more} }}'
    return f'{on} sichtbarkeit = "{visible}", inanspruchnahme = [{counted}]'
