"""The settings of a workspace (fh.toml beside phases/ and logbook/)."""

from typing import Literal

from fruehe_hilfen_cli.model.base import Record


class Settings(Record):
    """A whole fh.toml; a workspace without one has the defaults."""

    format: Literal[1] = 1
    commit: bool = False
