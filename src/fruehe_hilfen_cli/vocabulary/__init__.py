"""The one table of field names: English in code, German in files, tables, JSON and documents.

Every field of a record or view has a row; where a field means something of its own in one class,
``"Class.field"`` has a row with another label or sentence (the German key stays the same). Every value of a
closed list has a row in ``VALUES``.
"""

from fruehe_hilfen_cli.vocabulary.bodies import BODIES
from fruehe_hilfen_cli.vocabulary.checklists import CHECKLISTS
from fruehe_hilfen_cli.vocabulary.closings import CLOSINGS
from fruehe_hilfen_cli.vocabulary.decisions import DECISIONS
from fruehe_hilfen_cli.vocabulary.diagnosis import DIAGNOSIS
from fruehe_hilfen_cli.vocabulary.entry import ENTRY
from fruehe_hilfen_cli.vocabulary.goals import GOALS
from fruehe_hilfen_cli.vocabulary.governance import GOVERNANCE
from fruehe_hilfen_cli.vocabulary.guide import GUIDE
from fruehe_hilfen_cli.vocabulary.many import MANY
from fruehe_hilfen_cli.vocabulary.measures import MEASURES
from fruehe_hilfen_cli.vocabulary.papers import PAPERS
from fruehe_hilfen_cli.vocabulary.plan import PLAN
from fruehe_hilfen_cli.vocabulary.readings import READINGS
from fruehe_hilfen_cli.vocabulary.resources import RESOURCES
from fruehe_hilfen_cli.vocabulary.results import RESULTS
from fruehe_hilfen_cli.vocabulary.target_actual import TARGET_ACTUAL
from fruehe_hilfen_cli.vocabulary.term import Term
from fruehe_hilfen_cli.vocabulary.uptake import UPTAKE
from fruehe_hilfen_cli.vocabulary.values import VALUES
from fruehe_hilfen_cli.vocabulary.views import VIEWS

__all__ = ["FIELDS", "VALUES", "Term", "german_key", "label", "term"]

PARTS = (
    PLAN,
    ENTRY,
    VIEWS,
    RESULTS,
    CHECKLISTS,
    MEASURES,
    GOALS,
    TARGET_ACTUAL,
    READINGS,
    UPTAKE,
    BODIES,
    PAPERS,
    DECISIONS,
    CLOSINGS,
    RESOURCES,
    DIAGNOSIS,
    GOVERNANCE,
    GUIDE,
    MANY,
)
"""The rows by matter; a field has only one."""

FIELDS: dict[str, Term] = {field: row for part in PARTS for field, row in part.items()}
"""All rows by the name of the field."""


def german_key(field: str) -> str:
    """The German key of an English field name."""
    return FIELDS[field].key


def term(record: str, field: str) -> Term:
    """The row of a field of a class; its own one if it has one, else the common one."""
    return FIELDS.get(f"{record}.{field}") or FIELDS[field]


def label(value: str) -> str:
    """What people read for a value of a closed list."""
    return VALUES[value]
