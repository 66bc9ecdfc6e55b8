"""``fh migriere`` killed in the middle of a municipality: the same command ends what was begun."""

import subprocess
import sys
import time
from pathlib import Path

import pytest
from tests.cli.places import make_place
from tests.old_format import ENTRY_0, ENTRY_1, ROADMAP_0, ROADMAP_1

from fruehe_hilfen_cli.records.entries.entry import ALPHABET
from fruehe_hilfen_cli.store.examine import examine
from fruehe_hilfen_cli.store.workspace import Workspace

ROOT = Path(__file__).parents[2]
ENTRIES = 60
PROGRAM = """
import sys
from tests.old_format import STEP
from fruehe_hilfen_cli.cli.main import run
from fruehe_hilfen_cli.records.migrating import STEPS
STEPS[0] = STEP
sys.exit(run(["migriere", "--ja", "--ordner", sys.argv[1]]))
"""


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    """A municipality of the made-up format 0 with many entries."""
    ids = (f"{ALPHABET[number // 30]}{ALPHABET[number % 30]}abc" for number in range(ENTRIES))
    return make_place(Workspace(tmp_path), "kreis-alt", ROADMAP_0, **dict.fromkeys(ids, ENTRY_0))


def started(workspace: Workspace) -> subprocess.Popen[bytes]:
    """``fh migriere`` with the step from format 0."""
    call = [sys.executable, "-c", PROGRAM, str(workspace.root)]
    return subprocess.Popen(call, cwd=ROOT, stdin=subprocess.DEVNULL, stderr=subprocess.PIPE)


def entries(workspace: Workspace) -> list[str]:
    """The texts of the entries."""
    return [path.read_text("utf-8") for path in workspace.logbook_path("kreis-alt").glob("[0-9]*.toml")]


@pytest.mark.langsam
@pytest.mark.parametrize("written", [*range(1, ENTRIES, 3)])
def test_what_was_killed_is_ended_by_the_same_command(written: int, workspace: Workspace) -> None:
    first = started(workspace)
    while first.poll() is None and entries(workspace).count(ENTRY_1) < written:
        time.sleep(0.001)
    first.kill()
    first.communicate()
    texts = entries(workspace)
    assert texts.count(ENTRY_0) + texts.count(ENTRY_1) == len(
        [text for text in texts if "erreicht" not in text]
    )
    second = started(workspace)
    told = second.communicate()[1].decode()
    assert second.returncode == 0, told
    texts = entries(workspace)
    assert texts.count(ENTRY_1) == ENTRIES
    assert len(texts) == ENTRIES + 1
    assert workspace.roadmap_path("kreis-alt").read_text("utf-8") == ROADMAP_1
    assert {found.code for found in examine(workspace).findings if found.unreadable} == set()
