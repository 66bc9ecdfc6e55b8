"""The checks that can find something in an entry; those of rarer matters load only for one that has them."""

from fruehe_hilfen_cli.checks import logbook, own_fields, privacy, references
from fruehe_hilfen_cli.checks.rule import Check
from fruehe_hilfen_cli.model.entry import Entry

_ALWAYS = (
    *logbook.CHECKS,
    *references.CHECKS,
    *own_fields.CHECKS,
    *privacy.CHECKS,
)


def checks_of(entry: Entry) -> tuple[Check, ...]:
    """What is to be checked when an entry was written."""
    results = _results() if entry.tells_results else ()
    governance = _governance() if entry.tells_governance else ()
    dates = _dates() if entry.appointments or entry.date_changes else ()
    reopened = _reopenings() if entry.reopened else ()
    bodies = _bodies() if _may_name_body(entry) else ()
    return (*_ALWAYS, *reopened, *dates, *results, *governance, *bodies)


def _may_name_body(entry: Entry) -> bool:
    return bool(entry.body or entry.appointments or entry.tells_governance)


def _dates() -> tuple[Check, ...]:
    from fruehe_hilfen_cli.checks import appointments

    return appointments.CHECKS


def _reopenings() -> tuple[Check, ...]:
    from fruehe_hilfen_cli.checks import reopenings

    return reopenings.CHECKS


def _bodies() -> tuple[Check, ...]:
    from fruehe_hilfen_cli.checks import bodies

    return bodies.OF_ENTRIES


def _results() -> tuple[Check, ...]:
    from fruehe_hilfen_cli.checks import checklists, results

    return (*results.CHECKS, *checklists.CHECKS)


def _governance() -> tuple[Check, ...]:
    from fruehe_hilfen_cli.checks import closings, decisions, expenses, papers

    return (*papers.CHECKS, *decisions.CHECKS, *closings.CHECKS, *expenses.CHECKS)
