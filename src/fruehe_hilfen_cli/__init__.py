"""Roadmap, process logbook and phase status of municipal networks "Frühe Hilfen"."""

__version__ = "0.1.0"

FORMAT = 1
"""The version of the file format that this program reads and writes (docs/dateiformat.md)."""
