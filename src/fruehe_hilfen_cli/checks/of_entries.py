"""The checks that can find something in an entry; those of results load only for one that tells of them."""

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
    if not entry.tells_results:
        return _ALWAYS
    from fruehe_hilfen_cli.checks import checklists, results

    return (*_ALWAYS, *results.CHECKS, *checklists.CHECKS)
