import json
import subprocess
import sys
from pathlib import Path

import pytest

from fruehe_hilfen_cli.checks.catalogue import RULES
from fruehe_hilfen_cli.cli.commands.pruefe import complete_code
from fruehe_hilfen_cli.cli.main import run
from fruehe_hilfen_cli.errors import ExitCode

ROADMAP = """\
[kommune]
name = "Kreis Beispiel"
land = "NW"

[[zeitraum]]
phasen = [1, 2, 3]
beginn = "2022-04"
ende = "2023-04"

[[zeitraum]]
phasen = [4, 5, 6]
beginn = "2023-05"
ende = "2025-06"
"""
ENTRY = 'datum = 2022-05-10\nart = "notiz"\ntitel = "Notiz"\n'
NAME = "logbook/kreis-beispiel/2022-05-10-notiz-k7q2m.toml"
PLAN = "phases/kreis-beispiel/fahrplan.toml"
GAP = ROADMAP.replace('"2023-05"', '"2023-06"')
SENTENCE = (
    "Zwischen dem Zeitraum der Phasen 1 bis 3 (bis 04/2023) und dem Zeitraum der Phasen 4 bis 6 "
    "(ab 06/2023) liegt eine Lücke von 31 Tagen."
)
ADVICE = "Berichtigen Sie Beginn oder Ende, oder lassen Sie weg, was noch nicht vereinbart ist."
GAP_TOLD = f"{PLAN}:12: P06 {SENTENCE}\n  → {ADVICE}\n"


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A sound workspace, which is the current folder."""
    for variable in ("FH_ORDNER", "FH_KOMMUNE", "FH_STICHTAG"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.chdir(tmp_path)
    _write(PLAN, ROADMAP)
    _write(NAME, ENTRY)
    return tmp_path


def _write(file: str, text: str) -> None:
    path = Path(file)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def _said(capsys: pytest.CaptureFixture[str], *args: str) -> tuple[int, str, str]:
    code = run(["pruefe", *args])
    said = capsys.readouterr()
    return code, said.out, said.err


pytestmark = pytest.mark.usefixtures("workspace")


def test_without_findings_it_says_what_it_looked_at(capsys: pytest.CaptureFixture[str]) -> None:
    assert _said(capsys) == (ExitCode.FINE, "Keine Hinweise in 1 Kommune, 2 Dateien.\n", "")


def test_a_finding_is_a_line_and_an_advice_on_stdout(capsys: pytest.CaptureFixture[str]) -> None:
    _write(PLAN, GAP)
    assert _said(capsys) == (ExitCode.FINDINGS, GAP_TOLD + "1 Hinweis in 1 Datei.\n", "")


def test_what_cannot_be_read_has_a_code_of_its_own(capsys: pytest.CaptureFixture[str]) -> None:
    _write(PLAN, GAP)
    _write(NAME, ENTRY + "x")
    code, out, err = _said(capsys)
    assert code == ExitCode.UNREADABLE
    assert out.startswith(f"{NAME}:4: D01 ")
    assert out.endswith("2 Hinweise in 2 Dateien.\n")
    assert err == ""


def test_only_some_codes(capsys: pytest.CaptureFixture[str]) -> None:
    _write(PLAN, GAP)
    _write(NAME, ENTRY + 'erreicht = ["9.9"]\nphase = 7\n')
    assert _said(capsys, "--nur", "p06")[1] == GAP_TOLD + "1 Hinweis in 1 Datei.\n"
    assert "2 Hinweise in 1 Datei." in _said(capsys, "--nur", "L")[1]
    assert "2 Hinweise in 2 Dateien." in _said(capsys, "--nur", "L08", "--nur", "P")[1]
    assert _said(capsys, "--nur", "A") == (
        ExitCode.FINE,
        "Keine Hinweise zu A in 1 Kommune, 2 Dateien.\n",
        "",
    )


def test_only_some_codes_never_hides_that_something_was_unreadable(
    capsys: pytest.CaptureFixture[str],
) -> None:
    _write(NAME, "x")
    code, out, err = _said(capsys, "--nur", "P")
    assert code == ExitCode.UNREADABLE
    assert out == "Keine Hinweise zu P in 1 Kommune, 2 Dateien.\n"
    assert err == "1 Datei ist nicht lesbar.\n  → fh pruefe ohne --nur nennt den Grund.\n"


@pytest.mark.parametrize(
    ("code", "advice"),
    [
        ("P66", "Meinten Sie P06?"),
        ("xyz", "Möglich sind D, W, P, Z, G, L, V, A"),
        ("", "Möglich sind D, W, P, Z, G, L, V, A"),
    ],
)
def test_an_unknown_code_is_refused_with_the_nearest(
    code: str, advice: str, capsys: pytest.CaptureFixture[str]
) -> None:
    status, out, err = _said(capsys, "--nur", code)
    assert (status, out) == (ExitCode.WRONG_USE, "")
    assert f"Den Code „{code}“ gibt es nicht." in err
    assert advice in err


def test_json_has_the_same_findings(capsys: pytest.CaptureFixture[str]) -> None:
    _write(PLAN, GAP)
    code, out, err = _said(capsys, "--json")
    assert (code, err) == (ExitCode.FINDINGS, "")
    assert json.loads(out) == {
        "format": 1,
        "befunde": [
            {
                "code": "P06",
                "datei": PLAN,
                "satz": SENTENCE,
                "rat": ADVICE,
                "stelle": ["zeitraum", 1, "beginn"],
                "zeile": 12,
                "unlesbar": False,
            }
        ],
        "unvollstaendig": False,
    }


def test_json_without_findings_and_with_something_unreadable(capsys: pytest.CaptureFixture[str]) -> None:
    assert json.loads(_said(capsys, "--json")[1])["befunde"] == []
    _write(NAME, "x")
    code, out, _ = _said(capsys, "--json")
    assert code == ExitCode.UNREADABLE
    assert json.loads(out)["unvollstaendig"] is True


def test_a_named_municipality_alone_is_checked(capsys: pytest.CaptureFixture[str]) -> None:
    _write("phases/dorf/fahrplan.toml", "x")
    _write("phases/loses.txt", "")
    for args in (["kreis-beispiel"], ["--kommune", "kreis"]):
        assert _said(capsys, *args) == (ExitCode.FINE, "Keine Hinweise in 1 Kommune, 2 Dateien.\n", "")


def test_an_unknown_municipality_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = _said(capsys, "kreis-beispeil")
    assert (code, out) == (ExitCode.UNKNOWN_ID, "")
    assert "Meinten Sie kreis-beispiel?" in err


def test_a_workspace_of_only_loose_files_is_not_called_sound(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for top in ("phases", "logbook"):
        (tmp_path / "leer" / top).mkdir(parents=True)
    code, out, err = _said(capsys, "--ordner", "leer")
    assert (code, out) == (ExitCode.WRONG_USE, "")
    assert "noch keine Kommune" in err
    _write("leer/phases/notizen.txt", "")
    code, out, _ = _said(capsys, "--ordner", "leer")
    assert code == ExitCode.FINDINGS
    assert out.startswith("phases/notizen.txt:1: D05 ")


def test_colour_marks_the_code_and_nothing_else_changes(capsys: pytest.CaptureFixture[str]) -> None:
    _write(PLAN, GAP)
    _, plain, _ = _said(capsys, "--farbe", "nie")
    _, coloured, _ = _said(capsys, "--farbe", "immer")
    assert "\x1b[" not in plain
    assert "\x1b[1;33mP06\x1b[0m" in coloured
    assert plain == GAP_TOLD + "1 Hinweis in 1 Datei.\n"


def test_text_of_files_can_neither_steer_the_terminal_nor_break_the_line(
    capsys: pytest.CaptureFixture[str],
) -> None:
    task = '[[aufgabe]]\nwas = "[bold]rot\\u001b[31m\\nzwei"\nbis = 2021-01-01\n'
    _write(NAME, ENTRY + task)
    for colour in ("nie", "immer"):
        out = _said(capsys, "--farbe", colour)[1]
        assert "[bold]rot\N{REPLACEMENT CHARACTER}[31m zwei" in out
        assert len(out.splitlines()) == 3


def test_a_console_of_windows_gets_an_arrow_it_can_show() -> None:
    _write(PLAN, GAP)
    said = subprocess.run(
        [sys.executable, "-m", "fruehe_hilfen_cli", "pruefe"],
        capture_output=True,
        env={"PYTHONIOENCODING": "cp1252", "PYTHONUTF8": "0"},
        check=False,
    )
    assert said.returncode == ExitCode.FINDINGS
    line, advice, _ = said.stdout.decode("cp1252").splitlines()
    assert line.endswith("Lücke von 31 Tagen.")
    assert advice.startswith("  -> Berichtigen Sie")


def test_without_colour_rich_is_not_loaded() -> None:
    _write(PLAN, GAP)
    command = "import sys; from fruehe_hilfen_cli.cli.main import run; run(['pruefe'])"
    script = f"{command}; sys.exit('rich' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", script], capture_output=True, check=False).returncode == 0


def test_the_shell_completes_codes_with_their_titles() -> None:
    assert complete_code("p0")[0] == ("P01", RULES["P01"].title)
    assert complete_code("x") == []
