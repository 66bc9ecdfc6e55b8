"""Municipalities as OParl 1.1: all objects and lists, as the pages of a folder that any web server can offer.

What a page refers to lies in the same folder, under the address that stands there.
"""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from urllib.parse import unquote

from fruehe_hilfen_cli.render import oparl_objects as objects
from fruehe_hilfen_cli.render.json import dumped
from fruehe_hilfen_cli.render.oparl_objects import Object, Place, address, made
from fruehe_hilfen_cli.views.governance.council import Council

SYSTEM = "system.json"
BODIES = "body.json"
_KINDS = "organization|membership|meeting|agendaitem|paper|consultation|file|person|location|legislativeterm"
_PAGE = re.compile(
    rf"(system|body|[^/]+/(body|{_KINDS})|[^/]+/({_KINDS})/[^/]+|[^/]+/organization/[^/]+/meeting)\.json"
    r"|[^/]+/file/[^/]+/[^/]+"
)
"""What stands in such a folder."""

_NAME = "Frühe Hilfen: Gremien, Sitzungen und Vorlagen"


@dataclass
class Pages:
    """What a folder holds, by paths with slashes.

    Args:
        objects: the objects and lists.
        files: the documents that objects refer to.
    """

    objects: dict[str, Object] = field(default_factory=dict)
    files: dict[str, bytes] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.objects) + len(self.files)


def oparl_pages(
    councils: Sequence[Council], base: str, documents: Mapping[str, Mapping[str, bytes]]
) -> Pages:
    """All pages.

    Args:
        councils: at least one municipality.
        base: the address of the folder.
        documents: for each municipality the bytes of files, by their paths from the folder of its logbook on.
    """
    base, pages = base.rstrip("/"), Pages()
    places = [Place(base, found, documents.get(found.place, {})) for found in councils]
    bodies = [_body(place) for place in places]
    for place, body in zip(places, bodies, strict=True):
        pages.objects[place.path("body")] = body
        _add(pages, place)
    _list(pages, base, BODIES, bodies)
    pages.objects[SYSTEM] = made(
        "System",
        address(base, SYSTEM),
        min(found.first for found in councils),
        max(found.latest for found in councils),
        oparlVersion=objects.SCHEMA,
        name=_NAME,
        body=address(base, BODIES),
    )
    return pages


def as_folder(pages: Pages) -> dict[str, bytes]:
    """The files of the folder."""
    return {path: as_json(found) for path, found in pages.objects.items()} | pages.files


def as_one(pages: Pages, base: str) -> bytes:
    """All objects and lists in one JSON object, each under its address; without the documents."""
    base = base.rstrip("/")
    return as_json({address(base, path): found for path, found in pages.objects.items()})


def with_deleted(pages: Pages, base: str, before: Mapping[str, bytes], day: date) -> Pages:
    """The pages, and for every object of an earlier folder that is there no more a note that it is gone.

    Args:
        pages: what there is now.
        base: the address of the folder; objects of another address are forgotten.
        before: the files of the earlier folder.
        day: on which they are gone.
    """
    gone = {
        path: found
        for path, data in before.items()
        if path not in pages.objects and (found := _gone(data, address(base.rstrip("/"), path), day))
    }
    return Pages(pages.objects | gone, pages.files)


def is_page(path: str) -> bool:
    """Whether an earlier folder may hold a file of that path."""
    return _PAGE.fullmatch(path) is not None


def _gone(data: bytes, here: str, day: date) -> Object | None:
    """What stands in the place of an object that is gone; None when the file held none."""
    try:
        found = json.loads(data)
        named = found["id"] == here and found["type"].startswith(objects.SCHEMA)
        created = datetime.fromisoformat(found["created"])
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None
    if not named:
        return None
    if found.get("deleted"):
        return dict(found)
    modified = objects.moment(max(day, created.date()))
    kept = {"id": here, "type": found["type"], "created": created.isoformat()}
    return kept | {"modified": modified, "deleted": True}


def as_json(value: Object) -> bytes:
    """The bytes of a page."""
    return f"{dumped(value, indent=2)}\n".encode()


def _body(place: Place) -> Object:
    """The municipality; its lists of persons, terms and locations are empty."""
    return made(
        "Body",
        place.url("body"),
        place.council.first,
        place.council.latest,
        system=address(place.base, SYSTEM),
        name=place.council.name,
        organization=place.url("organization"),
        person=place.url("person"),
        meeting=place.url("meeting"),
        paper=place.url("paper"),
        legislativeTerm=[],
        agendaItem=place.url("agendaitem"),
        consultation=place.url("consultation"),
        file=place.url("file"),
        locationList=place.url("location"),
        legislativeTermList=place.url("legislativeterm"),
        membership=place.url("membership"),
    )


def _add(pages: Pages, place: Place) -> None:
    """The objects of a municipality, each on its own page and all in their list."""
    council = place.council
    steps = {step.item: step.key for paper in council.papers for step in paper.consultations if step.item}
    meetings = [objects.meeting(place, found, steps) for found in council.meetings]
    papers = [objects.paper(place, found) for found in council.papers]
    of_kind = {
        "organization": [objects.organization(place, found) for found in council.bodies],
        "membership": [made for found in council.bodies for made in objects.memberships(place, found)],
        "meeting": meetings,
        "agendaitem": [item for found in meetings for item in found.get("agendaItem", ())],
        "paper": papers,
        "consultation": [step for found in papers for step in found.get("consultation", ())],
        "file": [found["mainFile"] for found in papers if "mainFile" in found],
        "person": [],
        "location": [],
        "legislativeterm": [],
    }
    for kind, found in of_kind.items():
        _list(pages, place.base, place.path(kind), found)
        start = len(place.base) + 1
        pages.objects |= {unquote(one["id"][start:]): one for one in found}
    for body in council.bodies:
        held = [found for found in meetings if place.url("organization", body.key) in found["organization"]]
        _list(pages, place.base, place.path("organization", body.key, "meeting"), held)
    for paper in council.papers:
        if paper.file and (data := place.documents.get(paper.file.file)) is not None:
            pages.files[objects.file_path(place, paper.key, paper.file)] = data


def _list(pages: Pages, base: str, path: str, found: Sequence[Object]) -> None:
    """A list of objects, whole on one page."""
    here = address(base, path)
    pages.objects[path] = {
        "data": list(found),
        "pagination": {"totalElements": len(found), "currentPage": 1, "totalPages": 1},
        "links": {"first": here, "self": here, "last": here},
    }
