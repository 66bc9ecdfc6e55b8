"""Money spent: recording it; what makes no sense is refused."""

from collections.abc import Iterable

from fruehe_hilfen_cli.errors import ExitCode, Refusal
from fruehe_hilfen_cli.model.dates import When, first_day, german
from fruehe_hilfen_cli.model.entry import Entry
from fruehe_hilfen_cli.model.governance import Expense
from fruehe_hilfen_cli.model.kinds import EntryKind
from fruehe_hilfen_cli.records.making import made
from fruehe_hilfen_cli.records.naming import MEASURES, named
from fruehe_hilfen_cli.records.steering.ending import titled
from fruehe_hilfen_cli.text import folded, listed
from fruehe_hilfen_cli.views.governance.expenses import expense_states
from fruehe_hilfen_cli.views.history import History


class NoPurpose(Refusal):
    """Money is spent on something."""

    exit_code = ExitCode.WRONG_USE
    sentence = "Wofür das Geld ausgegeben wurde, ist nicht gesagt."
    advice = 'Schreiben Sie z. B. fh ausgabe neu "rund 1.200" Sachmittel.'


class WhichPurpose(Refusal):
    """Several purposes of the budget begin like that."""

    exit_code = ExitCode.UNKNOWN_ID
    sentence = "„{words}“ kann mehrere Zwecke meinen: {purposes}."
    advice = "Schreiben Sie den Zweck aus."


class NotSpentYet(Refusal):
    """What lies ahead has not been spent."""

    sentence = "{day} liegt in der Zukunft; ausgegeben ist erst, was schon bezahlt ist."
    advice = "Nennen Sie mit --am den Tag der Ausgabe. Was vorgesehen ist, plant fh ressourcen haushalt."


def new_expense(
    past: History,
    words: str,
    day: When,
    *,
    year: int | None = None,
    measure: str | None = None,
    **values: object,
) -> Entry:
    """The entry that records money spent.

    Args:
        past: the logbook up to today, of a municipality read with its resources and its measures.
        words: the purpose; see ``purpose_meant``.
        day: when it was spent.
        year: of the budget; without it that of the day.
        measure: the measure it was spent on, or a beginning of its short name.
        values: what else is said of it, by the fields of an expense.

    Raises:
        NotSpentYet, NoPurpose, WhichPurpose: see there.
        NoSuchName, WhichName: of a measure that cannot be found.
        InvalidEntry: when a value is not possible.
    """
    if first_day(day) > past.day:
        raise NotSpentYet(day=german(day))
    said = dict(values)
    if year is not None and year != day.year:
        said["year"] = year
    if measure:
        plan = past.project.measures
        said["measure"] = named(MEASURES, plan.measures if plan else (), measure).id
    expense = made(Expense, purpose=purpose_meant(past, words, year or day.year), **said)
    what = "Ausgabe" if expense.amount >= 0 else "Erstattung"
    return Entry(day=day, kind=EntryKind.NOTE, title=titled(what, expense.purpose), expenses=(expense,))


def purpose_meant(past: History, words: str, year: int) -> str:
    """The purpose as the budget of that year spells it, else as any year or expense does; else the words.

    A beginning is enough when only one purpose of the year's budget begins so.

    Raises:
        NoPurpose: when there are no words.
        WhichPurpose: when several purposes of that year begin so.
    """
    wanted = " ".join(words.split())
    if not wanted:
        raise NoPurpose
    budget = past.project.resources.budget if past.project.resources else ()
    of_year = _different(line.purpose for line in budget if line.year == year)
    known = _different([*(line.purpose for line in budget), *(one.purpose for one in expense_states(past))])
    same = [purpose for purpose in (*of_year, *known) if folded(purpose) == folded(wanted)]
    begun = [purpose for purpose in of_year if folded(purpose).startswith(folded(wanted))]
    if same or not begun:
        return same[0] if same else wanted
    if len(begun) > 1:
        raise WhichPurpose(words=wanted, purposes=listed([f"„{purpose}“" for purpose in begun], "oder"))
    return begun[0]


def _different(purposes: Iterable[str]) -> tuple[str, ...]:
    """Each purpose once, as it is spelt first."""
    first: dict[str, str] = {}
    for purpose in purposes:
        first.setdefault(folded(purpose), purpose)
    return tuple(first.values())
