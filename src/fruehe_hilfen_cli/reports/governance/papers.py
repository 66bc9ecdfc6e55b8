"""Council papers as tables, and by when the next one must be handed in."""

from collections.abc import Iterator, Mapping
from datetime import date

from fruehe_hilfen_cli.model.dates import german
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
from fruehe_hilfen_cli.reports.phrases import (
    NOT_TOLD,
    NOTHING,
    days_left,
    entries_of,
    none_considered,
    not_told,
    shown,
    titled,
)
from fruehe_hilfen_cli.text import count
from fruehe_hilfen_cli.views.governance.paper_duties import PaperDuty
from fruehe_hilfen_cli.views.governance.papers import PaperState, Step
from fruehe_hilfen_cli.vocabulary import label

_OPEN, _TAKEN = "○", "✓"


def paper_document(
    papers: tuple[PaperState, ...], duties: tuple[PaperDuty, ...], day: date, name: str | None = None
) -> Document:
    """Council papers of one or more municipalities, and the milestones that still wait for one.

    Args:
        papers: the selected ones.
        duties: the milestones.
        day: the day all is known on.
        name: the municipality, where it is a report of one.
    """
    return Document(
        (
            titled("Vorlagen", name),
            Paragraph(f"Stand: {german(day)}", Tone.STRONG),
            *([paper_table(papers, day)] if papers else []),
            Paragraph(_counted(papers) if papers or not name else none_considered("keine Vorlage")),
            *duty_section(duties, day),
        )
    )


def paper_table(papers: tuple[PaperState, ...], day: date) -> Table:
    """Papers with their way through the bodies; names several municipalities."""
    several = len({paper.place for paper in papers}) > 1
    columns = (
        Column("Nr.", whole=True),
        *([Column("Kommune")] if several else []),
        Column("Vorlage"),
        Column("eingereicht", whole=True),
        Column("Beratungsfolge"),
    )
    names = {paper.id: paper.number or paper.id for paper in papers}
    return Table(columns, tuple(_row(paper, names, day, several=several) for paper in papers))


def duty_section(duties: tuple[PaperDuty, ...], day: date) -> list[Block]:
    """The milestones that wait for a paper, and by when it must be there; nothing without any."""
    if not duties:
        return []
    several = len({duty.place for duty in duties}) > 1
    columns = (
        *([Column("Kommune")] if several else []),
        Column("Meilenstein"),
        Column("fällig", whole=True),
        Column("Tage"),
        Column("letzte bekannte Sitzung vorher"),
    )
    rows = tuple(_duty_row(duty, day, several=several) for duty in duties)
    return [Heading("Meilensteine, die auf eine Beschlussvorlage warten"), Table(columns, rows)]


def step_line(step: Step) -> str:
    """A step of the way: "✓ Jugendhilfeausschuss: Kenntnisnahme, 14.03.2023, zur Kenntnis genommen"."""
    if not step.tells("taken", "day", "result"):
        return f"? {step.body}: {label(step.role)}, {NOT_TOLD}"
    sign = _TAKEN if step.taken else _OPEN
    when = german(step.day) if step.day else "Sitzung offen"
    parts = [label(step.role), when, *([label(step.result)] if step.result else []), *_votes(step)]
    entry = f" ({step.entry_id})" if step.entry_id else ""
    return f"{sign} {step.body}: {', '.join(parts)}{entry}"


def _row(paper: PaperState, names: Mapping[str, str], day: date, *, several: bool) -> tuple[Cell, ...]:
    place = (paper.place,) if several else ()
    return (
        _number(paper),
        *place,
        "\n".join(_named(paper, names)),
        shown(paper.submitted_on),
        _way(paper, day),
    )


def _number(paper: PaperState) -> Words:
    return Words(paper.id, sources=entries_of(paper.id, *(step.entry_id for step in paper.steps)))


def _named(paper: PaperState, names: Mapping[str, str]) -> Iterator[str]:
    """Number and subject, what it is, and what it adds to."""
    number = f"{paper.number} " if paper.number else ""
    yield f"{number}{paper.title}"
    yield label(paper.kind) if paper.public else f"{label(paper.kind)}, nicht öffentlich"
    if paper.supplements:
        yield f"ergänzt {names.get(paper.supplements, paper.supplements)}"
    for other in paper.supplemented_by:
        yield f"ergänzt durch {names[other]}"


def _way(paper: PaperState, day: date) -> Cell:
    """Its steps, and by when it must be handed in for those to come."""
    if not paper.steps:
        return NOTHING
    missed = any(_is_missed(paper, step, day) for step in paper.steps)
    lines = [line for step in paper.steps for line in (step_line(step), *_deadline(paper, step, day))]
    return Words("\n".join(lines), Tone.BAD if missed else Tone.PLAIN)


def _deadline(paper: PaperState, step: Step, day: date) -> Iterator[str]:
    if step.taken or step.hand_in is None or not step.tells("taken", "hand_in", "days_late"):
        return
    if step.days_late:
        yield f"  {count(step.days_late, 'Tag', 'Tage')} zu spät eingereicht"
    elif paper.submitted_on is None:
        over = "war einzureichen" if step.hand_in < day else "einzureichen"
        yield f"  {over} bis {german(step.hand_in)}"


def _is_missed(paper: PaperState, step: Step, day: date) -> bool:
    if step.taken or step.hand_in is None or not step.tells("taken", "hand_in", "days_late"):
        return False
    return bool(step.days_late) or (paper.submitted_on is None and step.hand_in < day)


def _votes(step: Step) -> Iterator[str]:
    if step.votes:
        yield f"{step.votes.yes}:{step.votes.no}:{step.votes.abstained} Stimmen"


def _duty_row(duty: PaperDuty, day: date, *, several: bool) -> tuple[Cell, ...]:
    place = (duty.place,) if several else ()
    late = duty.days_left is not None and duty.days_left < 0
    return (
        *place,
        f"{duty.milestone}  {duty.title}",
        shown(duty.due_current) if duty.tells("due_current") else not_told(),
        Words(days_left(duty.days_left), Tone.BAD if late else Tone.PLAIN),
        _last_session(duty, day),
    )


def _last_session(duty: PaperDuty, day: date) -> Cell:
    if not duty.tells("paper", "last_session"):
        return not_told()
    if duty.paper:
        return Words(f"✓ Vorlage {duty.paper} ist auf dem Weg", Tone.GOOD, entries_of(duty.paper))
    last = duty.last_session
    if last is None:
        return NOTHING
    named = f"{last.body}, {german(last.day)}"
    if last.hand_in is None:
        return named
    over = last.hand_in < day
    told = f"{named}\n{'war einzureichen' if over else 'einzureichen'} bis {german(last.hand_in)}"
    return Words(told, Tone.BAD if over else Tone.PLAIN)


def _is_unsure(paper: PaperState) -> bool:
    """Whether it is not told how far its way is."""
    return not paper.tells("steps") or not all(step.tells("taken", "result") for step in paper.steps)


def _counted(papers: tuple[PaperState, ...]) -> str:
    if not papers:
        return "Keine Vorlage passt."
    number = count(len(papers), "Vorlage", "Vorlagen")
    if any(_is_unsure(paper) for paper in papers):
        return f"{number}; zum Stand der Beratung teils {NOT_TOLD}."
    still = sum(paper.is_open for paper in papers)
    return f"{number}, davon {still} noch zu beraten." if 0 < still < len(papers) else f"{number}."
