"""What OParl 1.1 asks of objects, as a table of our own, and a look at whether pages keep to it.

The facts are those of the standard's schema (which properties a type has, of which types and formats, which
must be there) and of its text: since 1.1 every object tells when it was made and changed; nothing is null,
and no list is empty that need not be there.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from typing import Any, NamedTuple
from urllib.parse import unquote, urlsplit

SCHEMA = "https://schema.oparl.org/1.1/"


class Rule(NamedTuple):
    """What a property holds.

    Args:
        kind: text, url, day, moment, flag, number; ref (an address of an object), in (an object itself), both
            also as a list (refs, ins); pages (the address of a list of objects).
        type: of the objects.
        must: whether it must be there.
    """

    kind: str
    type: str = ""
    must: bool = False


TEXT, URL, DAY, FLAG, NUMBER = Rule("text"), Rule("url"), Rule("day"), Rule("flag"), Rule("number")
MOMENT = Rule("moment")


def must(kind: str, of: str = "") -> Rule:
    return Rule(kind, of, must=True)


ALWAYS = {
    "id": must("url"), "type": must("text"), "created": must("moment"), "modified": must("moment"),
    "license": TEXT, "keyword": Rule("texts"), "web": URL, "deleted": FLAG,
}  # fmt: skip
RULES: dict[str, dict[str, Rule]] = {
    "System": {
        "oparlVersion": must("text"), "otherOparlVersions": Rule("refs", "System"),
        "body": must("pages", "Body"), "name": TEXT, "contactEmail": TEXT, "contactName": TEXT,
        "website": URL, "vendor": URL, "product": URL,
    },
    "Body": {
        "system": Rule("ref", "System"), "shortName": TEXT, "name": must("text"), "website": URL,
        "licenseValidSince": MOMENT, "oparlSince": MOMENT, "ags": TEXT, "rgs": TEXT,
        "equivalent": Rule("urls"), "contactEmail": TEXT, "contactName": TEXT,
        "organization": must("pages", "Organization"), "person": must("pages", "Person"),
        "meeting": must("pages", "Meeting"), "paper": must("pages", "Paper"),
        "legislativeTerm": must("ins", "LegislativeTerm"), "agendaItem": must("pages", "AgendaItem"),
        "consultation": must("pages", "Consultation"), "file": must("pages", "File"),
        "locationList": must("pages", "Location"), "legislativeTermList": must("pages", "LegislativeTerm"),
        "membership": must("pages", "Membership"), "classification": TEXT, "location": Rule("in", "Location"),
        "mainOrganization": Rule("ref", "Organization"),
    },
    "Organization": {
        "body": Rule("ref", "Body"), "name": TEXT, "membership": Rule("refs", "Membership"),
        "meeting": Rule("pages", "Meeting"), "consultation": Rule("pages", "Consultation"),
        "shortName": TEXT, "post": Rule("texts"), "subOrganizationOf": Rule("ref", "Organization"),
        "organizationType": TEXT, "classification": TEXT, "startDate": DAY, "endDate": DAY, "website": URL,
        "location": Rule("in", "Location"), "externalBody": URL, "memberCount": NUMBER,
        "votingMemberCount": NUMBER,
    },
    "Membership": {
        "person": Rule("ref", "Person"), "organization": Rule("ref", "Organization"), "role": TEXT,
        "votingRight": FLAG, "startDate": DAY, "endDate": DAY, "onBehalfOf": Rule("ref", "Organization"),
    },
    "Meeting": {
        "name": TEXT, "meetingState": TEXT, "cancelled": FLAG, "start": MOMENT, "end": MOMENT,
        "location": Rule("in", "Location"), "organization": Rule("refs", "Organization"),
        "participant": Rule("refs", "Person"), "invitation": Rule("in", "File"),
        "resultsProtocol": Rule("in", "File"), "verbatimProtocol": Rule("in", "File"),
        "auxiliaryFile": Rule("ins", "File"), "agendaItem": Rule("ins", "AgendaItem"),
    },
    "AgendaItem": {
        "meeting": Rule("ref", "Meeting"), "number": TEXT, "order": must("number"), "name": TEXT,
        "public": FLAG, "consultation": Rule("ref", "Consultation"), "result": TEXT, "resolutionText": TEXT,
        "resolutionFile": Rule("in", "File"), "auxiliaryFile": Rule("ins", "File"), "start": MOMENT,
        "end": MOMENT,
    },
    "Paper": {
        "body": Rule("ref", "Body"), "name": TEXT, "reference": TEXT, "date": DAY, "paperType": TEXT,
        "relatedPaper": Rule("refs", "Paper"), "superordinatedPaper": Rule("refs", "Paper"),
        "subordinatedPaper": Rule("refs", "Paper"), "mainFile": Rule("in", "File"),
        "auxiliaryFile": Rule("ins", "File"), "location": Rule("ins", "Location"),
        "originatorPerson": Rule("refs", "Person"), "originatorOrganization": Rule("refs", "Organization"),
        "underDirectionOf": Rule("refs", "Organization"), "consultation": Rule("ins", "Consultation"),
    },
    "Consultation": {
        "paper": Rule("ref", "Paper"), "agendaItem": Rule("ref", "AgendaItem"),
        "meeting": Rule("ref", "Meeting"), "organization": Rule("refs", "Organization"),
        "authoritative": FLAG, "role": TEXT,
    },
    "File": {
        "name": TEXT, "fileName": TEXT, "mimeType": TEXT, "date": DAY, "size": NUMBER, "sha1Checksum": TEXT,
        "sha512Checksum": TEXT, "text": TEXT, "accessUrl": must("url"), "downloadUrl": URL,
        "externalServiceUrl": URL, "masterFile": Rule("ref", "File"), "derivativeFile": Rule("refs", "File"),
        "fileLicense": URL, "meeting": Rule("refs", "Meeting"), "agendaItem": Rule("refs", "AgendaItem"),
        "person": Rule("ref", "Person"), "paper": Rule("refs", "Paper"),
    },
}  # fmt: skip

INVERSE = (
    ("AgendaItem", "consultation", "Consultation", "agendaItem"),
    ("Consultation", "agendaItem", "AgendaItem", "consultation"),
    ("Paper", "superordinatedPaper", "Paper", "subordinatedPaper"),
    ("Paper", "subordinatedPaper", "Paper", "superordinatedPaper"),
    ("Organization", "membership", "Membership", "organization"),
    ("Membership", "organization", "Organization", "membership"),
    ("Paper", "consultation", "Consultation", "paper"),
    ("Meeting", "agendaItem", "AgendaItem", "meeting"),
)
"""References that go both ways: type and property, and type and property of what they name."""

Pages = Mapping[str, dict[str, Any]]


def violations(pages: Pages, base: str) -> list[str]:
    """What is wrong with pages; their keys are paths below the base address."""
    by_url = {f"{base}/{path}": page for path, page in pages.items()}
    decoded = {f"{base}/{path}": f"{base}/{path}" for path in pages}
    assert decoded.keys() == by_url.keys()
    found = list(_of_pages(by_url))
    found += [
        told for url, page in by_url.items() if "data" not in page for told in _of_object(page, url, by_url)
    ]
    found += _of_both_ways(by_url)
    return found


def _of_pages(by_url: Pages) -> Iterator[str]:
    """Every page is an object at its own address, or a list of such objects."""
    for url, page in by_url.items():
        if "data" not in page:
            if _known(page["id"]) != url:
                yield f"{url}: is {page['id']}"
            continue
        if set(page) != {"data", "pagination", "links"} or "next" in page["links"]:
            yield f"{url}: no whole list"
        if page["pagination"]["totalElements"] != len(page["data"]):
            yield f"{url}: counts wrongly"
        if any(_known(link) != url for link in page["links"].values()):
            yield f"{url}: links elsewhere"
        yield from (
            f"{url}: {one['id']} differs" for one in page["data"] if by_url.get(_known(one["id"])) != one
        )
        ids = [one["id"] for one in page["data"]]
        if len(ids) != len(set(ids)):
            yield f"{url}: holds one twice"


def _of_object(found: dict[str, Any], url: str, by_url: Pages) -> Iterator[str]:
    kind = found["type"].removeprefix(SCHEMA)
    if kind not in RULES:
        yield f"{url}: {found['type']} is no type"
        return
    rules = ALWAYS if found.get("deleted") else ALWAYS | RULES[kind]
    yield from (
        f"{url}: {name} is missing" for name, rule in rules.items() if rule.must and name not in found
    )
    for name, value in found.items():
        rule = rules.get(name)
        if rule is None:
            yield f"{url}: {name} is no property of {kind}"
        elif not _fits(rule, value, by_url):
            yield f"{url}: {name} is {value!r}"
    if datetime.fromisoformat(found["created"]) > datetime.fromisoformat(found["modified"]):
        yield f"{url}: changed before it was made"


def _fits(rule: Rule, value: object, by_url: Pages) -> bool:
    if isinstance(value, list):
        single = Rule(rule.kind.removesuffix("s"), rule.type)
        listed = rule.kind in {"refs", "ins", "texts", "urls"} and (rule.must or bool(value))
        return listed and all(_fits(single, one, by_url) for one in value)
    if rule.kind in _PLAIN:
        form, fits = _PLAIN[rule.kind]
        return type(value) is form and fits(value)
    if rule.kind == "in":
        return isinstance(value, dict) and _is_of(rule, value) and by_url.get(_known(value["id"])) == value
    page = by_url.get(_known(value), {}) if isinstance(value, str) and _is_url(value) else {}
    if rule.kind == "pages":
        return "data" in page and all(_is_of(rule, one) for one in page["data"])
    return rule.kind == "ref" and _is_of(rule, page)


def _is_of(rule: Rule, found: dict[str, Any]) -> bool:
    return found.get("type") == f"{SCHEMA}{rule.type}"


def _is_day(words: str) -> bool:
    try:
        return date.fromisoformat(words).isoformat() == words
    except ValueError:
        return False


def _is_moment(words: str) -> bool:
    """RFC 3339: with a zone of hours and minutes."""
    found = datetime.fromisoformat(words)
    offset = found.utcoffset()
    return "T" in words and offset is not None and not offset.total_seconds() % 60


def _is_url(words: str) -> bool:
    parts = urlsplit(words)
    return words.isascii() and parts.scheme in {"http", "https"} and bool(parts.netloc) and " " not in words


_PLAIN: dict[str, tuple[type, Callable[[Any], bool]]] = {
    "text": (str, bool),
    "flag": (bool, lambda _: True),
    "number": (int, lambda _: True),
    "day": (str, _is_day),
    "moment": (str, _is_moment),
    "url": (str, _is_url),
}
"""What values that refer to nothing are of, and what they keep to."""


def _known(url: str) -> str:
    """An address as the path of its page says it."""
    return unquote(url)


def _of_both_ways(by_url: Pages) -> Iterator[str]:
    objects = {page["id"]: page for page in by_url.values() if "data" not in page and not page.get("deleted")}
    for kind, name, other, back in INVERSE:
        for url, found in objects.items():
            if found["type"] != f"{SCHEMA}{kind}":
                continue
            for target in _ids(found.get(name)):
                if url not in _ids(objects.get(target, {}).get(back)):
                    yield f"{url}: {other} {target} does not name it back"


def _ids(value: object) -> list[str]:
    values = value if isinstance(value, list) else [value] if value else []
    return [str(one["id"]) if isinstance(one, dict) else str(one) for one in values]
