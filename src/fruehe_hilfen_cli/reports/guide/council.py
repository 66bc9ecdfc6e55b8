"""What bodies decided, and the papers they had before them."""

from collections.abc import Iterator

from fruehe_hilfen_cli.model.kinds import Visibility
from fruehe_hilfen_cli.reports.document import (
    Block,
    Cell,
    Column,
    Heading,
    Items,
    Paragraph,
    Table,
    Tone,
    Words,
)
from fruehe_hilfen_cli.reports.governance.decision_words import often, outcome, votes_told
from fruehe_hilfen_cli.reports.governance.draft_words import sentence, spelt, spelt_on
from fruehe_hilfen_cli.reports.guide.words import SECTION, entry_of, open_line, quoted
from fruehe_hilfen_cli.reports.phrases import NOTHING
from fruehe_hilfen_cli.text import count
from fruehe_hilfen_cli.views.governance.decisions import DecisionState, DecisionStatus
from fruehe_hilfen_cli.views.governance.papers import PaperState, Step
from fruehe_hilfen_cli.views.guide.council import GuideDecision
from fruehe_hilfen_cli.views.guide.guide import Guide
from fruehe_hilfen_cli.vocabulary import label


def council_chapter(guide: Guide) -> Iterator[Block]:
    """The decisions, oldest first; then the papers with their way."""
    found = guide.council
    if not (found.decisions or found.papers or found.decisions_withheld or found.papers_withheld):
        yield open_line("was Politik und Verwaltung zum Prozess beschlossen haben")
    yield from _withheld(found.decisions_withheld, "Beschluss", "Beschlüsse")
    yield from _withheld(found.papers_withheld, "Vorlage", "Vorlagen")
    if found.decisions:
        yield Heading("Beschlüsse", SECTION)
        numbers = {paper.id: paper.number for paper in found.papers}
        yield Items(tuple(_decision(one, numbers) for one in found.decisions))
    if found.papers:
        yield Heading("Vorlagen", SECTION)
        columns = (Column("Nr.", whole=True), Column("Betreff"), Column("Art"), Column("Beratung"))
        yield Table(columns, tuple(_paper(guide, one) for one in found.papers))


def _withheld(number: int, one: str, many: str) -> Iterator[Block]:
    if number:
        be = "ist" if number == 1 else "sind"
        yield Paragraph(f"Nicht freigegeben {be} {count(number, one, many)}.", Tone.OPEN)


def _decision(found: GuideDecision, numbers: dict[str, str | None]) -> Words:
    """Who decided what: "27.08.2026, Jugendhilfeausschuss: „Ziele …“, beschlossen (Vorlage 2026/118)."."""
    one = found.decision
    body = f", {one.body}" if one.body else ""
    number = numbers.get(one.paper_id, one.paper) if one.paper_id else one.paper
    parts = [
        outcome(one.role, one.result),
        *([f"Vorlage {number}"] if number else []),
        *([votes_told(one.votes)] if one.votes else []),
    ]
    told = [f"{spelt(one.decided_on)}{body}: {quoted(one.title)} ({'; '.join(parts)})."]
    if one.wording:
        told.append(sentence(f"Wortlaut: {one.wording}"))
    told += (
        ["Dazu gibt es weitere Einträge, die nicht freigegeben sind."] if found.withheld else _carried(one)
    )
    sources = (one.entry_id, *(() if found.withheld else tuple(mark.entry_id for mark in one.marks)))
    return Words(" ".join(told), sources=sources)


def _carried(one: DecisionState) -> list[str]:
    """How far it is carried out, where there is something to carry out."""
    who = f" ({one.responsible})" if one.responsible else ""
    match one.state:
        case DecisionStatus.NOTHING:
            return []
        case DecisionStatus.DONE:
            return [f"Erledigt {spelt_on(one.since)}."] if one.since else ["Erledigt."]
        case DecisionStatus.ONGOING:
            return [
                f"Das läuft weiter{f', Bericht {often(one.every_months)}' if one.every_months else ''}{who}."
            ]
        case DecisionStatus.LATE:
            reason = sentence(f" Grund: {one.reason}") if one.reason else ""
            return [f"Noch nicht umgesetzt, Frist war {spelt(one.until)}{who}.{reason}"] if one.until else []
        case _:
            return [f"In Arbeit{f', Frist {spelt(one.until)}' if one.until else ''}{who}."]


def _paper(guide: Guide, paper: PaperState) -> tuple[Cell, ...]:
    closed = "" if paper.public or guide.reader is Visibility.PUBLIC else ", nicht öffentlich"
    steps = "; ".join(map(_step, paper.steps)) or NOTHING
    sources = tuple(step.entry_id for step in paper.steps if step.entry_id)
    return (
        paper.number or NOTHING,
        Words(paper.title, sources=(entry_of(paper.id),)),
        f"{label(paper.kind)}{closed}",
        Words(steps, sources=sources),
    )


def _step(step: Step) -> str:
    """A step of the way: "Jugendhilfeausschuss, 14.03.2023, Kenntnisnahme: zur Kenntnis genommen"."""
    when = spelt(step.day) if step.day else "Sitzung offen"
    result = f": {label(step.result)}" if step.result else ""
    return f"{step.body}, {when}, {label(step.role)}{result}"
