"""kill -9 at every call that changes the disk, of every command that writes: nothing is lost, all goes on."""

import sys
from collections import Counter
from pathlib import Path

import pytest
from tests.trust.commands import CASES, FEW, Case, without_case, writing
from tests.trust.killing import Killing, kill_at_random
from tests.trust.running import Server

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows hat kein fork")
RANDOMLY = tuple(
    case
    for case in CASES
    if case.line
    in (
        "logbuch neu --titel Notiz --text Neu",
        "logbuch neu --titel Notiz --commit",
        "logbuch bearbeite k7q2m --titel Neu",
        "logbuch bearbeite k7q2m --datum 14.02.2023",
        "logbuch entferne p3vnx --ja",
        "logbuch importiere alt.csv --ja",
        "fahrplan bearbeite --kohorte 2023",
        "ziel neu Neu --stufe 1",
        "schema",
        "export oparl -o neu",
    )
)
TIMES = 100


def _name(case: Case) -> str:
    return " ".join((*case.before, case.line))


def test_every_command_that_writes_has_a_case() -> None:
    commands = writing()
    assert len(commands) > 70
    assert without_case(commands) == []


@pytest.mark.parametrize("case", FEW, ids=_name)
def test_nothing_is_lost(served: Server, tmp_path: Path, case: Case) -> None:
    found = Killing(served, tmp_path, case, thorough=False).run()
    assert found.kills >= found.points > 0


@pytest.mark.langsam
@pytest.mark.parametrize("case", CASES, ids=_name)
def test_nothing_is_lost_by_any_command(loaded: Server, tmp_path: Path, case: Case) -> None:
    found = Killing(loaded, tmp_path, case).run()
    assert found.kills >= found.points > 0


@pytest.mark.langsam
def test_a_thousand_kills_at_random_lose_nothing(loaded: Server, tmp_path: Path) -> None:
    found: Counter[str] = Counter()
    for number, case in enumerate(RANDOMLY):
        folder = tmp_path / str(number)
        folder.mkdir()
        found += kill_at_random(loaded, folder, case, TIMES)
    print(dict(found))  # noqa: T201 - figures for docs/zuverlaessigkeit.md
    assert found.total() == TIMES * len(RANDOMLY) == 1000
    assert found["vor dem Schreiben"] > 0
    assert found["mitten im Schreiben"] > 0
