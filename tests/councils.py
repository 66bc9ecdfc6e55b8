"""Builders: a municipality with bodies, and its pages of OParl, from the text that stands in a test."""

import tomllib
from collections.abc import Mapping
from hashlib import sha256
from types import MappingProxyType
from typing import Any

from msgspec.structs import replace
from tests.conftest import ONE_BLOCK, day, project
from tests.render.oparl_rules import violations

from fruehe_hilfen_cli.model.bodies import BodyPlan
from fruehe_hilfen_cli.model.kinds import Visibility
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.render.oparl import Pages, as_folder, is_page, oparl_pages
from fruehe_hilfen_cli.views.governance.council import council

BASE = "https://fh.invalid/oparl"
JHA = """
    [[gremium]]
    id = "jha"
    name = "Jugendhilfeausschuss"
    auch = ["JHA"]
    art = "ausschuss"
    oeffentlich = true
"""
PAPER = """
    sichtbarkeit = "oeffentlich", gremium = "JHA",
    vorlage = [
      { nummer = "017/2023", art = "beschlussvorlage", titel = "Stand", federfuehrung = "51 Jugend" },
    ]
"""
SESSION = (
    'art = "sitzung", titel = "11. Sitzung", gremium = "Jugendhilfeausschuss", sichtbarkeit = "oeffentlich"'
)
NOTED = 'beschluss = [{ titel = "Bericht", vorlage = "017/2023", rolle = "kenntnisnahme" }]'
DATA = b"Vorlage"
FILES = {"anlagen/vorlage.md": DATA}
FROZEN = f'stichtag = 2023-03-01, pruefsumme = "{sha256(DATA).hexdigest()}"'


def bodies(text: str) -> BodyPlan:
    return BodyPlan.model_validate(tomllib.loads(text), by_alias=True, by_name=False)


def place(*lines: str, plan: str = JHA) -> Project:
    return replace(project(ONE_BLOCK, *lines), bodies=bodies(plan))


def pages(
    found: Project,
    reader: Visibility = Visibility.PUBLIC,
    *,
    on: str = "2023-04-01",
    documents: Mapping[str, bytes] = MappingProxyType({}),
) -> Pages:
    return oparl_pages([council(found, day(on), reader)], BASE, {found.place: documents})


def objects(found: Pages, kind: str) -> dict[str, dict[str, Any]]:
    """The objects of a type by the last part of their addresses."""
    start = f"kreis-beispiel/{kind}/"
    return {
        path.removeprefix(start).removesuffix(".json"): one
        for path, one in found.objects.items()
        if path.startswith(start) and "data" not in one
    }


def sound(found: Pages) -> Pages:
    assert violations(found.objects, BASE) == []
    assert all(map(is_page, as_folder(found)))
    return found
