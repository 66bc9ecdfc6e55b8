"""One body in full: who belongs to it, when it met, what it decided."""

from collections.abc import Iterable, Iterator
from datetime import date

from fruehe_hilfen_cli.model.dates import german
from fruehe_hilfen_cli.reports.document import (
    Block,
    Cell,
    Column,
    Document,
    Facts,
    Heading,
    Items,
    Paragraph,
    Table,
    Tone,
)
from fruehe_hilfen_cli.reports.governance.bodies import (
    body_rhythm,
    hand_in_words,
    held_in_year,
    leads,
    met_last,
    met_on,
    overdue_words,
)
from fruehe_hilfen_cli.reports.governance.decision_words import outcome
from fruehe_hilfen_cli.reports.phrases import shown
from fruehe_hilfen_cli.text import count
from fruehe_hilfen_cli.views.governance.bodies import BodyState
from fruehe_hilfen_cli.views.governance.body_detail import BodyDetail
from fruehe_hilfen_cli.vocabulary import label

_PUBLIC = {True: "öffentlich", False: "nicht öffentlich", None: "keine Angabe"}


def body_document(found: BodyDetail, day: date) -> Document:
    """A body with its members, the bodies inside it, its sessions and its decisions."""
    body = found.body
    blocks: list[Block] = [
        Heading(body.name, 1),
        Paragraph(f"Stand: {german(day)}", Tone.STRONG),
        Facts(tuple(_facts(found, day))),
        *_members(body),
    ]
    if found.inside:
        inside = tuple(f"{other.name} ({other.id})" for other in found.inside)
        blocks += [Heading("Darin"), Items(inside)]
    return Document((*blocks, *_meetings(body), *_decisions(found)))


def _facts(found: BodyDetail, day: date) -> Iterator[tuple[str, Cell]]:
    """What is known; whether it is public, and its rhythm, are told even when nobody said."""
    body = found.body
    yield "Kürzel", body.id
    yield "Art", label(body.kind)
    yield from _said(
        ("auch genannt", ", ".join(body.also_called)),
        ("Teil von", found.above or body.part_of),
        ("Auftrag", body.mandate),
        ("Leitung", leads(body)),
        ("seit", german(body.since) if body.since else None),
        ("bis", german(body.until) if body.until else None),
    )
    yield "tagt", _PUBLIC[body.public]
    yield "Rhythmus", body_rhythm(body)
    yield f"getagt {day.year}", held_in_year(body)
    yield "zuletzt", met_last(body)
    yield "nächste Sitzung", shown(body.next)
    yield from _said(
        ("Vorlagen", _notice(body, day)),
        ("spätestens", german(body.due) if body.due and not (body.overdue or body.next) else None),
    )
    if late := overdue_words(body):
        yield "Achtung", late


def _said(*facts: tuple[str, str | None]) -> Iterable[tuple[str, str]]:
    return ((name, words) for name, words in facts if words)


def _notice(body: BodyState, day: date) -> str | None:
    """How long before a session papers must be there, and for the next one until when."""
    if body.hand_in_days is None:
        return None
    days = f"spätestens {count(body.hand_in_days, 'Tag', 'Tage')} vor der Sitzung"
    return f"{days}, also {hand_in_words(body.hand_in, day)}" if body.hand_in else days


def _members(body: BodyState) -> Iterator[Block]:
    if not body.members:
        return
    yield Heading("Mitglieder")
    yield Table(
        (Column("Rolle"), Column("Köpfe", right=True), Column("")),
        tuple((member.role, str(member.heads), "Leitung" if member.lead else "") for member in body.members),
    )
    heads = sum(member.heads for member in body.members)
    if heads != len(body.members):
        yield Paragraph(f"{count(len(body.members), 'Rolle', 'Rollen')}, {count(heads, 'Kopf', 'Köpfe')}.")


def _meetings(body: BodyState) -> Iterator[Block]:
    yield Heading("Sitzungen")
    if not body.meetings:
        yield Paragraph("Das Logbuch hält noch keine fest; fh sitzung neu schreibt den Eintrag.")
        return
    yield Table(
        (Column("Datum", whole=True), Column("Eintrag", whole=True), Column("Titel")),
        tuple((met_on(meeting), meeting.entry_id, meeting.title) for meeting in body.meetings),
    )


def _decisions(found: BodyDetail) -> Iterator[Block]:
    if not found.decisions:
        return
    yield Heading("Beschlüsse")
    yield Table(
        (Column("Nr.", whole=True), Column("Datum", whole=True), Column("Beschluss"), Column("Ergebnis")),
        tuple(
            (
                decision.id,
                german(decision.decided_on),
                decision.title,
                outcome(decision.role, decision.result),
            )
            for decision in found.decisions
        ),
    )
