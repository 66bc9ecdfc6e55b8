"""Checklists, as data: the aims they are about, and items that one agrees with or not."""

from pathlib import Path

FOLDER = Path(__file__).parent
"""Where the packaged checklists lie, one TOML file each."""
