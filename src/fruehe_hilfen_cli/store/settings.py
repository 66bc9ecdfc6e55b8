"""The settings of a workspace: fh.toml beside phases/ and logbook/."""

from fruehe_hilfen_cli.errors import Problem
from fruehe_hilfen_cli.model.settings import Settings
from fruehe_hilfen_cli.store.reading import read_record, with_lines
from fruehe_hilfen_cli.store.workspace import Workspace

SETTINGS_FILE = "fh.toml"


def read_settings(workspace: Workspace) -> tuple[Settings, tuple[Problem, ...]]:
    """The settings, and what is wrong with their file; the defaults where there is none or it is broken."""
    path = workspace.root / SETTINGS_FILE
    if not path.exists():
        return Settings(), ()
    problems: list[Problem] = []
    settings = read_record(workspace, path, Settings, problems)
    return settings or Settings(), with_lines(workspace, problems)
