"""The rules of HTML, by html-validate; ``make test`` sets it up where there is npm."""

import json
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest

_HERE = Path(__file__).parent
_PROGRAM = _HERE / "node_modules" / "html-validate" / "bin" / "html-validate.mjs"
_NODE = shutil.which("node")
needs_rules = pytest.mark.skipif(
    _NODE is None or not _PROGRAM.is_file(),
    reason="html-validate ist nicht eingerichtet (make test tut das, wo es npm gibt)",
)


def violations(pages: Sequence[Path]) -> list[str]:
    """What breaks the rules of HTML, as one line for each thing."""
    assert _NODE
    rules = ["--config", str(_HERE / ".htmlvalidate.json"), "--formatter", "json"]
    told = subprocess.run(
        [_NODE, str(_PROGRAM), *rules, *map(str, pages)],
        check=False,
        capture_output=True,
        encoding="utf-8",
    )
    return [
        f"{Path(page['filePath']).name}:{found['line']}: {found['ruleId']}: {found['message']}"
        for page in json.loads(told.stdout)
        for found in page["messages"]
    ]
