"""Money spent as a table, with what it comes to by year and purpose."""

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
)
from fruehe_hilfen_cli.reports.money import euros
from fruehe_hilfen_cli.reports.phrases import NOTHING
from fruehe_hilfen_cli.text import count
from fruehe_hilfen_cli.views.governance.expenses import ExpenseState, ExpenseSum


def expense_document(expenses: tuple[ExpenseState, ...], sums: tuple[ExpenseSum, ...], day: date) -> Document:
    """Expenses of one or more municipalities, and their sums."""
    blocks: list[Block] = [Heading("Ausgaben", 1), Paragraph(f"Stand: {german(day)}", Tone.STRONG)]
    several = len({expense.place for expense in expenses}) > 1
    if expenses:
        blocks += [
            _table(expenses, several=several),
            Heading("Je Jahr und Zweck"),
            _sums(sums, several=several),
        ]
    blocks.append(Paragraph(_counted(expenses)))
    return Document(tuple(blocks))


def _table(expenses: tuple[ExpenseState, ...], *, several: bool) -> Table:
    measured = any(expense.measure for expense in expenses)
    columns = (
        Column("Nr.", whole=True),
        *([Column("Kommune")] if several else []),
        Column("Datum", whole=True),
        Column("Jahr", whole=True),
        Column("Zweck"),
        *([Column("Maßnahme", whole=True)] if measured else []),
        Column("Betrag", right=True, whole=True),
    )
    return Table(columns, tuple(_row(one, several=several, measured=measured) for one in expenses))


def _row(expense: ExpenseState, *, several: bool, measured: bool) -> tuple[Cell, ...]:
    return (
        expense.id,
        *((expense.place,) if several else ()),
        german(expense.day),
        str(expense.year),
        f"{expense.purpose}\n({expense.note})" if expense.note else expense.purpose,
        *((expense.measure or NOTHING,) if measured else ()),
        euros(expense.amount, approx=expense.approx),
    )


def _sums(sums: tuple[ExpenseSum, ...], *, several: bool) -> Table:
    columns = (
        *([Column("Kommune")] if several else []),
        Column("Jahr", whole=True),
        Column("Zweck"),
        Column("Ausgaben", right=True, whole=True),
        Column("zusammen", right=True, whole=True),
    )
    rows = tuple(
        (
            *((one.place,) if several else ()),
            str(one.year),
            one.purpose,
            str(one.count),
            euros(one.spent, approx=one.spent_approx),
        )
        for one in sums
    )
    return Table(columns, rows)


def _counted(expenses: tuple[ExpenseState, ...]) -> str:
    if not expenses:
        return "Keine Ausgabe passt."
    return f"{count(len(expenses), 'Ausgabe', 'Ausgaben')}; was geplant war, zeigt fh ressourcen."
