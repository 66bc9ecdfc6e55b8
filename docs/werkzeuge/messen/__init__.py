"""Measures whole processes, as users meet the program, and writes docs/leistung.md (``make bench``).

``groups`` says what is measured against what, ``peers`` does the same work in other programs, ``timing``
takes the commands in turn, ``page`` writes down what came out. All it needs lies in the folder .bench, which
git ignores: workspaces from ``docs.werkzeuge.mengen``, the other programs, caches.
"""

import sys
from pathlib import Path

ROOT = Path(__file__).parents[3]
BENCH = ROOT / ".bench"
PYTHON = sys.executable
FH = str(Path(sys.executable).with_name("fh"))
