"""Files beyond all measure: each command ends in five seconds of computing, with 600 MB, and says why.

The limits are those of the system, so that a process that exceeds them is ended.
"""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.cli.places import TODAY, make_place

from fruehe_hilfen_cli.store.workspace import Workspace

pytestmark = [
    pytest.mark.langsam,
    pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limits"),
]

SECONDS, BYTES = 5, 600_000_000
HEAD = 'datum = 2022-06-02\nart = "notiz"\ntitel = "Zweite"\n'
OTHER = 'datum = 2022-06-01\nart = "notiz"\ntitel = "Erste"\n'
CHILD = """
import resource, sys
resource.setrlimit(resource.RLIMIT_CPU, ({seconds}, {seconds} + 1))
resource.setrlimit(resource.RLIMIT_DATA, ({size}, {size}))
from fruehe_hilfen_cli.cli.main import run
sys.exit(run(sys.argv[1:]))
"""


def lines(number: int, form: str) -> Callable[[], str]:
    return lambda: HEAD + "".join(form.format(position) for position in range(number))


UNREADABLE: dict[str, Callable[[], str]] = {
    "10 MB": lambda: f"{HEAD}text = '{'x' * 10_000_000}'\n",
    "100,000 keys": lines(100_000, "k{}=1\n"),
    "100,000 tables": lines(100_000, "[t{}]\n"),
    "100,000 lists of tables": lines(100_000, "[[t]]\n"),
    "80,000 empty tasks": lines(80_000, "[[aufgabe]]\n"),
    "400,000 wrong values": lambda: f"{HEAD}erreicht = [{'1,' * 400_000}]\n",
    "lists in lists": lambda: f"{HEAD}a = {'[' * 400_000}{']' * 400_000}\n",
    "lists that are never closed": lambda: f"{HEAD}a = {'[' * 900_000}\n",
    "tables in tables": lambda: f"{HEAD}a = {'{a=' * 300_000}\n",
    "a key of many parts": lambda: f"{HEAD}{'.'.join('a' * 450_000)} = 1\n",
    "a heading of many parts": lambda: f"{HEAD}[{'.'.join('a' * 450_000)}]\n",
    "many lists in lists": lines(4500, f"a{{}}={'[' * 100}{']' * 100}\n"),
    "digits": lambda: f"{HEAD}a = {'9' * 900_000}\n",
    "a text without an end": lambda: f"{HEAD}a = '''\n" + "x\n" * 490_000,
    "quotes": lambda: HEAD + '"' * 990_000,
    "points": lambda: HEAD + '."a' * 300_000,
    "many conflicts": lambda: "<<<<<<< a\n=======\n" * 50_000 + ">>>>>>> b\n",
}
READABLE: dict[str, Callable[[], str]] = {
    "a title of 1 MB": lambda: HEAD.replace("Zweite", "x " * 499_000),
    "a text of 1 MB": lambda: HEAD + "text = '''\n" + "Ein Satz.\n" * 99_000 + "'''\n",
    "5,000 tasks": lines(5000, '[[aufgabe]]\nwas = "Aufgabe {}"\nbis = 2022-07-01\n'),
    "20,000 tasks": lines(20_000, '[[aufgabe]]\nwas = "Aufgabe {}"\n'),
    "5,000 deviations": lines(5000, '[[abweichung]]\nbetrifft="phase 2"\ngrund="{}"\nneues_ende="2023-09"\n'),
    "5,000 reports": lines(5000, '[[berichtspflicht]]\nwas = "B{}"\nwem = "JHA"\nalle_monate = 1\n'),
    "comments": lambda: HEAD + "#\n" * 490_000,
    "blank lines": lambda: HEAD + "\n" * 990_000,
    "signs by number": lambda: HEAD + 'text = "' + "\\u00e4" * 160_000 + '"\n',
    "a huge phase": lambda: f"{HEAD}phase = 1000000000000000000\n",
}


def run(folder: Path, made: Callable[[], str], *words: str) -> "subprocess.CompletedProcess[str]":
    workspace = make_place(Workspace(folder), "kreis-sued", aaaaa=OTHER)
    (workspace.logbook_path("kreis-sued") / "2022-06-02-x-ccccc.toml").write_text(made(), "utf-8")
    code = CHILD.format(seconds=SECONDS, size=BYTES)
    call = [sys.executable, "-c", code, *words, "--ordner", str(folder), "--stichtag", TODAY]
    done = subprocess.run(call, capture_output=True, text=True, encoding="utf-8", timeout=120, check=False)
    assert "Traceback" not in done.stderr
    assert "eigenen Fehler" not in done.stderr
    return done


@pytest.mark.parametrize("words", [("status",), ("logbuch", "liste"), ("pruefe",)], ids=" ".join)
@pytest.mark.parametrize("name", UNREADABLE)
def test_what_cannot_be_read_is_named_and_the_rest_is_shown(
    tmp_path: Path, name: str, words: tuple[str, ...]
) -> None:
    done = run(tmp_path, UNREADABLE[name], *words)
    assert done.returncode == 3
    assert "logbook/kreis-sued/2022-06-02-x-ccccc.toml:" in done.stdout + done.stderr
    assert "\n  → " in done.stdout + done.stderr
    assert words == ("pruefe",) or "Kreis Süd" in done.stdout or "Erste" in done.stdout


@pytest.mark.parametrize("words", [("status",), ("logbuch", "liste"), ("pruefe",)], ids=" ".join)
@pytest.mark.parametrize("name", READABLE)
def test_what_can_be_read_is_shown(tmp_path: Path, name: str, words: tuple[str, ...]) -> None:
    done = run(tmp_path, READABLE[name], *words)
    assert done.returncode in (0, 1), done.stderr
    assert done.stdout
