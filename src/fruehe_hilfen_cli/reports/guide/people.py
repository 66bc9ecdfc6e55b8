"""Who carried the process: bodies, groups of actors, forms of participation, formats."""

from collections.abc import Iterable, Iterator

from fruehe_hilfen_cli.model.kinds import BodyKind
from fruehe_hilfen_cli.reports.document import (
    Block,
    Cell,
    Column,
    Facts,
    Heading,
    Items,
    Paragraph,
    Prose,
    Table,
    Tone,
    Words,
)
from fruehe_hilfen_cli.reports.governance.draft_words import phases_named, sentence, spelt, spelt_on
from fruehe_hilfen_cli.reports.guide.words import (
    HIDDEN,
    HIDDEN_CELL,
    PART,
    SECTION,
    every,
    hidden_words,
    ids,
    open_line,
    open_words,
    quoted,
    since,
)
from fruehe_hilfen_cli.reports.phrases import NOTHING
from fruehe_hilfen_cli.reports.steering.formats import held
from fruehe_hilfen_cli.text import count, listed
from fruehe_hilfen_cli.views.governance.bodies import BodyState, MemberState
from fruehe_hilfen_cli.views.guide.guide import Guide
from fruehe_hilfen_cli.views.guide.people import GuideBody, GuideFormat
from fruehe_hilfen_cli.views.steering.participation import Absence, FormState, GroupState
from fruehe_hilfen_cli.vocabulary import label

_FEW = 4
"""So many entries are named one by one as sources of a number."""


def people_chapter(guide: Guide) -> Iterator[Block]:
    """The bodies, the groups and the formats."""
    yield from _bodies(guide.bodies)
    yield from _groups(guide)
    yield from _formats(guide)


def _bodies(found: Iterable[GuideBody]) -> Iterator[Block]:
    carrying = [one for one in found if one.carries]
    deciding = [one for one in found if not one.carries]
    yield Heading("Gremien", SECTION)
    if not carrying:
        yield open_line("welche Gremien den Prozess tragen, wer dazugehört und wer die Leitung hat")
    for one in carrying:
        yield Heading(one.body.name, PART)
        yield Facts(tuple(_body_facts(one)))
    if deciding:
        yield Heading("Wer berät und entscheidet", PART)
        yield Items(tuple(map(_deciding, deciding)))


def _body_facts(found: GuideBody) -> Iterator[tuple[str, Cell]]:
    body = found.body
    if body.mandate:
        yield "Auftrag", body.mandate
    if body.also_called:
        yield "Auch genannt", listed(body.also_called)
    if found.part_of:
        yield "Teil von", found.part_of
    if body.since or body.until:
        begun = [since(body.since)] if body.since else []
        yield "Besteht", ", ".join([*begun, *([f"bis {spelt(body.until)}"] if body.until else [])])
    if body.members:
        yield "Mitglieder", ", ".join(map(_member, body.members))
        if body.kind is BodyKind.STEERING and body.lead is None:
            yield "Leitung", open_words("welche Rolle die Leitung hat")
    else:
        yield "Mitglieder", open_words("wer dazugehört, als Rollen")
    if body.meetings or found.withheld or _rhythm(body):
        yield "Treffen", _meetings(found)


def _member(member: MemberState) -> str:
    marks = [
        *([f"{member.heads} Personen"] if member.heads > 1 else []),
        *(["Leitung"] if member.lead else []),
    ]
    return f"{member.role} ({', '.join(marks)})" if marks else member.role


def _deciding(found: GuideBody) -> Words:
    meetings = _meetings(found)
    return Words(f"{found.body.name}: {meetings.text}", meetings.tone, meetings.sources)


