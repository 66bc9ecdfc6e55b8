"""Forms for entries, as data: an entry file without a day, whose text has headings to write under."""

from pathlib import Path

FOLDER = Path(__file__).parent
"""Where the packaged forms lie, one TOML file each."""
