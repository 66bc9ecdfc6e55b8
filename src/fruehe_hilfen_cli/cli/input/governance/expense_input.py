"""What the commands about money spent do: read, record, list."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from msgspec.structs import replace

from fruehe_hilfen_cli.cli.input.recording import day_of, record_new
from fruehe_hilfen_cli.cli.marking import Details
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.model.entry import Logged
from fruehe_hilfen_cli.records.governance.amounts import typed_euros
from fruehe_hilfen_cli.records.governance.expenses import new_expense
from fruehe_hilfen_cli.reports.governance.resources import line_told
from fruehe_hilfen_cli.store.workspace import PlanFile
from fruehe_hilfen_cli.views.governance.resources import line_of, resource_state
from fruehe_hilfen_cli.views.history import history

if TYPE_CHECKING:
    from fruehe_hilfen_cli.model.entry import Entry
    from fruehe_hilfen_cli.model.project import Project

_NEW_ID = "neu"


@dataclass(frozen=True)
class TypedExpense:
    """The words of ``fh ausgabe neu``."""

    amount: str
    purpose: str
    approx: bool
    year: int | None
    measure: str | None
    note: str | None


def record_expense(session: Session, details: Details, typed: TypedExpense) -> None:
    """Record money spent in the logbook of the one municipality."""
    amount = typed_euros(typed.amount)
    project = session.project(plans=(PlanFile.RESOURCES, PlanFile.MEASURES))
    entry = new_expense(
        history(project, session.day),
        typed.purpose,
        day_of(session, details, "--am"),
        year=typed.year,
        measure=typed.measure,
        amount=amount.value,
        **({"approx": True} if amount.approx or typed.approx else {}),
        **({"note": typed.note} if typed.note else {}),
    )
    record_new(session, project, entry, details, *_next_steps(session, project, entry))


def _next_steps(session: Session, project: "Project", entry: "Entry") -> list[str]:
    """What the expense comes to with those before, and where to look further."""
    entries = (*project.entries, Logged(_NEW_ID, "", entry))
    [expense] = entry.expenses
    state = resource_state(history(replace(project, entries=entries), session.day))
    line = line_of(state, expense.year or entry.day.year, expense.purpose)
    told = line_told(line) if line else ""
    further = "fh ressourcen zeigt alles, fh ausgabe liste die einzelnen Ausgaben."
    return [*([told.replace("{", "{{").replace("}", "}}")] if told else []), further]