def _meetings(found: GuideBody) -> Words:
    """How often it is to meet, and how often it met: "6-mal im Jahr; im Logbuch 8 Treffen, zuletzt …"."""
    body = found.body
    number = len(body.meetings)
    least = "mindestens " if found.withheld else ""
    last = f", zuletzt {spelt_on(body.meetings[-1].day)}" if number and not found.withheld else ""
    if number:
        told = f"im Logbuch {least}{count(number, 'Treffen', 'Treffen')}{last}"
    else:
        told = HIDDEN_CELL if found.withheld else "kein Treffen im Logbuch"
    rhythm = _rhythm(body)
    return Words(
        f"{rhythm} vorgesehen; {told}" if rhythm else told,
        sources=tuple(one.entry_id for one in body.meetings),
    )


def _rhythm(body: BodyState) -> str:
    if body.every_weeks:
        return every(body.every_weeks)
    return f"{body.times_a_year}-mal im Jahr" if body.times_a_year else ""


def _groups(guide: Guide) -> Iterator[Block]:
    found = guide.participation
    yield Heading("Beteiligte Gruppen", SECTION)
    if not found.naming:
        hidden = Paragraph(HIDDEN, Tone.OPEN)
        yield hidden if guide.left_out else open_line("welche Gruppen beteiligt waren, wann und wie")
        return
    only = " Es zählen nur freigegebene Einträge." if guide.left_out else ""
    yield Paragraph(f"Die Zahlen sagen, in wie vielen Einträgen des Logbuchs eine Gruppe genannt ist.{only}")
    several = len(found.columns) > 1
    columns = (
        Column("Gruppe"),
        *(Column(phases_named(phases), right=True) for phases in found.columns if several),
        Column("gesamt", right=True),
    )
    yield Table(columns, tuple(_group_row(guide, one, several=several) for one in found.groups if one.total))
    if never := [group.name for group in found.groups if group.absence is Absence.NEVER]:
        yield Paragraph(f"In keinem Eintrag genannt: {listed(never)}.")
    if forms := [form for form in found.forms if form.count]:
        yield Prose(tuple(map(_form, forms)))


def _group_row(guide: Guide, group: GroupState, *, several: bool) -> tuple[Cell, ...]:
    """In how many entries it is named; a few of them are told one by one."""
    counts = tuple(str(part.count or NOTHING) for part in group.by_phase if several)
    named = ids(found for found in guide.entries if group.id in found.entry.groups)
    return (group.name, *counts, Words(str(group.total), sources=named if len(named) <= _FEW else ()))


def _form(found: FormState) -> Words:
    entries = listed([f"{quoted(one.entry.title)} ({spelt(one.entry.day)})" for one in found.entries])
    return Words(sentence(f"Als {label(found.form)}: {entries}"), sources=ids(found.entries))


def _formats(guide: Guide) -> Iterator[Block]:
    rows = [*_call_row(guide), *map(_format_row, guide.formats)]
    if not rows:
        return
    yield Heading("Formate", SECTION)
    yield Table((Column("Format"), Column("bisher"), Column("zuletzt")), tuple(rows))
    if guide.formats:
        yield Paragraph("„ca.“ ist ein Richtwert des Ablaufs. Die Treffen im Einzelnen stehen im Anhang.")
    if guide.call is None or any(one.format.withheld for one in guide.formats):
        yield Prose((hidden_words(),))


def _call_row(guide: Guide) -> Iterator[tuple[Cell, ...]]:
    call = guide.call
    if call is None:
        yield "Jour fixe", Words(HIDDEN_CELL, Tone.MUTED), NOTHING
    elif call.held or call.every_weeks:
        often = f", vorgesehen {every(call.every_weeks)}" if call.every_weeks else ""
        told = f"{call.held or 'keiner im Logbuch'}{often}"
        yield "Jour fixe", told, spelt(call.last) if call.last else NOTHING


def _format_row(found: GuideFormat) -> tuple[Cell, ...]:
    state = found.format.state
    if found.format.withheld and not state.held:
        return state.name, Words(HIDDEN_CELL, Tone.MUTED), NOTHING
    last = spelt(state.last) if state.last and not found.format.withheld else NOTHING
    return state.name, Words(held(state), sources=ids(found.entries)), last
