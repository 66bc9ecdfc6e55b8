"""The settings of a workspace (fh.toml beside phases/ and logbook/)."""

from fruehe_hilfen_cli.model.base import Format, Record


class Settings(Record):
    """A whole fh.toml; a workspace without one has the defaults."""

    format: Format = 1
    commit: bool = False
