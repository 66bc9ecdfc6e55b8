"""Roadmap, process logbook and phase status of municipal networks "Frühe Hilfen"."""

__version__ = "0.1.0"
