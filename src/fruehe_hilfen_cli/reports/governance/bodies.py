"""Bodies as a tree, and what a body is and does, in words."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import chain

from msgspec import Struct

from fruehe_hilfen_cli.model.dates import first_day, german
from fruehe_hilfen_cli.model.kinds import DayKind
from fruehe_hilfen_cli.reports.document import (
    Block,
    Cell,
    Column,
    Document,
    Heading,
    Paragraph,
    Table,
    Tone,
    Words,
)
from fruehe_hilfen_cli.reports.phrases import NOTHING, dated, incomplete_note, shown
from fruehe_hilfen_cli.text import count, folded, listed
from fruehe_hilfen_cli.views.governance.bodies import BodyState, Meeting
from fruehe_hilfen_cli.vocabulary import label

_INSIDE = "└ "


class NamedBodies(Struct, frozen=True):
    """The bodies of a municipality with its name; whether a file of it could not be read."""

    name: str
    bodies: tuple[BodyState, ...]
    incomplete: bool


def bodies_document(found: Iterable[NamedBodies], day: date) -> Document:
    """The bodies of some municipalities, each as a tree."""
    return Document(tuple(chain.from_iterable(_section(named, day) for named in found)))


def body_rhythm(body: BodyState) -> str:
    """How often it is to meet: "alle 2 Wochen", "3 im Jahr", "kein fester Rhythmus"."""
    if body.every_weeks:
        return "jede Woche" if body.every_weeks == 1 else f"alle {body.every_weeks} Wochen"
    return f"{body.times_a_year} im Jahr" if body.times_a_year else "kein fester Rhythmus"


def held_in_year(body: BodyState) -> str:
    """How often it has met this year, beside the number it is to be: "2 von 3"."""
    return f"{body.this_year} von {body.times_a_year}" if body.times_a_year else str(body.this_year)


def leads(body: BodyState) -> str:
    """The roles that lead it; empty when none does."""
    return listed([member.role for member in body.members if member.lead])


def hand_in_words(latest: date, today: date) -> str:
    """Until when papers can be handed in: "bis 04.03.2023", and that this is over."""
    return f"bis {german(latest)}{' (vorbei)' if latest < today else ''}"


def met_last(body: BodyState) -> str:
    """When it met last: "14.03.2023", or "bis 13.03.2023" when only that is known."""
    return met_on(body.meetings[-1]) if body.meetings else NOTHING


def met_on(meeting: Meeting) -> str:
    """The day of a meeting, as exactly as it is known."""
    return dated(meeting.day, at_latest=meeting.day_kind is DayKind.AT_LATEST)


def overdue_words(body: BodyState) -> Words | None:
    """That it should have met by now: "überfällig seit 14.03.2023"; None when it should not."""
    return Words(f"überfällig seit {shown(body.due)}", Tone.BAD) if body.overdue else None


def _section(named: NamedBodies, day: date) -> Iterator[Block]:
    yield Heading(f"{named.name}: Gremien", 1)
    yield Paragraph(f"Stand: {german(day)}", Tone.STRONG)
    if named.incomplete:
        yield incomplete_note()
    if not named.bodies:
        yield Paragraph("Hier ist noch kein Gremium festgehalten. Beginnen Sie mit fh gremium neu.")
        return
    yield Table(
        (
            Column("Kürzel", whole=True),
            Column("Gremium"),
            Column(f"getagt {day.year}", whole=True),
            Column("zuletzt", whole=True),
            Column("nächste Sitzung", whole=True),
        ),
        tuple(_row(body, day) for body in named.bodies),
    )
    yield Paragraph(_counted(named.bodies))


def _row(body: BodyState, day: date) -> tuple[Cell, ...]:
    return body.id, _named(body, day), held_in_year(body), met_last(body), _next(body, day)


def _named(body: BodyState, day: date) -> str:
    """The name, set in by its depth; kind, unless the name says it, and rhythm; who leads it; until when."""
    indent = "  " * (body.depth - 1) + _INSIDE if body.depth else ""
    kind = label(body.kind)
    facts = [body_rhythm(body) if folded(kind) == folded(body.name) else f"{kind}, {body_rhythm(body)}"]
    if lead := leads(body):
        facts.append(f"Leitung: {lead}")
    if body.since and first_day(body.since) > day:
        facts.append(f"ab {german(body.since)}")
    if body.until:
        facts.append(f"bis {german(body.until)}")
    return "\n".join((f"{indent}{body.name}", *(f"{' ' * len(indent)}{fact}" for fact in facts)))


def _next(body: BodyState, day: date) -> Cell:
    lines = [german(body.next)] if body.next else []
    if body.hand_in:
        lines.append(f"Vorlagen\n{hand_in_words(body.hand_in, day)}")
    if body.overdue:
        return Words("\n".join((*lines, f"überfällig\nseit {shown(body.due)}")), Tone.BAD)
    if body.due and not body.next:
        lines.append(f"spätestens\n{german(body.due)}")
    return "\n".join(lines) or NOTHING


def _counted(bodies: tuple[BodyState, ...]) -> str:
    number = count(len(bodies), "Gremium", "Gremien")
    late = sum(body.overdue for body in bodies)
    return f"{number}, davon {late} überfällig." if late else f"{number}."
