import json
from pathlib import Path

import pytest

from fruehe_hilfen_cli.cli.main import run
from fruehe_hilfen_cli.errors import ExitCode

ROADMAP = """
format = 1
[kommune]
name = "{name}"
land = "NW"
[[zeitraum]]
phasen = [1]
beginn = "2022-05"
ende = "2022-09"
[[zeitraum]]
phasen = [2]
beginn = "2022-10"
[[meilenstein]]
id = "1.1"
phase = 1
titel = "Vertrag"
"""
ENTRY = """
datum = 2022-08-10
art = "notiz"
titel = "Vertrag unterzeichnet"
erreicht = ["1.1"]
"""
GOLDEN = """\
Kreis Ahorn: Fahrplan
Stand: 20.12.2022

                              2022
Monat                         Apr Mai Jun Jul Aug Sep Okt Nov Dez
                                             Stand 20.12.2022 │
1 Vorbereitung                    ████████████████████        │
  abgeschlossen, 1/1 erreicht ────────────                    │
                                              ◆               │
                                                              │
2 Konstituierung                                      ▓▓▓▓▓▓▓▓│▓▓▓··?
  läuft                                   ────────────        │
                                                              │

█ abgeschlossen   ▓ läuft   ? Beginn oder Ende unbekannt
─ idealer Ablauf   ◆ Meilenstein erreicht
"""


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two municipalities, one with an entry; the terminal is 70 columns wide."""
    for place in ("kreis-ahorn", "kreis-buche"):
        (tmp_path / "phases" / place).mkdir(parents=True)
        (tmp_path / "logbook" / place).mkdir(parents=True)
        name = place.replace("-", " ").title()
        (tmp_path / "phases" / place / "fahrplan.toml").write_text(ROADMAP.format(name=name), "utf-8")
    (tmp_path / "logbook/kreis-ahorn/2022-08-10-vertrag-k7q2m.toml").write_text(ENTRY, "utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "70")
    return tmp_path


@pytest.mark.usefixtures("workspace")
def test_it_draws_the_day_that_was_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["fahrplan", "kreis-ahorn", "--stichtag", "20.12.2022"]) == ExitCode.FINE
    assert capsys.readouterr().out == GOLDEN


@pytest.mark.usefixtures("workspace")
def test_a_milestone_reached_later_is_still_open(capsys: pytest.CaptureFixture[str]) -> None:
    run(["fahrplan", "kreis-ahorn", "--stichtag", "09.08.2022"])
    before = capsys.readouterr().out
    run(["fahrplan", "kreis-ahorn", "--stichtag", "10.08.2022"])
    after = capsys.readouterr().out
    assert ("◇" in before, "◆" in before) == (True, False)
    assert ("◇" in after, "◆" in after) == (False, True)


@pytest.mark.usefixtures("workspace")
def test_several_stand_one_after_the_other(capsys: pytest.CaptureFixture[str]) -> None:
    run(["fahrplan", "--stichtag", "20.12.2022"])
    told = capsys.readouterr().out
    assert [line for line in told.splitlines() if line.endswith("Fahrplan")] == [
        "Kreis Ahorn: Fahrplan",
        "Kreis Buche: Fahrplan",
    ]
    assert "\n\nKreis Buche" in told


@pytest.mark.usefixtures("workspace")
@pytest.mark.parametrize(
    ("width", "ruler"),
    [(40, "AMJJASOND"), (50, "A M J J A S O N D"), (64, "Apr Mai Jun Jul Aug Sep Okt Nov Dez")],
)
def test_it_fits_the_terminal(
    width: int, ruler: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    run(["fahrplan", "kreis-ahorn", "--stichtag", "20.12.2022"])
    told = capsys.readouterr().out.splitlines()
    assert max(map(len, told)) <= width
    assert told[4].removeprefix("Monat").strip() == ruler


@pytest.mark.usefixtures("workspace")
def test_json_has_the_months(capsys: pytest.CaptureFixture[str]) -> None:
    run(["fahrplan", "kreis-ahorn", "--json", "--stichtag", "20.12.2022"])
    told = json.loads(capsys.readouterr().out)
    (found,) = told["fahrplan"]
    assert (found["erster_monat"], found["letzter_monat"], found["stichtag"]) == (
        "2022-04",
        "2022-12",
        "2022-12-20",
    )
    first, second = found["zeitraum"]
    assert first["meilenstein"] == [
        {"id": "1.1", "titel": "Vertrag", "stand": "erreicht", "monat": "2022-08", "ueberfaellig": False}
    ]
    assert second["aktuell"] == {"beginn": "2022-10", "ende": None}


def test_a_broken_entry_hides_nothing_else(workspace: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (workspace / "logbook/kreis-ahorn/2022-09-01-kaputt-aaaaa.toml").write_text("titel =", "utf-8")
    assert run(["fahrplan", "kreis-ahorn", "--stichtag", "20.12.2022"]) == ExitCode.UNREADABLE
    told = capsys.readouterr()
    assert "Unvollständig" in told.out
    assert "◆" in told.out
    assert "2022-09-01-kaputt-aaaaa.toml:1" in told.err


def test_a_slip_is_no_municipality(workspace: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["fahrplan", "verschibe", "--ordner", str(workspace)]) == ExitCode.WRONG_USE
    assert "→ Meinten Sie fh fahrplan verschiebe?" in capsys.readouterr().err
    assert run(["fahrplan", "Kreis Zeitz", "--ordner", str(workspace)]) == ExitCode.UNKNOWN_ID
    assert "Eine Kommune „Kreis Zeitz“ gibt es hier nicht." in capsys.readouterr().err
