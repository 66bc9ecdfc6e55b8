"""The logbook on a day: entries, what changed, search, import and export."""
