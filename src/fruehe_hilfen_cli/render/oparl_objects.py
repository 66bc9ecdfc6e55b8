"""Bodies, sessions and papers as objects of OParl 1.1: which property says what, where an object lies.

An object lies at an address of its own, ``<base>/<municipality>/<type>/<key>.json``. Properties of which
nothing is known are left out, as the standard asks for.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, timezone
from hashlib import sha512
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import quote
from zoneinfo import ZoneInfo

from fruehe_hilfen_cli.model.dates import When
from fruehe_hilfen_cli.model.kinds import BodyKind, ConsultationRole
from fruehe_hilfen_cli.text import capitalised, slug, stem_of
from fruehe_hilfen_cli.views.governance.council import Council
from fruehe_hilfen_cli.views.governance.council_bodies import CouncilBody
from fruehe_hilfen_cli.views.governance.council_meetings import CouncilItem, CouncilMeeting
from fruehe_hilfen_cli.views.governance.council_papers import CouncilConsultation, CouncilPaper
from fruehe_hilfen_cli.views.governance.frozen import FrozenState
from fruehe_hilfen_cli.vocabulary import label

SCHEMA = "https://schema.oparl.org/1.1/"
"""How the name of every type begins."""

Object = dict[str, Any]

_COMMITTEE, _OFFICE = "Gremium", "Verwaltungsbereich"
_SUFFIX = ".json"
_ZONE = ZoneInfo("Europe/Berlin")
_BEFORE_ZONES = timezone(timedelta(hours=1))
_FIRST_ZONED = 1900
_UNKNOWN_TYPE = "application/octet-stream"
_TYPES = {
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".html": "text/html",
    ".json": "application/json",
    ".md": "text/markdown",
    ".odt": "application/vnd.oasis.opendocument.text",
    ".pdf": "application/pdf",
    ".txt": "text/plain",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


@dataclass(frozen=True)
class Place:
    """Where the objects of a municipality lie, and the bytes of the files that go with them.

    Args:
        base: the address of the folder, without a slash at its end.
        council: the municipality.
        documents: what is known of its files, by their paths from the folder of its logbook on.
    """

    base: str
    council: Council
    documents: Mapping[str, bytes]

    def path(self, kind: str, *keys: str) -> str:
        """The path of an object, or without keys of the list of them, from the folder on."""
        return "/".join((stem_of(self.council.place), kind, *keys)) + _SUFFIX

    def url(self, kind: str, *keys: str) -> str:
        """The address of the same."""
        return address(self.base, self.path(kind, *keys))


def address(base: str, path: str) -> str:
    """The address of a path from the folder on."""
    return f"{base}/{quote(path)}"


def made(kind: str, url: str, created: date, modified: date, **properties: object) -> Object:
    """An object with what every one has; without what is not known."""
    known = {name: value for name, value in properties.items() if value not in (None, "", ())}
    always = {"created": moment(created), "modified": moment(modified)}
    return {"id": url, "type": f"{SCHEMA}{kind}", **known, **always}


def moment(day: date, at: time | None = None) -> str:
    """A day with a time in Germany; where the time is not known, the day's begin."""
    zone = _ZONE if day.year >= _FIRST_ZONED else _BEFORE_ZONES
    return datetime.combine(day, at or time(), zone).isoformat()


def organization(place: Place, body: CouncilBody) -> Object:
    """A body, or an office."""
    council = place.council
    is_office = body.office or body.kind is BodyKind.OFFICE
    return made(
        "Organization",
        place.url("organization", body.key),
        council.first,
        council.latest,
        body=place.url("body"),
        name=body.name,
        organizationType=_OFFICE if is_office else _COMMITTEE,
        classification=capitalised(label(body.kind)) if body.kind else None,
        subOrganizationOf=place.url("organization", body.part_of) if body.part_of else None,
        startDate=_day(body.since),
        endDate=_day(body.until),
        post=list(dict.fromkeys(member.role for member in body.members)) or None,
        membership=[found["id"] for found in memberships(place, body)] or None,
        meeting=place.url("organization", body.key, "meeting"),
    )


