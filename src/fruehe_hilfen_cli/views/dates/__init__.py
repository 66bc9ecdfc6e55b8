"""Dates: the regular call, appointments, days off, the calendar."""
