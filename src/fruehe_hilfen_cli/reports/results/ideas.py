"""Ideas as ranked lists."""

from fruehe_hilfen_cli.model.dates import german
from fruehe_hilfen_cli.reports.document import Block, Cell, Column, Document, Heading, Paragraph, Table, Tone
from fruehe_hilfen_cli.reports.phrases import NOTHING, incomplete_note
from fruehe_hilfen_cli.text import count
from fruehe_hilfen_cli.views.results.ideas import GivenPoints, IdeaList, IdeaState


def idea_document(lists: tuple[IdeaList, ...]) -> Document:
    """The ideas of one or more municipalities."""
    return Document(tuple(block for found in lists for block in _section(found)))


def _section(found: IdeaList) -> list[Block]:
    still = [idea for idea in found.ideas if idea.is_open]
    became = [idea for idea in found.ideas if not idea.is_open]
    blocks: list[Block] = [
        Heading(f"{found.name}: Ideen für Maßnahmen", 1),
        Paragraph(f"Stand: {german(found.as_of)}", Tone.STRONG),
    ]
    if found.incomplete:
        blocks.append(incomplete_note())
    if still:
        blocks += [Heading("Offen"), _ranked(still)] if became else [_ranked(still)]
    if became:
        blocks += [Heading("Maßnahmen geworden"), _became(became)]
    blocks.append(Paragraph(_counted(found, len(still))))
    if found.given:
        blocks.append(Paragraph(f"Vergeben haben: {', '.join(map(_given, found.given))}.", Tone.MUTED))
    return blocks


def _ranked(ideas: list[IdeaState]) -> Table:
    ranks = [idea.rank for idea in ideas]
    columns = (
        Column("Rang", right=True, whole=True),
        Column("Nr.", whole=True),
        Column("Idee"),
        Column("Ziel", whole=True),
        Column("Punkte", right=True, whole=True),
        Column("Personen", right=True, whole=True),
    )
    rows = tuple((_rank(idea, ranks), *_told(idea), *_numbers(idea)) for idea in ideas)
    return Table(columns, rows)


def _rank(idea: IdeaState, ranks: list[int]) -> str:
    """The rank, with "=" where others share it; none for an idea without points."""
    if not idea.points:
        return NOTHING
    return f"{'=' if ranks.count(idea.rank) > 1 else ''}{idea.rank}."


def _became(ideas: list[IdeaState]) -> Table:
    columns = (
        Column("Maßnahme", whole=True),
        Column("Nr.", whole=True),
        Column("Idee"),
        Column("Ziel", whole=True),
        Column("Punkte", right=True, whole=True),
        Column("Personen", right=True, whole=True),
    )
    return Table(columns, tuple((idea.became or NOTHING, *_told(idea), *_numbers(idea)) for idea in ideas))


def _told(idea: IdeaState) -> tuple[Cell, ...]:
    return (idea.id, idea.what, idea.goal or NOTHING)


def _numbers(idea: IdeaState) -> tuple[Cell, ...]:
    return (str(idea.points or NOTHING), str(idea.people or NOTHING))


def _counted(found: IdeaList, still: int) -> str:
    became = ""
    if found.became_count:
        of = count(found.became_count, "Idee ist eine Maßnahme", "Ideen sind Maßnahmen")
        became = f" {of} geworden{'' if len(found.ideas) > still else '; --alle zeigt sie'}."
    if not still:
        return f"Keine Idee ist offen; fh massnahme idee hält eine fest.{became}"
    tie = " Ein = heißt: gleich viele Punkte." if _tied(found) else ""
    return f"{count(still, 'Idee ist', 'Ideen sind')} offen.{became}{tie}"


def _tied(found: IdeaList) -> bool:
    ranks = [idea.rank for idea in found.ideas if idea.is_open and idea.points]
    return len(ranks) != len(set(ranks))


def _given(given: GivenPoints) -> str:
    points, ideas = count(given.points, "Punkt", "Punkte"), count(given.count, "Idee", "Ideen")
    return f"{given.who} {points} ({ideas})"