def memberships(place: Place, body: CouncilBody) -> list[Object]:
    """Who belongs to a body: each role once, and never a person."""
    roles = {
        f"{body.key}-{number}": f"{member.role} (Leitung)" if member.lead else member.role
        for number, member in enumerate(body.members, 1)
    }
    return [
        made(
            "Membership",
            place.url("membership", key),
            place.council.first,
            place.council.latest,
            organization=place.url("organization", body.key),
            role=role,
        )
        for key, role in roles.items()
    ]


def meeting(place: Place, found: CouncilMeeting, consultations: Mapping[str, str]) -> Object:
    """A session with the items of its agenda."""
    items = [
        agenda_item(place, found, item, number, consultations.get(item.key))
        for number, item in enumerate(found.items, 1)
    ]
    return made(
        "Meeting",
        place.url("meeting", found.key),
        found.created,
        found.modified,
        name=found.name,
        meetingState="durchgeführt" if found.held else "terminiert",
        cancelled=True if found.cancelled else None,
        start=moment(found.day, found.time) if isinstance(found.day, date) else None,
        organization=[place.url("organization", found.body)],
        agendaItem=items or None,
    )


def agenda_item(
    place: Place, session: CouncilMeeting, item: CouncilItem, number: int, consultation: str | None
) -> Object:
    """An item of an agenda; ``consultation`` is the key of the one that it belongs to."""
    return made(
        "AgendaItem",
        place.url("agendaitem", item.key),
        session.created,
        session.modified,
        meeting=place.url("meeting", session.key),
        number=item.number,
        order=number,
        name=item.title,
        public=item.public,
        consultation=place.url("consultation", consultation) if consultation else None,
        result=capitalised(label(item.result)) if item.result else None,
        resolutionText=item.wording,
    )


def paper(place: Place, found: CouncilPaper) -> Object:
    """A paper with its consultations and its file."""

    def papers(keys: Sequence[str]) -> list[str] | None:
        return [place.url("paper", key) for key in keys] or None

    return made(
        "Paper",
        place.url("paper", found.key),
        found.created,
        found.modified,
        body=place.url("body"),
        name=found.name,
        reference=found.reference,
        date=_day(found.submitted),
        paperType=capitalised(label(found.kind)),
        superordinatedPaper=papers([found.supplements] if found.supplements else []),
        subordinatedPaper=papers(found.supplemented_by),
        mainFile=file(place, found),
        underDirectionOf=[place.url("organization", found.office)] if found.office else None,
        consultation=[consultation(place, found, step) for step in found.consultations] or None,
    )


def consultation(place: Place, of: CouncilPaper, step: CouncilConsultation) -> Object:
    """One step of a paper's way."""
    return made(
        "Consultation",
        place.url("consultation", step.key),
        step.created,
        step.modified,
        paper=place.url("paper", of.key),
        agendaItem=place.url("agendaitem", step.item) if step.item else None,
        meeting=place.url("meeting", step.meeting) if step.meeting else None,
        organization=[place.url("organization", step.body)] if step.body else None,
        authoritative=step.role is ConsultationRole.DECISION,
        role=label(step.role),
    )


def file(place: Place, of: CouncilPaper) -> Object | None:
    """The document that went out, if its bytes are known."""
    frozen = of.file
    data = place.documents.get(frozen.file) if frozen else None
    if frozen is None or data is None:
        return None
    name = PurePosixPath(frozen.file)
    return made(
        "File",
        place.url("file", of.key),
        of.created,
        of.modified,
        name=of.name,
        fileName=name.name,
        mimeType=_TYPES.get(name.suffix.lower(), _UNKNOWN_TYPE),
        date=_day(frozen.as_of),
        size=len(data),
        sha512Checksum=sha512(data).hexdigest(),
        accessUrl=address(place.base, file_path(place, of.key, frozen)),
        paper=[place.url("paper", of.key)],
    )


def file_path(place: Place, key: str, frozen: FrozenState) -> str:
    """The path under which the document itself lies, from the folder on."""
    name = PurePosixPath(frozen.file)
    stem, suffix = slug(name.stem) or "datei", slug(name.suffix)
    return f"{stem_of(place.council.place)}/file/{key}/{stem}{f'.{suffix}' if suffix else ''}"


def _day(when: When | None) -> str | None:
    return when.isoformat() if isinstance(when, date) else None
