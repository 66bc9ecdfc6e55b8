"""The checks that can find something in an entry; those of rarer matters load only for one that has them."""

from fruehe_hilfen_cli.checks import appointments, logbook, own_fields, privacy, references, reopenings
from fruehe_hilfen_cli.checks.rule import Check
from fruehe_hilfen_cli.model.entry import Entry

_ALWAYS = (
    *logbook.CHECKS,
    *references.CHECKS,
    *reopenings.CHECKS,
    *own_fields.CHECKS,
    *appointments.CHECKS,
    *privacy.CHECKS,
)


def checks_of(entry: Entry) -> tuple[Check, ...]:
    """What is to be checked when an entry was written."""
    results = _results() if entry.tells_results else ()
    governance = _governance() if entry.tells_governance else ()
    return (*_ALWAYS, *results, *governance, *(_bodies() if _may_name_body(entry) else ()))


def _may_name_body(entry: Entry) -> bool:
    return bool(entry.body or entry.appointments or entry.tells_governance)


def _bodies() -> tuple[Check, ...]:
    from fruehe_hilfen_cli.checks import bodies

    return bodies.OF_ENTRIES


def _results() -> tuple[Check, ...]:
    from fruehe_hilfen_cli.checks import checklists, results

    return (*results.CHECKS, *checklists.CHECKS)


def _governance() -> tuple[Check, ...]:
    from fruehe_hilfen_cli.checks import closings, decisions, expenses, papers

    return (*papers.CHECKS, *decisions.CHECKS, *closings.CHECKS, *expenses.CHECKS)
