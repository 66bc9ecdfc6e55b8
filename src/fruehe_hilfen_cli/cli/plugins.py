"""Starting without plug-ins of other packages, and without searching for them.

pydantic looks through all installed packages for plug-ins when it builds its first record. This program takes
part in none, and the search costs a tenth of a short command.
"""

import sys
from types import ModuleType

_LOADER = "pydantic.plugin._loader"
"""The module of pydantic that searches (private: tests/cli/test_plugins.py tells when it moves)."""


def search_none() -> None:
    """Let pydantic find no plug-in; to be called before it is loaded."""
    loader = ModuleType(_LOADER, "Finds no plug-in.")
    vars(loader)["get_plugins"] = tuple
    sys.modules.setdefault(_LOADER, loader)
