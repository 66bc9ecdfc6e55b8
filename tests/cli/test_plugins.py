"""No plug-ins are searched for: it would cost more than the models themselves."""

import subprocess
import sys

_BUILDS_A_RECORD = """
import sys
{first}
from fruehe_hilfen_cli.model.plan import Block
Block(phases=(1,))
print("importlib.metadata" in sys.modules)
"""


def _searches(first: str) -> str:
    code = _BUILDS_A_RECORD.format(first=first)
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return done.stdout.strip()


def test_no_package_is_searched_for_plugins() -> None:
    assert _searches("from fruehe_hilfen_cli.cli.plugins import search_none; search_none()") == "False"


def test_pydantic_alone_would_search() -> None:
    assert _searches("") == "True"  # else plugins.py is no longer needed
