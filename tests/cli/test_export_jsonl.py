"""``fh export jsonl``: where the lines go, and what is said of them."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from docs.werkzeuge.mengen import make_workspace
from tests.cli.places import Fh, make_place

from fruehe_hilfen_cli.store.workspace import Workspace

ENTRY = 'datum = 2023-01-10\nart = "notiz"\ntitel = "Neu"\nsichtbarkeit = "{}"\n'
USE = ENTRY.format("nzfh") + '[[inanspruchnahme]]\nmassnahme = "M1"\nanzahl = 3\n'


def test_lines_on_stdout_are_data_and_nothing_else(workspace: Workspace, fh: Fh) -> None:
    make_place(workspace, "kreis-sued", aaaaa=ENTRY.format("intern"))
    said = fh("export", "jsonl")
    assert (said.code, said.err) == (0, "")
    found = [json.loads(line) for line in said.out.splitlines()]
    assert found[0]["satz"] == "kommune"
    assert [line["kennung"] for line in found if line["satz"] == "eintrag"] == ["aaaaa"]
    assert {line["format"] for line in found} == {1}


@pytest.mark.usefixtures("workspace")
def test_into_a_file(fh: Fh) -> None:
    said = fh("export", "jsonl", "-o", "daten.jsonl")
    assert said.code == 0
    number = Path("daten.jsonl").read_text("utf-8").count("\n")
    assert said.err == f"Geschrieben: daten.jsonl mit {number} Zeilen aus 1 Kommune\n"
    said = fh("export", "jsonl", "-o", "daten.jsonl")
    assert (said.code, said.err.splitlines()[1]) == (1, "→ Mit --ersetze wird die Datei ersetzt.")
    assert fh("export", "jsonl", "-o", "daten.jsonl", "--ersetze").code == 0
    said = fh("export", "jsonl", "-o", "fehlt/daten.jsonl")
    assert (said.code, "Den Ordner „fehlt“ gibt es nicht" in said.err) == (2, True)


def test_what_readers_outside_do_not_see_is_told(workspace: Workspace, fh: Fh) -> None:
    make_place(workspace, "kreis-sued", aaaaa=ENTRY.format("intern"), bbbbb=USE)
    said = fh("export", "jsonl", "--fuer", "nzfh")
    assert "1 Eintrag ist nicht enthalten: nicht freigegeben für „NZFH“." in said.err
    assert "Die Inanspruchnahme der Maßnahmen ist nicht enthalten" in said.err
    assert '"kennung":"aaaaa"' not in said.out
    assert '"satz":"inanspruchnahme"' not in said.out
    assert '"satz":"inanspruchnahme"' in fh("export", "jsonl").out


def test_a_broken_file_is_told_and_the_rest_is_there(workspace: Workspace, fh: Fh) -> None:
    make_place(workspace, "kreis-nord", roadmap="[kommune\n")
    make_place(workspace, "kreis-sued", aaaaa=ENTRY.format("intern"))
    said = fh("export", "jsonl")
    assert said.code == 3
    assert said.err.startswith("phases/kreis-nord/fahrplan.toml:1:")
    assert '"kennung":"aaaaa"' in said.out


def test_several_workspaces_name_their_sources(nowhere: Path, fh: Fh) -> None:
    for name in ("nord", "sued"):
        make_place(Workspace(nowhere / "klone" / name), f"kreis-{name}")
    found = [json.loads(line) for line in fh("export", "jsonl", "--ordner", "klone").out.splitlines()]
    assert {(line["quelle"], line["kommune"]) for line in found} == {
        ("nord", "kreis-nord"), ("sued", "kreis-sued"),
    }  # fmt: skip


@pytest.mark.langsam
def test_memory_does_not_grow_with_the_municipalities(tmp_path: Path) -> None:
    """Measured in a process of its own: 40 MB of lines, of which only those of one municipality are held."""
    make_workspace(tmp_path, 300, 150)
    code = (
        "import re, sys; from pathlib import Path; from fruehe_hilfen_cli.cli.main import run; "
        f"code = run(['export', 'jsonl', '--ordner', {str(tmp_path)!r}]); "
        "told = re.search('VmHWM:\\s+(\\d+) kB', Path('/proc/self/status').read_text()); "
        "print(told[1], file=sys.stderr); sys.exit(code)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert len(done.stdout) > 35_000_000
    assert done.stdout.count(b'"satz":"eintrag"') == 300 * 150
    assert int(done.stderr) < 200_000  # kB
