"""The columns of the logbook that are no fields of an entry."""

EXTRA = "extra."
"""How the field of a municipality's own heading begins; its key follows."""

PLACE, ID, PHASES = "municipality", "entry_id", "phases"
"""An entry's municipality, its id, the phases in which it lies."""
