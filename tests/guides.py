"""Municipalities for tests of the guide, with all their plan files, from text."""

import tomllib
from typing import Any

from msgspec.structs import replace
from tests.conftest import day, project
from tests.resource_plans import BREMEN, plan
from tests.staircases import one_indicator, staircase

from fruehe_hilfen_cli.model.bodies import BodyPlan
from fruehe_hilfen_cli.model.kinds import Visibility
from fruehe_hilfen_cli.model.measures import MeasurePlan
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.reports.document import Document, Heading
from fruehe_hilfen_cli.reports.guide.guide import guide_document
from fruehe_hilfen_cli.views.entries.audience import seen_by
from fruehe_hilfen_cli.views.guide.guide import Guide, guide

PLAN = """
    zeitraum = [
      { phasen = [1], beginn = "2022-04", ende = "2022-06" },
      { phasen = [2, 3], name = "Anfang", beginn = "2022-07", ende = "2023-04" },
    ]
    meilenstein = [
      { id = "1.2", phase = 1, titel = "Thema festgelegt" },
      { id = "1.5", phase = 1, titel = "Vertrag" },
      { id = "3.1", phase = 3, titel = "Ist-Stand analysiert" },
    ]
    richtwert = [{ art = "workshop", name = "Workshops", anzahl = 3 }]
"""
BODIES = """
    [[gremium]]
    id = "sg"
    name = "Steuerungsgruppe"
    art = "steuerungsgruppe"
    auftrag = "Lenkt den Prozess."
    seit = 2022-04-01
    mitglied = [{ rolle = "Netzwerkkoordination", leitung = true }, { rolle = "Fachkräfte", koepfe = 2 }]
    [[gremium]]
    id = "jha"
    name = "Jugendhilfeausschuss"
    art = "ausschuss"
"""
MEASURES = """
    [[massnahme]]
    id = "M1"
    titel = "Café"
    ziel = ["Z1"]
    zustaendig = "Träger"
    einheit = "Besuche"
    geplante_anzahl = 40
    beginn = "2022-05"
"""
WHOLE: dict[str, Any] = {
    "bodies": BodyPlan.model_validate(tomllib.loads(BODIES), by_alias=True, by_name=False),
    "measures": MeasurePlan.model_validate(tomllib.loads(MEASURES), by_alias=True, by_name=False),
    "staircase": staircase(one_indicator('ausgangswert = 10, zielwert = 50, einheit = "Prozent"')),
    "resources": plan(BREMEN),
}
"""All optional plan files."""


def guided(found: Project, reader: Visibility = Visibility.INTERNAL, on: str = "2023-03-14") -> Guide:
    """The guide of a municipality for a reader."""
    return guide(seen_by(found, reader, day(on)))


def made(*lines: str, reader: Visibility = Visibility.INTERNAL, on: str = "2023-03-14") -> Guide:
    """The guide of Kreis Beispiel with all plan files and these entries."""
    return guided(replace(project(PLAN, *lines), **WHOLE), reader, on)


def bare(*lines: str, reader: Visibility = Visibility.INTERNAL, on: str = "2023-03-14") -> Guide:
    """The same without any optional plan file."""
    return guided(project(PLAN, *lines), reader, on)


def chapter(found: Guide, number: int) -> Document:
    """A chapter of the guide."""
    blocks = guide_document(found).blocks
    begins = [place for place, one in enumerate(blocks) if isinstance(one, Heading) and one.level <= 2]
    numbers = [blocks[place].text.split(".")[0] for place in begins]  # type: ignore[union-attr]
    at = numbers.index(str(number))
    return Document(blocks[begins[at] : begins[at + 1]])
