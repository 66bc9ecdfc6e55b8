"""The logbook as documents."""
