"""What stands first in a drafted council paper: head, what is to be decided, and what it costs."""

from collections.abc import Iterator

from fruehe_hilfen_cli.model.kinds import ConsultationRole, Cover, PaperKind
from fruehe_hilfen_cli.reports.document import (
    Block,
    Cell,
    Column,
    Facts,
    Heading,
    Items,
    Paragraph,
    Table,
)
from fruehe_hilfen_cli.reports.governance.draft_words import euros, missing, spelt
from fruehe_hilfen_cli.text import listed
from fruehe_hilfen_cli.views.governance.draft import Draft
from fruehe_hilfen_cli.views.governance.draft_head import DraftStep
from fruehe_hilfen_cli.views.governance.draft_money import DraftMoney
from fruehe_hilfen_cli.vocabulary import label

_STATUS = {True: "öffentlich", False: "nicht öffentlich", None: missing("öffentlich oder nicht öffentlich")}
_COVERS = {
    Cover.PLANNED: "Die Mittel sind eingeplant",
    Cover.PARTLY: "Die Mittel sind teilweise eingeplant",
    Cover.NOT: "Die Mittel sind nicht eingeplant",
}
_NOTED = {
    PaperKind.DECISION: "Der Bericht wird zur Kenntnis genommen.",
    PaperKind.INTERIM_REPORT: "Der Zwischenbericht wird zur Kenntnis genommen.",
    PaperKind.INFORMATION: "Die Mitteilung wird zur Kenntnis genommen.",
}
_TITLES = {
    PaperKind.INTERIM_REPORT: "Zwischenbericht über den Stand",
    PaperKind.INFORMATION: "Stand des Prozesses",
}


def head_section(draft: Draft) -> Iterator[Block]:
    """The head and the way of the paper."""
    head = draft.head
    yield Facts(
        (
            ("Vorlage-Nr.", head.number or missing("Nummer der Vorlage")),
            ("Betreff", head.title or _title(draft)),
            ("Status", _STATUS[head.public]),
            ("Art", label(draft.kind)),
            ("Aktenzeichen", head.file_number or missing("Aktenzeichen")),
            ("Federführung", head.lead_office or missing("federführendes Amt")),
        )
    )
    yield Heading("Beratungsfolge")
    results = any(step.result for step in head.consultations)
    columns = (Column("Gremium"), Column("Rolle"), Column("Sitzung"), *([Column("Ergebnis")] * results))
    yield Table(columns, tuple(_step_row(step, results=results) for step in head.consultations))


def proposal_section(draft: Draft) -> Iterator[Block]:
    """What is to be decided."""
    yield Heading("Beschlussvorschlag")
    if draft.proposal:
        yield Paragraph(draft.proposal)
    elif (
        draft.kind is PaperKind.DECISION and draft.head.consultation.role is not ConsultationRole.TAKING_NOTE
    ):
        yield Paragraph(missing("was beschlossen werden soll"))
    else:
        yield Paragraph(_NOTED[draft.kind])


def money_section(money: DraftMoney) -> Iterator[Block]:
    """The financial effects, with exactly one of the three states of cover."""
    yield Heading("Finanzielle Auswirkungen")
    total = missing("Betrag in EUR, auch wenn er 0 ist")
    if money.total is not None:
        total = euros(money.total, approx=money.approx)
    products = listed(money.products) if money.products else missing("Produkt im Haushalt")
    yield Facts((("Gesamtkosten", total), ("Produkt", products)))
    if len(money.budget) > 1:
        yield _line_table(money)
    yield Items(tuple(_cover_line(money, cover) for cover in Cover))
    if money.cover is None:
        yield Paragraph(missing("genau eine der drei Zeilen ankreuzen"))
    yield from (Paragraph(f"Erläuterung: {line.note}") for line in money.budget if line.note)


def _title(draft: Draft) -> str:
    subject = _TITLES.get(draft.kind) or missing("worüber beschlossen wird")
    return f"{draft.process}, {draft.name}: {subject}"


def _step_row(step: DraftStep, *, results: bool) -> tuple[Cell, ...]:
    number = f" ({step.session_number}. Sitzung)" if step.session_number else ""
    result: tuple[Cell, ...] = (label(step.result) if step.result else "",) if results else ()
    return (
        step.body or missing("Gremium"),
        label(step.role),
        f"{spelt(step.day)}{number}" if step.day else missing("Tag der Sitzung"),
        *result,
    )


def _line_table(money: DraftMoney) -> Table:
    columns = (Column("Jahr", whole=True), Column("Zweck"), Column("Betrag", right=True, whole=True))
    rows = ((str(line.year), line.purpose, euros(line.amount, approx=line.approx)) for line in money.budget)
    return Table(columns, tuple(rows))


def _cover_line(money: DraftMoney, cover: Cover) -> str:
    chosen = money.cover is cover
    by = ""
    if cover is Cover.PARTLY:
        by = f"; gedeckt durch: {money.covered_by or missing('wodurch')}" if chosen else "; gedeckt durch: …"
    elif chosen and money.covered_by:
        by = f"; gedeckt durch: {money.covered_by}"
    return f"{'☒' if chosen else '☐'} {_COVERS[cover]}{by}"
