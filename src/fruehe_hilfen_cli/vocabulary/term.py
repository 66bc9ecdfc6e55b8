"""A row of the table of field names."""

from typing import NamedTuple


class Term(NamedTuple):
    """One row: the key in files and JSON, the heading in tables, a sentence of help."""

    key: str
    label: str
    help: str
