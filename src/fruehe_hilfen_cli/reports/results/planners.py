"""Who plans what as a table, and who works with whom as a list or as a matrix of signs."""

from collections.abc import Callable, Iterable, Iterator
from itertools import chain

from fruehe_hilfen_cli.reports.document import (
    Block,
    Cell,
    Column,
    Document,
    Drawing,
    Facts,
    Heading,
    Items,
    Paragraph,
    Table,
    Tone,
    Words,
)
from fruehe_hilfen_cli.reports.phrases import NOTHING, incomplete_note
from fruehe_hilfen_cli.text import columns, count, harmless, shortened
from fruehe_hilfen_cli.views.results.planners import PlannerOverview, PlannerState

Writes = Callable[[str], str]
"""How a text arrives where it is printed: a stream may write "ä" as "ae", which is wider."""

_TIED, _FREE, _SELF = Words("●", Tone.GOOD), Words("·", Tone.MUTED), Words(" ")
_LEAST_WIDTH, _LEAST_NAME, _GOOD_NAME = 40, 12, 40
_LINK = " – "


def planners_document(found: Iterable[PlannerOverview]) -> Document:
    """Who plans what, who works with whom and how, and who with nobody."""
    return Document(tuple(chain.from_iterable(_section(overview, _listed(overview)) for overview in found)))


def planner_document(overview: PlannerOverview, ids: Iterable[str]) -> Document:
    """Some of the actors of a municipality, each with what is known of it."""
    names = {planner.id: planner.name for planner in overview.planners}
    chosen = set(ids)
    return Document(
        tuple(Facts(_facts(planner, names)) for planner in overview.planners if planner.id in chosen)
    )


def _facts(planner: PlannerState, names: dict[str, str]) -> tuple[tuple[str, Cell], ...]:
    tied = ", ".join(names[other] for other in planner.tied_to)
    facts = (
        ("Akteur", f"{planner.name} ({planner.id})"),
        ("Bereich", planner.area),
        ("Ebene", planner.level),
        ("plant", "; ".join(planner.tasks)),
        ("verbunden mit", tied or "niemandem"),
    )
    return tuple((name, value) for name, value in facts if value)


def graph_document(found: Iterable[PlannerOverview], width: int, writes: Writes = str) -> Document:
    """Who works with whom as a matrix.

    Args:
        found: whose planning actors.
        width: columns there are; a matrix that does not fit is drawn in parts, one below the other.
        writes: how a text arrives where it is printed.
    """
    room = max(width, _LEAST_WIDTH)
    return Document(
        tuple(chain.from_iterable(_section(overview, _drawn(overview, room, writes)) for overview in found))
    )


def _section(overview: PlannerOverview, content: Iterable[Block]) -> Iterator[Block]:
    yield Heading(f"{overview.name}: Planungsakteure", 1)
    if overview.incomplete:
        yield incomplete_note()
    if not overview.planners:
        yield Paragraph("Hier ist noch niemand festgehalten. Beginnen Sie mit fh akteure neu.")
        return
    yield from content
    if overview.alone:
        names = _names(overview)
        yield Heading("Mit niemandem verbunden")
        yield Items(tuple(names[planner] for planner in overview.alone))


def _listed(overview: PlannerOverview) -> Iterator[Block]:
    yield Table(
        (
            Column("Kürzel", whole=True),
            Column("Akteur"),
            Column("Bereich"),
            Column("Ebene"),
            Column("verbunden", right=True),
        ),
        tuple(_row(planner) for planner in overview.planners),
    )
    if tasks := tuple(
        (planner.id, "; ".join(planner.tasks)) for planner in overview.planners if planner.tasks
    ):
        yield Heading("Wer plant was")
        yield Facts(tasks)
    if overview.ties:
        yield Heading("Wer mit wem")
        yield Facts(tuple((_LINK.join(tie.between), tie.how or NOTHING) for tie in overview.ties))


def _row(planner: PlannerState) -> tuple[Cell, ...]:
    number = len(planner.tied_to)
    tied = str(number) if number else Words("0", Tone.WARNING)
    return planner.id, planner.name, planner.area or NOTHING, planner.level or NOTHING, tied


def _drawn(overview: PlannerOverview, width: int, writes: Writes) -> Iterator[Block]:
    """The matrix: a row and a column for each actor, by their numbers; in parts where it is too wide."""
    planners = overview.planners
    digits = len(str(len(planners)))
    names = [_one_line(planner.name, writes) for planner in planners]
    wanted = max(columns(name) for name in names)
    room = min(wanted, max(_LEAST_NAME, min(_GOOD_NAME, width - (digits + 1) * (len(planners) + 1))))
    labels = [f"{number:>{digits}} {_fitted(name, room, writes)}" for number, name in enumerate(names, 1)]
    each = max(1, (width - columns(labels[0])) // (digits + 1))
    for first in range(0, len(planners), each):
        shown = range(first, min(first + each, len(planners)))
        yield Drawing(tuple(_lines(planners, labels, shown, digits)))
    ties = sum(len(planner.tied_to) for planner in planners) // 2
    told = count(ties, "Verbindung", "Verbindungen") if ties else "keine Verbindung"
    yield Paragraph(f"{count(len(planners), 'Akteur', 'Akteure')}, {told}.")
    yield Drawing(((_TIED, Words(" arbeiten zusammen   "), _FREE, Words(" nicht verbunden")),))


def _lines(
    planners: tuple[PlannerState, ...], labels: list[str], shown: range, digits: int
) -> Iterator[tuple[Words, ...]]:
    heads = "".join(f" {number + 1:>{digits}}" for number in shown)
    yield Words(" " * columns(labels[0])), Words(heads, Tone.STRONG)
    for row, (planner, label) in enumerate(zip(planners, labels, strict=True)):
        signs = (_sign(planner, planners[column], same=row == column) for column in shown)
        yield Words(label), *chain.from_iterable((Words(" " * digits), sign) for sign in signs)


def _sign(planner: PlannerState, other: PlannerState, *, same: bool) -> Words:
    if same:
        return _SELF
    return _TIED if other.id in planner.tied_to else _FREE


def _fitted(name: str, room: int, writes: Writes) -> str:
    text = shortened(name, room, writes("…"))
    return text + " " * (room - columns(text))


def _one_line(text: str, writes: Writes) -> str:
    return writes(harmless(" ".join(text.split())))


def _names(overview: PlannerOverview) -> dict[str, str]:
    return {planner.id: f"{planner.name} ({planner.id})" for planner in overview.planners}
